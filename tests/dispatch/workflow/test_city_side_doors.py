"""Hold, extension, appeal, merge, void and dispute in the law of city management, by hand."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dispatch.incidents.tables import Stage
from dispatch.workflow import effects as done
from dispatch.workflow.values import Decision, Refused
from dispatch.workflow.words import FieldKind, Mark, RequestKind, TaskKind
from tests.dispatch.workflow.cases import (
    ACCEPTOR,
    CITIZEN,
    DISPATCHER,
    ROADS,
    SECOND_DISPATCHER,
    VERIFIER,
    city_incident,
)

MORE = {FieldKind.AMOUNT: 1}


def test_a_hold_needs_two_approvals_of_others_and_stops_the_time() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.wait(minutes=30)
    incident.did(ROADS, "request_hold", "the road is rebuilt next month")
    assert incident.refused(ROADS, "request_hold", "again") == "no_request"
    incident.did(DISPATCHER, "approve_hold")
    assert Mark.HELD not in incident.facts.marks
    assert incident.refused(DISPATCHER, "approve_hold") == "another_approver"
    incident.did(ACCEPTOR, "approve_hold")
    assert Mark.HELD in incident.facts.marks
    assert incident.clock("handle").remaining == timedelta(minutes=90)
    assert incident.refused(ROADS, "report_done") == "blocked"
    incident.wait(days=30)
    incident.did(DISPATCHER, "end_hold", "rebuilt")
    assert incident.clock("handle").due_at == incident.at + timedelta(minutes=90)


def test_who_asks_for_an_extension_cannot_approve_it() -> None:
    incident = city_incident(Stage.HANDLE)
    both = replace(ROADS, roles=frozenset({"department", "dispatcher"}))
    incident.did(both, "request_extension", "no parts", MORE)
    assert incident.refused(both, "approve_extension") == "another_approver"


def test_an_extension_adds_its_hours_after_the_second_approval() -> None:
    incident = city_incident(Stage.HANDLE)
    due = incident.clock("handle").due_at
    assert due is not None
    incident.did(ROADS, "request_extension", "no parts", MORE)
    incident.did(DISPATCHER, "approve_extension")
    assert incident.clock("handle").due_at == due
    incident.did(SECOND_DISPATCHER, "approve_extension")
    assert incident.clock("handle").due_at == due + timedelta(hours=1)
    assert Mark.EXTENDED in incident.facts.marks
    assert incident.facts.requests == {}


@pytest.mark.parametrize("asked", [("request_hold", None), ("request_extension", MORE)])
def test_an_overdue_incident_gets_neither_hold_nor_extension(
    asked: tuple[str, dict[FieldKind, float] | None],
) -> None:
    action, payload = asked
    incident = city_incident(Stage.HANDLE)
    incident.wait(hours=2, seconds=1)
    assert incident.refused(ROADS, action, "late", payload) == "not_overdue"


def test_the_second_approval_comes_too_late_once_overdue() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.did(ROADS, "request_extension", "no parts", MORE)
    incident.did(DISPATCHER, "approve_extension")
    incident.wait(hours=2, seconds=1)
    assert incident.refused(ACCEPTOR, "approve_extension") == "not_overdue"
    incident.did(ACCEPTOR, "refuse_extension", "too late")


def test_a_request_that_waits_ends_when_the_department_reports() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.did(ROADS, "request_hold", "later")
    incident.did(ROADS, "report_done")
    assert incident.facts.requests == {}


def test_an_appeal_is_once_per_case_and_needs_two_reviewers() -> None:
    incident = city_incident(Stage.FEEDBACK)
    incident.did(ROADS, "appeal", "the report came twice")
    incident.did(DISPATCHER, "approve_appeal")
    assert incident.refused(DISPATCHER, "approve_appeal") == "another_approver"
    assert Mark.EXEMPTED not in incident.facts.marks
    incident.did(ACCEPTOR, "approve_appeal")
    assert Mark.EXEMPTED in incident.facts.marks
    assert incident.refused(ROADS, "appeal", "once more") == "lacks_mark"


def test_a_refused_appeal_is_the_only_one_too() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.did(ROADS, "appeal", "not our road")
    incident.did(ACCEPTOR, "refuse_appeal", "it is")
    assert RequestKind.APPEAL not in incident.facts.requests
    assert incident.refused(ROADS, "appeal", "but no") == "lacks_mark"


def test_a_department_may_appeal_after_the_archive() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.did(DISPATCHER, "force_close", "pilot area")
    incident.did(ROADS, "appeal", "it was done")
    assert incident.is_in(Stage.ARCHIVE)


def test_a_merged_incident_allows_nothing_but_its_split() -> None:
    incident = city_incident(Stage.ACCEPT)
    assert incident.refused(ACCEPTOR, "merge", "same", {FieldKind.INCIDENT: 1}) == "other_incident"
    merged = incident.tell(ACCEPTOR, "merge", "same hole", {FieldKind.INCIDENT: 2})
    assert isinstance(merged, Decision)
    assert {done.MergeInto(2), done.Archive(done.Outcome.MERGED)} <= set(merged.effects)
    refused = incident.tell(ACCEPTOR, "open")
    assert isinstance(refused, Refused)
    assert refused.code == "blocked"
    assert [one.action for one in refused.allowed] == ["split"]
    assert refused.allowed[0].label.zh == "拆分"
    incident.did(ACCEPTOR, "split", "another hole")
    assert incident.is_in(Stage.REPORT)
    assert incident.outcome is None
    assert incident.clock("accept").due_at == incident.at + timedelta(minutes=15)


def test_a_voided_incident_allows_nothing() -> None:
    incident = city_incident(Stage.ASSIGN)
    incident.did(DISPATCHER, "void", "a drill")
    refused = incident.tell(DISPATCHER, "dispute", "really")
    assert isinstance(refused, Refused)
    assert (refused.code, refused.allowed) == ("blocked", ())


def test_a_disputed_incident_is_verified_again_by_somebody_else() -> None:
    incident = city_incident(Stage.VERIFY)
    incident.give_task(TaskKind.VERIFY, VERIFIER)
    incident.did(VERIFIER, "verify_passed")
    incident.did(ACCEPTOR, "archive")
    again = incident.tell(CITIZEN, "dispute", "the hole is back")
    assert isinstance(again, Decision)
    assert again.effects[:2] == (done.Reopen(), done.EnterStage(Stage.VERIFY))
    (task,) = [one for one in again.effects if isinstance(one, done.CreateTask)]
    assert {4, 7} <= task.excluded
    assert incident.refused(ACCEPTOR, "archive") == "has_mark"
