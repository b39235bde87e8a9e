"""GeoJSON geometries (RFC 7946) from outside, checked before and after they are built."""

import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

import shapely
from shapely.geometry.base import BaseGeometry

from spatial.errors import ShapeError, ShapeFault, UnknownCrsError
from spatial.shapes.validity import MAX_VERTICES, STORED_KINDS, check_shape

Position: TypeAlias = tuple[float, float]

# Lists around a position, by type: a Polygon is a list of rings of positions.
_DEPTHS = {
    "Point": 0,
    "MultiPoint": 1,
    "LineString": 1,
    "MultiLineString": 2,
    "Polygon": 2,
    "MultiPolygon": 3,
}

_LARGEST = sys.float_info.max

# Names of WGS 84 lon/lat in the `crs` member of the older edition (GeoJSON 2008).
_WGS84_NAMES = frozenset(
    {"urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "urn:ogc:def:crs:EPSG::4326",
     "OGC:CRS84", "EPSG:4326"}
)  # fmt: skip


def parse_geojson(
    mapping: Mapping[str, object],
    *,
    max_vertices: int = MAX_VERTICES,
    kinds: Collection[str] = STORED_KINDS,
    field: str = "geometry",
) -> BaseGeometry:
    """Return the geometry of a GeoJSON geometry object or Feature.

    Positions are counted and nesting is checked against the type before anything is built; then
    `check_shape` decides. A third ordinate (height) is dropped, as RFC 7946 3.1.1 allows.

    Parameters
    ----------
    mapping
        A decoded JSON object with `type` and `coordinates`, or a Feature with a `geometry`.
    max_vertices, kinds, field
        As `check_shape`.

    Returns
    -------
    geometry
        EPSG:4326, lon/lat degrees, two ordinates.

    Raises
    ------
    ShapeError
        Not GeoJSON (`malformed`: also rings that are open or too short, wrong nesting, ordinates
        that are no numbers), a kind that is not accepted, or as `check_shape`.
    UnknownCrsError
        A `crs` member that names another system than WGS 84.

    Examples
    --------
    >>> parse_geojson({"type": "Point", "coordinates": [114.3, 30.6]})
    <POINT (114.3 30.6)>
    """
    geometry = _geometry_object(mapping, field)
    kind = geometry.get("type")
    if not isinstance(kind, str):
        raise _malformed("the type of the geometry is missing", field)
    if kind not in _DEPTHS or kind not in kinds:
        accepted = ", ".join(sorted(set(kinds) & set(_DEPTHS)))
        raise ShapeError(
            f"a {kind[:40]} is not accepted here, only {accepted}",
            fault=ShapeFault.WRONG_KIND,
            field=field,
        )
    _check_crs(mapping)
    _check_crs(geometry)
    coordinates = geometry.get("coordinates")
    _check_count(coordinates, _DEPTHS[kind], max_vertices, field)
    return check_shape(
        _BUILDERS[kind](coordinates, field), max_vertices=max_vertices, kinds=kinds, field=field
    )


def _geometry_object(mapping: Mapping[str, object], field: str) -> Mapping[str, object]:
    if not isinstance(mapping, Mapping):
        raise _malformed("a geometry is a JSON object", field)
    if mapping.get("type") != "Feature":
        return mapping
    geometry = mapping.get("geometry")
    if not isinstance(geometry, Mapping):
        raise ShapeError("the feature has no geometry", fault=ShapeFault.EMPTY, field=field)
    return geometry


def _check_crs(mapping: Mapping[str, object]) -> None:
    crs = mapping.get("crs")
    if crs is None:
        return
    properties = crs.get("properties") if isinstance(crs, Mapping) else None
    name = properties.get("name") if isinstance(properties, Mapping) else None
    if name not in _WGS84_NAMES:
        raise UnknownCrsError(f"the geometry names the system {str(name)[:80]!r}; send WGS 84")


def _check_count(coordinates: object, depth: int, max_vertices: int, field: str) -> None:
    """Raise when there are more positions than allowed, or lists are nested otherwise."""
    level: list[object] = [coordinates]
    for _ in range(depth):
        level = [item for entry in level for item in _entries(entry, field)]
        if len(level) > max_vertices:
            raise ShapeError(
                f"the geometry has more than {max_vertices} vertices",
                fault=ShapeFault.TOO_MANY_VERTICES,
                field=field,
            )


def _entries(value: object, field: str) -> Sequence[object]:
    if not isinstance(value, list | tuple):
        raise _malformed("the coordinates are not nested as the type asks", field)
    return value


def _position(value: object, field: str) -> Position:
    ordinates = _entries(value, field)
    if len(ordinates) not in (2, 3):
        raise _malformed(f"a position has {len(ordinates)} ordinates, not lon and lat", field)
    lon, lat, *_ = [_number(ordinate, field) for ordinate in ordinates]
    return lon, lat


def _positions(value: object, field: str) -> list[Position]:
    positions = [_position(entry, field) for entry in _entries(value, field)]
    for (before, _), (after, _) in pairwise(positions):
        if 180 < abs(after - before) < 360:  # from 180 W to 180 E it is round the whole globe
            raise _malformed(
                f"from {before:g} to {after:g} degrees east a line goes the long way round: cut it"
                " at the antimeridian",  # RFC 7946, 3.1.9
                field,
            )
    return positions


def _number(value: object, field: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _malformed("an ordinate is not a number", field)
    if not abs(value) <= _LARGEST:
        raise ShapeError("an ordinate is not finite", fault=ShapeFault.NOT_FINITE, field=field)
    return float(value)


def _point(value: object, field: str) -> shapely.Point:
    return shapely.Point(_position(value, field))


def _line(value: object, field: str) -> shapely.LineString:
    positions = _positions(value, field)
    if len(positions) == 1:
        raise _malformed("a line has one position, two are needed", field)
    return shapely.LineString(positions)


def _ring(value: object, field: str) -> list[Position]:
    positions = _positions(value, field)
    if len(positions) < 4:
        raise _malformed(f"a ring has {len(positions)} positions, at least 4 are needed", field)
    if positions[0] != positions[-1]:
        raise _malformed("a ring is not closed: its last position is not its first", field)
    return positions


def _polygon(value: object, field: str) -> shapely.Polygon:
    rings = [_ring(entry, field) for entry in _entries(value, field)]
    if not rings:
        raise ShapeError("a polygon has no ring", fault=ShapeFault.EMPTY, field=field)
    return shapely.Polygon(rings[0], rings[1:])


_BUILDERS: Mapping[str, Callable[[object, str], BaseGeometry]] = {
    "Point": _point,
    "LineString": _line,
    "Polygon": _polygon,
    "MultiPoint": lambda value, field: shapely.MultiPoint(
        [_point(entry, field) for entry in _entries(value, field)]
    ),
    "MultiLineString": lambda value, field: shapely.MultiLineString(
        [_line(entry, field) for entry in _entries(value, field)]
    ),
    "MultiPolygon": lambda value, field: shapely.MultiPolygon(
        [_polygon(entry, field) for entry in _entries(value, field)]
    ),
}


def _malformed(message: str, field: str) -> ShapeError:
    return ShapeError(message, fault=ShapeFault.MALFORMED, field=field)
