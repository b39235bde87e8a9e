"""What units were doing, and how urgent incidents were, is kept from now on

Revision: a031, after a030.

`unit_statuses` keeps each status that a unit had, with its times, as the next one follows;
`incident_priorities` each change of a priority. Triggers write both with the right of the owner, in
the transaction of whoever changes a unit or an incident. `muster_history_since()` says from when on.
"""

import sqlalchemy as sa
from alembic import op

from data.store.migrations.versions import a013_row_security as a013
from data.store.migrations.versions.a013_row_security import DEFINER

revision = 'a031'
down_revision = 'a030'
branch_labels = None
depends_on = None

KEEP_STATUS = f"""
CREATE FUNCTION muster_keep_status() RETURNS trigger {DEFINER}
BEGIN
  INSERT INTO public.unit_statuses (unit_id, status, since, until)
  VALUES (OLD.id, OLD.status, OLD.status_at, NEW.status_at);
  RETURN NULL;
END $$
"""
# A row that is written twice in a transaction gets its `changed_at` with the last.
KEEP_PRIORITY = f"""
CREATE FUNCTION muster_keep_priority() RETURNS trigger {DEFINER}
BEGIN
  INSERT INTO public.incident_priorities (incident_id, at, was, priority)
  VALUES (OLD.id, CASE WHEN NEW.changed_at > OLD.changed_at THEN NEW.changed_at ELSE now() END,
          OLD.priority, NEW.priority);
  RETURN NULL;
END $$
"""
TRIGGERS = (
    "CREATE TRIGGER keep_status AFTER UPDATE OF status ON units FOR EACH ROW"
    " WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION muster_keep_status()",
    "CREATE TRIGGER keep_priority AFTER UPDATE OF priority ON incidents FOR EACH ROW"
    " WHEN (OLD.priority <> NEW.priority) EXECUTE FUNCTION muster_keep_priority()",
    "CREATE TRIGGER keep_leaf BEFORE INSERT OR UPDATE OF incident_id, leaf ON incident_priorities"
    " FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_incident()",
    "CREATE TRIGGER pass_leaf_on_to_priorities AFTER UPDATE ON incidents FOR EACH ROW"
    " WHEN (OLD.leaf <> NEW.leaf)"
    " EXECUTE FUNCTION muster_leaf_to_incident_rows('incident_priorities')",
)
SINCE = """
DO $do$ BEGIN
  EXECUTE format('CREATE FUNCTION muster_history_since() RETURNS timestamptz LANGUAGE sql IMMUTABLE'
    ' AS $$ SELECT %L::timestamptz $$', now());
END $do$
"""


def upgrade() -> None:
    op.create_table(
        'unit_statuses',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('unit_id', sa.BigInteger(), nullable=False),
        sa.Column('status', sa.Text(), nullable=False),
        sa.Column('since', sa.DateTime(timezone=True), nullable=False),
        sa.Column('until', sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_unit_statuses_unit_id_units'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_unit_statuses')),
    )
    op.create_index('ix_unit_statuses_unit_id', 'unit_statuses', ['unit_id', 'until'])
    op.create_index('ix_unit_statuses_until', 'unit_statuses', ['until'], postgresql_using='brin')
    op.create_table(
        'incident_priorities',
        sa.Column('id', sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column('incident_id', sa.BigInteger(), nullable=False),
        sa.Column('at', sa.DateTime(timezone=True), nullable=False),
        sa.Column('was', sa.BigInteger(), nullable=False),
        sa.Column('priority', sa.BigInteger(), nullable=False),
        sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
        sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_priorities_incident_id_incidents'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_priorities')),
    )
    op.create_index('ix_incident_priorities_incident_id', 'incident_priorities', ['incident_id', 'at'])
    op.create_index(
        'ix_incidents_closed_at', 'incidents', ['closed_at', 'reported_at', 'id', 'leaf', 'grade'],
        postgresql_where=sa.text('closed_at IS NOT NULL'),
    )
    for function in (KEEP_STATUS, KEEP_PRIORITY):
        op.execute(function if a013.is_superuser() else function.replace(a013.SCOPE, ''))
    for statement in TRIGGERS:
        op.execute(statement)
    op.execute(SINCE)


def downgrade() -> None:
    op.execute('DROP FUNCTION muster_history_since()')
    op.execute('DROP TRIGGER pass_leaf_on_to_priorities ON incidents')
    op.execute('DROP TRIGGER keep_priority ON incidents')
    op.execute('DROP TRIGGER keep_status ON units')
    op.execute('DROP FUNCTION muster_keep_priority()')
    op.execute('DROP FUNCTION muster_keep_status()')
    op.drop_index('ix_incidents_closed_at', 'incidents')
    op.drop_table('incident_priorities')
    op.drop_table('unit_statuses')
