"""What is left of a route, worked out on streets of 100 m at 10 m/s."""

import pytest

from spatial.network import Course, Route, course_of, lay_route
from tests.spatial.network.towns import Asker, Street, Town, at, grid


def routed(town: Asker, origin: tuple[float, float], destination: tuple[float, float]) -> Route:
    start, end = town.places([origin]), town.places([destination])
    path = town.queries.path(start, end)
    assert path is not None
    return lay_route(town.metric, start, end, path)


def left(course: Course, place: tuple[float, float], after_m: float = 0.0) -> tuple[float, float]:
    return course.left(course.mark(*at(*place), after_m=after_m))


def test_what_is_left_falls_with_what_is_driven() -> None:
    town = Asker(
        Town(
            {0: (0.0, 0.0), 1: (100.0, 0.0), 2: (200.0, 0.0)}, [Street(0, 1), Street(1, 2, "road")]
        ).network()
    )
    course = course_of(routed(town, (0, 0), (200, 0)))
    # 10 s on the street, 5 s on the road at 20 m/s.
    for x_m, seconds in ((0, 15.0), (40, 11.0), (100, 5.0), (150, 2.5), (200, 0.0)):
        assert left(course, (x_m, 0)) == pytest.approx((seconds, 200 - x_m), abs=0.1)


def test_what_is_left_at_the_beginning_is_the_whole_route() -> None:
    town = Asker(grid(5, 5).network())
    route = routed(town, (50, -20), (333, 415))
    course = course_of(route)
    seconds, metres = left(course, (50, -20))
    assert seconds == pytest.approx(route.travel_time_s, abs=0.001)
    assert metres == pytest.approx(route.length_m, abs=0.01)
    assert left(course, (333, 415)) == pytest.approx((0, 0), abs=0.1)


def test_how_far_off_a_place_lies_is_told() -> None:
    town = Asker(grid(2, 2).network())
    course = course_of(routed(town, (0, 0), (100, 0)))
    assert course.mark(*at(50, 30)).off_m == pytest.approx(30, abs=0.01)
    assert course.mark(*at(50, 30)).along_m == pytest.approx(50, abs=0.01)
    assert course.mark(*at(-40, 30)).off_m == pytest.approx(50, abs=0.01)


def test_course_that_passes_a_place_twice_is_driven_in_order() -> None:
    # A one-way loop: east, north, west, and south again across its own beginning.
    corners = {
        0: (0.0, 0.0),
        1: (200.0, 0.0),
        2: (200.0, 100.0),
        3: (100.0, 100.0),
        4: (100.0, -100.0),
    }
    loop = [
        Street(0, 1, oneway=1),
        Street(1, 2, oneway=1),
        Street(2, 3, oneway=1),
        Street(3, 4, oneway=1),
    ]
    course = course_of(routed(Asker(Town(corners, loop).network()), (0, 0), (100, -100)))
    # 200 + 100 + 100 + 200 m; (100, 0) is passed after 100 m and again after 500 m.
    assert course.mark(*at(100, 0)).along_m == pytest.approx(100, abs=0.1)
    assert course.mark(*at(100, 0), after_m=450).along_m == pytest.approx(500, abs=0.1)
    assert left(course, (100, 2), after_m=90)[0] == pytest.approx(50.0, abs=0.1)


def test_unit_does_not_fall_back_by_more_than_a_fix_may_be_off() -> None:
    town = Asker(grid(5, 2).network())
    course = course_of(routed(town, (0, 0), (400, 0)))
    assert course.mark(*at(180, 0), after_m=200).along_m == pytest.approx(180, abs=0.1)
    behind = course.mark(*at(50, 0), after_m=200)
    assert behind.along_m == pytest.approx(170, abs=0.1)
    assert behind.off_m == pytest.approx(120, abs=0.1)


def test_unit_that_is_there_has_nothing_left() -> None:
    town = Asker(grid(2, 2).network())
    course = course_of(routed(town, (50, 0), (50, 0)))
    assert left(course, (50, 0)) == (0.0, 0.0)
