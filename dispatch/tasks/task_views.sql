SELECT t.*, i.number AS incident_number, i.category, i.priority, i.address, ST_X(i.geom) AS lon,
       ST_Y(i.geom) AS lat, i.cell, i.area_code
FROM tasks t JOIN incidents i ON i.id = t.incident_id
