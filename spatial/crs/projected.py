"""Projected systems by place, for work in metres: UTM, and UPS near the poles."""

from functools import lru_cache
from typing import NewType

import numpy as np
from numpy.typing import ArrayLike
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

from spatial.crs.coordinates import FloatArray, checked_degrees, checked_pairs
from spatial.errors import CoordinateError, NotProjectedError, UnknownCrsError

EpsgCode = NewType("EpsgCode", int)

# UTM is defined from 80° S to 84° N; beyond, UPS (NGA.SIG.0012, sections 7 and 10).
_UTM_SOUTH_END_DEG, _UTM_NORTH_END_DEG = -80.0, 84.0

# No sensible coordinate is larger, in metres; false eastings with a zone's number reach 61 000 000.
_FARTHEST = 1e8
_UPS_NORTH, _UPS_SOUTH = EpsgCode(32661), EpsgCode(32761)


def projected_for(lon: float, lat: float) -> EpsgCode:
    """Return the EPSG code of the UTM zone (WGS 84) that a point lies in.

    Parameters
    ----------
    lon, lat
        Degrees, EPSG:4326. On a zone's border the eastern zone is taken, at 180° zone 1;
        the equator counts as north.

    Returns
    -------
    code
        326zz in the north, 327zz in the south, with the wide zones 32V (western Norway) and 31X,
        33X, 35X, 37X (Svalbard); north of 84° and south of 80° the polar systems 32661 and 32761.

    Raises
    ------
    CoordinateError
        NaN, infinite or out of range.

    Notes
    -----
    In its zone UTM shows lengths 0.9996 to 1.0010 times as long as they are, 1.0010 at the equator
    and 1.0006 at 30° north where two zones meet.

    Examples
    --------
    >>> projected_for(114.3, 30.6)
    32650
    >>> projected_for(5.3, 60.4)
    32632
    """
    checked_degrees(lon, lat)
    if lat >= _UTM_NORTH_END_DEG:
        return _UPS_NORTH
    if lat < _UTM_SOUTH_END_DEG:
        return _UPS_SOUTH
    return EpsgCode((32600 if lat >= 0 else 32700) + _utm_zone(lon, lat))


def project(lon_lat: ArrayLike, crs: int) -> FloatArray:
    """Return WGS 84 points in a projected system.

    Parameters
    ----------
    lon_lat
        (n, 2) degrees lon, lat, EPSG:4326, in or near the area that the system is made for: tens
        of degrees away a transverse Mercator grid folds and the result means nothing. Empty gives
        (0, 2).
    crs
        EPSG code of a projected system with metres, such as `projected_for` gives.

    Returns
    -------
    xy
        (n, 2) metres, easting and northing.

    Raises
    ------
    CoordinateError
        A coordinate that is NaN, infinite or out of range, or that the projection cannot show.
    UnknownCrsError
        No such code.
    NotProjectedError
        The code names a geographic system or one whose unit is not the metre.

    Examples
    --------
    >>> project([(117.0, 0.0)], 32650).round(3) + 0.0
    array([[500000.,      0.]])
    """
    pairs = checked_pairs(lon_lat)
    x, y = _transformer(crs).transform(pairs[:, 0], pairs[:, 1])
    return _finite(x, y, "lon_lat")


def project_point(lon: float, lat: float, crs: int) -> tuple[float, float]:
    """Return easting and northing in metres of one point: `project` in a fifth of the time.

    Parameters
    ----------
    lon, lat
        Degrees, EPSG:4326, that are on the globe: `checked_degrees` has seen them.

    Raises
    ------
    CoordinateError, UnknownCrsError, NotProjectedError
        As `project`.

    Examples
    --------
    >>> x, y = project_point(117.0, 0.0, 32650)
    >>> round(x, 3), round(y, 3) + 0.0
    (500000.0, 0.0)
    """
    x, y = _transformer(crs).transform(lon, lat)
    if not (abs(x) <= _FARTHEST and abs(y) <= _FARTHEST):
        raise CoordinateError("the point cannot be shown in this projection", field="lon_lat")
    return x, y


def unproject(xy: ArrayLike, crs: int) -> FloatArray:
    """Return points of a projected system as WGS 84 lon, lat: the inverse of `project`.

    Examples
    --------
    >>> unproject(project([(114.3, 30.6)], 32650), 32650).round(9)
    array([[114.3,  30.6]])
    """
    metres = np.asarray(xy, dtype=np.float64).reshape(-1, 2)
    _finite(metres[:, 0], metres[:, 1], "xy")
    lon, lat = _transformer(crs).transform(metres[:, 0], metres[:, 1], direction="INVERSE")
    return _finite(lon, lat, "xy")


def require_metres(crs: int) -> EpsgCode:
    """Return `crs` when it is the EPSG code of a projected system with metres.

    Raises
    ------
    UnknownCrsError, NotProjectedError
        As `project`.

    Examples
    --------
    >>> require_metres(4326)
    Traceback (most recent call last):
    ...
    spatial.errors.NotProjectedError: EPSG:4326 (WGS 84) is not a projected system in metres
    """
    _transformer(crs)
    return EpsgCode(crs)


def _utm_zone(lon: float, lat: float) -> int:
    if 56.0 <= lat < 64.0 and 3.0 <= lon < 12.0:
        return 32
    if lat >= 72.0 and 0.0 <= lon < 42.0:
        return 31 + 2 * int((lon + 3.0) // 12.0)
    return int((lon + 180.0) // 6.0) % 60 + 1


@lru_cache(maxsize=64)
def _transformer(crs: int) -> Transformer:
    try:
        system = CRS.from_epsg(crs)
    except CRSError as error:
        raise UnknownCrsError(f"EPSG:{crs} is not a known coordinate system") from error
    units = {axis.unit_name for axis in system.axis_info}
    if not system.is_projected or units != {"metre"}:
        raise NotProjectedError(f"EPSG:{crs} ({system.name}) is not a projected system in metres")
    return Transformer.from_crs("EPSG:4326", system, always_xy=True)


def _finite(x: FloatArray, y: FloatArray, field: str) -> FloatArray:
    pairs = np.column_stack([x, y])
    sound = (np.abs(pairs) <= _FARTHEST).all(axis=1)
    if not sound.all():
        index = int(np.argmin(sound))
        raise CoordinateError(
            f"row {index} cannot be shown in this projection", field=field, index=index
        )
    return pairs
