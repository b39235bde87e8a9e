"""Deadlines: found when due, said once, whoever looks and however often."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import func, select

from data.store import Actor, Store
from data.store.actors import process_actor
from dispatch.cases.commands import act, begin
from dispatch.cases.deadlines import Saying, fire, fire_all
from dispatch.cases.tables import IncidentStep
from dispatch.incidents.commands import NewIncident, report
from dispatch.workflow.values import Command
from tests.dispatch.cases.people import somebody
from tests.dispatch.scenes import NOON

WORKER = process_actor("worker")
MINUTE = timedelta(minutes=1)


@pytest.fixture
def acceptor(store: Store) -> Actor:
    return somebody(store, "acceptor", "acceptor")


def file(store: Store, actor: Actor, at: datetime = NOON) -> int:
    new = NewIncident(category="item:06010", description="暴露垃圾", lon=114.3, lat=30.6)
    with store.transaction(actor) as session:
        return report(session, new, begin=begin, now=at).id


def said(store: Store, at: datetime) -> list[Saying]:
    with store.transaction(WORKER) as session:
        return [saying for _, saying in fire(session, at)]


def test_a_clock_warns_then_is_overdue_then_goes_higher_each_once(
    store: Store, acceptor: Actor
) -> None:
    file(store, acceptor)
    # accept: 15 min, warned after three quarters of it (11:15), too late at 15:00, by as much again
    # at 30:00.
    assert said(store, NOON + 11 * MINUTE) == []
    assert said(store, NOON + 12 * MINUTE) == [Saying.WARNED]
    assert said(store, NOON + 13 * MINUTE) == []
    assert said(store, NOON + 15 * MINUTE) == [Saying.OVERDUE]
    assert said(store, NOON + 16 * MINUTE) == []
    assert said(store, NOON + 30 * MINUTE) == [Saying.ESCALATED]
    assert said(store, NOON + timedelta(days=30)) == []


def test_a_worker_that_was_away_says_the_gravest_thing_and_not_what_led_there(
    store: Store, acceptor: Actor
) -> None:
    file(store, acceptor)
    assert said(store, NOON + 20 * MINUTE) == [Saying.OVERDUE]


def test_a_stage_that_was_left_in_time_is_never_overdue(store: Store, acceptor: Actor) -> None:
    incident_id = file(store, acceptor)
    for action in ("accept", "open"):
        with store.transaction(acceptor) as session:
            act(session, incident_id, Command(action), now=NOON + 5 * MINUTE)
    # The clock of acceptance is over; that of assignment is due 15 min after the opening.
    assert said(store, NOON + 15 * MINUTE) == []
    assert said(store, NOON + 20 * MINUTE) == [Saying.OVERDUE]


def test_a_clock_that_stands_still_says_nothing(store: Store, acceptor: Actor) -> None:
    incident_id = file(store, acceptor)
    with store.transaction(acceptor) as session:
        act(session, incident_id, Command("request_confirmation"), now=NOON + 5 * MINUTE)
    # WORKFLOW: accept pauses while a confirmation is out, which has 30 min of its own.
    assert said(store, NOON + 25 * MINUTE) == []
    assert said(store, NOON + 35 * MINUTE) == [Saying.OVERDUE]
    with store.reading(acceptor) as session:
        clocks = session.scalars(
            select(IncidentStep.details["clock"].astext).where(IncidentStep.action == "overdue")
        ).all()
    assert clocks == ["confirm"]


def test_workers_at_once_say_each_thing_once(store: Store, acceptor: Actor) -> None:
    for _ in range(30):
        file(store, acceptor)
    start = Barrier(3)

    def work() -> int:
        start.wait()
        return fire_all(store, WORKER, NOON + 20 * MINUTE, limit=7)

    with ThreadPoolExecutor(3) as workers:
        counts = [future.result() for future in [workers.submit(work) for _ in range(3)]]
    left = fire_all(store, WORKER, NOON + 20 * MINUTE)
    assert sum(counts) + left == 30
    with store.reading(acceptor) as session:
        times = session.execute(
            select(IncidentStep.incident_id, func.count())
            .where(IncidentStep.action == "overdue")
            .group_by(IncidentStep.incident_id)
        ).all()
    assert len(times) == 30
    assert {count for _, count in times} == {1}


def test_what_a_worker_did_not_commit_is_due_still(store: Store, acceptor: Actor) -> None:
    file(store, acceptor)

    def dies() -> None:
        with store.transaction(WORKER) as session:
            assert [saying for _, saying in fire(session, NOON + 20 * MINUTE)] == [Saying.OVERDUE]
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        dies()
    assert said(store, NOON + 20 * MINUTE) == [Saying.OVERDUE]
