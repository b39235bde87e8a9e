"""Units and members."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Text, func
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from data.areas.tables import Area
from data.pool.tables import Facility
from data.store.base import Base


class UnitStatus(StrEnum):
    """What a unit is doing; `dispatch.units.rules.TRANSITIONS` says what may follow what."""

    OFF_DUTY = "off_duty"
    AVAILABLE = "available"
    ASSIGNED = "assigned"
    EN_ROUTE = "en_route"
    ON_SCENE = "on_scene"
    RETURNING = "returning"
    OUT_OF_SERVICE = "out_of_service"


class Unit(Base):
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
    training: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)

    __table_args__ = (CheckConstraint("crew >= 0", name="crew_not_negative"),)


class Member(Base):
    """A person on duty with a unit."""

    __tablename__ = "members"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    name: Mapped[str]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    skills: Mapped[list[str]] = mapped_column(ARRAY(Text))
    on_duty: Mapped[bool] = mapped_column(default=True)
    training: Mapped[bool] = mapped_column(default=False)
