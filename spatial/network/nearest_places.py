"""The k nearest of many places, for who asks a metric: bounds by air, then by landmarks."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spatial.network.conditions import NEVER_MS
from spatial.network.landmarks import Landmarks, Standing
from spatial.network.metric import Metric
from spatial.network.nearest import Nearest, find_nearest
from spatial.network.places import Places, join_places
from spatial.network.plane import Points
from spatial.network.queries import Queries

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

_ROUNDING_MS = 2.0  # an arc's two parts are each rounded to a millisecond


@dataclass(frozen=True, slots=True)
class Candidates:
    """Who may be nearest.

    Parameters
    ----------
    ids
        (n,) distinct numbers that settle ties.
    points
        (n,) where they are, in the network's plane.
    locate
        Takes rows, returns where on the network they are under the conditions that hold. Asked
        only for those in question.
    bounded
        All of them as the landmarks see them, where they stand on the network already.
    """

    ids: IntArray
    points: Points
    locate: Callable[[IntArray], Places]
    bounded: Standing | None = None

    @classmethod
    def standing(cls, places: Places, landmarks: Landmarks | None = None) -> "Candidates":
        """Return places that are on the network already; ties are settled by row.

        With `landmarks` made ready for many questions: who is asked about once needs none.
        """
        bounded = None if landmarks is None else landmarks.under(places)
        return cls(np.arange(len(places)), places.points, places.take, bounded)


def nearest_places(
    queries: Queries,
    candidates: Candidates,
    destination: Places,
    k: int,
    landmarks: Landmarks | None = None,
) -> tuple[Nearest, Callable[[IntArray], Places]]:
    """Return the k candidates that are at a destination soonest, and what tells where they are.

    Exact, under the conditions of the queries' metric. What is returned beside them takes rows and
    returns their places as they were asked about.

    Parameters
    ----------
    destination
        One place.
    landmarks
        Those of the network; without them the air distance alone tells whom not to ask.
    """
    if candidates.bounded is not None and landmarks is not None and destination.reached[0]:
        found = find_nearest(
            landmarks.bound(queries.metric, destination).of_all(candidates.bounded),
            candidates.ids,
            lambda rows: queries.times_to(candidates.locate(rows), destination),
            k,
        )
        return found, candidates.locate
    located = _Located(candidates)
    tighten = None
    if landmarks is not None and destination.reached[0]:
        bound = landmarks.bound(queries.metric, destination)

        def tighten(rows: IntArray) -> FloatArray:
            return bound.of(located.of(rows))

    found = find_nearest(
        _air_bounds_ms(queries.metric, candidates.points, destination.points),
        candidates.ids,
        lambda rows: queries.times_to(located.of(rows), destination),
        k,
        tighten,
    )
    return found, located.of


def _air_bounds_ms(metric: Metric, points: Points, to: Points) -> FloatArray:
    """Return the air distance at the highest speed, never more than `NEVER_MS`.

    What lies beyond the plane is asked about when too few arrive.
    """
    fastest_mps = max(metric.v_max_mps, metric.topology.network.profile.off_road_mps)
    air_m = np.hypot(points.x - to.x, points.y - to.y)
    return np.minimum(air_m * (1000.0 / fastest_mps) - _ROUNDING_MS, NEVER_MS)


class _Located:
    """Places of candidates, found when they are asked for."""

    def __init__(self, candidates: Candidates) -> None:
        self._candidates = candidates
        self._parts: list[Places] = []
        self._known = np.full(len(candidates.ids), -1, dtype=np.int64)
        self._count = 0

    def of(self, rows: IntArray) -> Places:
        """Return the places of some rows, in that order."""
        missing = rows[self._known[rows] < 0]
        if len(missing):
            self._known[missing] = np.arange(self._count, self._count + len(missing))
            self._count += len(missing)
            self._parts.append(self._candidates.locate(missing))
            if len(missing) == len(rows):
                return self._parts[-1]
        if not len(rows):
            return self._candidates.locate(rows)
        self._parts = [join_places(self._parts)]
        return self._parts[0].take(self._known[rows])
