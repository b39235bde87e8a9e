SELECT u.id, u.code, u.name_zh, u.name_en, u.kind, u.skills, u.crew, u.status, u.status_at,
       u.station_id, u.area_code, u.training, u.version,
       ST_X(p.geom) AS lon, ST_Y(p.geom) AS lat, p.heading_deg, p.speed_mps, p.accuracy_m, p.fix_at,
       a.id AS assignment_id, a.incident_id, i.number AS incident_number
FROM units u
LEFT JOIN unit_positions p ON p.unit_id = u.id
LEFT JOIN assignments a ON a.unit_id = u.id AND a.ended_at IS NULL
LEFT JOIN incidents i ON i.id = a.incident_id
