WITH today AS MATERIALIZED (
    SELECT date_trunc('day', CAST(%(now)s AS timestamptz) AT TIME ZONE zone.name) AT TIME ZONE zone.name
        AS midnight
    FROM (SELECT coalesce((SELECT timezone FROM cities LIMIT 1), 'UTC') AS name) AS zone
), load AS (
    SELECT a.unit_id, count(*) AS assignments FROM assignments a
    WHERE a.assigned_at >= (SELECT midnight FROM today) AND a.assigned_at <= %(now)s
    GROUP BY a.unit_id
)
-- the columns of queries.UnitRow, in its order
SELECT u.id, u.code, u.status, u.skills, p.fix_at, u.name_zh, u.name_en, u.kind, u.crew,
       u.status_at, u.station_id, u.area_code, u.training, u.version,
       ST_X(p.geom) AS lon, ST_Y(p.geom) AS lat, p.heading_deg, p.speed_mps, p.accuracy_m,
       coalesce(load.assignments, 0) AS load_today
FROM units u
LEFT JOIN unit_positions p ON p.unit_id = u.id
LEFT JOIN load ON load.unit_id = u.id
ORDER BY u.id
