"""What a unit serves, as numbers of areas beside its own: for the policies of rows

Revision: a020, after a019.

`serves_from` … `serves_to` are the numbers of the area that a unit is responsible for, everything
for one that serves the whole city (docs/adr/0033-areas-of-responsibility.md): who answers for a
part of it sees the unit. The level of a kind comes from `muster_kind_level`, which is made with the
policies from the list of kinds (`data.store.served`); here it is a stub that they replace.
"""

import sqlalchemy as sa
from alembic import op

from data.store.migrations.versions import a013_row_security as a013
from data.store.migrations.versions.a013_row_security import DEFINER

revision = 'a020'
down_revision = 'a019'
branch_labels = None
depends_on = None

KIND_LEVEL = """
CREATE FUNCTION muster_kind_level(kind text) RETURNS text LANGUAGE sql IMMUTABLE
AS $$ SELECT 'city' $$
"""
# As `dispatch.units.rules.home_area` has it. FOR SHARE: a load that numbers the area anew is waited
# for, or waits and then sees us.
SERVED = """
CREATE FUNCTION muster_served(of_area text, of_kind text, of_level text, OUT low int, OUT high int)
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  levels text[] := ARRAY['city', 'district', 'street', 'community', 'grid'];
  wanted int := array_position(levels, coalesce(of_level, muster_kind_level(of_kind)));
  home text;
BEGIN
  low := 0;
  high := 2147483646;
  IF of_area IS NULL OR wanted = 1 THEN RETURN; END IF;
  WITH RECURSIVE chain AS (
    SELECT code, parent_code, level::text AS level, 1 AS step FROM areas WHERE code = of_area
    UNION ALL
    SELECT above.code, above.parent_code, above.level::text, step + 1
    FROM chain JOIN areas AS above ON above.code = chain.parent_code
    WHERE array_position(levels, chain.level) > wanted
  )
  SELECT code INTO home FROM chain ORDER BY step DESC LIMIT 1;
  SELECT leaf_from, leaf_to INTO low, high FROM areas WHERE code = home FOR SHARE;
END $$
"""
OF_ITSELF = f"""
CREATE FUNCTION muster_served_by_unit() RETURNS trigger {DEFINER}
BEGIN
  SELECT low, high INTO NEW.serves_from, NEW.serves_to
  FROM muster_served(NEW.area_code, NEW.kind, NEW.responsibility::text);
  RETURN NEW;
END $$
"""
OF_UNIT = f"""
CREATE OR REPLACE FUNCTION muster_leaf_of_unit() RETURNS trigger {DEFINER}
BEGIN
  SELECT leaf, serves_from, serves_to INTO NEW.leaf, NEW.serves_from, NEW.serves_to
  FROM units WHERE id = NEW.unit_id;
  NEW.leaf := coalesce(NEW.leaf, 0);
  NEW.serves_from := coalesce(NEW.serves_from, 0);
  NEW.serves_to := coalesce(NEW.serves_to, -1);
  RETURN NEW;
END $$
"""
AFTER_AREAS = f"""
CREATE OR REPLACE FUNCTION muster_leaf_after_areas() RETURNS trigger {DEFINER}
DECLARE
  placed text;
BEGIN
  IF NOT EXISTS (SELECT FROM was JOIN becomes USING (code)
    WHERE (was.leaf_from, was.leaf_to, was.level) <> (becomes.leaf_from, becomes.leaf_to, becomes.level))
  THEN RETURN NULL; END IF;
  FOREACH placed IN ARRAY ARRAY['incidents', 'units', 'alerts', 'road_closures', 'mutual_aid_grants']
  LOOP
    EXECUTE format('UPDATE public.%I AS placed SET leaf = becomes.leaf_from FROM becomes'
      ' WHERE placed.area_code = becomes.code AND placed.leaf <> becomes.leaf_from', placed);
  END LOOP;
  UPDATE mutual_aid_grants AS placed SET from_leaf = becomes.leaf_from FROM becomes
   WHERE placed.from_area = becomes.code AND placed.from_leaf <> becomes.leaf_from;
  UPDATE units SET serves_from = served.low
    FROM units AS now, muster_served(now.area_code, now.kind, now.responsibility::text) AS served
   WHERE units.id = now.id AND (now.serves_from, now.serves_to) <> (served.low, served.high);
  RETURN NULL;
END $$
"""
OF_UNITS = ('members', 'shifts', 'unit_positions')
PASS_ON = "CREATE TRIGGER pass_leaf_on AFTER UPDATE ON units FOR EACH ROW WHEN ({}) EXECUTE FUNCTION muster_leaf_after_unit()"
KEEP = "CREATE TRIGGER keep_leaf BEFORE INSERT OR UPDATE OF {} ON {} FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_unit()"


def upgrade() -> None:
    for table in ('units', *OF_UNITS):
        op.add_column(table, sa.Column('serves_from', sa.Integer(), server_default=sa.text('0'), nullable=False))
        op.add_column(table, sa.Column('serves_to', sa.Integer(), server_default=sa.text('-1'), nullable=False))
    for statement in (KIND_LEVEL, SERVED, OF_ITSELF, OF_UNIT, AFTER_AREAS):
        run(statement)
    op.execute("CREATE TRIGGER keep_served BEFORE INSERT OR UPDATE OF area_code, kind, responsibility,"
               " serves_from, serves_to ON units FOR EACH ROW EXECUTE FUNCTION muster_served_by_unit()")
    op.execute('DROP TRIGGER pass_leaf_on ON units')
    op.execute(PASS_ON.format('(OLD.leaf, OLD.serves_from, OLD.serves_to)'
                              ' IS DISTINCT FROM (NEW.leaf, NEW.serves_from, NEW.serves_to)'))
    for table in OF_UNITS:
        op.execute(f'DROP TRIGGER keep_leaf ON {table}')
        op.execute(KEEP.format('unit_id, leaf, serves_from, serves_to', table))
    op.execute('UPDATE units SET serves_from = 0')  # the triggers say what it is
    op.create_index('ix_units_serves', 'units', ['serves_from', 'serves_to'], unique=False)
    op.execute('DROP FUNCTION IF EXISTS muster_row_security()')  # the policies are made anew


def downgrade() -> None:
    drop_policies()  # they name the columns
    op.drop_index('ix_units_serves', 'units')
    op.execute('DROP TRIGGER pass_leaf_on ON units')
    op.execute(PASS_ON.format('OLD.leaf <> NEW.leaf'))
    op.execute('DROP TRIGGER keep_served ON units')
    for table in OF_UNITS:
        op.execute(f'DROP TRIGGER keep_leaf ON {table}')
        op.execute(KEEP.format('unit_id, leaf', table))
    for statement in (a013.OF_UNIT, a013.AFTER_AREAS):
        run(statement.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'))
    op.execute('DROP FUNCTION muster_served_by_unit()')
    op.execute('DROP FUNCTION muster_served(text, text, text)')
    op.execute('DROP FUNCTION muster_kind_level(text)')
    for table in ('units', *OF_UNITS):
        op.drop_column(table, 'serves_to')
        op.drop_column(table, 'serves_from')


def run(statement: str) -> None:
    """Make a function; only a superuser may give it settings."""
    op.execute(statement if a013.is_superuser() else statement.replace(a013.SCOPE, ''))


def drop_policies() -> None:
    op.execute("""
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP POLICY %I ON public.%I', one.policyname, one.tablename);
  END LOOP;
END $$""")
    op.execute('DROP FUNCTION IF EXISTS muster_row_security()')
