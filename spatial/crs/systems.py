"""The coordinate systems in which places come from outside, and the way to WGS 84 and back."""

from enum import StrEnum
from typing import TypeAlias, assert_never, overload

import numpy as np

from spatial.crs.coordinates import BoolArray, FloatArray, checked_degrees
from spatial.crs.gcj02 import (
    bd09_from_wgs84,
    gcj02_from_wgs84,
    wgs84_from_bd09,
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

# No shift reaches so far; beyond that margin nothing need be undone.
_WIDEST_SHIFT_DEG = 0.1

_Pair: TypeAlias = tuple[FloatArray, FloatArray]


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
    CGCS2000 (EPSG:4490) is taken as WGS 84, as PROJ does too. Frame and ellipsoid agree within
    centimetres (ITRF97; the minor axes differ by 0.1 mm; Yang 2009, Chinese geodetic coordinate
    system 2000, Chinese Science Bulletin 54, 2714–2721). But CGCS2000 stays at epoch 2000.0 while
    satellite positions are of today, and China moves about 3 cm a year: some 8 decimetres by 2026.
    That is less than a phone's position is sure of and more than a surveyor accepts.

    GCJ-02 and BD-09 are undone where the result lies in `SHIFTED_RECTANGLE`; elsewhere the point is
    returned as it is. That is the rule by which such data are made, and it is wider than mainland
    China. Within the shift of the rectangle's border (up to 1.5 km) the answer is ambiguous.
    The inverse of the formulas is exact to 0.01 mm; for the formulas themselves see
    `spatial.crs.gcj02`.

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
            undo = wgs84_from_gcj02
        case CoordinateSystem.BD09:
            undo = wgs84_from_bd09
        case _:
            assert_never(system)
    near = _in_shifted_rectangle(lons, lats, margin_deg=_WIDEST_SHIFT_DEG)
    back = undo(lons[near], lats[near])
    return _where_shifted(near, (lons, lats), back, decided_by=back)


def _from_wgs84(
    lons: FloatArray, lats: FloatArray, system: CoordinateSystem
) -> tuple[FloatArray, FloatArray]:
    match system:
        case CoordinateSystem.WGS84 | CoordinateSystem.CGCS2000:
            return lons, lats
        case CoordinateSystem.GCJ02:
            shift = gcj02_from_wgs84
        case CoordinateSystem.BD09:
            shift = bd09_from_wgs84
        case _:
            assert_never(system)
    inside = _in_shifted_rectangle(lons, lats)
    given = lons[inside], lats[inside]
    return _where_shifted(inside, (lons, lats), shift(*given), decided_by=given)


def _where_shifted(
    candidates: BoolArray, given: _Pair, moved: _Pair, *, decided_by: _Pair
) -> _Pair:
    """Return `given` with those candidates replaced by `moved` whose WGS 84 place is shifted."""
    shifted = _in_shifted_rectangle(*decided_by)
    result = given[0].copy(), given[1].copy()
    for kept, new in zip(result, moved, strict=True):
        kept[candidates] = np.where(shifted, new, kept[candidates])
    return result


def _in_shifted_rectangle(lons: FloatArray, lats: FloatArray, margin_deg: float = 0.0) -> BoolArray:
    west, south, east, north = SHIFTED_RECTANGLE
    inside: BoolArray = (
        (west - margin_deg <= lons)
        & (lons <= east + margin_deg)
        & (south - margin_deg <= lats)
        & (lats <= north + margin_deg)
    )
    return inside


def _like(
    given: float | FloatArray, pair: tuple[FloatArray, FloatArray]
) -> tuple[float, float] | tuple[FloatArray, FloatArray]:
    if np.ndim(given) == 0:
        return float(pair[0]), float(pair[1])
    return pair
