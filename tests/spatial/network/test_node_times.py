"""Times on a graph of nodes and arcs, by both ways of finding them, against networkx."""

import math
from dataclasses import dataclass

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial.network import EmptyNetworkError, NetworkInputError
from spatial.network.node_graph import NodeGraph, node_graph
from spatial.network.node_times import FEW, NodeTimes, times_of_pairs

MANY = FEW + 1
BOTH = pytest.mark.parametrize("destinations", [1, MANY])


@dataclass(frozen=True)
class Drawn:
    """A graph in the caller's terms: places in degrees, arcs with milliseconds."""

    degrees: list[tuple[float, float]]
    arcs: list[tuple[int, int, int]]

    def graph(self) -> NodeGraph:
        """Return it as the product has it."""
        columns = np.array(self.arcs, dtype=np.int64).reshape(-1, 3).T
        lon, lat = np.array(self.degrees).T
        return node_graph((lon, lat), (columns[0], columns[1]), columns[2] / 1000.0)

    def times_to(self, destination: int) -> list[float]:
        """Return seconds from every node, found by networkx."""
        graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
        graph.add_nodes_from(range(len(self.degrees)))
        graph.add_weighted_edges_from([(head, tail, ms) for tail, head, ms in self.arcs])
        found = nx.single_source_dijkstra_path_length(graph, destination)
        return [found.get(node, math.inf) / 1000.0 for node in range(len(self.degrees))]


@st.composite
def graphs(draw: st.DrawFn) -> Drawn:
    """Draw up to 12 nodes in a city and arcs between them: repeated, looping, far too fast."""
    count = draw(st.integers(1, 12))
    degree = st.integers(0, 100).map(lambda step: step / 1000.0)
    degrees = [(114.0 + draw(degree), 30.0 + draw(degree)) for _ in range(count)]
    node = st.integers(0, count - 1)
    arcs = draw(st.lists(st.tuples(node, node, st.integers(1, 90_000)), max_size=40))
    return Drawn(degrees, arcs)


@BOTH
@settings(max_examples=80, deadline=None)
@given(drawn=graphs(), data=st.data())
def test_times_are_those_of_networkx(drawn: Drawn, data: st.DataObject, destinations: int) -> None:
    destination = data.draw(st.integers(0, len(drawn.degrees) - 1))
    times = NodeTimes(drawn.graph(), destinations=destinations)
    every = np.arange(len(drawn.degrees))
    assert times.times_to(every, destination).tolist() == drawn.times_to(destination)


@BOTH
@settings(max_examples=80, deadline=None)
@given(drawn=graphs(), data=st.data())
def test_nearest_are_the_first_of_all_in_order(
    drawn: Drawn, data: st.DataObject, destinations: int
) -> None:
    node = st.integers(0, len(drawn.degrees) - 1)
    units, incident = data.draw(st.lists(node, max_size=90)), data.draw(node)
    k = data.draw(st.integers(1, 8))
    rows, seconds = NodeTimes(drawn.graph(), destinations=destinations).nearest(
        np.array(units, dtype=np.int64), incident, k
    )
    of_node = drawn.times_to(incident)
    ranked = sorted((of_node[unit], row) for row, unit in enumerate(units))
    expected = [(s, row) for s, row in ranked if s < math.inf][:k]
    assert list(zip(seconds.tolist(), rows.tolist(), strict=True)) == expected


@settings(max_examples=60, deadline=None)
@given(drawn=graphs(), data=st.data())
def test_pairs_are_answered_in_their_order_whichever_end_is_shared(
    drawn: Drawn, data: st.DataObject
) -> None:
    node = st.integers(0, len(drawn.degrees) - 1)
    pairs = data.draw(st.lists(st.tuples(node, node), max_size=30))
    columns = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    expected = [drawn.times_to(destination)[origin] for origin, destination in pairs]
    assert times_of_pairs(drawn.graph(), (columns[0], columns[1])).tolist() == expected


@BOTH
def test_way_of_more_than_24_days_is_found(destinations: int) -> None:
    # Four arcs of 20 days: 1,728,000 s each; 2³¹ − 1 ms are 24.8 days.
    chain = Drawn(
        [(114.0 + step / 100.0, 30.0) for step in range(6)],
        [(step, step + 1, 1_728_000_000) for step in range(4)],
    )
    times = NodeTimes(chain.graph(), destinations=destinations)
    assert times.times_to(np.array([0, 3, 5]), 4).tolist() == [6_912_000.0, 1_728_000.0, math.inf]
    rows, seconds = times.nearest(np.array([5, 0, 3]), 4, 2)
    assert (rows.tolist(), seconds.tolist()) == ([2, 1], [1_728_000.0, 6_912_000.0])


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(0.0014, 0.001), (0.0016, 0.002), (1.0005000001, 1.001), (0.0004, 0.0)],
)
def test_arc_times_are_rounded_to_the_nearest_millisecond(seconds: float, expected: float) -> None:
    ends = (np.array([0]), np.array([1]))
    graph = node_graph(([114.0, 114.1], [30.0, 30.0]), ends, np.array([seconds]))
    for destinations in (1, MANY):
        times = NodeTimes(graph, destinations=destinations)
        assert times.times_to(np.array([0]), 1).tolist() == [expected]
        assert times.nearest(np.array([0]), 1, 3)[1].tolist() == [expected]


@pytest.mark.parametrize("seconds", [0.0, -1.0, math.nan, math.inf, 2_147_483.647])
def test_time_that_is_none_is_refused_by_row(seconds: float) -> None:
    ends = (np.array([0, 0]), np.array([1, 1]))
    with pytest.raises(NetworkInputError) as refused:
        node_graph(([114.0, 114.1], [30.0, 30.0]), ends, np.array([5.0, seconds]))
    assert (refused.value.field, refused.value.index) == ("travel_time_s", 1)


def test_no_nodes_make_no_graph() -> None:
    none = np.empty(0, dtype=np.int64)
    with pytest.raises(EmptyNetworkError):
        node_graph(([], []), (none, none), np.empty(0))


def test_place_goes_to_the_node_nearest_by_air() -> None:
    # At 60° north a degree of longitude is half as long as one of latitude (cos 60° = ½).
    none = np.empty(0, dtype=np.int64)
    graph = node_graph(([10.0, 10.0], [60.0, 60.1]), (none, none), np.empty(0))
    assert graph.nearest_nodes([10.15, 10.0], [60.0, 60.06]).tolist() == [0, 1]
