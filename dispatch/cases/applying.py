"""What a decision brings about, written to rows: in the order of its effects, all or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from dispatch.cases.clocks import apply_clock, show_clock
from dispatch.cases.errands import close_errands, create_errand
from dispatch.cases.errors import MergeTargetError
from dispatch.cases.facts import Case
from dispatch.cases.telling import tell
from dispatch.incidents.commands import lock_incident
from dispatch.incidents.tables import Stage
from dispatch.workflow import effects as done
from dispatch.workflow.effects import Effect


@dataclass(slots=True)
class Applied:
    """What the story keeps of the effects of an action: `details` are codes and numbers.

    `assignees` are the accounts that got a task by the same decision.
    """

    action: str
    details: dict[str, Any] = field(default_factory=dict)
    assignees: list[int] = field(default_factory=list)


def apply_effects(
    session: Session,
    case: Case,
    effects: Sequence[Effect],
    at: datetime,
    *,
    action: str,
    reason: str | None = None,
) -> Applied:
    """Do what the effects of an action say, in their order; return what the story keeps of it."""
    applied = Applied(action)
    case.reason = reason
    for effect in effects:
        match effect:
            case (
                done.StartClock()
                | done.RestartClock()
                | done.PauseClock()
                | done.ResumeClock()
                | done.StopClock()
                | done.ExtendClock()
            ):
                apply_clock(session, case, effect, at)
            case done.EnterStage() | done.Archive() | done.Reopen():
                _move(case, effect, at, reason)
            case done.MergeInto() | done.Split():
                _join(session, case, effect, applied)
            case done.CreateTask():
                applied.assignees += create_errand(session, case, effect, at)
            case done.CloseTasks():
                close_errands(session, case, effect, action, at)
            case done.Notify(rule=rule, to=to):
                tell(session, case, effect, applied.assignees, at)
                applied.details.setdefault("notices", []).append(f"{rule}:{to}")
            case done.SendUnits(level=level, sends=sends):
                applied.details["sends"] = dict(sends)
                applied.details["level"] = level
            case _:
                _note(case, effect, applied, at)
    show_clock(case)
    return applied


def _move(
    case: Case,
    effect: done.EnterStage | done.Archive | done.Reopen,
    at: datetime,
    reason: str | None,
) -> None:
    row = case.row
    match effect:
        case done.EnterStage(stage=stage):
            row.stage, row.stage_at = stage, at
            if stage is Stage.ARCHIVE:
                row.closed_at = at
        case done.Archive(outcome=outcome):
            row.closed_at, row.closed_reason, row.outcome = at, reason, outcome.value
        case done.Reopen():
            row.closed_at = row.closed_reason = row.outcome = None


def _join(
    session: Session, case: Case, effect: done.MergeInto | done.Split, applied: Applied
) -> None:
    row = case.row
    if isinstance(effect, done.Split):
        applied.details["split_from"] = row.merged_into
        row.merged_into = None
        return
    other = lock_incident(session, effect.incident_id)
    if other.merged_into is not None or other.closed_at is not None or other.id == row.id:
        raise MergeTargetError(
            f"incident {other.number} is archived or merged itself: merge into one that is open",
            field="incident",
            incident_number=other.number,
        )
    row.merged_into = other.id
    applied.details["merged_into"] = other.id


def _note(case: Case, effect: Effect, applied: Applied, at: datetime) -> None:
    """Write what is kept in the incident's own row; a changed map is a new one, so it is seen."""
    row, details = case.row, applied.details
    match effect:
        case done.SetMark(mark=mark):
            row.marks = {**row.marks, mark.value: at.isoformat()}
        case done.ClearMark(mark=mark):
            row.marks = {name: since for name, since in row.marks.items() if name != mark.value}
        case done.Count(counter=counter, value=value):
            row.counters = {**row.counters, counter.value: value}
        case done.NoteHandler(account_id=account_id):
            row.handlers = sorted({*row.handlers, account_id})
        case done.NoteVerifier(account_id=account_id):
            row.verifiers = sorted({*row.verifiers, account_id})
        case done.GiveToDepartment(department=department):
            row.department_code = details["department"] = department
        case done.TakeFromDepartment(department=department):
            row.department_code = None
            case.taken_from = details["taken_from"] = department
        case done.SetAlarmLevel(level=level):
            row.alarm_level = details["level"] = level
        case done.OpenRequest() | done.ApproveRequest() | done.CloseRequest():
            _ask(case, effect, details)


def _ask(
    case: Case,
    effect: done.OpenRequest | done.ApproveRequest | done.CloseRequest,
    details: dict[str, Any],
) -> None:
    row, kind = case.row, effect.kind.value
    waiting = dict(row.requests)
    match effect:
        case done.OpenRequest(asked_by=asked_by, amount=amount):
            waiting[kind] = {"asked_by": asked_by, "approved_by": [], "amount": amount}
            details["amount"] = amount
        case done.ApproveRequest(account_id=account_id):
            one = waiting[kind]
            waiting[kind] = {**one, "approved_by": [*one["approved_by"], account_id]}
        case done.CloseRequest(outcome=outcome):
            waiting.pop(kind, None)
            details["outcome"] = outcome.value
    details["request"] = kind
    row.requests = waiting
