"""Incidents as the interface shows them."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, FieldSerializationInfo, field_serializer

from data.areas.views import AreaView
from data.privacy.clearance import reader_sees, shown, shown_place
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
    """An incident with the areas that hold it, widest first, and the units that are on it now.

    `due_at` is when the clock of its stage runs out, or would have: since `paused_at` it stands
    still. `marks` are what is so of it under its law. Readers below the grade of an element see its
    mask: of the place the middle of a wide cell.
    """

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
    law: str
    law_version: int
    department_code: str | None
    duty_grid_code: str | None
    marks: list[str]
    held: bool
    supervised: bool
    merged_into: int | None
    paused_at: datetime | None
    alarm_level: int
    outcome: str | None
    units: list[IncidentUnitView]

    @property
    def area(self) -> str | None:
        """The code of the smallest area that holds it."""
        return self.areas[-1].code if self.areas else None

    @field_serializer("description")
    def _shown_description(self, description: str) -> str:
        return shown("incidents.description", description, self.area)

    @field_serializer("address", "closed_reason")
    def _shown_if_any(self, value: str | None, info: FieldSerializationInfo) -> str | None:
        return None if value is None else shown(f"incidents.{info.field_name}", value, self.area)

    @field_serializer("reported_by")
    def _shown_name(self, name: str) -> str:
        return shown("incidents.reported_by", name, self.area)

    @field_serializer("lon", "lat")
    def _shown_degrees(self, degrees: float, info: FieldSerializationInfo) -> float:
        if reader_sees("incidents.geom", self.area):
            return degrees
        lon, lat, _ = shown_place("incidents.geom", self.lon, self.lat, self.cell, self.area)
        return lon if info.field_name == "lon" else lat

    @field_serializer("cell")
    def _shown_cell(self, cell: str) -> str:
        return shown_place("incidents.geom", self.lon, self.lat, cell, self.area)[2]


class ListedIncident(IncidentView):
    """An incident in a list, with the minutes until it is too late when the list was made.

    Below 0 once it is; None while its clock stands still, and once it is archived.
    """

    minutes_left: float | None


class IncidentPage(BaseModel):
    """One page of incidents; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[ListedIncident]
    next: str | None
