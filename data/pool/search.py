"""Place search: names in both languages, addresses, coordinates, cells, area codes."""

from collections.abc import Sequence
from importlib.resources import files
from typing import NamedTuple

import shapely
from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from data.areas.queries import areas_at, find_city, service_area
from data.areas.views import AreaView
from data.pool.details import describe
from data.pool.names import PROMINENT, fold, query_grams, start_grams
from data.pool.typed import TypedPoint, parse_cell, parse_point
from data.pool.views import PlaceView
from spatial.cells import boundary, cell_text, centre

MAX_TEXT = 200
MAX_RESULTS = 50
_CODE_DIGITS = 4  # from so many digits on, a number may be an area's code

_NAMES = text(files("data.pool").joinpath("search_names.sql").read_text(encoding="utf-8"))
_BY_CODE = text(
    "SELECT id, data_set_id, kind, entity_key, name_zh, name_en, area_code, bbox,"
    " ST_X(geom) AS lon, ST_Y(geom) AS lat FROM place_names"
    " WHERE kind = 'area' AND entity_key = :code ORDER BY id LIMIT 1"
)
_FACILITIES = text("SELECT id FROM facilities WHERE id = ANY(:ids)")


class Near(NamedTuple):
    """Where the asker looks, EPSG:4326."""

    lon: float
    lat: float


def find_places(
    session: Session, text: str, limit: int = 8, near: Near | tuple[float, float] | None = None
) -> list[PlaceView]:
    """Return places that `text` may mean, best first; empty when there are none.

    Two numbers are coordinates (`lon,lat`; latitude first is recognised where it is unmistakable,
    and said), fifteen hexadecimal digits a cell, a number an area's code; all else is looked up
    among the names of areas, facilities, streets and addresses, in Chinese or Latin script, without
    regard to case, accents and full width, a house number before or after its street.

    Parameters
    ----------
    text
        As typed; beyond 200 characters it is cut.
    limit
        At most so many places, 1 to 50.
    near
        Breaks ties: of equally good and prominent places the nearer one first.

    Raises
    ------
    RefusedError
        Coordinates that are NaN, infinite or out of range; names `lon` or `lat`.
    """
    typed = text[:MAX_TEXT].strip()
    point = parse_point(typed)
    if point is not None:
        return [_point_place(session, point)]
    cell = parse_cell(typed)
    if cell is not None:
        return [_cell_place(session, cell)]
    folded = fold(typed)
    if not folded:
        return []
    rows = _named(session, folded, min(max(limit, 1), MAX_RESULTS), near)
    if folded.isdecimal() and len(folded) >= _CODE_DIGITS:
        by_code = session.execute(_BY_CODE, {"code": folded}).all()
        rows = [*by_code, *rows][:limit]
    return describe(session, rows)


def without_hidden(session: Session, places: Sequence[PlaceView]) -> list[PlaceView]:
    """Return places without the facilities that the reader may not see: names are open to all."""
    asked = [int(place.key) for place in places if place.kind == "facility"]
    seen = {str(key) for key in session.scalars(_FACILITIES, {"ids": asked})} if asked else set()
    return [place for place in places if place.kind != "facility" or place.key in seen]


def _named(
    session: Session, folded: str, limit: int, near: Near | tuple[float, float] | None
) -> list[Row[tuple[object, ...]]]:
    """Return the best names, looked up in three steps of which the first that suffices is enough.

    Names that begin as typed are the best there are, so when they fill the list no others are
    looked at; then prominent names that hold the words, then all.
    """
    words = folded.split()
    numbers_last = sorted(words, key=lambda word: word[0].isdecimal())  # "45 street" → "street 45"
    spellings = list(dict.fromkeys((folded, " ".join(numbers_last))))
    asked = {
        "words": [f"% {word}%" if word[0].isdecimal() else f"%{word}%" for word in words],
        "whole": spellings,
        "exact": [f"%| {spelling} |%" for spelling in spellings],
        "prefix": [f"%| {spelling}%" for spelling in spellings],
        "word": [f"% {spelling}%" for spelling in spellings],
        "lon": near[0] if near else None,
        "lat": near[1] if near else None,
        "limit": limit,
    }
    held = query_grams(folded)
    for narrowed in (start_grams(spellings[-1])[-1], PROMINENT):
        rows = list(session.execute(_NAMES, asked | {"grams": [narrowed, *held]}))
        if len(rows) == limit:
            return rows
    return list(session.execute(_NAMES, asked | {"grams": held}))


def _point_place(session: Session, typed: TypedPoint) -> PlaceView:
    point = typed
    served = service_area(session) if find_city(session) is not None else None
    if served is not None and not typed.swapped and abs(typed.lon) <= 90:
        here, turned = shapely.Point(typed.lon, typed.lat), shapely.Point(typed.lat, typed.lon)
        if not served.intersects(here) and served.intersects(turned):
            point = TypedPoint(typed.lat, typed.lon, swapped=True)
    hints_zh, hints_en = _names_of(areas_at(session, point.lon, point.lat))
    if point.swapped:
        hints_zh = ["按纬度在前理解", *hints_zh]
        hints_en = ["read as lat,lon", *hints_en]
    if served is not None and not served.intersects(shapely.Point(point.lon, point.lat)):
        hints_zh, hints_en = [*hints_zh, "不在服务范围内"], [*hints_en, "outside the service area"]
    name = f"{point.lon:.6f}, {point.lat:.6f}"
    return PlaceView(
        kind="coordinates",
        key=f"{point.lon:.7f},{point.lat:.7f}",
        name_zh=name,
        name_en=name,
        detail_zh=" · ".join(hints_zh),
        detail_en=" · ".join(hints_en),
        lon=point.lon,
        lat=point.lat,
    )


def _cell_place(session: Session, cell: int) -> PlaceView:
    lon, lat = centre(cell)
    ring = boundary(cell)
    hints_zh, hints_en = _names_of(areas_at(session, lon, lat))
    west, south = ring.min(axis=0).tolist()
    east, north = ring.max(axis=0).tolist()
    return PlaceView(
        kind="cell",
        key=cell_text(cell),
        name_zh=cell_text(cell),
        name_en=cell_text(cell),
        detail_zh=" · ".join(hints_zh),
        detail_en=" · ".join(hints_en),
        lon=lon,
        lat=lat,
        bbox=(west, south, east, north),
    )


def _names_of(areas: Sequence[AreaView]) -> tuple[list[str], list[str]]:
    return [area.name_zh for area in areas], [area.name_en for area in areas]
