-- every unit that serves the city, with what decides whether it counts for cover, and its station
SELECT u.id, u.skills, u.training,
       u.status = ANY(%(statuses)s) AND p.fix_at BETWEEN %(oldest)s AND %(newest)s
       AND NOT (coalesce(s.planned, false) AND NOT s.running) AS available,
       ST_X(p.geom) AS lon, ST_Y(p.geom) AS lat, p.heading_deg, p.speed_mps,
       ST_X(f.geom) AS station_lon, ST_Y(f.geom) AS station_lat
FROM units u
LEFT JOIN unit_positions p ON p.unit_id = u.id
LEFT JOIN facilities f ON f.id = u.station_id
LEFT JOIN (
    SELECT unit_id, true AS planned,
           bool_or(starts_at <= %(now)s AND ends_at > %(now)s) AS running
    FROM shifts WHERE cancelled_at IS NULL AND ends_at > %(roster_since)s GROUP BY unit_id
) s ON s.unit_id = u.id
WHERE u.training = %(training)s
ORDER BY u.id
