"""What a point and a geometry must be to be taken in: checked once, never repaired."""

from collections.abc import Collection
from typing import TypeVar

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from spatial.crs import checked_degrees
from spatial.errors import CoordinateError, ShapeError, ShapeFault

Shape = TypeVar("Shape", bound=BaseGeometry)

MAX_VERTICES = 10_000

STORED_KINDS = frozenset(
    {"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"}
)


def check_point(lon: float, lat: float) -> tuple[float, float]:
    """Return `lon`, `lat` as floats when they are a place on the globe.

    Parameters
    ----------
    lon, lat
        Degrees, EPSG:4326.

    Raises
    ------
    CoordinateError
        Names `lon` or `lat`: not a number, NaN, infinite or out of range.

    Examples
    --------
    >>> check_point(114.3, 30.6)
    (114.3, 30.6)
    >>> check_point(540, 30.6)
    Traceback (most recent call last):
    ...
    spatial.errors.CoordinateError: lon is 540.0, outside -180 to 180 degrees
    """
    for field, value in (("lon", lon), ("lat", lat)):
        if isinstance(value, bool | str) or np.ndim(value) != 0:
            raise CoordinateError(f"{field} is not a number", field=field)
    checked_degrees(lon, lat)
    return float(lon), float(lat)


def check_shape(
    geometry: Shape,
    *,
    max_vertices: int = MAX_VERTICES,
    kinds: Collection[str] = STORED_KINDS,
    field: str = "geometry",
) -> Shape:
    """Return `geometry` as it is when it can be stored and measured.

    In this order, so that nothing dear is computed of something unsound: its kind, the number of
    vertices, two finite ordinates each, not empty, longitudes and latitudes in range, validity.

    Parameters
    ----------
    geometry
        EPSG:4326, lon/lat degrees.
    max_vertices
        The largest number of vertices allowed.
    kinds
        The names of the geometry types allowed; collections of mixed kinds are not by default.
    field
        The name of the field in an error.

    Raises
    ------
    ShapeError
        With the `fault`; for an invalid geometry the reason and place that GEOS gives.

    Examples
    --------
    >>> check_shape(shapely.box(114, 30, 115, 31)).geom_type
    'Polygon'
    >>> check_shape(shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)]))
    Traceback (most recent call last):
    ...
    spatial.errors.ShapeError: the geometry is invalid: Self-intersection[0.5 0.5]
    """
    kind = getattr(geometry, "geom_type", type(geometry).__name__)
    if kind not in kinds:
        raise ShapeError(
            f"a {kind} is not accepted here, only {', '.join(sorted(kinds))}",
            fault=ShapeFault.WRONG_KIND,
            field=field,
        )
    _check_vertices(geometry, max_vertices, field)
    if geometry.is_empty or any(part.is_empty for part in shapely.get_parts(geometry)):
        raise ShapeError("the geometry is empty", fault=ShapeFault.EMPTY, field=field)
    if not geometry.is_valid:
        raise ShapeError(
            f"the geometry is invalid: {shapely.is_valid_reason(geometry)}",
            fault=ShapeFault.INVALID,
            field=field,
        )
    return geometry


def _check_vertices(geometry: BaseGeometry, max_vertices: int, field: str) -> None:
    count = int(shapely.get_num_coordinates(geometry))
    if count > max_vertices:
        raise ShapeError(
            f"the geometry has {count} vertices, the most is {max_vertices}",
            fault=ShapeFault.TOO_MANY_VERTICES,
            field=field,
        )
    if geometry.has_z:
        raise ShapeError(
            "the geometry has heights; only lon and lat are accepted",
            fault=ShapeFault.WRONG_KIND,
            field=field,
        )
    vertices = shapely.get_coordinates(geometry)
    try:
        checked_degrees(vertices[:, 0], vertices[:, 1])
    except CoordinateError as error:
        finite = bool(np.isfinite(vertices).all())
        raise ShapeError(
            f"vertex {error.index}: {error.message}",
            fault=ShapeFault.OUT_OF_RANGE if finite else ShapeFault.NOT_FINITE,
            field=field,
        ) from error
