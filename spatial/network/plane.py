"""The plane in which a network is measured: a UTM zone chosen by place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spatial.crs import EpsgCode, checked_degrees, project, project_point, projected_for

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Points:
    """Places in degrees (EPSG:4326) and, in some plane, metres; each (n,) float64."""

    lon: FloatArray
    lat: FloatArray
    x: FloatArray
    y: FloatArray

    def __len__(self) -> int:
        return len(self.lon)

    def take(self, rows: NDArray[np.int64]) -> "Points":
        """Return the points of some rows, in that order."""
        return Points(self.lon[rows], self.lat[rows], self.x[rows], self.y[rows])


def join_points(parts: Sequence[Points]) -> Points:
    """Return points one after the other."""
    lon, lat, x, y = (
        np.concatenate(columns)
        for columns in zip(*((part.lon, part.lat, part.x, part.y) for part in parts), strict=True)
    )
    return Points(lon, lat, x, y)


_BEYOND_DEG = 1.0  # what lies farther from the network than this is not on it


@dataclass(frozen=True, slots=True)
class Plane:
    """A projected plane in metres around a network.

    Parameters
    ----------
    epsg
        Code of a projected CRS with metres.
    window
        West, south, east, north in degrees: what lies outside has no place in the plane.

    Notes
    -----
    UTM stretches lengths by 0.9996 to 1.0010 inside its zone. What must be exact (that the air
    distance between two places is no longer than any way between them) holds in the plane itself.
    """

    epsg: EpsgCode
    window: tuple[float, float, float, float]

    @classmethod
    def around(cls, lon: FloatArray, lat: FloatArray) -> Self:
        """Return the plane of the zone that holds the middle of some places."""
        west, south, east, north = (float(v) for v in (lon.min(), lat.min(), lon.max(), lat.max()))
        return cls(
            projected_for((west + east) / 2.0, (south + north) / 2.0),
            (west - _BEYOND_DEG, south - _BEYOND_DEG, east + _BEYOND_DEG, north + _BEYOND_DEG),
        )

    def points(self, lon: ArrayLike, lat: ArrayLike) -> Points:
        """Return places with their metres, infinite outside the window.

        Raises
        ------
        CoordinateError
            A coordinate that is not finite or out of range.
        """
        lons, lats = checked_degrees(np.atleast_1d(lon), np.atleast_1d(lat))
        return Points(lons, lats, *self.project(lons, lats))

    def project(self, lon: FloatArray, lat: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return easting and northing in metres of EPSG:4326 degrees, infinite outside."""
        west, south, east, north = self.window
        if len(lon) == 1 and west <= lon[0] <= east and south <= lat[0] <= north:
            easting, northing = project_point(float(lon[0]), float(lat[0]), self.epsg)
            return np.array([easting]), np.array([northing])
        inside = (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)
        x, y = np.full(len(lon), np.inf), np.full(len(lon), np.inf)
        pairs = project(np.column_stack((lon[inside], lat[inside])), self.epsg)
        x[inside], y[inside] = pairs[:, 0], pairs[:, 1]
        return x, y
