-- how long assignments of the period's calls took: setting off, and work on the scene
SELECT i.category,
       extract(epoch FROM a.en_route_at - a.assigned_at)::float8 AS ready_s,
       extract(epoch FROM a.ended_at - a.on_scene_at)::float8 AS work_s
FROM assignments a JOIN incidents i ON i.id = a.incident_id
WHERE i.reported_at >= :starts_at AND i.reported_at < :ends_at AND i.training = :training
  AND a.outcome = 'done' AND a.on_scene_at IS NOT NULL
  AND (CAST(:leaf_from AS integer) IS NULL OR i.leaf BETWEEN :leaf_from AND :leaf_to)
ORDER BY a.id
LIMIT :limit
