INSERT INTO unit_tracks (unit_id, fix_at, geom, cell, heading_deg, speed_mps, training)
SELECT f.unit_id, f.fix_at, ST_SetSRID(ST_MakePoint(f.lon, f.lat), 4326), f.cell, f.heading_deg,
       f.speed_mps, f.training
FROM unnest(CAST(:unit_id AS bigint[]), CAST(:lon AS float8[]), CAST(:lat AS float8[]),
            CAST(:cell AS bigint[]), CAST(:heading_deg AS float8[]), CAST(:speed_mps AS float8[]),
            CAST(:accuracy_m AS float8[]), CAST(:fix_at AS timestamptz[]),
            CAST(:training AS boolean[]))
     AS f (unit_id, lon, lat, cell, heading_deg, speed_mps, accuracy_m, fix_at, training)
ON CONFLICT DO NOTHING
