"""The four kinds of time, worked by hand and against an independent calendar."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import chinese_calendar  # type: ignore[import-untyped] # it has no types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispatch.workflow.calendar_files import (
    calendar_of,
    read_calendar,
    shipped_days,
    write_calendar,
)
from dispatch.workflow.calendars import Calendar, deadline, elapsed, later
from dispatch.workflow.definitions import Limit
from dispatch.workflow.errors import CalendarGapError, CalendarUnreadableError
from dispatch.workflow.words import TimeKind

CITY = ZoneInfo("Asia/Shanghai")
DAYS = shipped_days()
CALENDAR = calendar_of(DAYS, {one.year for one in DAYS}, "Asia/Shanghai")


def at(text: str) -> datetime:
    """Return a moment of the city: `2026-02-13 17:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=CITY)


@pytest.mark.parametrize(
    ("start", "amount", "kind", "due"),
    [
        # urgent time runs through the night and the weekend
        ("2026-11-20 23:30", 2, TimeKind.URGENT, "2026-11-21 01:30"),
        ("2026-11-20 23:30", 0.25, TimeKind.URGENT, "2026-11-20 23:45"),
        # a calendar day is 24 hours, holidays too
        ("2026-09-30 10:00", 5, TimeKind.CALENDAR_DAY, "2026-10-05 10:00"),
        # a working hour over lunch: 11:30–12:00 and 14:00–14:30
        ("2026-11-23 11:30", 1, TimeKind.WORKING_HOUR, "2026-11-23 14:30"),
        # from lunch: nothing passes until 14:00
        ("2026-11-23 12:30", 1, TimeKind.WORKING_HOUR, "2026-11-23 15:00"),
        # over the weekend: Friday 17:00–18:00, then Monday 08:00–09:00
        ("2026-11-20 17:00", 2, TimeKind.WORKING_HOUR, "2026-11-23 09:00"),
        # from Saturday: Monday 08:00 on
        ("2026-11-21 09:00", 2, TimeKind.WORKING_HOUR, "2026-11-23 10:00"),
        # what ends with the day ends at 18:00, not at 08:00 of the next
        ("2026-11-23 08:00", 8, TimeKind.WORKING_HOUR, "2026-11-23 18:00"),
        ("2026-11-23 08:00", 4, TimeKind.WORKING_HOUR, "2026-11-23 12:00"),
        # a working day is 8 working hours: from Monday 10:00 to Tuesday 10:00
        ("2026-11-23 10:00", 1, TimeKind.WORKING_DAY, "2026-11-24 10:00"),
        ("2026-11-20 10:00", 1, TimeKind.WORKING_DAY, "2026-11-23 10:00"),
        # from the night before: the whole Monday
        ("2026-11-22 20:00", 1, TimeKind.WORKING_DAY, "2026-11-23 18:00"),
        ("2026-11-23 10:00", 0.5, TimeKind.WORKING_DAY, "2026-11-23 16:00"),
        # make-up Saturday 14 February is worked, 15–23 are Spring Festival, Tuesday 24 is worked:
        # Friday 13th 17:00–18:00, Saturday 14th 8 h, Tuesday 24th 08:00–15:00 without lunch: 5 h
        ("2026-02-13 17:00", 14, TimeKind.WORKING_HOUR, "2026-02-24 15:00"),
        # make-up Sunday 4 January after New Year's 1–3
        ("2025-12-31 17:00", 2, TimeKind.WORKING_HOUR, "2026-01-04 09:00"),
        # National Day 1–7 October, Thursday 8 worked, Saturday 10 make-up:
        # Wed 30 Sept 16:00–18:00 (2 h), Thu 8 (8 h), Fri 9 (8 h), Sat 10 08:00–12:00, 14:00–16:00
        ("2026-09-30 16:00", 3, TimeKind.WORKING_DAY, "2026-10-10 16:00"),
        # Labour Day 1–5 May, make-up Saturday 9: Thu 30 April 14:00–18:00 (4 h), Wed 6 to
        # Fri 8 (24 h), Sat 9 until 12:00 (4 h): 32 h are four days
        ("2026-04-30 12:00", 4, TimeKind.WORKING_DAY, "2026-05-09 12:00"),
    ],
)
def test_deadline_is_the_one_counted_by_hand(
    start: str, amount: float, kind: TimeKind, due: str
) -> None:
    assert deadline(at(start), Limit(amount, kind), CALENDAR) == at(due)


def test_every_day_of_2025_and_2026_is_worked_as_the_independent_calendar_says() -> None:
    day = date(2025, 1, 1)
    while day.year < 2027:
        assert CALENDAR.is_working(day) == chinese_calendar.is_workday(day), day
        day += timedelta(days=1)


def test_working_days_to_october_2026_are_as_many_as_the_independent_calendar_counts() -> None:
    first, last = date(2026, 1, 1), date(2026, 10, 31)
    counted = len(chinese_calendar.get_workdays(first, last))
    worked = elapsed(at("2026-01-01 00:00"), at("2026-11-01 00:00"), TimeKind.WORKING_DAY, CALENDAR)
    assert worked == counted * timedelta(hours=8)


def test_a_day_that_no_calendar_has_is_refused_with_its_day() -> None:
    with pytest.raises(CalendarGapError) as refused:
        deadline(at("2026-12-31 17:00"), Limit(2, TimeKind.WORKING_HOUR), CALENDAR)
    assert refused.value.details["day"] == "2027-01-01"
    with pytest.raises(CalendarGapError):
        CALENDAR.is_working(date(2024, 12, 31))
    with pytest.raises(CalendarGapError):
        elapsed(at("2024-12-31 10:00"), at("2025-01-02 10:00"), TimeKind.WORKING_DAY, CALENDAR)


def test_urgent_time_and_calendar_days_need_no_calendar() -> None:
    start = at("2040-12-31 17:00")
    assert deadline(start, Limit(2, TimeKind.URGENT), CALENDAR) == start + timedelta(hours=2)
    assert deadline(start, Limit(2, TimeKind.CALENDAR_DAY), CALENDAR) == start + timedelta(days=2)


def test_years_with_a_gap_between_them_are_not_counted_across_it() -> None:
    apart = Calendar("Asia/Shanghai", frozenset({2024, 2026}))
    with pytest.raises(CalendarGapError) as refused:
        deadline(at("2024-12-31 17:00"), Limit(2, TimeKind.WORKING_HOUR), apart)
    assert refused.value.details["day"] == "2025-01-01"


FIRST = datetime(2025, 2, 1, tzinfo=UTC)
moments = st.integers(0, 600 * 24 * 3600).map(lambda seconds: FIRST + timedelta(seconds=seconds))
kinds = st.sampled_from(TimeKind)


@given(start=moments, seconds=st.integers(1, 20 * 8 * 3600), kind=kinds)
def test_what_has_passed_at_a_deadline_is_the_limit(
    start: datetime, seconds: int, kind: TimeKind
) -> None:
    passing = timedelta(seconds=seconds)
    due = later(start, passing, kind, CALENDAR)
    assert abs(elapsed(start, due, kind, CALENDAR) - passing) < timedelta(milliseconds=1)
    just_before = due - timedelta(seconds=1)
    assert elapsed(start, just_before, kind, CALENDAR) < passing


@given(first=moments, second=moments, third=moments, kind=kinds)
def test_time_adds_up(first: datetime, second: datetime, third: datetime, kind: TimeKind) -> None:
    whole = elapsed(first, third, kind, CALENDAR)
    parts = elapsed(first, second, kind, CALENDAR) + elapsed(second, third, kind, CALENDAR)
    assert abs(whole - parts) < timedelta(milliseconds=1)


@given(start=moments, hours=st.integers(1, 200))
def test_working_time_by_minutes_counted_one_by_one(start: datetime, hours: int) -> None:
    start = start.replace(second=0, microsecond=0)
    end = start + timedelta(hours=hours)
    counted = sum(_is_worked_minute(start + timedelta(minutes=n)) for n in range(hours * 60))
    assert elapsed(start, end, TimeKind.WORKING_HOUR, CALENDAR) == timedelta(minutes=counted)


def _is_worked_minute(moment: datetime) -> bool:
    local = moment.astimezone(CITY)
    return chinese_calendar.is_workday(local.date()) and local.hour in {
        *range(8, 12),
        *range(14, 18),
    }


def test_a_calendar_file_is_read_as_it_was_written() -> None:
    assert read_calendar(write_calendar(DAYS)) == DAYS


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("2026,2026-10-01,feast,国庆,National Day", "a day is"),
        ("2026,2026-13-01,holiday,国庆,National Day", "a day is"),
        ("2026,2026-10-01,holiday,国庆", "5 values"),
        ("2026,2026-10-01,holiday,国庆,National Day,more", "5 values"),
        ("2026,2028-10-01,holiday,国庆,National Day", "not near"),
        ("2026,2026-10-12,make_up,调休,Make-up day", "worked anyway"),
    ],
)
def test_a_calendar_file_with_a_wrong_line_is_refused_with_its_number(row: str, said: str) -> None:
    good = "2026,2026-05-01,holiday,劳动节,Labour Day"
    text = f"year,day,kind,name_zh,name_en\n{good}\n{row}\n"
    with pytest.raises(CalendarUnreadableError, match=said) as refused:
        read_calendar(text)
    assert refused.value.details["line"] == 3


def test_a_calendar_file_with_other_columns_or_a_day_twice_is_refused() -> None:
    with pytest.raises(CalendarUnreadableError, match="line 1"):
        read_calendar("day,kind\n2026-10-01,holiday\n")
    line = "2026,2026-10-01,holiday,国庆节,National Day\n"
    with pytest.raises(CalendarUnreadableError, match="twice"):
        read_calendar(f"year,day,kind,name_zh,name_en\n{line}{line}")
