"""Tasks with their checklists and their story, and who belongs to which department."""

from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Identity,
    Index,
    SmallInteger,
    func,
    literal_column,
    text,
)
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from data.access.tables import Account
from data.store.base import Base
from data.store.georeferenced import InArea


class TaskKind(StrEnum):
    """What a task is for."""

    CONFIRM = "confirm"  # 核实: is the report real?
    VERIFY = "verify"  # 核查: is it fixed?
    HANDLE = "handle"  # 处置
    CHECK = "check"  # 检查: look at something and say what is so
    PLAN = "plan"  # 预案: what an emergency plan asks for
    OTHER = "other"


FIELD_CHECKS: Final = frozenset({TaskKind.CONFIRM, TaskKind.VERIFY})
"""Done by the nearest member who did not handle the incident; one of a kind is open at a time."""


class TaskState(StrEnum):
    """How far a task is; `dispatch.tasks.rules.TRANSITIONS` says what may follow what."""

    OPEN = "open"  # nobody has taken it yet, though it may be meant for somebody
    TAKEN = "taken"
    STARTED = "started"
    DONE = "done"
    RETURNED = "returned"  # given back by who had it, with a reason
    CANCELLED = "cancelled"  # not needed any more


class TaskResult(StrEnum):
    """What came of a field check."""

    REAL = "real"
    UNREAL = "unreal"
    PASSED = "passed"
    FAILED = "failed"


class TaskStepKind(StrEnum):
    """What happened to a task."""

    MADE = "made"
    TAKEN = "taken"
    STARTED = "started"
    ITEM = "item"
    DONE = "done"
    RETURNED = "returned"
    REWORK = "rework"
    REASSIGNED = "reassigned"
    SUPERVISED = "supervised"
    CANCELLED = "cancelled"


class Task(InArea, Base):
    """Something a member or a department must do for an incident, with a deadline.

    `account_id` is whose it is; where it is None it is the department's, or anybody's who may do
    it. `choice` says how the nearest was found. `rework_of` is the task that this one does over.
    `ix_tasks_one_open_check` is what keeps a second open confirm or verify from an incident.
    """

    __tablename__ = "tasks"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id", ondelete="CASCADE"))
    kind: Mapped[TaskKind]
    state: Mapped[TaskState]
    title_zh: Mapped[str]
    title_en: Mapped[str]
    note: Mapped[str | None]
    department_code: Mapped[str | None]
    account_id: Mapped[int | None] = mapped_column(ForeignKey(Account.id, ondelete="SET NULL"))
    choice: Mapped[dict[str, Any] | None]
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())
    made_by: Mapped[str]
    made_by_account: Mapped[int | None]
    due_at: Mapped[datetime | None]
    taken_at: Mapped[datetime | None]
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    ended_by_account: Mapped[int | None]
    result: Mapped[TaskResult | None]
    end_reason: Mapped[str | None]
    supervised_at: Mapped[datetime | None]
    rework_of: Mapped[int | None] = mapped_column(ForeignKey("tasks.id", ondelete="SET NULL"))
    round: Mapped[int] = mapped_column(SmallInteger, default=1)
    plan_run_id: Mapped[int | None]
    training: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)

    __table_args__ = (
        Index(
            "ix_tasks_one_open_check",
            *("incident_id", "kind"),
            unique=True,
            postgresql_where=text("ended_at IS NULL AND kind IN ('confirm', 'verify')"),
        ),
        Index("ix_tasks_incident", "incident_id", "id"),
        Index(
            "ix_tasks_account_open",
            *("account_id", "due_at", "id"),
            postgresql_where=text("ended_at IS NULL AND account_id IS NOT NULL"),
        ),
        Index(
            "ix_tasks_department_open",
            *("department_code", "due_at", "id"),
            postgresql_where=text("ended_at IS NULL AND department_code IS NOT NULL"),
        ),
        Index("ix_tasks_open", "due_at", "id", postgresql_where=text("ended_at IS NULL")),
        Index(
            "ix_tasks_rework_of",
            "rework_of",
            unique=True,
            postgresql_where=text("rework_of IS NOT NULL"),
        ),
        Index(
            "ix_tasks_plan_run", "plan_run_id", postgresql_where=text("plan_run_id IS NOT NULL")
        ),
        CheckConstraint(
            "(ended_at IS NULL) = (state IN ('open', 'taken', 'started'))", name="ended_is_over"
        ),
        CheckConstraint("state = 'open' OR ended_at IS NOT NULL OR account_id IS NOT NULL",
                        name="taken_by_somebody"),
        CheckConstraint("result IS NULL OR state = 'done'", name="result_of_what_is_done"),
    )  # fmt: skip


class TaskItem(InArea, Base):
    """One line of a task's checklist, with who did it and when."""

    __tablename__ = "task_items"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id", ondelete="CASCADE"))
    place: Mapped[int] = mapped_column(SmallInteger)
    title_zh: Mapped[str]
    title_en: Mapped[str]
    required: Mapped[bool] = mapped_column(default=True)
    done_at: Mapped[datetime | None]
    done_by: Mapped[str | None]
    done_by_account: Mapped[int | None]

    __table_args__ = (
        Index("ix_task_items_place", "task_id", "place", unique=True),
        CheckConstraint("(done_at IS NULL) = (done_by IS NULL)", name="done_by_somebody"),
    )


class TaskStep(InArea, Base):
    """One thing that happened to a task; rows are added, never changed."""

    __tablename__ = "task_steps"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    kind: Mapped[TaskStepKind]
    reason: Mapped[str | None]
    actor_name: Mapped[str]
    account_id: Mapped[int | None]
    from_account: Mapped[int | None]
    to_account: Mapped[int | None]
    department_code: Mapped[str | None]

    __table_args__ = (Index("ix_task_steps_task", "task_id", "id"),)


class DepartmentMember(Base):
    """An account that belongs to a department, from `starts_at` until `ends_at` (not included).

    `leads` says that it may hand the department's tasks to others of it. Nobody belongs to a
    department twice at once: `no_membership_twice_at_once` decides that.
    """

    __tablename__ = "department_members"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    department_code: Mapped[str]
    account_id: Mapped[int] = mapped_column(ForeignKey(Account.id, ondelete="CASCADE"), index=True)
    leads: Mapped[bool] = mapped_column(default=False)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    added_by: Mapped[str]
    added_by_account: Mapped[int | None]
    ended_by: Mapped[str | None]

    __table_args__ = (
        ExcludeConstraint(
            (literal_column("int8range(account_id, account_id, '[]')"), "&&"),
            (literal_column(
                "int8range(hashtextextended(department_code, 0),"
                " hashtextextended(department_code, 0), '[]')"
            ), "&&"),
            (literal_column("tstzrange(starts_at, ends_at)"), "&&"),
            name="no_membership_twice_at_once",
            using="gist",
        ),
        Index("ix_department_members_department", "department_code", "account_id"),
        CheckConstraint("ends_at IS NULL OR ends_at >= starts_at", name="ends_after_start"),
    )  # fmt: skip
