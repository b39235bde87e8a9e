"""Texts of incidents, found by what they contain

Revision: a030, after a029.

`incident_texts` has of every incident the runs of two characters of its description and address: an
index of them finds any text of two characters or more, in Chinese too, where words have no gaps and
a run of three (as trigrams are) is more than most words. The database keeps them, whoever writes;
a step of an incident, which changes neither, costs nothing. `@>` of arrays is marked leakproof as
superuser, as a013 marks `&&`: it says nothing of what it compares, and without it the index would not
serve under row security.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

from data.store.migrations.versions import a013_row_security as a013
from data.store.migrations.versions.a013_row_security import DEFINER

revision = 'a030'
down_revision = 'a029'
branch_labels = None
depends_on = None

RUNS = """
CREATE FUNCTION muster_runs(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(plain, place, 2)), '{}')
    FROM (SELECT lower(said) AS plain) AS one, generate_series(1, length(plain) - 1) AS place
$$
"""
KEEP = f"""
CREATE FUNCTION muster_keep_texts() RETURNS trigger {DEFINER}
BEGIN
  INSERT INTO public.incident_texts (incident_id, runs, leaf)
  VALUES (NEW.id, public.muster_runs(concat_ws(E'\\n', NEW.description, NEW.address)), NEW.leaf)
  ON CONFLICT (incident_id) DO UPDATE SET runs = excluded.runs, leaf = excluded.leaf;
  RETURN NULL;
END $$
"""
TRIGGERS = (
    "CREATE TRIGGER keep_texts AFTER INSERT ON incidents FOR EACH ROW EXECUTE FUNCTION muster_keep_texts()",
    "CREATE TRIGGER keep_changed_texts AFTER UPDATE ON incidents FOR EACH ROW"
    " WHEN (OLD.leaf <> NEW.leaf OR OLD.description IS DISTINCT FROM NEW.description"
    " OR OLD.address IS DISTINCT FROM NEW.address) EXECUTE FUNCTION muster_keep_texts()",
)
FILL = """
INSERT INTO incident_texts (incident_id, runs, leaf)
SELECT id, muster_runs(concat_ws(E'\\n', description, address)), leaf FROM incidents
"""
LEAKPROOF = "ALTER FUNCTION arraycontains(anyarray, anyarray) LEAKPROOF"
NOT_LEAKPROOF = "ALTER FUNCTION arraycontains(anyarray, anyarray) NOT LEAKPROOF"


def upgrade() -> None:
    superuser = a013.is_superuser()
    op.execute(RUNS)
    op.create_table(
        'incident_texts',
        sa.Column('incident_id', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('runs', ARRAY(sa.Text()), nullable=False),
        sa.Column('leaf', sa.Integer(), server_default=sa.text('0'), nullable=False),
        sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_texts_incident_id_incidents'), ondelete='CASCADE'),
        sa.PrimaryKeyConstraint('incident_id', name=op.f('pk_incident_texts')),
    )
    op.execute(FILL)
    op.create_index('ix_incident_texts_runs', 'incident_texts', ['runs'], postgresql_using='gin')
    op.create_index('ix_incidents_number_begins', 'incidents', [sa.text('number COLLATE "C"')])
    op.execute(KEEP if superuser else KEEP.replace(a013.SCOPE, ''))
    for statement in TRIGGERS:
        op.execute(statement)
    if superuser:
        op.execute(LEAKPROOF)


def downgrade() -> None:
    if a013.is_superuser():
        op.execute(NOT_LEAKPROOF)
    op.execute('DROP TRIGGER keep_changed_texts ON incidents')
    op.execute('DROP TRIGGER keep_texts ON incidents')
    op.execute('DROP FUNCTION muster_keep_texts()')
    op.drop_index('ix_incidents_number_begins', 'incidents')
    op.drop_table('incident_texts')
    op.execute('DROP FUNCTION muster_runs(text)')
