-- One row for each incident to which something happened in the period: what, and what of it was
-- late. `did` and `late` hold a bit for each event of events.csv, `did` those of states.csv above.
-- Steps are read from their index alone; incidents of the period, and of the 30 days before it
-- (what recurred was reported in them), in one range of theirs; the few others one by one.
WITH acted AS (
  SELECT incident_id, department, bit_or(did) AS did, bit_or(CASE WHEN late THEN did ELSE 0 END) AS late,
    /*stays*/,
    max(at) FILTER (WHERE did & /*closed*/ <> 0) AS done_at
  FROM (
    SELECT incident_id, /*step_department*/ AS department, /*step_events*/ AS did,
      on_time IS FALSE AS late, date_part('epoch', at - since) AS stay_s, at
    FROM incident_steps
    WHERE at >= :since AND at < :until AND (from_stage <> to_stage OR action = ANY(:actions))
      /*step_area*/
    OFFSET 0 -- the bits of a step are worked out once
  ) AS happened
  GROUP BY incident_id, department HAVING bit_or(did) <> 0
), near AS MATERIALIZED (
  SELECT /*columns*/
  FROM incidents
  WHERE reported_at >= CAST(:since AS timestamptz) - interval '30 days' AND reported_at < :until
    AND training = :training
), again AS (
  SELECT id FROM near
  WHERE reported_at >= :since /*area*/ AND EXISTS (
    SELECT FROM near AS earlier
    WHERE earlier.cell = near.cell AND earlier.category = near.category
      AND earlier.closed_at < near.reported_at
      AND earlier.reported_at >= near.reported_at - interval '30 days'
      AND earlier.outcome IN ('done', 'forced'))
), far AS (
  SELECT /*columns*/
  FROM incidents
  WHERE training = :training AND id IN (
    SELECT id FROM (
      SELECT incident_id AS id FROM acted UNION ALL SELECT id FROM incidents WHERE /*missed*/
    ) AS touched WHERE id NOT IN (SELECT id FROM near)
  )
), known AS (
  SELECT found.*, CASE WHEN /*missed*/ THEN /*missed_events*/ ELSE 0 END AS missed,
    CASE WHEN reported_at >= :since AND reported_at < :until THEN /*reported*/
      | CASE WHEN id IN (SELECT id FROM again) THEN /*recurred*/ ELSE 0 END ELSE 0 END AS said
  FROM (SELECT * FROM near UNION ALL SELECT * FROM far) AS found
  WHERE true /*area*/
  OFFSET 0
), /*paired*/, facts AS (
  SELECT i.id, i.reported_at, i.leaf, i.category, i.source, i.late, i.department,
    i.did | /*states*/ AS did, acceptance, assignment, handling, verification,
    date_part('epoch', i.done_at - i.reported_at) AS whole
  FROM paired AS i
  WHERE i.did <> 0 /*filters*/
)
