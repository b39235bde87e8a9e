-- Cell by cell: each is looked up in ix_incidents_near, whatever the planner thinks of parameters
-- that it does not know (a statement asked often gets one plan for all).
SELECT i.id, i.number, i.category, i.description, i.address, i.stage, i.closed_at, i.reported_at, i.area_code,
  ST_X(i.geom) AS lon, ST_Y(i.geom) AS lat,
  (SELECT count(*) FROM incidents m WHERE m.merged_into = i.id) AS merged_reports
FROM (
  SELECT near.* FROM unnest(CAST(:cells AS bigint[])) AS around (cell)
  CROSS JOIN LATERAL (
    SELECT * FROM incidents
    WHERE cell_r9 = around.cell AND category = ANY(:categories)
      AND reported_at BETWEEN :since AND :until
      AND training = :training AND merged_into IS NULL
      AND (CAST(:incident_id AS bigint) IS NULL OR id <> :incident_id)
    OFFSET 0
  ) AS near
  ORDER BY reported_at DESC
  LIMIT :most
) i
