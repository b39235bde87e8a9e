"""Photos and voice notes as the interface shows them: their bytes are asked for apart."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, FieldSerializationInfo, field_serializer

from data.privacy.clearance import reader_sees, shown
from data.privacy.masks import mask_place
from dispatch.attachments.tables import AttachmentKind, PlaceSource


class AttachmentView(BaseModel):
    """A photo or voice note of an incident.

    `in_place` and `in_time` are None where nothing says where or when it was taken; `doubts` are
    what speaks against it: `[{"code": "elsewhere", "distance_m": 812.0, "limit_m": 300.0}]`.
    """

    model_config = ConfigDict(frozen=True, from_attributes=True)

    id: int
    incident_id: int
    area_code: str | None
    task_id: int | None
    kind: AttachmentKind
    media_type: str
    sha256: str
    size_bytes: int
    width_px: int | None
    height_px: int | None
    duration_s: float | None
    taken_at: datetime | None
    lon: float | None
    lat: float | None
    place_source: PlaceSource | None
    distance_m: float | None
    in_place: bool | None
    in_time: bool | None
    doubts: list[dict[str, Any]]
    sent_at: datetime
    sent_by: str
    training: bool

    @field_serializer("sent_by")
    def _shown_name(self, name: str) -> str:
        return shown("attachments.sent_by", name, self.area_code)

    @field_serializer("lon", "lat")
    def _shown_degrees(self, degrees: float | None, info: FieldSerializationInfo) -> float | None:
        if self.lon is None or self.lat is None:
            return degrees
        if reader_sees("attachments.geom", self.area_code):
            return degrees
        lon, lat, _ = mask_place(self.lon, self.lat)
        return lon if info.field_name == "lon" else lat


class AttachmentList(BaseModel):
    """The attachments of an incident, oldest first."""

    model_config = ConfigDict(frozen=True)

    items: list[AttachmentView]
