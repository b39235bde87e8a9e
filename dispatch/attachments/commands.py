"""Keeps photos and voice notes: each takes a session of `Store.transaction`."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from geoalchemy2 import WKTElement
from sqlalchemy import select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.areas.queries import find_city
from data.privacy.clearance import for_many
from data.store.actors import process_actor
from data.store.engine import acting, reaching
from data.store.errors import RefusedError
from data.store.georeferenced import SRID_WGS84
from data.store.outbox import record_change
from dispatch.attachments.errors import TooManyPhotosError
from dispatch.attachments.judging import Shot, judge, photo_rules
from dispatch.attachments.pictures import MEDIA_TYPE, Picture
from dispatch.attachments.queries import get_attachment
from dispatch.attachments.sounds import Sound
from dispatch.attachments.tables import (
    Attachment,
    AttachmentContent,
    AttachmentKind,
    PlaceSource,
)
from dispatch.attachments.views import AttachmentView
from dispatch.incidents.sites import Site, get_open_site, get_site
from spatial.cells import cell_at
from spatial.crs import air_distance_m

_LOOKING: Final = process_actor("attachments")
_ELSEWHERE = text(
    "SELECT EXISTS (SELECT FROM attachments"
    " WHERE source_sha256 = :sha256 AND incident_id <> :incident_id)"
)
_OF_CITIZENS = text(
    "SELECT count(*) FROM attachments WHERE incident_id = :incident_id"
    " AND account_id IS NULL AND kind = 'scene'"
)
MOST_OF_CITIZENS: Final = 5
"""Photos of an incident that come from who has no account; each is some megabytes for good."""

_TASK = text("SELECT 1 FROM tasks WHERE id = :task_id AND incident_id = :incident_id")


@dataclass(frozen=True, slots=True)
class Sent:
    """What comes with a photo or voice note.

    Parameters
    ----------
    source
        The bytes that were sent.
    lon, lat, taken_at
        Where (EPSG:4326) and when the device says that it was taken: for photos that do not say so
        themselves.
    """

    incident_id: int
    source: bytes
    task_id: int | None = None
    lon: float | None = None
    lat: float | None = None
    taken_at: datetime | None = None

    @property
    def sha256(self) -> str:
        """The digest of what was sent."""
        return hashlib.sha256(self.source).hexdigest()


def keep_photo(
    session: Session,
    sent: Sent,
    kind: AttachmentKind,
    picture: Picture,
    *,
    now: datetime | None = None,
) -> AttachmentView:
    """Keep a photo, held against place and time of its incident; the same again is one.

    Raises
    ------
    PhotoElsewhereError, PhotoOutOfTimeError
        As the rule of its kind has it (`files/photo_rules.csv`).
    RefusedError
        When the task is none of the incident's, or the kind is none of photos.
    NotFoundError
        When there is no such incident.
    """
    at = now or datetime.now(UTC)
    rule = photo_rules().get(kind)
    if rule is None:
        raise RefusedError(f"{kind} is no kind of photo", field="kind")
    site = _site(session, sent)
    place, source = _place(sent, picture)
    taken_at = picture.said.moment(_zone(session)) or sent.taken_at
    shot = Shot(
        taken_at=taken_at,
        distance_m=None if place is None else float(air_distance_m(*place, site.lon, site.lat)),
        by_device=source is PlaceSource.DEVICE,
        used_before=_was_used(session, sent.sha256, site.id),
    )
    judged = judge(rule, shot, site.reported_at, at)
    values: dict[str, Any] = {
        "kind": kind,
        "media_type": MEDIA_TYPE,
        "width_px": picture.width_px,
        "height_px": picture.height_px,
        "taken_at": taken_at,
        "place_source": source,
        "distance_m": shot.distance_m,
        "in_place": judged.in_place,
        "in_time": judged.in_time,
        "doubts": list(judged.doubts),
    }
    if place is not None:
        values["geom"] = WKTElement(f"POINT({place[0]!r} {place[1]!r})", srid=SRID_WGS84)
        values["cell"] = cell_at(*place)
    return _keep(session, sent, site, at, values, (picture.content, picture.thumbnail))


def keep_photo_of_citizen(
    session: Session, sent: Sent, picture: Picture
) -> tuple[AttachmentView, int]:
    """Keep what somebody without an account shows of an incident; return it and how many there are.

    Raises
    ------
    TooManyPhotosError
        When there are `MOST_OF_CITIZENS` already.
    NotFoundError, IncidentClosedError
        When there is no such incident that is open.
    """
    get_open_site(session, sent.incident_id)
    kept = keep_photo(session, sent, AttachmentKind.SCENE, picture)
    count = int(session.scalar(_OF_CITIZENS, {"incident_id": sent.incident_id}) or 0)
    if count > MOST_OF_CITIZENS:
        raise TooManyPhotosError(
            f"there are {MOST_OF_CITIZENS} photos of this report already", most=MOST_OF_CITIZENS
        )
    return kept, count


def keep_voice_note(
    session: Session, sent: Sent, sound: Sound, *, now: datetime | None = None
) -> AttachmentView:
    """Keep a voice note as it is; the same again is one.

    Raises
    ------
    NotFoundError
        When there is no such incident.
    """
    values: dict[str, Any] = {
        "kind": AttachmentKind.VOICE,
        "media_type": sound.media_type,
        "duration_s": sound.duration_s,
        "doubts": [],
    }
    at = now or datetime.now(UTC)
    return _keep(session, sent, _site(session, sent), at, values, (sent.source, None))


def _site(session: Session, sent: Sent) -> Site:
    site = get_site(session, sent.incident_id)
    if sent.task_id is not None:
        named = {"task_id": sent.task_id, "incident_id": site.id}
        if session.scalar(_TASK, named) is None:
            raise RefusedError(f"task {sent.task_id} is not of this incident", field="task_id")
    return site


def _place(
    sent: Sent, picture: Picture
) -> tuple[tuple[float, float], PlaceSource] | tuple[None, None]:
    """Return where a photo was taken and who says so: the file before the device."""
    said = picture.said
    if said.lon is not None and said.lat is not None:
        return (said.lon, said.lat), PlaceSource.EXIF
    if sent.lon is not None and sent.lat is not None:
        return (sent.lon, sent.lat), PlaceSource.DEVICE
    return None, None


def _zone(session: Session) -> ZoneInfo:
    city = find_city(session)
    return ZoneInfo("UTC" if city is None else city.timezone)


def _was_used(session: Session, sha256: str, incident_id: int) -> bool:
    with reaching(session, _LOOKING):
        found = session.scalar(_ELSEWHERE, {"sha256": sha256, "incident_id": incident_id})
    return bool(found)


def _keep(
    session: Session,
    sent: Sent,
    site: Site,
    at: datetime,
    values: dict[str, Any],
    contents: tuple[bytes, bytes | None],
) -> AttachmentView:
    actor = acting(session)
    content, thumbnail = contents
    source_sha256 = sent.sha256
    made = session.scalar(
        insert(Attachment)
        .values(
            incident_id=site.id,
            task_id=sent.task_id,
            sha256=hashlib.sha256(content).hexdigest(),
            source_sha256=source_sha256,
            size_bytes=len(content),
            sent_at=at,
            sent_by=actor.name,
            account_id=actor.account_id,
            training=site.training,
            **values,
        )
        .on_conflict_do_nothing(
            index_elements=[Attachment.incident_id, Attachment.kind, Attachment.source_sha256]
        )
        .returning(Attachment.id)
    )
    if made is None:  # a phone that lost the answer sends it again
        there = session.scalars(
            select(Attachment.id).where(
                Attachment.incident_id == site.id,
                Attachment.kind == values["kind"],
                Attachment.source_sha256 == source_sha256,
            )
        ).one()
        return get_attachment(session, there)
    session.add(AttachmentContent(attachment_id=made, content=content, thumbnail=thumbnail))
    session.flush()
    view = get_attachment(session, made)
    record_change(
        session,
        "attachment.added",
        entity_id=made,
        body={"attachment": for_many(view)},
        area_code=site.area_code,
    )
    return view
