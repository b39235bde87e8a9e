"""Travel times and paths between places: what one thread asks of a metric.

Times are exact whole milliseconds of the metric. A place inside an arc is reached by way of the
arc's end: the time to that end, less what remains of the arc behind the place. Where origin and
destination share an arc that argument fails (the way to the arc's end is no way at all), so the
origin is then sent on over the turns that follow, and the straight way along the arc is looked at
beside it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from routingkit_cch import CCHManyToOne, CCHQuery

from spatial.network.metric import NEVER_MS, Metric
from spatial.network.places import Places

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ArcPath:
    """A way along arcs.

    Parameters
    ----------
    arcs
        (p,) arcs in order, one at least; copies are named by what they stand for.
    turns
        (p − 1,) the turns between them.
    from_share, to_share
        Where on the first arc it begins and on the last arc it ends.
    time_ms
        Milliseconds along the network, without what is off the road.
    """

    arcs: IntArray
    turns: IntArray
    from_share: float
    to_share: float
    time_ms: int


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a search starts: an arc whose end is reached after `spent_ms`."""

    spent_ms: int
    origin: int  # row of the origin's arcs
    turn: int | None  # taken already, where origin and destination share an arc


class Queries:
    """Questions to one metric, for the thread that made this and no other.

    The engine's query objects belong to their thread, and each result must go before the next
    question: nothing of them leaves here.
    """

    def __init__(self, metric: Metric) -> None:
        self.metric = metric
        self._network = metric.topology.network
        self._pair = CCHQuery(metric.customised)
        self._sweep = CCHManyToOne(metric.customised, [0])

    def times_to(self, origins: Places, destination: Places) -> IntArray:
        """Return (n,) milliseconds from each origin to the one destination, off road and on.

        `NEVER_MS` or more where there is no way, or where origin or destination is too far from a
        road.
        """
        if not (len(origins) and destination.reached[0]):
            return np.full(len(origins), NEVER_MS, dtype=np.int64)
        lift, targets = self._targets(destination)
        shared = np.isin(origins.arc, destination.arc)
        sources = self._sources(origins, shared)
        self._sweep.repin_sources(sources)
        reached = self._sweep.distances_to_multi(targets)
        to_end = np.array([NEVER_MS if ms is None else ms for ms in reached], dtype=np.int64)
        place = np.searchsorted(sources, origins.arc)
        place[shared] = 0
        cost = origins.remaining_ms + to_end[place] - lift
        cost[to_end[place] >= NEVER_MS] = NEVER_MS
        times = dict(zip(sources, to_end.tolist(), strict=True)) if shared.any() else {}
        for row in np.flatnonzero(shared).tolist():
            around = self._around(origins, row, times)
            along = _along(origins, row, destination)
            cost[row] = min(NEVER_MS if around is None else around - lift, along)
        best = _least_of_each(cost, origins.start)
        total = best + origins.off_ms + destination.off_ms[0]
        return np.where(origins.reached & (best < NEVER_MS), total, NEVER_MS)

    def path(self, origin: Places, destination: Places) -> ArcPath | None:
        """Return the fastest way from one place to another, None where there is none."""
        if not (origin.reached[0] and destination.reached[0]):
            return None
        lift, targets = self._targets(destination)
        starts = self._starts(origin, destination)
        best = self._straight(origin, destination)
        if not starts:
            return best
        sources = [(arc, start.spent_ms) for arc, start in starts.items()]
        result = self._pair.run_multi(sources, targets)
        distance, arcs, turns = result.distance, result.node_path, result.arc_path
        del result
        if distance is None or distance >= NEVER_MS:
            return best
        time_ms = distance - lift
        if best is not None and best.time_ms <= time_ms:
            return best
        return self._found(origin, destination, starts[arcs[0]], (arcs, turns), time_ms)

    def _found(
        self,
        origin: Places,
        destination: Places,
        start: _Start,
        found: tuple[list[int], list[int]],
        time_ms: int,
    ) -> ArcPath:
        base = self._network.arcs.base
        arcs, turns = found
        if start.turn is not None:
            arcs = [int(origin.arc[start.origin]), *arcs]
            turns = [start.turn, *turns]
        last = np.flatnonzero(destination.arc == base[arcs[-1]])
        end = int(last[np.argmax(destination.remaining_ms[last])])
        return ArcPath(
            arcs=base[np.array(arcs, dtype=np.int64)].astype(np.int64),
            turns=np.array(turns, dtype=np.int64),
            from_share=float(origin.share[start.origin]),
            to_share=float(destination.share[end]),
            time_ms=time_ms,
        )

    def _targets(self, destination: Places) -> tuple[int, list[tuple[int, int]]]:
        """Return ends of the destination's arcs with what each is nearer than the farthest.

        A search cannot begin with less than nothing, so all are lifted by the longest remainder.
        """
        lift = int(destination.remaining_ms.max())
        ends: dict[int, int] = {}
        pairs = zip(destination.arc.tolist(), destination.remaining_ms.tolist(), strict=True)
        for arc, remaining_ms in pairs:
            for instance in (arc, *self._network.copies_of.get(arc, ())):
                ends[instance] = min(ends.get(instance, NEVER_MS), lift - remaining_ms)
        return lift, list(ends.items())

    def _sources(self, origins: Places, shared: NDArray[np.bool_]) -> list[int]:
        """Return the arcs to search from, rising: those of origins, or those that follow them."""
        plain = origins.arc[~shared]
        following = [
            self._network.turns.to_arc[turn].reshape(1)
            for arc in np.unique(origins.arc[shared]).tolist()
            for turn in self._turns_from(arc)
        ]
        return np.unique(np.concatenate((plain, *following))).tolist() or [0]

    def _turns_from(self, arc: int) -> range:
        start = self._network.turns.start
        return range(int(start[arc]), int(start[arc + 1]))

    def _around(self, origins: Places, row: int, times: dict[int, int]) -> int | None:
        """Return lifted milliseconds from an origin out of its arc's end and round to the place."""
        turns, weights = self._network.turns, self.metric.weights_ms
        ways = [
            int(origins.remaining_ms[row]) + int(weights[turn]) + times[int(turns.to_arc[turn])]
            for turn in self._turns_from(int(origins.arc[row]))
            if weights[turn] < NEVER_MS and times[int(turns.to_arc[turn])] < NEVER_MS
        ]
        return min(ways, default=None)

    def _starts(self, origin: Places, destination: Places) -> dict[int, _Start]:
        """Return the arcs that a search for a path starts from."""
        turns, weights = self._network.turns, self.metric.weights_ms
        starts: dict[int, _Start] = {}
        shared = np.isin(origin.arc, destination.arc)

        def offer(arc: int, start: _Start) -> None:
            if arc not in starts or start.spent_ms < starts[arc].spent_ms:
                starts[arc] = start

        for row, arc in enumerate(origin.arc.tolist()):
            remaining_ms = int(origin.remaining_ms[row])
            if not shared[row]:
                offer(arc, _Start(remaining_ms, row, None))
                continue
            for turn in self._turns_from(arc):
                if weights[turn] < NEVER_MS:
                    spent = remaining_ms + int(weights[turn])
                    offer(int(turns.to_arc[turn]), _Start(spent, row, turn))
        return starts

    def _straight(self, origin: Places, destination: Places) -> ArcPath | None:
        """Return the fastest way along one shared arc, None where the place lies behind."""
        best: ArcPath | None = None
        for row, arc in enumerate(origin.arc.tolist()):
            for end in np.flatnonzero(destination.arc == arc).tolist():
                if destination.share[end] < origin.share[row]:
                    continue
                time_ms = int(destination.elapsed_ms[end] - origin.elapsed_ms[row])
                if best is None or time_ms < best.time_ms:
                    best = ArcPath(
                        arcs=np.array([arc], dtype=np.int64),
                        turns=np.empty(0, dtype=np.int64),
                        from_share=float(origin.share[row]),
                        to_share=float(destination.share[end]),
                        time_ms=time_ms,
                    )
        return best


def _along(origins: Places, row: int, destination: Places) -> int:
    """Return milliseconds along an arc that origin and destination share, `NEVER_MS` if behind."""
    ahead = (destination.arc == origins.arc[row]) & (destination.share >= origins.share[row])
    if not ahead.any():
        return NEVER_MS
    return int(destination.elapsed_ms[ahead].min() - origins.elapsed_ms[row])


def _least_of_each(values: IntArray, start: IntArray) -> IntArray:
    """Return the least value of each group, `NEVER_MS` of an empty one."""
    least = np.full(len(start) - 1, NEVER_MS, dtype=np.int64)
    filled = start[1:] > start[:-1]
    if filled.any():
        least[filled] = np.minimum.reduceat(values, start[:-1][filled])
    return least
