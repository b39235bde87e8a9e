-- What was done with the newest city incidents that are over, a tenth of them given back once.
SET LOCAL session_replication_role = replica;

INSERT INTO incident_steps (incident_id, at, action, from_stage, to_stage, account_id, done_by, reason,
    law, law_version, version, department_code, leaf)
SELECT i.id, i.reported_at + step.after * (1 + i.id % 7), step.action, step.source, step.target,
    step.account, 'x', CASE WHEN step.account = 4 THEN 'x' END, i.law, 1, step.place,
    CASE WHEN step.place > 3 THEN CASE WHEN i.id % 3 = 0 THEN 'parks' ELSE 'roads' END END, i.leaf
FROM (SELECT * FROM incidents WHERE law = 'city_management' AND closed_at IS NOT NULL
        AND number LIKE 'L%' ORDER BY reported_at DESC, id DESC LIMIT :most) AS i
CROSS JOIN (VALUES
    (1, 'report', 'report', 'report', 1, interval '0', false),
    (2, 'accept', 'report', 'accept', 1, interval '3 min', false),
    (3, 'open', 'accept', 'assign', 1, interval '5 min', false),
    (4, 'assign', 'assign', 'handle', 2, interval '9 min', false),
    (5, 'return_to_dispatcher', 'handle', 'assign', 4, interval '14 min', true),
    (6, 'assign', 'assign', 'handle', 2, interval '16 min', true),
    (7, 'report_done', 'handle', 'feedback', 4, interval '60 min', false),
    (8, 'request_verification', 'feedback', 'verify', 2, interval '64 min', false),
    (9, 'verify_passed', 'verify', 'verify', 7, interval '70 min', false),
    (10, 'archive', 'verify', 'archive', 1, interval '71 min', false)
) AS step(place, action, source, target, account, after, bounced)
WHERE NOT step.bounced OR i.id % 10 = 0;
