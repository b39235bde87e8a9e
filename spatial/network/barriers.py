"""What stands between places where closures leave no way: which arcs, and how far one comes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from spatial.network.conditions import NEVER_MS, Conditions, weights_under
from spatial.network.network import RoadNetwork
from spatial.network.places import Places

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

_CLOSED_MS = 1e10  # no way without closures is as long: the fewest closed arcs come first


@dataclass(frozen=True, slots=True)
class Barrier:
    """What keeps origins from a place.

    Parameters
    ----------
    would_arrive
        (n,) which origins could arrive if nothing were closed.
    closed
        (c,) the closed arcs on the way that has the fewest of them but one at least, in order; for
        origins on the very arc of the place that arc, if it is closed; none where no origin would
        arrive.
    row
        The origin of that way, −1 for none.
    lon, lat
        Where it leads no farther: EPSG:4326.
    """

    would_arrive: BoolArray
    closed: IntArray
    row: int
    lon: float
    lat: float


def find_barrier(
    network: RoadNetwork, conditions: Conditions, origins: Places, destination: Places
) -> Barrier:
    """Return what is closed between origins and a place.

    One search backwards from the place over all turns, open or not, by the number of closed arcs
    and then by time: O(turns · log arcs).
    """
    arcs = len(network.arcs)
    cost, before = _search(network, conditions, destination)
    reached = np.where(np.isfinite(cost[:arcs]), cost[:arcs], np.inf)
    each = reached[origins.arc] + origins.remaining_ms
    best = np.full(len(origins), np.inf)
    owner = np.repeat(np.arange(len(origins)), np.diff(origins.start))
    np.minimum.at(best, owner, each)
    best[~origins.reached] = np.inf
    if not np.isfinite(best).any():
        nothing = np.empty(0, dtype=np.int64)
        return Barrier(np.isfinite(best), nothing, -1, float("nan"), float("nan"))
    kept = np.where(best >= _CLOSED_MS, best, np.inf)  # by a closed arc between them and the place
    row = int(np.argmin(kept if np.isfinite(kept).any() else best))
    spots = np.flatnonzero(owner == row)
    first = int(origins.arc[spots[int(np.argmin(each[spots]))]])
    way = _way(first, before, arcs)
    closed = conditions.closed[network.arcs.base[way]]
    closed[0] &= len(way) == 1  # who is on a closed arc may leave it; a place on it stays closed
    entered = np.flatnonzero(closed)
    last_open = way[max(entered[0] - 1, 0)] if len(entered) else way[-1]
    ends = network.arcs.tail if len(entered) and entered[0] == 0 else network.arcs.head
    node = int(ends[last_open])
    return Barrier(
        would_arrive=np.isfinite(best),
        closed=network.arcs.base[way[entered]].astype(np.int64),
        row=row,
        lon=float(network.node_lon[node]),
        lat=float(network.node_lat[node]),
    )


def _search(
    network: RoadNetwork, conditions: Conditions, destination: Places
) -> tuple[NDArray[np.float64], NDArray[np.int32]]:
    """Return cost to the destination and the arc that follows, by arc; it is the last node."""
    arcs, turns = len(network.arcs), network.turns
    free = Conditions(np.zeros_like(conditions.closed), conditions.factor)
    weights = weights_under(network, free).astype(np.float64)
    into_closed = conditions.closed[network.arcs.base[turns.to_arc]]
    weights[into_closed] += _CLOSED_MS
    taken = weights < NEVER_MS
    taken |= into_closed
    ends = [
        instance
        for arc in destination.arc.tolist()
        for instance in (arc, *network.copies_of.get(arc, ()))
    ]
    tail = np.concatenate((turns.to_arc[taken], np.full(len(ends), arcs)))
    head = np.concatenate((turns.from_arc[taken], np.array(ends, dtype=np.int64)))
    costs: NDArray[np.float64] = np.concatenate((weights[taken], np.ones(len(ends))))
    order = np.argsort(tail, kind="stable")
    start = np.concatenate(([0], np.cumsum(np.bincount(tail, minlength=arcs + 1))))
    graph = csr_array((costs[order], head[order], start), shape=(arcs + 1, arcs + 1))
    cost, before = dijkstra(graph, indices=[arcs], return_predecessors=True)
    return np.asarray(cost[0], dtype=np.float64), np.asarray(before[0], dtype=np.int32)


def _way(first: int, before: NDArray[np.int32], arcs: int) -> IntArray:
    """Return the arcs from one to the destination."""
    way = [first]
    while int(before[way[-1]]) != arcs:
        way.append(int(before[way[-1]]))
    return np.array(way, dtype=np.int64)
