"""Incidents."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Computed,
    ForeignKey,
    Identity,
    Index,
    Text,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import Georeferenced, InArea, graded, placed_indexes


class Stage(StrEnum):
    """Stages of the closed loop."""

    REPORT = "report"
    ACCEPT = "accept"
    ASSIGN = "assign"
    HANDLE = "handle"
    FEEDBACK = "feedback"
    VERIFY = "verify"
    ARCHIVE = "archive"


class Source(StrEnum):
    """Through which door an incident came."""

    DESK = "desk"
    PHONE = "phone"
    CITIZEN = "citizen"
    PATROL = "patrol"
    SENSOR = "sensor"
    SYSTEM = "system"


class Incident(Georeferenced, InArea, Base):
    """Something reported that must be dealt with.

    Name and telephone of who reported it are sealed (`data.privacy.vault`). `marks` holds since
    when each is so, `requests` those that wait, `handlers` and `verifiers` accounts that ever were.
    """

    __tablename__ = "incidents"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)  # "261122-0093": day of the city and serial
    category: Mapped[str] = mapped_column(index=True)  # key of data.codes.incidents: "item:06010"
    description: Mapped[str]
    address: Mapped[str | None]
    priority: Mapped[int]
    stage: Mapped[Stage]
    source: Mapped[Source]
    reported_at: Mapped[datetime] = mapped_column(server_default=func.now())
    reported_by: Mapped[str]
    reporter_name: Mapped[str | None]
    reporter_phone: Mapped[str | None]
    reporter_phone_index: Mapped[str | None]
    stage_at: Mapped[datetime] = mapped_column(server_default=func.now())
    due_at: Mapped[datetime]  # when the clock of the present stage runs out
    closed_at: Mapped[datetime | None]
    closed_reason: Mapped[str | None]
    training: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())
    changed_by: Mapped[str]
    area_code: Mapped[str | None] = mapped_column(ForeignKey("areas.code"), index=True)
    grade: Mapped[int] = graded(2)
    law: Mapped[str] = mapped_column(server_default=text("'city_management'"))
    law_version: Mapped[int] = mapped_column(server_default=text("1"))  # of its opening: it stays
    department_code: Mapped[str | None]  # that answers for it now
    duty_grid_code: Mapped[str | None]
    marks: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'::jsonb"))
    held: Mapped[bool] = mapped_column(Computed("jsonb_exists(marks, 'held')", persisted=True))
    supervised: Mapped[bool] = mapped_column(
        Computed("jsonb_exists(marks, 'supervised')", persisted=True)
    )
    merged_into: Mapped[int | None] = mapped_column(ForeignKey("incidents.id", ondelete="SET NULL"))
    counters: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'::jsonb"))
    requests: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'::jsonb"))
    handlers: Mapped[list[int]] = mapped_column(
        ARRAY(BigInteger), server_default=text("'{}'::bigint[]")
    )
    verifiers: Mapped[list[int]] = mapped_column(
        ARRAY(BigInteger), server_default=text("'{}'::bigint[]")
    )
    alarm_level: Mapped[int] = mapped_column(server_default=text("1"))
    outcome: Mapped[str | None]  # how it came to be archived: `workflow.effects.Outcome`
    paused_at: Mapped[datetime | None]  # since when the clock of `due_at` stands still

    __table_args__ = (
        *placed_indexes("incidents"),
        CheckConstraint("priority BETWEEN 1 AND 3", name="priority_known"),
        CheckConstraint("(stage = 'archive') = (closed_at IS NOT NULL)", name="closed_is_archived"),
        CheckConstraint("grade BETWEEN 1 AND 4", name="grade_known"),
        Index(
            "ix_incidents_open",
            *("due_at", "id", "leaf", "grade"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_incidents_reported_at", "reported_at", "id", "leaf", "grade"),
        Index(
            "ix_incidents_reporter_phone_index",
            "reporter_phone_index",
            postgresql_where=text("reporter_phone_index IS NOT NULL"),
        ),
        Index(
            "ix_incidents_merged_into",
            "merged_into",
            postgresql_where=text("merged_into IS NOT NULL"),
        ),
        Index(
            "ix_incidents_stage_open",
            *("stage", "due_at", "id"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index(
            "ix_incidents_supervised_open",
            *("due_at", "id"),
            postgresql_where=text("closed_at IS NULL AND supervised"),
        ),
        Index(
            "ix_incidents_department",
            *("department_code", "due_at", "id"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index(
            "ix_incidents_duty_grid",
            *("duty_grid_code", "due_at", "id"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_incidents_department_reported", "department_code", "reported_at", "id"),
        Index("ix_incidents_duty_grid_reported", "duty_grid_code", "reported_at", "id"),
        Index("ix_incidents_supervised", "reported_at", "id", postgresql_where=text("supervised")),
        Index("ix_incidents_held", "reported_at", "id", postgresql_where=text("held")),
        Index("ix_incidents_near", "cell_r9", "category", "reported_at", "leaf", "grade"),
        Index("ix_incidents_number_begins", "number"),  # COLLATE "C" (a030): by how numbers begin
        Index("ix_incidents_practice", "closed_at", postgresql_where=text("training")),
        Index(
            "ix_incidents_closed_at",
            *("closed_at", "reported_at", "id", "leaf", "grade"),
            postgresql_where=text("closed_at IS NOT NULL"),
        ),
    )


class IncidentText(InArea, Base):
    """The runs of two characters of an incident's description and address, to find it by.

    In small letters, each once; the database keeps them.
    """

    __tablename__ = "incident_texts"

    incident_id: Mapped[int] = mapped_column(
        ForeignKey("incidents.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    runs: Mapped[list[str]] = mapped_column(ARRAY(Text))

    __table_args__ = (Index("ix_incident_texts_runs", "runs", postgresql_using="gin"),)


class IncidentSerial(Base):
    """The last serial given on a day of the city, for incident numbers."""

    __tablename__ = "incident_serials"

    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]
