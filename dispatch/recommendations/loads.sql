-- assignments of some units since midnight in the city
WITH today AS MATERIALIZED (
    SELECT date_trunc('day', CAST(%(now)s AS timestamptz) AT TIME ZONE zone.name) AT TIME ZONE zone.name
        AS midnight
    FROM (SELECT coalesce((SELECT timezone FROM cities LIMIT 1), 'UTC') AS name) AS zone
)
SELECT a.unit_id, count(*) AS assignments FROM assignments a
WHERE a.unit_id = ANY(%(ids)s)
  AND a.assigned_at >= (SELECT midnight FROM today) AND a.assigned_at <= %(now)s
GROUP BY a.unit_id
