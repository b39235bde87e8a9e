"""What the end of a task does to its incident: the law's own actions, by who ended it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final

from sqlalchemy.orm import Session

from api.deps import Caller
from data.access.actions import Action
from data.access.permissions import holds
from dispatch.cases.commands import act
from dispatch.cases.errors import (
    ActionForbiddenError,
    ActionIncompleteError,
    ActionRefusedError,
)
from dispatch.incidents.sites import get_site
from dispatch.tasks.commands import Law
from dispatch.tasks.departments import departments_of
from dispatch.tasks.queries import get_task
from dispatch.tasks.rules import Doer
from dispatch.tasks.tables import TaskKind, TaskResult
from dispatch.tasks.views import TaskView
from dispatch.workflow.values import Command

DONE: Final[Mapping[tuple[TaskKind, TaskResult | None], tuple[str, ...]]] = MappingProxyType(
    {
        (TaskKind.CONFIRM, TaskResult.REAL): ("confirm_real",),
        (TaskKind.CONFIRM, TaskResult.UNREAL): ("confirm_unreal",),
        (TaskKind.VERIFY, TaskResult.PASSED): ("verify_passed",),
        (TaskKind.VERIFY, TaskResult.FAILED): ("verify_failed",),
        (TaskKind.HANDLE, None): ("finish_work", "report_done"),
    }
)
"""By kind and result, the actions of a law of which the first that it allows is done."""

GIVEN_BACK: Final[Mapping[TaskKind, tuple[str, ...]]] = MappingProxyType(
    {TaskKind.HANDLE: ("return_to_department", "return_to_dispatcher")}
)


def law_when_done(session: Session, remark: str | None) -> Law:
    """Return what follows when a task is done, with what was said of it as its reason."""

    def follow(task: TaskView, result: TaskResult | None) -> bool:
        return _try(session, task, DONE.get((task.kind, result), ()), remark)

    return follow


def law_when_given_back(session: Session, reason: str) -> Law:
    """Return what follows when a task is given back."""

    def follow(task: TaskView, result: TaskResult | None) -> bool:
        del result
        return _try(session, task, GIVEN_BACK.get(task.kind, ()), reason)

    return follow


def _try(session: Session, task: TaskView, actions: tuple[str, ...], reason: str | None) -> bool:
    for action in actions:
        try:
            with session.begin_nested():
                act(session, task.incident_id, Command(action, reason))
        except (ActionRefusedError, ActionForbiddenError):
            continue
        except ActionIncompleteError as error:
            if error.details.get("cause") != "unknown_action":
                raise
            continue
        return True
    return False


def doer_of(session: Session, caller: Caller, task_id: int) -> Doer:
    """Return what the caller is to a task: by departments, and by roles where its incident is.

    Raises
    ------
    NotFoundError
        When there is no such task that the caller may see.
    """
    task = get_task(session, task_id)
    leaf = get_site(session, task.incident_id).leaf
    return _doer(session, caller, leaf)


def doer_at(session: Session, caller: Caller, incident_id: int) -> Doer:
    """Return what the caller is to the tasks of an incident.

    Raises
    ------
    NotFoundError
    """
    return _doer(session, caller, get_site(session, incident_id).leaf)


def _doer(session: Session, caller: Caller, leaf: int) -> Doer:
    mine = departments_of(session, caller.account.id, datetime.now(UTC))
    return Doer(
        account_id=caller.account.id,
        departments=frozenset(mine),
        leads=frozenset(code for code, leads in mine.items() if leads),
        dispatches=_holds(caller, Action.INCIDENTS_ASSIGN, leaf),
        checks=_holds(caller, Action.INCIDENTS_VERIFY, leaf),
    )


def _holds(caller: Caller, action: Action, leaf: int) -> bool:
    return holds(caller.permissions.scope(action).areas, (leaf, leaf))
