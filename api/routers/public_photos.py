"""Photos that citizens send for what they reported, by its number and code."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from api.deps import OPEN, IdempotencyKey, ServicesDep, json_response
from api.routers.attachments import FileBeside, FileBody, FileSent, body_of, sent_of
from api.routers.public import CITIZEN, OURS, Code, Number, count_try, once
from dispatch.attachments.commands import MOST_OF_CITIZENS, keep_photo_of_citizen
from dispatch.attachments.pictures import make_picture
from dispatch.intake.queries import find_own_report

router = APIRouter(prefix="/public", tags=["public"], dependencies=[OPEN])


class PhotoOfReport(FileBeside):
    """What is said beside a citizen's photo."""

    code: Code


class PublicPhoto(BaseModel):
    """That a photo is kept, how far from what was reported it was taken, and how many more may be.

    `distance_m` and `in_place` are null where neither the photo nor the device says where it was.
    """

    model_config = ConfigDict(frozen=True)

    width_px: int
    height_px: int
    distance_m: float | None
    in_place: bool | None
    left: int


@router.post(
    "/reports/{number}/photos",
    status_code=201,
    response_model=PublicPhoto,
    summary="Send a photo of what was reported",
    dependencies=[OURS],
    openapi_extra=body_of(("image/jpeg", "image/png", "image/webp")),
)
def send_public_photo(
    services: ServicesDep,
    key: IdempotencyKey,
    number: Number,
    beside: Annotated[PhotoOfReport, Query()],
    body: FileBody,
) -> Response:
    """Keep a photo of a citizen, made anew without what the file hid; the same one is kept once.

    The code is looked at before the file is.
    """
    count_try(services, f"{number}/photos")
    with services.store.reading(CITIZEN) as session:
        incident_id = find_own_report(session, services.vault, number, beside.code).main.id
    sent = sent_of(incident_id, beside, body)
    picture = make_picture(body)

    def command(session: Session) -> dict[str, Any]:
        kept, count = keep_photo_of_citizen(session, sent, picture)
        told = PublicPhoto(
            width_px=kept.width_px or 0,
            height_px=kept.height_px or 0,
            distance_m=kept.distance_m,
            in_place=kept.in_place,
            left=MOST_OF_CITIZENS - count,
        )
        return told.model_dump()

    said = beside.model_dump(mode="json", exclude={"code"})
    asked = FileSent(sha256=sent.sha256, beside=said)
    return json_response(once(services, key, (f"photo {number}", asked), command), 201)
