"""Study areas, results of hot cells, those that stand, and which forecast was shown to whom."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, UniqueConstraint
from sqlalchemy import func as sql
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import InArea


class StudyAreaRow(InArea, Base):
    """A study area: all cells of one resolution in which a road or an incident of an area is.

    `cells` are sorted, little-endian int64; `road_m` the metres of road in each, little-endian
    float32. `ground` names the state of roads and areas that it was made from. Rows are added,
    never changed: results point to them.
    """

    __tablename__ = "study_areas"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    area_code: Mapped[str] = mapped_column(ForeignKey("areas.code"), nullable=True)
    resolution: Mapped[int]
    training: Mapped[bool]
    ground: Mapped[str]
    sha256: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(server_default=sql.now())
    cells: Mapped[bytes]
    road_m: Mapped[bytes]

    __table_args__ = (
        Index("ix_study_areas_of", "area_code", "resolution", "training", "id"),
        CheckConstraint("length(cells) = 2 * length(road_m)", name="metres_of_each_cell"),
    )


class HotspotsRow(InArea, Base):
    """A result: what was asked, over which area, what was counted, what is hot.

    `cells` holds a record for each cell of the study area (`layers.hotspots.judging.RECORD`);
    `inputs_sha256` is the digest of everything it was computed from. Rows are added, never changed.
    """

    __tablename__ = "hotspots"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    area_code: Mapped[str] = mapped_column(ForeignKey("areas.code"), nullable=True)
    study_area_id: Mapped[int] = mapped_column(ForeignKey("study_areas.id"), index=True)
    question: Mapped[dict[str, Any]]
    question_sha256: Mapped[str]
    since: Mapped[datetime]
    until: Mapped[datetime]
    method: Mapped[str]
    version: Mapped[int]
    inputs_sha256: Mapped[str]
    summary: Mapped[dict[str, Any]]
    cells: Mapped[bytes]
    computed_at: Mapped[datetime] = mapped_column(server_default=sql.now())
    account_id: Mapped[int | None]

    __table_args__ = (
        UniqueConstraint("question_sha256", "inputs_sha256"),
        Index("ix_hotspots_area", "area_code", "id"),
        Index("ix_hotspots_computed_at", "computed_at"),
        CheckConstraint("since < until", name="period_has_a_length"),
    )


class StandingHotspots(InArea, Base):
    """A question that the worker asks again as incidents arrive, and its newest result."""

    __tablename__ = "standing_hotspots"

    question_sha256: Mapped[str] = mapped_column(primary_key=True)
    area_code: Mapped[str] = mapped_column(ForeignKey("areas.code"), nullable=True, index=True)
    question: Mapped[dict[str, Any]]
    hotspots_id: Mapped[int] = mapped_column(ForeignKey("hotspots.id"), index=True)
    account_id: Mapped[int | None]
    made_at: Mapped[datetime] = mapped_column(server_default=sql.now())


class ForecastShown(Base):
    """Which forecast an account was shown first when: what a city looks at changes what it finds.

    `cells` are the top cells, the likeliest first, little-endian int64.
    """

    __tablename__ = "forecasts_shown"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int]
    shown_at: Mapped[datetime] = mapped_column(server_default=sql.now())
    hotspots_id: Mapped[int] = mapped_column(ForeignKey("hotspots.id", ondelete="CASCADE"))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    share: Mapped[float]
    method: Mapped[str]
    sha256: Mapped[str]
    cells: Mapped[bytes]

    __table_args__ = (
        Index(
            "ix_forecasts_shown_once",
            *("account_id", "hotspots_id", "starts_at", "ends_at", "sha256"),
            unique=True,
        ),
        Index("ix_forecasts_shown_hotspots_id", "hotspots_id"),
    )
