"""The areas of the sample: real districts, generated shapes below them.

No open data has the bounds of Wuhan's streets and communities. So every district is cut into as
many pieces as it has duty grids, finer where roads are dense, and the pieces are joined upwards;
because a community is the union of its grids and so on, the levels tile without gaps or overlaps.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
import numpy.typing as npt
import shapely

from data.areas.commands import NewArea
from data.areas.tables import AreaLevel
from data.samples.wuhan.divisions import Division
from data.samples.wuhan.partition import partition, points_in
from data.samples.wuhan.sources import (
    CENTRAL_DISTRICTS,
    CITY_CODE,
    DISTRICT_NAMES_EN,
    DISTRICT_SOURCE,
    SEED,
)

Floats = npt.NDArray[np.float64]
_POINTS_PER_GRID = 8
_ROAD_POINTS_CAP = 4000
_RURAL_SHARE = 0.25  # of the points: anywhere in the district, so that land without roads counts
_SNAP_DEG = 1e-7  # about 1 cm: neighbours get the very same corners
_COUNTRY_PREFIX = "156"  # ISO 3166 numeric code of China before the GB/T 2260 code


def read_districts(path: Path) -> dict[str, tuple[str, shapely.Geometry]]:
    """Return name and shape of Wuhan's districts by GB/T 2260 code, EPSG:4326.

    The file is CGCS2000 (EPSG:4490), which agrees with WGS 84 to centimetres.
    """
    found: dict[str, tuple[str, shapely.Geometry]] = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        code = str(feature["properties"]["gb"]).removeprefix(_COUNTRY_PREFIX)
        if code in DISTRICT_NAMES_EN:
            shape = shapely.from_geojson(json.dumps(feature["geometry"]))
            found[code] = (feature["properties"]["name"], shape)
    return dict(sorted(found.items()))


def generate_areas(
    districts: dict[str, tuple[str, shapely.Geometry]],
    divisions: Sequence[Division],
    road_points: Floats,
) -> list[NewArea]:
    """Return the whole tree, widest first.

    Parameters
    ----------
    districts
        Name and shape by code.
    divisions
        Streets and communities by code.
    road_points
        `(n, 2)` lon/lat of road pieces, for the density.
    """
    city = shapely.union_all([shape for _, shape in districts.values()])
    areas = [_real(CITY_CODE, None, "武汉市", "Wuhan", city)]
    below: defaultdict[str, list[Division]] = defaultdict(list)
    for division in divisions:
        below[division.code[:6]].append(division)
    for code, (name, shape) in districts.items():
        areas.append(_real(code, CITY_CODE, name, DISTRICT_NAMES_EN[code], shape))
        areas.extend(_below_district(code, shape, below[code], road_points))
    return areas


def _below_district(
    code: str, shape: shapely.Geometry, divisions: Sequence[Division], road_points: Floats
) -> list[NewArea]:
    """Return streets, communities and grids of one district; streets without any are left out."""
    streets = {division.code: division for division in divisions if len(division.code) == 9}
    communities = [division for division in divisions if len(division.code) == 12]
    shapes = _grid_shapes(code, shape, communities, road_points)
    areas: list[NewArea] = []
    by_street: defaultdict[str, list[shapely.Geometry]] = defaultdict(list)
    for community in communities:
        cells = shapes[community.code]
        areas.extend(_grid(community, n, len(cells), cell) for n, cell in enumerate(cells, 1))
        whole = shapely.coverage_union_all(cells)
        street = community.code[:9]
        areas.append(_generated(community, street, AreaLevel.COMMUNITY, whole))
        by_street[street].append(whole)
    areas.extend(
        _generated(streets[street], code, AreaLevel.STREET, shapely.coverage_union_all(parts))
        for street, parts in by_street.items()
    )
    return sorted(areas, key=lambda area: (len(area.code), area.code))


def _grid_shapes(
    code: str, shape: shapely.Geometry, communities: Sequence[Division], road_points: Floats
) -> dict[str, list[shapely.Geometry]]:
    """Return the shapes of the grids of each community, those of a street lying together."""
    grids = 2 if code in CENTRAL_DISTRICTS else 1
    rng = np.random.default_rng(SEED + int(code))
    points = _points_of(shape, road_points, grids * len(communities), rng)
    streets = [
        list(below) for _, below in groupby(communities, key=lambda division: division.code[:9])
    ]
    seeds: list[Floats] = []
    of_streets = partition(points, [len(below) for below in streets])
    for below, in_street in zip(streets, of_streets, strict=True):
        for in_community in partition(in_street, [1] * len(below)):
            seeds.extend(_medoid(part) for part in partition(in_community, [1] * grids))
    cells = _voronoi(np.array(seeds), shape)
    return {
        community.code: cells[grids * number : grids * (number + 1)]
        for number, community in enumerate(communities)
    }


def _points_of(
    shape: shapely.Geometry, road_points: Floats, grids: int, rng: np.random.Generator
) -> Floats:
    shapely.prepare(shape)
    near = road_points[shapely.contains_xy(shape, road_points[:, 0], road_points[:, 1])]
    if len(near) > _ROAD_POINTS_CAP:
        near = rng.choice(near, _ROAD_POINTS_CAP, replace=False)
    anywhere = max(round(_RURAL_SHARE * len(near)), _POINTS_PER_GRID * grids - len(near))
    return np.vstack([near, points_in(shape, anywhere, rng)])


def _medoid(points: Floats) -> Floats:
    """Return the point nearest to the mean: one of the points, so that it is in the district."""
    offsets = points - points.mean(axis=0)
    nearest: Floats = points[np.argmin((offsets**2).sum(axis=1))]
    return nearest


def _voronoi(seeds: Floats, within: shapely.Geometry) -> list[shapely.Geometry]:
    """Return the part of `within` that is nearest to each seed, in the order of the seeds."""
    diagram = shapely.voronoi_polygons(shapely.MultiPoint(seeds), extend_to=within, ordered=True)
    cells = shapely.intersection(shapely.get_parts(diagram), within, grid_size=_SNAP_DEG)
    return [_polygons_of(cell) for cell in cells]


def _polygons_of(shape: shapely.Geometry) -> shapely.Geometry:
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.MultiPolygon([part for part in parts if isinstance(part, shapely.Polygon)])


def _grid(community: Division, number: int, of: int, shape: shapely.Geometry) -> NewArea:
    suffix = f"第{number:02d}网格" if of > 1 else "网格"
    return NewArea(
        code=f"{community.code}{number:03d}",
        parent_code=community.code,
        level=AreaLevel.GRID,
        name_zh=f"{community.name_zh}{suffix}",
        name_en=f"{community.name_en} grid {number:02d}" if of > 1 else f"{community.name_en} grid",
        shape=shape,
        generated=True,
        source=community.source,
    )


def _real(
    code: str, parent: str | None, name_zh: str, name_en: str, shape: shapely.Geometry
) -> NewArea:
    return NewArea(
        code=code,
        parent_code=parent,
        level=AreaLevel.CITY if parent is None else AreaLevel.DISTRICT,
        name_zh=name_zh,
        name_en=name_en,
        shape=shape,
        generated=False,
        source=DISTRICT_SOURCE,
    )


def _generated(
    division: Division, parent: str, level: AreaLevel, shape: shapely.Geometry
) -> NewArea:
    return NewArea(
        code=division.code,
        parent_code=parent,
        level=level,
        name_zh=division.name_zh,
        name_en=division.name_en,
        shape=shape,
        generated=True,
        source=division.source,
    )


def points_by_a_road(shapes: Sequence[shapely.Geometry], road_points: Floats) -> Floats:
    """Return a point inside each shape, on a road where there is one, so that it can be reached.

    Parameters
    ----------
    shapes
        `n` polygons, EPSG:4326.
    road_points
        `(m, 2)` float64, EPSG:4326 lon/lat, points on roads.

    Returns
    -------
    `(n, 2)` float64: the road point nearest to the middle of the shape where that lies inside it,
    else a point inside the shape.
    """
    middles = shapely.point_on_surface(np.asarray(shapes, dtype=object))
    inside = shapely.get_coordinates(middles)
    if len(road_points) == 0:
        return inside
    on_roads = np.asarray(shapely.points(road_points), dtype=object)
    nearest = shapely.STRtree(on_roads).nearest(middles)
    held = shapely.contains(np.asarray(shapes, dtype=object), on_roads[nearest])
    return np.where(held[:, None], road_points[nearest], inside)
