"""Shifts in the database: who is on duty, and what the feed is told."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import text

from data.store import Store
from data.store.actors import process_actor
from data.store.errors import ConflictError, NotFoundError
from data.store.outbox import read_changes, sequence_changes
from dispatch.units.commands import lock_unit
from dispatch.units.errors import ShiftOverError, ShiftOverlapError
from dispatch.units.queries import get_unit
from dispatch.units.shift_commands import NewShift, end_shift, plan_shift, tell_of_shifts
from dispatch.units.shift_queries import on_duty, unit_shifts
from dispatch.units.shift_views import ShiftView
from dispatch.units.tables import UnitStatus
from tests.dispatch.scenes import NOON, MakeUnit, local, person, write_trial_city


def hours(number: float) -> datetime:
    """Return a moment so many hours after `NOON`."""
    return NOON + timedelta(hours=number)


def plan(
    store: Store, unit_id: int, starts_h: float, ends_h: float, crew: int | None = None
) -> ShiftView:
    """Plan a shift, hours from `NOON`."""
    with store.transaction(person("Planner")) as session:
        new = NewShift(unit_id, hours(starts_h), hours(ends_h), crew, "night")
        return plan_shift(session, new, now=NOON)


def duty(store: Store, unit_id: int, at_h: float) -> tuple[bool, datetime | None, int]:
    """Return whether a unit is on duty at a moment, until when by its shift, and its crew."""
    with store.reading(process_actor("test")) as session:
        unit = get_unit(session, unit_id, now=hours(at_h))
        return unit.on_duty, unit.shift_until, unit.crew


def test_unit_without_a_roster_goes_by_its_status(store: Store, make_unit: MakeUnit) -> None:
    assert duty(store, make_unit().id, 0) == (True, None, 2)
    assert duty(store, make_unit("江岸-02", status=UnitStatus.OFF_DUTY).id, 0) == (False, None, 2)


def test_unit_with_a_roster_is_on_duty_within_a_shift_only(
    store: Store, make_unit: MakeUnit
) -> None:
    unit = make_unit()
    plan(store, unit.id, 8, 20, crew=5)  # crosses midnight: NOON is 12:00 in Wuhan
    for at_h, expected in (
        (0, (False, None, 2)),
        (8, (True, hours(20), 5)),
        (13, (True, hours(20), 5)),
        (20, (False, None, 2)),
        (20 + 24 * 29, (False, None, 2)),
        (20 + 24 * 31, (True, None, 2)),  # a month later it has no roster any more
    ):
        assert duty(store, unit.id, at_h) == expected


def test_shifts_may_follow_each_other_and_not_overlap(store: Store, make_unit: MakeUnit) -> None:
    unit, other = make_unit(), make_unit("江岸-02")
    first = plan(store, unit.id, 1, 9)
    plan(store, unit.id, 9, 17)
    plan(store, other.id, 2, 8)
    with pytest.raises(ShiftOverlapError) as caught:
        plan(store, unit.id, 0, 2)
    assert caught.value.details["shift_id"] == first.id
    with store.reading(process_actor("test")) as session:
        shifts = unit_shifts(session, unit.id, since=NOON).items
        assert [(one.starts_at, one.ends_at) for one in shifts] == [
            (hours(1), hours(9)),
            (hours(9), hours(17)),
        ]
        assert [one.unit_code for one in on_duty(session, hours(3)).items] == ["江岸-01", "江岸-02"]
        assert [one.unit_code for one in on_duty(session, hours(9)).items] == ["江岸-01"]


def test_of_two_who_plan_the_same_time_at_once_one_is_told(
    store: Store, make_unit: MakeUnit
) -> None:
    unit, together = make_unit(), Barrier(2)

    def one() -> str:
        together.wait(10)
        try:
            plan(store, unit.id, 1, 9)
        except ConflictError as error:
            return error.code
        return "planned"

    with ThreadPoolExecutor(2) as pool:
        answers = [future.result() for future in [pool.submit(one) for _ in range(2)]]
    assert sorted(answers) == ["planned", "shift_overlap"]


def test_a_shift_that_has_not_begun_is_cancelled_and_one_that_runs_ends(
    store: Store, make_unit: MakeUnit
) -> None:
    unit = make_unit()
    running, coming = plan(store, unit.id, -1, 4), plan(store, unit.id, 5, 9)
    with store.transaction(person("Planner")) as session:
        ended = end_shift(session, unit.id, running.id, now=hours(1))
        cancelled = end_shift(session, unit.id, coming.id, now=hours(1))
    assert (ended.ends_at, ended.cancelled_at, ended.ended_by) == (hours(1), None, "Planner")
    assert (cancelled.ends_at, cancelled.cancelled_at) == (hours(9), hours(1))
    for shift in (running, coming):
        with store.transaction(person("Planner")) as session, pytest.raises(ShiftOverError):
            end_shift(session, unit.id, shift.id, now=hours(1))
    plan(store, unit.id, 5, 9)
    with store.transaction(person("Planner")) as session, pytest.raises(NotFoundError):
        end_shift(session, make_unit("江岸-02").id, coming.id, now=NOON)


def test_local_times_are_those_of_the_city(store: Store, make_unit: MakeUnit) -> None:
    unit = make_unit()
    write_trial_city(store, training=False)
    with store.transaction(person("Planner")) as session:
        new = NewShift(unit.id, local(2026, 11, 22, 20), local(2026, 11, 23, 4))
        shift = plan_shift(session, new, now=NOON)
    assert (shift.starts_at, shift.ends_at) == (hours(8), hours(16))


def test_the_feed_is_told_of_a_plan_of_its_beginning_and_of_its_end(
    store: Store, make_unit: MakeUnit
) -> None:
    unit = make_unit()
    plan(store, unit.id, 1, 2)
    told = []
    for at_h in (0.5, 1, 1.5, 2, 3):
        with store.transaction(person("Worker")) as session:
            told.append(tell_of_shifts(session, hours(at_h)))
    assert told == [0, 1, 0, 1, 0]
    with store.transaction(person("Feed")) as session:
        sequence_changes(session)
        changes = read_changes(session, after=0)
    assert [change.topic for change in changes] == ["unit.created"] + ["unit.shift"] * 3
    units = [change.body["unit"] for change in changes]
    assert [unit["on_duty"] for unit in units] == [True, False, True, False]
    assert [unit["version"] for unit in units] == [1, 2, 3, 4]


def test_telling_of_a_shift_never_waits_for_who_ends_it(store: Store, make_unit: MakeUnit) -> None:
    unit = make_unit()
    shift = plan(store, unit.id, 1, 2)
    with store.transaction(person("Planner")) as ending:
        lock_unit(ending, unit.id)  # the first thing that ending it does
        with store.transaction(person("Worker")) as telling:
            telling.execute(text("SET LOCAL lock_timeout = '5s'"))
            assert tell_of_shifts(telling, hours(1)) == 0
            end_shift(ending, unit.id, shift.id, now=hours(1.5))
    with store.transaction(person("Worker")) as session:
        assert tell_of_shifts(session, hours(1.5)) == 1
        assert tell_of_shifts(session, hours(2)) == 0
