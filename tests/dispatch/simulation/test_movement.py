"""Kinematics along a line, with distances worked out on the sphere."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispatch.simulation.movement import (
    EARTH_RADIUS_M,
    cruising_speed_mps,
    distance_m,
    heading_deg,
    path_along,
    placed_at,
    travelled_to,
)

DEGREE_M = math.pi * EARTH_RADIUS_M / 180  # of a meridian: 111,195 m
CORNER = [(114.3, 30.6), (114.3, 30.61), (114.31, 30.61)]  # north, then east


def test_a_hundredth_of_a_degree_north_is_1112_m() -> None:
    assert distance_m((114.3, 30.6), (114.3, 30.61)) == pytest.approx(DEGREE_M / 100, rel=1e-9)


def test_a_hundredth_of_a_degree_east_is_shorter_by_the_cosine_of_the_latitude() -> None:
    expected = DEGREE_M / 100 * math.cos(math.radians(30.6))
    assert distance_m((114.3, 30.6), (114.31, 30.6)) == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize(
    ("to", "expected"),
    [((114.3, 30.7), 0), ((114.4, 30.6), 90), ((114.3, 30.5), 180), ((114.2, 30.6), 270)],
)
def test_headings_are_clockwise_from_north(to: tuple[float, float], expected: float) -> None:
    assert heading_deg((114.3, 30.6), to) == pytest.approx(expected, abs=1e-9)


def test_halfway_up_the_first_street_is_halfway_and_heads_north() -> None:
    path = path_along(CORNER)
    assert path is not None
    place = placed_at(path, DEGREE_M / 200, 10.0)
    assert (place.lon, place.lat) == pytest.approx((114.3, 30.605))
    assert (place.heading_deg, place.speed_mps) == (0.0, 10.0)


def test_beyond_the_end_it_stands_at_the_end_and_keeps_its_heading() -> None:
    path = path_along(CORNER)
    assert path is not None
    place = placed_at(path, 1e6, 10.0)
    assert (place.lon, place.lat) == pytest.approx((114.31, 30.61))
    assert place.heading_deg == pytest.approx(90, abs=0.01)
    assert place.speed_mps == 0.0


@pytest.mark.parametrize("points", [[], [(1.0, 2.0)], [(1.0, 2.0), (1.0, 2.0)]])
def test_a_line_without_length_is_no_path(points: list[tuple[float, float]]) -> None:
    assert path_along(points) is None


def test_the_way_travelled_is_found_again_from_the_place() -> None:
    path = path_along(CORNER)
    assert path is not None
    assert travelled_to(path, (114.3, 30.6)) == 0.0
    assert travelled_to(path, (114.299, 30.605)) == pytest.approx(DEGREE_M / 200, rel=1e-6)
    assert travelled_to(path, (114.4, 30.61)) == pytest.approx(path.length_m)


def test_the_speed_is_length_by_time_within_what_vehicles_do() -> None:
    assert cruising_speed_mps(1_000, 100) == 10
    assert cruising_speed_mps(1_000, 1) == 33
    assert cruising_speed_mps(1_000, None) == 8
    assert cruising_speed_mps(1_000, 0) == 8


places = st.tuples(st.floats(114.2, 114.4), st.floats(30.5, 30.7))


@given(st.lists(places, min_size=2, max_size=20), st.floats(0, 1))
def test_a_mover_is_never_off_its_line_and_moves_forward(
    points: list[tuple[float, float]], share: float
) -> None:
    path = path_along(points)
    if path is None:
        return
    travelled_m = share * path.length_m
    place = placed_at(path, travelled_m, 1.0)
    back_m = travelled_to(path, (place.lon, place.lat))
    again = placed_at(path, back_m, 1.0)  # a line that crosses itself has two ways there
    assert distance_m((again.lon, again.lat), (place.lon, place.lat)) < 0.5
