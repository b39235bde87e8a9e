"""Lengths and middles of many lines at once."""

import numpy as np
import numpy.typing as npt
import shapely

from spatial.crs.measures import wgs84_ellipsoid

Floats = npt.NDArray[np.float64]
Lines = npt.NDArray[np.object_]


def geodesic_lengths(lines: Lines) -> Floats:
    """Return the length of each line (EPSG:4326) in metres on the WGS 84 ellipsoid.

    0 for an empty line; geodesics between vertices (Karney 2013).
    """
    points, owner = shapely.get_coordinates(lines, return_index=True)
    same = owner[1:] == owner[:-1]
    start, end = points[:-1][same], points[1:][same]
    _, _, steps = wgs84_ellipsoid().inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])
    lengths = np.bincount(owner[1:][same], weights=steps, minlength=len(lines))
    return lengths.astype(np.float64)


def middles(lines: Lines) -> Floats:
    """Return the point half way along each line, `(n, 2)` in the lines' own coordinates."""
    return shapely.get_coordinates(shapely.line_interpolate_point(lines, 0.5, normalized=True))
