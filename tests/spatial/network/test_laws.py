"""Laws that travel times obey on any network, and turn bans against a search that remembers."""

from dataclasses import replace

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial.network import (
    NEVER_MS,
    Conditions,
    Places,
    Queries,
    Restriction,
    RoadNetwork,
    build_network,
    contract,
    contraction_order,
    customise,
    free_flow,
    pieces_of,
)
from spatial.network.node_graph import NodeGraph, node_graph
from spatial.network.node_times import FEW, NodeTimes
from tests.spatial.network.towns import PLAIN, Asker, Street, Town, grid

FULL = grid(4, 3)


@st.composite
def towns(draw: st.DrawFn, *, oneway: bool = True) -> Town:
    """Draw a broken grid; every street is a way of its own, numbered as in the full grid."""
    streets = [
        Street(
            street.start,
            street.end,
            draw(st.sampled_from(["street", "road"])),
            draw(st.sampled_from([0, 0, 0, 1, -1])) if oneway else 0,
            way=number,
        )
        for number, street in enumerate(FULL.streets)
        if draw(st.integers(0, 5))
    ]
    return Town(FULL.corners, streets or [Street(0, 10, way=0)])


def on_arcs(network: RoadNetwork, arcs: list[int]) -> Places:
    """Return the ends of arcs as places, each on its one arc."""
    count = len(arcs)
    arc = np.array(arcs, dtype=np.int64)
    time_ms = network.arcs.time_ms[arc].astype(np.int64)
    node = network.arcs.head[arc]
    lon, lat = network.node_lon[node], network.node_lat[node]
    return Places(
        points=network.plane.points(lon, lat),
        road=network.arcs.piece[arc].astype(np.int64),
        off_m=np.zeros(count),
        off_ms=np.zeros(count, dtype=np.int64),
        reached=np.ones(count, dtype=np.bool_),
        start=np.arange(count + 1),
        arc=arc,
        share=np.ones(count),
        elapsed_ms=time_ms,
        remaining_ms=np.zeros(count, dtype=np.int64),
    )


def table_ms(network: RoadNetwork, conditions: Conditions | None = None) -> list[list[int]]:
    """Return milliseconds from the end of each arc to the end of each other, by row and column."""
    topology = contract(network, contraction_order(network))
    metric = free_flow(topology) if conditions is None else customise(topology, conditions)
    every = on_arcs(network, list(range(network.base_arcs)))
    return Queries(metric).times_between(every, every).tolist()  # type: ignore[no-any-return]  # numpy's tolist


@settings(max_examples=40, deadline=None)
@given(town=towns())
def test_going_by_way_of_somewhere_is_never_faster(town: Town) -> None:
    # From arc to arc, so that who passes through goes on as they came.
    times = np.array(table_ms(town.network()), dtype=np.int64)
    for by in range(len(times)):
        assert (times <= times[:, by : by + 1] + times[by : by + 1, :]).all()


@settings(max_examples=40, deadline=None)
@given(town=towns(oneway=False), data=st.data())
def test_way_back_takes_as_long_where_all_streets_are_two_way(
    town: Town, data: st.DataObject
) -> None:
    # Turns cost nothing there, and turning round is possible at the same places both ways.
    asker = Asker(town.network())
    metres = st.tuples(st.floats(0, 300), st.floats(0, 200))
    points = data.draw(st.lists(metres, min_size=2, max_size=6))
    places = asker.places(points)
    times = asker.queries.times_between(places, places)
    # Where a place lies within an arc is rounded to a millisecond for each direction.
    near = np.abs(times - times.T) <= 2
    assert near.all()


@settings(max_examples=40, deadline=None)
@given(town=towns(), data=st.data())
def test_order_of_the_rows_changes_no_time(town: Town, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(town.streets))))
    shuffled = replace(town, streets=[town.streets[row] for row in order])

    def by_street(drawn: Town) -> dict[tuple[int, bool, int, bool], int]:
        network = drawn.network()
        arcs = network.arcs
        names = [
            (drawn.streets[int(arcs.piece[arc])].way, bool(arcs.forward[arc]))
            for arc in range(network.base_arcs)
        ]
        rows = table_ms(network)
        return {
            (*a, *b): ms
            for a, row in zip(names, rows, strict=True)
            for b, ms in zip(names, row, strict=True)
        }

    assert by_street(town) == by_street(shuffled)


@settings(max_examples=40, deadline=None)
@given(town=towns(), data=st.data())
def test_closing_or_slowing_more_makes_no_way_shorter(town: Town, data: st.DataObject) -> None:
    network = town.network()
    arc = st.integers(0, network.base_arcs - 1)
    closed = np.zeros(network.base_arcs, dtype=np.bool_)
    factor = np.ones(network.base_arcs)
    before = np.array(table_ms(network))
    for _ in range(2):
        closed[data.draw(st.lists(arc, max_size=3))] = True
        factor[data.draw(st.lists(arc, max_size=3))] *= data.draw(st.floats(1.0, 5.0))
        after = np.array(table_ms(network, Conditions(closed.copy(), factor.copy())))
        assert (after >= before).all()
        before = after


@st.composite
def graphs(draw: st.DrawFn) -> NodeGraph:
    """Draw a graph of up to 10 nodes."""
    count = draw(st.integers(1, 10))
    node = st.integers(0, count - 1)
    arcs = draw(st.lists(st.tuples(node, node, st.integers(1, 9_000)), max_size=30))
    columns = np.array(arcs, dtype=np.int64).reshape(-1, 3).T
    lon, lat = 114.0 + np.arange(count) / 100.0, np.full(count, 30.0)
    return node_graph((lon, lat), (columns[0], columns[1]), columns[2] / 1000.0)


def all_times(graph: NodeGraph) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Return seconds from each node to each other."""
    times = NodeTimes(graph, destinations=FEW + 1)
    every = np.arange(graph.nodes)
    return np.array([times.times_to(every, node) for node in range(graph.nodes)]).T


@settings(max_examples=60, deadline=None)
@given(graph=graphs())
def test_turning_all_arcs_round_turns_the_times_round(graph: NodeGraph) -> None:
    assert np.array_equal(all_times(graph.reversed()), all_times(graph).T)


@settings(max_examples=60, deadline=None)
@given(graph=graphs())
def test_going_by_way_of_a_node_is_never_faster(graph: NodeGraph) -> None:
    times = all_times(graph)
    for by in range(graph.nodes):
        assert (times <= (times[:, by : by + 1] + times[by : by + 1, :]) + 1e-9).all()


@st.composite
def bans(draw: st.DrawFn, town: Town) -> list[Restriction]:
    """Draw restrictions over nodes and over one way, between streets that meet."""
    drawn: list[Restriction] = []
    for _ in range(draw(st.integers(1, 4))):
        first = draw(st.sampled_from(list(town.streets)))
        via = draw(st.sampled_from([first.start, first.end]))
        second = draw(st.sampled_from([s for s in town.streets if via in (s.start, s.end)]))
        only = draw(st.booleans())
        if second.way == first.way:
            continue
        if draw(st.booleans()):
            kind = "only_straight_on" if only else "no_left_turn"
            drawn.append(Restriction(kind, first.way, second.way, via_node=via))
            continue
        far = second.end if via == second.start else second.start
        third = draw(st.sampled_from([s for s in town.streets if far in (s.start, s.end)]))
        if third.way not in (first.way, second.way):
            kind = "only_straight_on" if only else "no_u_turn"
            drawn.append(Restriction(kind, first.way, third.way, via_ways=(second.way,)))
    return drawn


Arc = tuple[int, int, int]  # way, from corner, to corner


def remembering(town: Town, rules: list[Restriction]) -> "nx.DiGraph[tuple[Arc | None, Arc]]":
    """Return the graph of who is on an arc and where they came from, by the rules in words.

    A node is the arc before (None at the start) and the present arc; an edge is a turn.
    """
    arcs = [
        arc
        for s in town.streets
        for arc, shut in (((s.way, s.start, s.end), -1), ((s.way, s.end, s.start), 1))
        if s.oneway != shut
    ]

    def lawful(before: Arc | None, here: Arc, onward: list[Arc]) -> list[Arc]:
        for rule in (rule for rule in rules if not rule.via_ways):
            if here[0] == rule.from_way and here[2] == rule.via_node:
                onward = _kept(rule, onward, arcs, here)
        for rule in (rule for rule in rules if rule.via_ways):
            came = before is not None and (before[0], here[0]) == (rule.from_way, rule.via_ways[0])
            if came and before is not None and before[2] == here[1]:
                onward = _kept(rule, onward, arcs, here)
        return onward

    graph: nx.DiGraph[tuple[Arc | None, Arc]] = nx.DiGraph()
    for here in arcs:
        for before in (None, *(a for a in arcs if a[2] == here[1])):
            onward = lawful(before, here, [arc for arc in arcs if arc[1] == here[2]])
            ahead = [arc for arc in onward if arc[0] != here[0]]
            for arc in ahead or onward:
                graph.add_edge((before, here), (here, arc), time=_ms(town, arc))
    return graph


def _kept(rule: Restriction, onward: list[Arc], arcs: list[Arc], here: Arc) -> list[Arc]:
    """Return the arcs that a rule leaves; one whose way cannot be entered from here is none."""
    targets = [arc for arc in arcs if arc[0] == rule.to_way and arc[1] == here[2]]
    if not targets:
        return onward
    only = rule.kind.startswith("only_")
    return [arc for arc in onward if (arc in targets) == only]


def _ms(town: Town, arc: Arc) -> int:
    (street,) = [street for street in town.streets if street.way == arc[0]]
    return {"street": 10_000, "road": 5_000}[street.road_class]  # 100 m at 10 and 20 m/s


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_turn_bans_over_nodes_and_ways_are_those_of_a_search_that_remembers(
    data: st.DataObject,
) -> None:
    town = data.draw(towns())
    rules = data.draw(bans(town))
    network = build_network(pieces_of(town.pieces()), PLAIN, rules)
    arcs = network.arcs
    names = []
    for arc in range(network.base_arcs):
        street = town.streets[int(arcs.piece[arc])]
        ends = (street.start, street.end) if arcs.forward[arc] else (street.end, street.start)
        names.append((street.way, *ends))
    graph = remembering(town, rules)
    times = table_ms(network)
    for row, origin in enumerate(names):
        expected = {origin: 0}
        if (None, origin) in graph:
            lengths = nx.single_source_dijkstra_path_length(graph, (None, origin), weight="time")
            for (_, there), ms in lengths.items():
                expected[there] = min(expected.get(there, NEVER_MS), int(ms))
        found = {name: ms for name, ms in zip(names, times[row], strict=True) if ms < NEVER_MS}
        assert {
            name: abs(ms - expected[name]) <= 12 for name, ms in found.items()
        } == dict.fromkeys(expected, True)
