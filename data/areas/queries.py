"""Reading areas and the city."""

from collections import defaultdict
from collections.abc import Collection
from typing import Final, NamedTuple

import shapely
from geoalchemy2 import WKBElement
from geoalchemy2.shape import to_shape
from sqlalchemy import case, func, select, text
from sqlalchemy.orm import Session, defer

from data.areas.index import AreaIndex
from data.areas.tables import Area, AreaLevel, City
from data.areas.views import AreaNode, AreaPage, AreaView, CityView
from data.store.engine import once
from data.store.errors import NotFoundError
from data.store.reads import Read, Rows, read
from spatial.shapes import ServiceArea

_DEPTH = case({level.value: depth for depth, level in enumerate(AreaLevel)}, value=Area.level)
_SMALLEST_AT = (
    "SELECT code FROM areas"
    " WHERE ST_Intersects(geom, ST_SetSRID(ST_MakePoint(%(lon)s, %(lat)s), 4326))"
    " ORDER BY array_position(%(levels)s::text[], level::text) DESC, code LIMIT 1"
)
_SHOWN = tuple(AreaView.model_fields)
_CHAINS = text(
    "WITH RECURSIVE"
    " chain(below, height, parent_code, code, level, name_zh, name_en, generated) AS ("
    " SELECT code, 0, parent_code, code, level, name_zh, name_en, generated"
    " FROM areas WHERE code = ANY(:codes)"
    " UNION ALL SELECT chain.below, chain.height + 1, a.parent_code, a.code, a.level, a.name_zh,"
    " a.name_en, a.generated FROM chain JOIN areas a ON a.code = chain.parent_code)"
    " SELECT * FROM chain ORDER BY below, height DESC"
)
_TIMEZONE = select(City.timezone)
_KEPT_VERSIONS = 4
_service_areas: dict[str, ServiceArea] = {}


def find_city(session: Session) -> CityView | None:
    """Return the city that this database serves, None before one is loaded."""
    row = session.scalar(select(City).options(defer(City.service_area)))
    if row is None:
        return None
    return CityView(
        area_code=row.area_code,
        name_zh=row.name_zh,
        name_en=row.name_en,
        bbox=(row.west, row.south, row.east, row.north),
        center=(row.center_lon, row.center_lat),
        timezone=row.timezone,
        notice_zh=row.notice_zh,
        notice_en=row.notice_en,
        training=row.training,
        version=row.version,
    )


class CityState(NamedTuple):
    """Which state of the city's areas is in the database, and whether the city is in training."""

    version: str
    training: bool


def _state_of(rows: Rows) -> CityState | None:
    return CityState(*rows[0]) if rows else None


CITY_STATE: Final = Read("city_state", "SELECT version, training FROM cities", _state_of)
"""How `city_state` is read."""


def city_state(session: Session) -> CityState | None:
    """Return the state of the city, None before one is loaded; asked once in a reading session."""
    return read(session, CITY_STATE)


def city_timezone(session: Session) -> str:
    """Return the zone of the city's clocks, UTC before one is loaded; asked once while reading."""
    return once(session, "city_timezone", lambda: session.scalar(_TIMEZONE)) or "UTC"


def is_training_city(session: Session) -> bool:
    """Return whether all that happens in the city is practice; False before one is loaded."""
    state = city_state(session)
    return state is not None and state.training


def find_service_area(session: Session) -> ServiceArea | None:
    """Return where the city is served, kept in memory by its version; None before one is loaded."""
    state = city_state(session)
    if state is None:
        return None
    version = state.version
    known = _service_areas.get(version)
    if known is not None:
        return known
    shape, name_zh, name_en = session.execute(
        select(City.service_area, City.name_zh, City.name_en)
    ).one()
    area = ServiceArea(_multipolygon(shape), f"{name_en} ({name_zh})")
    for old in list(_service_areas)[: 1 - _KEPT_VERSIONS]:
        _service_areas.pop(old, None)
    _service_areas[version] = area
    return area


def service_area(session: Session) -> shapely.MultiPolygon:
    """Return the service area in EPSG:4326; `find_service_area` answers what lies in it.

    Threads share the geometry: it must not be prepared.

    Raises
    ------
    NotFoundError
        Before a city is loaded.
    """
    area = find_service_area(session)
    if area is None:
        raise NotFoundError("no city is loaded yet")
    return _multipolygon(area.geometry)


def area_code_at(session: Session, lon: float, lat: float) -> str | None:
    """Return the code of the smallest area that holds a point (EPSG:4326), None outside all areas.

    On a border between two areas of one level the one with the lower code is given, as in
    `AreaIndex`.
    """
    return read(session, area_code_read(lon, lat))


def area_code_read(lon: float, lat: float) -> Read[str | None]:
    """Return how `area_code_at` is read."""
    values = {"lon": lon, "lat": lat, "levels": list(AreaLevel)}
    return Read(("area_code_at", lon, lat), _SMALLEST_AT, _first, values)


def _first(rows: Rows) -> str | None:
    return rows[0][0] if rows else None


def areas_at(session: Session, lon: float, lat: float) -> list[AreaView]:
    """Return the areas that hold a point (EPSG:4326), widest first; empty outside all areas.

    The smallest is that of `area_code_at`.
    """
    smallest = area_code_at(session, lon, lat)
    return [] if smallest is None else area_chain(session, smallest)


def area_chain(session: Session, code: str) -> list[AreaView]:
    """Return an area and all that hold it, widest first; empty when the code is unknown."""
    return area_chains(session, [code]).get(code, [])


def area_chains(session: Session, codes: Collection[str]) -> dict[str, list[AreaView]]:
    """Return for each known code the area and all that hold it, widest first."""
    found: defaultdict[str, list[AreaView]] = defaultdict(list)
    for row in session.execute(_CHAINS, {"codes": list(codes)}):
        found[row.below].append(AreaView.model_validate(row))
    return dict(found)


def area_page(
    session: Session,
    level: AreaLevel | None = None,
    *,
    parent: str | None = None,
    limit: int = 100,
    after: str | None = None,
) -> AreaPage:
    """Return one page of all areas, or of those of one level or right below one, by code."""
    wanted = select(*(getattr(Area, name) for name in AreaNode.model_fields)).order_by(Area.code)
    if level is not None:
        wanted = wanted.where(Area.level == level)
    if parent is not None:
        wanted = wanted.where(Area.parent_code == parent)
    if after is not None:
        wanted = wanted.where(Area.code > after)
    rows = session.execute(wanted.limit(limit + 1)).all()
    items = [AreaNode.model_validate(row) for row in rows[:limit]]
    return AreaPage(items=items, next=items[-1].code if len(rows) > limit else None)


def load_area_index(session: Session) -> AreaIndex:
    """Return an index over all areas, for placing many rows."""
    rows = session.execute(
        select(Area.code, Area.level, func.ST_AsBinary(Area.geom)).order_by(Area.code)
    ).all()
    return AreaIndex(
        [code for code, _, _ in rows],
        [level for _, level, _ in rows],
        list(shapely.from_wkb([wkb for _, _, wkb in rows])),
    )


def _multipolygon(shape: object) -> shapely.MultiPolygon:
    geometry = to_shape(shape) if isinstance(shape, WKBElement) else shape
    if not isinstance(geometry, shapely.MultiPolygon):
        raise TypeError(f"the service area is a {type(geometry).__name__}")
    return geometry
