"""The coordinate systems in which places come from outside, and the way to WGS 84 and back."""

from enum import StrEnum
from typing import assert_never, overload

import numpy as np

from spatial.crs.coordinates import FloatArray, checked_degrees
from spatial.crs.gcj02 import (
    bd09_from_gcj02,
    gcj02_from_bd09,
    gcj02_from_wgs84,
    wgs84_from_gcj02,
)
from spatial.errors import UnknownCrsError


class CoordinateSystem(StrEnum):
    """A geographic coordinate system that outside data may name."""

    WGS84 = "WGS84"
    CGCS2000 = "CGCS2000"
    GCJ02 = "GCJ02"
    BD09 = "BD09"


# The rectangle in which open implementations shift (eviltransform, coordtransform, gcoord and the
# code they come from): west, south, east, north in degrees.
SHIFTED_RECTANGLE = (72.004, 0.8293, 137.8347, 55.8271)


@overload
def to_wgs84(lon: float, lat: float, crs: CoordinateSystem | str) -> tuple[float, float]: ...
@overload
def to_wgs84(
    lon: FloatArray, lat: FloatArray, crs: CoordinateSystem | str
) -> tuple[FloatArray, FloatArray]: ...
def to_wgs84(
    lon: float | FloatArray, lat: float | FloatArray, crs: CoordinateSystem | str
) -> tuple[float, float] | tuple[FloatArray, FloatArray]:
    """Return points of the system `crs` as WGS 84 longitude and latitude.

    Parameters
    ----------
    lon, lat
        Degrees in `crs`, both scalars or both arrays of one shape. Empty arrays give empty arrays.
    crs
        The system they are in.

    Returns
    -------
    lon, lat
        Degrees, WGS 84 (EPSG:4326), floats for scalars, arrays for arrays.

    Raises
    ------
    CoordinateError
        A coordinate that is NaN, infinite or out of range.
    UnknownCrsError
        No such system.

    Notes
    -----
    CGCS2000 (EPSG:4490) is taken as WGS 84. It is ITRF97 at epoch 2000.0 on an ellipsoid that
    differs from WGS 84 by 0.1 mm in its minor axis; EPSG operation 15918 ("CGCS2000 to WGS 84 (1)")
    is a null transformation with an accuracy of 1 m. What remains is mostly the movement of the
    Eurasian plate since 2000.0, about 3 cm a year.

    GCJ-02 and BD-09 are undone where the result lies in `SHIFTED_RECTANGLE`; elsewhere the point is
    returned as it is. That is the rule by which such data are made, and it is wider than mainland
    China. Within the shift of the rectangle's border (up to 1.5 km) the answer is ambiguous.
    The inverse is exact to 0.01 mm; the formulas agree with the publishers' own services to
    about a metre.

    Examples
    --------
    >>> lon, lat = to_wgs84(121.531541859215, 31.17530398364597, CoordinateSystem.GCJ02)
    >>> round(lon, 7), round(lat, 7)
    (121.5272106, 31.1774276)
    >>> to_wgs84(24.94, 60.17, CoordinateSystem.GCJ02)
    (24.94, 60.17)
    """
    lons, lats = checked_degrees(lon, lat)
    return _like(lon, _to_wgs84(lons, lats, system_named(crs)))


@overload
def from_wgs84(lon: float, lat: float, crs: CoordinateSystem | str) -> tuple[float, float]: ...
@overload
def from_wgs84(
    lon: FloatArray, lat: FloatArray, crs: CoordinateSystem | str
) -> tuple[FloatArray, FloatArray]: ...
def from_wgs84(
    lon: float | FloatArray, lat: float | FloatArray, crs: CoordinateSystem | str
) -> tuple[float, float] | tuple[FloatArray, FloatArray]:
    """Return WGS 84 points as longitude and latitude in the system `crs`: see `to_wgs84`.

    Examples
    --------
    >>> lon, lat = from_wgs84(121.5272106, 31.1774276, CoordinateSystem.GCJ02)
    >>> round(lon, 6), round(lat, 6)
    (121.531542, 31.175304)
    """
    lons, lats = checked_degrees(lon, lat)
    return _like(lon, _from_wgs84(lons, lats, system_named(crs)))


def gcj02_twin(lon: float, lat: float) -> tuple[float, float]:
    """Return where a point would be in WGS 84 if its coordinates were GCJ-02 all along.

    For a point that was given as WGS 84 and lies suspiciously far from everything: when its twin
    fits, the coordinates were probably GCJ-02. Outside `SHIFTED_RECTANGLE` a point is its own twin.

    Examples
    --------
    >>> lon, lat = gcj02_twin(114.3055, 30.5928)
    >>> round(lon, 3), round(lat, 3)
    (114.3, 30.595)
    """
    return to_wgs84(lon, lat, CoordinateSystem.GCJ02)


def system_named(name: str) -> CoordinateSystem:
    """Return the system of that name.

    Raises
    ------
    UnknownCrsError
        The message lists the names that are known.

    Examples
    --------
    >>> system_named("GCJ02")
    <CoordinateSystem.GCJ02: 'GCJ02'>
    """
    try:
        return CoordinateSystem(name)
    except ValueError as error:
        known = ", ".join(CoordinateSystem)
        raise UnknownCrsError(
            f"{name!r} is not a known coordinate system; known are {known}"
        ) from error


def _to_wgs84(
    lons: FloatArray, lats: FloatArray, system: CoordinateSystem
) -> tuple[FloatArray, FloatArray]:
    match system:
        case CoordinateSystem.WGS84 | CoordinateSystem.CGCS2000:
            return lons, lats
        case CoordinateSystem.GCJ02:
            back = wgs84_from_gcj02(lons, lats)
        case CoordinateSystem.BD09:
            back = wgs84_from_gcj02(*gcj02_from_bd09(lons, lats))
        case _:
            assert_never(system)
    shifted = _in_shifted_rectangle(*back)
    return np.where(shifted, back[0], lons), np.where(shifted, back[1], lats)


def _from_wgs84(
    lons: FloatArray, lats: FloatArray, system: CoordinateSystem
) -> tuple[FloatArray, FloatArray]:
    match system:
        case CoordinateSystem.WGS84 | CoordinateSystem.CGCS2000:
            return lons, lats
        case CoordinateSystem.GCJ02:
            there = gcj02_from_wgs84(lons, lats)
        case CoordinateSystem.BD09:
            there = bd09_from_gcj02(*gcj02_from_wgs84(lons, lats))
        case _:
            assert_never(system)
    shifted = _in_shifted_rectangle(lons, lats)
    return np.where(shifted, there[0], lons), np.where(shifted, there[1], lats)


def _in_shifted_rectangle(
    lons: FloatArray, lats: FloatArray
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    west, south, east, north = SHIFTED_RECTANGLE
    return (west <= lons) & (lons <= east) & (south <= lats) & (lats <= north)


def _like(
    given: float | FloatArray, pair: tuple[FloatArray, FloatArray]
) -> tuple[float, float] | tuple[FloatArray, FloatArray]:
    if np.ndim(given) == 0:
        return float(pair[0]), float(pair[1])
    return pair
