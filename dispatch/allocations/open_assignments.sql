-- units that are on an open assignment: the columns of problem.OnDuty, in its order
SELECT a.unit_id, a.id AS assignment_id, a.incident_id, a.on_scene_at IS NOT NULL AS on_scene,
       coalesce(a.en_route_at, a.assigned_at) AS since
FROM assignments a
WHERE a.ended_at IS NULL
