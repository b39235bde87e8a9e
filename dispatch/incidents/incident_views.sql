SELECT i.id, i.number, i.category, i.description, i.address, i.priority, i.stage, i.source,
       ST_X(i.geom) AS lon, ST_Y(i.geom) AS lat, i.cell, i.area_code,
       i.reported_at, i.reported_by, i.stage_at, i.due_at, i.closed_at, i.closed_reason,
       i.training, i.version
FROM incidents i
