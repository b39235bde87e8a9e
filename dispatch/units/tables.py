"""Units, members, shifts and mutual aid."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Text,
    func,
    literal_column,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column

from data.access.tables import Account
from data.areas.tables import Area, AreaLevel
from data.pool.tables import Facility
from data.store.base import Base
from data.store.georeferenced import Georeferenced, InArea, OfUnit, placed_indexes


class UnitStatus(StrEnum):
    """What a unit is doing; `dispatch.units.rules.TRANSITIONS` says what may follow what."""

    OFF_DUTY = "off_duty"
    AVAILABLE = "available"
    ASSIGNED = "assigned"
    EN_ROUTE = "en_route"
    ON_SCENE = "on_scene"
    RETURNING = "returning"
    OUT_OF_SERVICE = "out_of_service"


class Unit(OfUnit, Base):
    """What can be sent: a team or vehicle with skills, crew, status and, elsewhere, a position."""

    __tablename__ = "units"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)  # call sign, short: "江岸-03"
    name_zh: Mapped[str]
    name_en: Mapped[str]
    kind: Mapped[str]  # key of data.codes.units
    skills: Mapped[list[str]] = mapped_column(ARRAY(Text))
    crew: Mapped[int]
    status: Mapped[UnitStatus]
    status_at: Mapped[datetime] = mapped_column(server_default=func.now())
    station_id: Mapped[int | None] = mapped_column(
        ForeignKey(Facility.id, ondelete="SET NULL"), index=True
    )
    area_code: Mapped[str | None] = mapped_column(ForeignKey(Area.code), index=True)
    responsibility: Mapped[AreaLevel | None]  # of its area, what it serves; its kind's where None
    training: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)

    __table_args__ = (
        CheckConstraint("crew >= 0", name="crew_not_negative"),
        Index("ix_units_leaf", "leaf", "id"),
        Index("ix_units_serves", "serves_from", "serves_to"),
    )


class Member(OfUnit, Base):
    """A person on duty with a unit.

    Telephone and citizen id are sealed (`data.privacy.vault`), each with a blind index beside it;
    `account_id` is the account that the member signs in with.
    """

    __tablename__ = "members"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    name: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    joined_at: Mapped[datetime] = mapped_column(server_default=func.now())
    skills: Mapped[list[str]] = mapped_column(ARRAY(Text))
    on_duty: Mapped[bool] = mapped_column(default=True)
    training: Mapped[bool] = mapped_column(default=False)
    phone: Mapped[str | None]
    phone_index: Mapped[str | None] = mapped_column(index=True)
    citizen_id: Mapped[str | None]
    citizen_id_index: Mapped[str | None] = mapped_column(index=True)
    account_id: Mapped[int | None] = mapped_column(
        ForeignKey(Account.id, ondelete="SET NULL"), unique=True
    )


class FormerMember(Base):
    """An account that was a member's of a unit from `joined_at` until `left_at`.

    Who it was is told of look-ups of the unit's track from that time.
    """

    __tablename__ = "former_members"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey(Account.id, ondelete="CASCADE"), index=True)
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime] = mapped_column(server_default=func.now(), index=True)

    __table_args__ = (
        Index("ix_former_members_unit_id", "unit_id", "left_at"),
        CheckConstraint("joined_at <= left_at", name="left_after_joining"),
    )


class Shift(OfUnit, Base):
    """When a unit is on duty: from `starts_at` (included) until `ends_at` (not), as instants.

    No two shifts of a unit overlap, but for cancelled ones: `no_two_shifts_at_once` decides that.
    `crew` is how many are on the unit then. `started_told` and `ended_told` say that the change
    feed has been told of the beginning and the end.
    """

    __tablename__ = "shifts"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    crew: Mapped[int]
    note: Mapped[str | None]
    planned_at: Mapped[datetime]
    planned_by: Mapped[str]
    planned_by_account: Mapped[int | None]
    cancelled_at: Mapped[datetime | None]
    ended_by: Mapped[str | None]  # who cancelled it, or ended it before its time
    started_told: Mapped[bool] = mapped_column(default=False)
    ended_told: Mapped[bool] = mapped_column(default=False)
    training: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        ExcludeConstraint(
            (literal_column("int8range(unit_id, unit_id, '[]')"), "&&"),
            (literal_column("tstzrange(starts_at, ends_at)"), "&&"),
            name="no_two_shifts_at_once",
            using="gist",
            where=text("cancelled_at IS NULL"),
        ),
        Index(
            "ix_shifts_unit_id_ends_at",
            "unit_id",
            "ends_at",
            postgresql_where=text("cancelled_at IS NULL"),
        ),
        Index("ix_shifts_ends_at", "ends_at", postgresql_where=text("cancelled_at IS NULL")),
        Index(
            "ix_shifts_untold",
            "starts_at",
            postgresql_where=text("cancelled_at IS NULL AND NOT (started_told AND ended_told)"),
        ),
        CheckConstraint("starts_at < ends_at", name="starts_before_end"),
        CheckConstraint("crew >= 0", name="crew_not_negative"),
    )


_GRANT_HASH = (
    "hash_array_extended(ARRAY[from_area, area_code, training::int::text, '/'] || kinds"
    " || ARRAY['/'] || skills, 0)"
)
_SAME_GRANT = f"int8range({_GRANT_HASH}, {_GRANT_HASH}, '[]')"


class MutualAidGrant(Georeferenced, InArea, Base):
    """Units of `from_area` may serve in `area_code`: of these kinds and skills, all where empty.

    It holds from `starts_at` until `ends_at` (until it is ended when None). `geom` is a point
    inside the area that is helped. Of the same areas, kinds and skills no two hold at once:
    `no_grant_twice_at_once` decides that; what is the same is told by a hash of 64 bits, which
    needs no extension for its index.
    """

    __tablename__ = "mutual_aid_grants"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    from_area: Mapped[str] = mapped_column(ForeignKey(Area.code), index=True)
    from_leaf: Mapped[int] = mapped_column(Integer, server_default=text("0"))  # of from_area
    kinds: Mapped[list[str]] = mapped_column(ARRAY(Text))
    skills: Mapped[list[str]] = mapped_column(ARRAY(Text))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    reason: Mapped[str]
    granted_at: Mapped[datetime]
    granted_by: Mapped[str]
    granted_by_account: Mapped[int | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[str | None]
    training: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        *placed_indexes("mutual_aid_grants"),
        ExcludeConstraint(
            (literal_column(_SAME_GRANT), "&&"),
            (literal_column("tstzrange(starts_at, ends_at)"), "&&"),
            name="no_grant_twice_at_once",
            using="gist",
            where=text("ended_at IS NULL"),
        ),
        Index("ix_mutual_aid_grants_open", "id", postgresql_where=text("ended_at IS NULL")),
        CheckConstraint("ends_at IS NULL OR ends_at > starts_at", name="ends_after_start"),
        CheckConstraint("(ended_at IS NULL) = (ended_by IS NULL)", name="ended_by_somebody"),
    )
