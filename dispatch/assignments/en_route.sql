-- units on their way with their newest fix: the columns of etas.EnRoute, in its order
SELECT a.id, u.kind, ST_X(p.geom) AS lon, ST_Y(p.geom) AS lat, p.heading_deg, p.speed_mps, p.fix_at,
       ST_X(i.geom) AS to_lon, ST_Y(i.geom) AS to_lat, a.network_version AS offered_version
FROM assignments a
JOIN units u ON u.id = a.unit_id
JOIN unit_positions p ON p.unit_id = a.unit_id
JOIN incidents i ON i.id = a.incident_id
WHERE a.ended_at IS NULL AND a.en_route_at IS NOT NULL AND a.on_scene_at IS NULL
ORDER BY a.id
