"""Runs of a graph in which there is no choice, drawn together so that a search steps over them.

On a road network most nodes only bend: one edge leads in and one leads on. A chain is a run of such
nodes; the graph of chains has an edge from the end of one to the start of another. Of the turns of
a city seven in ten lie inside chains.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from spatial.network.searches import Arrivals, Found, Graph, joined, ranges, search

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Chains:
    """A graph drawn together.

    Parameters
    ----------
    graph
        Of the chains: its nodes are their starts, an edge's weight is that along the chain and on.
    chain
        (n,) the chain of each node.
    offset_ms
        (n,) milliseconds from the start of its chain to each node.
    """

    graph: Graph
    chain: IntArray
    offset_ms: FloatArray

    @classmethod
    def of(cls, graph: Graph) -> Self:
        """Return a graph drawn together; its weights are above 0. O(n log n)."""
        nodes = len(graph.start) - 1
        forced = _forced(graph, nodes)
        before = np.arange(nodes)
        before[graph.head[forced]] = graph.tail[forced]
        offset_ms = np.zeros(nodes)
        offset_ms[graph.head[forced]] = graph.weight_ms[forced]
        start = before
        while True:
            further = start[start]
            if (further == start).all():
                break
            offset_ms = offset_ms + offset_ms[start]
            start = further
        starts, chain = np.unique(start, return_inverse=True)
        rest = np.ones(len(graph.head), dtype=np.bool_)
        rest[forced] = False
        tail, head = graph.tail[rest], graph.head[rest]
        drawn = Graph.of(
            chain[tail], chain[head], graph.weight_ms[rest] + offset_ms[tail], len(starts)
        )
        return cls(drawn, chain.astype(np.int64), offset_ms)

    def search(
        self, seeds: Arrivals, wanted: IntArray, owners: int, limit_ms: float, k: int
    ) -> Arrivals:
        """Return who is at the wanted nodes when, the k nearest of each among them.

        Parameters
        ----------
        seeds, owners, limit_ms
            As of `spatial.network.searches.search`; nodes are those of the graph itself.
        wanted
            Nodes, repeated or not.

        Returns
        -------
        arrivals
            Their nodes are rows of `wanted`; of a row there may be several of one owner, and some
            later than the limit.
        """
        inside = self.offset_ms[seeds.node] > 0
        inner = seeds.take(inside)
        edge, of = self.graph.edges_of(self.chain[inner.node])
        rest_ms = self.graph.weight_ms[edge] - self.offset_ms[inner.node][of]
        onward = Arrivals(inner.owner[of], self.graph.head[edge], inner.time_ms[of] + rest_ms)
        first = seeds.take(~inside)
        first = Arrivals(first.owner, self.chain[first.node], first.time_ms)
        begun = joined([first, onward])
        found = search(self.graph, begun.take(begun.time_ms <= limit_ms), owners, limit_ms, k)
        return joined([*self._through(found, wanted), self._within(inner, wanted)])

    def _through(self, found: Found, wanted: IntArray) -> list[Arrivals]:
        """Return who comes by the starts of the chains of the wanted nodes."""
        chain, offset_ms = self.chain[wanted], self.offset_ms[wanted]
        row = np.arange(len(wanted))
        return [
            Arrivals(owner[chain], row, time_ms[chain] + offset_ms)
            for owner, time_ms in zip(found.owner, found.time_ms, strict=True)
        ]

    def _within(self, inner: Arrivals, wanted: IntArray) -> Arrivals:
        """Return who begins inside the chains of the wanted nodes, before them."""
        order = np.argsort(self.chain[inner.node], kind="stable")
        counts = np.bincount(self.chain[inner.node], minlength=len(self.graph.start) - 1)
        start = np.concatenate(([0], np.cumsum(counts)))
        at, row = ranges(start, self.chain[wanted])
        seed = order[at]
        gap_ms = self.offset_ms[wanted][row] - self.offset_ms[inner.node[seed]]
        met = Arrivals(inner.owner[seed], row, inner.time_ms[seed] + gap_ms)
        return met.take(gap_ms >= 0)


def _forced(graph: Graph, nodes: int) -> IntArray:
    """Return the edges between nodes that have no other choice; a ring is left open at one node."""
    out, into = np.diff(graph.start), np.bincount(graph.head, minlength=nodes)
    forced = np.flatnonzero((out[graph.tail] == 1) & (into[graph.head] == 1))
    tail, head = graph.tail[forced], graph.head[forced]
    links = coo_array((np.ones(len(forced), dtype=np.int8), (tail, head)), shape=(nodes, nodes))
    _, part = connected_components(links, directed=False)
    entered = np.zeros(nodes, dtype=np.bool_)
    entered[head] = True
    has_start = np.zeros(nodes, dtype=np.bool_)
    has_start[part[~entered]] = True
    first = np.full(nodes, nodes)
    np.minimum.at(first, part, np.arange(nodes))
    opened = ~has_start[part[head]] & (first[part[head]] == head)
    return np.asarray(forced[~opened], dtype=np.int64)
