"""Pure decisions about tasks: what may follow what, who may do it, what must be said at the end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from data.store.errors import RefusedError
from dispatch.tasks.errors import NotYourTaskError, OwnWorkError, TaskOverError, TaskTakenError
from dispatch.tasks.tables import FIELD_CHECKS, TaskKind, TaskResult, TaskState


class Doing(StrEnum):
    """What somebody does with a task."""

    TAKE = "take"
    START = "start"
    TICK = "tick"  # an item of its checklist, done or not
    FINISH = "finish"
    GIVE_BACK = "give_back"
    REASSIGN = "reassign"
    REWORK = "rework"
    SUPERVISE = "supervise"


OPEN, TAKEN, STARTED = TaskState.OPEN, TaskState.TAKEN, TaskState.STARTED

FROM: Final[Mapping[Doing, frozenset[TaskState]]] = MappingProxyType(
    {
        Doing.TAKE: frozenset({OPEN}),
        Doing.START: frozenset({OPEN, TAKEN}),
        Doing.TICK: frozenset({OPEN, TAKEN, STARTED}),
        Doing.FINISH: frozenset({OPEN, TAKEN, STARTED}),
        Doing.GIVE_BACK: frozenset({OPEN, TAKEN, STARTED}),
        Doing.REASSIGN: frozenset({OPEN, TAKEN, STARTED}),
        Doing.REWORK: frozenset({TaskState.DONE}),
        Doing.SUPERVISE: frozenset({OPEN, TAKEN, STARTED}),
    }
)
"""In which states something may be done; starting or ending what is open takes it on the way."""

RESULTS: Final[Mapping[TaskKind, frozenset[TaskResult]]] = MappingProxyType(
    {
        TaskKind.CONFIRM: frozenset({TaskResult.REAL, TaskResult.UNREAL}),
        TaskKind.VERIFY: frozenset({TaskResult.PASSED, TaskResult.FAILED}),
    }
)
"""What a field check ends with; other tasks have no result."""

REASONED: Final = frozenset({Doing.GIVE_BACK, Doing.REASSIGN, Doing.REWORK, Doing.SUPERVISE})
"""What is done with a reason."""

_BY_DISPATCH: Final = frozenset({Doing.REWORK, Doing.SUPERVISE, Doing.REASSIGN})


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does something with a task.

    Parameters
    ----------
    departments, leads
        Codes of the departments that the account belongs to now, and of those that it leads.
    dispatches
        Whether it may give tasks to anybody.
    checks
        Whether it may confirm and verify.
    """

    account_id: int
    departments: frozenset[str] = frozenset()
    leads: frozenset[str] = frozenset()
    dispatches: bool = False
    checks: bool = False


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """What is so of a task; `excluded` are the accounts that may not do it."""

    kind: TaskKind
    state: TaskState
    account_id: int | None
    department: str | None
    excluded: frozenset[int] = frozenset()


def check_doing(task: TaskFacts, doing: Doing, doer: Doer) -> None:
    """Let pass what the doer may do with the task now.

    Raises
    ------
    TaskOverError
        When the task has ended, or (to do it over) has not.
    OwnWorkError
        When it is a field check of what the doer handled.
    TaskTakenError
        When another has taken it.
    NotYourTaskError
        When it is not the doer's to do.
    """
    if task.state not in FROM[doing]:
        if task.state in {TAKEN, STARTED}:
            raise TaskTakenError("somebody has taken this task", account_id=task.account_id)
        raise TaskOverError(f"this task is {task.state}", state=str(task.state))
    if doing in _BY_DISPATCH:
        _check_gives(task, doing, doer)
        return
    if task.kind in FIELD_CHECKS:
        _check_independent(task, doer)
    if task.account_id is not None:
        if task.account_id != doer.account_id:
            if task.state is OPEN and _is_meant_for_all_of(task, doer):
                return
            raise NotYourTaskError("this task is somebody else's")
    elif task.department is not None and task.department not in doer.departments:
        raise NotYourTaskError("this task is another department's")


def may_do(task: TaskFacts, doer: Doer) -> list[Doing]:
    """Return what the doer may do with the task now, in the order of `Doing`."""
    return [doing for doing in Doing if _passes(task, doing, doer)]


def check_result(kind: TaskKind, result: TaskResult | None) -> None:
    """Let pass a result that tasks of a kind end with.

    Raises
    ------
    RefusedError
        When a field check has none or another kind's, or another task has one.
    """
    known = RESULTS.get(kind, frozenset())
    if (result in known) if known else (result is None):
        return
    said = " or ".join(sorted(known)) or "nothing"
    raise RefusedError(f"a task of kind {kind} ends with {said}", field="result")


def check_reason(reason: str | None) -> str:
    """Return a reason that is one.

    Raises
    ------
    RefusedError
        When it is empty.
    """
    if not (reason or "").strip():
        raise RefusedError("a reason is needed", field="reason")
    return str(reason)


def undone(items: Sequence[tuple[int, bool, bool]]) -> list[int]:
    """Return the places of required items that are not done, of (place, required, done).

    Examples
    --------
    >>> undone([(1, True, True), (2, True, False), (3, False, False)])
    [2]
    """
    return [place for place, required, done in items if required and not done]


def _passes(task: TaskFacts, doing: Doing, doer: Doer) -> bool:
    try:
        check_doing(task, doing, doer)
    except (TaskOverError, TaskTakenError, NotYourTaskError, OwnWorkError):
        return False
    return True


def _check_gives(task: TaskFacts, doing: Doing, doer: Doer) -> None:
    if doer.dispatches:
        return
    own = task.department is not None and task.department in doer.leads
    if doing is not Doing.REASSIGN or not own or task.kind in FIELD_CHECKS:
        raise NotYourTaskError("only who gives tasks does that")


def _check_independent(task: TaskFacts, doer: Doer) -> None:
    if doer.account_id in task.excluded:
        raise OwnWorkError("who handled an incident does not look whether that is so")
    if not doer.checks:
        raise NotYourTaskError("only who may verify does that")


def _is_meant_for_all_of(task: TaskFacts, doer: Doer) -> bool:
    """Return whether another of the department may take what is meant for one of it."""
    return task.department is not None and task.department in doer.leads
