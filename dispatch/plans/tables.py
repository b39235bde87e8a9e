"""Emergency plans in their versions, and what was done by them."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, Integer, func, text
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import InArea


class PlanVersion(Base):
    """One version of a plan; the newest of a key is in force. Versions are never changed."""

    __tablename__ = "plan_versions"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    key: Mapped[str]
    version: Mapped[int] = mapped_column(Integer)
    sha256: Mapped[str]
    document: Mapped[dict[str, Any]]
    published_at: Mapped[datetime] = mapped_column(server_default=func.now())
    published_by: Mapped[str]

    __table_args__ = (Index("ix_plan_versions_once", "key", "version", unique=True),)


class PlanRun(InArea, Base):
    """A plan that was started for an incident: what it made, what was short, when it ended.

    `ix_plan_runs_one_open` keeps a plan from running twice for one incident.
    """

    __tablename__ = "plan_runs"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id", ondelete="CASCADE"))
    key: Mapped[str]
    version: Mapped[int] = mapped_column(Integer)
    drill: Mapped[bool] = mapped_column(default=False)
    made: Mapped[dict[str, Any]]
    started_at: Mapped[datetime] = mapped_column(server_default=func.now())
    started_by: Mapped[str]
    started_by_account: Mapped[int | None]
    stopped_at: Mapped[datetime | None]
    stopped_by: Mapped[str | None]
    stop_reason: Mapped[str | None]
    report: Mapped[dict[str, Any] | None]
    training: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index(
            "ix_plan_runs_one_open",
            *("incident_id", "key"),
            unique=True,
            postgresql_where=text("stopped_at IS NULL"),
        ),
        Index("ix_plan_runs_started_at", "started_at", "id"),
        CheckConstraint(
            "(stopped_at IS NULL) = (stopped_by IS NULL)"
            " AND (stopped_at IS NULL) = (report IS NULL)",
            name="stopped_is_reported",
        ),
    )
