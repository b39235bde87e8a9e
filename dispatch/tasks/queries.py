"""Reads of tasks, with their checklists."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from importlib.resources import files
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.engine import acting, reaching
from data.store.errors import NotFoundError, RefusedError
from dispatch.incidents.reasons import offered_reasons
from dispatch.incidents.sites import get_site
from dispatch.tasks.candidates import LOOKING, handlers_of, list_standings
from dispatch.tasks.nearest import Ways
from dispatch.tasks.rules import REASONED, Doer, Doing, TaskFacts, may_do
from dispatch.tasks.tables import FIELD_CHECKS, TaskKind, TaskState, TaskStepKind
from dispatch.tasks.views import (
    CheckerList,
    CheckerView,
    TaskDetail,
    TaskItemView,
    TaskPage,
    TaskStepView,
    TaskView,
)
from spatial.cells import cell_text

_SELECT = files("dispatch.tasks").joinpath("task_views.sql").read_text(encoding="utf-8")
_BY_ID = text(f"{_SELECT} WHERE t.id = ANY(:ids) ORDER BY t.id")
_ITEMS = text("SELECT * FROM task_items WHERE task_id = ANY(:ids) ORDER BY task_id, place")
_NAMES = text("SELECT id, display_name FROM accounts WHERE id = ANY(:ids)")
_STEPS = text(
    "SELECT at, kind, reason, actor_name, from_account, to_account, department_code"
    " FROM task_steps WHERE task_id = :task_id ORDER BY id"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NEVER = datetime(9999, 12, 31, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class TaskList(StrEnum):
    """Which tasks a list shows."""

    OPEN = "open"
    ENDED = "ended"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tasks are wanted: all of these conditions that are given."""

    state: TaskList = TaskList.OPEN
    account_id: int | None = None
    department: str | None = None
    departments: frozenset[str] | None = None
    """With `account_id`: those of the account, and those of these departments that nobody has."""
    incident_id: int | None = None
    kind: TaskKind | None = None


def get_task(session: Session, task_id: int) -> TaskView:
    """Return one task.

    Raises
    ------
    NotFoundError
        When there is none that the reader may see.
    """
    found = task_views(session, [task_id])
    if not found:
        raise NotFoundError(f"there is no task {task_id}", task_id=task_id)
    return found[0]


def get_task_detail(session: Session, task_id: int, doer: Doer, at: datetime) -> TaskDetail:
    """Return one task with its story and what `doer` may do with it.

    Raises
    ------
    NotFoundError
    """
    task = get_task(session, task_id)
    steps = [
        TaskStepView(
            at=row.at,
            kind=TaskStepKind(row.kind),
            reason=row.reason,
            actor=row.actor_name,
            from_account=row.from_account,
            to_account=row.to_account,
            department_code=row.department_code,
            area=task.area_code,
        )
        for row in session.execute(_STEPS, {"task_id": task_id})
    ]
    allowed = may_do(facts_of(session, task, at), doer)
    asking = [doing.value for doing in allowed if doing in REASONED]
    reasons = {
        Doing(doing): said for doing, said in offered_reasons(session, asking, now=at).items()
    }
    return TaskDetail(**dict(task), steps=steps, allowed=allowed, reasons=reasons)


def list_checkers(
    session: Session, task_id: int, at: datetime, *, ways: Ways | None = None
) -> CheckerList:
    """Return to whom a field check may be handed, whom to ask first first; of other tasks nobody.

    Raises
    ------
    NotFoundError
    """
    task = get_task(session, task_id)
    if task.kind not in FIELD_CHECKS:
        return CheckerList(items=[])
    found = list_standings(session, get_site(session, task.incident_id), at, ways=ways)
    names = names_of(session, [one.member.account_id for one in found])
    return CheckerList(
        items=[
            CheckerView(
                account_id=one.member.account_id,
                name=names.get(one.member.account_id, ""),
                unit_code=one.member.unit_code,
                unfit=one.unfit,
                travel_time_s=one.travel_time_s,
                distance_m=one.distance_m,
                open_tasks=one.member.open_tasks,
            )
            for one in found
        ]
    )


def facts_of(session: Session, task: TaskView, at: datetime) -> TaskFacts:
    """Return what decides who may do what with a task."""
    excluded: frozenset[int] = frozenset()
    if task.kind in FIELD_CHECKS:
        excluded = handlers_of(session, task.incident_id, at)
    return TaskFacts(task.kind, task.state, task.account_id, task.department_code, excluded)


def list_tasks(
    session: Session, wanted: Wanted, *, limit: int = 100, after: str | None = None
) -> TaskPage:
    """Return one page of tasks: open ones by deadline, others newest first.

    Raises
    ------
    RefusedError
        When `after` is not the `next` of a page.
    """
    conditions, values = _conditions(wanted)
    values["limit"] = limit + 1
    by_deadline = wanted.state is TaskList.OPEN
    if after is not None:
        values["at"], values["id"] = _read_key(after)
        values["never"] = _NEVER
        conditions.append(
            "(coalesce(t.due_at, :never), t.id) > (:at, :id)" if by_deadline else "t.id < :id"
        )
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    order = "t.due_at NULLS LAST, t.id" if by_deadline else "t.id DESC"
    rows = session.execute(text(f"{_SELECT} {where} ORDER BY {order} LIMIT :limit"), values).all()
    items = _views(session, rows[:limit])
    last = rows[limit - 1] if len(rows) > limit else None
    return TaskPage(items=items, next=None if last is None else _key(last.due_at, last.id))


def task_views(session: Session, ids: Collection[int]) -> list[TaskView]:
    """Return tasks with these ids, by id; those that there are not are left out."""
    if not ids:
        return []
    return _views(session, session.execute(_BY_ID, {"ids": list(ids)}).all())


def _conditions(wanted: Wanted) -> tuple[list[str], dict[str, object]]:
    conditions: list[str] = []
    values: dict[str, object] = {}
    if wanted.state is not TaskList.ALL:
        conditions.append(
            "t.ended_at IS NULL" if wanted.state is TaskList.OPEN else "t.ended_at IS NOT NULL"
        )
    if wanted.account_id is not None:
        mine = "t.account_id = :account_id"
        values["account_id"] = wanted.account_id
        if wanted.departments:
            mine = f"({mine} OR t.account_id IS NULL AND t.department_code = ANY(:departments))"
            values["departments"] = sorted(wanted.departments)
        conditions.append(mine)
    for name, value in (
        ("department_code", wanted.department),
        ("incident_id", wanted.incident_id),
        ("kind", wanted.kind),
    ):
        if value is not None:
            conditions.append(f"t.{name} = :{name}")
            values[name] = value
    return conditions, values


def _views(session: Session, rows: Sequence[Any]) -> list[TaskView]:
    if not rows:
        return []
    areas = {row.id: row.area_code for row in rows}
    items: defaultdict[int, list[TaskItemView]] = defaultdict(list)
    for row in session.execute(_ITEMS, {"ids": [row.id for row in rows]}):
        items[row.task_id].append(
            TaskItemView(
                place=row.place,
                title_zh=row.title_zh,
                title_en=row.title_en,
                required=row.required,
                done_at=row.done_at,
                done_by=row.done_by,
                area=areas[row.task_id],
            )
        )
    names = names_of(session, {row.account_id for row in rows if row.account_id is not None})
    return [
        TaskView(
            **{name: getattr(row, name) for name in _PLAIN},
            kind=TaskKind(row.kind),
            state=TaskState(row.state),
            cell=cell_text(row.cell),
            assignee=names.get(row.account_id),
            items=items[row.id],
        )
        for row in rows
    ]


def names_of(session: Session, accounts: Collection[int]) -> dict[int, str]:
    """Return the names of accounts by id: of those who work on what the actor sees."""
    if not accounts:
        return {}
    with reaching(session, LOOKING):
        found = session.execute(_NAMES, {"ids": list(accounts)})
        return {row.id: row.display_name for row in found}


def actor_account(session: Session) -> int | None:
    """Return the account that acts in a session, None for an own process."""
    return acting(session).account_id


def _key(due_at: datetime | None, task_id: int) -> str:
    return f"{((due_at or _NEVER) - _EPOCH) // _MICROSECOND}-{task_id}"


def _read_key(after: str) -> tuple[datetime, int]:
    micros, _, task_id = after.partition("-")
    try:
        return _EPOCH + int(micros) * _MICROSECOND, int(task_id)
    except (ValueError, OverflowError) as error:
        raise RefusedError("not the `next` of a page", field="after") from error


_PLAIN = tuple(
    name
    for name in TaskView.model_fields
    if name not in {"kind", "state", "cell", "assignee", "items"}
)
