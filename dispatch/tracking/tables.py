"""Positions of units: the present one, and history in daily partitions."""

from datetime import datetime

from geoalchemy2 import Geometry, WKBElement
from sqlalchemy import BigInteger, ForeignKey, Index, func
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import SRID_WGS84, Georeferenced, OfUnit, placed_indexes


class UnitPosition(Georeferenced, OfUnit, Base):
    """Where a unit was when it last said so."""

    __tablename__ = "unit_positions"

    unit_id: Mapped[int] = mapped_column(
        ForeignKey("units.id"), primary_key=True, autoincrement=False
    )
    heading_deg: Mapped[float | None]
    speed_mps: Mapped[float | None]
    accuracy_m: Mapped[float | None]
    fix_at: Mapped[datetime]
    received_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = (
        *placed_indexes("unit_positions"),
        Index("ix_unit_positions_received_at", "received_at"),
    )


class UnitTrackPoint(Base):
    """One fix in a unit's track; partitioned by day of `fix_at`, BRIN on time."""

    __tablename__ = "unit_tracks"

    unit_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    fix_at: Mapped[datetime] = mapped_column(primary_key=True)
    geom: Mapped[WKBElement] = mapped_column(
        Geometry("POINT", srid=SRID_WGS84, spatial_index=False), nullable=False
    )
    cell: Mapped[int]
    heading_deg: Mapped[float | None]
    speed_mps: Mapped[float | None]
    training: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_unit_tracks_fix_at", "fix_at", postgresql_using="brin"),
        {"postgresql_partition_by": "RANGE (fix_at)"},
    )
