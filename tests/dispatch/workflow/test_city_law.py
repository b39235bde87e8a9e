"""The law of city management as it ships: every clause of it, worked by hand."""

from dataclasses import replace
from datetime import timedelta

import pytest

from dispatch.incidents.rules import UnitsOnIncident
from dispatch.incidents.tables import Stage
from dispatch.workflow import effects as done
from dispatch.workflow.deciding import decide
from dispatch.workflow.values import Command, Decision, Refused
from dispatch.workflow.words import Counter, FieldKind, Mark, TaskKind
from tests.dispatch.workflow.cases import (
    ACCEPTOR,
    CITY_LAW,
    DISPATCHER,
    HANDLER,
    MUSTER,
    PARKS,
    ROADS,
    VERIFIER,
    Incident,
    city_incident,
)

TO_ROADS = {FieldKind.DEPARTMENT: "roads"}
TO_PARKS = {FieldKind.DEPARTMENT: "parks"}
MORE = {FieldKind.AMOUNT: 1}
WHY = "not ours"


def test_an_incident_goes_from_report_to_archive_through_seven_stages() -> None:
    incident = city_incident(Stage.VERIFY)
    incident.give_task(TaskKind.VERIFY, VERIFIER)
    incident.did(VERIFIER, "verify_passed")
    incident.did(ACCEPTOR, "archive")
    assert incident.is_in(Stage.ARCHIVE)
    assert incident.outcome is done.Outcome.DONE
    assert incident.facts.clocks == {}


@pytest.mark.parametrize(
    ("stage", "clock", "minutes"),
    [
        (Stage.REPORT, "accept", 15),
        (Stage.ACCEPT, "accept", 15),
        (Stage.ASSIGN, "assign", 15),
        (Stage.HANDLE, "handle", 120),
        (Stage.FEEDBACK, "feedback", 30),
        (Stage.VERIFY, "verify", 30),
    ],
)
def test_each_stage_has_its_clock(stage: Stage, clock: str, minutes: int) -> None:
    incident = city_incident(stage)
    running = {key for key, one in incident.facts.clocks.items() if one.running}
    assert running == {clock}
    assert incident.clock(clock).due_at == incident.at + timedelta(minutes=minutes)


def test_one_clock_runs_from_the_report_until_the_opening() -> None:
    incident = city_incident()
    due = incident.clock("accept").due_at
    incident.wait(minutes=10)
    incident.did(ACCEPTOR, "accept")
    assert incident.clock("accept").due_at == due


def test_acceptance_stands_still_while_a_confirmation_is_out() -> None:
    incident = city_incident(Stage.ACCEPT)
    incident.wait(minutes=5)
    incident.did(ACCEPTOR, "request_confirmation")
    assert incident.clock("accept").remaining == timedelta(minutes=10)
    assert incident.clock("confirm").due_at == incident.at + timedelta(minutes=30)
    assert incident.refused(ACCEPTOR, "open") == "lacks_mark"
    assert incident.refused(VERIFIER, "confirm_real") == "holds_task"
    incident.give_task(TaskKind.CONFIRM, VERIFIER)
    incident.wait(minutes=20)
    incident.did(VERIFIER, "confirm_real")
    assert incident.clock("accept").due_at == incident.at + timedelta(minutes=10)
    assert "confirm" not in incident.facts.clocks
    incident.did(ACCEPTOR, "open")


def test_what_was_found_not_real_is_opened_only_against_it_with_a_reason() -> None:
    incident = city_incident(Stage.ACCEPT)
    incident.did(ACCEPTOR, "request_confirmation")
    incident.give_task(TaskKind.CONFIRM, VERIFIER)
    assert incident.refused(VERIFIER, "confirm_unreal") == "reason_missing"
    incident.did(VERIFIER, "confirm_unreal", "nothing there")
    assert incident.refused(ACCEPTOR, "open") == "lacks_mark"
    assert incident.refused(ACCEPTOR, "open_unconfirmed", " ") == "reason_missing"
    incident.did(ACCEPTOR, "open_unconfirmed", "seen on camera")
    assert incident.is_in(Stage.ASSIGN)


def test_every_return_needs_a_reason() -> None:
    returns = [rule for rule in CITY_LAW.actions.values() if rule.returns]
    assert len(returns) >= 6
    assert all(rule.reason for rule in returns)


def test_after_the_dispatcher_s_return_the_acceptor_says_why_it_is_opened_again() -> None:
    incident = city_incident(Stage.ASSIGN)
    incident.did(DISPATCHER, "return_to_acceptor", WHY)
    assert incident.is_in(Stage.ACCEPT)
    assert incident.refused(ACCEPTOR, "open") == "lacks_mark"
    assert incident.refused(DISPATCHER, "send_units") == "lacks_mark"
    incident.did(ACCEPTOR, "open_again", "it lies in our district")
    assert incident.is_in(Stage.ASSIGN)


def test_after_a_department_s_return_only_assigning_leads_on() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.did(ROADS, "return_to_dispatcher", WHY)
    assert incident.is_in(Stage.ASSIGN)
    assert incident.facts.department is None
    assert incident.refused(ROADS, "report_done") == "stage"
    assert incident.refused(DISPATCHER, "request_verification") == "stage"
    incident.did(DISPATCHER, "assign", None, TO_PARKS)


def test_the_same_department_resumes_the_rest_of_its_time() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.wait(minutes=90)
    incident.did(ROADS, "return_to_dispatcher", WHY)
    assert incident.clock("handle").remaining == timedelta(minutes=30)
    incident.wait(minutes=10)
    incident.did(DISPATCHER, "assign", None, TO_ROADS)
    assert incident.clock("handle").due_at == incident.at + timedelta(minutes=30)


def test_another_department_starts_afresh() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.wait(minutes=90)
    incident.did(ROADS, "return_to_dispatcher", WHY)
    incident.did(DISPATCHER, "assign", None, TO_PARKS)
    assert incident.clock("handle").due_at == incident.at + timedelta(hours=2)
    assert incident.clock("handle").department == "parks"


def test_another_department_cannot_speak_for_the_one_that_has_it() -> None:
    incident = city_incident(Stage.HANDLE)
    assert incident.refused(PARKS, "report_done") == "own_department"
    assert incident.refused(PARKS, "return_to_dispatcher", WHY) == "own_department"


def test_a_department_waits_for_its_handler_before_it_reports() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.did(ROADS, "delegate", None, {FieldKind.ACCOUNT: 6})
    assert incident.refused(ROADS, "report_done") == "lacks_mark"
    incident.did(HANDLER, "finish_work")
    incident.did(ROADS, "return_to_handler", "still dirty", {FieldKind.ACCOUNT: 6})
    assert incident.refused(ROADS, "report_done") == "lacks_mark"
    incident.did(HANDLER, "return_to_department", "no tools")
    assert incident.refused(ROADS, "report_done") == "lacks_mark"
    incident.did(ROADS, "delegate", None, {FieldKind.ACCOUNT: 9})
    assert incident.refused(HANDLER, "finish_work") == "holds_task"
    incident.did(replace(HANDLER, account_id=9), "finish_work")
    incident.did(ROADS, "report_done")


def test_what_is_not_up_to_standard_must_be_reworked_before_it_is_verified_again() -> None:
    incident = city_incident(Stage.VERIFY)
    incident.give_task(TaskKind.VERIFY, VERIFIER)
    incident.did(VERIFIER, "verify_failed", "the hole is there")
    assert incident.refused(ACCEPTOR, "archive") == "has_mark"
    incident.did(ACCEPTOR, "return_not_up_to_standard", "the hole is there")
    assert incident.is_in(Stage.FEEDBACK)
    assert incident.refused(DISPATCHER, "request_verification") == "lacks_mark"
    incident.did(DISPATCHER, "rework", "fill the hole")
    assert incident.facts.counters[Counter.REWORKS] == 1
    incident.did(ROADS, "report_done")
    incident.did(DISPATCHER, "request_verification")


def test_rework_goes_on_with_the_rest_of_the_handling_time() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.wait(minutes=60)
    incident.did(ROADS, "report_done")
    incident.wait(minutes=20)
    incident.did(DISPATCHER, "rework", "again")
    assert incident.clock("handle").due_at == incident.at + timedelta(minutes=60)
    assert "feedback" not in incident.facts.clocks


def test_the_third_bounce_raises_to_supervision_and_once_only() -> None:
    incident = city_incident(Stage.HANDLE)
    for number in (1, 2):
        incident.did(ROADS, "return_to_dispatcher", WHY)
        incident.did(DISPATCHER, "assign", None, TO_ROADS)
        assert incident.facts.counters[Counter.BOUNCES] == number
        assert Mark.SUPERVISED not in incident.facts.marks
    third = incident.tell(ROADS, "return_to_dispatcher", WHY)
    assert isinstance(third, Decision)
    assert done.SetMark(Mark.SUPERVISED) in third.effects
    assert done.Notify("supervised", "dispatcher") in third.effects
    incident.did(DISPATCHER, "assign", None, TO_ROADS)
    fourth = incident.tell(ROADS, "return_to_dispatcher", WHY)
    assert isinstance(fourth, Decision)
    assert done.Notify("supervised", "dispatcher") not in fourth.effects


def test_the_third_rework_raises_to_supervision() -> None:
    incident = city_incident(Stage.FEEDBACK)
    for _ in range(2):
        incident.did(DISPATCHER, "rework", "again")
        incident.did(ROADS, "report_done")
    assert Mark.SUPERVISED not in incident.facts.marks
    incident.did(DISPATCHER, "rework", "again")
    assert Mark.SUPERVISED in incident.facts.marks


def test_who_handled_it_can_never_verify_it() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.did(ROADS, "delegate", None, {FieldKind.ACCOUNT: 6})
    incident.did(HANDLER, "finish_work")
    incident.did(ROADS, "report_done")
    asked = incident.tell(DISPATCHER, "request_verification")
    assert isinstance(asked, Decision)
    (task,) = [one for one in asked.effects if isinstance(one, done.CreateTask)]
    assert task.to is done.Assignee.NEAREST_MEMBER
    assert task.excluded == {4, 6}  # the department's account that reported, and its handler
    incident.give_task(TaskKind.VERIFY, HANDLER)
    assert incident.refused(HANDLER, "verify_passed") == "not_handler"


def test_archive_needs_a_verifier_and_proof() -> None:
    incident = city_incident(Stage.VERIFY)
    assert incident.refused(ACCEPTOR, "archive") == "has_mark"
    incident.give_task(TaskKind.VERIFY, VERIFIER)
    incident.did(VERIFIER, "verify_passed")
    incident.facts = replace(incident.facts, missing_proof=("photo_after",))
    refused = incident.tell(ACCEPTOR, "archive")
    assert isinstance(refused, Refused)
    assert refused.code == "closure_proved"
    assert "photo_after" in refused.message.en


def test_units_count_as_accepting_opening_and_assigning_in_one_act() -> None:
    incident = city_incident()
    incident.did(DISPATCHER, "send_units")
    incident.units(open=1)
    assert incident.is_in(Stage.ASSIGN)
    assert Mark.OPENED in incident.facts.marks
    assert set(incident.facts.clocks) == {"handle"}
    due = incident.clock("handle").due_at
    incident.wait(minutes=10)
    incident.units(open=1, on_scene=1)
    assert incident.is_in(Stage.HANDLE)
    assert incident.clock("handle").due_at == due
    incident.units(done=1)
    assert incident.is_in(Stage.FEEDBACK)
    assert incident.clock("feedback").running


def test_when_all_units_are_cancelled_the_dispatcher_assigns_again() -> None:
    incident = city_incident()
    incident.did(DISPATCHER, "send_units")
    incident.units(open=1)
    incident.units()
    assert incident.is_in(Stage.ASSIGN)
    assert set(incident.facts.clocks) == {"assign"}


def test_a_department_says_itself_when_it_is_done_whatever_units_do() -> None:
    incident = city_incident(Stage.HANDLE)
    incident.did(DISPATCHER, "send_units")
    incident.units(open=1, on_scene=1)
    incident.units(done=1)
    assert incident.is_in(Stage.HANDLE)


def test_nothing_is_closed_while_units_are_on_it() -> None:
    incident = city_incident()
    incident.did(DISPATCHER, "send_units")
    incident.units(open=1)
    assert incident.refused(DISPATCHER, "force_close", "enough") == "no_units"


def test_a_wrong_role_a_wrong_stage_and_a_repeated_command_are_refused() -> None:
    incident = city_incident()
    assert incident.refused(ROADS, "accept") == "role"
    assert incident.refused(MUSTER, "accept") == "role"
    assert incident.refused(ACCEPTOR, "open") == "stage"
    incident.did(ACCEPTOR, "accept")
    assert incident.refused(ACCEPTOR, "accept") == "stage"
    assert incident.refused(ACCEPTOR, "fly") == "unknown_action"
    assert incident.refused(DISPATCHER, "follow_units") == "role"


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        ({}, "field_missing"),
        ({FieldKind.DEPARTMENT: ""}, "field_wrong"),
        ({FieldKind.DEPARTMENT: 3}, "field_wrong"),
        ({FieldKind.DEPARTMENT: "roads", FieldKind.ACCOUNT: 3}, "field_unknown"),
    ],
)
def test_a_payload_that_does_not_fit_is_refused(
    payload: dict[FieldKind, str | int], code: str
) -> None:
    assert city_incident(Stage.ASSIGN).refused(DISPATCHER, "assign", None, payload) == code


@pytest.mark.parametrize("amount", [0, -1, float("nan"), float("inf"), 1e9, True, "2"])
def test_an_extension_by_no_amount_is_refused(amount: float) -> None:
    incident = city_incident(Stage.HANDLE)
    payload = {FieldKind.AMOUNT: amount}
    assert incident.refused(ROADS, "request_extension", "x", payload) == "field_wrong"


def test_a_refusal_tells_what_the_same_account_may_do_in_both_languages() -> None:
    incident = city_incident(Stage.ASSIGN)
    refused = incident.tell(DISPATCHER, "archive")
    assert isinstance(refused, Refused)
    allowed = {one.action: one for one in refused.allowed}
    assert set(allowed) == {
        *("void", "merge", "assign", "send_units", "return_to_acceptor"),
        *("force_close", "supervise", "escalate"),
    }
    assert (allowed["assign"].label.zh, allowed["assign"].label.en) == (
        "派遣",
        "Assign to a department",
    )
    assert allowed["assign"].fields == (FieldKind.DEPARTMENT,)
    assert allowed["return_to_acceptor"].reason


def test_deciding_changes_nothing_and_decides_alike_again() -> None:
    incident = city_incident(Stage.HANDLE)
    before = incident.facts
    facts = replace(before, present=ROADS, units=UnitsOnIncident(0, 0, 0))
    command = Command("report_done")
    first = decide(CITY_LAW, facts, command, incident.at)
    assert first == decide(CITY_LAW, facts, command, incident.at)
    assert incident.facts == before


def test_an_incident_needs_the_law_only_to_begin() -> None:
    incident = Incident(CITY_LAW)
    assert incident.is_in(Stage.REPORT)
    assert incident.sent == []
