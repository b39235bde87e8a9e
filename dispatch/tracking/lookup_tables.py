"""Who looked up where a unit had been."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Identity, Index
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base


class TrackLookup(Base):
    """One look-up of a unit's track, and whom it concerned: they may see it.

    `subjects` are the accounts of the members that were with the unit at some time of the track.
    """

    __tablename__ = "track_lookups"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    looked_at: Mapped[datetime]
    account_id: Mapped[int]
    account_name: Mapped[str]
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id", ondelete="CASCADE"), index=True)
    since: Mapped[datetime]
    until: Mapped[datetime]
    purpose: Mapped[str]
    note: Mapped[str]
    points: Mapped[int]
    subjects: Mapped[list[int]] = mapped_column(ARRAY(BigInteger))

    __table_args__ = (
        Index("ix_track_lookups_subjects", "subjects", postgresql_using="gin"),
        Index("ix_track_lookups_account_id", "account_id", "looked_at"),
    )
