-- when units of a skill could be sent: spans of their statuses, the present one without an end
SELECT s.unit_id, s.since, s.until
FROM unit_statuses s JOIN units u ON u.id = s.unit_id
WHERE u.training = :training AND :skill = ANY(u.skills) AND s.status = ANY(:statuses)
  AND s.until > :starts_at AND s.since < :ends_at
UNION ALL
SELECT u.id, u.status_at, NULL
FROM units u
WHERE u.training = :training AND :skill = ANY(u.skills) AND u.status = ANY(:statuses)
  AND u.status_at < :ends_at
ORDER BY 1, 2
