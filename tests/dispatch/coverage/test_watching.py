"""Cover from rows to picture: one road of 3 km, 10 m/s."""

from datetime import timedelta

import numpy as np
import pytest

from data.codes import coverage_groups, skills, travel_profiles
from data.store import Store
from data.store.actors import process_actor
from dispatch.coverage.queries import CLOCK_SKEW, OLDEST_FIX
from dispatch.coverage.values import GroupCover
from dispatch.coverage.watching import CoverageState
from dispatch.recommendations.rules import Needs
from dispatch.roads import LiveNetwork
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.rules import Fix
from dispatch.units.commands import set_status
from dispatch.units.shift_commands import NewShift, plan_shift
from dispatch.units.tables import UnitStatus
from spatial.network import Conditions
from tests.dispatch.coverage.scenes import (
    GROUPS,
    RESOLUTION,
    Stand,
    along_m,
    always,
    write_stations,
)
from tests.dispatch.scenes import NOON
from tests.spatial.network.towns import at

REACH_M = 600.0  # 60 s, the standard of the fire group, at 10 m/s


@pytest.fixture
def state() -> CoverageState:
    """A state over small cells."""
    return CoverageState(GROUPS, RESOLUTION)


def fire(state: CoverageState, store: Store, live: LiveNetwork) -> GroupCover:
    """Return the cover of the fire group at noon."""
    return state.refresh(store, always(live), NOON).groups["fire"]


def test_cells_within_the_standard_of_an_available_unit_are_covered(
    store: Store, live: LiveNetwork, stand: Stand, state: CoverageState
) -> None:
    stand("消-01", 1000)
    cover = fire(state, store, live)
    expected_s = np.abs(along_m(cover) - 1000) / 10
    covered = expected_s <= 60
    assert cover.covered.tolist() == covered.tolist()
    assert cover.time_s[0][covered] == pytest.approx(expected_s[covered], abs=0.1)
    assert set(cover.units.tolist()) == {0, 1}


def test_units_that_may_not_be_sent_cover_nothing(
    store: Store, live: LiveNetwork, stand: Stand, state: CoverageState
) -> None:
    stand("消-01", 1000, status=UnitStatus.OFF_DUTY)
    stand("消-02", 1000, fix_at=NOON - timedelta(minutes=3))
    stand("消-03", None)
    stand("警-01", 1000, kind="police_patrol")
    picture = state.refresh(store, always(live), NOON)
    assert not picture.groups["fire"].covered.any()
    assert picture.groups["police"].covered.any()


def test_unit_with_a_roster_covers_only_during_its_shifts(
    store: Store, live: LiveNetwork, stand: Stand, state: CoverageState
) -> None:
    unit = stand("消-01", 1000)
    assert fire(state, store, live).covered.any()
    with store.transaction(process_actor("test")) as session:
        starts_at = NOON + timedelta(hours=1)
        new = NewShift(unit.id, starts_at, starts_at + timedelta(hours=8))
        plan_shift(session, new, now=NOON)
    assert not fire(state, store, live).covered.any()
    with store.transaction(process_actor("test")) as session:
        record_fixes(session, [Fix(unit.id, *at(1000, 0), starts_at)], now=starts_at)
    assert state.refresh(store, always(live), starts_at).groups["fire"].covered.any()


def test_fixes_count_as_long_as_for_a_recommendation() -> None:
    needs = Needs(skills=())
    assert OLDEST_FIX.total_seconds() == needs.oldest_fix_s
    assert CLOCK_SKEW.total_seconds() == needs.clock_skew_s


def test_unit_alone_counts_the_cells_that_no_other_reaches(
    store: Store, live: LiveNetwork, stand: Stand, state: CoverageState
) -> None:
    # They reach 400 … 1600 m and 1000 … 2200 m: the first alone 400 … 1000, the second the rest.
    first, second = stand("消-01", 1000), stand("消-02", 1600)
    cover = fire(state, store, live)
    along = along_m(cover)
    one, other = np.abs(along - 1000) <= REACH_M, np.abs(along - 1600) <= REACH_M
    assert cover.alone == {first.id: (one & ~other).sum(), second.id: (other & ~one).sum()}
    assert cover.units.tolist() == (one.astype(int) + other).tolist()


def test_picture_follows_units_and_is_the_same_while_nothing_moves(
    store: Store, live: LiveNetwork, stand: Stand, state: CoverageState
) -> None:
    unit = stand("消-01", 1000)
    before = state.refresh(store, always(live), NOON)
    assert state.refresh(store, always(live), NOON + timedelta(seconds=5)) is before
    assert state.current is before
    later = NOON + timedelta(seconds=10)
    with store.transaction(process_actor("test")) as session:
        record_fixes(session, [Fix(unit.id, *at(2000, 0), later)], now=later)
    moved = state.refresh(store, always(live), later)
    assert moved.version != before.version
    assert (
        moved.groups["fire"].covered.tolist()
        == (np.abs(along_m(moved.groups["fire"]) - 2000) <= REACH_M).tolist()
    )
    with store.transaction(process_actor("test")) as session:
        set_status(session, unit.id, UnitStatus.OUT_OF_SERVICE, now=later)
    assert not state.refresh(store, always(live), later).groups["fire"].covered.any()


def test_a_picture_rests_before_each_group_and_only_when_it_is_made(
    store: Store, live: LiveNetwork, stand: Stand, state: CoverageState
) -> None:
    stand("消-01", 1000)
    rests: list[CoverageState] = []
    for _ in range(2):
        state.refresh(store, always(live), NOON, lambda: rests.append(state))
    assert len(rests) == len(GROUPS)


def test_closure_takes_cover_away_and_the_plan_stays(
    store: Store, live: LiveNetwork, stand: Stand, state: CoverageState
) -> None:
    (station_id,) = write_stations(store, [1000])
    stand("消-01", 1000, station_id=station_id)
    before = fire(state, store, live)
    assert before.planned.tolist() == before.covered.tolist()
    assert not before.lost.any()
    shut = live.stand_at(*at(1250, 0), live.conditions, arriving=True)
    closed = np.isin(np.arange(live.arcs), shut.arc)
    live.put_in_force(Conditions(closed, live.conditions.factor))
    after = fire(state, store, live)
    # The block from 1200 to 1300 m is shut: of 400 … 1600 m what is before it is left. A cell
    # whose point lay in it has another one now.
    along = along_m(after)
    assert after.covered.tolist() == ((along >= 400) & (along <= 1200)).tolist()
    assert after.covered.sum() < before.covered.sum()
    assert after.planned.tolist() == before.planned.tolist()
    assert after.lost.tolist() == (before.covered & ~after.covered).tolist()


def test_group_without_stations_has_no_plan(
    store: Store, live: LiveNetwork, stand: Stand, state: CoverageState
) -> None:
    stand("消-01", 1000)
    assert not fire(state, store, live).planned.any()


def test_other_resolution_shows_the_same_units(
    store: Store, live: LiveNetwork, stand: Stand, state: CoverageState
) -> None:
    stand("消-01", 1000)
    cover = fire(state, store, live)
    finer = state.at_resolution(store, always(live), cover, 11)
    assert finer.city.resolution == 11
    assert finer.covered.tolist() == (np.abs(along_m(finer) - 1000) <= REACH_M).tolist()
    assert state.at_resolution(store, always(live), cover, 11) is finer
    assert state.at_resolution(store, always(live), cover, RESOLUTION) is cover


def test_no_units_at_all_cover_nothing(
    store: Store, live: LiveNetwork, state: CoverageState
) -> None:
    cover = fire(state, store, live)
    assert len(cover.city) > 10
    assert not cover.covered.any()
    assert cover.alone == {}


def test_shipped_groups_need_known_skills_and_say_where_their_standard_is_from() -> None:
    assert list(coverage_groups()) == ["fire", "medical", "police"]
    for group in coverage_groups().values():
        assert group.skill in skills()
        assert group.profile in travel_profiles()
        assert group.standard_s > 0
        assert group.source
