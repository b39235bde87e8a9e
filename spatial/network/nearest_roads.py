"""The road nearest to a place, remembered: a unit is asked about many times at the same fix."""

import numpy as np
from numpy.typing import NDArray
from shapely import STRtree

from spatial.network.plane import Points

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

REMEMBERED = 50_000
"""Places; some 300 bytes each."""


class NearestRoads:
    """Finds nearest roads in a tree of their lines; all methods may be called from any thread.

    A search of the tree takes some 10 to 25 µs, remembering 0.5 µs. What is found depends on
    nothing but the place, so it holds as long as the tree does.

    Parameters
    ----------
    tree
        Lines in the network's plane.
    road
        (t,) the row of `Roads` of each line in the tree.
    """

    def __init__(self, tree: STRtree, road: IntArray) -> None:
        self._tree = tree
        self._road = road
        self._known: dict[tuple[float, float], tuple[int, float]] = {}

    def find(self, points: Points, shapes: NDArray[np.object_]) -> tuple[IntArray, FloatArray]:
        """Return the nearest road of each place and its distance in metres; −1, infinite for none.

        Parameters
        ----------
        points, shapes
            The same n places, as coordinates and as points, None outside the plane.
        """
        if len(points) > REMEMBERED:
            return self._search(shapes)
        keys = list(zip(points.x.tolist(), points.y.tolist(), strict=True))
        known = self._known
        found = [known.get(key) for key in keys]
        missing = [row for row, answer in enumerate(found) if answer is None]
        if missing:
            road, off_m = self._search(shapes[missing])
            if len(known) + len(missing) > REMEMBERED:
                known = self._known = {}
            for row, answer in zip(
                missing, zip(road.tolist(), off_m.tolist(), strict=True), strict=True
            ):
                found[row] = known[keys[row]] = answer
        answers = np.array(found, dtype=np.float64).reshape(-1, 2)
        return answers[:, 0].astype(np.int64), answers[:, 1].copy()

    def _search(self, shapes: NDArray[np.object_]) -> tuple[IntArray, FloatArray]:
        road = np.full(len(shapes), -1, dtype=np.int64)
        off_m = np.full(len(shapes), np.inf)
        (given, line), distance = self._tree.query_nearest(
            shapes, all_matches=False, return_distance=True
        )
        road[given], off_m[given] = self._road[line], distance
        return road, off_m
