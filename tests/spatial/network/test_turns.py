"""Which turns are allowed, and what they cost, on towns small enough to reason about."""

import pytest

from spatial.network import FORWARD, Profile, Restriction
from tests.spatial.network.towns import TEN_MPS, Asker, Street, Town, grid

# A cross: 0 in the middle, arms of 100 m to the south (1), east (2), north (3) and west (4).
# Arms are ways 11 … 14. The east arm goes on to 5 and back to 3 by way of a detour.
CORNERS = {
    0: (0.0, 0.0),
    1: (0.0, -100.0),
    2: (100.0, 0.0),
    3: (0.0, 100.0),
    4: (-100.0, 0.0),
}
ARMS = [Street(0, arm, way=10 + arm) for arm in (1, 2, 3, 4)]
COSTS = Profile("costs", {"street": TEN_MPS})
FROM_SOUTH, NORTH, EAST, WEST = (0.0, -50.0), (0.0, 50.0), (50.0, 0.0), (-50.0, 0.0)


def cross(*restrictions: Restriction, profile: Profile | None = None) -> Asker:
    """Return the cross with restrictions; turns cost nothing unless a profile is given."""
    town = Town(CORNERS, ARMS, restrictions)
    return Asker(Town(CORNERS, ARMS, restrictions, profile or town.profile).network())


def test_turns_cost_what_the_table_says_where_roads_meet() -> None:
    town = cross(profile=COSTS)
    # 50 m to the middle and 50 m on: 10 s; 90 degrees cost 2.1 s to the right, 5.39 s to the left.
    assert town.seconds(FROM_SOUTH, NORTH, heading=0.0) == 10.0
    assert town.seconds(FROM_SOUTH, EAST, heading=0.0) == 12.1
    assert town.seconds(FROM_SOUTH, WEST, heading=0.0) == 15.39


def test_bend_without_a_choice_costs_nothing() -> None:
    corner = {1: (0.0, 0.0), 2: (0.0, 100.0), 3: (100.0, 100.0)}
    bend = Asker(Town(corner, [Street(1, 2), Street(2, 3)], profile=COSTS).network())
    assert bend.seconds((0, 50), (50, 100), heading=0.0) == 10.0


def test_unit_drives_to_a_dead_end_to_turn_round_and_not_in_the_middle() -> None:
    town = cross(profile=COSTS)
    # From the south arm heading north, to the same arm 25 m behind: on to the middle (50 m), into
    # an arm and back (200 m, with a U-turn at its end for 27.49 s), and 75 m down again. Round the
    # east arm: right turn in 2.1 s, left turn out 5.39 s. Every other arm costs more or as much:
    # straight over the north arm 0 s and 0 s.
    assert town.seconds(FROM_SOUTH, (0.0, -75.0), heading=0.0) == pytest.approx(
        (50 + 200 + 75) / 10 + 27.49
    )


def test_no_left_turn_sends_units_round() -> None:
    banned = Restriction("no_left_turn", from_way=11, to_way=14, via_node=0)
    # Straight on to the end of the north arm, back, and right into the west arm.
    assert cross(banned).seconds(FROM_SOUTH, WEST, heading=0.0) == (50 + 200 + 50) / 10
    assert cross(banned).seconds(FROM_SOUTH, EAST, heading=0.0) == 10.0


def test_only_straight_on_forbids_both_sides() -> None:
    only = Restriction("only_straight_on", from_way=11, to_way=13, via_node=0)
    for side in (WEST, EAST):
        assert cross(only).seconds(FROM_SOUTH, side, heading=0.0) == 30.0
    assert cross(only).seconds(FROM_SOUTH, NORTH, heading=0.0) == 10.0


def test_restriction_that_excepts_the_vehicle_does_not_bind() -> None:
    banned = Restriction(
        "no_left_turn", 11, 14, via_node=0, except_vehicles=frozenset({"emergency"})
    )
    siren = Profile("siren", {"street": TEN_MPS}, frozenset({"emergency"}), COSTS.turn_costs)
    assert cross(banned, profile=siren).seconds(FROM_SOUTH, WEST, heading=0.0) == 15.39
    assert cross(banned, profile=siren).network.report.restrictions_excepted == 1
    assert cross(banned).network.report.restrictions_excepted == 0


@pytest.mark.parametrize(
    "strange",
    [
        Restriction("no_left_turn", 11, 14, via_node=777),
        Restriction("no_left_turn", 11, 14, via_node=3),
        Restriction("no_left_turn", 99, 14, via_node=0),
        Restriction("no_left_turn", 11, 14, via_ways=(99,)),
        Restriction("no_left_turn", 11, 14),
    ],
)
def test_restriction_that_does_not_fit_the_roads_is_counted_and_ignored(
    strange: Restriction,
) -> None:
    town = cross(strange)
    assert town.network.report.restrictions_unresolved == 1
    assert town.seconds(FROM_SOUTH, WEST, heading=0.0) == 10.0


def test_no_u_turn_closes_the_turning_place_at_a_dead_end() -> None:
    closed = Restriction("no_u_turn", from_way=13, to_way=13, via_node=3)
    left = Restriction("no_left_turn", from_way=11, to_way=14, via_node=0)
    # As above, but the north arm cannot be turned in: the east arm it is, then west.
    town = cross(closed, left)
    assert town.seconds(FROM_SOUTH, WEST, heading=0.0) == 30.0


# An H of two two-way streets (ways 1 and 2 south-north) joined by a crossbar (way 5):
#   2 --- way 3 north of it        4 --- way 4 north of it
#   1 ------- crossbar ----------- 3
#   0     way 1                    5     way 2
H_CORNERS = {
    0: (0.0, 0.0),
    1: (0.0, 100.0),
    2: (0.0, 200.0),
    3: (100.0, 100.0),
    4: (100.0, 200.0),
    5: (100.0, 0.0),
}
H_STREETS = [
    Street(0, 1, way=1),
    Street(1, 2, way=3),
    Street(5, 3, way=2),
    Street(3, 4, way=4),
    Street(1, 3, way=5),
]


def h_town(*restrictions: Restriction) -> Asker:
    """Return the H; every way ends in a place to turn."""
    return Asker(Town(H_CORNERS, H_STREETS, restrictions).network())


def test_no_u_turn_over_a_way_binds_only_those_who_came_that_way() -> None:
    u_turn = Restriction("no_u_turn", from_way=1, to_way=2, via_ways=(5,))
    town = h_town(u_turn)
    free = h_town()
    # From way 1 over the bar down into way 2: 50 + 100 + 50 m.
    assert free.seconds((0, 50), (100, 50), heading=0.0) == 20.0
    # Forbidden: over the bar, up way 4 to its end and back (200 m), then down: 40 s.
    assert town.seconds((0, 50), (100, 50), heading=0.0) == 40.0
    # From way 3 (coming down from the north) the same turn is allowed: 50 + 100 + 50 m.
    assert town.seconds((0, 150), (100, 50), heading=180.0) == 20.0
    # From the bar itself too.
    assert town.seconds((50, 100), (100, 50), heading=90.0) == 10.0
    # And the bar is still reached from way 1, whichever arc it is on.
    assert town.seconds((0, 50), (60, 100), heading=0.0) == 11.0
    assert town.network.report.restrictions_applied == 1


def test_only_turn_over_a_way_leaves_one_way_out() -> None:
    only = Restriction("only_left_turn", from_way=1, to_way=4, via_ways=(5,))
    town = h_town(only)
    assert town.seconds((0, 50), (100, 150), heading=0.0) == 20.0
    assert town.seconds((0, 50), (100, 50), heading=0.0) == 40.0


def test_two_restrictions_over_the_same_way_both_bind() -> None:
    down = Restriction("no_u_turn", from_way=1, to_way=2, via_ways=(5,))
    up = Restriction("no_left_turn", from_way=1, to_way=4, via_ways=(5,))
    town = h_town(down, up)
    # From way 1 the bar leads nowhere but back (U-turn where nothing else is left), so way 4 is
    # reached by way of the north end of way 3, from where both turns are free.
    # On to 1 (50 m), up way 3 and back (200 m), bar (100 m), up way 4 (50 m).
    assert town.seconds((0, 50), (100, 150), heading=0.0) == 40.0
    assert town.network.report.restrictions_applied == 2


def test_one_way_streets_are_driven_one_way() -> None:
    ring = grid(2, 2)
    streets = [
        Street(0, 10, oneway=FORWARD),
        Street(10, 11, oneway=FORWARD),
        Street(11, 1, oneway=FORWARD),
        Street(1, 0, oneway=FORWARD),
    ]
    town = Asker(Town(ring.corners, streets).network())
    assert town.seconds((25, 0), (75, 0)) == 5.0
    # 50 m behind on the same street is three sides and 50 m ahead: 350 m.
    assert town.seconds((75, 0), (25, 0)) == 35.0
