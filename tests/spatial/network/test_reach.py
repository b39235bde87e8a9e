"""Reach: times from places to everywhere, worked out by hand and by other searches."""

import math
from collections.abc import Sequence
from itertools import pairwise

import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial.network import Conditions, Restriction, turns_to_networkx
from spatial.network.metric import customise
from spatial.network.reach import Direction, Reach, spots_of
from tests.spatial.network.drawn import Case, cases
from tests.spatial.network.test_travel_times import plain_search, spots
from tests.spatial.network.towns import Asker, Street, Town, grid

Metres = tuple[float, float]

# Blocks of 100 m at 10 m/s: a block takes 10 s; turns cost nothing.


def seconds(
    asker: Asker,
    places: Sequence[Metres],
    points: Sequence[Metres],
    *,
    limit_s: float = 1000,
    direction: Direction = Direction.FROM,
) -> list[float]:
    """Return seconds from (or to) the nearest place for each point, in metres."""
    found = Reach.over(asker.metric).times(
        asker.places(places),
        spots_of(asker.places(points)),
        limit_ms=round(limit_s * 1000),
        direction=direction,
    )
    return [float(time_ms) / 1000 for time_ms in found.time_ms[0]]


def test_times_on_a_grid_are_those_of_its_blocks() -> None:
    asker = Asker(grid(4, 3).network())
    points = [(150, 0), (300, 0), (50, 200), (300, 200)]
    assert seconds(asker, [(0, 0)], points) == [15, 30, 25, 50]


def test_nearest_of_several_places_counts() -> None:
    asker = Asker(grid(4, 1).network())
    assert seconds(asker, [(0, 0), (300, 0)], [(100, 0), (250, 0)]) == [10, 5]


def test_second_nearest_is_another_place() -> None:
    asker = Asker(grid(6, 1).network())
    found = Reach.over(asker.metric).times(
        asker.places([(0, 0), (100, 0), (500, 0)]),
        spots_of(asker.places([(50, 0), (200, 0), (450, 0)])),
        limit_ms=60_000,
        k=3,
    )
    assert (found.time_ms / 1000).tolist() == [[5, 10, 5], [5, 20, 35], [45, 30, 45]]
    assert found.owner[:, 1:].tolist() == [[1, 2], [0, 1], [2, 0]]
    assert sorted(found.owner[:2, 0].tolist()) == [0, 1]


def test_what_takes_longer_than_the_limit_is_not_reached_and_the_limit_itself_is() -> None:
    asker = Asker(grid(4, 1).network())
    assert seconds(asker, [(0, 0)], [(150, 0), (152, 0)], limit_s=15) == [15, math.inf]


def test_place_off_the_road_walks_to_it() -> None:
    # 50 m at 5 km/h take 36 s, a block 10 s.
    asker = Asker(grid(3, 1).network())
    assert seconds(asker, [(100, 50)], [(200, 0)]) == [46]


def test_place_too_far_from_any_road_reaches_nothing() -> None:
    asker = Asker(grid(3, 1).network())
    assert seconds(asker, [(100, 600)], [(200, 0)]) == [math.inf]


def test_no_places_reach_nothing() -> None:
    asker = Asker(grid(3, 1).network())
    nobody = asker.places([(0, 0)]).take(np.empty(0, dtype=np.int64))
    points = spots_of(asker.places([(100, 0)]))
    found = Reach.over(asker.metric).times(nobody, points, limit_ms=60_000, k=2)
    assert found.time_ms.tolist() == [[math.inf], [math.inf]]
    assert found.owner.tolist() == [[-1], [-1]]


def test_point_behind_on_a_one_way_street_is_reached_by_going_round() -> None:
    # A ring of four one-way blocks: from 30 m to 10 m along the first is 400 − 20 m.
    corners = {1: (0.0, 0.0), 2: (100.0, 0.0), 3: (100.0, 100.0), 4: (0.0, 100.0)}
    ring = [Street(a, b, oneway=1) for a, b in pairwise([1, 2, 3, 4, 1])]
    asker = Asker(Town(corners, ring).network())
    assert seconds(asker, [(30, 0)], [(10, 0), (80, 0)]) == [38, 5]
    assert seconds(asker, [(30, 0)], [(10, 0), (80, 0)], direction=Direction.TO) == [2, 35]


def test_forbidden_turn_sends_the_way_round_the_block() -> None:
    # Two blocks side by side. From (150, 0) to (100, 50) by the middle street: west 50 m, right,
    # 50 m. Without that right turn: on to the corner 0, up, east to corner 11, and down 50 m:
    # 50 + 100 + 100 + 100 + 50 = 400 m; or from (150, 0) east: 50 + 100 + 100 + 50 = 300 m.
    town = grid(3, 2)
    streets = [Street(s.start, s.end, way=number) for number, s in enumerate(town.streets)]
    ways = {frozenset((s.start, s.end)): s.way for s in streets}
    bottom, middle = ways[frozenset((10, 20))], ways[frozenset((10, 11))]
    ban = Restriction("no_right_turn", bottom, middle, via_node=10)
    free = Asker(Town(town.corners, streets).network())
    banned = Asker(Town(town.corners, streets, [ban]).network())
    assert seconds(free, [(150, 0)], [(100, 50)]) == [10]
    assert seconds(banned, [(150, 0)], [(100, 50)]) == [30]
    assert seconds(banned, [(100, 50)], [(150, 0)], direction=Direction.TO) == [30]


def test_turn_forbidden_over_a_way_counts_for_who_came_that_way() -> None:
    # From (150, 0) west to the corner 0 and right, up to (0, 50): 200 m. Forbidden for who comes
    # from the right block: up the middle, left, left and down instead, 300 m. Who starts on the
    # left block may turn: from (50, 0) it is 100 m.
    town = grid(3, 2)
    streets = [Street(s.start, s.end, way=number) for number, s in enumerate(town.streets)]
    ways = {frozenset((s.start, s.end)): s.way for s in streets}
    first, over, last = (ways[frozenset(ends)] for ends in ((10, 20), (0, 10), (0, 1)))
    ban = Restriction("no_right_turn", first, last, via_ways=(over,))
    asker = Asker(Town(town.corners, streets, [ban]).network())
    assert len(asker.network.arcs) > asker.network.base_arcs
    assert seconds(asker, [(150, 0)], [(0, 50)]) == [30]
    assert seconds(asker, [(50, 0)], [(0, 50)]) == [10]
    assert seconds(asker, [(0, 50)], [(150, 0), (50, 0)], direction=Direction.TO) == [30, 10]


def test_closed_arc_is_not_entered_but_left_by_who_is_on_it() -> None:
    # The middle block of a road of three is shut: nothing behind it is reached, but for who stands
    # in it.
    asker = Asker(grid(4, 1).network())
    free = asker.metric.conditions
    shut = np.unique(asker.places([(150, 0)]).arc)
    closed = np.isin(np.arange(asker.network.base_arcs), shut)
    asker.metric = customise(asker.metric.topology, Conditions(closed, free.factor))
    assert seconds(asker, [(50, 0)], [(90, 0), (250, 0)]) == [4, math.inf]
    assert seconds(asker, [(150, 0)], [(90, 0), (250, 0)]) == [6, 10]
    open_arcs = Reach.over(asker.metric).open_arcs
    assert np.flatnonzero(~open_arcs).tolist() == shut.tolist()


def test_slower_arc_takes_longer_from_the_middle_too() -> None:
    asker = Asker(grid(4, 1).network())
    free = asker.metric.conditions
    slow = np.isin(np.arange(asker.network.base_arcs), asker.places([(150, 0)]).arc)
    doubled = Conditions(free.closed, np.where(slow, 2.0, 1.0))
    asker.metric = customise(asker.metric.topology, doubled)
    assert seconds(asker, [(50, 0)], [(150, 0), (250, 0)]) == [15, 30]
    assert seconds(asker, [(150, 0)], [(250, 0)]) == [15]


def test_times_are_those_of_networkx_over_turns() -> None:
    asker = Asker(grid(5, 4).network())
    graph = turns_to_networkx(asker.network)
    place, points = asker.places([(30, 0)], [90.0]), asker.places([(370, 250), (120, 300)])
    spent_ms = nx.single_source_dijkstra_path_length(graph, int(place.arc[0]), weight="weight")
    expected = [
        min(
            spent_ms[int(arc)] + int(place.remaining_ms[0]) - int(rest_ms)
            for arc, rest_ms in zip(
                points.arc[points.start[row] : points.start[row + 1]],
                points.remaining_ms[points.start[row] : points.start[row + 1]],
                strict=True,
            )
        )
        for row in range(2)
    ]
    found = Reach.over(asker.metric).times(place, spots_of(points), limit_ms=1_000_000)
    assert found.time_ms[0].tolist() == expected


@settings(max_examples=100, deadline=None)
@given(cases(), st.integers(1, 4), st.sampled_from(Direction), st.integers(0, 120_000))
def test_the_k_nearest_are_those_of_a_plain_search(
    case: Case, k: int, direction: Direction, limit_ms: int
) -> None:
    """Also where places lie on one spot, so that all times are equal."""
    asker = Asker(case.town.network())
    places = asker.places([*case.origins, case.origins[0]])
    points = asker.places([case.destination, (150, 100), (0, 0)])
    oracle = plain_search(case, asker)
    found = Reach.over(asker.metric).times(
        places, spots_of(points), limit_ms=limit_ms, direction=direction, k=k
    )
    for point in range(found.time_ms.shape[1]):
        times = {}
        for row in np.flatnonzero(places.reached).tolist():
            ends = spots(asker, places, row), spots(asker, points, point)
            between = oracle.between(*(ends if direction is Direction.FROM else ends[::-1]))
            times[row] = between + int(places.off_ms[row])
        best = sorted(ms for ms in times.values() if ms <= limit_ms)[:k]
        assert found.time_ms[:, point].tolist() == best + [math.inf] * (k - len(best))
        owners = found.owner[: len(best), point].tolist()
        assert len(set(owners)) == len(owners)
        assert [times[owner] for owner in owners] == best
        assert (found.owner[len(best) :, point] == -1).all()
