"""Which roles accounts have."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, SmallInteger
from sqlalchemy.orm import Mapped, mapped_column

from data.areas.tables import Area
from data.store.base import Base


class RoleGrant(Base):
    """A role of an account in an area, from `starts_at` (included) until `ends_at` (not).

    `area_code` None is the whole city, whichever is served, with what stands in no area. `grade` is
    the highest of the rows and elements that it opens. A grant that is ended before its time has
    `ends_at` then, `ended_at` and `ended_by`. Of overlapping grants of one account the database
    refuses roles that exclude each other (`roles_exclude`) and the same role in the same area
    (`no_grant_twice`): a trigger of migration a008.
    """

    __tablename__ = "role_grants"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    role: Mapped[str]
    area_code: Mapped[str | None] = mapped_column(
        ForeignKey(Area.code, ondelete="CASCADE"), index=True
    )
    grade: Mapped[int] = mapped_column(SmallInteger)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    granted_at: Mapped[datetime]
    granted_by: Mapped[str]
    granted_by_account: Mapped[int | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[str | None]

    __table_args__ = (
        CheckConstraint("ends_at IS NULL OR ends_at >= starts_at", name="ends_after_start"),
        CheckConstraint("(ended_at IS NULL) = (ended_by IS NULL)", name="ended_by_somebody"),
        CheckConstraint("grade BETWEEN 1 AND 4", name="grade_known"),
        CheckConstraint("granted_by_account <> account_id", name="not_to_oneself"),
    )
