-- every unit that serves the city, with its station and whether it had a roster and no shift then
SELECT u.id, u.skills, u.training,
       coalesce(s.planned, false) AND NOT s.running AS off_shift,
       ST_X(f.geom) AS station_lon, ST_Y(f.geom) AS station_lat
FROM units u
LEFT JOIN facilities f ON f.id = u.station_id
LEFT JOIN (
    SELECT unit_id, true AS planned, bool_or(starts_at <= :at AND ends_at > :at) AS running
    FROM shifts
    WHERE cancelled_at IS NULL AND ends_at > :roster_since AND starts_at <= :at
    GROUP BY unit_id
) s ON s.unit_id = u.id
WHERE u.training = :training
ORDER BY u.id
