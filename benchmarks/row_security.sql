-- a city of 16 districts with 16 streets each; the triggers would say the same, row by row
SET LOCAL session_replication_role = replica;

INSERT INTO areas (code, parent_code, level, name_zh, name_en, leaf_from, leaf_to, generated,
    source, geom, cell)
SELECT code, parent, level, code, code, low, high, true, 'benchmark',
    ST_Multi(ST_MakeEnvelope(114, 30, 115, 31, 4326)), 1
FROM (
SELECT 'c' AS code, NULL AS parent, 'city' AS level, 1 AS low, 273 AS high UNION ALL
SELECT 'd' || d, 'c', 'district', 2 + 17 * d, 18 + 17 * d
FROM generate_series(0, 15) d UNION ALL
SELECT 's' || d || '-' || s, 'd' || d, 'street', 3 + 17 * d + s, 3 + 17 * d + s
FROM generate_series(0, 15) d, generate_series(0, 15) s) AS tree;

INSERT INTO incidents (number, category, description, priority, stage, source, reported_by,
    reported_at, due_at, closed_at, changed_by, training, version, geom, cell, area_code, leaf)
SELECT i::text, 'item:06010', 'x', 1 + i % 3, CASE WHEN i % 200 = 0 THEN 'report' ELSE 'archive'
    END, 'desk', 'x', at, at + interval '1 hour', CASE WHEN i % 200 <> 0 THEN at END, 'x',
    false, 1, ST_SetSRID(ST_MakePoint(114 + ((d % 4) + random()) / 4, 30 + ((d / 4) + random())
    / 4), 4326), i % 9000 * 4096, 's' || d || '-' || s, 3 + 17 * d + s
FROM (SELECT i, i * 7919 % 16 AS d, i * 104729 / 16 % 16 AS s, timestamptz '2026-11-22 12:00Z' -
    i * interval '365 days' / :incidents AS at
FROM generate_series(1, :incidents::bigint) AS i) AS drawn;

INSERT INTO units (code, name_zh, name_en, kind, skills, crew, status, area_code, training,
    version, leaf, serves_from, serves_to)
SELECT 'u' || lpad(i::text, 6, '0'), 'x', 'x', 'grid_patrol', '{}', 2, 'available', 'd' || i % 16,
    false, 1, 2 + 17 * (i % 16), 2 + 17 * (i % 16), 18 + 17 * (i % 16)
FROM generate_series(1, :units) AS i;

INSERT INTO unit_positions (unit_id, geom, cell, fix_at, leaf, serves_from, serves_to)
SELECT id, ST_SetSRID(ST_MakePoint(114 + random(), 30 + random()), 4326), 4096, now(), leaf,
    serves_from, serves_to
FROM units;

INSERT INTO shifts (unit_id, starts_at, ends_at, crew, planned_at, planned_by, started_told,
    ended_told, training, leaf, serves_from, serves_to)
SELECT id, day + interval '8 hours', day + interval '20 hours', 2, day, 'x', true, true, false,
    leaf, serves_from, serves_to
FROM units, generate_series(timestamptz '2026-11-12 00:00Z', '2026-11-27 00:00Z', '1 day') AS day;

INSERT INTO data_sets (name, title_zh, title_en, licence, attribution, source_sha256, training,
    report) VALUES ('x', 'x', 'x', 'x', 'x', 'x', false, '{}');

INSERT INTO facilities (data_set_id, source_key, category, name_zh, name_en, training, tags,
    geom, cell)
SELECT (SELECT max(id)
FROM data_sets), i::text, 'hydrant', 'x', 'x', false, '{}', ST_SetSRID(ST_MakePoint(114 +
    random(), 30 + random()), 4326), 4096
FROM generate_series(1, :facilities) AS i
