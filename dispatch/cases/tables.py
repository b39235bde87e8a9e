"""What an incident went through under its law, and the clocks that run on it."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    CheckConstraint,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    func,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import InArea


class IncidentStep(InArea, Base):
    """One thing that was done with an incident; rows are added, never changed.

    `version` is the incident's after it. `on_time` says, of a step that ends the clock of a stage,
    whether it ended in time; it is null elsewhere. Of a step that leaves a stage the database
    writes `since`: when that stage began.
    """

    __tablename__ = "incident_steps"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id", ondelete="CASCADE"))
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    since: Mapped[datetime | None]
    action: Mapped[str]
    from_stage: Mapped[str]
    to_stage: Mapped[str]
    reason: Mapped[str | None]
    account_id: Mapped[int | None]
    done_by: Mapped[str]
    law: Mapped[str]
    law_version: Mapped[int]
    version: Mapped[int]
    department_code: Mapped[str | None]
    on_time: Mapped[bool | None]
    details: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'::jsonb"))

    __table_args__ = (
        Index("ix_incident_steps_incident", "incident_id", "id"),
        Index(  # all that indicators read of the steps of a period
            "ix_incident_steps_at",
            "at",
            postgresql_include=[
                *("incident_id", "since", "action", "from_stage", "to_stage"),
                *("on_time", "leaf", "department_code"),
            ],
        ),
    )


class IncidentClock(InArea, Base):
    """A time limit of an incident: it runs, stands still, or is over.

    `limit_amount` is in the unit of its kind of time (hours or days), `remaining_s` in its seconds:
    what is left while it stands; `resumed_at` is when it last went on after a pause. `ran` says in
    pairs from when until when it ran before that. `edition` is that of the working calendar by
    which it was counted. `next_at` is the next moment at which the worker has something to do,
    `warned_at`, `overdue_at` and `escalated_at` are what it has done.
    """

    __tablename__ = "incident_clocks"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id", ondelete="CASCADE"))
    clock: Mapped[str]
    kind: Mapped[str]
    limit_amount: Mapped[float]
    started_at: Mapped[datetime]
    resumed_at: Mapped[datetime | None]
    ran: Mapped[list[datetime]] = mapped_column(
        ARRAY(DateTime(timezone=True)), default=list, server_default=text("'{}'")
    )
    edition: Mapped[int] = mapped_column(BigInteger, server_default=text("0"))
    paused_at: Mapped[datetime | None]
    remaining_s: Mapped[float | None]
    stopped_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    warn_at: Mapped[datetime | None]
    escalate_at: Mapped[datetime | None]
    next_at: Mapped[datetime | None]
    warned_at: Mapped[datetime | None]
    overdue_at: Mapped[datetime | None]
    escalated_at: Mapped[datetime | None]
    department_code: Mapped[str | None]

    __table_args__ = (
        CheckConstraint(
            "stopped_at IS NOT NULL OR (due_at IS NULL) <> (paused_at IS NULL)",
            name="runs_or_stands",
        ),
        CheckConstraint("(paused_at IS NULL) = (remaining_s IS NULL)", name="stands_with_rest"),
        CheckConstraint("stopped_at IS NULL OR next_at IS NULL", name="stopped_is_over"),
        Index("ix_incident_clocks_incident", "incident_id", "id"),
        Index(
            "ix_incident_clocks_one_of_a_kind",
            *("incident_id", "clock"),
            unique=True,
            postgresql_where=text("stopped_at IS NULL"),
        ),
        Index(
            "ix_incident_clocks_edition",
            *("edition", "id"),
            postgresql_where=text("stopped_at IS NULL AND kind IN ('working_hour', 'working_day')"),
        ),
        Index(
            "ix_incident_clocks_next",
            *("next_at", "id"),
            postgresql_where=text("next_at IS NOT NULL"),
        ),
    )
