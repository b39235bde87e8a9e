"""Reads of photos and voice notes."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError
from dispatch.attachments.views import AttachmentView

_SELECT: Final = (
    "SELECT a.*, i.area_code, ST_X(a.geom) AS lon, ST_Y(a.geom) AS lat FROM attachments a"
    " JOIN incidents i ON i.id = a.incident_id WHERE {} ORDER BY a.id"
)
_BY_ID = text(_SELECT.format("a.id = :attachment_id"))
_OF_INCIDENT = text(_SELECT.format("a.incident_id = :incident_id"))
_CONTENT = text(
    "SELECT c.content, a.media_type, a.sha256 FROM attachment_contents c"
    " JOIN attachments a ON a.id = c.attachment_id WHERE a.id = :attachment_id"
)
_THUMBNAIL = text(
    "SELECT c.thumbnail AS content, 'image/jpeg' AS media_type, 't' || a.sha256 AS sha256"
    " FROM attachment_contents c JOIN attachments a ON a.id = c.attachment_id"
    " WHERE a.id = :attachment_id AND c.thumbnail IS NOT NULL"
)


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of an attachment, what they are, and what tells them from others."""

    content: bytes
    media_type: str
    tag: str


def get_attachment(session: Session, attachment_id: int) -> AttachmentView:
    """Return a photo or voice note.

    Raises
    ------
    NotFoundError
        When there is none that the reader may see.
    """
    row = session.execute(_BY_ID, {"attachment_id": attachment_id}).one_or_none()
    if row is None:
        raise _none(attachment_id)
    return AttachmentView.model_validate(row)


def list_attachments(session: Session, incident_id: int) -> list[AttachmentView]:
    """Return the photos and voice notes of an incident, oldest first."""
    rows = session.execute(_OF_INCIDENT, {"incident_id": incident_id})
    return [AttachmentView.model_validate(row) for row in rows]


def get_content(session: Session, attachment_id: int, *, small: bool = False) -> Content:
    """Return the bytes of a photo or voice note, of a photo's small picture if that is wanted.

    Raises
    ------
    NotFoundError
        When there is none that the reader may see.
    """
    wanted = _THUMBNAIL if small else _CONTENT
    row = session.execute(wanted, {"attachment_id": attachment_id}).one_or_none()
    if row is None:
        raise _none(attachment_id)
    return Content(bytes(row.content), row.media_type, row.sha256)


def _none(attachment_id: int) -> NotFoundError:
    return NotFoundError(f"there is no attachment {attachment_id}", attachment_id=attachment_id)
