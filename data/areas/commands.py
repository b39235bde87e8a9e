"""Writing areas and the city."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.areas.rules import leaf_numbers
from data.areas.tables import Area, AreaLevel, City
from data.store.bulk import hex_geometries
from data.store.georeferenced import FINE_RESOLUTION
from spatial.cells import cells_at

_BATCH = 2000


@dataclass(frozen=True, slots=True)
class NewArea:
    """An area to be written; `shape` is a Polygon or MultiPolygon in EPSG:4326 lon/lat."""

    code: str
    parent_code: str | None
    level: AreaLevel
    name_zh: str
    name_en: str
    shape: shapely.Geometry
    generated: bool
    source: str


@dataclass(frozen=True, slots=True)
class NewCity:
    """The city to be served; `bbox` is west, south, east, north, `center` lon, lat (EPSG:4326)."""

    area_code: str
    name_zh: str
    name_en: str
    timezone: str
    bbox: tuple[float, float, float, float]
    center: tuple[float, float]
    service_area: shapely.Geometry
    notice_zh: str | None = None
    notice_en: str | None = None
    training: bool = False


def write_areas(session: Session, areas: Sequence[NewArea]) -> int:
    """Write one whole tree of areas and return how many there are.

    Areas already there under the same code are replaced in place, so that what refers to them
    stays. Leaf numbers follow those of other trees.
    """
    codes = [area.code for area in areas]
    taken = select(func.max(Area.leaf_to)).where(Area.code.not_in(codes))
    leaves = leaf_numbers(
        {area.code: area.parent_code for area in areas}, (session.scalar(taken) or 0) + 1
    )
    shapes = np.array([as_multipolygon(area.shape) for area in areas], dtype=object)
    cells = cells_at(
        shapely.get_coordinates(shapely.point_on_surface(shapes)), FINE_RESOLUTION
    ).tolist()
    rows = [
        {
            "code": area.code,
            "parent_code": area.parent_code,
            "level": area.level,
            "name_zh": area.name_zh,
            "name_en": area.name_en,
            "leaf_from": leaves[area.code][0],
            "leaf_to": leaves[area.code][1],
            "generated": area.generated,
            "source": area.source,
            "geom": geom,
            "cell": cell,
        }
        for area, geom, cell in zip(areas, hex_geometries(shapes), cells, strict=True)
    ]
    statement = insert(Area)
    statement = statement.on_conflict_do_update(
        index_elements=[Area.code],
        set_={name: statement.excluded[name] for name in rows[0] if name != "code"},
    )
    for start in range(0, len(rows), _BATCH):
        session.execute(statement, rows[start : start + _BATCH])
    return len(rows)


def remove_areas(session: Session, codes: Sequence[str]) -> int:
    """Remove areas that nothing refers to, deepest first, and return how many."""
    removed = 0
    for level in reversed(AreaLevel):
        result = session.execute(
            delete(Area).where(Area.code.in_(codes), Area.level == level).returning(Area.code)
        )
        removed += len(result.all())
    return removed


def write_city(session: Session, city: NewCity) -> str:
    """Make `city` the one that this database serves and return its new version."""
    version = uuid.uuid4().hex
    west, south, east, north = city.bbox
    values = {
        "area_code": city.area_code,
        "name_zh": city.name_zh,
        "name_en": city.name_en,
        "timezone": city.timezone,
        "west": west,
        "south": south,
        "east": east,
        "north": north,
        "center_lon": city.center[0],
        "center_lat": city.center[1],
        "notice_zh": city.notice_zh,
        "notice_en": city.notice_en,
        "training": city.training,
        "service_area": hex_geometries([as_multipolygon(city.service_area)])[0],
        "version": version,
    }
    statement = insert(City).values(id=1, **values)
    session.execute(
        statement.on_conflict_do_update(
            index_elements=[City.id], set_=values | {"loaded_at": func.now()}
        )
    )
    return version


def renew_city_version(session: Session) -> None:
    """Give the city a new version, so that caches of what belongs to it are made anew."""
    session.execute(update(City).values(version=uuid.uuid4().hex))


def as_multipolygon(shape: shapely.Geometry) -> shapely.MultiPolygon:
    """Return `shape` (Polygon or MultiPolygon) as a MultiPolygon.

    Raises
    ------
    TypeError
        When it is anything else.
    """
    if isinstance(shape, shapely.MultiPolygon):
        return shape
    if isinstance(shape, shapely.Polygon):
        return shapely.MultiPolygon([shape])
    raise TypeError(f"a polygon is needed, not a {type(shape).__name__}")
