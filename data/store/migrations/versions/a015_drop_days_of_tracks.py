"""Days of tracks that were kept as long as they may be are dropped with the right of the owner

Revision: a015, after a014.
"""

from alembic import op

revision = 'a015'
down_revision = 'a014'
branch_labels = None
depends_on = None

# How long is data (the register of data elements); no city may keep less than a month.
DROP_DAY = """
CREATE FUNCTION muster_tracks_drop_day(day date) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  child text := 'unit_tracks_' || to_char(day, 'YYYYMMDD');
BEGIN
  IF day + 31 > (now() AT TIME ZONE 'UTC')::date THEN
    RAISE EXCEPTION 'tracks are kept for a month at least' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF to_regclass('public.' || child) IS NULL THEN RETURN false; END IF;
  EXECUTE format('DROP TABLE public.%I', child);
  RETURN true;
END $$
"""


def upgrade() -> None:
    op.execute(DROP_DAY)


def downgrade() -> None:
    op.execute('DROP FUNCTION muster_tracks_drop_day(date)')
