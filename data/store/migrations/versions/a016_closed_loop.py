"""Incidents under a law: its marks and counters, the story of their steps, their clocks

Revision: a016, after a015.

Every incident gets the law of its category (`emergency:` or the city's management). A clock of
what is open goes on as it was: its limit is what was left between the stage's beginning and `due_at`.
Rows of an incident carry its `leaf`; `muster_leaf_of_incident` and `muster_leaf_to_incident_rows`
keep it for these two tables and any other that belongs to incidents.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

revision = 'a016'
down_revision = 'a015'
branch_labels = None
depends_on = None

# As in a013: with the right of the owner and a scope of everything.
SCOPE = """SET muster.low = '0' SET muster.high = '2147483647' SET muster.areas = ''
SET muster.units_low = '0' SET muster.units_high = '2147483647' SET muster.units = ''
SET muster.grade = '4'"""
DEFINER = f"""LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
{SCOPE} AS $$"""

OF_INCIDENT = f"""
CREATE FUNCTION muster_leaf_of_incident() RETURNS trigger {DEFINER}
BEGIN
  NEW.leaf := coalesce((SELECT leaf FROM incidents WHERE id = NEW.incident_id), 0);
  RETURN NEW;
END $$
"""
# Its arguments name the tables.
TO_INCIDENT_ROWS = f"""
CREATE FUNCTION muster_leaf_to_incident_rows() RETURNS trigger {DEFINER}
DECLARE
  one int;
BEGIN
  FOR one IN 0 .. TG_NARGS - 1 LOOP
    EXECUTE format('UPDATE public.%I SET leaf = $1 WHERE incident_id = $2', TG_ARGV[one])
      USING NEW.leaf, NEW.id;
  END LOOP;
  RETURN NULL;
END $$
"""
TABLES = ('incident_steps', 'incident_clocks')
TRIGGERS = (
    *(
        f"CREATE TRIGGER keep_leaf BEFORE INSERT OR UPDATE OF incident_id, leaf ON {name}"
        " FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_incident()"
        for name in TABLES
    ),
    "CREATE TRIGGER pass_leaf_on_to_case AFTER UPDATE ON incidents FOR EACH ROW"
    " WHEN (OLD.leaf <> NEW.leaf)"
    " EXECUTE FUNCTION muster_leaf_to_incident_rows('incident_steps', 'incident_clocks')",
)
PUT_UNDER_LAW = "UPDATE incidents SET law = 'emergency' WHERE category LIKE 'emergency:%'"
# What is being done or was done has been opened.
MARK_OPENED = """
UPDATE incidents SET marks = jsonb_build_object('opened', to_jsonb(reported_at)) WHERE stage <> 'report'
"""
SAY_OUTCOMES = "UPDATE incidents SET outcome = 'done' WHERE closed_at IS NOT NULL"
KEEP_CLOCKS = """
INSERT INTO incident_clocks (incident_id, clock, kind, limit_amount, started_at, due_at, overdue_at,
  next_at)
SELECT id, CASE WHEN stage IN ('report', 'accept') THEN 'accept' WHEN stage IN ('assign', 'handle')
  THEN 'handle' ELSE 'verify' END, 'urgent', extract(epoch FROM due_at - stage_at) / 3600, stage_at,
  due_at, CASE WHEN due_at <= now() THEN due_at END, CASE WHEN due_at > now() THEN due_at END
FROM incidents WHERE closed_at IS NULL AND due_at > stage_at
"""


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    for column in (
        sa.Column('law', sa.Text(), server_default=sa.text("'city_management'"), nullable=False),
        sa.Column('law_version', sa.BigInteger(), server_default=sa.text('1'), nullable=False),
        sa.Column('department_code', sa.Text(), nullable=True),
        sa.Column('duty_grid_code', sa.Text(), nullable=True),
        sa.Column('marks', JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column('held', sa.Boolean(), sa.Computed("jsonb_exists(marks, 'held')", persisted=True), nullable=False),
        sa.Column('supervised', sa.Boolean(), sa.Computed("jsonb_exists(marks, 'supervised')", persisted=True), nullable=False),
        sa.Column('merged_into', sa.BigInteger(), nullable=True),
        sa.Column('counters', JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column('requests', JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column('handlers', ARRAY(sa.BigInteger()), server_default=sa.text("'{}'::bigint[]"), nullable=False),
        sa.Column('verifiers', ARRAY(sa.BigInteger()), server_default=sa.text("'{}'::bigint[]"), nullable=False),
        sa.Column('alarm_level', sa.BigInteger(), server_default=sa.text('1'), nullable=False),
        sa.Column('outcome', sa.Text(), nullable=True),
        sa.Column('paused_at', at, nullable=True),
    ):
        op.add_column('incidents', column)
    op.create_foreign_key(op.f('fk_incidents_merged_into'), 'incidents', 'incidents', ['merged_into'], ['id'], ondelete='SET NULL')
    op.create_index('ix_incidents_merged_into', 'incidents', ['merged_into'], postgresql_where=sa.text('merged_into IS NOT NULL'))
    op.create_index('ix_incidents_department', 'incidents', ['department_code', 'due_at', 'id'], postgresql_where=sa.text('closed_at IS NULL'))
    op.create_index('ix_incidents_duty_grid', 'incidents', ['duty_grid_code', 'due_at', 'id'], postgresql_where=sa.text('closed_at IS NULL'))
    for statement in (PUT_UNDER_LAW, MARK_OPENED, SAY_OUTCOMES):
        op.execute(statement)
    op.create_table(
        'incident_steps',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('incident_id', sa.BigInteger(), nullable=False),
        sa.Column('at', at, server_default=sa.text('now()'), nullable=False),
        sa.Column('action', sa.Text(), nullable=False),
        sa.Column('from_stage', sa.Text(), nullable=False),
        sa.Column('to_stage', sa.Text(), nullable=False),
        sa.Column('reason', sa.Text(), nullable=True),
        sa.Column('account_id', sa.BigInteger(), nullable=True),
        sa.Column('done_by', sa.Text(), nullable=False),
        sa.Column('law', sa.Text(), nullable=False),
        sa.Column('law_version', sa.BigInteger(), nullable=False),
        sa.Column('version', sa.BigInteger(), nullable=False),
        sa.Column('department_code', sa.Text(), nullable=True),
        sa.Column('on_time', sa.Boolean(), nullable=True),
        sa.Column('details', JSONB(), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
        sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_steps_incident_id'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_steps')),
    )
    op.create_index('ix_incident_steps_incident', 'incident_steps', ['incident_id', 'id'])
    op.create_index('ix_incident_steps_at', 'incident_steps', ['at', 'action', 'leaf', 'on_time'])
    op.create_table(
        'incident_clocks',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('incident_id', sa.BigInteger(), nullable=False),
        sa.Column('clock', sa.Text(), nullable=False),
        sa.Column('kind', sa.Text(), nullable=False),
        sa.Column('limit_amount', sa.Float(), nullable=False),
        sa.Column('started_at', at, nullable=False),
        sa.Column('paused_at', at, nullable=True),
        sa.Column('remaining_s', sa.Float(), nullable=True),
        sa.Column('stopped_at', at, nullable=True),
        sa.Column('due_at', at, nullable=True),
        sa.Column('warn_at', at, nullable=True),
        sa.Column('escalate_at', at, nullable=True),
        sa.Column('next_at', at, nullable=True),
        sa.Column('warned_at', at, nullable=True),
        sa.Column('overdue_at', at, nullable=True),
        sa.Column('escalated_at', at, nullable=True),
        sa.Column('department_code', sa.Text(), nullable=True),
        sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
        sa.CheckConstraint('stopped_at IS NOT NULL OR (due_at IS NULL) <> (paused_at IS NULL)', name=op.f('ck_incident_clocks_runs_or_stands')),
        sa.CheckConstraint('(paused_at IS NULL) = (remaining_s IS NULL)', name=op.f('ck_incident_clocks_stands_with_rest')),
        sa.CheckConstraint('stopped_at IS NULL OR next_at IS NULL', name=op.f('ck_incident_clocks_stopped_is_over')),
        sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_clocks_incident_id'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_clocks')),
    )
    op.create_index('ix_incident_clocks_incident', 'incident_clocks', ['incident_id', 'id'])
    op.create_index('ix_incident_clocks_one_of_a_kind', 'incident_clocks', ['incident_id', 'clock'], unique=True, postgresql_where=sa.text('stopped_at IS NULL'))
    op.create_index('ix_incident_clocks_next', 'incident_clocks', ['next_at', 'id'], postgresql_where=sa.text('next_at IS NOT NULL'))
    for statement in (OF_INCIDENT, TO_INCIDENT_ROWS, *TRIGGERS):
        op.execute(statement if is_superuser() else statement.replace(SCOPE, ''))
    op.execute(KEEP_CLOCKS)


def downgrade() -> None:
    op.execute('DROP TRIGGER pass_leaf_on_to_case ON incidents')
    for name in reversed(TABLES):
        op.drop_table(name)
    op.execute('DROP FUNCTION muster_leaf_of_incident()')
    op.execute('DROP FUNCTION muster_leaf_to_incident_rows()')
    for index in ('ix_incidents_duty_grid', 'ix_incidents_department', 'ix_incidents_merged_into'):
        op.drop_index(index, 'incidents')
    op.drop_constraint('fk_incidents_merged_into', 'incidents')
    for column in (
        'held', 'supervised', 'marks', 'law', 'law_version', 'department_code', 'duty_grid_code',
        'merged_into', 'counters', 'requests', 'handlers', 'verifiers', 'alarm_level', 'outcome',
        'paused_at',
    ):  # fmt: skip
        op.drop_column('incidents', column)


def is_superuser() -> bool:
    return bool(op.get_bind().scalar(sa.text("SELECT rolsuper FROM pg_roles WHERE rolname = CURRENT_USER")))
