"""Searches over chains against networkx over the graph itself."""

import math

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial.network.chains import Chains
from spatial.network.searches import Arrivals, Graph, nearest_of_each

Edge = tuple[int, int, int]


def graph_of(edges: list[Edge], nodes: int) -> Graph:
    """Return a graph of (tail, head, weight)."""
    columns = np.array(edges, dtype=np.int64).reshape(-1, 3).T
    return Graph.of(columns[0], columns[1], columns[2].astype(np.float64), nodes)


def seeds_of(seeds: list[Edge]) -> Arrivals:
    """Return seeds of (owner, node, milliseconds)."""
    columns = np.array(seeds, dtype=np.int64).reshape(-1, 3).T
    return Arrivals(columns[0], columns[1], columns[2].astype(np.float64))


def test_road_that_only_bends_becomes_one_chain() -> None:
    # 0 → 1 → 2 → 3, from where one may go to 4 or to 5.
    chains = Chains.of(graph_of([(0, 1, 5), (1, 2, 6), (2, 3, 7), (3, 4, 1), (3, 5, 2)], 6))
    assert len(chains.graph.start) - 1 == 3
    assert chains.chain[:4].tolist() == [chains.chain[0]] * 4
    assert chains.offset_ms.tolist() == [0, 5, 11, 18, 0, 0]
    assert sorted(chains.graph.weight_ms.tolist()) == [19, 20]


def test_ring_is_left_open_at_one_node_and_gone_round() -> None:
    chains = Chains.of(graph_of([(0, 1, 5), (1, 2, 6), (2, 0, 7)], 3))
    assert len(chains.graph.start) - 1 == 1
    found = nearest_of_each(chains.search(seeds_of([(0, 1, 0)]), np.arange(3), 1, 1000.0, 1), 3, 1)
    assert found.time_ms[0].tolist() == [13, 0, 6]


def test_seed_inside_a_chain_reaches_what_follows_and_not_what_is_before() -> None:
    chains = Chains.of(graph_of([(0, 1, 5), (1, 2, 6), (2, 3, 7)], 4))
    met = chains.search(seeds_of([(0, 1, 10), (1, 0, 0)]), np.arange(4), 2, 1000.0, 2)
    found = nearest_of_each(met, 4, 2)
    assert found.time_ms.tolist() == [[0, 5, 11, 18], [math.inf, 10, 16, 23]]
    assert found.owner.tolist() == [[1, 1, 1, 1], [-1, 0, 0, 0]]


edges = st.lists(
    st.tuples(st.integers(0, 11), st.integers(0, 11), st.integers(1, 9)), min_size=1, max_size=24
)
seeds = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 11), st.integers(0, 9)), min_size=1, max_size=8
)


@settings(max_examples=300, deadline=None)
@given(edges, seeds, st.integers(1, 4), st.integers(9, 60))
def test_nearest_owners_are_those_of_networkx(
    edges: list[Edge], seeds: list[Edge], k: int, limit_ms: int
) -> None:
    graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    graph.add_nodes_from(range(12))
    graph.add_weighted_edges_from(edges)
    best: dict[int, dict[int, float]] = {node: {} for node in range(12)}
    for owner, start, spent_ms in seeds:
        lengths = nx.single_source_dijkstra_path_length(graph, start, weight="weight")
        for node, length in lengths.items():
            best[node][owner] = min(best[node].get(owner, 10**6), spent_ms + length)
    met = Chains.of(graph_of(edges, 12)).search(
        seeds_of(seeds), np.arange(12), 4, float(limit_ms), k
    )
    found = nearest_of_each(met.take(met.time_ms <= limit_ms), 12, k)
    for node in range(12):
        times = sorted(ms for ms in best[node].values() if ms <= limit_ms)[:k]
        assert found.time_ms[:, node].tolist() == times + [math.inf] * (k - len(times))
        owners = found.owner[: len(times), node].tolist()
        assert [best[node][owner] for owner in owners] == times
        assert len(set(owners)) == len(owners)
