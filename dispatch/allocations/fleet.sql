-- every unit with its newest fix and the open assignment it is on: what a problem.Rider is made of
SELECT u.id, u.code, u.status, u.skills, p.fix_at,
       ST_X(p.geom) AS lon, ST_Y(p.geom) AS lat, p.heading_deg, p.speed_mps,
       a.id AS assignment_id, a.incident_id, a.on_scene_at IS NOT NULL AS on_scene,
       coalesce(a.en_route_at, a.assigned_at) AS since
FROM units u
LEFT JOIN unit_positions p ON p.unit_id = u.id
LEFT JOIN assignments a ON a.unit_id = u.id AND a.ended_at IS NULL
ORDER BY u.id
