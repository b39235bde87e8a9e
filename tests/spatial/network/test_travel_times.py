"""Travel times against a plain search, and by reasoning where two places share an arc."""

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from spatial.network import (
    NEVER_MS,
    Piece,
    Places,
    lay_route,
    turns_to_networkx,
)
from tests.spatial.network.drawn import Case, cases
from tests.spatial.network.oracle import Arc, PlainSearch, Spot
from tests.spatial.network.towns import Asker, Street, Town, grid


def test_grid_is_crossed_in_the_time_of_its_blocks() -> None:
    town = Asker(grid(5, 5).network())
    # From the middle of a block to the middle of another: (50, 0) → (350, 400): 300 + 400 m east
    # and north, 10 m/s.
    assert town.seconds((50, 0), (350, 400)) == 70.0


def test_place_ahead_on_the_same_street_is_reached_straight() -> None:
    town = Asker(grid(3, 3).network())
    assert town.seconds((20, 0), (80, 0)) == 6.0
    assert town.seconds((80, 0), (20, 0)) == 6.0


def test_place_behind_on_the_same_street_is_reached_round_the_block() -> None:
    town = Asker(grid(3, 3).network())
    # Heading east at 80 m, the place at 20 m behind: to the corner (20 m), round the block
    # (100 + 100 + 100 m) and 20 m in the same direction. Turning back is not allowed at crossings.
    assert town.seconds((80, 0), (20, 0), heading=90.0) == 34.0
    assert town.seconds((20, 0), (80, 0), heading=90.0) == 6.0


def test_unit_that_stands_on_the_place_is_there() -> None:
    town = Asker(grid(3, 3).network())
    assert town.seconds((50, 0), (50, 0)) == 0.0
    assert town.seconds((100, 100), (100, 100)) == 0.0


def test_other_side_of_a_river_without_a_bridge_is_never_reached() -> None:
    west = grid(3, 3)
    corners = west.corners | {500 + k: (x + 900.0, y) for k, (x, y) in west.corners.items()}
    east = [Street(500 + street.start, 500 + street.end) for street in west.streets]
    town = Asker(Town(corners, [*west.streets, *east]).network())
    assert town.network.report.components == 2
    assert town.network.arcs.main.all()
    origin, destination = town.places([(50, 0)]), town.places([(950, 0)])
    assert town.queries.times_to(origin, destination).tolist() == [NEVER_MS]
    assert town.queries.path(origin, destination) is None


def test_place_too_far_from_a_road_is_never_reached() -> None:
    town = Asker(grid(3, 3).network())
    places = town.places([(50, 0), (50, -600)])
    near, far = places.take(np.array([0])), places.take(np.array([1]))
    assert town.queries.times_to(places, near).tolist() == [0, NEVER_MS]
    assert town.queries.times_to(places, far).tolist() == [NEVER_MS, NEVER_MS]
    assert town.queries.path(far, near) is None


def plain_search(case: Case, asker: Asker) -> PlainSearch:
    """Return the oracle over the same pieces; each takes ⌈length ÷ speed⌉ milliseconds."""
    pieces = case.town.pieces()
    mps = {"street": 10.0, "road": 20.0}
    time_ms = {
        n: math.ceil(round(piece.length_m / mps[piece.road_class] * 1000.0, 3))
        for n, piece in enumerate(pieces)
    }
    bare = PlainSearch(pieces, time_ms)
    forbidden = {
        (one, other)
        for ban in case.town.restrictions
        for one in bare.arcs()
        for other in bare.arcs()
        if (pieces[one[0]].way, pieces[other[0]].way) == (ban.from_way, ban.to_way)
        and _meet(pieces, one, other, ban.via_node)
    }
    return PlainSearch(pieces, time_ms, frozenset(forbidden))


def _meet(pieces: list[Piece], one: Arc, other: Arc, node: int | None) -> bool:
    head = pieces[one[0]].node_to if one[1] > 0 else pieces[one[0]].node_from
    tail = pieces[other[0]].node_from if other[1] > 0 else pieces[other[0]].node_to
    return head == tail == node


def spots(asker: Asker, places: Places, row: int) -> list[Spot]:
    """Return a place's arcs as the oracle names them."""
    arcs = asker.network.arcs
    return [
        (
            (int(arcs.piece[places.arc[i]]), 1 if arcs.forward[places.arc[i]] else -1),
            float(places.share[i]),
        )
        for i in range(int(places.start[row]), int(places.start[row + 1]))
    ]


@settings(max_examples=120, deadline=None)
@given(cases())
def test_times_and_ways_are_those_of_a_plain_search(case: Case) -> None:
    asker = Asker(case.town.network())
    origins, destination = asker.places(case.origins), asker.places([case.destination])
    oracle = plain_search(case, asker)
    times = asker.queries.times_to(origins, destination)
    for row in range(len(origins)):
        expected = oracle.between(spots(asker, origins, row), spots(asker, destination, 0))
        off_ms = int(origins.off_ms[row] + destination.off_ms[0])
        origin = origins.take(np.array([row]))
        path = asker.queries.path(origin, destination)
        if math.isinf(expected):
            assert times[row] == NEVER_MS
            assert path is None
            continue
        assert times[row] == expected + off_ms
        assert path is not None
        assert path.time_ms == expected
        route = lay_route(asker.metric, origin, destination, path)
        assert route.travel_time_s == times[row] / 1000.0


def test_routing_graph_in_networkx_gives_the_same_times() -> None:
    town = Asker(grid(5, 4).network())
    graph = turns_to_networkx(town.network)
    origin, destination = town.places([(30, 0)], [90.0]), town.places([(370, 250)], [0.0])
    arc, end = int(origin.arc[0]), int(destination.arc[0])
    length = nx.dijkstra_path_length(graph, arc, end)
    expected = length + origin.remaining_ms[0] - destination.remaining_ms[0]
    assert town.queries.times_to(origin, destination)[0] == pytest.approx(
        expected + origin.off_ms[0] + destination.off_ms[0]
    )
