"""The past as the interface shows it."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field, FieldSerializationInfo, field_serializer

from data.privacy.clearance import reader_sees, shown_place
from dispatch.incidents.tables import Stage
from dispatch.roads.closure_views import ClosureView
from dispatch.units.tables import UnitStatus
from layers.coverage.views import CoverCells
from spatial.cells import cell_at, cell_text


class KnownFrom(BaseModel):
    """From when on each change is kept."""

    model_config = ConfigDict(frozen=True)

    statuses: datetime
    priorities: datetime


class ReplayPosition(BaseModel):
    """Where a unit was: EPSG:4326 degrees, heading clockwise from north."""

    model_config = ConfigDict(frozen=True)

    lon: float
    lat: float
    heading_deg: float | None
    speed_mps: float | None
    fix_at: datetime


class ReplayUnit(BaseModel):
    """A unit as it was; what is not known of it, or not told, is null."""

    model_config = ConfigDict(frozen=True)

    id: int
    code: str
    name_zh: str
    name_en: str
    kind: str
    training: bool
    status: UnitStatus | None
    status_at: datetime | None
    incident_id: int | None
    position: ReplayPosition | None


class ReplayIncident(BaseModel):
    """An incident as it was: `units` are those on it then."""

    model_config = ConfigDict(frozen=True)

    id: int
    number: str
    category: str
    category_zh: str
    category_en: str
    priority: int
    stage: Stage
    stage_at: datetime
    reported_at: datetime
    lon: float
    lat: float
    area_code: str | None
    training: bool
    units: list[int]

    @field_serializer("lon", "lat")
    def _shown_degrees(self, degrees: float, info: FieldSerializationInfo) -> float:
        if reader_sees("incidents.geom", self.area_code):
            return degrees
        cell = cell_text(cell_at(self.lon, self.lat))
        lon, lat, _ = shown_place("incidents.geom", self.lon, self.lat, cell, self.area_code)
        return lon if info.field_name == "lon" else lat


class ReplayView(BaseModel):
    """The map as it was at a moment.

    `withheld` counts units whose position is personal and was not looked up. `truncated` says that
    there were more incidents than are told: those that were reported first are left out.
    """

    model_config = ConfigDict(frozen=True)

    at: datetime
    training: bool
    known_from: KnownFrom
    incidents: list[ReplayIncident]
    units: list[ReplayUnit]
    closures: list[ClosureView]
    withheld: int
    coverage: CoverCells | None
    truncated: bool


class ReplayIncidentChange(BaseModel):
    """An incident as it was from a moment on."""

    model_config = ConfigDict(frozen=True)

    at: datetime
    incident: ReplayIncident


class ReplayUnitChange(BaseModel):
    """What a unit did from a moment on."""

    model_config = ConfigDict(frozen=True)

    at: datetime
    unit_id: int
    status: UnitStatus | None
    incident_id: int | None


class ReplayClosureChange(BaseModel):
    """A closure that began to hold, or, without it, ended."""

    model_config = ConfigDict(frozen=True)

    at: datetime
    closure_id: int
    closure: ClosureView | None


PositionRow = tuple[int, float, float, float | None, float | None, int]
"""Unit, lon, lat, heading_deg, speed_mps and the time in ms, as in the live feed."""


class ReplayChanges(BaseModel):
    """What changed after a moment until another, each list oldest first.

    Of a unit at most one position in `step_s` seconds is told, all where it is 0.
    """

    model_config = ConfigDict(frozen=True)

    since: datetime = Field(serialization_alias="from")
    until: datetime
    training: bool
    step_s: float
    positions: list[PositionRow]
    incidents: list[ReplayIncidentChange]
    units: list[ReplayUnitChange]
    closures: list[ReplayClosureChange]
    withheld: int
    truncated: bool


class ReplayDensity(BaseModel):
    """How many incidents were reported in each of equal parts of a time.

    `earliest` is the first report that there is, null where there is none.
    """

    model_config = ConfigDict(frozen=True)

    since: datetime = Field(serialization_alias="from")
    until: datetime
    bucket_s: float
    training: bool
    counts: list[int]
    earliest: datetime | None
