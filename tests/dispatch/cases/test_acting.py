"""Acting on incidents under their law: what is allowed is done whole, the rest not at all."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import select

from data.store import Actor, Store
from data.store.errors import RefusedError
from dispatch.assignments.commands import assign, progress
from dispatch.cases.commands import act, begin, close_incident, moved, sent
from dispatch.cases.errors import (
    ActionForbiddenError,
    ActionIncompleteError,
    ActionRefusedError,
    IncidentChangedError,
)
from dispatch.cases.tables import IncidentClock, IncidentStep
from dispatch.incidents.commands import NewIncident, report
from dispatch.incidents.tables import Incident, Stage
from dispatch.incidents.views import AssignmentStatus, IncidentView
from dispatch.workflow.values import Command
from dispatch.workflow.words import FieldKind
from tests.dispatch.cases.people import somebody
from tests.dispatch.scenes import NOON, MakeUnit, sending


@pytest.fixture
def acceptor(store: Store) -> Actor:
    return somebody(store, "acceptor", "acceptor")


@pytest.fixture
def dispatcher(store: Store) -> Actor:
    return somebody(store, "dispatcher", "dispatcher")


def file(store: Store, actor: Actor, category: str = "item:06010") -> IncidentView:
    new = NewIncident(category=category, description="暴露垃圾", lon=114.3, lat=30.6)
    with store.transaction(actor) as session:
        return report(session, new, begin=begin, now=NOON)


def steps(store: Store, actor: Actor, incident_id: int) -> list[tuple[str, str, str]]:
    with store.reading(actor) as session:
        rows = session.execute(
            select(IncidentStep.action, IncidentStep.from_stage, IncidentStep.to_stage)
            .where(IncidentStep.incident_id == incident_id)
            .order_by(IncidentStep.id)
        )
        return [(row.action, row.from_stage, row.to_stage) for row in rows]


def running(store: Store, actor: Actor, incident_id: int) -> dict[str, IncidentClock]:
    with store.reading(actor) as session:
        rows = session.scalars(
            select(IncidentClock).where(
                IncidentClock.incident_id == incident_id, IncidentClock.stopped_at.is_(None)
            )
        ).all()
        session.expunge_all()
        return {row.clock: row for row in rows}


def test_a_filed_incident_is_under_its_law_with_a_running_clock(
    store: Store, acceptor: Actor
) -> None:
    filed = file(store, acceptor)
    clocks = running(store, acceptor, filed.id)
    assert list(clocks) == ["accept"]
    # WORKFLOW: stage clocks by default: accept 15 min.
    assert clocks["accept"].due_at == NOON + timedelta(minutes=15)
    assert filed.due_at == NOON + timedelta(minutes=15)
    assert steps(store, acceptor, filed.id) == [("report", "report", "report")]


def test_accepting_and_opening_moves_the_incident_and_its_clock(
    store: Store, acceptor: Actor
) -> None:
    filed = file(store, acceptor)
    later = NOON + timedelta(minutes=5)
    with store.transaction(acceptor) as session:
        act(session, filed.id, Command("accept"), now=NOON)
    with store.transaction(acceptor) as session:
        answer = act(session, filed.id, Command("open"), now=later)
    assert answer.incident.stage is Stage.ASSIGN
    assert answer.step.on_time is True
    assert answer.incident.due_at == later + timedelta(minutes=15)
    assert list(running(store, acceptor, filed.id)) == ["assign"]
    assert [step[0] for step in steps(store, acceptor, filed.id)] == ["report", "accept", "open"]


def test_an_action_twice_is_refused_with_what_is_allowed(store: Store, acceptor: Actor) -> None:
    filed = file(store, acceptor)
    with store.transaction(acceptor) as session:
        act(session, filed.id, Command("accept"), now=NOON)
    with pytest.raises(ActionRefusedError) as refused, store.transaction(acceptor) as session:
        act(session, filed.id, Command("accept"), now=NOON)
    assert refused.value.details["cause"] == "stage"
    offered = [one["action"] for one in refused.value.details["allowed"]]  # type: ignore[attr-defined]
    assert "open" in offered
    assert "accept" not in offered
    assert len(steps(store, acceptor, filed.id)) == 2


def test_the_wrong_role_is_refused_and_nothing_is_half_done(store: Store, acceptor: Actor) -> None:
    filed = file(store, acceptor)
    planner = somebody(store, "planner", "planner")
    with pytest.raises(ActionForbiddenError) as refused, store.transaction(planner) as session:
        act(session, filed.id, Command("accept"), now=NOON)
    assert refused.value.details["cause"] == "role"
    assert len(steps(store, acceptor, filed.id)) == 1


def test_voiding_without_a_reason_is_refused(store: Store, acceptor: Actor) -> None:
    filed = file(store, acceptor)
    with pytest.raises(ActionIncompleteError) as refused, store.transaction(acceptor) as session:
        act(session, filed.id, Command("void", "  "), now=NOON)
    assert refused.value.field == "reason"
    assert refused.value.details["cause"] == "reason_missing"


def test_a_version_that_was_overtaken_is_refused_with_who_and_what_is_allowed(
    store: Store, acceptor: Actor
) -> None:
    filed = file(store, acceptor)
    with store.transaction(acceptor) as session:
        act(session, filed.id, Command("accept"), version=filed.version, now=NOON)
    with pytest.raises(IncidentChangedError) as refused, store.transaction(acceptor) as session:
        act(session, filed.id, Command("void", "twice"), version=filed.version, now=NOON)
    assert refused.value.details["changed_by"] == "acceptor"
    assert refused.value.details["allowed"]


def test_of_two_who_act_at_once_one_is_done_and_the_other_is_told_why_not(
    store: Store, acceptor: Actor
) -> None:
    other = somebody(store, "second", "acceptor")
    filed = file(store, acceptor)
    start = Barrier(2)

    def accept(actor: Actor) -> str:
        start.wait()
        try:
            with store.transaction(actor) as session:
                act(session, filed.id, Command("accept"), now=NOON)
        except ActionRefusedError as refused:
            return str(refused.details["cause"])
        return "done"

    with ThreadPoolExecutor(2) as hands:
        answers = [hands.submit(accept, actor) for actor in (acceptor, other)]
    assert sorted(answer.result() for answer in answers) == ["done", "stage"]
    assert len(steps(store, acceptor, filed.id)) == 2


def test_two_that_are_merged_into_each_other_at_once_end_as_one(
    store: Store, acceptor: Actor
) -> None:
    first, second = file(store, acceptor), file(store, acceptor)
    start = Barrier(2)

    def merge(incident_id: int, into: int) -> str:
        start.wait()
        command = Command("merge", "the same", {FieldKind.INCIDENT: into})
        try:
            with store.transaction(acceptor) as session:
                act(session, incident_id, command, now=NOON)
        except (ActionRefusedError, RefusedError):
            return "refused"
        return "done"

    with ThreadPoolExecutor(2) as hands:
        answers = [
            hands.submit(merge, first.id, second.id),
            hands.submit(merge, second.id, first.id),
        ]
    assert sorted(answer.result() for answer in answers) == ["done", "refused"]


def test_a_merged_incident_can_only_be_split(store: Store, acceptor: Actor) -> None:
    kept, double = file(store, acceptor), file(store, acceptor)
    merge = Command("merge", "same heap", {FieldKind.INCIDENT: kept.id})
    with store.transaction(acceptor) as session:
        merged = act(session, double.id, merge, now=NOON)
    assert merged.incident.stage is Stage.ARCHIVE
    for command in (merge, Command("accept"), Command("force_close", "away")):
        with pytest.raises(ActionRefusedError) as refused, store.transaction(acceptor) as session:
            act(session, double.id, command, now=NOON)
        assert refused.value.details["cause"] == "blocked"
    assert [step[0] for step in steps(store, acceptor, kept.id)] == ["report", "merged_in"]
    with store.transaction(acceptor) as session:
        apart = act(session, double.id, Command("split", "another heap"), now=NOON)
    assert apart.incident.stage is Stage.REPORT
    assert apart.incident.closed_at is None
    assert [step[0] for step in steps(store, acceptor, kept.id)][-1] == "split_off"
    assert list(running(store, acceptor, double.id)) == ["accept"]


def test_sending_a_unit_opens_the_incident_and_its_stage_follows(
    store: Store, dispatcher: Actor, make_unit: MakeUnit
) -> None:
    filed, unit = file(store, dispatcher, "item:09012"), make_unit()
    with store.transaction(dispatcher) as session:
        answer = assign(session, sending(filed.id, unit.id), follow=sent, now=NOON)
    assert answer.incident.stage is Stage.ASSIGN
    assert list(running(store, dispatcher, filed.id)) == ["handle"]
    for minute, status in enumerate(
        (AssignmentStatus.EN_ROUTE, AssignmentStatus.ON_SCENE, AssignmentStatus.DONE), 1
    ):
        with store.transaction(dispatcher) as session:
            at = NOON + timedelta(minutes=minute)
            answer = progress(session, answer.assignment.id, status, follow=moved, now=at)
    assert answer.incident.stage is Stage.FEEDBACK
    assert steps(store, dispatcher, filed.id) == [
        ("report", "report", "report"),
        ("send_units", "report", "assign"),
        ("follow_units", "assign", "handle"),
        ("follow_units", "handle", "feedback"),
    ]


def test_closing_before_the_law_has_it_is_the_side_door_and_says_so(
    store: Store, dispatcher: Actor
) -> None:
    filed = file(store, dispatcher)
    with store.transaction(dispatcher) as session:
        answer = close_incident(session, filed.id, reason="cleared away", now=NOON)
    assert answer.step.action == "force_close"
    assert answer.incident.closed_reason == "cleared away"
    with store.reading(dispatcher) as session:
        row = session.get_one(Incident, filed.id)
        assert row.outcome == "forced"
        assert "forced" in row.marks
    assert running(store, dispatcher, filed.id) == {}


def test_an_emergency_is_archived_as_its_law_has_it(
    store: Store, dispatcher: Actor, make_unit: MakeUnit
) -> None:
    filed, unit = file(store, dispatcher, "emergency:traffic_accident"), make_unit()
    # WORKFLOW, times of the trade: from answer to first unit sent 60 s where priority is highest.
    assert filed.due_at == NOON + timedelta(seconds=60)
    with store.transaction(dispatcher) as session:
        answer = assign(session, sending(filed.id, unit.id), follow=sent, now=NOON)
    for status in (AssignmentStatus.EN_ROUTE, AssignmentStatus.ON_SCENE, AssignmentStatus.DONE):
        with store.transaction(dispatcher) as session:
            progress(session, answer.assignment.id, status, follow=moved, now=NOON)
    with store.transaction(dispatcher) as session:
        closed = close_incident(session, filed.id, reason="done", now=NOON)
    assert closed.step.action == "archive"
