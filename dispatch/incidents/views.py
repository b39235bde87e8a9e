"""Incidents as the interface shows them."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from data.areas.views import AreaView
from dispatch.incidents.tables import Source, Stage


class AssignmentStatus(StrEnum):
    """How far an assignment is; `dispatch.assignments.rules.TRANSITIONS` says what may follow."""

    ASSIGNED = "assigned"
    EN_ROUTE = "en_route"
    ON_SCENE = "on_scene"
    DONE = "done"
    CANCELLED = "cancelled"


class IncidentUnitView(BaseModel):
    """A unit that is on an incident now: its assignment is open."""

    model_config = ConfigDict(frozen=True)

    assignment_id: int
    unit_id: int
    unit_code: str
    status: AssignmentStatus


class IncidentView(BaseModel):
    """An incident with the areas that hold it, widest first, and the units that are on it now."""

    model_config = ConfigDict(frozen=True)

    id: int
    number: str
    category: str
    description: str
    address: str | None
    priority: int
    stage: Stage
    source: Source
    lon: float
    lat: float
    cell: str
    areas: list[AreaView]
    reported_at: datetime
    reported_by: str
    stage_at: datetime
    due_at: datetime
    closed_at: datetime | None
    closed_reason: str | None
    training: bool
    version: int
    units: list[IncidentUnitView]


class IncidentPage(BaseModel):
    """One page of incidents; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[IncidentView]
    next: str | None
