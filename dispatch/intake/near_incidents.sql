SELECT i.id, i.number, i.category, i.description, i.address, i.stage, i.closed_at, i.reported_at,
  ST_X(i.geom) AS lon, ST_Y(i.geom) AS lat,
  (SELECT count(*) FROM incidents m WHERE m.merged_into = i.id) AS merged_reports
FROM (
  SELECT * FROM incidents
  WHERE cell_r9 = ANY(CAST(:cells AS bigint[])) AND category = ANY(:categories)
    AND reported_at BETWEEN :since AND :until
    AND training = :training AND merged_into IS NULL
    AND (CAST(:incident_id AS bigint) IS NULL OR id <> :incident_id)
  ORDER BY reported_at DESC
  LIMIT :most
) i
