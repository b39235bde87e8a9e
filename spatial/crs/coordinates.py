"""Longitudes and latitudes: types and the one check that every function here makes first."""

from typing import TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spatial.errors import CoordinateError

FloatArray: TypeAlias = NDArray[np.float64]
BoolArray: TypeAlias = NDArray[np.bool_]

LON_LIMIT_DEG = 180.0
LAT_LIMIT_DEG = 90.0


def checked_degrees(lon: ArrayLike, lat: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Return `lon` and `lat` as float64 arrays of one shape when all of them are on the globe.

    Parameters
    ----------
    lon, lat
        Degrees, scalars or arrays of the same shape. Longitude is in −180 … 180, latitude in
        −90 … 90, ends included.

    Raises
    ------
    CoordinateError
        Names `lon` or `lat`, and the index of the first row at fault when arrays were given:
        not a number, NaN, infinite, out of range, arrays of different shapes.

    Examples
    --------
    >>> checked_degrees(114.3, 30.6)
    (array(114.3), array(30.6))
    >>> checked_degrees(114.3, 91)
    Traceback (most recent call last):
    ...
    spatial.errors.CoordinateError: lat is 91.0, outside -90 to 90 degrees
    """
    lons = _checked(lon, "lon", LON_LIMIT_DEG)
    lats = _checked(lat, "lat", LAT_LIMIT_DEG)
    if lons.shape != lats.shape:
        raise CoordinateError(
            f"lon and lat differ in shape: {lons.shape} and {lats.shape}", field="lat"
        )
    return lons, lats


def checked_pairs(lon_lat: ArrayLike) -> FloatArray:
    """Return `lon_lat` as an (n, 2) float64 array of lon, lat in degrees when all are on the globe.

    An empty sequence gives an array of shape (0, 2).

    Raises
    ------
    CoordinateError
        As `checked_degrees`; also when the array is not (n, 2).

    Examples
    --------
    >>> checked_pairs([(114.3, 30.6), (114.4, 30.5)]).shape
    (2, 2)
    >>> checked_pairs([]).shape
    (0, 2)
    """
    try:
        pairs = np.asarray(lon_lat, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise CoordinateError("coordinates are not pairs of numbers", field="lon_lat") from error
    if pairs.size == 0:
        return pairs.reshape(0, 2)
    if pairs.ndim != 2 or pairs.shape[1] != 2:
        raise CoordinateError(
            f"coordinates have the shape {pairs.shape}, not (n, 2)", field="lon_lat"
        )
    checked_degrees(pairs[:, 0], pairs[:, 1])
    return pairs


def _checked(values: ArrayLike, field: str, limit_deg: float) -> FloatArray:
    try:
        degrees = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise CoordinateError(f"{field} is not a number", field=field) from error
    sound = np.abs(degrees) <= limit_deg
    if sound.all():
        return degrees
    index = int(np.argmin(sound))
    value = float(degrees.flat[index])
    wrong = (
        "not finite"
        if not np.isfinite(value)
        else f"outside -{limit_deg:g} to {limit_deg:g} degrees"
    )
    raise CoordinateError(
        f"{field} is {value}, {wrong}", field=field, index=index if degrees.ndim else None
    )
