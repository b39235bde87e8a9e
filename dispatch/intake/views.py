"""What the interface says of reports: what may be the same, whose it is, who gets an answer."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, FieldSerializationInfo, field_serializer

from data.areas.views import AreaView
from data.codes.values import LimitKind
from data.privacy.clearance import Personal, Whereabouts, reader_sees, shown, shown_place
from dispatch.incidents.tables import Source, Stage
from spatial.cells import cell_at, cell_text


class DuplicateView(BaseModel):
    """An incident that may be the same thing: how far, how long apart, how like its text (0–1)."""

    model_config = ConfigDict(frozen=True)

    incident_id: int
    number: str
    category: str
    description: str
    address: str | None
    stage: Stage
    open: bool
    reported_at: datetime
    lon: float
    lat: float
    distance_m: float
    apart_s: int
    likeness: float
    merged_reports: int
    area: Whereabouts = None

    @field_serializer("description", "address")
    def _shown(self, value: str | None, info: FieldSerializationInfo) -> str | None:
        return None if value is None else shown(f"incidents.{info.field_name}", value, self.area)

    @field_serializer("lon", "lat")
    def _shown_degrees(self, degrees: float, info: FieldSerializationInfo) -> float:
        if reader_sees("incidents.geom", self.area):
            return degrees
        cell = cell_text(cell_at(self.lon, self.lat))
        lon, lat, _ = shown_place("incidents.geom", self.lon, self.lat, cell, self.area)
        return lon if info.field_name == "lon" else lat


class DepartmentChoice(BaseModel):
    """A department that is responsible, by a line of the responsibility list."""

    model_config = ConfigDict(frozen=True)

    code: str
    name_zh: str
    name_en: str
    area_code: str | None
    responsibility: str
    standard: str | None


class StandardView(BaseModel):
    """A standard: when such an incident is opened, how long it may take, when it is closed."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    key: str
    version: int
    category: str
    step: int
    opening_zh: str
    opening_en: str
    limit_amount: int
    limit_kind: LimitKind
    closing_zh: str
    closing_en: str
    department_code: str
    basis: str
    verified: bool


class SuggestedCategory(BaseModel):
    """A category that a text is like; `likeness` only orders them."""

    model_config = ConfigDict(frozen=True)

    key: str
    name_zh: str
    name_en: str
    likeness: float


class RaisedBy(BaseModel):
    """A rule that makes a report more urgent, with its words that the description has."""

    model_config = ConfigDict(frozen=True)

    key: str
    priority: int
    words: list[str]


class Proposal(BaseModel):
    """Where a thing is and whose it is: areas widest first, departments the likeliest first."""

    model_config = ConfigDict(frozen=True)

    areas: list[AreaView]
    duty_grid: AreaView | None
    priority: int | None
    priority_rules: list[str]
    raised_by: list[RaisedBy]
    standards: list[StandardView]
    departments: list[DepartmentChoice]


class ReporterRow(BaseModel):
    """Somebody who reported a thing, by the report that they made; names and numbers as masks."""

    model_config = ConfigDict(frozen=True)

    incident_id: int
    number: str
    merged: bool
    source: Source
    reported_at: datetime
    name: Personal | None
    phone: Personal | None
    asks_by_code: bool
    foreign_id: str | None
    answer: str | None
    answered_at: datetime | None
    answered_by: str | None
    area: Whereabouts = None

    @field_serializer("answer", "answered_by", "foreign_id")
    def _shown(self, value: str | None, info: FieldSerializationInfo) -> str | None:
        if value is None:
            return None
        return shown(f"incident_reports.{info.field_name}", value, self.area)


class ReporterList(BaseModel):
    """All who reported a thing, the first report first; `unanswered` of them wait for an answer."""

    model_config = ConfigDict(frozen=True)

    items: list[ReporterRow]
    unanswered: int
