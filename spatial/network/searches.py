"""Searches from many owners at once: who is nearest to every node, who second, within a limit.

The nearest owner of every node is found by one Dijkstra from all of them. The second nearest by a
second one that never leaves the part of the graph with the same nearest owner: where an edge leads
from one part into another, what is nearest before it is the start of what is second behind it. So
on for the third (docs/adr/0020-reach-and-coverage.md has the argument, which holds for ties too).
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from spatial.network.network import grouped

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

NOBODY = -1
"""The owner of what is not reached."""


@dataclass(frozen=True, slots=True)
class Graph:
    """Directed edges by their tail: those of node i are rows start[i] … start[i + 1] − 1.

    `weight_ms` is at least 0.
    """

    start: IntArray
    tail: IntArray
    head: IntArray
    weight_ms: FloatArray

    @classmethod
    def of(cls, tail: IntArray, head: IntArray, weight_ms: FloatArray, nodes: int) -> Self:
        """Return the graph of some edges in any order."""
        start, order = grouped(tail, nodes)
        return cls(start, tail[order], head[order], weight_ms[order])

    def edges_of(self, nodes: IntArray) -> tuple[IntArray, IntArray]:
        """Return all edges out of some nodes, and beside each its row in `nodes`."""
        return ranges(self.start, nodes)


def ranges(start: IntArray, groups: IntArray) -> tuple[IntArray, IntArray]:
    """Return the places start[g] … start[g + 1] − 1 of each group, and its row in `groups`.

    Examples
    --------
    >>> ranges(np.array([0, 2, 2, 3]), np.array([2, 0]))
    (array([2, 0, 1]), array([0, 1, 1]))
    """
    counts = start[groups + 1] - start[groups]
    ends = np.cumsum(counts)
    of = np.repeat(np.arange(len(groups)), counts)
    return np.arange(len(of)) + (start[groups] - (ends - counts))[of], of


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Who is where after how long: owners, nodes (or points) and milliseconds, in any order."""

    owner: IntArray
    node: IntArray
    time_ms: FloatArray

    def take(self, rows: BoolArray | IntArray) -> "Arrivals":
        """Return some rows."""
        return Arrivals(self.owner[rows], self.node[rows], self.time_ms[rows])


def joined(parts: list[Arrivals]) -> Arrivals:
    """Return the rows of all parts."""
    columns = zip(*((part.owner, part.node, part.time_ms) for part in parts), strict=True)
    owner, node, time_ms = (np.concatenate(column) for column in columns)
    return Arrivals(owner, node, time_ms)


@dataclass(frozen=True, slots=True)
class Found:
    """The nearest owners of each of n nodes or points, nearest first.

    Parameters
    ----------
    time_ms
        (k, n) whole milliseconds, infinite where there is none within the limit.
    owner
        (k, n) owners, distinct in a column; `NOBODY` where there is none.
    """

    time_ms: FloatArray
    owner: IntArray

    @classmethod
    def nothing(cls, k: int, count: int) -> Self:
        """Return what is found where nothing is."""
        return cls(np.full((k, count), np.inf), np.full((k, count), NOBODY, dtype=np.int64))


def search(graph: Graph, seeds: Arrivals, owners: int, limit_ms: float, k: int) -> Found:
    """Return the k nearest owners of every node within the limit.

    Parameters
    ----------
    seeds
        Where the owners are to begin with, none of them later than the limit.
    owners
        How many there are: owners are 0 … owners − 1.
    limit_ms
        Finite; what takes longer is not found.
    """
    found = Found.nothing(k, len(graph.start) - 1)
    weight_ms, starts = graph.weight_ms, seeds
    for level in range(k):
        if level:
            weight_ms, starts = _second_start(graph, seeds, found, level, limit_ms)
        if len(starts.node) == 0:
            break
        time_ms, owner = _search_once(graph, weight_ms, starts, owners, limit_ms)
        found.time_ms[level], found.owner[level] = time_ms, owner
    return found


def _second_start(
    graph: Graph, seeds: Arrivals, found: Found, level: int, limit_ms: float
) -> tuple[FloatArray, Arrivals]:
    """Return weights that keep a search where the same owners are nearest, and its seeds."""
    known = np.sort(found.owner[:level], axis=0)
    same = (known[:, graph.tail] == known[:, graph.head]).all(axis=0)
    across = np.flatnonzero(~same)
    tail, head, weight_ms = graph.tail[across], graph.head[across], graph.weight_ms[across]
    every = joined(
        [
            seeds,
            *(
                Arrivals(owner[tail], head, time_ms[tail] + weight_ms)
                for owner, time_ms in zip(found.owner[:level], found.time_ms[:level], strict=True)
            ),
        ]
    )
    fresh = (known[:, every.node] != every.owner).all(axis=0) & (every.time_ms <= limit_ms)
    return np.where(same, graph.weight_ms, np.inf), every.take(fresh)


def _search_once(
    graph: Graph, weight_ms: FloatArray, seeds: Arrivals, owners: int, limit_ms: float
) -> tuple[FloatArray, IntArray]:
    """Return each node's time and nearest owner: one Dijkstra from all owners.

    Each owner is a node of its own behind the others, with an edge to each of its seeds.
    """
    nodes = len(graph.start) - 1
    order = np.argsort(seeds.owner, kind="stable")
    ends = np.cumsum(np.bincount(seeds.owner, minlength=owners))
    matrix = csr_array(
        (
            np.concatenate((weight_ms, seeds.time_ms[order])),
            np.concatenate((graph.head, seeds.node[order])).astype(np.int32),
            np.concatenate((graph.start, graph.start[-1] + ends)).astype(np.int32),
        ),
        shape=(nodes + owners, nodes + owners),
    )
    time_ms, _, source = dijkstra(
        matrix,
        indices=np.unique(seeds.owner) + nodes,
        min_only=True,
        limit=limit_ms,
        return_predecessors=True,
    )
    reached = np.isfinite(time_ms[:nodes])
    return time_ms[:nodes], np.where(reached, source[:nodes].astype(np.int64) - nodes, NOBODY)


def nearest_of_each(met: Arrivals, count: int, k: int) -> Found:
    """Return the k least times of each of `count` points by different owners.

    Equal times are ordered by owner; rows of `NOBODY` are left out.
    """
    found = Found.nothing(k, count)
    rows = np.lexsort((met.owner, met.time_ms, met.node))
    left = met.take(rows[met.owner[rows] != NOBODY])
    for level in range(k):
        point, first = np.unique(left.node, return_index=True)
        found.time_ms[level, point] = left.time_ms[first]
        found.owner[level, point] = left.owner[first]
        left = left.take(found.owner[level, left.node] != left.owner)
    return found
