"""Alerts."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Identity, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import Georeferenced, InArea, placed_indexes


class AlertLevel(StrEnum):
    """How loudly an alert is told."""

    INFO = "info"
    WARNING = "warning"
    CRITICAL = "critical"


class Alert(Georeferenced, InArea, Base):
    """Something that people must notice.

    `kind` says what is the matter (`cover_lost`), `subject` with what; of the two together one
    alert at most is open, which `ix_alerts_one_open_per_subject` decides. `geom` is a point in the
    middle of it; an outline, where there is one, is in `body` with the values behind it.
    """

    __tablename__ = "alerts"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    kind: Mapped[str]
    subject: Mapped[str]
    level: Mapped[AlertLevel]
    body: Mapped[dict[str, Any]]
    raised_at: Mapped[datetime]
    cleared_at: Mapped[datetime | None]
    acknowledged_at: Mapped[datetime | None]
    acknowledged_by: Mapped[str | None]
    acknowledged_by_account: Mapped[int | None]
    training: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)

    __table_args__ = (
        *placed_indexes("alerts"),
        Index(
            "ix_alerts_one_open_per_subject",
            "kind",
            "subject",
            unique=True,
            postgresql_where=text("cleared_at IS NULL"),
        ),
        CheckConstraint(
            "(acknowledged_at IS NULL) = (acknowledged_by IS NULL)", name="acknowledged_by_whom"
        ),
    )
