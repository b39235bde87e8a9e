"""Own numbers of areas, kept beside the rows that stand in them; the application's own role

Revision: a013, after a012.

Every area has a number of its own (`leaf_from`, depth first) up to that of the last area below it
(`leaf_to`). Rows carry the number of their area as `leaf`, 0 where they are in none. Triggers keep
it: no path of the application, and no new load of areas, can leave it wrong. See
docs/adr/0043-row-security.md.
"""

import sqlalchemy as sa
from alembic import op
from psycopg import errors

from data.store.errors import StoreUnavailableError

revision = 'a013'
down_revision = 'a012'
branch_labels = None
depends_on = None

RENUMBER = """
WITH RECURSIVE tree AS (
  SELECT code, ARRAY[code COLLATE "C"] AS path FROM areas WHERE parent_code IS NULL
  UNION ALL
  SELECT a.code, tree.path || (a.code COLLATE "C")
  FROM tree JOIN areas a ON a.parent_code = tree.code
), numbered AS (
  SELECT code, path, row_number() OVER (ORDER BY path) AS own FROM tree
), ranges AS (
  SELECT above.code, max(numbered.own) AS last
  FROM numbered, unnest(numbered.path) AS above(code) GROUP BY above.code
)
UPDATE areas SET leaf_from = numbered.own, leaf_to = ranges.last
FROM numbered JOIN ranges USING (code) WHERE areas.code = numbered.code
"""

# With the right of the owner and a scope of everything: what the one who writes may not see is
# kept right all the same.
# Only a superuser may give a function settings; the policies of another owner let it do all.
SCOPE = """SET muster.low = '0' SET muster.high = '2147483647' SET muster.areas = ''
SET muster.units_low = '0' SET muster.units_high = '2147483647' SET muster.units = ''
SET muster.grade = '4'"""
DEFINER = f"""LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
{SCOPE} AS $$"""

# FOR SHARE: a load that gives the area another number is waited for, or waits and then sees us.
OF_AREA = f"""
CREATE FUNCTION muster_leaf_of_area() RETURNS trigger {DEFINER}
BEGIN
  NEW.leaf := coalesce((SELECT leaf_from FROM areas WHERE code = NEW.area_code FOR SHARE), 0);
  RETURN NEW;
END $$
"""
OF_GRANT = f"""
CREATE FUNCTION muster_leaf_of_grant() RETURNS trigger {DEFINER}
BEGIN
  NEW.from_leaf := coalesce((SELECT leaf_from FROM areas WHERE code = NEW.from_area FOR SHARE), 0);
  RETURN NEW;
END $$
"""
OF_UNIT = f"""
CREATE FUNCTION muster_leaf_of_unit() RETURNS trigger {DEFINER}
BEGIN
  NEW.leaf := coalesce((SELECT leaf FROM units WHERE id = NEW.unit_id), 0);
  RETURN NEW;
END $$
"""
OF_ASSIGNMENT = f"""
CREATE FUNCTION muster_leaf_of_assignment() RETURNS trigger {DEFINER}
BEGIN
  NEW.leaf := coalesce((SELECT leaf FROM incidents WHERE id = NEW.incident_id), 0);
  NEW.unit_leaf := coalesce((SELECT leaf FROM units WHERE id = NEW.unit_id), 0);
  RETURN NEW;
END $$
"""
AFTER_AREAS = f"""
CREATE FUNCTION muster_leaf_after_areas() RETURNS trigger {DEFINER}
DECLARE
  placed text;
BEGIN
  IF NOT EXISTS (SELECT FROM was JOIN becomes USING (code) WHERE was.leaf_from <> becomes.leaf_from)
  THEN RETURN NULL; END IF;
  FOREACH placed IN ARRAY ARRAY['incidents', 'units', 'alerts', 'road_closures', 'mutual_aid_grants']
  LOOP
    EXECUTE format('UPDATE public.%I AS placed SET leaf = becomes.leaf_from FROM becomes'
      ' WHERE placed.area_code = becomes.code AND placed.leaf <> becomes.leaf_from', placed);
  END LOOP;
  UPDATE mutual_aid_grants AS placed SET from_leaf = becomes.leaf_from FROM becomes
   WHERE placed.from_area = becomes.code AND placed.from_leaf <> becomes.leaf_from;
  RETURN NULL;
END $$
"""
# The locks wait for rows that are being written with the former number.
AFTER_UNIT = f"""
CREATE FUNCTION muster_leaf_after_unit() RETURNS trigger {DEFINER}
BEGIN
  LOCK TABLE unit_positions, members, shifts, assignments IN SHARE ROW EXCLUSIVE MODE;
  UPDATE unit_positions SET leaf = NEW.leaf WHERE unit_id = NEW.id;
  UPDATE members SET leaf = NEW.leaf WHERE unit_id = NEW.id;
  UPDATE shifts SET leaf = NEW.leaf WHERE unit_id = NEW.id;
  UPDATE assignments SET unit_leaf = NEW.leaf WHERE unit_id = NEW.id;
  RETURN NULL;
END $$
"""
AFTER_INCIDENT = f"""
CREATE FUNCTION muster_leaf_after_incident() RETURNS trigger {DEFINER}
BEGIN
  UPDATE assignments SET leaf = NEW.leaf WHERE incident_id = NEW.id;
  RETURN NULL;
END $$
"""

# Days of tracks are made and dropped, and the planner told, with the right of the owner.
MAKE_DAY = """
CREATE FUNCTION muster_tracks_make_day(day date) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  child text := 'unit_tracks_' || to_char(day, 'YYYYMMDD');
BEGIN
  IF to_regclass('public.' || child) IS NOT NULL THEN RETURN false; END IF;
  EXECUTE format('CREATE TABLE public.%I PARTITION OF public.unit_tracks'
    ' FOR VALUES FROM (%L) TO (%L)', child, day::timestamptz, (day + 1)::timestamptz);
  RETURN true;
END $$
"""
# Practice only: a day on which something else was tracked stays, marked as done with.
EXPIRE_DAY = """
CREATE FUNCTION muster_tracks_expire_day(day date, mark text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  child text := 'unit_tracks_' || to_char(day, 'YYYYMMDD');
  others boolean;
  gone bigint;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM public.%I WHERE NOT training)', child) INTO others;
  IF NOT others THEN
    EXECUTE format('DROP TABLE public.%I', child);
    RETURN NULL;
  END IF;
  EXECUTE format('DELETE FROM public.%I WHERE training', child);
  GET DIAGNOSTICS gone = ROW_COUNT;
  EXECUTE format('COMMENT ON TABLE public.%I IS %L', child, mark);
  RETURN gone;
END $$
"""
ANALYZE = """
CREATE FUNCTION muster_analyze(names text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  one text;
BEGIN
  FOREACH one IN ARRAY names LOOP
    EXECUTE format('ANALYZE public.%I', one);
  END LOOP;
END $$
"""
SORT_IN = """
CREATE FUNCTION muster_sort_in_names() RETURNS bigint LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT gin_clean_pending_list('public.ix_place_names_grams') $$
"""
FUNCTIONS = (
    OF_AREA, OF_GRANT, OF_UNIT, OF_ASSIGNMENT, AFTER_AREAS, AFTER_UNIT, AFTER_INCIDENT, MAKE_DAY,
    EXPIRE_DAY, ANALYZE, SORT_IN,
)  # fmt: skip
SIGNATURES = (
    'muster_leaf_of_area()', 'muster_leaf_of_grant()', 'muster_leaf_of_unit()',
    'muster_leaf_of_assignment()', 'muster_leaf_after_areas()', 'muster_leaf_after_unit()',
    'muster_leaf_after_incident()', 'muster_tracks_make_day(date)',
    'muster_tracks_expire_day(date, text)', 'muster_analyze(text[])', 'muster_sort_in_names()',
)  # fmt: skip

IN_AREA = ('incidents', 'units', 'alerts', 'road_closures', 'mutual_aid_grants')
OF_UNITS = ('members', 'shifts', 'unit_positions')
TRIGGERS = (
    *(
        f"CREATE TRIGGER keep_leaf BEFORE INSERT OR UPDATE OF area_code, leaf ON {name}"
        " FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_area()"
        for name in IN_AREA
    ),
    *(
        f"CREATE TRIGGER keep_leaf BEFORE INSERT OR UPDATE OF unit_id, leaf ON {name}"
        " FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_unit()"
        for name in OF_UNITS
    ),
    "CREATE TRIGGER keep_from_leaf BEFORE INSERT OR UPDATE OF from_area, from_leaf"
    " ON mutual_aid_grants FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_grant()",
    "CREATE TRIGGER keep_leaf BEFORE INSERT OR UPDATE OF incident_id, unit_id, leaf, unit_leaf"
    " ON assignments FOR EACH ROW EXECUTE FUNCTION muster_leaf_of_assignment()",
    "CREATE TRIGGER pass_leaf_on AFTER UPDATE ON areas REFERENCING OLD TABLE AS was"
    " NEW TABLE AS becomes FOR EACH STATEMENT EXECUTE FUNCTION muster_leaf_after_areas()",
    "CREATE TRIGGER pass_leaf_on AFTER UPDATE ON units FOR EACH ROW"
    " WHEN (OLD.leaf <> NEW.leaf) EXECUTE FUNCTION muster_leaf_after_unit()",
    "CREATE TRIGGER pass_leaf_on AFTER UPDATE ON incidents FOR EACH ROW"
    " WHEN (OLD.leaf <> NEW.leaf) EXECUTE FUNCTION muster_leaf_after_incident()",
)
LEAVES = (*((name, 'leaf') for name in (*IN_AREA, *OF_UNITS, 'assignments')),
          ('assignments', 'unit_leaf'), ('mutual_aid_grants', 'from_leaf'))  # fmt: skip

# PostGIS does not say of `&&` that it reveals nothing, so under a policy no spatial index would
# serve. What it compares are boxes, it raises no error that tells of them, and its answer about a
# row that a policy hides is thrown away. Only a superuser may say so; where we are none, boxes are
# answered all the same, but not by the spatial index.
LEAKPROOF = "ALTER FUNCTION geometry_overlaps(geometry, geometry) LEAKPROOF"
NOT_LEAKPROOF = "ALTER FUNCTION geometry_overlaps(geometry, geometry) NOT LEAKPROOF"

ROLE = """
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'muster_app') THEN
    CREATE ROLE muster_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;  -- another database's migration was quicker
END $$
"""
MEMBER = """
DO $$ BEGIN
  IF NOT pg_has_role(CURRENT_USER, 'muster_app', 'MEMBER') THEN
    EXECUTE format('GRANT muster_app TO %I', CURRENT_USER);
  END IF;
END $$
"""


def upgrade() -> None:
    may(ROLE, "CREATE ROLE muster_app NOLOGIN")
    may(MEMBER, "GRANT muster_app TO the user of DATABASE_URL")
    op.execute(RENUMBER)
    for table, column in LEAVES:
        op.add_column(
            table, sa.Column(column, sa.Integer(), server_default=sa.text('0'), nullable=False)
        )
    for table, grade in (('incidents', 2), ('facilities', 1)):
        op.add_column(
            table,
            sa.Column('grade', sa.SmallInteger(), server_default=sa.text(str(grade)), nullable=False),
        )
        op.create_check_constraint(op.f(f'ck_{table}_grade_known'), table, 'grade BETWEEN 1 AND 4')
    for statement in (*FUNCTIONS, *TRIGGERS):
        op.execute(statement if is_superuser() else statement.replace(SCOPE, ''))
    for signature in SIGNATURES[7:]:
        op.execute(f'REVOKE ALL ON FUNCTION {signature} FROM PUBLIC')
        op.execute(f'GRANT EXECUTE ON FUNCTION {signature} TO muster_app')
    for name in (*IN_AREA, *OF_UNITS, 'assignments'):
        op.execute(f'UPDATE {name} SET leaf = 0')  # the triggers say what it is
    op.execute('UPDATE mutual_aid_grants SET from_leaf = 0')
    op.drop_index('ix_incidents_open', 'incidents')
    op.drop_index('ix_incidents_reported_at', 'incidents')
    op.create_index('ix_incidents_open', 'incidents', ['due_at', 'id', 'leaf', 'grade'], unique=False, postgresql_where=sa.text('closed_at IS NULL'))
    op.create_index('ix_incidents_reported_at', 'incidents', ['reported_at', 'id', 'leaf', 'grade'], unique=False)
    op.create_index('ix_units_leaf', 'units', ['leaf', 'id'], unique=False)
    if is_superuser():
        op.execute(LEAKPROOF)


def downgrade() -> None:
    op.execute("""
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP POLICY %I ON public.%I', one.policyname, one.tablename);
  END LOOP;
  FOR one IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
    AND relkind IN ('r', 'p') AND relrowsecurity LOOP
    EXECUTE format('ALTER TABLE public.%I DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY',
      one.relname);
  END LOOP;
END $$""")
    op.execute('DROP FUNCTION IF EXISTS muster_row_security()')
    op.execute('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM muster_app')
    op.execute('REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM muster_app')
    if is_superuser():
        op.execute(NOT_LEAKPROOF)
    op.drop_index('ix_units_leaf', 'units')
    op.drop_index('ix_incidents_reported_at', 'incidents')
    op.drop_index('ix_incidents_open', 'incidents')
    for name in ('areas', 'units', 'incidents'):
        op.execute(f'DROP TRIGGER pass_leaf_on ON {name}')
    for name in (*IN_AREA, *OF_UNITS, 'assignments'):
        op.execute(f'DROP TRIGGER keep_leaf ON {name}')
    op.execute('DROP TRIGGER keep_from_leaf ON mutual_aid_grants')
    for signature in SIGNATURES:
        op.execute(f'DROP FUNCTION {signature}')
    for table in ('incidents', 'facilities'):
        op.drop_column(table, 'grade')
    for table, column in LEAVES:
        op.drop_column(table, column)
    op.create_index('ix_incidents_open', 'incidents', ['due_at'], unique=False, postgresql_where=sa.text('closed_at IS NULL'))
    op.create_index('ix_incidents_reported_at', 'incidents', ['reported_at'], unique=False)


def is_superuser() -> bool:
    return bool(op.get_bind().scalar(sa.text("SELECT rolsuper FROM pg_roles WHERE rolname = CURRENT_USER")))


def may(statement: str, needed: str) -> None:
    """Run what a database's owner need not be allowed to do."""
    try:
        with op.get_bind().begin_nested():
            op.execute(statement)
    except sa.exc.ProgrammingError as error:
        if not isinstance(error.orig, errors.InsufficientPrivilege):
            raise
        raise StoreUnavailableError(
            f"this database's user may not make the application's role: have an administrator run"
            f" {needed}; GRANT muster_app TO its owner"
        ) from error
