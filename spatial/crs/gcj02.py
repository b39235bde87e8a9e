"""GCJ-02, the shifted system of maps published in mainland China, and BD-09, built upon it.

Neither has an official public definition. The forward formulas are the ones that all open
implementations share (eviltransform, coordtransform, gcoord). How near they are to what the map
publishers' own services answer is known only from comparisons that users have published, from
centimetres to a metre (single points, cnblogs.com/alunzuishuai/p/16344879.html, 2022; towns,
gcoord's china-cities.json). The inverses have no closed form: they are found by fixed-point
iteration on the forward formulas, to less than 1e-10 degrees (0.01 mm).

The functions here shift every point that they are given; where the shift applies at all is decided
in `spatial.crs.systems`.
"""

from collections.abc import Callable

import numpy as np

from spatial.crs.coordinates import FloatArray

# Krasovsky 1940 ellipsoid as GCJ-02 implementations have it: semi-major axis in metres and first
# eccentricity squared (1/f = 298.3; EPSG ellipsoid 7024).
_AXIS_M = 6378245.0
_ECCENTRICITY_SQUARED = 0.00669342162296594323

# Centre of the polynomial part of the shift, degrees.
_LON_0, _LAT_0 = 105.0, 35.0

# BD-09 against GCJ-02: constant shift in degrees, ripple in degrees and radians, its frequency.
_BD_LON_SHIFT, _BD_LAT_SHIFT = 0.0065, 0.006
_BD_RADIUS_RIPPLE, _BD_ANGLE_RIPPLE = 0.00002, 0.000003
_BD_FREQUENCY = np.pi * 3000.0 / 180.0

_Shift = Callable[[FloatArray, FloatArray], tuple[FloatArray, FloatArray]]

# The shift changes by less than 2 % of a step (the ripple of BD-09; 0.7 % for GCJ-02), so each
# round gains almost two decimals: from 0.02 degrees to 1e-11 takes six. The last round ends what
# does not converge, far from China, where the formulas mean nothing.
_ROUNDS = 12
_GOOD_ENOUGH_DEG = 1e-11


def gcj02_from_wgs84(lon: FloatArray, lat: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the GCJ-02 coordinates of WGS 84 points.

    Parameters
    ----------
    lon, lat
        Degrees, arrays of one shape, finite.

    Examples
    --------
    >>> lon, lat = gcj02_from_wgs84(np.array(121.5272106), np.array(31.1774276))
    >>> round(float(lon), 6), round(float(lat), 6)
    (121.531542, 31.175304)
    """
    x, y = lon - _LON_0, lat - _LAT_0
    root = np.sqrt(np.abs(x))
    ripple = 20.0 * np.sin(6.0 * np.pi * x) + 20.0 * np.sin(2.0 * np.pi * x)
    north_m = (
        -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
        + (ripple + 20.0 * np.sin(np.pi * y) + 40.0 * np.sin(np.pi * y / 3.0)) * 2.0 / 3.0
        + (160.0 * np.sin(np.pi * y / 12.0) + 320.0 * np.sin(np.pi * y / 30.0)) * 2.0 / 3.0
    )  # fmt: skip
    east_m = (
        300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
        + (ripple + 20.0 * np.sin(np.pi * x) + 40.0 * np.sin(np.pi * x / 3.0)) * 2.0 / 3.0
        + (150.0 * np.sin(np.pi * x / 12.0) + 300.0 * np.sin(np.pi * x / 30.0)) * 2.0 / 3.0
    )  # fmt: skip
    phi = np.radians(lat)
    w_squared = 1.0 - _ECCENTRICITY_SQUARED * np.sin(phi) ** 2
    meridian_radius_m = _AXIS_M * (1.0 - _ECCENTRICITY_SQUARED) / w_squared**1.5
    parallel_radius_m = _AXIS_M / np.sqrt(w_squared) * np.cos(phi)
    return lon + np.degrees(east_m / parallel_radius_m), lat + np.degrees(
        north_m / meridian_radius_m
    )


def wgs84_from_gcj02(lon: FloatArray, lat: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the WGS 84 coordinates of GCJ-02 points: the inverse of `gcj02_from_wgs84`.

    Examples
    --------
    >>> lon, lat = wgs84_from_gcj02(np.array(121.531541859215), np.array(31.17530398364597))
    >>> round(float(lon), 7), round(float(lat), 7)
    (121.5272106, 31.1774276)
    """
    return _inverse(gcj02_from_wgs84, lon, lat)


def bd09_from_gcj02(lon: FloatArray, lat: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the BD-09 coordinates of GCJ-02 points.

    Examples
    --------
    >>> lon, lat = bd09_from_gcj02(np.array(116.404), np.array(39.915))
    >>> round(float(lon), 8), round(float(lat), 8)
    (116.41036949, 39.92133699)
    """
    radius = np.hypot(lon, lat) + _BD_RADIUS_RIPPLE * np.sin(lat * _BD_FREQUENCY)
    angle = np.arctan2(lat, lon) + _BD_ANGLE_RIPPLE * np.cos(lon * _BD_FREQUENCY)
    return radius * np.cos(angle) + _BD_LON_SHIFT, radius * np.sin(angle) + _BD_LAT_SHIFT


def gcj02_from_bd09(lon: FloatArray, lat: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the GCJ-02 coordinates of BD-09 points: the inverse of `bd09_from_gcj02`.

    The formula commonly published for this way is an approximation, up to a metre off; this one
    iterates to the exact inverse.

    Examples
    --------
    >>> lon, lat = gcj02_from_bd09(np.array(116.41036949), np.array(39.92133699))
    >>> round(float(lon), 7), round(float(lat), 7)
    (116.404, 39.915)
    """
    return _inverse(bd09_from_gcj02, lon, lat)


def bd09_from_wgs84(lon: FloatArray, lat: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the BD-09 coordinates of WGS 84 points."""
    return bd09_from_gcj02(*gcj02_from_wgs84(lon, lat))


def wgs84_from_bd09(lon: FloatArray, lat: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the WGS 84 coordinates of BD-09 points: the inverse of `bd09_from_wgs84`."""
    return wgs84_from_gcj02(*gcj02_from_bd09(lon, lat))


def _inverse(shift: _Shift, lon: FloatArray, lat: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Solve shift(x) = (lon, lat) for x by x ← x + ((lon, lat) − shift(x))."""
    x, y = lon, lat
    for _ in range(_ROUNDS):
        shifted_x, shifted_y = shift(x, y)
        off_x, off_y = lon - shifted_x, lat - shifted_y
        x, y = x + off_x, y + off_y
        if max(np.abs(off_x).max(initial=0.0), np.abs(off_y).max(initial=0.0)) < _GOOD_ENOUGH_DEG:
            break
    return x, y
