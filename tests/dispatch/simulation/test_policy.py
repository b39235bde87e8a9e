"""A training unit's day, step by step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispatch.simulation.movement import Placed, distance_m
from dispatch.simulation.policy import (
    ON_SCENE_S,
    PAUSE_S,
    RETRY_S,
    SET_OFF_S,
    Doing,
    Say,
    SayAvailable,
    UnitState,
    WantRoute,
    answer_route,
    assigned,
    released,
    resumed,
    retry,
    sent_round,
    standing,
    step,
    where,
)

SEED = 7
HERE = (114.3, 30.6)
LINE = [HERE, (114.3, 30.61)]  # 1,112 m to the north
HOME = [(114.3, 30.61), HERE]


def new_unit() -> UnitState:
    """Return a unit that stands since second 0 and wants to drive at once."""
    return standing(SEED, 1, Placed(*HERE, None, 0.0), 0.0, spread_s=0.0)


def sent(state: UnitState, now_s: float) -> UnitState:
    """Return the unit after it was sent along `LINE`, 100 s."""
    return assigned(SEED, state, now_s, assignment_id=5, line=LINE, travel_time_s=100.0)


def test_a_standing_unit_wants_a_route_once_its_pause_is_over() -> None:
    state, wishes = step(SEED, new_unit(), 0.0)
    assert wishes == [WantRoute(1, homeward=False, turn=0)]
    assert step(SEED, state, 100.0) == (state, [])  # it waits for the answer, and asks once


def test_a_patrol_ends_in_a_pause() -> None:
    state, (wish,) = step(SEED, new_unit(), 0.0)
    assert isinstance(wish, WantRoute)
    state = answer_route(SEED, state, wish, 10.0, line=LINE, travel_time_s=100.0)
    assert state.doing is Doing.PATROLLING
    assert 0 < where(state, 20.0).lat - 30.6 < 0.01
    after, wishes = step(SEED, state, 10.0 + 100.0 / 0.55)  # the slowest patrol is there
    assert (after.doing, wishes) == (Doing.STANDING, [])
    assert PAUSE_S[0] <= after.until_s - (10.0 + 100.0 / 0.55) <= PAUSE_S[1]


def test_a_wish_that_is_refused_is_made_again_later_with_other_chance() -> None:
    state, (wish,) = step(SEED, new_unit(), 0.0)
    assert isinstance(wish, WantRoute)
    state = retry(state, wish, 5.0)
    assert step(SEED, state, 5.0 + RETRY_S - 0.1)[1] == []
    _, (again,) = step(SEED, state, 5.0 + RETRY_S)
    assert isinstance(again, WantRoute)
    assert again.turn > wish.turn


def test_a_sent_unit_sets_off_drives_works_and_goes_home() -> None:
    state = sent(new_unit(), 1_000.0)
    off_s = state.until_s
    assert SET_OFF_S[0] <= off_s - 1_000.0 <= SET_OFF_S[1]
    assert where(state, off_s - 1.0).speed_mps == 0.0
    state, words = step(SEED, state, off_s)
    assert words == [Say(1, 5, "en_route")]
    assert where(state, off_s + 50.0).lat == pytest.approx(30.605, abs=1e-6)  # half the time
    state, words = step(SEED, state, off_s + 100.0)
    assert words == [Say(1, 5, "on_scene")]
    busy_s = state.until_s - (off_s + 100.0)
    assert ON_SCENE_S[0] <= busy_s <= ON_SCENE_S[1]
    state, words = step(SEED, state, state.until_s)
    assert words == [Say(1, 5, "done")]
    now_s = state.until_s
    state, (wish,) = step(SEED, state, now_s)
    assert isinstance(wish, WantRoute)
    assert wish.homeward
    state = answer_route(SEED, state, wish, now_s, line=HOME, travel_time_s=100.0)
    assert state.doing is Doing.RETURNING
    state, words = step(SEED, state, now_s + 100.0)
    assert words == [SayAvailable(1)]
    assert not state.homeward


def test_a_unit_sent_while_it_waits_for_a_patrol_route_ignores_the_late_answer() -> None:
    state, (wish,) = step(SEED, new_unit(), 0.0)
    assert isinstance(wish, WantRoute)
    busy = sent(state, 1.0)
    assert answer_route(SEED, busy, wish, 2.0, line=HOME, travel_time_s=9.0) == busy
    assert retry(busy, wish, 2.0) == busy


def test_a_unit_sent_without_a_route_is_on_scene_after_setting_off() -> None:
    state = assigned(SEED, new_unit(), 0.0, assignment_id=5, line=[], travel_time_s=None)
    state, words = step(SEED, state, state.until_s)
    assert words == [Say(1, 5, "en_route")]
    state, words = step(SEED, state, state.until_s)
    assert words == [Say(1, 5, "on_scene")]


def test_a_unit_whose_assignment_somebody_else_ends_goes_home() -> None:
    state = released(SEED, sent(new_unit(), 0.0), 3.0)
    assert (state.assignment_id, state.homeward, state.trip) == (None, True, None)


def test_a_unit_found_on_the_way_drives_on_from_where_it_is() -> None:
    halfway = standing(SEED, 1, Placed(114.3, 30.605, None, 0.0), 0.0, spread_s=60.0)
    state = resumed(SEED, sent(halfway, 0.0), "en_route", 0.0)
    assert state.doing is Doing.DRIVING
    arrived, words = step(SEED, state, state.until_s + 51.0)
    assert words == [Say(1, 5, "on_scene")]
    assert arrived.doing is Doing.WORKING


def test_a_unit_found_on_scene_works_there() -> None:
    state = resumed(SEED, sent(new_unit(), 0.0), "on_scene", 10.0)
    assert state.doing is Doing.WORKING
    assert state.until_s - 10.0 >= ON_SCENE_S[0]


@given(
    st.integers(0, 2**31),
    st.lists(st.tuples(st.floats(0.1, 120.0), st.integers(0, 3)), max_size=80),
)
def test_whatever_happens_a_unit_says_things_in_order_and_never_leaps(
    seed: int, happenings: list[tuple[float, int]]
) -> None:
    state = standing(seed, 1, Placed(*HERE, None, 0.0), 0.0, spread_s=30.0)
    now_s, assignment_id = 0.0, 0
    pending: list[WantRoute] = []
    order = {None: "en_route", "en_route": "on_scene", "on_scene": "done"}
    progress: dict[int, str] = {}
    for elapsed_s, choice in happenings:
        before = where(state, now_s)
        now_s += elapsed_s
        after = where(state, now_s)
        leap_m = distance_m((before.lon, before.lat), (after.lon, after.lat))
        assert leap_m <= 33.0 * elapsed_s + 1.0
        state, wishes = step(seed, state, now_s)
        for wish in wishes:
            if isinstance(wish, Say):
                assert wish.status == order[progress.get(wish.assignment_id)]
                progress[wish.assignment_id] = wish.status
            elif isinstance(wish, WantRoute):
                pending.append(wish)
        if choice == 1 and pending:
            state = answer_route(seed, state, pending[-1], now_s, line=LINE, travel_time_s=90.0)
        elif choice == 2 and state.assignment_id is None:
            assignment_id += 1
            state = assigned(
                seed, state, now_s, assignment_id=assignment_id, line=LINE, travel_time_s=90.0
            )
        elif choice == 3 and pending:
            state = retry(state, pending[-1], now_s)


def test_unit_on_its_way_takes_the_way_round_from_where_it_is() -> None:
    driving = resumed(SEED, sent(new_unit(), 0.0), "en_route", 0.0)
    assert driving.trip is not None
    half_s = driving.trip.since_s + driving.trip.path.length_m / 2 / driving.trip.speed_mps
    here = where(driving, half_s)
    round_ = [(here.lon, here.lat), (114.31, here.lat), (114.31, 30.61)]
    after = sent_round(driving, half_s, line=round_)
    assert (where(after, half_s).lon, where(after, half_s).lat) == pytest.approx(
        (here.lon, here.lat)
    )
    assert after.trip is not None
    assert after.trip.speed_mps == driving.trip.speed_mps
    end_s = half_s + after.trip.path.length_m / after.trip.speed_mps + 1
    assert (where(after, end_s).lon, where(after, end_s).lat) == pytest.approx((114.31, 30.61))
    assert after.assignment_id == driving.assignment_id


def test_unit_that_has_its_way_already_or_has_arrived_is_as_it_was() -> None:
    driving = resumed(SEED, sent(new_unit(), 0.0), "en_route", 0.0)
    assert sent_round(driving, 30.0, line=LINE) == driving
    working = resumed(SEED, sent(new_unit(), 0.0), "on_scene", 0.0)
    assert sent_round(working, 30.0, line=HOME) == working
