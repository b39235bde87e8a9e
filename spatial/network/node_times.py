"""Travel times on a graph of nodes: few by plain search, many on a contracted graph."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from routingkit_cch import CCH, CCHManyToOne, CCHMetric, compute_order_inertial
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from spatial.network.metric import NEVER_MS
from spatial.network.nearest import find_nearest
from spatial.network.node_graph import NodeGraph
from spatial.network.order import kept_order

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

FEW = 64
"""Up to so many full searches take less than contracting the graph (measured at 10⁴–10⁶ nodes)."""


class NodeTimes:
    """Exact travel times on a graph. For one thread.

    Parameters
    ----------
    graph
        Nodes and arcs.
    destinations
        To how many places times will be asked: a few are searched for one by one.
    cache_dir
        Where the contraction order is kept.
    """

    def __init__(
        self, graph: NodeGraph, *, destinations: int, cache_dir: Path | None = None
    ) -> None:
        self._graph = graph
        self._back: csr_array[np.float64, tuple[int, int]] | None = None
        self._sweeps: _Sweeps | None = None
        if destinations > FEW:
            self._sweeps = _Sweeps(graph, cache_dir)

    def times_to(self, origins: IntArray, destination: int) -> FloatArray:
        """Return (n,) seconds from nodes to one node, infinite where there is no way."""
        if self._sweeps is None:
            return self._search(destination)[origins] / 1000.0
        time_ms = self._sweeps.times_to(origins, destination)
        if (time_ms >= NEVER_MS).any() and self._sweeps.too_long(
            origins[time_ms >= NEVER_MS], destination
        ):
            return self._search(destination)[origins] / 1000.0
        return np.where(time_ms < NEVER_MS, time_ms / 1000.0, np.inf)

    def nearest(self, origins: IntArray, destination: int, k: int) -> tuple[IntArray, FloatArray]:
        """Return the k origins that reach a node soonest, and their seconds.

        Rows of `origins`, nearest first, equal times in the order of rows; fewer than k where
        fewer can arrive.
        """
        rows = np.arange(len(origins))
        if self._sweeps is None:
            return _least(self.times_to(origins, destination), k)
        sweeps = self._sweeps
        bound_ms = self._graph.bounds_ms(origins, destination)
        found = find_nearest(
            bound_ms, rows, lambda asked: sweeps.times_to(origins[asked], destination), k
        )
        if len(found.best) < min(k, len(origins)):
            return _least(self.times_to(origins, destination), k)
        return found.rows, found.time_ms / 1000.0

    def _search(self, destination: int) -> FloatArray:
        """Return (n,) milliseconds from every node to one, infinite where there is no way."""
        if self._back is None:
            self._back = _matrix(self._graph.reversed())
        return np.asarray(dijkstra(self._back, indices=[destination])[0], dtype=np.float64)


class _Sweeps:
    """The contracted graph. Its weights are 32-bit: a longer way reads as none."""

    def __init__(self, graph: NodeGraph, cache_dir: Path | None) -> None:
        self._graph = graph
        order = kept_order(_key(graph), graph.nodes, lambda: _dissect(graph), cache_dir)
        self._contracted = CCH(order.tolist(), graph.tail.tolist(), graph.head.tolist(), False)  # noqa: FBT003 (the binding takes no keyword)
        self._sweep = self._weighted(graph.time_ms)
        self._hops: CCHManyToOne | None = None

    def times_to(self, origins: IntArray, destination: int) -> IntArray:
        """Return (n,) milliseconds, `NEVER_MS` where there is no way or a longer one."""
        self._sweep.repin_sources(origins.tolist())
        reached = self._sweep.distances_to(destination)
        return np.array([NEVER_MS if ms is None else ms for ms in reached], dtype=np.int64)

    def too_long(self, origins: IntArray, destination: int) -> bool:
        """Tell whether from any of `origins` there is a way after all, counted in arcs."""
        if self._graph.longest_ms < NEVER_MS:
            return False
        if self._hops is None:
            self._hops = self._weighted(np.ones_like(self._graph.time_ms))
        self._hops.repin_sources(origins.tolist())
        return any(hops is not None for hops in self._hops.distances_to(destination))

    def _weighted(self, weights: IntArray) -> CCHManyToOne:
        return CCHManyToOne(CCHMetric(self._contracted, weights.tolist()), [0])


def times_of_pairs(
    graph: NodeGraph,
    pairs: tuple[IntArray, IntArray],
    *,
    cache_dir: Path | None = None,
    before: Callable[[int], None] = lambda _: None,
) -> FloatArray:
    """Return (n,) seconds of ways from origins to destinations, infinite where there is none.

    Of origins and destinations, one search serves all pairs that share one of the fewer.

    Parameters
    ----------
    pairs
        (n,) origins and destinations, nodes.
    before
        Called with the number of searches before they begin.
    """
    origins, destinations = pairs
    if len(np.unique(origins)) < len(np.unique(destinations)):
        graph, origins, destinations = graph.reversed(), destinations, origins
    order = np.argsort(destinations, kind="stable")
    groups = np.flatnonzero(np.diff(destinations[order], prepend=-1))
    before(len(groups))
    times = NodeTimes(graph, destinations=len(groups), cache_dir=cache_dir)
    seconds = np.empty(len(order))
    for rows in np.split(order, groups[1:]) if len(order) else []:
        seconds[rows] = times.times_to(origins[rows], int(destinations[rows[0]]))
    return seconds


def _least(seconds: FloatArray, k: int) -> tuple[IntArray, FloatArray]:
    best = np.argsort(seconds, kind="stable")[:k]
    best = best[np.isfinite(seconds[best])]
    return best, seconds[best]


def _matrix(graph: NodeGraph) -> "csr_array[np.float64, tuple[int, int]]":
    """Return arcs as a matrix; an arc that takes no time is a stored zero."""
    counts = np.bincount(graph.tail, minlength=graph.nodes)
    start = np.concatenate(([0], np.cumsum(counts)))
    shape = (graph.nodes, graph.nodes)
    return csr_array((graph.time_ms.astype(np.float64), graph.head, start), shape=shape)


def _key(graph: NodeGraph) -> str:
    digest = hashlib.sha256(b"nodes")
    for values in (graph.place_m, graph.tail, graph.head):
        digest.update(np.ascontiguousarray(values).tobytes())
    return digest.hexdigest()


def _dissect(graph: NodeGraph) -> list[int]:
    x, y, z = graph.place_m.T
    across = np.hypot(x, y)
    order: list[int] = compute_order_inertial(
        graph.nodes,
        graph.tail.tolist(),
        graph.head.tolist(),
        np.degrees(np.arctan2(z, across)).tolist(),
        np.degrees(np.arctan2(y, x)).tolist(),
    )
    return order
