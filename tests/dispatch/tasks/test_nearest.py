"""Who is nearest and may look: worked by hand."""

from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import ArrayLike

from dispatch.roads import Fleet
from dispatch.tasks.nearest import FIX_KEPT, Basis, Member, Unfit, choose, standings, unfit
from dispatch.units.tables import UnitStatus
from spatial.network import NEVER_MS, TravelTimes
from tests.dispatch.scenes import NOON

PLACE = (114.3, 30.6)


def member(number: int, *, lon: float | None = 114.3, **changes: Any) -> Member:
    """Return an available member `number`, seen a moment ago."""
    made = Member(
        account_id=number,
        member_id=number,
        unit_id=number,
        unit_code=f"巡-{number}",
        unit_kind="grid_patrol",
        on_duty=True,
        status=UnitStatus.AVAILABLE,
        by_roster=False,
        shift_from=None,
        fix_at=None if lon is None else NOON,
        lon=lon,
        lat=None if lon is None else 30.6,
        open_tasks=0,
    )
    return made._replace(**changes)


class Roads:
    """Roads on which the way from a unit takes what a table says; none where it says nothing."""

    def __init__(self, seconds: dict[int, float]) -> None:
        self._seconds = seconds

    def matrix(self, fleet: Fleet, lon: ArrayLike, lat: ArrayLike) -> TravelTimes:  # noqa: ARG002
        """Return the times of the table."""
        times = [
            round(self._seconds[int(unit)] * 1000) if int(unit) in self._seconds else NEVER_MS
            for unit in fleet.ids
        ]
        return TravelTimes(np.array([times], dtype=np.int64).T, "table")


def test_nearer_through_the_air_is_taken_where_no_road_is_known() -> None:
    far, near = member(1, lon=114.35), member(2, lon=114.31)
    chosen = choose([far, near], PLACE, NOON)
    assert (chosen.member, chosen.basis, chosen.eligible) == (near, Basis.STRAIGHT, 2)
    # 0.01 degrees of longitude at 30.6° N are 0.01 · 111 320 · cos 30.6° = 958 m (± 0.2 %)
    assert chosen.distance_m == pytest.approx(958, rel=0.002)
    assert chosen.travel_time_s is None


def test_a_river_between_makes_the_nearer_one_later() -> None:
    across, along = member(1, lon=114.301), member(2, lon=114.34)
    chosen = choose([across, along], PLACE, NOON, ways=Roads({1: 900.0, 2: 240.0}))
    assert (chosen.member, chosen.basis, chosen.travel_time_s) == (along, Basis.ROAD, 240.0)


def test_whom_no_road_leads_from_comes_after_those_whom_one_does() -> None:
    cut_off, slow = member(1, lon=114.3001), member(2, lon=114.39)
    chosen = choose([cut_off, slow], PLACE, NOON, ways=Roads({2: 3000.0}))
    assert chosen.member == slow
    alone = choose([cut_off], PLACE, NOON, ways=Roads({}))
    assert (alone.member, alone.basis) == (cut_off, Basis.STRAIGHT)


def test_equals_go_by_open_tasks_then_by_account_in_whatever_order_they_come() -> None:
    third, second, first = member(3, open_tasks=1), member(2), member(1)
    for order in ([third, second, first], [first, third, second]):
        assert choose(order, PLACE, NOON).member == first
    busier = first._replace(open_tasks=2)
    assert choose([third, second, busier], PLACE, NOON).member == second


def test_who_handled_it_is_not_asked_however_near() -> None:
    handler, other = member(1), member(2, lon=114.39)
    chosen = choose([handler, other], PLACE, NOON, excluded=frozenset({1}))
    assert chosen.member == other
    assert chosen.told()["excluded"] == {"excluded": 1}


def test_nobody_eligible_gives_nobody_and_says_why() -> None:
    chosen = choose(
        [member(1), member(2, status=UnitStatus.ON_SCENE), member(3, on_duty=False)],
        PLACE,
        NOON,
        excluded=frozenset({1}),
    )
    assert (chosen.member, chosen.basis) == (None, Basis.NOBODY)
    assert chosen.excluded == {Unfit.EXCLUDED: 1, Unfit.BUSY: 1, Unfit.OFF_DUTY: 1}


def test_an_old_position_counts_as_none_and_comes_last() -> None:
    old = member(1, fix_at=NOON - FIX_KEPT - timedelta(seconds=1))
    known = member(2, lon=114.4)
    assert choose([old, known], PLACE, NOON).member == known
    alone = choose([old], PLACE, NOON)
    assert (alone.member, alone.basis, alone.distance_m) == (old, Basis.UNKNOWN, None)


def test_with_a_roster_the_shift_decides() -> None:
    before = member(1, by_roster=True, shift_from=NOON + timedelta(minutes=1))
    assert unfit(before, frozenset(), NOON) is Unfit.OFF_SHIFT
    assert unfit(before._replace(shift_from=NOON), frozenset(), NOON) is None
    assert unfit(before._replace(shift_from=None), frozenset(), NOON) is Unfit.OFF_SHIFT


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 3), st.integers(0, 30)), min_size=1))
def test_nobody_eligible_is_strictly_nearer_than_who_is_chosen(
    said: list[tuple[int, int, int]],
) -> None:
    members = [
        member(number, lon=114.3 + 0.001 * step, open_tasks=tasks)
        for number, (tasks, step) in {n: (t, s) for n, t, s in said}.items()
    ]
    chosen = choose(members, PLACE, NOON)
    assert chosen.member is not None
    assert chosen.member.lon == min(one.lon for one in members if one.lon is not None)
    assert choose(list(reversed(members)), PLACE, NOON) == chosen


def test_who_could_look_is_told_nearest_first_and_whom_something_speaks_against_last() -> None:
    handler, near, far = member(1), member(2, lon=114.31), member(3, lon=114.35)
    unseen, busy = member(4, lon=None), member(5, status=UnitStatus.ON_SCENE)
    told = standings([busy, unseen, far, near, handler], PLACE, NOON, excluded=frozenset({1}))
    assert [(one.member.account_id, one.unfit) for one in told] == [
        (2, None),
        (3, None),
        (4, None),
        (5, Unfit.BUSY),
    ]
    # as above: 0.01 degrees are 958 m, 0.05 degrees five times that
    assert told[0].distance_m == pytest.approx(958, rel=0.002)
    assert told[1].distance_m == pytest.approx(4790, rel=0.002)
    assert (told[2].distance_m, told[2].travel_time_s) == (None, None)


def test_the_first_who_could_look_is_the_one_that_is_chosen() -> None:
    across, along = member(1, lon=114.301), member(2, lon=114.34)
    roads = Roads({1: 900.0, 2: 240.0})
    told = standings([across, along], PLACE, NOON, ways=roads)
    assert [one.travel_time_s for one in told] == [240.0, 900.0]
    assert told[0].member == choose([across, along], PLACE, NOON, ways=roads).member
