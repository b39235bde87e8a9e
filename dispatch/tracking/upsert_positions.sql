INSERT INTO unit_positions AS p
    (unit_id, geom, cell, heading_deg, speed_mps, accuracy_m, fix_at)
SELECT f.unit_id, ST_SetSRID(ST_MakePoint(f.lon, f.lat), 4326), f.cell, f.heading_deg, f.speed_mps,
       f.accuracy_m, f.fix_at
FROM unnest(CAST(:unit_id AS bigint[]), CAST(:lon AS float8[]), CAST(:lat AS float8[]),
            CAST(:cell AS bigint[]), CAST(:heading_deg AS float8[]), CAST(:speed_mps AS float8[]),
            CAST(:accuracy_m AS float8[]), CAST(:fix_at AS timestamptz[]),
            CAST(:training AS boolean[]))
     AS f (unit_id, lon, lat, cell, heading_deg, speed_mps, accuracy_m, fix_at, training)
ON CONFLICT (unit_id) DO UPDATE
SET geom = excluded.geom, cell = excluded.cell, heading_deg = excluded.heading_deg,
    speed_mps = excluded.speed_mps, accuracy_m = excluded.accuracy_m, fix_at = excluded.fix_at,
    received_at = now()
WHERE excluded.fix_at > p.fix_at
