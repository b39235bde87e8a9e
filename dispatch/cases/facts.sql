SELECT
  (SELECT count(*) FROM assignments a
    WHERE a.incident_id = :incident_id AND a.ended_at IS NULL) AS units_open,
  (SELECT count(*) FROM assignments a
    WHERE a.incident_id = :incident_id AND a.ended_at IS NULL AND a.on_scene_at IS NOT NULL)
    AS units_on_scene,
  (SELECT count(*) FROM assignments a
    WHERE a.incident_id = :incident_id AND a.outcome = 'done') AS units_done,
  (SELECT coalesce(json_object_agg(kind, units), '{}') FROM (
     SELECT u.kind, count(*) AS units FROM assignments a JOIN units u ON u.id = a.unit_id
      WHERE a.incident_id = :incident_id AND a.ended_at IS NULL GROUP BY u.kind) AS there)
    AS units_there,
  (SELECT coalesce(json_agg(json_build_array(t.kind, t.account_id)), '[]') FROM tasks t
    WHERE t.incident_id = :incident_id AND t.ended_at IS NULL)
    AS holders,
  (SELECT coalesce(json_agg(DISTINCT g.role), '[]')
     FROM role_grants g LEFT JOIN areas r ON r.code = g.area_code
    WHERE g.account_id = :account_id AND g.starts_at <= :at
      AND (g.ends_at IS NULL OR g.ends_at > :at)
      AND (g.area_code IS NULL OR :leaf BETWEEN r.leaf_from AND r.leaf_to)) AS roles,
  (SELECT m.department_code FROM department_members m
    WHERE m.account_id = :account_id AND m.starts_at <= :at
      AND (m.ends_at IS NULL OR m.ends_at > :at)
    ORDER BY m.department_code = :department DESC, m.starts_at, m.id LIMIT 1) AS department
