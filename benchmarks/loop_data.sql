-- Incidents of a city over two years, evenly: `:archived` that are over and `:open` that are not.
-- `places` and `kinds` are temporary tables; triggers would say the same of `leaf`, row by row.
SET LOCAL session_replication_role = replica;

CREATE TEMPORARY TABLE drawn ON COMMIT DROP AS
SELECT i, i > :archived AS is_open,
    (hashint8extended(i, 2) & 2147483647) % (SELECT count(*) FROM places) AS place,
    (hashint8extended(i, 3) & 2147483647) % (SELECT count(*) FROM kinds) AS kind,
    CASE WHEN i > :archived THEN timestamptz ':now' - (i - :archived) * interval '6 days' / :open
        ELSE timestamptz ':now' - interval '7 days' - (:archived - i) * interval '723 days' / :archived
        END AS at,
    (hashint8extended(i, 4) & 65535) % 100 AS draw, (hashint8extended(i, 5) & 65535) % 17 AS words
FROM generate_series(1, (:archived + :open)::bigint) AS i;

INSERT INTO incidents (number, category, description, address, priority, stage, source, reported_by,
    reported_at, stage_at, due_at, closed_at, closed_reason, changed_by, training, version, geom, cell,
    area_code, leaf, duty_grid_code, law, law_version, marks, outcome)
SELECT 'L' || i, k.key,
    p.name || (ARRAY['路口东侧', '小区北门', '公交站旁', '学校门口', '桥下', '菜市场外', '地铁口'])[1 + words % 7]
        || k.name_zh || (ARRAY['，影响通行', '，已有两天', '，请尽快处理', '', '，附近居民反映'])[1 + words % 5],
    p.name || words || '号', k.priority,
    CASE WHEN NOT is_open THEN 'archive' WHEN k.law = 'emergency' THEN CASE WHEN draw < 50 THEN 'report'
        ELSE 'handle' END WHEN draw < 40 THEN 'report' WHEN draw < 50 THEN 'accept'
        WHEN draw < 65 THEN 'assign' WHEN draw < 90 THEN 'handle' WHEN draw < 95 THEN 'feedback'
        ELSE 'verify' END,
    (ARRAY['desk', 'phone', 'citizen', 'patrol', 'sensor', 'system'])[1 + words % 6], 'x',
    at, at, at + interval '8 days' * ((draw + 1) / 100.0),
    CASE WHEN NOT is_open THEN at + interval '1 hour' * (2 + draw / 4) END,
    CASE WHEN NOT is_open THEN '处置完毕' END, 'x', true, 1,
    ST_SetSRID(ST_MakePoint(p.lon + (i % 101 - 50) * 2e-5, p.lat + (i % 103 - 51) * 2e-5), 4326),
    p.cell, p.code, p.leaf, p.code, k.law, 1,
    CASE WHEN is_open AND draw < 50 THEN '{}'::jsonb ELSE jsonb_build_object('opened', at) END,
    CASE WHEN NOT is_open THEN 'done' END
FROM drawn JOIN places p ON p.n = place JOIN kinds k ON k.n = kind;

INSERT INTO incident_texts (incident_id, runs, leaf)
SELECT id, muster_runs(concat_ws(E'\n', description, address)), leaf FROM incidents WHERE number LIKE 'L%';

INSERT INTO incident_clocks (incident_id, clock, kind, limit_amount, started_at, due_at, next_at,
    overdue_at, leaf)
SELECT id, CASE stage WHEN 'report' THEN 'accept' ELSE stage END, 'urgent',
    extract(epoch FROM due_at - stage_at) / 3600, stage_at, due_at,
    CASE WHEN due_at > timestamptz ':now' THEN due_at END,
    CASE WHEN due_at <= timestamptz ':now' THEN due_at END, leaf
FROM incidents WHERE number LIKE 'L%' AND closed_at IS NULL;
