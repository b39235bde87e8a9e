WITH place AS (SELECT ST_SetSRID(ST_MakePoint(:lon, :lat), 4326) AS geom),
near AS (
    SELECT r.id, r.name_zh, r.name_en, r.ref, r.road_class, r.geom
    FROM roads r ORDER BY r.geom <-> ST_SetSRID(ST_MakePoint(:lon, :lat), 4326) LIMIT 16
)
SELECT coalesce(near.name_zh, near.name_en, near.ref) AS name, near.name_zh, near.name_en,
       near.road_class, ST_Distance(near.geom::geography, place.geom::geography) AS distance_m
FROM near, place ORDER BY distance_m, near.id LIMIT 1
