"""Closures and speeds: what is different on the roads, from when until when."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from geoalchemy2 import Geometry, WKBElement
from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Double,
    Identity,
    Index,
    Text,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from data.store.base import Base
from data.store.georeferenced import SRID_WGS84, Georeferenced, InArea, placed_indexes


class Scope(StrEnum):
    """What a closure or a speed is about."""

    POLYGON = "polygon"
    LINE = "line"
    ROADS = "roads"
    CLASSES = "classes"
    CELLS = "cells"


class Dated:
    """What closures and speeds have in common.

    `change` numbers the commands on both tables in the order of their commits: what a process has
    read is up to date when it has read the largest. `profiles` are those it holds for, all when
    empty. `roads` are `{"road_id", "direction"}` where the scope is roads. It holds from
    `starts_at` until `ends_at` (for good when None), or until somebody ended it.
    """

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    change: Mapped[int] = mapped_column(unique=True)
    scope: Mapped[Scope]
    roads: Mapped[list[dict[str, Any]]]
    profiles: Mapped[list[str]] = mapped_column(ARRAY(Text))
    reason: Mapped[str]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    created_by: Mapped[str]
    created_by_account: Mapped[int | None]
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[str | None]
    training: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)


class RoadClosure(Dated, Georeferenced, InArea, Base):
    """Arcs that nobody may enter: of the roads named, or that `geom` (EPSG:4326) covers.

    For roads that are named, `geom` is their lines as they were.
    """

    __tablename__ = "road_closures"
    __geometry_type__ = "GEOMETRY"

    __table_args__ = (
        *placed_indexes("road_closures"),
        Index("ix_road_closures_open", "id", postgresql_where=text("ended_at IS NULL")),
        CheckConstraint("ends_at IS NULL OR ends_at > starts_at", name="ends_after_start"),
        CheckConstraint("(ended_at IS NULL) = (ended_by IS NULL)", name="ended_by_somebody"),
    )


class RoadSpeed(Dated, Base):
    """Arcs on which one goes `speed_factor` times as fast as in free flow; 0 closes them.

    Of the roads named, of the classes, in the cells, or that `geom` (EPSG:4326) covers. On the
    `weekdays` (1 is Monday, all when empty) from hour to hour of the city's clock; where both are
    None all day, and over midnight where `from_hour` is the later one.
    """

    __tablename__ = "road_speeds"

    speed_factor: Mapped[float] = mapped_column(Double)
    road_classes: Mapped[list[str]] = mapped_column(ARRAY(Text))
    cells: Mapped[list[int]] = mapped_column(ARRAY(BigInteger))
    weekdays: Mapped[list[int]] = mapped_column(ARRAY(BigInteger))
    from_hour: Mapped[float | None] = mapped_column(Double)
    to_hour: Mapped[float | None] = mapped_column(Double)

    @declared_attr
    def geom(cls) -> Mapped[WKBElement | None]:  # noqa: N805 (declared_attr hands in the class)
        return mapped_column(Geometry("GEOMETRY", srid=SRID_WGS84, spatial_index=False))

    __table_args__ = (
        Index("ix_road_speeds_open", "id", postgresql_where=text("ended_at IS NULL")),
        CheckConstraint("ends_at IS NULL OR ends_at > starts_at", name="ends_after_start"),
        CheckConstraint("(ended_at IS NULL) = (ended_by IS NULL)", name="ended_by_somebody"),
        CheckConstraint("speed_factor >= 0 AND speed_factor <= 3", name="factor_in_range"),
        CheckConstraint("(from_hour IS NULL) = (to_hour IS NULL)", name="hours_together"),
    )
