"""Coordinates in any system of the EPSG register, to WGS 84."""

from functools import lru_cache

import numpy as np
from numpy.typing import ArrayLike
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

from spatial.crs.coordinates import FloatArray
from spatial.errors import UnknownCrsError

_WGS84 = 4326


def epsg_to_wgs84(x: ArrayLike, y: ArrayLike, code: int) -> tuple[FloatArray, FloatArray]:
    """Return coordinates of a system of the EPSG register as WGS 84 longitude and latitude.

    Parameters
    ----------
    x, y
        Easting and northing, or longitude and latitude, whichever order the register gives them:
        arrays of one shape, in the units of the system. Empty arrays give empty arrays.
    code
        The system's EPSG code, 4549 for example (CGCS2000, 3-degree Gauss-Kruger, 120° E).

    Returns
    -------
    lon, lat
        Degrees, EPSG:4326; NaN where a coordinate is not finite or means nothing in the system.

    Raises
    ------
    UnknownCrsError
        No such system, or one without a way to WGS 84.

    Examples
    --------
    >>> lon, lat = epsg_to_wgs84([500000.0], [0.0], 32650)
    >>> lon.round(9).tolist(), (lat.round(9) + 0.0).tolist()
    ([117.0], [0.0])
    """
    lon, lat = _transformer(code).transform(
        np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    )
    sound = np.isfinite(lon) & np.isfinite(lat) & (np.abs(lon) <= 180) & (np.abs(lat) <= 90)
    return np.where(sound, lon, np.nan), np.where(sound, lat, np.nan)


def epsg_of(crs: str) -> int | None:
    """Return the EPSG code of a system by its name, WKT or PROJJSON; None where it has none.

    Raises
    ------
    UnknownCrsError
        What no system can be read from.

    Examples
    --------
    >>> epsg_of("EPSG:4490"), epsg_of("OGC:CRS84")
    (4490, 4326)
    """
    try:
        found = CRS.from_user_input(crs)
    except CRSError as error:
        raise UnknownCrsError("the file's coordinate system cannot be read") from error
    if found.to_authority() == ("OGC", "CRS84"):
        return _WGS84
    return found.to_epsg()


@lru_cache(maxsize=64)
def _transformer(code: int) -> Transformer:
    try:
        return Transformer.from_crs(CRS.from_epsg(code), _WGS84, always_xy=True)
    except CRSError as error:
        raise UnknownCrsError(f"EPSG:{code} is not a known coordinate system") from error
