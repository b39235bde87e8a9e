"""Scenarios and runs as the interface shows them."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, field_serializer

from data.privacy.clearance import shown
from dispatch.scenarios.changes import Changes
from dispatch.scenarios.result_views import SimulationResult, SitingResult
from dispatch.scenarios.tables import RunKind, RunState


class ScenarioName(BaseModel):
    """A scenario by its names."""

    model_config = ConfigDict(frozen=True)

    id: int
    name_zh: str
    name_en: str


class ScenarioView(ScenarioName):
    """A scenario: what it changes of the present, or of its base."""

    note: str | None
    area_code: str | None
    base: ScenarioName | None
    training: bool
    changes: Changes
    author: str
    mine: bool
    everybody: bool
    shared_with: list[int]
    version: int
    made_at: datetime
    changed_at: datetime
    changed_by: str

    @field_serializer("author")
    def _shown_author(self, name: str) -> str:
        return shown("scenarios.author", name, self.area_code)

    @field_serializer("changed_by")
    def _shown_changer(self, name: str) -> str:
        return shown("scenarios.changed_by", name, self.area_code)

    @field_serializer("note")
    def _shown_note(self, note: str | None) -> str | None:
        return None if note is None else shown("scenarios.note", note, self.area_code)


class ScenarioPage(BaseModel):
    """A page of scenarios, newest first."""

    items: list[ScenarioView]
    next: str | None


class RunWarning(BaseModel):
    """What to know of a run before its result is believed."""

    model_config = ConfigDict(frozen=True)

    code: str
    detail: str


class ScenarioRunSummary(BaseModel):
    """A run without its result; `failure` says why it broke."""

    model_config = ConfigDict(frozen=True)

    id: int
    scenario_id: int
    scenario_version: int
    area_code: str | None
    kind: RunKind
    state: RunState
    progress: float
    doing: str
    ordered_by: str
    ordered_at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    attempts: int
    asked: dict[str, Any]
    method: str
    inputs_sha256: str
    failure: RunWarning | None
    warnings: list[RunWarning]

    @field_serializer("ordered_by")
    def _shown_orderer(self, name: str) -> str:
        return shown("scenario_runs.ordered_by", name, self.area_code)


class ScenarioRunView(ScenarioRunSummary):
    """A run, with its result once it is done."""

    simulation: SimulationResult | None
    siting: SitingResult | None


class ScenarioRunPage(BaseModel):
    """A page of runs, newest first."""

    items: list[ScenarioRunSummary]
    next: str | None
