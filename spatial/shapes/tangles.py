"""How long and how tangled a line may be: what is made of one costs time and memory by that."""

from typing import Final, TypeVar

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from spatial.errors import ShapeError, ShapeFault
from spatial.shapes.measures import length_m

Shape = TypeVar("Shape", bound=BaseGeometry)

LONGEST_LINE_M: Final = 1_000_000.0
MOST_SEGMENTS: Final = 2_000
MOST_CONTACTS: Final = 2_000

_ROWS = 256  # segments compared with all others at a time


def check_line(geometry: Shape, *, field: str = "geometry") -> Shape:
    """Return a line as it is when strips along it can be made in reasonable time.

    A strip of n segments that all cross each other has n² corners and holes: thousands of them
    take minutes and gigabytes.

    Parameters
    ----------
    geometry
        LineString or MultiLineString, EPSG:4326 lon/lat, as `check_shape` leaves it.
    field
        The name of the field in an error.

    Raises
    ------
    ShapeError
        `too_many_vertices`: more than `MOST_SEGMENTS` segments, longer than `LONGEST_LINE_M` in
        all, or meeting itself more than `MOST_CONTACTS` times.

    Examples
    --------
    >>> check_line(shapely.LineString([(114.3, 30.6), (114.4, 30.6)])).length
    0.1...
    """
    starts, ends, chained = _segments(geometry)
    if len(starts) > MOST_SEGMENTS:
        raise _refused(f"the line has more than {MOST_SEGMENTS} segments", field)
    if length_m(geometry) > LONGEST_LINE_M:
        raise _refused(f"the line is longer than {LONGEST_LINE_M / 1000:.0f} km", field)
    if contacts(starts, ends) - chained > MOST_CONTACTS:
        raise _refused(
            f"the line meets itself more than {MOST_CONTACTS} times: draw a polygon", field
        )
    return geometry


def contacts(starts: NDArray[np.float64], ends: NDArray[np.float64]) -> int:
    """Return how many pairs of (n, 2) segments cross, touch or overlap; O(n²), O(n) memory."""
    low, high = np.minimum(starts, ends), np.maximum(starts, ends)
    found = 0
    for first in range(0, len(starts), _ROWS):
        rows = slice(first, first + _ROWS)
        near = (low[rows, None] <= high[None]).all(-1) & (low[None] <= high[rows, None]).all(-1)
        one, other = np.nonzero(near)
        one += first
        one, other = one[one < other], other[one < other]
        apart = _turn(starts[one], ends[one], starts[other])
        apart *= _turn(starts[one], ends[one], ends[other])
        across = _turn(starts[other], ends[other], starts[one])
        across *= _turn(starts[other], ends[other], ends[one])
        found += int(np.count_nonzero((apart <= 0) & (across <= 0)))
    return found


def _turn(
    start: NDArray[np.float64], end: NDArray[np.float64], point: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the side of the way from `start` to `end` on which points lie: −1, 0 or 1."""
    way, to = end - start, point - start
    side: NDArray[np.float64] = np.sign(way[:, 0] * to[:, 1] - way[:, 1] * to[:, 0])
    return side


def _segments(geometry: BaseGeometry) -> tuple[NDArray[np.float64], NDArray[np.float64], int]:
    """Return starts and ends of all segments, and how many follow on one of the same line."""
    vertices, line = shapely.get_coordinates(shapely.get_parts(geometry), return_index=True)
    inner = np.flatnonzero(line[1:] == line[:-1])
    chained = len(inner) - len(np.unique(line))
    return vertices[inner], vertices[inner + 1], chained


def _refused(message: str, field: str) -> ShapeError:
    return ShapeError(message, fault=ShapeFault.TOO_MANY_VERTICES, field=field)
