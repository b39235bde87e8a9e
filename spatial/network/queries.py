"""Travel times and paths between places: what one thread asks of a metric.

Times are exact whole milliseconds of the metric. A place inside an arc is reached by way of the
arc's end: the time to that end, less what remains of the arc behind the place. Where origin and
destination share an arc that argument fails (the way to the arc's end is no way at all), so the
origin is then sent on over the turns that follow, and the straight way along the arc is looked at
beside it.
"""

from dataclasses import dataclass
from operator import attrgetter, itemgetter

import numpy as np
from numpy.typing import NDArray
from routingkit_cch import CCHManyToOne, CCHQuery

from spatial.network.conditions import NEVER_MS
from spatial.network.metric import Metric
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
    origin: "_Spot"
    turn: int | None  # taken already, where origin and destination share an arc


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place on one arc."""

    arc: int
    share: float
    elapsed_ms: int
    remaining_ms: int


@dataclass(frozen=True, slots=True)
class _Aim:
    """A destination made ready for searches.

    `ends` are the ends of its arcs (of their copies too) with what each is nearer than the
    farthest: a search cannot begin with less than nothing, so all are lifted by `lift_ms`.
    """

    place: Places
    lift_ms: int
    ends: list[tuple[int, int]]
    on: dict[int, list[_Spot]]

    def shares(self, arcs: IntArray) -> NDArray[np.bool_]:
        """Return which arcs the destination is on."""
        shared = np.zeros(len(arcs), dtype=np.bool_)
        for arc in self.on:
            shared |= arcs == arc
        return shared

    def along(self, origin: _Spot) -> _Spot | None:
        """Return the nearest spot of the destination ahead on the origin's own arc."""
        ahead = [spot for spot in self.on.get(origin.arc, ()) if spot.share >= origin.share]
        return min(ahead, key=attrgetter("share"), default=None)


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
        self._last_aim: _Aim | None = None

    def close(self) -> None:
        """Let the engine's query objects go, in the thread that made them.

        Whoever still holds this (the traceback of a question that failed) then does not keep the
        weights from being changed.
        """
        del self._pair, self._sweep

    def times_to(self, origins: Places, destination: Places) -> IntArray:
        """Return (n,) milliseconds from each origin to the one destination, off road and on.

        `NEVER_MS` where there is no way, or where origin or destination is too far from a road.
        """
        if not (len(origins) and destination.reached[0]):
            return np.full(len(origins), NEVER_MS, dtype=np.int64)
        aim = self._aim_at(destination)
        shared = aim.shares(origins.arc)
        pinned = self._pin(self._sources(origins.arc, shared))
        place = np.searchsorted(pinned, origins.arc)
        place[shared] = 0
        return self._times([aim], origins, shared[None], (pinned, place))[:, 0]

    def times_between(self, origins: Places, destinations: Places) -> IntArray:
        """Return (n, m) milliseconds from each origin to each destination, as `times_to` does.

        One search for each destination, all over the same arcs; O(n + m) places are made ready.
        """
        times = np.full((len(origins), len(destinations)), NEVER_MS, dtype=np.int64)
        rows = np.flatnonzero(destinations.reached)
        if not (len(origins) and len(rows)):
            return times
        aims = [self._aim_at(destinations.take(rows[i : i + 1])) for i in range(len(rows))]
        some = np.isin(origins.arc, destinations.arc)
        onward = self._sources(origins.arc[some], some[some])
        pinned = self._pin(sorted({*origins.arc.tolist(), *onward}))
        shared = np.zeros((len(aims), len(some)), dtype=np.bool_)
        if some.any():
            shared[:] = [aim.shares(origins.arc) for aim in aims]
        place = np.searchsorted(pinned, origins.arc)
        times[:, rows] = self._times(aims, origins, shared, (pinned, place))
        return times

    def _pin(self, sources: list[int]) -> IntArray:
        """Let searches start from these arcs, distinct and rising; return them."""
        self._sweep.repin_sources(sources)
        return np.array(sources, dtype=np.int64)

    def _times(
        self,
        aims: list[_Aim],
        origins: Places,
        shared: NDArray[np.bool_],
        searched: tuple[IntArray, IntArray],
    ) -> IntArray:
        """Return (n, m) milliseconds to m destinations.

        Parameters
        ----------
        shared
            (m, a) which arcs of origins a destination is on.
        searched
            The pinned arcs: all of the origins but shared ones, and those that follow shared ones;
            and (a,) where among them the arcs of the origins are, anywhere for shared ones.
        """
        pinned, place = searched
        to_end = np.array([_whole(self._sweep.distances_to_multi(aim.ends)) for aim in aims])
        lift_ms = np.array([[aim.lift_ms] for aim in aims])
        ends = to_end[:, place]
        cost = np.where(ends < NEVER_MS, origins.remaining_ms + ends - lift_ms, NEVER_MS)
        if shared.any():
            for number, row in np.argwhere(shared).tolist():
                spot = _spot(origins, row)
                cost[number, row] = self._shared(aims[number], spot, pinned, to_end[number])
        best = _least_of_each(cost, origins.start)
        off_ms = np.array([[aim.place.off_ms[0]] for aim in aims])
        total = np.where(best < NEVER_MS, best + origins.off_ms + off_ms, NEVER_MS)
        return np.where(origins.reached, total, NEVER_MS).T

    def path(self, origins: Places, destination: Places, row: int = 0) -> ArcPath | None:
        """Return the fastest way from one of the origins to a place, None where there is none."""
        if not (origins.reached[row] and destination.reached[0]):
            return None
        aim = self._aim_at(destination)
        of = range(int(origins.start[row]), int(origins.start[row + 1]))
        spots = [_spot(origins, spot) for spot in of]
        best = _straight(aim, spots)
        starts = self._starts(aim, spots)
        if not starts:
            return best
        sources = [(arc, start.spent_ms) for arc, start in starts.items()]
        result = self._pair.run_multi(sources, aim.ends)
        distance, arcs, turns = result.distance, result.node_path, result.arc_path
        del result
        if distance is None or distance >= NEVER_MS:
            return best
        time_ms = distance - aim.lift_ms
        if best is not None and best.time_ms <= time_ms:
            return best
        return self._found(aim, starts[arcs[0]], (arcs, turns), time_ms)

    def _found(
        self, aim: _Aim, start: _Start, found: tuple[list[int], list[int]], time_ms: int
    ) -> ArcPath:
        arcs, turns = found
        if start.turn is not None:
            arcs, turns = [start.origin.arc, *arcs], [start.turn, *turns]
        base = self._network.arcs.base[arcs].astype(np.int64)
        end = max(aim.on[int(base[-1])], key=attrgetter("remaining_ms"))
        return ArcPath(
            arcs=base,
            turns=np.array(turns, dtype=np.int64),
            from_share=start.origin.share,
            to_share=end.share,
            time_ms=time_ms,
        )

    def _aim_at(self, destination: Places) -> _Aim:
        """Return the destination made ready; the same one is asked about many times in a row."""
        known = self._last_aim
        if known is not None and known.place is destination:
            return known
        lift = int(destination.remaining_ms.max())
        ends: dict[int, int] = {}
        on: dict[int, list[_Spot]] = {}
        for row in range(len(destination.arc)):
            spot = _spot(destination, row)
            on.setdefault(spot.arc, []).append(spot)
            for instance in (spot.arc, *self._network.copies_of.get(spot.arc, ())):
                ends[instance] = min(ends.get(instance, NEVER_MS), lift - spot.remaining_ms)
        self._last_aim = _Aim(destination, lift, list(ends.items()), on)
        return self._last_aim

    def _sources(self, arcs: IntArray, shared: NDArray[np.bool_]) -> list[int]:
        """Return the arcs to search from, rising: those of origins, or those that follow them."""
        turns = self._network.turns
        sources = set(arcs[~shared].tolist())
        for arc in set(arcs[shared].tolist()):
            sources.update(turns.to_arc[turns.start[arc] : turns.start[arc + 1]].tolist())
        return sorted(sources) or [0]

    def _onward(self, arc: int) -> list[tuple[int, int, int]]:
        """Return the turns out of an arc that can be taken: turn, arc and milliseconds."""
        turns = self._network.turns
        first, end = int(turns.start[arc]), int(turns.start[arc + 1])
        following = zip(
            range(first, end),
            turns.to_arc[first:end].tolist(),
            self.metric.weights_ms[first:end].tolist(),
            strict=True,
        )
        return [(turn, to_arc, ms) for turn, to_arc, ms in following if ms < NEVER_MS]

    def _shared(self, aim: _Aim, origin: _Spot, pinned: IntArray, to_end: IntArray) -> int:
        """Return milliseconds from an origin on one of the destination's own arcs.

        Straight along it, or out of its end and round to the place again.
        """
        onward = self._onward(origin.arc)
        place = np.searchsorted(pinned, [to_arc for _, to_arc, _ in onward])
        ways = [
            origin.remaining_ms + ms + around_ms - aim.lift_ms
            for (_, _, ms), around_ms in zip(onward, to_end[place].tolist(), strict=True)
            if around_ms < NEVER_MS
        ]
        ahead = aim.along(origin)
        if ahead is not None:
            ways.append(ahead.elapsed_ms - origin.elapsed_ms)
        return min(ways, default=NEVER_MS)

    def _starts(self, aim: _Aim, spots: list[_Spot]) -> dict[int, _Start]:
        """Return the arcs that a search for a path starts from."""
        starts: dict[int, _Start] = {}

        def offer(arc: int, start: _Start) -> None:
            if arc not in starts or start.spent_ms < starts[arc].spent_ms:
                starts[arc] = start

        for spot in spots:
            if spot.arc not in aim.on:
                offer(spot.arc, _Start(spot.remaining_ms, spot, None))
                continue
            for turn, to_arc, ms in self._onward(spot.arc):
                offer(to_arc, _Start(spot.remaining_ms + ms, spot, turn))
        return starts


def _spot(places: Places, row: int) -> _Spot:
    return _Spot(
        int(places.arc[row]),
        float(places.share[row]),
        int(places.elapsed_ms[row]),
        int(places.remaining_ms[row]),
    )


def _straight(aim: _Aim, spots: list[_Spot]) -> ArcPath | None:
    """Return the fastest way along one shared arc, None where the place lies behind."""
    ways = [
        (end.elapsed_ms - spot.elapsed_ms, spot, end) for spot in spots if (end := aim.along(spot))
    ]
    if not ways:
        return None
    time_ms, spot, end = min(ways, key=itemgetter(0))
    return ArcPath(
        arcs=np.array([spot.arc], dtype=np.int64),
        turns=np.empty(0, dtype=np.int64),
        from_share=spot.share,
        to_share=end.share,
        time_ms=time_ms,
    )


def _whole(reached: list[int | None]) -> IntArray:
    """Return what the engine found as whole numbers, `NEVER_MS` for nothing."""
    if None in reached:
        reached = [NEVER_MS if ms is None else ms for ms in reached]
    return np.array(reached, dtype=np.int64)


def _least_of_each(values: IntArray, start: IntArray) -> IntArray:
    """Return the least value of each group of columns, `NEVER_MS` of an empty one."""
    filled = start[1:] > start[:-1]
    if filled.all():
        return np.asarray(np.minimum.reduceat(values, start[:-1], axis=1), dtype=np.int64)
    least = np.full((len(values), len(start) - 1), NEVER_MS, dtype=np.int64)
    if filled.any():
        least[:, filled] = np.minimum.reduceat(values, start[:-1][filled], axis=1)
    return least
