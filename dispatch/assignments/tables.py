"""Assignments: one unit sent to one incident, with times."""

from datetime import datetime
from enum import StrEnum

from geoalchemy2 import Geometry, WKBElement
from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, Integer, func, text
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import SRID_WGS84, InArea


class AssignmentOutcome(StrEnum):
    """How an assignment ended."""

    DONE = "done"
    CANCELLED = "cancelled"


class Assignment(InArea, Base):
    """One unit sent to one incident.

    `ix_assignments_one_open_per_unit` is what decides between two dispatchers. `route` is the way
    that was offered, EPSG:4326, or the way round since roads on it were closed; its times are those
    of the network version beside it. `leaf` is its incident's, `unit_leaf` its unit's.
    """

    __tablename__ = "assignments"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    assigned_at: Mapped[datetime] = mapped_column(server_default=func.now())
    assigned_by: Mapped[str]
    assigned_by_account: Mapped[int | None]
    en_route_at: Mapped[datetime | None]
    on_scene_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    outcome: Mapped[AssignmentOutcome | None]
    end_reason: Mapped[str | None]
    travel_time_s: Mapped[float | None]
    distance_m: Mapped[float | None]
    route: Mapped[WKBElement | None] = mapped_column(
        Geometry("LINESTRING", srid=SRID_WGS84, spatial_index=False)
    )
    network_version: Mapped[str | None]
    rank: Mapped[int | None]  # place in the recommendation, None when it was not recommended
    override_reason: Mapped[str | None]
    training: Mapped[bool] = mapped_column(default=False)
    unit_leaf: Mapped[int] = mapped_column(Integer, server_default=text("0"))

    __table_args__ = (
        Index(
            "ix_assignments_one_open_per_unit",
            "unit_id",
            unique=True,
            postgresql_where=text("ended_at IS NULL"),
        ),
        Index("ix_assignments_unit_id_assigned_at", "unit_id", "assigned_at"),
        CheckConstraint("(ended_at IS NULL) = (outcome IS NULL)", name="ended_has_outcome"),
    )
