"""Deadlines counted anew when a year of the calendar is loaded or replaced: once, and told.

Illegal posters (item:07001) have one working day: 8 hours, from 8 to 12 and from 14 to 18. Thursday
2026-12-31 at 17:00 leaves one of them; Friday the first of January 2027 is worked as long as nobody
has said otherwise, so that the rest is over at 17:00 of that Friday. With a holiday on it, the rest
is Monday's, until 17:00.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from data.store import Actor, Store
from data.store.actors import process_actor
from dispatch.cases.commands import act, begin
from dispatch.cases.deadlines import Saying, fire
from dispatch.cases.queries import incident_story
from dispatch.cases.recounting import count_touched, recount_all
from dispatch.cases.tables import IncidentClock, IncidentStep
from dispatch.cases.views import StoryView
from dispatch.incidents.commands import NewIncident, report
from dispatch.incidents.tables import Incident
from dispatch.tasks.tables import Task
from dispatch.workflow.commands import load_year
from dispatch.workflow.values import Command
from dispatch.workflow.words import FieldKind
from tests.dispatch.cases.people import somebody
from tests.dispatch.scenes import write_trial_city
from tests.dispatch.tasks.field import add_department

WORKER = process_actor("worker")
CHINA = ZoneInfo("Asia/Shanghai")
HEAD = "year,day,kind,name_zh,name_en\n"
NEW_YEAR = HEAD + "2027,2027-01-01,holiday,元旦,New Year's Day\n"
WORKED_SATURDAY = NEW_YEAR + "2027,2027-01-02,make_up,调休,Make-up day\n"


def china(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment of January 2027 in China; day 0 is the last of December."""
    year, month, day = (2026, 12, 31) if day == 0 else (2027, 1, day)
    return datetime(year, month, day, hour, minute, tzinfo=CHINA)


@pytest.fixture
def dispatcher(store: Store) -> Actor:
    write_trial_city(store, training=False)
    add_department(store)
    return somebody(store, "dispatcher", "dispatcher", "acceptor", "department")


def handled(store: Store, actor: Actor, at: datetime) -> int:
    """File posters, open them and give them to a department at a moment."""
    new = NewIncident(category="item:07001", description="小广告", lon=114.25, lat=30.55)
    with store.transaction(actor) as session:
        incident_id = report(session, new, begin=begin, now=at).id
    do(store, actor, incident_id, at, Command("accept"))
    do(store, actor, incident_id, at, Command("open"))
    do(store, actor, incident_id, at, Command("assign", payload={FieldKind.DEPARTMENT: "water"}))
    return incident_id


def do(store: Store, actor: Actor, incident_id: int, at: datetime, command: Command) -> None:
    with store.transaction(actor) as session:
        act(session, incident_id, command, now=at)


def load(store: Store, actor: Actor, text: str = NEW_YEAR) -> int:
    """Load 2027; return how many deadlines are said to move."""
    with store.transaction(actor) as session:
        load_year(session, 2027, text, "通知")
        return count_touched(session)


def said(store: Store, at: datetime) -> list[Saying]:
    with store.transaction(WORKER) as session:
        return [saying for _, saying in fire(session, at)]


def handling(store: Store, actor: Actor, incident_id: int) -> IncidentClock:
    with store.reading(actor) as session:
        row = session.scalars(
            select(IncidentClock).where(
                IncidentClock.incident_id == incident_id, IncidentClock.clock == "handle"
            )
        ).one()
        session.expunge_all()
        return row


def recounts(store: Store, actor: Actor, incident_id: int) -> Sequence[dict[str, Any]]:
    with store.reading(actor) as session:
        return session.scalars(
            select(IncidentStep.details).where(
                IncidentStep.incident_id == incident_id, IncidentStep.action == "recounted"
            )
        ).all()


def story(store: Store, actor: Actor, incident_id: int, at: datetime) -> StoryView:
    with store.reading(actor) as session:
        return incident_story(session, incident_id, at)


def test_a_holiday_moves_the_deadline_and_is_told_in_the_story(
    store: Store, dispatcher: Actor
) -> None:
    incident_id = handled(store, dispatcher, china(0, 17))
    assert handling(store, dispatcher, incident_id).due_at == china(1, 17)
    assert load(store, dispatcher) == 1
    assert recount_all(store, WORKER, china(0, 18)) == 1
    clock = handling(store, dispatcher, incident_id)
    assert clock.due_at == china(4, 17)
    # A quarter of the eight hours before: two of them, 15:00 of that Monday.
    assert clock.warn_at == china(4, 15)
    with store.reading(dispatcher) as session:
        assert session.get_one(Incident, incident_id).due_at == china(4, 17)
        due = session.scalars(select(Task.due_at).where(Task.incident_id == incident_id)).all()
    assert due == [china(4, 17)]
    (told,) = recounts(store, dispatcher, incident_id)
    assert datetime.fromisoformat(told["due_before"]) == china(1, 17)
    assert datetime.fromisoformat(told["due_at"]) == china(4, 17)
    titles = [one.title_zh for one in story(store, dispatcher, incident_id, china(0, 18)).moments]
    assert "工作日历变更，时限重新计算" in titles


def test_what_the_new_days_do_not_touch_stays_and_is_not_told(
    store: Store, dispatcher: Actor
) -> None:
    # Wednesday 2026-12-30 at 9:00 ends on Wednesday: one day of 8 hours, until Thursday 9:00.
    incident_id = handled(store, dispatcher, datetime(2026, 12, 30, 9, tzinfo=CHINA))
    assert handling(store, dispatcher, incident_id).due_at == china(0, 9)
    assert load(store, dispatcher) == 0
    assert recount_all(store, WORKER, china(0, 8)) == 0
    assert recounts(store, dispatcher, incident_id) == []
    assert recount_all(store, WORKER, china(0, 8)) == 0


def test_it_is_counted_once_however_often_and_by_however_many(
    store: Store, dispatcher: Actor
) -> None:
    filed = [handled(store, dispatcher, china(0, 17)) for _ in range(12)]
    assert load(store, dispatcher) == 12
    start = Barrier(2)

    def work() -> int:
        start.wait()
        return recount_all(store, WORKER, china(0, 18), limit=5)

    with ThreadPoolExecutor(2) as workers:
        counts = [future.result() for future in [workers.submit(work) for _ in range(2)]]
    left = recount_all(store, WORKER, china(0, 18))
    assert sum(counts) + left == 12
    assert [len(recounts(store, dispatcher, one)) for one in filed] == [1] * 12


def test_what_was_said_of_a_deadline_that_lies_ahead_again_is_said_again_when_it_is_so(
    store: Store, dispatcher: Actor
) -> None:
    handled(store, dispatcher, china(0, 17))
    assert said(store, china(1, 17)) == [Saying.OVERDUE]
    load(store, dispatcher)
    assert recount_all(store, WORKER, china(1, 17, 30)) == 1
    assert said(store, china(1, 17, 30)) == []
    assert said(store, china(4, 14, 59)) == []
    assert said(store, china(4, 15)) == [Saying.WARNED]
    assert said(store, china(4, 17)) == [Saying.OVERDUE]
    assert said(store, china(4, 17)) == []


def test_what_was_said_is_not_said_twice_of_a_deadline_that_stays_over(
    store: Store, dispatcher: Actor
) -> None:
    handled(store, dispatcher, china(0, 17))
    assert said(store, china(5, 8)) == [Saying.OVERDUE]
    load(store, dispatcher)
    assert recount_all(store, WORKER, china(5, 8)) == 1
    assert said(store, china(5, 8)) == []


def test_a_deadline_that_comes_earlier_than_now_is_over_at_once(
    store: Store, dispatcher: Actor
) -> None:
    load(store, dispatcher)
    incident_id = handled(store, dispatcher, china(0, 17))
    assert handling(store, dispatcher, incident_id).due_at == china(4, 17)
    # Saturday the second is worked after all: seven hours of it end at 17:00.
    assert load(store, dispatcher, WORKED_SATURDAY) == 1
    assert recount_all(store, WORKER, china(3, 12)) == 1
    assert handling(store, dispatcher, incident_id).due_at == china(2, 17)
    assert said(store, china(3, 12)) == [Saying.OVERDUE]
    assert said(store, china(3, 12)) == []


def test_the_worker_says_nothing_by_a_calendar_that_is_over(
    store: Store, dispatcher: Actor
) -> None:
    incident_id = handled(store, dispatcher, china(0, 17))
    load(store, dispatcher)
    assert said(store, china(1, 17)) == []
    assert handling(store, dispatcher, incident_id).due_at == china(4, 17)
    assert recount_all(store, WORKER, china(1, 17)) == 0
    assert len(recounts(store, dispatcher, incident_id)) == 1


def test_who_acts_first_counts_first_and_is_not_refused_for_it(
    store: Store, dispatcher: Actor
) -> None:
    incident_id = handled(store, dispatcher, china(0, 17))
    with store.reading(dispatcher) as session:
        version = session.get_one(Incident, incident_id).version
    load(store, dispatcher)
    with store.transaction(dispatcher) as session:
        command = Command("supervise", "重点案件")
        act(session, incident_id, command, version=version, now=china(1, 9))
    assert len(recounts(store, dispatcher, incident_id)) == 1
    assert handling(store, dispatcher, incident_id).due_at == china(4, 17)


def test_a_clock_that_stands_still_gets_back_what_a_holiday_used_up(
    store: Store, dispatcher: Actor
) -> None:
    # Given back on Monday the fourth at 10:00, with Friday worked: 1 + 8 + 2 hours of 8 are used.
    incident_id = handled(store, dispatcher, china(0, 17))
    returned = Command("take_back", "改派")
    do(store, dispatcher, incident_id, china(4, 10), returned)
    assert handling(store, dispatcher, incident_id).remaining_s == -3 * 3600
    assert load(store, dispatcher) == 1
    assert recount_all(store, WORKER, china(4, 11)) == 1
    assert handling(store, dispatcher, incident_id).remaining_s == 5 * 3600
    (told,) = recounts(store, dispatcher, incident_id)
    assert (told["remaining_before_s"], told["remaining_s"]) == (-3 * 3600, 5 * 3600)


def test_a_year_that_is_replaced_twice_is_counted_from_what_each_clock_knew(
    store: Store, dispatcher: Actor
) -> None:
    early = handled(store, dispatcher, china(0, 17))
    load(store, dispatcher)
    later = handled(store, dispatcher, china(0, 17))
    assert load(store, dispatcher, WORKED_SATURDAY) == 2
    assert recount_all(store, WORKER, china(0, 18)) == 2
    assert handling(store, dispatcher, early).due_at == china(2, 17)
    assert handling(store, dispatcher, later).due_at == china(2, 17)
    assert load(store, dispatcher, HEAD) == 2
    assert recount_all(store, WORKER, china(0, 18)) == 2
    assert handling(store, dispatcher, early).due_at == china(1, 17)


def test_what_ran_before_a_pause_is_counted_anew_too(store: Store, dispatcher: Actor) -> None:
    # With Friday worked, 1 + 4 hours of 8 are used when it is taken back at noon; the rest begins
    # on Monday at 9:00 and ends at 12:00. With Friday off only Thursday's hour was used.
    incident_id = handled(store, dispatcher, china(0, 17))
    do(store, dispatcher, incident_id, china(1, 12), Command("take_back", "改派"))
    again = Command("assign", payload={FieldKind.DEPARTMENT: "water"})
    do(store, dispatcher, incident_id, china(4, 9), again)
    assert handling(store, dispatcher, incident_id).due_at == china(4, 12)
    assert load(store, dispatcher) == 1
    assert recount_all(store, WORKER, china(4, 9, 30)) == 1
    assert handling(store, dispatcher, incident_id).due_at == china(4, 18)
    (told,) = recounts(store, dispatcher, incident_id)
    assert datetime.fromisoformat(told["due_before"]) == china(4, 12)
    assert datetime.fromisoformat(told["due_at"]) == china(4, 18)


def test_a_make_up_day_between_two_pauses_uses_up_its_hours(
    store: Store, dispatcher: Actor
) -> None:
    # Thursday 17:00 to 18:00 uses one hour; taken back at 18:00, given again on Saturday at 10:00,
    # taken back there at 15:00, given again on Monday at 9:00. As long as Saturday is off, seven
    # hours are left, until 18:00 of Monday. Worked, it uses 10–12 and 14–15: four are left, 9–12
    # and 14–15.
    load(store, dispatcher)
    incident_id = handled(store, dispatcher, china(0, 17))
    again = Command("assign", payload={FieldKind.DEPARTMENT: "water"})
    for back, given in ((china(0, 18), china(2, 10)), (china(2, 15), china(4, 9))):
        do(store, dispatcher, incident_id, back, Command("take_back", "改派"))
        do(store, dispatcher, incident_id, given, again)
    assert handling(store, dispatcher, incident_id).due_at == china(4, 18)
    assert load(store, dispatcher, WORKED_SATURDAY) == 1
    assert recount_all(store, WORKER, china(4, 9, 30)) == 1
    assert handling(store, dispatcher, incident_id).due_at == china(4, 15)
    assert load(store, dispatcher) == 1
    assert recount_all(store, WORKER, china(4, 9, 30)) == 1
    assert handling(store, dispatcher, incident_id).due_at == china(4, 18)
