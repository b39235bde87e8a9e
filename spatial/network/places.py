"""Places on the network: where along which arcs, and how far off the road."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from spatial.network.plane import Points, join_points

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Places:
    """n places, each on one arc or more: both directions of a road, or all arcs of a junction.

    Parameters
    ----------
    points
        The n places themselves, in degrees and in the network's plane.
    road
        (n,) row of `Roads` nearest to each, −1 for none.
    off_m, off_ms
        (n,) plane metres to that road, infinite for none, and milliseconds to go them.
    reached
        (n,) whether the road is within the profile's limit.
    start
        (n + 1,) the arcs of place i are rows start[i] … start[i + 1] − 1 of the following.
    arc
        (m,) arcs.
    share
        (m,) how far along the arc, 0 at its tail and 1 at its head.
    elapsed_ms, remaining_ms
        (m,) travel time from the arc's tail to the place, and from there to its head.
    """

    points: Points
    road: IntArray
    off_m: FloatArray
    off_ms: IntArray
    reached: BoolArray
    start: IntArray
    arc: IntArray
    share: FloatArray
    elapsed_ms: IntArray
    remaining_ms: IntArray

    def __len__(self) -> int:
        return len(self.road)

    def take(self, rows: IntArray) -> "Places":
        """Return the places of some rows, in that order."""
        counts = (self.start[1:] - self.start[:-1])[rows]
        start = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
        of = np.repeat(self.start[rows] - start[:-1], counts) + np.arange(start[-1])
        return Places(
            points=self.points.take(rows),
            road=self.road[rows],
            off_m=self.off_m[rows],
            off_ms=self.off_ms[rows],
            reached=self.reached[rows],
            start=start,
            arc=self.arc[of],
            share=self.share[of],
            elapsed_ms=self.elapsed_ms[of],
            remaining_ms=self.remaining_ms[of],
        )


def join_places(parts: Sequence[Places]) -> Places:
    """Return places one after the other; at least one part."""
    if len(parts) == 1:
        return parts[0]
    offsets = np.cumsum([0, *(len(part.arc) for part in parts)])
    columns = {
        field.name: np.concatenate([getattr(part, field.name) for part in parts])
        for field in fields(Places)
        if field.name not in ("points", "start")
    }
    return Places(
        points=join_points([part.points for part in parts]),
        start=np.concatenate(
            [part.start[:-1] + offset for part, offset in zip(parts, offsets, strict=False)]
            + [offsets[-1:]]
        ),
        **columns,
    )
