-- The steps of training incidents that are over and have none: each at its share of the whole time.
INSERT INTO incident_steps (incident_id, at, action, from_stage, to_stage, done_by, law, law_version,
  version, on_time)
SELECT i.id, i.reported_at + step.share * (i.closed_at - i.reported_at), step.action, step.source,
  step.target, i.changed_by, i.law, i.law_version, 1,
  CASE step.target
    WHEN 'assign' THEN step.share * (i.closed_at - i.reported_at) <= interval '15 min'
    WHEN 'feedback' THEN i.reported_at + step.share * (i.closed_at - i.reported_at) <= i.due_at
    WHEN 'verify' THEN true WHEN 'archive' THEN true END
FROM incidents i JOIN (VALUES
  (0.00, 'report', 'report', 'report', NULL),
  (0.06, 'send_units', 'report', 'assign', NULL),
  (0.20, 'follow_units', 'assign', 'handle', NULL),
  (0.90, 'follow_units', 'handle', 'feedback', NULL),
  (0.93, 'request_verification', 'feedback', 'verify', 'city_management'),
  (1.00, 'archive', 'verify', 'archive', 'city_management'),
  (1.00, 'archive', 'feedback', 'archive', 'emergency')
) AS step(share, action, source, target, law) ON step.law IS NULL OR step.law = i.law
WHERE i.training AND i.closed_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM incident_steps s WHERE s.incident_id = i.id)
ORDER BY i.id, step.share
