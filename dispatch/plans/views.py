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


class PlanVersionView(PlanView):
    """A version with its text as YAML; `published_by` is None of a sample that ships."""

    published_by: str | None
    text: str

    @field_serializer("published_by")
    def _shown_publisher(self, name: str | None) -> str | None:
        return None if name is None else shown("plan_versions.published_by", name)


class PlanVersionList(BaseModel):
    """All versions of a plan, newest first."""

    model_config = ConfigDict(frozen=True)

    items: list[PlanVersionView]


class PlanCheckView(BaseModel):
    """A text that is a plan: which version it would be, null where it is the one in force."""

    model_config = ConfigDict(frozen=True)

    key: str
    version: int | None
    in_force: int | None
    document: dict[str, Any]


class ShortView(BaseModel):
    """Units of a kind, or a department, that a plan asks for and cannot get."""

    model_config = ConfigDict(frozen=True)

    of: str
    wanted: int
    got: int


class PreviewedTask(BaseModel):
    """A task that a plan would make; for anybody where `department` is None."""

    model_config = ConfigDict(frozen=True)

    key: str
    title_zh: str
    title_en: str
    role: str
    due_min: int
    department: str | None


class PreviewedUnit(BaseModel):
    """A unit that a plan would send; without travel time where no road leads on."""

    model_config = ConfigDict(frozen=True)

    kind: str
    unit_id: int
    unit_code: str
    within_min: int
    travel_time_s: float | None


class PlanPreview(BaseModel):
    """What starting a plan would do; `running` is its run for this incident that goes on."""

    model_config = ConfigDict(frozen=True)

    key: str
    version: int
    tasks: list[PreviewedTask]
    units: list[PreviewedUnit]
    short: list[ShortView]
    running: int | None


class PlanRoleView(BaseModel):
    """A role of a plan: accounts that hold a role, or a department."""

    model_config = ConfigDict(frozen=True)

    zh: str
    en: str
    holder: str | None
    department: str | None


class PlanList(BaseModel):
    """The plans in force, by key."""

    model_config = ConfigDict(frozen=True)

    items: list[PlanView]


class PlanRunView(BaseModel):
    """A plan that was started for an incident.

    `made` lists its tasks, units and what was short; `report` is the after-action report, up to now
    while it runs. Title and roles are those of its version.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    incident_id: int
    incident_number: str
    area_code: str | None
    key: str
    version: int
    title_zh: str
    title_en: str
    roles: dict[str, PlanRoleView]
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
        return shown("plan_runs.started_by", name, self.area_code)

    @field_serializer("stopped_by")
    def _shown_stopper(self, name: str | None) -> str | None:
        return None if name is None else shown("plan_runs.stopped_by", name, self.area_code)

    @field_serializer("stop_reason")
    def _shown_reason(self, reason: str | None) -> str | None:
        return None if reason is None else shown("plan_runs.stop_reason", reason, self.area_code)


class PlanRunPage(BaseModel):
    """One page of runs, newest first."""

    model_config = ConfigDict(frozen=True)

    items: list[PlanRunView]
    next: str | None
