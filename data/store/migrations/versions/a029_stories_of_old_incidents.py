"""The story of incidents from before there were stories

Revision: a029, after a028.

Whatever has no step gets those that its report, its assignments and its end tell of, each led on from
the one before it to the stage that it is in. They are marked (`details`), for who did what by which
rule was not kept: `done_by` is who reported it, who sent the first unit, the units themselves. The
clock of what waits for feedback in the city's management is that of its law, and only its law knows
what has been opened.
"""

from alembic import op

revision = 'a029'
down_revision = 'a028'
branch_labels = None
depends_on = None

TELL = """
WITH untold AS (
  SELECT i.*,
         CASE stage WHEN 'report' THEN 0 WHEN 'accept' THEN 0 WHEN 'assign' THEN 1 WHEN 'handle' THEN 2
              WHEN 'archive' THEN 4 ELSE 3 END AS reached
    FROM incidents i WHERE NOT EXISTS (SELECT FROM incident_steps s WHERE s.incident_id = i.id)
), sent AS (
  SELECT a.incident_id, min(a.assigned_at) AS sent_at, min(a.on_scene_at) AS on_scene_at,
         max(a.ended_at) FILTER (WHERE a.outcome = 'done') AS done_at,
         bool_and(a.ended_at IS NOT NULL) AS all_over,
         (array_agg(a.assigned_by ORDER BY a.assigned_at, a.id))[1] AS sent_by,
         (array_agg(a.assigned_by_account ORDER BY a.assigned_at, a.id))[1] AS sent_by_account,
         string_agg(DISTINCT u.code, ', ') FILTER (WHERE a.on_scene_at IS NOT NULL) AS units
    FROM assignments a JOIN units u ON u.id = a.unit_id
    JOIN untold i ON i.id = a.incident_id GROUP BY a.incident_id
), told AS (
  SELECT i.id, 0 AS place, i.reported_at AS at, 'report' AS action, 'report' AS stage,
         NULL::text AS reason, i.reported_by AS done_by, NULL::bigint AS account_id FROM untold i
  UNION ALL
  SELECT i.id, 1, s.sent_at, 'send_units', 'assign', NULL, s.sent_by, s.sent_by_account
    FROM untold i JOIN sent s ON s.incident_id = i.id
  UNION ALL
  SELECT i.id, 2, s.on_scene_at, 'follow_units', 'handle', NULL, coalesce(s.units, ''), NULL
    FROM untold i JOIN sent s ON s.incident_id = i.id WHERE s.on_scene_at IS NOT NULL
  UNION ALL
  SELECT i.id, 3, s.done_at, 'follow_units', 'feedback', NULL, coalesce(s.units, ''), NULL
    FROM untold i JOIN sent s ON s.incident_id = i.id
   WHERE s.done_at IS NOT NULL AND s.all_over AND i.reached >= 3
  UNION ALL
  SELECT i.id, 4, i.closed_at, 'archive', 'archive', i.closed_reason, i.changed_by, NULL
    FROM untold i WHERE i.closed_at IS NOT NULL
), led AS (
  SELECT told.*, i.stage AS now_at, i.stage_at, i.changed_by, i.law, i.law_version, i.version,
         row_number() OVER (PARTITION BY told.id ORDER BY told.place DESC) AS from_the_end,
         max(told.at) OVER (PARTITION BY told.id ORDER BY told.place) AS at_last
    FROM told JOIN untold i ON i.id = told.id
), whole AS (
  SELECT id, place, at_last AS at, action, stage, reason, done_by, account_id, law, law_version, version
    FROM led
  UNION ALL
  SELECT id, 5, greatest(at_last, stage_at), 'carried_over', now_at, NULL, changed_by, NULL, law,
         law_version, version
    FROM led WHERE from_the_end = 1 AND stage <> now_at
)
INSERT INTO incident_steps (incident_id, at, action, from_stage, to_stage, reason, account_id, done_by,
  law, law_version, version, details)
SELECT id, at, action, coalesce(lag(stage) OVER (PARTITION BY id ORDER BY place), stage), stage, reason,
       account_id, done_by, law, law_version, version, '{"carried_over": true}'
  FROM whole ORDER BY id, place
"""
# a016 gave every incident past its handling the clock of the emergency law.
NAME_CLOCKS = """
UPDATE incident_clocks c SET clock = i.stage FROM incidents i
 WHERE i.id = c.incident_id AND c.stopped_at IS NULL AND i.law = 'city_management'
   AND i.stage IN ('feedback', 'verify') AND c.clock IN ('feedback', 'verify') AND c.clock <> i.stage
   AND NOT EXISTS (SELECT FROM incident_clocks o
                    WHERE o.incident_id = i.id AND o.clock = i.stage AND o.stopped_at IS NULL)
"""
ONLY_ITS_LAW_OPENS = "UPDATE incidents SET marks = marks - 'opened' WHERE law = 'emergency' AND jsonb_exists(marks, 'opened')"


def upgrade() -> None:
    for statement in (NAME_CLOCKS, ONLY_ITS_LAW_OPENS, TELL):
        op.execute(statement)


def downgrade() -> None:
    op.execute("DELETE FROM incident_steps WHERE details = '{\"carried_over\": true}'")
