"""What the basemap shows, as lines of GeoJSON with the zooms at which each feature is drawn.

Layers and fields are those of docs/interface.md, "The city and its basemap".
"""

from collections import defaultdict
from collections.abc import Iterator

import orjson
import shapely
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.areas.tables import Area, AreaLevel
from data.codes import road_classes
from data.pool.tables import Building, LandCover, Road

FIRST_ZOOM = 8
LAST_ZOOM = 14

# The wall at zoom 10–13 shows the skeleton of the city, not every alley.
ROAD_ZOOMS = {
    "motorway": 8,
    "trunk": 8,
    "primary": 9,
    "secondary": 10,
    "tertiary": 11,
    "minor": 12,
    "service": 13,
    "path": 13,
}
AREA_ZOOMS = {
    AreaLevel.CITY: 8,
    AreaLevel.DISTRICT: 8,
    AreaLevel.STREET: 10,
    AreaLevel.COMMUNITY: 12,
    AreaLevel.GRID: 13,
}
_COVER_ZOOM = 8
_BUILDING_ZOOM = 13
_UNKNOWN_CLASS = "minor"
_DIGITS = 7  # of a degree: about 1 cm

RoadKey = tuple[str, str | None, str | None, str | None, bool]


def read_features(session: Session) -> Iterator[bytes]:
    """Yield every feature of the basemap as one line of GeoJSON, EPSG:4326."""
    yield from _roads(session)
    yield from _areas(session)
    yield from _covers(session)
    yield from _buildings(session)


def _feature(
    layer: str, zoom: int, geometry: shapely.Geometry, properties: dict[str, object]
) -> bytes:
    return orjson.dumps(
        {
            "type": "Feature",
            "tippecanoe": {"layer": layer, "minzoom": zoom, "maxzoom": LAST_ZOOM},
            "properties": {k: v for k, v in properties.items() if v is not None},
            "geometry": orjson.Fragment(shapely.to_geojson(geometry)),
        }
    )


def _roads(session: Session) -> Iterator[bytes]:
    """Yield roads, pieces of the same road joined into long lines in driving direction."""
    pieces: defaultdict[RoadKey, list[bytes]] = defaultdict(list)
    rows = session.execute(
        select(
            Road.road_class,
            Road.name_zh,
            Road.name_en,
            Road.ref,
            Road.oneway,
            func.ST_AsBinary(Road.geom),
        ).order_by(Road.id)
    )
    classes = road_classes()
    for road_class, name_zh, name_en, ref, oneway, wkb in rows:
        known = classes.get(road_class)
        drawn = known.rank_class if known else _UNKNOWN_CLASS
        geometry = wkb
        if oneway == "backward":
            geometry = shapely.to_wkb(shapely.reverse(shapely.from_wkb(wkb)))
        pieces[drawn, name_zh, name_en, ref, oneway != "no"].append(geometry)
    for (drawn, name_zh, name_en, ref, oneway), lines in pieces.items():
        joined = shapely.line_merge(shapely.multilinestrings(shapely.from_wkb(lines)), oneway)
        properties: dict[str, object] = {
            "class": drawn,
            "name_zh": name_zh,
            "name_en": name_en,
            "ref": ref,
            "oneway": oneway,
        }
        for line in shapely.get_parts(joined):
            yield _feature("roads", ROAD_ZOOMS[drawn], line, properties)


def _areas(session: Session) -> Iterator[bytes]:
    rows = session.execute(
        select(
            Area.level,
            Area.code,
            Area.name_zh,
            Area.name_en,
            Area.generated,
            func.ST_AsBinary(Area.geom),
            func.ST_AsBinary(func.ST_PointOnSurface(Area.geom)),
        ).order_by(Area.code)
    )
    for level, code, name_zh, name_en, generated, shape, label in rows:
        names: dict[str, object] = {
            "level": level.value,
            "code": code,
            "name_zh": name_zh,
            "name_en": name_en,
        }
        zoom = AREA_ZOOMS[level]
        yield _feature("areas", zoom, shapely.from_wkb(shape), names | {"generated": generated})
        yield _feature("area_labels", zoom, shapely.from_wkb(label), names)


def _covers(session: Session) -> Iterator[bytes]:
    rows = session.execute(
        select(LandCover.cover, LandCover.kind, func.ST_AsBinary(LandCover.geom)).order_by(
            LandCover.id
        )
    )
    for cover, kind, shape in rows:
        yield _feature(cover, _COVER_ZOOM, shapely.from_wkb(shape), {"kind": kind})


def _buildings(session: Session) -> Iterator[bytes]:
    rows = session.execute(
        select(Building.kind, func.ST_AsBinary(Building.geom)).order_by(Building.id)
    )
    for kind, shape in rows:
        yield _feature("buildings", _BUILDING_ZOOM, shapely.from_wkb(shape), {"kind": kind})
