"""Makes tasks, lets them be done over, and ends those that are not needed any more."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Final

import psycopg
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from data.privacy.clearance import for_many
from data.store.engine import acting, reaching
from data.store.errors import RefusedError
from data.store.outbox import record_change
from dispatch.incidents.sites import Site, get_open_site
from dispatch.tasks.candidates import LOOKING, find_nearest, handlers_of
from dispatch.tasks.errors import (
    CheckOpenError,
    NotDoneError,
    OwnWorkError,
    ReworkedError,
    UnknownDepartmentError,
)
from dispatch.tasks.nearest import Ways
from dispatch.tasks.queries import get_task
from dispatch.tasks.rules import check_reason
from dispatch.tasks.tables import (
    FIELD_CHECKS,
    Task,
    TaskItem,
    TaskKind,
    TaskState,
    TaskStep,
    TaskStepKind,
)
from dispatch.tasks.views import TaskView

ONE_OPEN_CHECK: Final = "ix_tasks_one_open_check"
ONE_REWORK: Final = "ix_tasks_rework_of"
MOST_ITEMS: Final = 50
AT_WORK: Final = "task at work"
"""Under this name a session carries the id of the task that is being ended in it."""

TITLES: Final = MappingProxyType(
    {
        TaskKind.CONFIRM: ("核实现场情况", "Confirm what is reported"),
        TaskKind.VERIFY: ("核查处置结果", "Verify what was done"),
        TaskKind.HANDLE: ("处置事件", "Handle the incident"),
        TaskKind.CHECK: ("现场检查", "Check on site"),
        TaskKind.PLAN: ("预案任务", "Task of the plan"),
        TaskKind.OTHER: ("任务", "Task"),
    }
)
"""What a task is called where nothing else is said."""


@dataclass(frozen=True, slots=True)
class NewItem:
    """A line of a checklist."""

    title_zh: str
    title_en: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class NewTask:
    """A task to make.

    Parameters
    ----------
    title_zh, title_en
        What its kind is called where empty.
    department, account_id
        For whom; a confirm or verify for nobody goes to the nearest member.
    excluded
        Accounts that are not asked, beside those that handled the incident.
    """

    incident_id: int
    kind: TaskKind
    title_zh: str = ""
    title_en: str = ""
    note: str | None = None
    department: str | None = None
    account_id: int | None = None
    due_at: datetime | None = None
    items: Sequence[NewItem] = ()
    excluded: frozenset[int] = frozenset()
    plan_run_id: int | None = None
    rework_of: int | None = None
    round: int = 1


def create_task(
    session: Session, new: NewTask, *, now: datetime | None = None, ways: Ways | None = None
) -> TaskView:
    """Make a task, and say so in the change feed.

    Parameters
    ----------
    ways
        Knows travel times along roads, for the nearest; without it they are through the air.

    Raises
    ------
    CheckOpenError
        When the incident has an open task of this kind, and it is a confirm or verify.
    OwnWorkError
        When a confirm or verify is for somebody who handled the incident.
    RefusedError
        When there is no such account or department, or there are too many items.
    IncidentClosedError, NotFoundError
    """
    at = now or datetime.now(UTC)
    site = get_open_site(session, new.incident_id)
    _check_new(session, new, site, at)
    account_id, choice = new.account_id, None
    if new.kind in FIELD_CHECKS and account_id is None and new.department is None:
        found = find_nearest(session, site, at, excluded=new.excluded, ways=ways)
        choice = found.told()
        account_id = None if found.member is None else found.member.account_id
    row = _insert(session, new, site, at, account_id, choice)
    for place, item in enumerate(new.items, start=1):
        session.add(TaskItem(task_id=row.id, place=place, **_item_values(item)))
    note_step(
        session,
        row.id,
        TaskStepKind.MADE,
        at,
        to_account=account_id,
        department_code=new.department,
    )
    return record_task(session, "task.made", row.id)


def close_tasks(
    session: Session,
    incident_id: int,
    kinds: Collection[TaskKind] | None = None,
    *,
    reason: str | None = None,
    now: datetime | None = None,
) -> list[int]:
    """End the open tasks of an incident that are not needed any more; return their ids.

    Parameters
    ----------
    kinds
        Of these kinds; of all when None. The one whose end this follows from is not among them:
        it ends as what it is.
    """
    at = now or datetime.now(UTC)
    wanted = select(Task).where(
        Task.incident_id == incident_id,
        Task.ended_at.is_(None),
        Task.id != session.info.get(AT_WORK, 0),
    )
    if kinds is not None:
        wanted = wanted.where(Task.kind.in_(list(kinds)))
    rows = session.scalars(wanted.order_by(Task.id).with_for_update()).all()
    for row in rows:
        end(session, row, TaskState.CANCELLED, at, reason=reason)
        note_step(session, row.id, TaskStepKind.CANCELLED, at, reason=reason)
        record_task(session, "task.cancelled", row.id)
    return [row.id for row in rows]


def do_over(
    session: Session,
    task_id: int,
    *,
    reason: str,
    due_at: datetime | None = None,
    now: datetime | None = None,
) -> TaskView:
    """Let a task that was done be done over, by the same; return the new one.

    Raises
    ------
    NotDoneError
        When it was not done.
    ReworkedError
        When it is being done over already.
    RefusedError
        Without a reason, or for a confirm or verify: those are asked for anew.
    IncidentClosedError, NotFoundError
    """
    at = now or datetime.now(UTC)
    said = check_reason(reason)
    before = get_task(session, task_id)
    if before.kind in FIELD_CHECKS:
        raise RefusedError("a field check is not done over: another one is made", field="task_id")
    if before.state is not TaskState.DONE:
        raise NotDoneError(f"this task is {before.state}", state=str(before.state))
    items = [NewItem(one.title_zh, one.title_en, one.required) for one in before.items]
    new = NewTask(
        incident_id=before.incident_id,
        kind=before.kind,
        title_zh=before.title_zh,
        title_en=before.title_en,
        note=said,
        department=before.department_code,
        account_id=before.account_id,
        due_at=due_at,
        items=items,
        plan_run_id=before.plan_run_id,
        rework_of=task_id,
        round=before.round + 1,
    )
    made = create_task(session, new, now=at)
    note_step(session, task_id, TaskStepKind.REWORK, at, reason=said)
    return made


def end(
    session: Session, row: Task, state: TaskState, at: datetime, *, reason: str | None = None
) -> None:
    """Let a task end in a state."""
    row.state = state
    row.ended_at = at
    row.ended_by_account = acting(session).account_id
    row.end_reason = reason
    row.version += 1
    session.flush()


def note_step(
    session: Session, task_id: int, kind: TaskStepKind, at: datetime, **said: Any
) -> None:
    """Add a line to the story of a task: `reason`, `from_account`, `to_account`, department."""
    actor = acting(session)
    session.add(
        TaskStep(
            task_id=task_id,
            kind=kind,
            at=at,
            actor_name=actor.name,
            account_id=actor.account_id,
            **said,
        )
    )
    session.flush()


def move_deadlines(
    session: Session, incident_id: int, before: datetime | None, after: datetime | None
) -> None:
    """Let the open tasks of an incident that were due with a clock be due with it still."""
    if before is None or after is None or before == after:
        return
    moved = session.scalars(
        select(Task)
        .where(Task.incident_id == incident_id, Task.ended_at.is_(None), Task.due_at == before)
        .order_by(Task.id)
        .with_for_update()
    ).all()
    for row in moved:
        row.due_at = after
    session.flush()
    for row in moved:
        record_task(session, "task.deadline", row.id)


def record_task(session: Session, topic: str, task_id: int) -> TaskView:
    """Write a task as it is now to the change feed, and return it."""
    view = get_task(session, task_id)
    record_change(
        session, topic, entity_id=task_id, body={"task": for_many(view)}, area_code=view.area_code
    )
    return view


def check_department(session: Session, code: str, *, field: str = "department") -> None:
    """Let pass the code of a department.

    Raises
    ------
    RefusedError
        When there is none.
    """
    if session.scalar(_DEPARTMENT, {"code": code}) is None:
        raise UnknownDepartmentError(
            f"there is no department {code!r}", field=field, department=code
        )


_DEPARTMENT = text("SELECT 1 FROM departments WHERE code = :code")
_ACCOUNT = text("SELECT 1 FROM accounts WHERE id = :id AND disabled_at IS NULL")


def check_account(session: Session, account_id: int, *, field: str = "account_id") -> None:
    """Let pass an account that can sign in.

    Raises
    ------
    RefusedError
        When there is none.
    """
    with reaching(session, LOOKING):
        found = session.scalar(_ACCOUNT, {"id": account_id})
    if found is None:
        raise RefusedError(f"there is no account {account_id} in use", field=field)


def _check_new(session: Session, new: NewTask, site: Site, at: datetime) -> None:
    if len(new.items) > MOST_ITEMS:
        raise RefusedError(f"a checklist has at most {MOST_ITEMS} items", field="items")
    if new.department is not None:
        check_department(session, new.department)
    if new.account_id is None:
        return
    check_account(session, new.account_id)
    if new.kind in FIELD_CHECKS:
        handled = handlers_of(session, site.id, at) | new.excluded
        if new.account_id in handled:
            raise OwnWorkError("who handled an incident does not look whether that is so")


def _item_values(item: NewItem) -> dict[str, object]:
    return {"title_zh": item.title_zh, "title_en": item.title_en, "required": item.required}


def _insert(
    session: Session,
    new: NewTask,
    site: Site,
    at: datetime,
    account_id: int | None,
    choice: dict[str, Any] | None,
) -> Task:
    actor = acting(session)
    default_zh, default_en = TITLES[new.kind]
    row = Task(
        incident_id=new.incident_id,
        kind=new.kind,
        state=TaskState.OPEN,
        title_zh=new.title_zh or new.title_en or default_zh,
        title_en=new.title_en or new.title_zh or default_en,
        note=new.note,
        department_code=new.department,
        account_id=account_id,
        choice=choice,
        made_at=at,
        made_by=actor.name,
        made_by_account=actor.account_id,
        due_at=new.due_at,
        rework_of=new.rework_of,
        round=new.round,
        plan_run_id=new.plan_run_id,
        training=site.training,
    )
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError as error:
        _explain(session, new, error)
        raise
    return row


def _explain(session: Session, new: NewTask, error: IntegrityError) -> None:
    cause = error.orig
    constraint = cause.diag.constraint_name if isinstance(cause, psycopg.Error) else None
    if constraint == ONE_OPEN_CHECK:
        held = session.scalar(
            select(Task.id).where(
                Task.incident_id == new.incident_id,
                Task.kind == new.kind,
                Task.ended_at.is_(None),
            )
        )
        raise CheckOpenError(
            f"the incident has an open task of kind {new.kind}", task_id=held
        ) from error
    if constraint == ONE_REWORK:
        raise ReworkedError("this task is being done over already") from error
