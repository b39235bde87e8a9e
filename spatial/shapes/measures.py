"""Length and area of shapes in metres: on the ellipsoid, or in a projected system by name."""

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from spatial.crs import project, require_metres
from spatial.crs.measures import wgs84_ellipsoid
from spatial.shapes.validity import check_shape

_ANY_NUMBER = 10_000_000


def length_m(geometry: BaseGeometry) -> float:
    """Return the length of a line, or of the outline of a polygon with its holes, in metres.

    Parameters
    ----------
    geometry
        EPSG:4326, lon/lat degrees. A point has length 0.

    Returns
    -------
    length_m
        Sum of the geodesics between vertices on the WGS 84 ellipsoid (Karney 2013).

    Raises
    ------
    ShapeError
        Empty, not finite, out of range or invalid.

    Examples
    --------
    >>> round(length_m(shapely.LineString([(114.3, 30.6), (114.3, 30.7)])), 2)
    11086.35
    """
    check_shape(geometry, max_vertices=_ANY_NUMBER)
    if geometry.geom_type in ("Point", "MultiPoint"):
        return 0.0
    outline = geometry.boundary if "Polygon" in geometry.geom_type else geometry
    return float(
        sum(
            wgs84_ellipsoid().line_length(*shapely.get_coordinates(line).T)
            for line in shapely.get_parts(outline)
        )
    )


def area_m2(geometry: BaseGeometry) -> float:
    """Return the area of a polygon without its holes in square metres, however it is wound.

    Parameters
    ----------
    geometry
        EPSG:4326, lon/lat degrees. Points and lines have area 0.

    Returns
    -------
    area_m2
        On the WGS 84 ellipsoid with geodesic edges (Karney 2013).

    Raises
    ------
    ShapeError
        As `length_m`.

    Examples
    --------
    >>> round(area_m2(shapely.box(114.3, 30.6, 114.31, 30.61)))
    1063125
    """
    check_shape(geometry, max_vertices=_ANY_NUMBER)
    return float(
        sum(
            _ring_area_m2(part.exterior) - sum(_ring_area_m2(hole) for hole in part.interiors)
            for part in shapely.get_parts(geometry)
            if isinstance(part, shapely.Polygon)
        )
    )


def projected(geometry: BaseGeometry, crs: int) -> BaseGeometry:
    """Return a WGS 84 geometry in a projected system, for predicates and buffers in metres.

    Parameters
    ----------
    geometry
        EPSG:4326, lon/lat degrees.
    crs
        EPSG code of a projected system with metres (`spatial.crs.projected_for` chooses one).

    Raises
    ------
    NotProjectedError, UnknownCrsError
        A geographic system, or none.
    CoordinateError
        A vertex that the projection cannot show.

    Examples
    --------
    >>> square = projected(shapely.box(114.3, 30.6, 114.31, 30.61), 32650)
    >>> round(square.area / 1e6, 3)
    1.064
    """
    require_metres(crs)
    return shapely.transform(geometry, lambda lon_lat: project(lon_lat, crs))


def _ring_area_m2(ring: shapely.LinearRing) -> float:
    lon, lat = np.array(ring.coords)[:, :2].T
    area, _ = wgs84_ellipsoid().polygon_area_perimeter(lon, lat)
    return abs(float(area))
