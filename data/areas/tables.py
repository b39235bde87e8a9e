"""The one tree of areas (city, district, street, community, duty grid) and the city served."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from geoalchemy2 import Geometry, WKBElement
from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, func
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import SRID_WGS84, Placed, placed_indexes


class AreaLevel(StrEnum):
    """Levels of the tree, widest first."""

    CITY = "city"
    DISTRICT = "district"
    STREET = "street"
    COMMUNITY = "community"
    GRID = "grid"


class Area(Placed, Base):
    """An administrative or duty area.

    `leaf_from` is the area's own number in a depth-first walk of the tree and `leaf_to` the last
    number below it, so that "inside this area" is a comparison of integers.
    `generated` says that the shape was made for a sample and is nobody's official boundary.
    """

    __tablename__ = "areas"
    __geometry_type__: ClassVar[str] = "MULTIPOLYGON"

    code: Mapped[str] = mapped_column(primary_key=True)
    parent_code: Mapped[str | None] = mapped_column(ForeignKey("areas.code"), index=True)
    level: Mapped[AreaLevel]
    name_zh: Mapped[str]
    name_en: Mapped[str]
    leaf_from: Mapped[int]
    leaf_to: Mapped[int]
    generated: Mapped[bool] = mapped_column(default=False)
    source: Mapped[str]

    __table_args__ = (
        *placed_indexes("areas"),
        CheckConstraint("leaf_from <= leaf_to", name="leaf_range"),
        CheckConstraint("(parent_code IS NULL) = (level = 'city')", name="root_is_city"),
        Index("ix_areas_leaf", "leaf_from", "leaf_to"),
    )


class City(Base):
    """The one city that this database serves.

    `west` … `north` bound what a map shows at first: where the roads are. `service_area` (WGS 84)
    holds every place that Muster accepts. `version` is new with every load, for caches.
    """

    __tablename__ = "cities"

    id: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False, default=1)
    area_code: Mapped[str] = mapped_column(ForeignKey("areas.code"))
    name_zh: Mapped[str]
    name_en: Mapped[str]
    timezone: Mapped[str]
    west: Mapped[float]
    south: Mapped[float]
    east: Mapped[float]
    north: Mapped[float]
    center_lon: Mapped[float]
    center_lat: Mapped[float]
    notice_zh: Mapped[str | None]
    notice_en: Mapped[str | None]
    training: Mapped[bool] = mapped_column(default=False)
    service_area: Mapped[WKBElement] = mapped_column(
        Geometry("MULTIPOLYGON", srid=SRID_WGS84, spatial_index=False), nullable=False
    )
    version: Mapped[str]
    loaded_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = (
        CheckConstraint("id = 1", name="one_city"),
        CheckConstraint("west < east AND south < north", name="box_not_empty"),
    )
