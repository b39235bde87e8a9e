SELECT i.id, i.number, i.category, i.description, i.address, i.priority, i.stage, i.source,
       ST_X(i.geom) AS lon, ST_Y(i.geom) AS lat, i.cell, i.area_code,
       i.reported_at, i.reported_by, i.stage_at, i.due_at, i.closed_at, i.closed_reason,
       i.training, i.version, i.law, i.law_version, i.department_code, i.duty_grid_code,
       i.marks, i.held, i.supervised, i.merged_into, i.paused_at, i.alarm_level, i.outcome
FROM incidents i
