"""Plans and their runs as the interface shows them."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, field_serializer

from data.privacy.clearance import shown


class PlanView(BaseModel):
    """A version of a plan; `shipped` for a sample that nobody has published yet."""

    model_config = ConfigDict(frozen=True)

    key: str
    version: int
    title_zh: str
    title_en: str
    shipped: bool
    published_at: datetime | None
    sha256: str
    document: dict[str, Any]


class PlanList(BaseModel):
    """The plans in force, by key."""

    model_config = ConfigDict(frozen=True)

    items: list[PlanView]


class PlanRunView(BaseModel):
    """A plan that was started for an incident.

    `made` lists its tasks, units and what was short; `report` is the after-action report, up to now
    while it runs.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    incident_id: int
    area_code: str | None
    key: str
    version: int
    drill: bool
    made: dict[str, Any]
    started_at: datetime
    started_by: str
    stopped_at: datetime | None
    stopped_by: str | None
    stop_reason: str | None
    report: dict[str, Any]
    training: bool

    @field_serializer("started_by")
    def _shown_starter(self, name: str) -> str:
        return shown("plan_runs.started_by", name)

    @field_serializer("stopped_by")
    def _shown_stopper(self, name: str | None) -> str | None:
        return None if name is None else shown("plan_runs.stopped_by", name)

    @field_serializer("stop_reason")
    def _shown_reason(self, reason: str | None) -> str | None:
        return None if reason is None else shown("plan_runs.stop_reason", reason)


class PlanRunPage(BaseModel):
    """One page of runs, newest first."""

    model_config = ConfigDict(frozen=True)

    items: list[PlanRunView]
    next: str | None
