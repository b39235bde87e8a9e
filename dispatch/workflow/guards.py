"""The conditions that a definition may name: what each asks, and what it says when it refuses."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from dispatch.workflow.clocks import is_overdue
from dispatch.workflow.definitions import Definition, Guard, Label
from dispatch.workflow.values import Command, Facts
from dispatch.workflow.words import FieldKind, GuardName, Mark, RequestKind, TaskKind


@dataclass(frozen=True, slots=True)
class Question:
    """What a guard is asked: `command` is None where only what may be done is listed."""

    facts: Facts
    command: Command | None
    argument: str
    at: datetime


@dataclass(frozen=True, slots=True)
class GuardRule:
    """A guard: which words its argument may be (none: it takes none), its test, its refusal."""

    takes: type[Mark | TaskKind | RequestKind] | str | None
    passes: Callable[[Question], bool]
    says: Label


def _has_mark(asked: Question) -> bool:
    return asked.argument in asked.facts.marks


def _own_department(asked: Question) -> bool:
    department = asked.facts.department
    return department is not None and asked.facts.present.department == department


def _holds_task(asked: Question) -> bool:
    holders = asked.facts.holders.get(TaskKind(asked.argument), frozenset())
    return asked.facts.present.account_id in holders


def _not_overdue(asked: Question) -> bool:
    clock = asked.facts.clocks.get(asked.argument)
    return clock is None or not is_overdue(clock, asked.at)


def _another_approver(asked: Question) -> bool:
    request = asked.facts.requests.get(RequestKind(asked.argument))
    if request is None:
        return True
    return asked.facts.present.account_id not in {request.asked_by, *request.approved_by}


def _level(asked: Question) -> int | None:
    if asked.command is None:
        return None
    said = asked.command.payload.get(FieldKind.LEVEL)
    return said if isinstance(said, int) else None


def _higher(asked: Question) -> bool:
    level = _level(asked)
    return level is None or level > asked.facts.alarm_level


def _lower(asked: Question) -> bool:
    level = _level(asked)
    return asked.facts.alarm_level > 1 and (level is None or level < asked.facts.alarm_level)


def _other_incident(asked: Question) -> bool:
    said = None if asked.command is None else asked.command.payload.get(FieldKind.INCIDENT)
    return said != asked.facts.incident_id


CLOCK: Final = "clock"

GUARDS: Final[Mapping[GuardName, GuardRule]] = MappingProxyType(
    {
        GuardName.HAS_MARK: GuardRule(
            Mark, _has_mark, Label("须先:{mark}", "first it must be so: {mark}")
        ),
        GuardName.LACKS_MARK: GuardRule(
            Mark, lambda asked: not _has_mark(asked), Label("当前为:{mark}", "it is: {mark}")
        ),
        GuardName.NO_UNITS: GuardRule(
            None,
            lambda asked: asked.facts.units.open == 0,
            Label("仍有力量在此案件上", "units are still on it"),
        ),
        GuardName.OWN_DEPARTMENT: GuardRule(
            None,
            _own_department,
            Label("案件不在本部门", "your department does not have it"),
        ),
        GuardName.HAS_DEPARTMENT: GuardRule(
            None,
            lambda asked: asked.facts.department is not None,
            Label("案件未派遣到部门", "no department has it"),
        ),
        GuardName.HAS_HANDLER: GuardRule(
            None,
            lambda asked: bool(asked.facts.handlers),
            Label("尚无处置人", "nobody has handled it yet"),
        ),
        GuardName.NOT_HANDLER: GuardRule(
            None,
            lambda asked: asked.facts.present.account_id not in asked.facts.handlers,
            Label("处置人不得核查", "who handled it cannot verify it"),
        ),
        GuardName.HOLDS_TASK: GuardRule(
            TaskKind, _holds_task, Label("该任务不在本人名下", "the task is somebody else's")
        ),
        GuardName.NOT_OVERDUE: GuardRule(
            CLOCK, _not_overdue, Label("已超过时限", "its time is up")
        ),
        GuardName.REQUEST_OPEN: GuardRule(
            RequestKind,
            lambda asked: asked.argument in asked.facts.requests,
            Label("没有待审批的申请", "no request waits"),
        ),
        GuardName.NO_REQUEST: GuardRule(
            RequestKind,
            lambda asked: asked.argument not in asked.facts.requests,
            Label("已有待审批的申请", "a request waits already"),
        ),
        GuardName.ANOTHER_APPROVER: GuardRule(
            RequestKind,
            _another_approver,
            Label("须由另一人审批", "somebody else must decide"),
        ),
        GuardName.CLOSURE_PROVED: GuardRule(
            None,
            lambda asked: not asked.facts.missing_proof,
            Label("结案依据不足:{missing}", "its closure is not proved: {missing}"),
        ),
        GuardName.HIGHER_LEVEL: GuardRule(
            None, _higher, Label("须高于当前级别", "a higher level is needed")
        ),
        GuardName.LOWER_LEVEL: GuardRule(
            None, _lower, Label("须低于当前级别", "a lower level is needed")
        ),
        GuardName.OTHER_INCIDENT: GuardRule(
            None, _other_incident, Label("不能与自身合并", "it cannot be merged into itself")
        ),
    }
)
"""Every guard: a test proves that none of `GuardName` is missing."""


def passes(guard: Guard, facts: Facts, command: Command | None, at: datetime) -> bool:
    """Return whether a guard lets pass; what depends on a payload does where there is none."""
    return GUARDS[guard.name].passes(Question(facts, command, guard.argument or "", at))


def refusal(guard: Guard, definition: Definition, facts: Facts) -> Label:
    """Return what is said when a guard refuses."""
    says = GUARDS[guard.name].says
    rule = definition.marks.get(Mark(guard.argument)) if guard.argument in set(Mark) else None
    missing = ", ".join(facts.missing_proof)
    return Label(
        says.zh.format(mark=rule.label.zh if rule else guard.argument, missing=missing),
        says.en.format(mark=rule.label.en if rule else guard.argument, missing=missing),
    )
