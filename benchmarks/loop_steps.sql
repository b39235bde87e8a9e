-- The steps of those incidents, a tenth of them late: reported, accepted, opened, sent to, done, over.
SET LOCAL session_replication_role = replica;

INSERT INTO incident_steps (incident_id, at, since, action, from_stage, to_stage, done_by, law,
    law_version, version, on_time, leaf)
SELECT i.id, i.reported_at + step.after, CASE WHEN step.place > 1 THEN i.reported_at + step.before END,
    step.action, step.source, step.target, 'x', i.law, 1, step.place,
    CASE WHEN step.place > 1 THEN (i.id + step.place) % 10 > 0 END, i.leaf
FROM incidents i CROSS JOIN (VALUES
    (1, 'report', 'report', 'report', interval '0', interval '0'),
    (2, 'accept', 'report', 'accept', interval '4 min', interval '0'),
    (3, 'open', 'accept', 'assign', interval '9 min', interval '4 min'),
    (4, 'send_units', 'assign', 'handle', interval '20 min', interval '9 min'),
    (5, 'follow_units', 'handle', 'feedback', interval '90 min', interval '20 min'),
    (6, 'request_verification', 'feedback', 'verify', interval '100 min', interval '90 min'),
    (7, 'archive', 'verify', 'archive', interval '115 min', interval '100 min')
) AS step(place, action, source, target, after, before)
WHERE i.number LIKE 'L%' AND i.closed_at IS NOT NULL;
