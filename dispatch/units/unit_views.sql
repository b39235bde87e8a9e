-- the columns of queries.UnitRow, in its order
SELECT u.id, u.code, u.name_zh, u.name_en, u.kind, u.skills, u.status, u.status_at,
       u.station_id, u.area_code, u.responsibility, u.training, u.version,
       CASE WHEN f.starts_at <= %(now)s THEN f.crew ELSE u.crew END AS crew,
       CASE WHEN f.starts_at <= %(now)s THEN f.ends_at END AS shift_until,
       u.status NOT IN ('off_duty', 'out_of_service') AND coalesce(f.starts_at <= %(now)s, NOT EXISTS (
           SELECT FROM shifts
           WHERE unit_id = u.id AND cancelled_at IS NULL AND ends_at > %(roster_since)s
       )) AS on_duty,
       ST_X(p.geom) AS lon, ST_Y(p.geom) AS lat, p.heading_deg, p.speed_mps, p.accuracy_m, p.fix_at,
       a.id AS assignment_id, a.incident_id, i.number AS incident_number
FROM units u
LEFT JOIN unit_positions p ON p.unit_id = u.id
LEFT JOIN LATERAL (
    SELECT starts_at, ends_at, crew FROM shifts
    WHERE unit_id = u.id AND cancelled_at IS NULL AND ends_at > %(now)s
    ORDER BY ends_at LIMIT 1
) f ON true
LEFT JOIN assignments a ON a.unit_id = u.id AND a.ended_at IS NULL
LEFT JOIN incidents i ON i.id = a.incident_id
