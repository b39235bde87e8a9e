-- one row per violation: rule, entity, id, what is wrong
WITH progress AS (
    SELECT a.unit_id, a.incident_id, a.ended_at, a.outcome, a.on_scene_at,
           CASE WHEN a.on_scene_at IS NOT NULL THEN 'on_scene'
                WHEN a.en_route_at IS NOT NULL THEN 'en_route'
                ELSE 'assigned' END AS status
    FROM assignments a
),
sent AS (
    SELECT i.id AS incident_id,
           count(*) FILTER (WHERE p.incident_id IS NOT NULL AND p.ended_at IS NULL) AS open,
           count(*) FILTER (WHERE p.ended_at IS NULL AND p.on_scene_at IS NOT NULL) AS on_scene,
           count(*) FILTER (WHERE p.outcome = 'done') AS done
    FROM incidents i LEFT JOIN progress p ON p.incident_id = i.id
    GROUP BY i.id
),
recorded AS (
    SELECT 'incident' AS entity, (body -> 'incident' ->> 'id')::bigint AS id,
           (body -> 'incident' ->> 'version')::bigint AS version
    FROM outbox WHERE body ? 'incident'
    UNION ALL
    SELECT 'unit', (body -> 'unit' ->> 'id')::bigint, (body -> 'unit' ->> 'version')::bigint
    FROM outbox WHERE body ? 'unit'
),
history AS (
    SELECT entity, id, count(*) AS rows, count(DISTINCT version) AS versions,
           min(version) AS first, max(version) AS last
    FROM recorded GROUP BY entity, id
),
present AS (
    SELECT 'incident' AS entity, id, version FROM incidents
    -- archived at version 1: loaded as history, not commanded
    WHERE NOT (version = 1 AND stage = 'archive')
    UNION ALL
    SELECT 'unit', id, version FROM units
)
SELECT 'one_open_assignment_per_unit' AS rule, 'unit' AS entity, unit_id AS id,
       format('%s open assignments', count(*)) AS message
FROM progress WHERE ended_at IS NULL GROUP BY unit_id HAVING count(*) > 1
UNION ALL
SELECT 'unit_status_follows_assignment', 'unit', u.id,
       format('status %s, open assignment %s', u.status, coalesce(p.status, 'none'))
FROM units u LEFT JOIN progress p ON p.unit_id = u.id AND p.ended_at IS NULL
WHERE CASE WHEN p.status IS NULL THEN u.status IN ('assigned', 'en_route', 'on_scene')
           ELSE u.status IS DISTINCT FROM p.status END
UNION ALL
SELECT 'stage_follows_units', 'incident', i.id,
       format('stage %s, units open %s, on scene %s, done %s', i.stage, s.open, s.on_scene, s.done)
FROM incidents i JOIN sent s ON s.incident_id = i.id
WHERE CASE WHEN i.stage = 'archive' THEN s.open > 0
           WHEN s.on_scene > 0 OR (s.open > 0 AND s.done > 0) THEN i.stage <> 'handle'
           WHEN s.open > 0 THEN i.stage <> 'assign'
           WHEN s.done > 0 THEN i.stage NOT IN ('feedback', 'verify')
           ELSE i.stage NOT IN ('report', 'accept') END
UNION ALL
SELECT 'one_change_per_version', p.entity, p.id,
       format('version %s, %s changes from %s to %s', p.version, coalesce(h.rows, 0), h.first, h.last)
FROM present p LEFT JOIN history h ON h.entity = p.entity AND h.id = p.id
WHERE CASE WHEN h.id IS NULL THEN NOT :pruned
           ELSE h.last <> p.version OR h.rows <> h.versions OR h.versions <> h.last - h.first + 1
                OR (h.first <> 1 AND NOT :pruned) END
UNION ALL
SELECT 'practice_is_apart', 'assignment', a.id,
       format('training: assignment %s, unit %s, incident %s', a.training, u.training, i.training)
FROM assignments a JOIN units u ON u.id = a.unit_id JOIN incidents i ON i.id = a.incident_id
WHERE a.training <> u.training OR a.training <> i.training
UNION ALL
SELECT 'practice_is_apart', entity, o.id,
       format('training: %s %s, unit %s', entity, o.training, u.training)
FROM (SELECT 'shift' AS entity, id, unit_id, training FROM shifts
      UNION ALL SELECT 'member', id, unit_id, training FROM members) o
JOIN units u ON u.id = o.unit_id
WHERE o.training <> u.training
ORDER BY 1, 2, 3
