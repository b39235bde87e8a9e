"""Talk between centre and field, in the same live stream as all else."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.routers.fields import AfterId, Asked, CleanText, Limit, PathId, RowId
from data.access.actions import Action
from dispatch.messages.tables import Side
from dispatch.messages.talk import (
    LONGEST,
    NewMessage,
    list_unread,
    read_up_to,
    send_message,
    talk_of,
)
from dispatch.messages.views import MessageView, ReadMarkView, TalkView, UnreadList

router = APIRouter(prefix="/incidents/{incident_id}/messages", tags=["messages"])
across = APIRouter(prefix="/messages", tags=["messages"])

_CENTRE = frozenset({"operator", "dispatcher", "acceptor", "planner"})


class MessageRequest(Asked):
    """What is said: words, a photo or voice note that was sent before, or both."""

    text: Annotated[str, Field(max_length=LONGEST), CleanText] | None = None
    attachment_id: RowId | None = None


class ReadRequest(Asked):
    """Up to which message one has read."""

    message_id: RowId


def side_of(caller: Caller) -> Side:
    """Return from where somebody speaks: who has a role at the desk speaks for the centre."""
    return Side.CENTRE if _CENTRE & {one.role for one in caller.permissions.held} else Side.FIELD


@router.get("", summary="Talk of an incident")
def read_messages(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MESSAGES_READ)],
    incident_id: PathId,
    limit: Limit = 100,
    after: AfterId = 0,
) -> TalkView:
    """Return a page of what was said about an incident, with who has read how far."""
    with services.store.reading(caller.actor) as session:
        return talk_of(session, incident_id, limit=limit, after=after)


@router.post("", status_code=201, response_model=MessageView, summary="Say something")
def send(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MESSAGES_SEND)],
    key: IdempotencyKey,
    incident_id: PathId,
    asked: MessageRequest,
) -> Response:
    """Say something about an incident to all who see it."""
    new = NewMessage(incident_id, side_of(caller), asked.text, asked.attachment_id)
    answer = run_command(
        services,
        caller,
        key,
        (f"message about incident {incident_id}", asked),
        lambda session: send_message(session, new),
    )
    return json_response(answer, 201)


@router.post("/read", response_model=ReadMarkView, summary="Note what one has read")
def mark_read(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MESSAGES_READ)],
    key: IdempotencyKey,
    incident_id: PathId,
    asked: ReadRequest,
) -> Response:
    """Note up to which message one has read; a mark never goes back."""
    answer = run_command(
        services,
        caller,
        key,
        (f"read messages of incident {incident_id}", asked),
        lambda session: read_up_to(session, incident_id, asked.message_id),
    )
    return json_response(answer)


@across.get("/unread", summary="What one has not read")
def read_unread(
    services: ServicesDep, caller: Annotated[Caller, requires(Action.MESSAGES_READ)]
) -> UnreadList:
    """Return how much one has not read, by open incident; what is all read is left out."""
    with services.store.reading(caller.actor) as session:
        return list_unread(session, now=services.clock())
