"""Versions of laws and years of the calendar as rows."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from data.store import Store
from data.store.errors import NotFoundError, RefusedError
from dispatch.workflow.calendars import deadline
from dispatch.workflow.commands import (
    digest_of,
    load_year,
    note_trial,
    publish_draft,
    publish_shipped,
    save_draft,
)
from dispatch.workflow.definitions import Limit
from dispatch.workflow.errors import (
    CalendarGapError,
    CalendarUnreadableError,
    LawUnknownError,
)
from dispatch.workflow.loading import shipped_text
from dispatch.workflow.queries import lasting_calendar, law_in_force, law_of, working_calendar
from dispatch.workflow.words import TimeKind
from tests.dispatch.scenes import person

CITY = shipped_text("city_management")
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=30)


def changed(minutes: int) -> str:
    """Return the law with another limit of acceptance."""
    return CITY.replace("limit: {minutes: 15", f"limit: {{minutes: {minutes}", 1)


def accept_minutes(store: Store, at: datetime) -> tuple[int, float]:
    """Return the version in force at a moment, and its limit of acceptance in minutes."""
    with store.reading(person("Reader")) as session:
        version, law = law_in_force(session, "city_management", at)
    limit = law.clocks["accept"].limit
    assert limit is not None
    return version, round(limit.amount * 60, 6)


def publish(store: Store, minutes: int, starts_at: datetime, *, now: datetime = NOW) -> None:
    text = changed(minutes)
    with store.transaction(person("Planner")) as session:
        save_draft(session, "city_management", text, "受理时限", now=now)
        note_trial(session, "city_management", digest_of(text), {"incidents": 0})
        publish_draft(
            session, "city_management", digest=digest_of(text), starts_at=starts_at, now=now
        )


def test_what_ships_is_in_force_before_and_after_it_is_published(store: Store) -> None:
    assert accept_minutes(store, NOW) == (1, 15)
    with store.transaction(person("Setter")) as session:
        assert publish_shipped(session, now=NOW) == 4  # two laws, two years
        assert publish_shipped(session, now=NOW) == 0
    assert accept_minutes(store, NOW) == (1, 15)


def test_each_moment_has_the_version_that_is_in_force_then(store: Store) -> None:
    publish(store, 20, NOW)
    publish(store, 25, LATER)
    assert accept_minutes(store, NOW - timedelta(seconds=1)) == (1, 15)
    assert accept_minutes(store, NOW) == (2, 20)
    assert accept_minutes(store, LATER - timedelta(seconds=1)) == (2, 20)
    assert accept_minutes(store, LATER) == (3, 25)


def test_an_older_version_is_read_as_it_was(store: Store) -> None:
    publish(store, 20, NOW)
    with store.reading(person("Reader")) as session:
        first = law_of(session, "city_management", 1).clocks["accept"].limit
        second = law_of(session, "city_management", 2).clocks["accept"].limit
        with pytest.raises(LawUnknownError):
            law_of(session, "city_management", 3)
        with pytest.raises(LawUnknownError):
            law_in_force(session, "mining", NOW)
    assert first is not None
    assert second is not None
    assert (first.amount * 60, round(second.amount * 60, 6)) == (15, 20)


def test_a_version_is_not_put_in_force_in_the_past_or_before_the_one_it_follows(
    store: Store,
) -> None:
    with pytest.raises(RefusedError, match="at the earliest"):
        publish(store, 20, NOW - timedelta(hours=1))
    publish(store, 20, LATER)
    with pytest.raises(RefusedError, match="after the one it follows"):
        publish(store, 25, NOW)


def test_an_unknown_law_cannot_be_drafted(store: Store) -> None:
    with pytest.raises(NotFoundError), store.transaction(person("Planner")) as session:
        save_draft(session, "mining", CITY, "x", now=NOW)


def test_the_calendar_is_the_shipped_one_until_a_year_is_loaded(store: Store) -> None:
    with store.reading(person("Reader")) as session:
        calendar = working_calendar(session, "Asia/Shanghai")
    assert not calendar.is_working(date(2026, 10, 1))
    assert calendar.is_working(date(2026, 10, 10))
    with pytest.raises(CalendarGapError):
        calendar.is_working(date(2027, 1, 4))


def test_clocks_run_on_into_a_year_whose_notice_has_not_come(store: Store) -> None:
    # One working day from Thursday 2026-12-31, 17:00: until Friday 1 January, 17:00, as long as
    # nobody has said that this is a holiday; then until Monday the 4th.
    china = ZoneInfo("Asia/Shanghai")
    thursday, one_day = datetime(2026, 12, 31, 17, tzinfo=china), Limit(1, TimeKind.WORKING_DAY)
    with store.reading(person("Reader")) as session:
        calendar = replace(lasting_calendar(session, 2025, 2028), timezone="Asia/Shanghai")
        assert deadline(thursday, one_day, calendar) == datetime(2027, 1, 1, 17, tzinfo=china)
        assert not calendar.is_working(date(2026, 10, 1))
    text = "year,day,kind,name_zh,name_en\n2027,2027-01-01,holiday,元旦,New Year\n"
    with store.transaction(person("Planner")) as session:
        load_year(session, 2027, text, "通知")
        calendar = replace(lasting_calendar(session, 2025, 2028), timezone="Asia/Shanghai")
        assert deadline(thursday, one_day, calendar) == datetime(2027, 1, 4, 17, tzinfo=china)


def test_a_loaded_year_counts_at_once_and_may_be_replaced(store: Store) -> None:
    head = "year,day,kind,name_zh,name_en\n"
    with store.transaction(person("Planner")) as session:
        publish_shipped(session, now=NOW)
        load_year(session, 2027, head + "2027,2027-01-01,holiday,元旦,New Year\n", "通知")
    with store.reading(person("Reader")) as session:
        calendar = working_calendar(session, "Asia/Shanghai")
        assert not calendar.is_working(date(2027, 1, 1))
        assert calendar.is_working(date(2027, 1, 4))
    with store.transaction(person("Planner")) as session:
        load_year(session, 2027, head + "2027,2027-01-04,holiday,元旦,New Year\n", "更正")
    with store.reading(person("Reader")) as session:
        calendar = working_calendar(session, "Asia/Shanghai")
        assert calendar.is_working(date(2027, 1, 1))
        assert not calendar.is_working(date(2027, 1, 4))


def test_a_year_that_is_loaded_first_leaves_the_shipped_ones(store: Store) -> None:
    text = "year,day,kind,name_zh,name_en\n2027,2027-01-01,holiday,元旦,New Year\n"
    with store.transaction(person("Planner")) as session:
        load_year(session, 2027, text, "通知")
    with store.reading(person("Reader")) as session:
        assert not working_calendar(session, "Asia/Shanghai").is_working(date(2026, 10, 1))


def test_a_day_of_another_year_s_notice_is_not_taken_over(store: Store) -> None:
    text = "year,day,kind,name_zh,name_en\n2027,2026-12-27,make_up,调休,Make-up day\n"
    taken = text.replace("2026-12-27,make_up", "2027-01-03,make_up").replace("2027,", "2026,", 1)
    with store.transaction(person("Planner")) as session:
        load_year(session, 2027, text, "通知")
        assert working_calendar(session, "Asia/Shanghai").years == {2025, 2026, 2027}
    with store.transaction(person("Planner")) as session:
        load_year(session, 2026, taken, "通知")
    both = text.replace("2027,", "2027,2027-01-03,make_up,调休,Make-up day\n2027,", 1)
    with (
        pytest.raises(CalendarUnreadableError, match="another year") as refused,
        store.transaction(person("Planner")) as session,
    ):
        load_year(session, 2027, both, "通知")
    assert refused.value.details["line"] == 2  # days stand there in any order
