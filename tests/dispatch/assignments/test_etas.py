"""When a unit arrives, worked out on one street of 10 m/s."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from dispatch.assignments.etas import (
    AWAY_M,
    Anew,
    EnRoute,
    Eta,
    Kept,
    begin,
    go_on,
    why_anew,
    worth_telling,
)
from spatial.network import Course, course_of, lay_route
from tests.dispatch.scenes import NOON
from tests.spatial.network.towns import Asker, at, grid

VERSION = "roads-1"


def seconds(count: float) -> datetime:
    return NOON + timedelta(seconds=count)


def unit(x_m: float, y_m: float = 0.0, *, fix_at: datetime = NOON, to_m: float = 400.0) -> EnRoute:
    """Return a unit at a place in metres that goes east along the street."""
    return EnRoute(7, "fire_engine", *at(x_m, y_m), None, None, fix_at, *at(to_m, 0.0))


@pytest.fixture(scope="module")
def course() -> Course:
    """From (0, 0) to (400, 0): 40 s."""
    town = Asker(grid(5, 2).network())
    start, end = town.places([(0, 0)]), town.places([(400, 0)])
    path = town.queries.path(start, end)
    assert path is not None
    return course_of(lay_route(town.metric, start, end, path))


@pytest.fixture
def kept(course: Course) -> Kept:
    """A unit that began its course at noon."""
    return begin(course, unit(0), VERSION)


def test_unit_arrives_after_the_time_of_its_course(kept: Kept) -> None:
    assert kept.eta == Eta(7, NOON, VERSION, seconds(40), 40.0, 400.0)


def test_unit_that_keeps_its_time_arrives_when_it_was_to(kept: Kept) -> None:
    on = go_on(kept, unit(150, fix_at=seconds(15)))
    assert on.eta.eta == pytest.approx(seconds(40), abs=timedelta(seconds=0.1))
    assert (on.eta.travel_time_s, on.eta.distance_m) == (25.0, 250.0)
    assert on.eta.fix_at == seconds(15)


def test_unit_that_stands_arrives_later(kept: Kept) -> None:
    on = go_on(kept, unit(150, fix_at=seconds(15)))
    still = go_on(on, unit(150, fix_at=seconds(45)))
    assert still.eta.eta == pytest.approx(seconds(70), abs=timedelta(seconds=0.1))
    assert still.eta.distance_m == 250.0


def test_same_fix_again_changes_nothing(kept: Kept) -> None:
    assert go_on(kept, unit(150)) is kept


def test_way_is_looked_for_anew_only_for_a_reason(kept: Kept) -> None:
    later = seconds(5)
    assert why_anew(None, unit(0), VERSION) is Anew.FIRST
    assert why_anew(kept, unit(50, fix_at=later), VERSION) is None
    assert why_anew(kept, unit(50, fix_at=later), "roads-2") is Anew.ROADS_CHANGED
    assert why_anew(kept, unit(50, fix_at=later, to_m=300), VERSION) is Anew.PLACE_MOVED


def test_unit_has_left_its_course_beyond_the_tolerance(kept: Kept) -> None:
    later = seconds(5)
    assert why_anew(kept, unit(50, AWAY_M - 1, fix_at=later), VERSION) is None
    assert why_anew(kept, unit(50, AWAY_M + 1, fix_at=later), VERSION) is Anew.LEFT_COURSE


def test_unit_that_drives_back_has_left_its_course(kept: Kept) -> None:
    far = go_on(kept, unit(300, fix_at=seconds(30)))
    # Within 30 m backwards a fix may be off; from there 60 m more.
    assert why_anew(far, unit(215, fix_at=seconds(40)), VERSION) is None
    assert why_anew(far, unit(205, fix_at=seconds(40)), VERSION) is Anew.LEFT_COURSE


def test_unit_without_a_way_is_looked_for_again_with_its_next_fix() -> None:
    stuck = begin(None, unit(0), VERSION)
    assert stuck.eta == Eta(7, NOON, VERSION)
    assert why_anew(stuck, unit(0), VERSION) is None
    assert go_on(stuck, unit(0)) is stuck
    assert why_anew(stuck, unit(0, fix_at=seconds(5)), VERSION) is Anew.NO_WAY


def test_screens_are_told_what_is_new_or_has_changed_enough(kept: Kept) -> None:
    told = kept.eta
    assert worth_telling(None, told)
    assert not worth_telling(told, told)
    assert not worth_telling(told, replace(told, eta=seconds(44.9), distance_m=201.0))
    assert worth_telling(told, replace(told, eta=seconds(45)))
    assert worth_telling(told, replace(told, eta=seconds(35)))
    assert worth_telling(told, replace(told, distance_m=200.0))
    nowhere = Eta(7, NOON, VERSION)
    assert worth_telling(told, nowhere)
    assert worth_telling(nowhere, told)
    assert not worth_telling(nowhere, nowhere)
