SELECT t.*, i.number AS incident_number, i.category, i.priority, i.address, ST_X(i.geom) AS lon,
       ST_Y(i.geom) AS lat, i.cell, i.area_code, coalesce(r.drill, false) AS drill
FROM tasks t JOIN incidents i ON i.id = t.incident_id
LEFT JOIN plan_runs r ON r.id = t.plan_run_id
