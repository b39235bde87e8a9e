"""What is done with tasks: taken, begun, ticked off, ended, given back, handed on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from dispatch.incidents.sites import get_site, lock_site
from dispatch.tasks.candidates import find_nearest, handlers_of, who_gave_back
from dispatch.tasks.errors import ItemsOpenError, OwnWorkError
from dispatch.tasks.making import (
    AT_WORK,
    check_account,
    check_department,
    end,
    note_step,
    record_task,
)
from dispatch.tasks.queries import get_task
from dispatch.tasks.rules import (
    Doer,
    Doing,
    TaskFacts,
    check_doing,
    check_reason,
    check_result,
    undone,
)
from dispatch.tasks.tables import (
    FIELD_CHECKS,
    Task,
    TaskItem,
    TaskResult,
    TaskState,
    TaskStepKind,
)
from dispatch.tasks.views import TaskView

Law = Callable[[TaskView, TaskResult | None], bool]
"""What follows from the end of a task while it is still open; says whether the incident moved."""


@dataclass(frozen=True, slots=True)
class Handover:
    """To whom a task goes: an account, a department, or an account of it."""

    account_id: int | None = None
    department: str | None = None


@dataclass(frozen=True, slots=True)
class Ending:
    """How a task ends: what came of a field check, and what is to be said.

    `law` is what follows for the incident, in the same transaction.
    """

    result: TaskResult | None = None
    remark: str | None = None
    law: Law | None = None


def take(session: Session, task_id: int, doer: Doer, *, now: datetime | None = None) -> TaskView:
    """Take a task that is one's own to take; of two who do, the second is told who has it.

    Raises
    ------
    TaskTakenError, TaskOverError, NotYourTaskError, OwnWorkError, NotFoundError
    """
    at = now or datetime.now(UTC)
    row = _lock(session, task_id, Doing.TAKE, doer, at)
    _take(session, row, doer, at)
    return record_task(session, "task.taken", task_id)


def start(session: Session, task_id: int, doer: Doer, *, now: datetime | None = None) -> TaskView:
    """Begin a task; one that nobody had taken is taken with it.

    Raises
    ------
    As `take`.
    """
    at = now or datetime.now(UTC)
    row = _lock(session, task_id, Doing.START, doer, at)
    if row.state is TaskState.OPEN:
        _take(session, row, doer, at)
    row.state = TaskState.STARTED
    row.started_at = at
    row.version += 1
    note_step(session, task_id, TaskStepKind.STARTED, at)
    return record_task(session, "task.started", task_id)


def tick(
    session: Session,
    task_id: int,
    place: int,
    doer: Doer,
    *,
    done: bool,
    now: datetime | None = None,
) -> TaskView:
    """Say that an item of the checklist is done, or is not after all.

    Raises
    ------
    NotFoundError
        When the checklist has no such item; and as `take`.
    """
    at = now or datetime.now(UTC)
    row = _lock(session, task_id, Doing.TICK, doer, at)
    item = session.scalar(
        select(TaskItem).where(TaskItem.task_id == row.id, TaskItem.place == place)
    )
    if item is None:
        raise NotFoundError(f"task {task_id} has no item {place}", task_id=task_id)
    actor = acting(session)
    item.done_at = at if done else None
    item.done_by = actor.name if done else None
    item.done_by_account = actor.account_id if done else None
    row.version += 1
    note_step(session, task_id, TaskStepKind.ITEM, at, reason=f"{place}{'+' if done else '-'}")
    return record_task(session, "task.item", task_id)


def finish(
    session: Session,
    task_id: int,
    doer: Doer,
    ending: Ending,
    *,
    now: datetime | None = None,
) -> TaskView:
    """Say that a task is done.

    Raises
    ------
    ItemsOpenError
        When required items of its checklist are not done.
    RefusedError
        When the result is none of its kind's; and as `take`.
    """
    at = now or datetime.now(UTC)
    row = _lock(session, task_id, Doing.FINISH, doer, at)
    check_result(row.kind, ending.result)
    items = session.execute(
        select(TaskItem.place, TaskItem.required, TaskItem.done_at.is_not(None))
        .where(TaskItem.task_id == task_id)
        .order_by(TaskItem.place)
    )
    missing = undone([(place, required, done) for place, required, done in items])
    if missing:
        raise ItemsOpenError("items of the checklist are not done", items=missing)
    if row.state is TaskState.OPEN:
        _take(session, row, doer, at)
    _follow(session, task_id, ending.result, ending.law)
    row.result = ending.result
    end(session, row, TaskState.DONE, at, reason=ending.remark)
    note_step(session, task_id, TaskStepKind.DONE, at, reason=ending.remark)
    return record_task(session, "task.done", task_id)


def give_back(
    session: Session,
    task_id: int,
    doer: Doer,
    *,
    reason: str,
    law: Law | None = None,
    now: datetime | None = None,
) -> TaskView:
    """Give a task back, with a reason.

    A member's goes back to the department, a field check to the next nearest. What a department
    itself gives back has ended as returned, and so has what moves the incident by `law`.

    Raises
    ------
    RefusedError
        Without a reason; and as `take`.
    """
    at = now or datetime.now(UTC)
    said = check_reason(reason)
    row = _lock(session, task_id, Doing.GIVE_BACK, doer, at)
    before = row.account_id
    note_step(
        session,
        task_id,
        TaskStepKind.RETURNED,
        at,
        reason=said,
        from_account=before,
        department_code=row.department_code,
    )
    handed_on = row.department_code is not None and before is not None
    if row.kind in FIELD_CHECKS:
        _offer_to_next(session, row, at)
    elif _follow(session, task_id, None, law):
        end(session, row, TaskState.RETURNED, at, reason=said)
    elif handed_on and row.department_code not in doer.leads:
        _reopen(row, None)
    else:
        end(session, row, TaskState.RETURNED, at, reason=said)
    session.flush()
    return record_task(session, "task.returned", task_id)


def reassign(
    session: Session,
    task_id: int,
    to: Handover,
    doer: Doer,
    *,
    reason: str,
    now: datetime | None = None,
) -> TaskView:
    """Hand a task to another account or department, with a reason.

    Raises
    ------
    OwnWorkError
        When it is a field check and the other handled the incident.
    RefusedError
        Without a reason or receiver, or when there is no such account or department.
    TaskOverError, NotYourTaskError, NotFoundError
    """
    at = now or datetime.now(UTC)
    said = check_reason(reason)
    row = _lock(session, task_id, Doing.REASSIGN, doer, at)
    if to.account_id is None and to.department is None:
        raise RefusedError("say to whom the task goes", field="account_id")
    if to.department is not None:
        check_department(session, to.department)
        if not doer.dispatches and to.department != row.department_code:
            raise RefusedError("a department hands on to its own members", field="department")
    if to.account_id is not None:
        check_account(session, to.account_id)
        if row.kind in FIELD_CHECKS and to.account_id in handlers_of(session, row.incident_id, at):
            raise OwnWorkError("who handled an incident does not look whether that is so")
    note_step(
        session,
        task_id,
        TaskStepKind.REASSIGNED,
        at,
        reason=said,
        from_account=row.account_id,
        to_account=to.account_id,
        department_code=to.department or row.department_code,
    )
    row.department_code = to.department or row.department_code
    _reopen(row, to.account_id)
    session.flush()
    return record_task(session, "task.reassigned", task_id)


def supervise(
    session: Session, task_id: int, doer: Doer, *, reason: str, now: datetime | None = None
) -> TaskView:
    """Put a task under supervision, with a reason: it is shown first and looked after.

    Raises
    ------
    RefusedError
        Without a reason; and as `reassign`.
    """
    at = now or datetime.now(UTC)
    said = check_reason(reason)
    row = _lock(session, task_id, Doing.SUPERVISE, doer, at)
    row.supervised_at = at
    row.version += 1
    note_step(session, task_id, TaskStepKind.SUPERVISED, at, reason=said)
    return record_task(session, "task.supervised", task_id)


def _lock(session: Session, task_id: int, doing: Doing, doer: Doer, at: datetime) -> Task:
    """Return the row of a task that the doer may do something with, locked until the end.

    Its incident is locked before it: its law may move with the task.
    """
    incident_id = session.scalar(select(Task.incident_id).where(Task.id == task_id))
    if incident_id is not None:
        lock_site(session, incident_id)
    row = session.scalar(
        select(Task)
        .where(Task.id == task_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFoundError(f"there is no task {task_id}", task_id=task_id)
    excluded: frozenset[int] = frozenset()
    if row.kind in FIELD_CHECKS:
        excluded = handlers_of(session, row.incident_id, at)
    facts = TaskFacts(row.kind, row.state, row.account_id, row.department_code, excluded)
    check_doing(facts, doing, doer)
    return row


def _take(session: Session, row: Task, doer: Doer, at: datetime) -> None:
    row.state = TaskState.TAKEN
    row.account_id = doer.account_id
    row.taken_at = at
    row.version += 1
    note_step(session, row.id, TaskStepKind.TAKEN, at, to_account=doer.account_id)


def _reopen(row: Task, account_id: int | None) -> None:
    row.state = TaskState.OPEN
    row.account_id = account_id
    row.taken_at = row.started_at = None
    row.version += 1


def _follow(session: Session, task_id: int, result: TaskResult | None, law: Law | None) -> bool:
    """Let the law have what it will of the end of a task; say whether the incident moved."""
    if law is None:
        return False
    session.flush()
    session.info[AT_WORK] = task_id
    try:
        return law(get_task(session, task_id), result)
    finally:
        session.info.pop(AT_WORK)


def _offer_to_next(session: Session, row: Task, at: datetime) -> None:
    site = get_site(session, row.incident_id)
    asked = who_gave_back(session, row.incident_id, row.kind)
    found = find_nearest(session, site, at, excluded=asked)
    _reopen(row, None if found.member is None else found.member.account_id)
    row.choice = found.told()
