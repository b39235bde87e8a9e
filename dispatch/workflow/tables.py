"""Versions of laws, and the working calendar with what it was before."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Identity,
    Index,
    UniqueConstraint,
    func,
)
from sqlalchemy import (
    text as sql,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from dispatch.workflow.calendars import DayKind


class LawVersion(Base):
    """A version of a law as its text; published ones are never changed.

    Of one law there is at most one draft, which has neither a number nor a time of force.
    `starts_at` is when incidents begin to be opened under it, `account_id` who changed it last.
    `digest` is the SHA-256 of the text, by which definitions that were read are remembered; `trial`
    the report of its last run over past incidents, null when the text has changed since.
    """

    __tablename__ = "law_versions"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    law: Mapped[str]
    version: Mapped[int | None]
    text: Mapped[str]
    digest: Mapped[str]
    note: Mapped[str]
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())
    account_id: Mapped[int | None]
    published_at: Mapped[datetime | None]
    starts_at: Mapped[datetime | None]
    trial: Mapped[dict[str, Any] | None]

    __table_args__ = (
        UniqueConstraint("law", "version"),
        Index(
            "ix_law_versions_one_draft",
            "law",
            unique=True,
            postgresql_where=sql("version IS NULL"),
        ),
        CheckConstraint("version >= 1", name="version_from_one"),
        CheckConstraint(
            "(version IS NULL) = (published_at IS NULL)"
            " AND (version IS NULL) = (starts_at IS NULL)",
            name="published_with_number",
        ),
    )


class CalendarYear(Base):
    """A year whose holidays and make-up days are known; `source` says from where."""

    __tablename__ = "calendar_years"

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    source: Mapped[str]
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())
    account_id: Mapped[int | None]

    __table_args__ = (CheckConstraint("year BETWEEN 2000 AND 2100", name="year_of_ours"),)


class CalendarChange(Base):
    """A year of the calendar that was loaded or replaced; rows are added, never changed.

    Its id is the edition of the calendar from then on, by which a clock tells whether it was
    counted under another; `before` are the days that the year had (`[["2027-01-01", "holiday"]]`),
    null where it was not known.
    """

    __tablename__ = "calendar_changes"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    year: Mapped[int]
    before: Mapped[list[Any] | None] = mapped_column(JSONB(none_as_null=True))
    account_id: Mapped[int | None]
    at: Mapped[datetime] = mapped_column(server_default=func.now())


class CalendarDayRow(Base):
    """A day that is not what its weekday says, by the notice for `year`."""

    __tablename__ = "calendar_days"

    day: Mapped[date] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(ForeignKey("calendar_years.year", ondelete="CASCADE"))
    kind: Mapped[DayKind]
    name_zh: Mapped[str]
    name_en: Mapped[str]
