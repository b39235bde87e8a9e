"""Scenarios and their runs

Revision: a035, after a034.

Rows carry the number of their area (a013).
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from data.store.migrations.versions.a013_row_security import DEFINER, SCOPE, is_superuser

revision = 'a035'
down_revision = 'a034'
branch_labels = None
depends_on = None

TABLES = ('scenario_runs', 'scenarios')

AFTER_AREAS = f"""
CREATE FUNCTION muster_leaf_of_scenarios() RETURNS trigger {DEFINER}
DECLARE
  placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['scenarios', 'scenario_runs'] LOOP
    EXECUTE format('UPDATE public.%I AS placed SET leaf = becomes.leaf_from FROM becomes'
      ' WHERE placed.area_code = becomes.code AND placed.leaf <> becomes.leaf_from', placed);
  END LOOP;
  RETURN NULL;
END $$
"""


def upgrade() -> None:
    op.create_table(
        'scenarios',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('name_zh', sa.Text(), nullable=False),
        sa.Column('name_en', sa.Text(), nullable=False),
        sa.Column('note', sa.Text(), nullable=True),
        sa.Column('area_code', sa.Text(), nullable=True),
        sa.Column('base_id', sa.BigInteger(), nullable=True),
        sa.Column('training', sa.Boolean(), nullable=False),
        sa.Column('changes', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column('everybody', sa.Boolean(), nullable=False),
        sa.Column('shared_with', postgresql.ARRAY(sa.BigInteger()), server_default=sa.text("'{}'::bigint[]"), nullable=False),
        sa.Column('author', sa.Text(), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=True),
        sa.Column('version', sa.BigInteger(), nullable=False),
        sa.Column('made_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('changed_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('changed_by', sa.Text(), nullable=False),
        sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
        sa.CheckConstraint('version >= 1', name=op.f('ck_scenarios_version_from_one')),
        sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_scenarios_area_code')),
        sa.ForeignKeyConstraint(['base_id'], ['scenarios.id'], name=op.f('fk_scenarios_base_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_scenarios')),
    )
    op.create_index(op.f('ix_scenarios_area_code'), 'scenarios', ['area_code'])
    op.create_index(op.f('ix_scenarios_base_id'), 'scenarios', ['base_id'])
    op.create_table(
        'scenario_runs',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('scenario_id', sa.BigInteger(), nullable=False),
        sa.Column('scenario_version', sa.BigInteger(), nullable=False),
        sa.Column('area_code', sa.Text(), nullable=True),
        sa.Column('kind', sa.Enum('simulation', 'siting', name='runkind', native_enum=False, create_constraint=True, length=40), nullable=False),
        sa.Column('state', sa.Enum('waiting', 'running', 'done', 'cancelled', 'broken', name='runstate', native_enum=False, create_constraint=True, length=40), nullable=False),
        sa.Column('progress', sa.Float(), nullable=False),
        sa.Column('doing', sa.Text(), server_default=sa.text("'waiting'"), nullable=False),
        sa.Column('asked', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column('warnings', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column('inputs', sa.LargeBinary(), nullable=False),
        sa.Column('inputs_sha256', sa.Text(), nullable=False),
        sa.Column('method', sa.Text(), nullable=False),
        sa.Column('result', postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column('failure', postgresql.JSONB(none_as_null=True, astext_type=sa.Text()), nullable=True),
        sa.Column('attempts', sa.BigInteger(), nullable=False),
        sa.Column('ordered_by', sa.Text(), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=True),
        sa.Column('ordered_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('started_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('ended_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('cancel_asked_at', sa.DateTime(timezone=True), nullable=True),
        sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
        sa.CheckConstraint('progress BETWEEN 0 AND 1', name=op.f('ck_scenario_runs_progress_is_a_share')),
        sa.CheckConstraint("(state IN ('waiting', 'running')) = (ended_at IS NULL)", name=op.f('ck_scenario_runs_ended_when_over')),
        sa.CheckConstraint("(state = 'done') = (result IS NOT NULL)", name=op.f('ck_scenario_runs_done_has_result')),
        sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_scenario_runs_area_code')),
        sa.ForeignKeyConstraint(['scenario_id'], ['scenarios.id'], name=op.f('fk_scenario_runs_scenario_id'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_scenario_runs')),
    )
    op.create_index(op.f('ix_scenario_runs_area_code'), 'scenario_runs', ['area_code'])
    op.create_index('ix_scenario_runs_scenario_id', 'scenario_runs', ['scenario_id', 'id'])
    op.create_index('ix_scenario_runs_open', 'scenario_runs', ['id'], postgresql_where=sa.text("state IN ('waiting', 'running')"))
    op.execute(AFTER_AREAS if is_superuser() else AFTER_AREAS.replace(SCOPE, ''))
    for name in TABLES:
        op.execute(
            f'CREATE TRIGGER keep_leaf BEFORE INSERT OR UPDATE OF area_code, leaf ON {name}'
            ' FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_area()'
        )
    op.execute(
        'CREATE TRIGGER pass_leaf_on_to_scenarios AFTER UPDATE ON areas REFERENCING NEW TABLE AS becomes'
        ' FOR EACH STATEMENT EXECUTE FUNCTION muster_leaf_of_scenarios()'
    )


def downgrade() -> None:
    op.execute('DROP TRIGGER pass_leaf_on_to_scenarios ON areas')
    for name in TABLES:
        op.drop_table(name)
    op.execute('DROP FUNCTION muster_leaf_of_scenarios()')
