-- the columns of nearest.Member, in its order: members who sign in and may check in the area
SELECT m.account_id, m.id AS member_id, u.id AS unit_id, u.code AS unit_code, u.kind AS unit_kind,
       m.on_duty, u.status,
       f.starts_at IS NOT NULL OR EXISTS (
           SELECT FROM shifts
           WHERE unit_id = u.id AND cancelled_at IS NULL AND ends_at > :roster_since
       ) AS by_roster,
       f.starts_at AS shift_from, p.fix_at, ST_X(p.geom) AS lon, ST_Y(p.geom) AS lat,
       (SELECT count(*) FROM tasks t
        WHERE t.account_id = m.account_id AND t.ended_at IS NULL) AS open_tasks
FROM members m
JOIN accounts a ON a.id = m.account_id AND a.disabled_at IS NULL
JOIN units u ON u.id = m.unit_id
LEFT JOIN unit_positions p ON p.unit_id = u.id
LEFT JOIN LATERAL (
    SELECT starts_at FROM shifts
    WHERE unit_id = u.id AND cancelled_at IS NULL AND ends_at > :now
    ORDER BY ends_at LIMIT 1
) f ON true
WHERE u.training = :training AND EXISTS (
    SELECT FROM role_grants g LEFT JOIN areas r ON r.code = g.area_code
    WHERE g.account_id = m.account_id AND g.role = ANY(:roles) AND g.grade >= :grade
      AND g.starts_at <= :now AND (g.ends_at IS NULL OR g.ends_at > :now)
      AND (g.area_code IS NULL OR :leaf BETWEEN r.leaf_from AND r.leaf_to)
)
ORDER BY m.account_id
