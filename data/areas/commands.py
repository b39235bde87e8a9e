"""Writing areas and the city."""

import uuid
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from sqlalchemy import Text, all_, bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.orm import Session

from data.areas.rules import leaf_numbers
from data.areas.tables import Area, AreaLevel, City
from data.store.bulk import hex_geometries
from data.store.errors import RefusedError
from data.store.georeferenced import FINE_RESOLUTION
from spatial.cells import cells_at
from spatial.errors import ShapeError, ShapeFault
from spatial.shapes import check_shape

_BATCH = 2000
_MOST_VERTICES = 200_000  # of a country's boundary in OpenStreetMap; ten times a city's


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
    stays. The numbers follow those of other trees.

    Raises
    ------
    ShapeError
        When a shape is not a sound polygon: names the area, `field` its row (`areas.3.shape`).
    RefusedError
        When a code is there twice, or the codes make no tree.
    """
    if not areas:
        return 0
    shapes = np.array([_area_shape(area, row) for row, area in enumerate(areas)], dtype=object)
    codes = [area.code for area in areas]
    if len(set(codes)) < len(codes):
        twice = next(code for code, count in Counter(codes).items() if count > 1)
        raise RefusedError(f"area {twice} is there twice", field="code")
    taken = select(func.max(Area.leaf_to)).where(
        Area.code != all_(bindparam("codes", codes, ARRAY(Text)))
    )
    leaves = leaf_numbers(
        {area.code: area.parent_code for area in areas}, (session.scalar(taken) or 0) + 1
    )
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
    """Make `city` the one that this database serves and return its new version.

    Raises
    ------
    ShapeError
        When the service area is not a sound polygon.
    """
    service_area = _sound(city.service_area, "the service area", "service_area")
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
        "service_area": hex_geometries([service_area])[0],
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


def _area_shape(area: NewArea, row: int) -> shapely.MultiPolygon:
    return _sound(area.shape, f"area {area.code} {area.name_zh}", f"areas.{row}.shape")


def _sound(shape: shapely.Geometry, what: str, field: str) -> shapely.MultiPolygon:
    """Return a shape that can be stored and asked; what is not one is refused by its name."""
    if not isinstance(shape, shapely.Polygon | shapely.MultiPolygon):
        raise ShapeError(
            f"{what}: a polygon is needed, not a {type(shape).__name__}",
            fault=ShapeFault.WRONG_KIND,
            field=field,
        )
    try:
        check_shape(shape, max_vertices=_MOST_VERTICES)
    except ShapeError as error:
        raise ShapeError(f"{what}: {error.message}", fault=error.fault, field=field) from error
    return shape if isinstance(shape, shapely.MultiPolygon) else shapely.MultiPolygon([shape])
