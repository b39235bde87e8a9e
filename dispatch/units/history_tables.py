"""What units were doing before what they do now."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Identity, Index
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base


class UnitStatusSpan(Base):
    """A status that a unit had from `since` until `until`, when another came.

    The database writes a row as a unit's status changes; the present status is the unit's own.
    """

    __tablename__ = "unit_statuses"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id", ondelete="CASCADE"))
    status: Mapped[str]
    since: Mapped[datetime]
    until: Mapped[datetime]

    __table_args__ = (
        Index("ix_unit_statuses_unit_id", "unit_id", "until"),
        Index("ix_unit_statuses_until", "until", postgresql_using="brin"),
    )
