"""Others that answer the same question on the same weights: what Muster is measured against.

Each finds, against the direction of travel, how long it is from the end of arcs to a destination;
what is left of each unit's arc is added. Times are those of the metric, so answers can be compared
to the millisecond.
"""

import heapq
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from spatial.network import NEVER_MS, Metric, Places

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

_SEEDS = 256  # more arcs than begin and end at any place


@dataclass(frozen=True)
class Aim:
    """A destination as searches see it: arcs whose ends are so many milliseconds before it.

    Before it by less than nothing, since it lies within the arc: all are lifted by `lift_ms`.
    """

    place: Places
    seeds: dict[int, int]
    lift_ms: int

    @classmethod
    def at(cls, metric: Metric, place: Places) -> "Aim":
        """Return the one place as an aim, copies of its arcs included."""
        copies = metric.topology.network.copies_of
        lift_ms = int(place.remaining_ms.max())
        seeds: dict[int, int] = {}
        for arc, ms in zip(place.arc.tolist(), place.remaining_ms.tolist(), strict=True):
            for instance in (arc, *copies.get(arc, ())):
                seeds[instance] = min(seeds.get(instance, NEVER_MS), lift_ms - ms)
        return cls(place, seeds, lift_ms)


class Peer(Protocol):
    """One who can be asked."""

    name: str

    def nearest_ms(self, fleet: Places, destination: Places, k: int) -> list[int]:
        """Return the k least travel times of a fleet to one place; fewer when fewer arrive."""


class HeapSearch:
    """A plain Dijkstra with a binary heap in Python that stops when the k-th is certain."""

    name = "heap"

    def __init__(self, metric: Metric) -> None:
        turns = metric.topology.network.turns
        order = np.argsort(turns.to_arc, kind="stable")
        counts = np.bincount(turns.to_arc, minlength=len(turns.start) - 1)
        self._metric = metric
        self._start = array("q", np.concatenate(([0], np.cumsum(counts))).tobytes())
        self._before = array("q", turns.from_arc[order].astype(np.int64).tobytes())
        self._weight_ms = array("q", metric.weights_ms[order].astype(np.int64).tobytes())
        self._fleet: Places | None = None
        self._on: dict[int, list[tuple[int, int]]] = {}

    def nearest_ms(self, fleet: Places, destination: Places, k: int) -> list[int]:
        """Return the k least travel times of a fleet to one place; fewer when fewer arrive."""
        self._stand(fleet)
        aim = Aim.at(self._metric, destination)
        best = _straight_ms(fleet, destination)
        limit_ms = NEVER_MS
        for arc, lifted_ms in self._settled(aim):
            if lifted_ms - aim.lift_ms > limit_ms:
                break
            for row, ms in self._arrivals(aim, arc, lifted_ms - aim.lift_ms):
                best[row] = min(best.get(row, NEVER_MS), ms + int(fleet.off_ms[row]))
            if len(best) >= k:
                limit_ms = heapq.nsmallest(k, best.values())[-1]
        there_ms = int(destination.off_ms[0])
        return [ms + there_ms for ms in heapq.nsmallest(k, best.values())]

    def _settled(self, aim: Aim) -> Iterator[tuple[int, int]]:
        """Yield arcs and how long before the aim their ends are, lifted, nearest first."""
        queue = [(ms, arc) for arc, ms in aim.seeds.items()]
        heapq.heapify(queue)
        done: set[int] = set()
        while queue:
            lifted_ms, arc = heapq.heappop(queue)
            if arc in done:
                continue
            done.add(arc)
            yield arc, lifted_ms
            for turn in range(self._start[arc], self._start[arc + 1]):
                weight_ms, before = self._weight_ms[turn], self._before[turn]
                if weight_ms < NEVER_MS and before not in done:
                    heapq.heappush(queue, (lifted_ms + weight_ms, before))

    def _arrivals(self, aim: Aim, arc: int, spent_ms: int) -> Iterator[tuple[int, int]]:
        """Yield who comes by the end of an arc, with their time: from the arc itself, or from one
        of the aim's own arcs that they have to leave first."""
        if arc not in aim.seeds:
            yield from ((row, spent_ms + rest_ms) for row, rest_ms in self._on.get(arc, ()))
        for turn in range(self._start[arc], self._start[arc + 1]):
            before = self._before[turn]
            if before in aim.seeds and self._weight_ms[turn] < NEVER_MS:
                onward_ms = spent_ms + self._weight_ms[turn]
                yield from ((row, onward_ms + rest_ms) for row, rest_ms in self._on.get(before, ()))

    def _stand(self, fleet: Places) -> None:
        if self._fleet is fleet:
            return
        self._fleet, self._on = fleet, {}
        owner = np.repeat(np.arange(len(fleet)), np.diff(fleet.start))
        for row, arc, ms in zip(
            owner.tolist(), fleet.arc.tolist(), fleet.remaining_ms.tolist(), strict=True
        ):
            if fleet.reached[row]:
                self._on.setdefault(arc, []).append((row, ms))


class ScipySearch:
    """scipy's Dijkstra over the whole network."""

    name = "scipy"

    def __init__(self, metric: Metric) -> None:
        turns = metric.topology.network.turns
        arcs = len(turns.start) - 1
        open_turns = np.flatnonzero(metric.weights_ms < NEVER_MS)
        to_arc = turns.to_arc[open_turns]
        order = open_turns[np.argsort(to_arc, kind="stable")]
        counts = np.bincount(to_arc, minlength=arcs)
        start = np.concatenate(([0], np.cumsum([*counts, _SEEDS])))
        self._metric, self._aim = metric, arcs
        self._back = csr_array(
            (
                np.concatenate((metric.weights_ms[order].astype(np.float64), np.zeros(_SEEDS))),
                np.concatenate((turns.from_arc[order], np.full(_SEEDS, arcs, np.int32))),
                start.astype(np.int32),
            ),
            shape=(arcs + 1, arcs + 1),
        )

    def nearest_ms(self, fleet: Places, destination: Places, k: int) -> list[int]:
        """Return the k least travel times of a fleet to one place; fewer when fewer arrive."""
        aim = Aim.at(self._metric, destination)
        seeds = len(aim.seeds)
        self._back.indices[-_SEEDS:] = self._aim  # unused: from the aim to itself
        self._back.indices[-seeds:] = list(aim.seeds)
        self._back.data[-_SEEDS:] = 0.0
        self._back.data[-seeds:] = list(aim.seeds.values())
        found = dijkstra(self._back, indices=[self._aim])[0]
        return ranked_ms(self._metric, fleet, aim, lambda arcs: found[arcs], k)


class NetworkxSearch:
    """networkx' Dijkstra over the whole network."""

    name = "networkx"

    def __init__(self, metric: Metric) -> None:
        turns = metric.topology.network.turns
        is_open = metric.weights_ms < NEVER_MS
        self._metric = metric
        self._back: nx.DiGraph[int] = nx.DiGraph()
        self._back.add_weighted_edges_from(
            zip(
                turns.to_arc[is_open].tolist(),
                turns.from_arc[is_open].tolist(),
                metric.weights_ms[is_open].tolist(),
                strict=True,
            )
        )

    def nearest_ms(self, fleet: Places, destination: Places, k: int) -> list[int]:
        """Return the k least travel times of a fleet to one place; fewer when fewer arrive."""
        aim = Aim.at(self._metric, destination)
        self._back.add_weighted_edges_from((-1, arc, ms) for arc, ms in aim.seeds.items())
        found = nx.single_source_dijkstra_path_length(self._back, -1)
        self._back.remove_node(-1)

        def to_end(arcs: IntArray) -> FloatArray:
            return np.array([found.get(arc, np.inf) for arc in arcs.tolist()])

        return ranked_ms(self._metric, fleet, aim, to_end, k)


def ranked_ms(
    metric: Metric, fleet: Places, aim: Aim, to_end: Callable[[IntArray], FloatArray], k: int
) -> list[int]:
    """Return the k least travel times, from the lifted times of the ends of arcs to an aim."""
    turns = metric.topology.network.turns
    owner = np.repeat(np.arange(len(fleet)), np.diff(fleet.start))
    ms = fleet.remaining_ms + to_end(fleet.arc) - aim.lift_ms
    for row in np.flatnonzero(np.isin(fleet.arc, list(aim.seeds))).tolist():
        arc = int(fleet.arc[row])
        onward = slice(int(turns.start[arc]), int(turns.start[arc + 1]))
        weights = np.where(metric.weights_ms[onward] < NEVER_MS, metric.weights_ms[onward], np.inf)
        round_ms = weights + to_end(turns.to_arc[onward].astype(np.int64)) - aim.lift_ms
        ms[row] = fleet.remaining_ms[row] + round_ms.min(initial=np.inf)
    best = np.full(len(fleet), np.inf)
    np.minimum.at(best, owner, ms)
    best += fleet.off_ms
    for row, straight in _straight_ms(fleet, aim.place).items():
        best[row] = min(best[row], straight)
    best[~fleet.reached] = np.inf
    best = np.sort(best)[:k]
    return [int(ms) + int(aim.place.off_ms[0]) for ms in best[np.isfinite(best)]]


def _straight_ms(fleet: Places, destination: Places) -> dict[int, int]:
    """Return the least milliseconds of units that have the place ahead on their own arc."""
    best: dict[int, int] = {}
    owner = np.repeat(np.arange(len(fleet)), np.diff(fleet.start))
    for spot in range(len(destination.arc)):
        same = np.flatnonzero(fleet.arc == destination.arc[spot])
        for row in same[fleet.share[same] <= destination.share[spot]].tolist():
            unit = int(owner[row])
            ms = int(destination.elapsed_ms[spot] - fleet.elapsed_ms[row] + fleet.off_ms[unit])
            if fleet.reached[unit]:
                best[unit] = min(best.get(unit, NEVER_MS), ms)
    return best
