"""Clocks that stand, go on, start afresh and are given more, worked by hand."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from dispatch.workflow.calendar_files import calendar_of, shipped_days
from dispatch.workflow.clocks import (
    extended,
    is_overdue,
    minutes_left,
    paused,
    recounted,
    resumed,
    started,
    warns_at,
)
from dispatch.workflow.definitions import ClockRule, Label, Limit
from dispatch.workflow.words import TimeKind

CITY = ZoneInfo("Asia/Shanghai")
DAYS = shipped_days()
CALENDAR = calendar_of(DAYS, {one.year for one in DAYS}, "Asia/Shanghai")
TWO_DAYS = Limit(2, TimeKind.WORKING_DAY)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CITY)


def test_a_paused_clock_keeps_its_working_time_over_a_weekend() -> None:
    clock = started(TWO_DAYS, at("2026-11-19 10:00"), CALENDAR)  # Thursday
    assert clock.due_at == at("2026-11-23 10:00")
    stands = paused(clock, at("2026-11-20 16:00"), CALENDAR)  # Friday; 2 h + 2 h of Monday are left
    assert stands.remaining == timedelta(hours=4)
    assert stands.due_at is None
    goes_on = resumed(stands, at("2026-11-21 12:00"), CALENDAR)  # Saturday
    assert goes_on.due_at == at("2026-11-23 12:00")
    assert goes_on.started_at == clock.started_at


def test_pausing_twice_and_resuming_twice_changes_nothing_more() -> None:
    clock = started(TWO_DAYS, at("2026-11-23 10:00"), CALENDAR)
    stands = paused(clock, at("2026-11-23 11:00"), CALENDAR)
    assert paused(stands, at("2026-11-23 15:00"), CALENDAR) == stands
    goes_on = resumed(stands, at("2026-11-24 08:00"), CALENDAR)
    assert resumed(goes_on, at("2026-11-24 09:00"), CALENDAR) == goes_on


def test_pausing_and_resuming_at_once_changes_no_deadline() -> None:
    clock = started(TWO_DAYS, at("2026-02-13 15:30"), CALENDAR)
    moment = at("2026-02-14 09:15")
    assert resumed(paused(clock, moment, CALENDAR), moment, CALENDAR).due_at == clock.due_at


def test_an_overdue_clock_is_overdue_by_as_much_after_a_pause() -> None:
    clock = started(Limit(2, TimeKind.URGENT), at("2026-11-23 10:00"), CALENDAR)
    stands = paused(clock, at("2026-11-23 12:30"), CALENDAR)
    assert stands.remaining == timedelta(minutes=-30)
    assert is_overdue(stands, at("2026-11-25 00:00"))
    goes_on = resumed(stands, at("2026-11-23 20:00"), CALENDAR)
    assert goes_on.due_at == at("2026-11-23 19:30")


def test_an_extension_adds_days_of_the_clock_s_own_kind() -> None:
    clock = started(TWO_DAYS, at("2026-09-28 10:00"), CALENDAR)  # Monday; due Wednesday 10:00
    longer = extended(clock, 1, CALENDAR)  # Wed 10:00 + 8 h over National Day: Thu 8 October 10:00
    assert longer.due_at == at("2026-10-08 10:00")
    assert longer.limit == Limit(3, TimeKind.WORKING_DAY)
    stands = extended(paused(clock, at("2026-09-30 09:00"), CALENDAR), 1, CALENDAR)
    assert stands.remaining == timedelta(hours=9)


def test_minutes_left_fall_below_zero_when_it_is_too_late() -> None:
    clock = started(Limit(0.25, TimeKind.URGENT), at("2026-11-23 10:00"), CALENDAR)
    assert minutes_left(clock, at("2026-11-23 10:05")) == 10
    assert minutes_left(clock, at("2026-11-23 10:20")) == -5
    assert not is_overdue(clock, at("2026-11-23 10:15"))
    assert is_overdue(clock, at("2026-11-23 10:15") + timedelta(microseconds=1))


def test_a_warning_comes_when_a_quarter_of_the_working_time_is_left() -> None:
    rule = ClockRule("handle", Label("处置", "Handling"), None)
    clock = started(Limit(1, TimeKind.WORKING_DAY), at("2026-11-20 17:00"), CALENDAR)
    assert clock.due_at == at("2026-11-23 17:00")
    # 2 h of 8 are left on Monday at 15:00
    assert warns_at(clock, rule, CALENDAR) == at("2026-11-23 15:00")
    assert warns_at(paused(clock, at("2026-11-23 09:00"), CALENDAR), rule, CALENDAR) is None


def test_another_calendar_counts_the_whole_of_the_time_in_which_a_clock_ran() -> None:
    # Two days are 16 h. Saturday 2026-10-10 is worked by the notice; a calendar that knows of no
    # notice has it off. Friday 16:00–18:00 and Saturday 8:00–10:00 ran before a pause; it goes on
    # on Monday at 8:00 with 12 h, until Tuesday 12:00. Without the Saturday 14 h are left: Tuesday
    # at 16:00.
    plain = calendar_of((), {2026}, "Asia/Shanghai")
    clock = started(TWO_DAYS, at("2026-10-09 16:00"), CALENDAR)
    stands = paused(clock, at("2026-10-10 10:00"), CALENDAR)
    assert stands.remaining == timedelta(hours=12)
    ran = [(at("2026-10-09 16:00"), at("2026-10-10 10:00"))]
    since = at("2026-10-12 08:00")
    assert recounted(stands, ran, since, CALENDAR, plain).remaining == timedelta(hours=14)
    goes_on = resumed(stands, since, CALENDAR)
    assert goes_on.due_at == at("2026-10-13 12:00")
    assert recounted(goes_on, ran, since, CALENDAR, plain).due_at == at("2026-10-13 16:00")
    assert recounted(goes_on, ran, since, CALENDAR, CALENDAR).due_at == goes_on.due_at
