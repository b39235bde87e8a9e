WITH chosen AS (
  SELECT id, number, category, priority, law_version, reported_at
    FROM incidents
   WHERE law = :law AND closed_at IS NOT NULL
     AND (NOT training OR EXISTS (SELECT FROM cities WHERE cities.training))
   ORDER BY reported_at DESC, id DESC
   LIMIT :most
)
SELECT c.id, c.number, c.category, c.priority, c.law_version, c.reported_at,
       s.at, s.action, s.to_stage, s.account_id, s.reason IS NOT NULL AS reasoned,
       s.department_code, CAST(s.details ->> 'amount' AS float) AS amount
  FROM chosen c LEFT JOIN incident_steps s ON s.incident_id = c.id
 ORDER BY c.id, s.id
