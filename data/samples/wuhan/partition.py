"""Cutting a cloud of points into groups of given sizes that lie together."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import shapely

Floats = npt.NDArray[np.float64]


def partition(points: Floats, shares: Sequence[int]) -> list[Floats]:
    """Return one group of points per share, sized in proportion, each group lying together.

    The points are halved across their longest direction (the first principal axis), the shares
    likewise, and so on down: O(n log n) per level, no chance in it.

    Parameters
    ----------
    points
        `(n, 2)` float64, any units.
    shares
        Positive weights; their order is kept.

    Raises
    ------
    ValueError
        When there are fewer points than shares.
    """
    if len(points) < len(shares):
        raise ValueError(f"{len(points)} points cannot make {len(shares)} groups")
    if len(shares) == 1:
        return [points]
    middle = len(shares) // 2
    left = sum(shares[:middle]) / sum(shares)
    cut = round(left * len(points))
    cut = min(max(cut, middle), len(points) - (len(shares) - middle))
    ordered = points[np.argsort(points @ _longest_direction(points), kind="stable")]
    return partition(ordered[:cut], shares[:middle]) + partition(ordered[cut:], shares[middle:])


def _longest_direction(points: Floats) -> Floats:
    offsets = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(offsets.T @ offsets)
    axis = axes[:, -1]
    return axis if axis[np.argmax(np.abs(axis))] > 0 else -axis


def points_in(shape: shapely.Geometry, count: int, rng: np.random.Generator) -> Floats:
    """Return `count` random points inside a polygon of positive area, `(count, 2)`."""
    west, south, east, north = shapely.bounds(shape)
    found = np.empty((0, 2))
    while len(found) < count:
        drawn = rng.uniform((west, south), (east, north), size=(2 * count + 16, 2))
        inside = drawn[shapely.contains_xy(shape, drawn[:, 0], drawn[:, 1])]
        found = np.vstack([found, inside])
    return found[:count]
