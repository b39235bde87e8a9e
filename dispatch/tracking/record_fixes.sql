WITH fixes AS MATERIALIZED (
    SELECT f.unit_id, f.fix_at, ST_SetSRID(ST_MakePoint(f.lon, f.lat), 4326) AS geom, f.cell,
           f.heading_deg, f.speed_mps, f.accuracy_m, f.training, f.newest
    FROM json_to_recordset(CAST(:fixes AS json))
         AS f (unit_id bigint, fix_at timestamptz, lon float8, lat float8, cell bigint,
               heading_deg float8, speed_mps float8, accuracy_m float8, training boolean,
               newest boolean)
),
tracked AS (
    INSERT INTO unit_tracks (unit_id, fix_at, geom, cell, heading_deg, speed_mps, training)
    SELECT unit_id, fix_at, geom, cell, heading_deg, speed_mps, training FROM fixes
    ON CONFLICT DO NOTHING
)
INSERT INTO unit_positions AS p
    (unit_id, geom, cell, heading_deg, speed_mps, accuracy_m, fix_at, received_at)
SELECT unit_id, geom, cell, heading_deg, speed_mps, accuracy_m, fix_at, clock_timestamp()
FROM fixes WHERE newest ORDER BY unit_id
ON CONFLICT (unit_id) DO UPDATE
SET geom = excluded.geom, cell = excluded.cell, heading_deg = excluded.heading_deg,
    speed_mps = excluded.speed_mps, accuracy_m = excluded.accuracy_m, fix_at = excluded.fix_at,
    received_at = clock_timestamp()
WHERE excluded.fix_at > p.fix_at
