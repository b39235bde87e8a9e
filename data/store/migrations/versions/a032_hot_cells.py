"""Study areas, results of hot cells, those that stand, forecasts that were shown

Revision: a032, after a031.

Rows carry the number of their area (a013).
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from data.store.migrations.versions.a013_row_security import DEFINER

revision = 'a032'
down_revision = 'a031'
branch_labels = None
depends_on = None

TABLES = ('forecasts_shown', 'standing_hotspots', 'hotspots', 'study_areas')
IN_AREA = ('study_areas', 'hotspots', 'standing_hotspots')

AFTER_AREAS = f"""
CREATE FUNCTION muster_leaf_of_hotspots() RETURNS trigger {DEFINER}
DECLARE
  placed text;
BEGIN
  FOREACH placed IN ARRAY ARRAY['study_areas', 'hotspots', 'standing_hotspots'] LOOP
    EXECUTE format('UPDATE public.%I AS placed SET leaf = becomes.leaf_from FROM becomes'
      ' WHERE placed.area_code = becomes.code AND placed.leaf <> becomes.leaf_from', placed);
  END LOOP;
  RETURN NULL;
END $$
"""


def upgrade() -> None:
    op.create_table(
        'study_areas',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('area_code', sa.Text(), nullable=True),
        sa.Column('resolution', sa.BigInteger(), nullable=False),
        sa.Column('training', sa.Boolean(), nullable=False),
        sa.Column('ground', sa.Text(), nullable=False),
        sa.Column('sha256', sa.Text(), nullable=False),
        sa.Column('made_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('cells', sa.LargeBinary(), nullable=False),
        sa.Column('road_m', sa.LargeBinary(), nullable=False),
        sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
        sa.CheckConstraint('length(cells) = 2 * length(road_m)', name=op.f('ck_study_areas_metres_of_each_cell')),
        sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_study_areas_area_code')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_study_areas')),
    )
    op.create_index('ix_study_areas_of', 'study_areas', ['area_code', 'resolution', 'training', 'id'])
    op.create_table(
        'hotspots',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('area_code', sa.Text(), nullable=True),
        sa.Column('study_area_id', sa.BigInteger(), nullable=False),
        sa.Column('question', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column('question_sha256', sa.Text(), nullable=False),
        sa.Column('since', sa.DateTime(timezone=True), nullable=False),
        sa.Column('until', sa.DateTime(timezone=True), nullable=False),
        sa.Column('method', sa.Text(), nullable=False),
        sa.Column('version', sa.BigInteger(), nullable=False),
        sa.Column('inputs_sha256', sa.Text(), nullable=False),
        sa.Column('summary', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column('cells', sa.LargeBinary(), nullable=False),
        sa.Column('computed_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=True),
        sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
        sa.CheckConstraint('since < until', name=op.f('ck_hotspots_period_has_a_length')),
        sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_hotspots_area_code')),
        sa.ForeignKeyConstraint(['study_area_id'], ['study_areas.id'], name=op.f('fk_hotspots_study_area_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_hotspots')),
        sa.UniqueConstraint('question_sha256', 'inputs_sha256', name=op.f('uq_hotspots_question_sha256_inputs_sha256')),
    )
    op.create_index(op.f('ix_hotspots_study_area_id'), 'hotspots', ['study_area_id'])
    op.create_index('ix_hotspots_area', 'hotspots', ['area_code', 'id'])
    op.create_index('ix_hotspots_computed_at', 'hotspots', ['computed_at'])
    op.create_table(
        'standing_hotspots',
        sa.Column('question_sha256', sa.Text(), nullable=False),
        sa.Column('area_code', sa.Text(), nullable=True),
        sa.Column('question', postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column('hotspots_id', sa.BigInteger(), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=True),
        sa.Column('made_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
        sa.ForeignKeyConstraint(['area_code'], ['areas.code'], name=op.f('fk_standing_hotspots_area_code')),
        sa.ForeignKeyConstraint(['hotspots_id'], ['hotspots.id'], name=op.f('fk_standing_hotspots_hotspots_id')),
        sa.PrimaryKeyConstraint('question_sha256', name=op.f('pk_standing_hotspots')),
    )
    op.create_index(op.f('ix_standing_hotspots_area_code'), 'standing_hotspots', ['area_code'])
    op.create_index(op.f('ix_standing_hotspots_hotspots_id'), 'standing_hotspots', ['hotspots_id'])
    op.create_table(
        'forecasts_shown',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('account_id', sa.BigInteger(), nullable=False),
        sa.Column('shown_at', sa.DateTime(timezone=True), server_default=sa.text('now()'), nullable=False),
        sa.Column('hotspots_id', sa.BigInteger(), nullable=False),
        sa.Column('starts_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('ends_at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('share', sa.Float(), nullable=False),
        sa.Column('method', sa.Text(), nullable=False),
        sa.Column('sha256', sa.Text(), nullable=False),
        sa.Column('cells', sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(['hotspots_id'], ['hotspots.id'], name=op.f('fk_forecasts_shown_hotspots_id'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_forecasts_shown')),
    )
    op.create_index('ix_forecasts_shown_hotspots_id', 'forecasts_shown', ['hotspots_id'])
    op.create_index(
        'ix_forecasts_shown_once', 'forecasts_shown',
        ['account_id', 'hotspots_id', 'starts_at', 'ends_at', 'sha256'], unique=True,
    )
    op.execute(AFTER_AREAS)
    for name in IN_AREA:
        op.execute(
            f'CREATE TRIGGER keep_leaf BEFORE INSERT OR UPDATE OF area_code, leaf ON {name}'
            ' FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_area()'
        )
    op.execute(
        'CREATE TRIGGER pass_leaf_on_to_hotspots AFTER UPDATE ON areas REFERENCING NEW TABLE AS becomes'
        ' FOR EACH STATEMENT EXECUTE FUNCTION muster_leaf_of_hotspots()'
    )


def downgrade() -> None:
    op.execute('DROP TRIGGER pass_leaf_on_to_hotspots ON areas')
    for name in TABLES:
        op.drop_table(name)
    op.execute('DROP FUNCTION muster_leaf_of_hotspots()')
