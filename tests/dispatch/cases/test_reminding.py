"""A year that the calendar lacks is told to who may load it, once a month, until it is loaded."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from data.store import Actor, Store
from data.store.actors import process_actor
from dispatch.cases.reminding import remind_of_calendar
from dispatch.messages.tables import Notice
from dispatch.workflow.commands import load_year
from dispatch.workflow.queries import missing_years
from tests.dispatch.cases.people import somebody
from tests.dispatch.scenes import write_trial_city

WORKER = process_actor("worker")
HEAD = "year,day,kind,name_zh,name_en\n"

OCTOBER = datetime(2026, 10, 31, 15, 59, tzinfo=UTC)  # 23:59 in the city
NOVEMBER = datetime(2026, 10, 31, 16, 0, tzinfo=UTC)
DECEMBER = datetime(2026, 12, 20, tzinfo=UTC)


@pytest.fixture
def planner(store: Store) -> Actor:
    write_trial_city(store, training=False)
    somebody(store, "dispatcher", "dispatcher")
    somebody(store, "root", "system_administrator")
    return somebody(store, "planner", "planner")


def remind(store: Store, at: datetime) -> int:
    with store.transaction(WORKER) as session:
        return remind_of_calendar(session, at)


def test_who_may_load_it_is_told_from_november_on_once_a_month(
    store: Store, planner: Actor
) -> None:
    # The shipped calendar has 2025 and 2026.
    assert remind(store, OCTOBER) == 0
    assert remind(store, NOVEMBER) == 2  # the planner and the administrator
    assert remind(store, NOVEMBER) == 0
    assert remind(store, DECEMBER) == 2
    with store.reading(WORKER) as session:
        told = session.scalars(
            select(Notice).where(Notice.account_id == planner.account_id).order_by(Notice.id)
        ).all()
        assert [(one.rule, one.incident_id) for one in told] == [("calendar_missing", None)] * 2
        assert "2027" in told[0].body_zh
        assert "2027" in told[0].body_en


def test_nobody_is_told_once_it_is_loaded(store: Store, planner: Actor) -> None:
    with store.transaction(planner) as session:
        load_year(session, 2027, HEAD + "2027,2027-01-01,holiday,元旦,New Year\n", "通知")
        assert missing_years(session, DECEMBER) == []
    assert remind(store, DECEMBER) == 0


def test_a_year_that_has_begun_without_its_calendar_is_missing_all_year(
    store: Store, planner: Actor
) -> None:
    with store.reading(planner) as session:
        assert missing_years(session, datetime(2027, 3, 1, tzinfo=UTC)) == [2027]
        assert missing_years(session, datetime(2027, 11, 1, tzinfo=UTC)) == [2027, 2028]
    assert remind(store, datetime(2027, 3, 1, tzinfo=UTC)) == 2


def test_before_a_city_is_loaded_nobody_is_told(store: Store) -> None:
    somebody(store, "planner", "planner")
    assert remind(store, DECEMBER) == 0
