SELECT a.on_scene_at AS said_at,
       (SELECT min(t.fix_at) FROM unit_tracks t
        WHERE t.unit_id = a.unit_id AND t.fix_at >= a.assigned_at
          AND t.fix_at <= coalesce(a.ended_at, :now) AND t.cell = ANY(:cells)) AS near_at,
       EXISTS (SELECT FROM unit_tracks t
        WHERE t.unit_id = a.unit_id AND t.fix_at >= a.assigned_at
          AND t.fix_at <= coalesce(a.ended_at, :now)) AS tracked
FROM assignments a
WHERE a.incident_id = :incident_id AND a.outcome IS DISTINCT FROM 'cancelled'
ORDER BY a.id
