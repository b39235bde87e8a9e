"""What facts are after the effects of a decision, times aside: for replay, and for models."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from dispatch.workflow import effects as done
from dispatch.workflow.definitions import Limit
from dispatch.workflow.effects import Effect
from dispatch.workflow.values import ClockState, Facts, Request

EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""When every clock began and runs out, where times do not matter."""


def keep_facts(facts: Facts, effects: Iterable[Effect]) -> Facts:
    """Return facts with what effects have changed: clocks run or stand, and have no times.

    Tasks, notices, merges and what is to be sent are nothing that a decision is made from.
    """
    for effect in effects:
        facts = _keep(facts, effect)
    return facts


def _keep(facts: Facts, effect: Effect) -> Facts:
    match effect:
        case done.EnterStage(stage):
            facts = replace(facts, stage=stage)
        case done.SetMark(mark):
            facts = replace(facts, marks=facts.marks | {mark})
        case done.ClearMark(mark):
            facts = replace(facts, marks=facts.marks - {mark})
        case done.Count(counter, value):
            facts = replace(facts, counters={**facts.counters, counter: value})
        case done.SetAlarmLevel(level):
            facts = replace(facts, alarm_level=level)
        case done.GiveToDepartment(department):
            facts = replace(facts, department=department)
        case done.TakeFromDepartment():
            facts = replace(facts, department=None)
        case _:
            facts = _keep_people(facts, effect)
    return facts


def _keep_people(facts: Facts, effect: Effect) -> Facts:
    match effect:
        case done.NoteHandler(account_id):
            facts = replace(facts, handlers=facts.handlers | {account_id})
        case done.NoteVerifier(account_id):
            facts = replace(facts, verifiers=facts.verifiers | {account_id})
        case done.OpenRequest(kind, asked_by, amount):
            request = Request(kind, asked_by, amount=amount)
            facts = replace(facts, requests={**facts.requests, kind: request})
        case done.ApproveRequest(kind, account_id):
            request = facts.requests[kind]
            request = replace(request, approved_by=(*request.approved_by, account_id))
            facts = replace(facts, requests={**facts.requests, kind: request})
        case done.CloseRequest(kind):
            waiting = {one: request for one, request in facts.requests.items() if one is not kind}
            facts = replace(facts, requests=waiting)
        case _:
            facts = replace(facts, clocks=_turned(facts.clocks, effect))
    return facts


def _turned(clocks: Mapping[str, ClockState], effect: Effect) -> Mapping[str, ClockState]:
    match effect:
        case done.StartClock(key, amount, kind, department) | done.RestartClock(
            key, amount, kind, department
        ):
            started = ClockState(Limit(amount, kind), EPOCH, EPOCH, department=department)
            return {**clocks, key: started}
        case done.PauseClock(key):
            stands = replace(clocks[key], due_at=None, remaining=timedelta(0))
            return {**clocks, key: stands}
        case done.ResumeClock(key):
            return {**clocks, key: replace(clocks[key], due_at=EPOCH, remaining=None)}
        case done.StopClock(stopped):
            return {key: clock for key, clock in clocks.items() if key != stopped}
        case _:
            return clocks
