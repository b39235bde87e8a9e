"""Stages, clocks and numbers of incidents."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispatch.incidents.errors import IllegalStageError
from dispatch.incidents.rules import (
    TRANSITIONS,
    Clock,
    UnitsOnIncident,
    check_stage,
    city_day,
    clock_at,
    enter_stage,
    incident_number,
    looks_shifted,
    stage_for,
)
from dispatch.incidents.tables import Stage

AT = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
HOUR_S = 3600


@pytest.mark.parametrize(
    ("units", "stage"),
    [
        (UnitsOnIncident(open=0, on_scene=0, done=0), Stage.REPORT),
        (UnitsOnIncident(open=1, on_scene=0, done=0), Stage.ASSIGN),
        (UnitsOnIncident(open=2, on_scene=1, done=0), Stage.HANDLE),
        (UnitsOnIncident(open=1, on_scene=0, done=1), Stage.HANDLE),
        (UnitsOnIncident(open=0, on_scene=0, done=2), Stage.FEEDBACK),
    ],
)
def test_the_stage_follows_from_the_units(units: UnitsOnIncident, stage: Stage) -> None:
    assert stage_for(units) is stage


@pytest.mark.parametrize(("priority", "seconds"), [(1, 60), (2, 300), (3, 900)])
def test_the_assign_clock_runs_by_priority_from_the_report(priority: int, seconds: int) -> None:
    clock = clock_at(Stage.REPORT, AT, priority=priority, limit_s=HOUR_S)
    assert clock.due_at - AT == timedelta(seconds=seconds)


def test_handling_runs_on_the_clock_that_began_with_the_first_unit() -> None:
    reported = clock_at(Stage.REPORT, AT, priority=1, limit_s=HOUR_S)
    sent = enter_stage(
        reported, Stage.ASSIGN, AT + timedelta(seconds=30), priority=1, limit_s=HOUR_S
    )
    there = enter_stage(sent, Stage.HANDLE, AT + timedelta(minutes=9), priority=1, limit_s=HOUR_S)
    assert sent.due_at == there.due_at == AT + timedelta(seconds=30 + HOUR_S)
    assert there.stage_at == AT + timedelta(minutes=9)


def test_feedback_is_to_be_verified_within_half_an_hour() -> None:
    handled = Clock(Stage.HANDLE, AT, AT + timedelta(hours=1))
    after = enter_stage(handled, Stage.FEEDBACK, AT, priority=2, limit_s=HOUR_S)
    assert after.due_at == AT + timedelta(minutes=30)


def test_closing_leaves_the_limit_as_it_was() -> None:
    reported = clock_at(Stage.REPORT, AT, priority=3, limit_s=HOUR_S)
    closed = enter_stage(
        reported, Stage.ARCHIVE, AT + timedelta(days=1), priority=3, limit_s=HOUR_S
    )
    assert closed.due_at == reported.due_at


def test_nothing_follows_the_archive() -> None:
    for stage in Stage:
        with pytest.raises(IllegalStageError):
            check_stage(Stage.ARCHIVE, stage)


@st.composite
def unit_histories(draw: st.DrawFn) -> list[UnitsOnIncident]:
    """Draw what can happen to the units of an incident, one step at a time."""
    present = UnitsOnIncident(0, 0, 0)
    history = [present]
    for _ in range(draw(st.integers(0, 12))):
        waiting = present.open - present.on_scene
        steps = [UnitsOnIncident(present.open + 1, present.on_scene, present.done)]
        if waiting:
            steps += [
                UnitsOnIncident(present.open, present.on_scene + 1, present.done),
                UnitsOnIncident(present.open - 1, present.on_scene, present.done),
            ]
        if present.on_scene:
            steps += [
                UnitsOnIncident(present.open - 1, present.on_scene - 1, present.done + 1),
                UnitsOnIncident(present.open - 1, present.on_scene - 1, present.done),
            ]
        present = draw(st.sampled_from(steps))
        history.append(present)
    return history


@given(unit_histories())
def test_whatever_happens_to_its_units_an_incident_goes_a_legal_way(
    history: list[UnitsOnIncident],
) -> None:
    clock = clock_at(Stage.REPORT, AT, priority=2, limit_s=HOUR_S)
    for step, units in enumerate(history):
        wanted = stage_for(units)
        if wanted is not clock.stage:
            at = AT + timedelta(minutes=step)
            clock = enter_stage(clock, wanted, at, priority=2, limit_s=HOUR_S)
        assert clock.due_at > AT
    if not history[-1].open:
        check_stage(clock.stage, Stage.ARCHIVE)


def test_every_stage_but_the_archive_leads_to_it() -> None:
    reached = {Stage.ARCHIVE}
    for _ in Stage:
        reached |= {stage for stage, after in TRANSITIONS.items() if after & reached}
    assert reached == set(Stage)


def test_a_number_carries_the_day_of_the_city_not_of_utc() -> None:
    late = datetime(2026, 11, 22, 16, 30, tzinfo=UTC)  # half past midnight of the 23rd in Wuhan
    assert city_day(late, "Asia/Shanghai") == date(2026, 11, 23)
    assert incident_number(date(2026, 11, 23), 7) == "261123-0007"


def test_a_serial_above_four_digits_keeps_its_digits() -> None:
    assert incident_number(date(2026, 1, 2), 12345) == "260102-12345"


@pytest.mark.parametrize(
    ("given_m", "twin_m", "shifted"),
    [(480.0, 12.0, True), (20.0, 5.0, False), (480.0, 450.0, False), (float("nan"), 5.0, False)],
)
def test_a_place_far_from_roads_whose_twin_is_on_one_looks_shifted(
    given_m: float, twin_m: float, *, shifted: bool
) -> None:
    assert looks_shifted(given_m, twin_m) is shifted
