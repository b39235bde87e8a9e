"""Arcs, their times, and what is refused."""

import dataclasses
import math

import numpy as np
import pytest

from spatial.network import (
    BACKWARD,
    FORWARD,
    EmptyNetworkError,
    NetworkInputError,
    Piece,
    RoadNetwork,
    RoadPieces,
    build_network,
    pieces_of,
)
from tests.spatial.network.towns import PLAIN, Street, Town, at, grid

TWO_CORNERS = {1: (0.0, 0.0), 2: (100.0, 0.0)}


def piece(**changes: object) -> Piece:
    """Return a street of 100 m from 1 to 2 with some things changed."""
    plain = Piece(1, 2, [at(0, 0), at(100, 0)], "street", 100.0)
    return plain._replace(**changes)  # type: ignore[arg-type]  # the test's own names


def test_two_way_street_is_two_arcs_of_the_time_its_length_takes() -> None:
    network = build_network(pieces_of([piece()]), PLAIN)
    assert len(network.arcs) == 2
    assert network.arcs.time_ms.tolist() == [10_000, 10_000]  # 100 m at 10 m/s
    assert network.twins(np.arange(2)).tolist() == [1, 0]


@pytest.mark.parametrize(("oneway", "tail"), [(FORWARD, 0), (BACKWARD, 1)])
def test_one_way_street_is_one_arc_in_its_direction(oneway: int, tail: int) -> None:
    network = build_network(pieces_of([piece(oneway=oneway)]), PLAIN)
    assert network.arcs.tail.tolist() == [tail]
    assert network.twins(np.arange(1)).tolist() == [-1]


def test_speed_limit_goes_before_the_class() -> None:
    arcs = build_network(pieces_of([piece(maxspeed_kmh=18.0)]), PLAIN).arcs
    assert arcs.time_ms.tolist() == [20_000, 20_000]  # 100 m at 5 m/s


def test_times_are_rounded_up_so_that_no_arc_is_faster_than_its_speed() -> None:
    short = piece(line=[at(0, 0), at(0.034, 0)], length_m=0.034)
    arcs = build_network(pieces_of([short]), PLAIN).arcs
    assert arcs.time_ms.tolist() == [4, 4]  # 3.4 ms


def test_class_that_the_profile_does_not_know_is_left_out() -> None:
    network = build_network(pieces_of([piece(), piece(road_class="footway")]), PLAIN)
    assert network.report.pieces_used == 1
    assert network.roads.road_id.tolist() == [0]


def test_road_that_the_vehicle_may_not_use_is_left_out() -> None:
    pieces = pieces_of([piece(), piece()])
    shut = dataclasses.replace(pieces, usable=np.array([False, True]))
    assert build_network(shut, PLAIN).roads.road_id.tolist() == [1]


def test_length_shorter_than_its_line_is_replaced_and_counted() -> None:
    network = build_network(pieces_of([piece(length_m=0.0)]), PLAIN)
    assert network.report.lengths_replaced == 1
    assert network.roads.length_m == pytest.approx([100.0], abs=1e-6)


def test_street_that_leads_to_itself_can_be_gone_round_again() -> None:
    loop = Town({1: (0, 0)}, [Street(1, 1, oneway=FORWARD, bends=((50, 0), (50, 50)))])
    network = loop.network()
    assert network.turns.to_arc.tolist() == [0]
    assert network.arcs.main.all()


def test_version_is_another_when_a_speed_is_another_and_else_the_same() -> None:
    slow = build_network(pieces_of([piece(maxspeed_kmh=35.0)]), PLAIN)
    assert build_network(pieces_of([piece()]), PLAIN).version == grid_of_one().version
    assert slow.version != grid_of_one().version


def grid_of_one() -> RoadNetwork:
    return Town(TWO_CORNERS, [Street(1, 2)]).network()


def test_small_island_is_not_in_the_main_part() -> None:
    town = grid(6, 6)
    corners = town.corners | {900: (5_000.0, 0.0), 901: (5_100.0, 0.0)}
    network = Town(corners, [*town.streets, Street(900, 901)]).network()
    island = network.arcs.piece == len(town.streets)
    assert island.sum() == 2
    assert not network.arcs.main[island].any()
    assert network.arcs.main[~island].all()
    assert network.report.components == 2


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"line": [at(0, 0), (math.nan, 30.0)]}, "lon"),
        ({"line": [at(0, 0), (114.0, 91.0)]}, "lat"),
        ({"line": [at(0, 0)]}, "line_start"),
        ({"length_m": -1.0}, "length_m"),
        ({"length_m": math.inf}, "length_m"),
        ({"length_m": 1e12}, "length_m"),
        ({"maxspeed_kmh": 0.0}, "maxspeed_forward_kmh"),
        ({"maxspeed_kmh": math.inf}, "maxspeed_forward_kmh"),
        ({"line": [at(0, 0), at(103, 0)]}, "line_start"),
    ],
)
def test_row_that_cannot_be_built_from_is_named(changes: dict[str, object], field: str) -> None:
    with pytest.raises(NetworkInputError) as caught:
        build_network(pieces_of([piece(), piece(**changes)]), PLAIN)
    assert caught.value.field == field
    assert caught.value.index in (1, None)


def test_nothing_to_build_from_is_refused() -> None:
    nothing: RoadPieces = pieces_of([])
    with pytest.raises(EmptyNetworkError):
        build_network(nothing, PLAIN)
    with pytest.raises(EmptyNetworkError):
        build_network(pieces_of([piece(road_class="footway")]), PLAIN)
