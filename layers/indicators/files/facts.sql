-- One row for each incident to which something happened in the period: what, and what of it was
-- late. `did` and `late` hold a bit for each event of events.csv, `did` those of states.csv above.
WITH happened AS (
  SELECT incident_id, /*step_department*/ AS department, /*step_events*/ AS did,
    on_time IS FALSE AS late, date_part('epoch', at - since) AS stay_s, at
  FROM incident_steps
  WHERE at >= :since AND at < :until AND (from_stage <> to_stage OR action = ANY(:actions))
    /*step_area*/
  UNION ALL
  SELECT id, NULL, /*reported*/, false, NULL, NULL
  FROM incidents
  WHERE reported_at >= :since AND reported_at < :until /*area*/
  UNION ALL
  SELECT id, NULL, /*missed_events*/, true, NULL, NULL
  FROM incidents
  WHERE closed_at IS NULL AND paused_at IS NULL
    AND due_at >= :since AND due_at < least(CAST(:until AS timestamptz), :now) /*area*/
  UNION ALL
  SELECT id, NULL, /*recurred*/, false, NULL, NULL
  FROM incidents AS again
  WHERE reported_at >= :since AND reported_at < :until /*area*/ AND EXISTS (
    SELECT FROM incidents AS earlier
    WHERE earlier.cell = again.cell AND earlier.category = again.category
      AND earlier.reported_at >= CAST(:since AS timestamptz) - interval '30 days'
      AND earlier.reported_at < :until AND earlier.closed_at < again.reported_at
      AND earlier.reported_at >= again.reported_at - interval '30 days'
      AND earlier.training = again.training AND earlier.outcome IN ('done', 'forced'))
), apart AS (
  SELECT incident_id, department, bit_or(did) AS did,
    bit_or(CASE WHEN late THEN did ELSE 0 END) AS late,
    /*stays*/,
    max(at) FILTER (WHERE did & /*closed*/ <> 0) AS closed_at
  FROM happened GROUP BY incident_id, department HAVING bit_or(did) <> 0
), /*regrouped*/ facts AS (
  SELECT i.id, i.reported_at, i.leaf, i.category, i.source, a.late,
    /*department*/ AS department, a.did | /*states*/ AS did,
    acceptance, assignment, handling, verification, date_part('epoch', a.closed_at - i.reported_at) AS whole
  FROM /*grouped*/ AS a JOIN incidents AS i ON i.id = a.incident_id
  WHERE i.training = :training /*filters*/
)
