"""Versions of scores that a city has published."""

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, Identity, Text, UniqueConstraint, func
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base


class ScoreVersion(Base):
    """A version of a score: its formula, the parts it is for, the day it begins on.

    Rows are added, never changed: periods that are over stay scored as they were. The shipped
    scores are in no row; what follows them begins with the next version.
    """

    __tablename__ = "score_versions"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    key: Mapped[str]
    version: Mapped[int]
    starts_on: Mapped[date]
    by: Mapped[list[str]] = mapped_column(ARRAY(Text))
    name_zh: Mapped[str]
    name_en: Mapped[str]
    formula: Mapped[str]
    note: Mapped[str]
    published_at: Mapped[datetime] = mapped_column(server_default=func.now())
    account_id: Mapped[int | None]

    __table_args__ = (
        UniqueConstraint("key", "version"),
        UniqueConstraint("key", "starts_on"),
        CheckConstraint("version >= 1", name="version_from_one"),
    )
