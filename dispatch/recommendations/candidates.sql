-- the columns of queries.CandidateRow, in its order
SELECT u.id, u.code, u.status, u.skills, p.fix_at, u.crew, u.training,
       ST_X(p.geom) AS lon, ST_Y(p.geom) AS lat, p.heading_deg, p.speed_mps
FROM units u
LEFT JOIN unit_positions p ON p.unit_id = u.id
ORDER BY u.id
