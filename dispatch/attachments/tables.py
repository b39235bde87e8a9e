"""Photos and voice notes: what is known of them, and apart from that their bytes."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from geoalchemy2 import Geometry, WKBElement
from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    func,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import SRID_WGS84, InArea


class AttachmentKind(StrEnum):
    """What an attachment shows."""

    BEFORE = "before"  # the place before it was dealt with
    AFTER = "after"  # the place afterwards: what closure is proved with
    SCENE = "scene"  # what is going on
    VOICE = "voice"  # spoken words


class PlaceSource(StrEnum):
    """Who says where a photo was taken."""

    EXIF = "exif"  # the camera, in the file
    DEVICE = "device"  # the device that sent it, beside the file


class Attachment(InArea, Base):
    """A photo or voice note of an incident.

    Parameters
    ----------
    sha256, source_sha256
        Of the bytes that are kept, and of those that were sent.
    taken_at, geom, place_source
        When and where (EPSG:4326) it was taken, None where nothing says so; by whom that is said.
    distance_m
        From there to the incident.
    in_place, in_time
        Whether it was taken near the incident and while it was open; None where nothing says so.
    doubts
        What speaks against it, as codes with numbers (`dispatch.attachments.judging`).
    """

    __tablename__ = "attachments"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id", ondelete="CASCADE"))
    task_id: Mapped[int | None] = mapped_column(BigInteger)
    kind: Mapped[AttachmentKind]
    media_type: Mapped[str]
    sha256: Mapped[str]
    source_sha256: Mapped[str] = mapped_column(index=True)
    size_bytes: Mapped[int] = mapped_column(Integer)
    width_px: Mapped[int | None] = mapped_column(Integer)
    height_px: Mapped[int | None] = mapped_column(Integer)
    duration_s: Mapped[float | None]
    taken_at: Mapped[datetime | None]
    geom: Mapped[WKBElement | None] = mapped_column(
        Geometry("POINT", srid=SRID_WGS84, spatial_index=False)
    )
    cell: Mapped[int | None]
    place_source: Mapped[PlaceSource | None]
    distance_m: Mapped[float | None]
    in_place: Mapped[bool | None]
    in_time: Mapped[bool | None]
    doubts: Mapped[list[dict[str, Any]]] = mapped_column(server_default=text("'[]'::jsonb"))
    sent_at: Mapped[datetime] = mapped_column(server_default=func.now())
    sent_by: Mapped[str]
    account_id: Mapped[int | None]
    training: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_attachments_incident", "incident_id", "id"),
        Index("ix_attachments_once", "incident_id", "kind", "source_sha256", unique=True),
        Index("ix_attachments_task", "task_id", postgresql_where=text("task_id IS NOT NULL")),
        Index("ix_attachments_sent_at", "sent_at"),
        CheckConstraint("(geom IS NULL) = (place_source IS NULL)", name="somebody_says_where"),
        CheckConstraint("(kind = 'voice') = (width_px IS NULL)", name="pictures_have_a_size"),
    )


class AttachmentContent(InArea, Base):
    """The bytes of an attachment as they are served, and a small picture of it."""

    __tablename__ = "attachment_contents"

    attachment_id: Mapped[int] = mapped_column(
        ForeignKey("attachments.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    content: Mapped[bytes] = mapped_column(LargeBinary)
    thumbnail: Mapped[bytes | None] = mapped_column(LargeBinary)
