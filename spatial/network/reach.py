"""What can be reached within a limit: times from some places to everywhere, or back from there.

Nodes of a search are ends of arcs, as everywhere on the edge-expanded network. Points inside arcs
are looked at afterwards: by the turns into their arc, by the straight way along it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

import numpy as np
from numpy.typing import NDArray

from spatial.network.chains import Chains
from spatial.network.metric import NEVER_MS, Metric
from spatial.network.network import grouped
from spatial.network.places import Places
from spatial.network.searches import Arrivals, Found, Graph, joined, nearest_of_each, ranges

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]


class Direction(StrEnum):
    """Which way is travelled: from the places to everywhere, or from everywhere to the places."""

    FROM = "from"
    TO = "to"


@dataclass(frozen=True, slots=True)
class Spots:
    """Positions on arcs, s rows: their owner (row of a place or point), arc and share along it."""

    owner: IntArray
    arc: IntArray
    share: FloatArray

    def __len__(self) -> int:
        return len(self.arc)


def spots_of(places: Places) -> Spots:
    """Return where places are on arcs; those too far from a road are nowhere."""
    owner = np.repeat(np.arange(len(places)), np.diff(places.start))
    there = places.reached[owner]
    return Spots(owner[there], places.arc[there], places.share[there])


@dataclass(frozen=True)
class Reach:
    """A metric made ready for searches; make one for each metric and keep it.

    Parameters
    ----------
    metric
        Network and weights.
    forward, backward
        Its open turns along the direction of travel, and against it.
    onward, back
        The same with what is without choice drawn together.
    arc_ms
        (a,) present travel time of each arc.
    open_arcs
        (b,) which arcs that are no copies may be entered.
    """

    metric: Metric
    forward: Graph
    backward: Graph
    onward: Chains
    back: Chains
    arc_ms: IntArray
    open_arcs: BoolArray

    @classmethod
    def over(cls, metric: Metric) -> Self:
        """Return `metric` made ready; O(turns)."""
        network = metric.topology.network
        passable = np.flatnonzero(metric.weights_ms < NEVER_MS)
        tail = network.turns.from_arc[passable].astype(np.int64)
        head = network.turns.to_arc[passable].astype(np.int64)
        weight_ms = metric.weights_ms[passable]
        arc_ms = metric.conditions.times_ms(network, np.arange(len(network.arcs)))
        forward = Graph.of(tail, head, weight_ms.astype(np.float64), len(arc_ms))
        backward = Graph.of(head, tail, weight_ms.astype(np.float64), len(arc_ms))
        return cls(
            metric=metric,
            forward=forward,
            backward=backward,
            onward=Chains.of(forward),
            back=Chains.of(backward),
            arc_ms=arc_ms,
            open_arcs=~metric.conditions.closed,
        )

    def times(
        self,
        places: Places,
        points: Spots,
        *,
        limit_ms: int,
        direction: Direction = Direction.FROM,
        k: int = 1,
    ) -> Found:
        """Return the k nearest of `places` for each point, with the times, within a limit.

        Exact for the metric: turn costs, parts of arcs at both ends and what is off the road at
        the places are counted; points lie on the road.

        Parameters
        ----------
        places
            Where to search from (or to). Those too far from any road reach nothing.
        points
            Where times are wanted; a point may lie on several arcs, the best of which counts. The
            answer has a column for each owner from 0 to the highest.
        limit_ms
            What takes longer is not found; at least 0.
        direction
            From the places to the points, or the other way.
        k
            How many different places at most, for each point.

        Notes
        -----
        k searches, each O(n log n) in the arcs within the limit.
        """
        count = int(points.owner.max(initial=-1)) + 1
        spots = spots_of(places)
        off_ms = places.off_ms[spots.owner].astype(np.float64)
        if direction is Direction.FROM:
            met = self._onward(spots, off_ms, points, (len(places), limit_ms, k))
        else:
            met = self._back(spots, off_ms, points, (len(places), limit_ms, k))
        met = joined([met, self._straight(spots, off_ms, points, direction)])
        return nearest_of_each(met.take(met.time_ms <= limit_ms), count, k)

    def _elapsed_ms(self, spots: Spots) -> IntArray:
        return np.rint(spots.share * self.arc_ms[spots.arc]).astype(np.int64)

    def _remaining_ms(self, spots: Spots) -> IntArray:
        return self.arc_ms[spots.arc] - self._elapsed_ms(spots)

    def _onward(
        self, spots: Spots, off_ms: FloatArray, points: Spots, asked: tuple[int, int, int]
    ) -> Arrivals:
        """Return who arrives at points over a turn into their arcs.

        `asked` is how many owners there are, the limit and k. A search begins at the ends of the
        arcs that follow those of `spots`.
        """
        owners, limit_ms, k = asked
        turn, of = self.forward.edges_of(spots.arc)
        spent_ms = off_ms + self._remaining_ms(spots)
        onto = self.forward.head[turn]
        seeds = Arrivals(spots.owner[of], onto, spent_ms[of] + self.forward.weight_ms[turn])
        within = seeds.take(seeds.time_ms - self.arc_ms[onto] <= limit_ms)
        near = within.take(within.time_ms <= limit_ms)
        row, arc = self._with_copies(points.arc)
        point, rest_ms = points.owner[row], self._remaining_ms(points)[row]
        turn, of = self.backward.edges_of(arc)
        before, weight_ms = self.backward.head[turn], self.backward.weight_ms[turn] - rest_ms[of]
        there = self.onward.search(near, before, owners, float(limit_ms), k)
        on, entered = point[of][there.node], there.time_ms + weight_ms[there.node]
        start, order = grouped(within.node, len(self.arc_ms))
        at, of = ranges(start, arc)
        first = within.take(order[at])
        direct = Arrivals(first.owner, point[of], first.time_ms - rest_ms[of])
        return joined([Arrivals(there.owner, on, entered), direct])

    def _back(
        self, spots: Spots, off_ms: FloatArray, points: Spots, asked: tuple[int, int, int]
    ) -> Arrivals:
        """Return who is reached from points by way of their arcs' ends.

        `asked` is as in `_onward`. A search begins at the ends of the arcs that lead into those of
        `spots` or their copies.
        """
        owners, limit_ms, k = asked
        row, arc = self._with_copies(spots.arc)
        turn, of = self.backward.edges_of(arc)
        left_ms = (off_ms - self._remaining_ms(spots))[row]
        seeds = Arrivals(
            spots.owner[row][of],
            self.backward.head[turn],
            left_ms[of] + self.backward.weight_ms[turn],
        )
        near = seeds.take(seeds.time_ms <= limit_ms)
        there = self.back.search(near, points.arc, owners, float(limit_ms), k)
        rest_ms = self._remaining_ms(points)[there.node]
        return Arrivals(there.owner, points.owner[there.node], there.time_ms + rest_ms)

    def _straight(
        self, spots: Spots, off_ms: FloatArray, points: Spots, direction: Direction
    ) -> Arrivals:
        """Return the ways along one shared arc."""
        start, order = grouped(spots.arc, len(self.arc_ms))
        at, of = ranges(start, points.arc)
        spot = order[at]
        gap_ms = self._elapsed_ms(points)[of] - self._elapsed_ms(spots)[spot]
        ahead = points.share[of] - spots.share[spot]
        if direction is Direction.TO:
            gap_ms, ahead = -gap_ms, -ahead
        met = Arrivals(spots.owner[spot], points.owner[of], off_ms[spot] + gap_ms)
        return met.take(ahead >= 0)

    def _with_copies(self, arcs: IntArray) -> tuple[IntArray, IntArray]:
        """Return arcs and their copies, with the row in `arcs` before each."""
        rows = np.arange(len(arcs))
        copies = self.metric.topology.network.copies_of
        if not copies:
            return rows, arcs
        more = [
            (row, copy) for row, arc in enumerate(arcs.tolist()) for copy in copies.get(arc, ())
        ]
        extra = np.array(more, dtype=np.int64).reshape(-1, 2)
        return np.concatenate((rows, extra[:, 0])), np.concatenate((arcs, extra[:, 1]))
