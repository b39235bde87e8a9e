-- calls of a period in an area (all where none is named), those merged into others left out
SELECT i.id, i.reported_at, i.category, i.priority, i.leaf, ST_X(i.geom) AS lon, ST_Y(i.geom) AS lat
FROM incidents i
WHERE i.reported_at >= :starts_at AND i.reported_at < :ends_at AND i.training = :training
  AND i.merged_into IS NULL
  AND (CAST(:leaf_from AS integer) IS NULL OR i.leaf BETWEEN :leaf_from AND :leaf_to)
  AND (CAST(:named AS text[]) IS NULL
       OR EXISTS (SELECT FROM unnest(CAST(:named AS text[])) AS one WHERE starts_with(i.category, one)))
ORDER BY i.reported_at, i.id
LIMIT :limit
