SELECT u.id, u.training, p.fix_at,
       NOT u.training AND r.rostered IS TRUE AS rostered,
       r.begins, r.ends,
       NOT u.training AND EXISTS (
           SELECT FROM assignments a WHERE a.unit_id = u.id AND a.ended_at IS NULL) AS engaged
FROM units u
LEFT JOIN unit_positions p ON p.unit_id = u.id
LEFT JOIN LATERAL (
    SELECT true AS rostered,
           array_agg(s.starts_at ORDER BY s.starts_at) FILTER (WHERE s.ends_at > :oldest) AS begins,
           array_agg(s.ends_at ORDER BY s.starts_at) FILTER (WHERE s.ends_at > :oldest) AS ends
    FROM shifts s
    WHERE NOT u.training AND s.unit_id = u.id AND s.cancelled_at IS NULL
      AND s.ends_at > :roster_since
    HAVING count(*) > 0
) r ON true
WHERE u.id = ANY(:ids)
