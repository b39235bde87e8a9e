"""The city that an extract shows: its area, the areas inside, what the screen says of it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from data.areas.commands import NewArea, NewCity
from data.areas.tables import AreaLevel
from data.exchange.osm import tags as read
from data.exchange.osm.extract import Extract, TagDict, TaggedArea
from data.exchange.osm.pieces import RoadPieces
from data.exchange.osm.reading import is_boundary
from data.pool.commands import bounds_of

SERVICE_MARGIN_DEG = 0.002  # about 200 m
_HOLDS_SHARE = 0.9  # of the roads must lie in a boundary that is taken for the city's
_CITY_ADMIN_LEVELS = range(2, 9)  # a state that is a city (Monaco, Singapore) has level 2
_BELOW = (AreaLevel.DISTRICT, AreaLevel.STREET, AreaLevel.COMMUNITY)
_PLACE_ORDER = ("city", "town", "municipality", "village", "suburb", "hamlet")
_SOURCE = "OpenStreetMap (ODbL-1.0)"


@dataclass(frozen=True, slots=True)
class ExtractCity:
    """The city of an extract and its tree of areas, the city's own area first."""

    city: NewCity
    areas: list[NewArea]


def root_code(name: str) -> str:
    """Return the code of the city's area for an extract that is loaded under `name`."""
    return f"osm-{name}"


def describe_city(
    extract: Extract, pieces: RoadPieces, name: str, timezone: str | None
) -> ExtractCity:
    """Return the city of an extract.

    Its area is the smallest administrative boundary in the file that holds nine tenths of the
    roads, else the hull of the roads. Boundaries of higher admin levels that lie inside become the
    areas below. The name is that of the boundary, else of the greatest named place, else `name`.

    Parameters
    ----------
    timezone
        IANA name; None takes the zone that the longitude alone suggests, without summer time.
    """
    boundaries = [area for area in extract.areas if is_boundary(area.tags)]
    hull = _around(shapely.MultiPoint(shapely.get_coordinates(pieces.lines)).convex_hull)
    root = _city_boundary(boundaries, pieces)
    shape = hull if root is None else root.shape
    named = read.names(root.tags) if root is not None else None
    named = named or _place_names(extract) or read.Names(name, name)
    code = root_code(name)
    whole = NewArea(
        code=code,
        parent_code=None,
        level=AreaLevel.CITY,
        name_zh=named.zh,
        name_en=named.en,
        shape=shape,
        generated=root is None,
        source=_SOURCE if root is not None else "hull of the roads of the extract",
    )
    least = _CITY_ADMIN_LEVELS[-1] if root is None else _admin_level(root)
    areas = [whole, *_areas_inside(whole, [b for b in boundaries if _admin_level(b) > least])]
    lon, lat = (float(round(v, 5)) for v in np.median(pieces.middles, axis=0))
    city = NewCity(
        area_code=code,
        name_zh=named.zh,
        name_en=named.en,
        timezone=timezone or zone_by_longitude(lon),
        bbox=bounds_of([hull]),
        center=(lon, lat),
        service_area=_around(shapely.union_all([shape, hull])),
    )
    return ExtractCity(city, areas)


def _around(shape: BaseGeometry) -> BaseGeometry:
    return shape.buffer(SERVICE_MARGIN_DEG)


def zone_by_longitude(lon: float) -> str:
    """Return the IANA zone of the nearest whole hour by longitude (POSIX signs: west is plus).

    Examples
    --------
    >>> zone_by_longitude(114.3), zone_by_longitude(-71.3), zone_by_longitude(2.0)
    ('Etc/GMT-8', 'Etc/GMT+5', 'Etc/GMT')
    """
    hours = math.floor(lon / 15.0 + 0.5)
    return "Etc/GMT" if hours == 0 else f"Etc/GMT{-hours:+d}"


def _city_boundary(boundaries: Sequence[TaggedArea], pieces: RoadPieces) -> TaggedArea | None:
    fitting = []
    for area in boundaries:
        if _admin_level(area) in _CITY_ADMIN_LEVELS:
            inside = shapely.contains_xy(area.shape, pieces.middles[:, 0], pieces.middles[:, 1])
            if inside.mean() >= _HOLDS_SHARE:
                fitting.append(area)
    return min(fitting, key=lambda area: shapely.area(area.shape), default=None)


def _admin_level(area: TaggedArea) -> int:
    text = area.tags["admin_level"]
    return int(text) if text.isdecimal() else -1


def _areas_inside(whole: NewArea, boundaries: Sequence[TaggedArea]) -> list[NewArea]:
    """Return the named boundaries inside the city as areas, at most three levels of them."""
    inside = [
        area
        for area in sorted(boundaries, key=lambda area: area.key)
        if read.names(area.tags)
        and shapely.contains(whole.shape, shapely.point_on_surface(area.shape))
    ]
    levels = sorted({_admin_level(area) for area in inside})
    tree = [whole]
    for level, admin_level in zip(_BELOW, levels, strict=False):
        members = [area for area in inside if _admin_level(area) == admin_level]
        tree += [found for area in members if (found := _below(area, level, tree, whole.code))]
    return tree[1:]


def _below(
    area: TaggedArea, level: AreaLevel, above: Sequence[NewArea], root_area: str
) -> NewArea | None:
    """Return a boundary as an area below the smallest of those above that holds its inside."""
    inner = shapely.point_on_surface(area.shape)
    holding = [other for other in above if shapely.contains(other.shape, inner)]
    named = read.names(area.tags)
    if named is None or not holding:
        return None
    return NewArea(
        code=f"{root_area}/{area.key}",
        parent_code=holding[-1].code,
        level=level,
        name_zh=named.zh,
        name_en=named.en,
        shape=area.shape,
        generated=False,
        source=_SOURCE,
    )


def _place_names(extract: Extract) -> read.Names | None:
    """Return the names of the greatest place in the file: by kind, then by population."""
    places = [point for point in extract.points if point.tags.get("place") in _PLACE_ORDER]
    places.sort(key=lambda p: (_PLACE_ORDER.index(p.tags["place"]), -_population(p.tags), p.key))
    return next((named for point in places if (named := read.names(point.tags))), None)


def _population(tags: TagDict) -> int:
    text = tags.get("population", "").replace(",", "")
    return int(text) if text.isdecimal() else 0
