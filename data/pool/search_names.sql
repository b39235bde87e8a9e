-- Names that have the grams and hold every word typed, best first: exact, at the start, at the start of a word, inside;
-- then the more prominent, the nearer, the shorter.
SELECT id, data_set_id, kind, entity_key, name_zh, name_en, area_code, bbox,
       ST_X(geom) AS lon, ST_Y(geom) AS lat
FROM place_names
WHERE grams @> CAST(:grams AS text[])
  AND ' ' || folded LIKE ALL (CAST(:words AS text[]))
ORDER BY
  CASE
    WHEN folded = ANY (CAST(:whole AS text[]))
      OR ' | ' || folded || ' | ' LIKE ANY (CAST(:exact AS text[])) THEN 0
    WHEN ' | ' || folded LIKE ANY (CAST(:prefix AS text[])) THEN 1
    WHEN ' ' || folded LIKE ANY (CAST(:word AS text[])) THEN 2
    ELSE 3
  END,
  rank,
  CASE WHEN CAST(:lon AS float8) IS NULL THEN 0
       ELSE geom <-> ST_SetSRID(ST_MakePoint(:lon, :lat), 4326) END,
  length(folded),
  folded,
  id
LIMIT :limit
