"""The tasks that a decision makes and ends."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from sqlalchemy import and_, false, or_, select
from sqlalchemy.orm import Session

from data.store.engine import acting
from dispatch.cases.facts import Case
from dispatch.tasks.making import NewTask, close_tasks, create_task, end, note_step, record_task
from dispatch.tasks.tables import Task, TaskKind, TaskResult, TaskState, TaskStepKind
from dispatch.workflow.effects import CloseTasks, CreateTask

RESULTS: Final[Mapping[str, TaskResult]] = MappingProxyType(
    {
        "confirm_real": TaskResult.REAL,
        "confirm_unreal": TaskResult.UNREAL,
        "verify_passed": TaskResult.PASSED,
        "verify_failed": TaskResult.FAILED,
    }
)
"""The actions that say what came of a field check: who has its task has done it by them."""

DOES: Final = frozenset({*RESULTS, "finish_work", "report_done"})


def create_errand(session: Session, case: Case, effect: CreateTask, at: datetime) -> list[int]:
    """Make the task that an effect asks for; return the accounts that have it: one or none."""
    clock = None if effect.clock is None else case.clocks.get(effect.clock)
    session.flush()
    made = create_task(
        session,
        NewTask(
            incident_id=case.row.id,
            kind=TaskKind(effect.kind.value),
            department=effect.department,
            account_id=effect.account_id,
            due_at=None if clock is None else clock.due_at,
            excluded=effect.excluded,
        ),
        now=at,
    )
    return [] if made.account_id is None else [made.account_id]


def close_errands(
    session: Session, case: Case, effect: CloseTasks, action: str, at: datetime
) -> None:
    """End open tasks of some kinds: done where the action is what was asked, else not needed."""
    kinds = [TaskKind(kind.value) for kind in effect.kinds]
    session.flush()
    if action in DOES:
        _finish_own(session, case, kinds, action, at)
    close_tasks(session, case.row.id, kinds, now=at)


def _finish_own(
    session: Session, case: Case, kinds: list[TaskKind], action: str, at: datetime
) -> None:
    unmeant = and_(Task.account_id.is_(None), Task.department_code.is_(None))
    own = select(Task).where(
        Task.incident_id == case.row.id,
        Task.kind.in_(kinds),
        Task.ended_at.is_(None),
        or_(Task.account_id == acting(session).account_id, unmeant if case.played else false()),
    )
    for row in session.scalars(own.order_by(Task.id).with_for_update()).all():
        row.result = RESULTS.get(action)
        end(session, row, TaskState.DONE, at)
        note_step(session, row.id, TaskStepKind.DONE, at)
        record_task(session, "task.done", row.id)
