"""Assignments as the interface shows them."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, FieldSerializationInfo, field_serializer

from data.privacy.clearance import Whereabouts, reader_sees, shown
from dispatch.assignments.tables import AssignmentOutcome
from dispatch.incidents.views import IncidentView
from dispatch.units.views import UnitView


class RouteLine(BaseModel):
    """A GeoJSON LineString, EPSG:4326 lon/lat."""

    model_config = ConfigDict(frozen=True)

    type: Literal["LineString"] = "LineString"
    coordinates: list[tuple[float, float]]


class AssignmentView(BaseModel):
    """One unit sent to one incident.

    `eta` is when the offered route would have the unit there, counted from when it set off (until
    then from the assignment); None when no route was offered, on scene and once ended.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    incident_id: int
    unit_id: int
    unit_code: str
    assigned_at: datetime
    assigned_by: str
    en_route_at: datetime | None
    on_scene_at: datetime | None
    ended_at: datetime | None
    outcome: AssignmentOutcome | None
    end_reason: str | None
    travel_time_s: float | None
    distance_m: float | None
    eta: datetime | None
    route: RouteLine | None
    network_version: str | None
    rank: int | None
    override_reason: str | None
    training: bool
    area: Whereabouts = None

    @field_serializer("assigned_by")
    def _shown_name(self, name: str) -> str:
        return shown("assignments.assigned_by", name, self.area)

    @field_serializer("end_reason", "override_reason")
    def _shown_reason(self, reason: str | None, info: FieldSerializationInfo) -> str | None:
        if reason is None:
            return None
        return shown(f"assignments.{info.field_name}", reason, self.area)

    @field_serializer("route")
    def _shown_route(self, route: RouteLine | None) -> RouteLine | None:
        """Return the route, None for readers below its grade: it ends at the incident."""
        return route if reader_sees("assignments.route", self.area) else None


class RemainingView(BaseModel):
    """What is left of the way of a unit, as of its fix at `fix_at`; None where no way leads on."""

    model_config = ConfigDict(frozen=True)

    eta: datetime | None
    travel_time_s: float | None
    distance_m: float | None
    fix_at: datetime
    network_version: str


class FollowedAssignmentView(AssignmentView):
    """An assignment as it is now: while the unit is on its way, with what is left of it.

    `eta` is then the one of `remaining`.
    """

    remaining: RemainingView | None


class AssignmentAnswer(BaseModel):
    """What a command on an assignment answers: everything that it changed."""

    model_config = ConfigDict(frozen=True)

    assignment: AssignmentView
    unit: UnitView
    incident: IncidentView
