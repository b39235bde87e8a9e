"""Scenarios and their runs."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, func, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import InArea


class RunKind(StrEnum):
    """What a run works out."""

    SIMULATION = "simulation"
    SITING = "siting"


class RunState(StrEnum):
    """How far a run is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"
    BROKEN = "broken"


OPEN_STATES = (RunState.WAITING, RunState.RUNNING)


class Scenario(InArea, Base):
    """Changes to what there is, or to the scenario that it is based on.

    `version` counts replacements. Who answers for `area_code` (None: for everything) may read it if
    it is theirs, `everybody`'s, or shared with them.
    """

    __tablename__ = "scenarios"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    name_zh: Mapped[str]
    name_en: Mapped[str]
    note: Mapped[str | None]
    area_code: Mapped[str | None] = mapped_column(ForeignKey("areas.code"), index=True)
    base_id: Mapped[int | None] = mapped_column(ForeignKey("scenarios.id"), index=True)
    training: Mapped[bool] = mapped_column(default=False)
    changes: Mapped[dict[str, Any]]
    everybody: Mapped[bool] = mapped_column(default=False)
    shared_with: Mapped[list[int]] = mapped_column(
        ARRAY(BigInteger), server_default=text("'{}'::bigint[]")
    )
    author: Mapped[str]
    account_id: Mapped[int | None]
    version: Mapped[int] = mapped_column(default=1)
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())
    changed_by: Mapped[str]

    __table_args__ = (CheckConstraint("version >= 1", name="version_from_one"),)


class ScenarioRun(InArea, Base):
    """A simulation or a search for sites: what was asked, all that went in, and what came out.

    `inputs` is packed JSON, read when the run was ordered with the rights of who ordered it; its
    SHA-256 unpacked is `inputs_sha256`. `area_code` is the scenario's then.
    """

    __tablename__ = "scenario_runs"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    scenario_id: Mapped[int] = mapped_column(ForeignKey("scenarios.id", ondelete="CASCADE"))
    scenario_version: Mapped[int]
    area_code: Mapped[str | None] = mapped_column(ForeignKey("areas.code"), index=True)
    kind: Mapped[RunKind]
    state: Mapped[RunState]
    progress: Mapped[float] = mapped_column(default=0.0)
    doing: Mapped[str] = mapped_column(server_default=text("'waiting'"))
    asked: Mapped[dict[str, Any]]
    warnings: Mapped[list[dict[str, Any]]]
    inputs: Mapped[bytes] = mapped_column(deferred=True)
    inputs_sha256: Mapped[str]
    method: Mapped[str]
    result: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True), deferred=True)
    failure: Mapped[dict[str, Any] | None] = mapped_column(JSONB(none_as_null=True))
    attempts: Mapped[int] = mapped_column(default=0)
    ordered_by: Mapped[str]
    account_id: Mapped[int | None]
    ordered_at: Mapped[datetime] = mapped_column(server_default=func.now())
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    cancel_asked_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_scenario_runs_scenario_id", "scenario_id", "id"),
        Index(
            "ix_scenario_runs_open",
            "id",
            postgresql_where=text("state IN ('waiting', 'running')"),
        ),
        CheckConstraint("progress BETWEEN 0 AND 1", name="progress_is_a_share"),
        CheckConstraint(
            "(state IN ('waiting', 'running')) = (ended_at IS NULL)", name="ended_when_over"
        ),
        CheckConstraint("(state = 'done') = (result IS NOT NULL)", name="done_has_result"),
    )
