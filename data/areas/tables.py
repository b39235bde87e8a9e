"""The one tree of areas: city, district, street, community, duty grid."""

from enum import StrEnum
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import Placed, placed_indexes


class AreaLevel(StrEnum):
    """Levels of the tree, widest first."""

    CITY = "city"
    DISTRICT = "district"
    STREET = "street"
    COMMUNITY = "community"
    GRID = "grid"


class Area(Placed, Base):
    """An administrative or duty area.

    `leaf_from` and `leaf_to` (inclusive) are the range of leaf numbers below the area in a
    depth-first walk of the tree, so that "inside this area" is a comparison of integers.
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
