"""Closed and slow roads: grid towns worked by hand, and laws."""

import numpy as np
import pytest

from spatial.network import (
    NEVER_MS,
    Conditions,
    NetworkInputError,
    Places,
    Queries,
    Restriction,
    RoadNetwork,
    customise,
    weights_under,
)
from tests.spatial.network.towns import Asker, Street, Town, at, grid

# Streets are 100 m and take 10 s; turns cost nothing.


def arcs_between(network: RoadNetwork, one: int, other: int) -> list[int]:
    """Return the arcs between two corners, both directions."""
    arcs, key = network.arcs, network.node_key
    ends = {one, other}
    return [
        arc
        for arc in range(network.base_arcs)
        if {int(key[arcs.tail[arc]]), int(key[arcs.head[arc]])} == ends
    ]


def closing(network: RoadNetwork, *streets: tuple[int, int]) -> Conditions:
    """Return conditions with the streets between pairs of corners closed, both directions."""
    free = Conditions.free(network)
    for street in streets:
        free.closed[arcs_between(network, *street)] = True
    return free


def under(town: Asker, conditions: Conditions) -> Asker:
    """Return the town asked under conditions."""
    town.metric = customise(town.metric.topology, conditions)
    town.queries = Queries(town.metric)
    return town


def seconds(town: Asker, origin: tuple[float, float], destination: tuple[float, float]) -> float:
    """Return seconds under the town's conditions, infinite where there is no way."""
    conditions = town.metric.conditions
    start = town.snapper.snap(*at(*origin), under=conditions)
    end = town.snapper.snap(*at(*destination), under=conditions, arriving=True)
    time_ms = int(town.queries.times_to(start, end)[0])
    path = town.queries.path(start, end)
    assert (path is None) == (time_ms == NEVER_MS)
    if path is None:
        return float("inf")
    assert path.time_ms + int(start.off_ms[0]) + int(end.off_ms[0]) == time_ms
    assert not conditions.closed[path.arcs[1:]].any()
    return time_ms / 1000.0


def test_closed_street_is_gone_round() -> None:
    town = Asker(grid(3, 2).network())
    assert seconds(town, (50, 0), (150, 0)) == 10.0
    # Closed is the street on the middle of the way in: (100, 0)–(200, 0) holds the destination's
    # near end, so the way leads by (0, 100)? No: by (100, 100), (200, 100), (200, 0), back west.
    one_way = Conditions.free(town.network)
    east = [a for a in arcs_between(town.network, 10, 20) if town.network.arcs.tail[a] == 2]
    one_way.closed[east] = True
    # 50 m to the corner, up 100 m, east 100 m, down 100 m, 50 m back: 400 m.
    assert seconds(under(town, one_way), (50, 0), (150, 0)) == 40.0


def test_town_cut_in_two_has_no_way_across() -> None:
    town = Asker(grid(4, 2).network())
    cut = closing(town.network, (10, 20), (11, 21))
    assert seconds(under(town, cut), (50, 0), (250, 0)) == float("inf")
    assert seconds(town, (50, 0), (50, 100)) == 20.0


def test_factor_multiplies_what_an_arc_takes() -> None:
    town = Asker(grid(3, 2).network())
    slow = Conditions.free(town.network)
    slow.factor[arcs_between(town.network, 0, 10)] = 1.5
    # 50 m at 15 s a hundred metres, then 50 m at 10 s.
    assert seconds(under(town, slow), (50, 0), (150, 0)) == 7.5 + 5.0


def test_street_that_is_slow_enough_is_gone_round() -> None:
    town = Asker(grid(4, 2).network())
    slow = Conditions.free(town.network)
    slow.factor[arcs_between(town.network, 10, 20)] = 4.0
    # Straight: 5 + 40 + 5. Round the block: 5 + 10 + 10 + 10 + 5.
    assert seconds(under(town, slow), (50, 0), (250, 0)) == 40.0


def test_destination_on_a_closed_street_is_walked_to_from_the_nearest_open_one() -> None:
    town = Asker(grid(3, 2).network())
    under(town, closing(town.network, (0, 10)))
    # (20, 0) lies 20 m from the corner (0, 0) of the street (0, 0)–(0, 100): 20 m at 5 km/h.
    place = town.snapper.snap(*at(20, 0), under=town.metric.conditions, arriving=True)
    assert place.off_m == pytest.approx([20.0], abs=1e-3)
    assert seconds(town, (0, 50), (20, 0)) == pytest.approx(5.0 + 20 / (5 / 3.6), abs=0.01)


def test_destination_with_no_open_street_within_the_limit_is_not_reached() -> None:
    town = Asker(
        Town({0: (0, 0), 1: (100, 0), 2: (0, 900)}, [Street(0, 1), Street(0, 2)]).network()
    )
    everything = Conditions(np.ones(4, np.bool_), np.ones(4))
    place = town.snapper.snap(*at(50, 0), under=everything, arriving=True)
    assert place.reached.tolist() == [False]
    assert town.snapper.snap(*at(50, 0), under=everything).reached.tolist() == [True]


def test_unit_on_a_closed_street_leaves_it_and_nobody_enters_it() -> None:
    town = Asker(grid(4, 2).network())
    under(town, closing(town.network, (10, 20)))
    assert seconds(town, (150, 0), (50, 0)) == 10.0
    assert seconds(town, (150, 0), (250, 0)) == 10.0
    assert seconds(town, (50, 0), (250, 0)) == 40.0  # round the block: 5 + 30 + 5


def test_unit_at_a_corner_of_a_closed_street_does_not_set_off_through_it() -> None:
    town = Asker(grid(4, 2).network())
    under(town, closing(town.network, (10, 20)))
    assert seconds(town, (100, 0), (250, 0)) == 35.0  # up, east, down, east: 30 + 5


def test_unit_that_heads_for_a_closed_bridge_turns_round() -> None:
    # A street of three pieces without a crossing; the middle one is a bridge, and closed.
    town = Asker(Town({n: (100.0 * n, 0.0) for n in range(4)},
                      [Street(n, n + 1) for n in range(3)]).network())  # fmt: skip
    free = town.snapper.snap(*at(80, 0), [90.0], [10.0])
    assert len(free.arc) == 1
    under(town, closing(town.network, (1, 2)))
    shut = town.metric.conditions
    toward = town.snapper.snap(*at(80, 0), [90.0], [10.0], under=shut)
    away = town.snapper.snap(*at(80, 0), [270.0], [10.0], under=shut)
    home = town.snapper.snap(*at(20, 0), under=shut, arriving=True)
    assert town.queries.times_to(toward, home).tolist() == [6_000]
    assert town.queries.times_to(away, home).tolist() == [6_000]
    assert len(away.arc) == 1


def test_copies_of_an_arc_are_closed_with_it() -> None:
    # A restriction over way 2 makes a copy of it for those who come from way 1.
    corners = {0: (0.0, 0.0), 1: (100.0, 0.0), 2: (200.0, 0.0), 3: (300.0, 0.0), 4: (200.0, 100.0)}
    streets = [Street(0, 1, way=1), Street(1, 2, way=2), Street(2, 3, way=3), Street(2, 4, way=4)]
    rule = Restriction("no_left_turn", 1, 4, via_ways=(2,))
    network = Town(corners, streets, [rule]).network()
    assert len(network.arcs) > network.base_arcs
    shut = closing(network, (1, 2))
    into = np.isin(network.arcs.base[network.turns.to_arc], np.flatnonzero(shut.closed))
    weights = weights_under(network, shut)
    assert (weights[into] == NEVER_MS).all()
    assert np.array_equal(weights[~into], network.turn_weights()[~into])
    assert seconds(under(Asker(network), shut), (50, 0), (250, 0)) == float("inf")


def test_version_names_the_network_and_what_holds_on_it() -> None:
    town = Asker(grid(3, 2).network())
    topology = town.metric.topology
    shut = closing(town.network, (0, 10))
    slow = Conditions(shut.closed.copy(), np.where(shut.closed, 2.0, 1.0))
    versions = [
        customise(topology, conditions).version
        for conditions in (Conditions.free(town.network), shut, slow)
    ]
    assert versions[0] == town.network.version
    assert all(version.startswith(town.network.version) for version in versions)
    assert len(set(versions)) == 3
    assert customise(topology, closing(town.network, (0, 10))).version == versions[1]


def test_highest_speed_rises_with_an_arc_that_gets_faster() -> None:
    town = Asker(grid(3, 2).network())
    fast = Conditions.free(town.network)
    fast.factor[3] = 0.4
    slow = Conditions.free(town.network)
    slow.factor[:] = 3.0
    topology = town.metric.topology
    assert town.metric.v_max_mps == pytest.approx(10.0, rel=1e-3)
    assert customise(topology, fast).v_max_mps == pytest.approx(25.0, rel=1e-3)
    assert customise(topology, slow).v_max_mps >= 10.0 / 3.0


@pytest.mark.parametrize("factor", [-0.5, np.nan, np.inf])
def test_factor_that_is_none_is_refused_by_its_arc(factor: float) -> None:
    with pytest.raises(NetworkInputError) as caught:
        Conditions(np.zeros(3, np.bool_), np.array([1.0, factor, 1.0]))
    assert (caught.value.field, caught.value.index) == ("factor", 1)


def test_factor_of_nothing_still_takes_a_millisecond() -> None:
    network = grid(2, 2).network()
    nothing = Conditions(np.zeros(network.base_arcs, np.bool_), np.zeros(network.base_arcs))
    assert weights_under(network, nothing).tolist() == [1] * len(network.turns)


def test_closing_more_never_makes_a_way_shorter() -> None:
    town = Asker(grid(5, 5).network())
    rng = np.random.default_rng(11)
    destination = town.snapper.snap(*at(210, 200), arriving=True)
    origins: Places = town.places([(x, y) for x in (5, 95, 250, 400) for y in (0, 100, 300)])
    held = set(destination.arc.tolist()) | set(origins.arc.tolist())
    before = town.queries.times_to(origins, destination)
    conditions = Conditions.free(town.network)
    for arc in rng.permutation(town.network.base_arcs).tolist():
        if arc in held:
            continue
        conditions = Conditions(conditions.closed.copy(), conditions.factor)
        conditions.closed[arc] = True
        after = under(town, conditions).queries.times_to(origins, destination)
        assert (after >= before).all()
        before = after
    assert (before == NEVER_MS).any()
