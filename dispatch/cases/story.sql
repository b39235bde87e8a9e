SELECT a.assigned_at AS at, 'assignment' AS kind, 'sent' AS what, a.id, a.unit_id AS other,
       u.code AS named
  FROM assignments a JOIN units u ON u.id = a.unit_id WHERE a.incident_id = :incident_id
UNION ALL
SELECT a.en_route_at, 'assignment', 'en_route', a.id, a.unit_id, u.code
  FROM assignments a JOIN units u ON u.id = a.unit_id
 WHERE a.incident_id = :incident_id AND a.en_route_at IS NOT NULL
UNION ALL
SELECT a.on_scene_at, 'assignment', 'on_scene', a.id, a.unit_id, u.code
  FROM assignments a JOIN units u ON u.id = a.unit_id
 WHERE a.incident_id = :incident_id AND a.on_scene_at IS NOT NULL
UNION ALL
SELECT a.ended_at, 'assignment', a.outcome, a.id, a.unit_id, u.code
  FROM assignments a JOIN units u ON u.id = a.unit_id
 WHERE a.incident_id = :incident_id AND a.ended_at IS NOT NULL
UNION ALL
SELECT s.at, 'task', s.kind, t.id, s.account_id, t.kind
  FROM task_steps s JOIN tasks t ON t.id = s.task_id
 WHERE t.incident_id = :incident_id AND s.kind <> 'item'
UNION ALL
SELECT p.sent_at, CASE p.kind WHEN 'voice' THEN 'voice' ELSE 'photo' END, p.kind, p.id, p.task_id,
       p.kind
  FROM attachments p WHERE p.incident_id = :incident_id
ORDER BY at, kind, id
