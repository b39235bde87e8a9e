-- the columns of queries.CandidateRow, in its order
SELECT u.id, u.code, u.status, u.skills, p.fix_at,
       CASE WHEN f.starts_at <= %(now)s THEN f.crew ELSE u.crew END AS crew, u.training,
       f.starts_at IS NOT NULL OR EXISTS (
           SELECT FROM shifts
           WHERE unit_id = u.id AND cancelled_at IS NULL AND ends_at > %(roster_since)s
       ) AS by_roster,
       f.starts_at AS shift_from, u.kind, u.area_code, u.responsibility,
       ST_X(p.geom) AS lon, ST_Y(p.geom) AS lat, p.heading_deg, p.speed_mps
FROM units u
LEFT JOIN unit_positions p ON p.unit_id = u.id
LEFT JOIN LATERAL (
    SELECT starts_at, crew FROM shifts
    WHERE unit_id = u.id AND cancelled_at IS NULL AND ends_at > %(now)s
    ORDER BY ends_at LIMIT 1
) f ON true
