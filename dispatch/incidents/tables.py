"""Incidents."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, func, text
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

    Name and telephone of who reported it are sealed (`data.privacy.vault`).
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
        Index("ix_incidents_practice", "closed_at", postgresql_where=text("training")),
    )


class IncidentSerial(Base):
    """The last serial given on a day of the city, for incident numbers."""

    __tablename__ = "incident_serials"

    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]
