-- units as a plan begins with them: where they wait, whom they serve
SELECT u.id, u.code, u.kind, u.skills, u.crew, u.serves_from, u.serves_to, u.station_id,
       f.name_zh, f.name_en, ST_X(f.geom) AS lon, ST_Y(f.geom) AS lat,
       ST_X(p.geom) AS at_lon, ST_Y(p.geom) AS at_lat
FROM units u
LEFT JOIN facilities f ON f.id = u.station_id
LEFT JOIN unit_positions p ON p.unit_id = u.id
WHERE u.training = :training
ORDER BY u.id
