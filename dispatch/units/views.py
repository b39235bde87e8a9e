"""Units as the interface shows them."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, FieldSerializationInfo, field_serializer

from data.privacy.clearance import Personal, Whereabouts, reader_sees, shown
from data.privacy.masks import mask_place
from dispatch.units.tables import UnitStatus


class PositionView(BaseModel):
    """Where a unit was at `fix_at`: EPSG:4326 degrees, heading clockwise from north.

    Readers below the grade of positions see the middle of a wide cell.
    """

    model_config = ConfigDict(frozen=True)

    lon: float
    lat: float
    heading_deg: float | None
    speed_mps: float | None
    accuracy_m: float | None
    fix_at: datetime
    area: Whereabouts = None

    @field_serializer("lon", "lat")
    def _shown_degrees(self, degrees: float, info: FieldSerializationInfo) -> float:
        if reader_sees("unit_positions.geom", self.area):
            return degrees
        lon, lat, _ = mask_place(self.lon, self.lat)
        return lon if info.field_name == "lon" else lat


class UnitAssignmentView(BaseModel):
    """The open assignment that a unit is on."""

    model_config = ConfigDict(frozen=True)

    id: int
    incident_id: int
    incident_number: str


class UnitView(BaseModel):
    """A unit with its newest position and the assignment it is on.

    `on_duty` and `crew` are as of when the view was made: by the shift that runs until
    `shift_until`, or by the status alone for a unit without a roster. `serves` is the code of the
    area that it is responsible for, None for the whole city.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    code: str
    name_zh: str
    name_en: str
    kind: str
    skills: list[str]
    crew: int
    status: UnitStatus
    status_at: datetime
    on_duty: bool
    shift_until: datetime | None
    station_id: int | None
    area_code: str | None
    serves: str | None
    training: bool
    version: int
    position: PositionView | None
    assignment: UnitAssignmentView | None


class MemberView(BaseModel):
    """A person on duty with a unit.

    Telephone and citizen id are masks: a reveal shows them. `account_id` is whom the member signs
    in as.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    name: str
    unit_id: int | None
    skills: list[str]
    on_duty: bool
    training: bool
    phone: Personal | None
    citizen_id: Personal | None
    account_id: int | None

    @field_serializer("name")
    def _shown_name(self, name: str) -> str:
        return shown("members.name", name)
