"""Photos and voice notes of incidents: sent as files, looked at under the incident's rule."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Final, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import Field, FiniteFloat

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.routers.fields import Asked, Moment, PathId, RowId
from data.access.actions import Action
from data.store.errors import RefusedError
from dispatch.attachments.commands import Sent, keep_photo, keep_voice_note
from dispatch.attachments.pictures import make_picture
from dispatch.attachments.queries import Content, get_attachment, get_content, list_attachments
from dispatch.attachments.sounds import read_sound
from dispatch.attachments.tables import AttachmentKind
from dispatch.attachments.views import AttachmentList, AttachmentView
from dispatch.incidents.sites import get_site
from spatial.crs import CoordinateSystem, to_wgs84

router = APIRouter(tags=["photos and voice notes"])

_ENDINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "image/jpeg": "jpg",
        "audio/webm": "webm",
        "audio/ogg": "ogg",
        "audio/mp4": "m4a",
        "audio/wav": "wav",
    }
)
PhotoKind = Literal["before", "after", "scene"]


class FileBeside(Asked):
    """What is said in the address beside a file: what the device knows of it."""

    from_address: ClassVar[bool] = True

    lon: Annotated[FiniteFloat, Field(ge=-180, le=180)] | None = None
    lat: Annotated[FiniteFloat, Field(ge=-90, le=90)] | None = None
    crs: CoordinateSystem = CoordinateSystem.WGS84
    taken_at: Moment | None = None


class SentBeside(FileBeside):
    """As of any file, and for which task it is."""

    task_id: RowId | None = None


class PhotoBeside(SentBeside):
    """As of any file, and what the photo shows."""

    kind: PhotoKind


class FileSent(Asked):
    """A file, for the fingerprint of its idempotency key."""

    sha256: str
    beside: dict[str, Any]


async def file_of(request: Request) -> bytes:
    """Return the body as it came: the border has bounded it."""
    return await request.body()


FileBody = Annotated[bytes, Depends(file_of)]


def body_of(media_types: tuple[str, ...]) -> dict[str, Any]:
    """Return what the document says of a body that is a file."""
    schema = {"schema": {"type": "string", "format": "binary"}}
    return {"requestBody": {"required": True, "content": dict.fromkeys(media_types, schema)}}


@router.post(
    "/incidents/{incident_id}/photos",
    status_code=201,
    response_model=AttachmentView,
    summary="Send a photo",
    openapi_extra=body_of(("image/jpeg", "image/png", "image/webp")),
)
def send_photo(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MESSAGES_SEND)],
    key: IdempotencyKey,
    incident_id: PathId,
    beside: Annotated[PhotoBeside, Query()],
    body: FileBody,
) -> Response:
    """Keep a photo of an incident: made anew without what the file hid, held against its site."""
    sent = sent_of(incident_id, beside, body, beside.task_id)
    picture = make_picture(body)
    kind = AttachmentKind(beside.kind)
    named = (f"photo of incident {incident_id}", _file(sent, beside))
    answer = run_command(
        services, caller, key, named, lambda session: keep_photo(session, sent, kind, picture)
    )
    return json_response(answer, 201)


@router.post(
    "/incidents/{incident_id}/voice-notes",
    status_code=201,
    response_model=AttachmentView,
    summary="Send a voice note",
    openapi_extra=body_of(("audio/webm", "audio/ogg", "audio/mp4", "audio/wav")),
)
def send_voice_note(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MESSAGES_SEND)],
    key: IdempotencyKey,
    incident_id: PathId,
    beside: Annotated[SentBeside, Query()],
    body: FileBody,
) -> Response:
    """Keep a voice note of an incident as it is."""
    sent = sent_of(incident_id, beside, body, beside.task_id)
    sound = read_sound(body)
    named = (f"voice note of incident {incident_id}", _file(sent, beside))
    answer = run_command(
        services, caller, key, named, lambda session: keep_voice_note(session, sent, sound)
    )
    return json_response(answer, 201)


@router.get("/incidents/{incident_id}/attachments", summary="Photos and voice notes of an incident")
def read_attachments(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MESSAGES_READ)],
    incident_id: PathId,
) -> AttachmentList:
    """Return the photos and voice notes of an incident, oldest first, without their bytes."""
    with services.store.reading(caller.actor) as session:
        get_site(session, incident_id)
        return AttachmentList(items=list_attachments(session, incident_id))


@router.get("/attachments/{attachment_id}", summary="One photo or voice note")
def read_attachment(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MESSAGES_READ)],
    attachment_id: PathId,
) -> AttachmentView:
    """Return what is known of a photo or voice note."""
    with services.store.reading(caller.actor) as session:
        return get_attachment(session, attachment_id)


@router.get("/attachments/{attachment_id}/content", summary="The bytes of a photo or voice note")
def read_content(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MESSAGES_READ)],
    request: Request,
    attachment_id: PathId,
) -> Response:
    """Return the file as it is kept."""
    with services.store.reading(caller.actor) as session:
        found = get_content(session, attachment_id)
    return _file_answer(request, attachment_id, found)


@router.get("/attachments/{attachment_id}/thumbnail", summary="A small picture of a photo")
def read_thumbnail(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MESSAGES_READ)],
    request: Request,
    attachment_id: PathId,
) -> Response:
    """Return a JPEG of at most 320 pixels on its longer side."""
    with services.store.reading(caller.actor) as session:
        found = get_content(session, attachment_id, small=True)
    return _file_answer(request, attachment_id, found)


def sent_of(incident_id: int, beside: FileBeside, body: bytes, task_id: int | None = None) -> Sent:
    """Return a file with what is said beside it; its place in WGS 84.

    Raises
    ------
    RefusedError
        When there is no file, or half a place.
    """
    if not body:
        raise RefusedError("a file is needed", field="body")
    if (beside.lon is None) is not (beside.lat is None):
        raise RefusedError("a place has both coordinates", field="lon")
    lon, lat = beside.lon, beside.lat
    if lon is not None and lat is not None:
        lon, lat = to_wgs84(lon, lat, beside.crs)
    taken_at: datetime | None = beside.taken_at
    return Sent(incident_id, body, task_id, lon, lat, taken_at)


def _file(sent: Sent, beside: SentBeside) -> FileSent:
    return FileSent(sha256=sent.sha256, beside=beside.model_dump(mode="json"))


def _file_answer(request: Request, attachment_id: int, found: Content) -> Response:
    """Answer with bytes that a browser shows and never runs, kept by nobody on the way."""
    tag = f'"{found.tag}"'
    headers = {
        "Content-Disposition": (
            f'inline; filename="attachment-{attachment_id}.{_ENDINGS[found.media_type]}"'
        ),
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-cache",
        "ETag": tag,
    }
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(found.content, media_type=found.media_type, headers=headers)
