"""Staff are tracked on duty only."""

from datetime import datetime, timedelta

import pytest

from data.store import Store
from dispatch.assignments.commands import assign
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.maintenance import create_partitions, maintain
from dispatch.tracking.rules import Fix, KnownUnit
from dispatch.tracking.views import FixReport
from dispatch.units.shift_commands import NewShift, plan_shift
from dispatch.units.views import UnitView
from tests.dispatch.scenes import NOON, MakeIncident, MakeUnit, person, sending

HOUR = timedelta(hours=1)
EIGHT_HOURS = timedelta(hours=8)


def report_at(store: Store, unit_id: int, at: datetime) -> FixReport:
    """Report one fix at its own time."""
    with store.transaction(person("Trackers")) as session:
        return record_fixes(session, [Fix(unit_id, 114.3, 30.6, at)], now=at)


@pytest.fixture
def rostered(store: Store, make_unit: MakeUnit) -> UnitView:
    """Return a unit that is on duty from noon for eight hours."""
    unit = make_unit("江岸-01")
    maintain(store, NOON)
    with store.transaction(person("D")) as session:
        plan_shift(session, NewShift(unit.id, NOON, NOON + EIGHT_HOURS), now=NOON - HOUR)
    return unit


@pytest.mark.parametrize(
    ("after_noon", "taken"),
    [
        (-timedelta(seconds=1), 0),
        (timedelta(0), 1),
        (EIGHT_HOURS - timedelta(seconds=1), 1),
        (EIGHT_HOURS, 0),
        (timedelta(days=2), 0),
    ],
)
def test_a_unit_with_a_roster_is_tracked_from_the_beginning_of_its_shift_until_the_end(
    store: Store, rostered: UnitView, after_noon: timedelta, taken: int
) -> None:
    report = report_at(store, rostered.id, NOON + after_noon)
    assert report.accepted == taken
    assert [(one.field, "off duty" in one.message) for one in report.refused] == (
        [] if taken else [("fix_at", True)]
    )


def test_a_unit_without_a_roster_is_tracked_at_any_time(store: Store, make_unit: MakeUnit) -> None:
    unit = make_unit("江岸-02")
    maintain(store, NOON)
    assert report_at(store, unit.id, NOON).accepted == 1


def test_a_practice_unit_is_nobody_and_tracked_at_any_time(
    store: Store, make_unit: MakeUnit
) -> None:
    unit = make_unit("T-1", training=True)
    maintain(store, NOON)
    with store.transaction(person("D")) as session:
        plan_shift(session, NewShift(unit.id, NOON, NOON + HOUR), now=NOON - HOUR)
    assert report_at(store, unit.id, NOON + 2 * HOUR).accepted == 1


def test_a_unit_still_on_an_assignment_is_tracked_past_its_shift(
    store: Store, rostered: UnitView, make_incident: MakeIncident
) -> None:
    incident = make_incident()
    with store.transaction(person("D")) as session:
        assign(session, sending(incident.id, rostered.id), now=NOON + HOUR)
    assert report_at(store, rostered.id, NOON + EIGHT_HOURS + HOUR).accepted == 1


def test_a_unit_goes_by_its_roster_for_a_month_after_its_last_shift(
    store: Store, rostered: UnitView
) -> None:
    last = NOON + EIGHT_HOURS
    with store.transaction(person("D")) as session:
        create_partitions(session, (last + timedelta(days=30)).date())
    assert report_at(store, rostered.id, last + timedelta(days=29)).accepted == 0
    assert report_at(store, rostered.id, last + timedelta(days=31)).accepted == 1


def test_who_may_be_tracked_at_any_time_is_so() -> None:
    assert KnownUnit(training=False, fix_at=None).tracked_at(NOON)
    assert not KnownUnit(training=False, fix_at=None, on_duty=()).tracked_at(NOON)
