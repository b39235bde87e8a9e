"""Notices: one's own list and contacts; what goes outside, for who runs the installation."""

from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    CallerDep,
    IdempotencyKey,
    ServicesDep,
    json_response,
    requires,
    run_command,
)
from api.routers.fields import AfterId, Asked, CleanText, Limit, NothingMore, PathId, RowId
from data.access.actions import Action
from data.store.actors import Actor
from dispatch.messages.contacts import (
    list_contacts,
    list_deliveries,
    send_again,
    set_contact,
)
from dispatch.messages.notices import list_notices, read_notices
from dispatch.messages.tables import Channel, DeliveryState
from dispatch.messages.views import (
    ContactList,
    ContactView,
    DeliveryPage,
    DeliveryView,
    NoticePage,
)

router = APIRouter(prefix="/notices", tags=["notices"])


class ReadNotices(Asked):
    """Up to which notice one has read."""

    up_to: RowId


class NoticesRead(BaseModel):
    """How many were new."""

    model_config = ConfigDict(frozen=True)

    read: int


class ContactRequest(Asked):
    """Where one is reached; `null` takes it away."""

    address: Annotated[str, Field(min_length=3, max_length=254), CleanText] | None


def own_actor(caller: Caller) -> Actor:
    """Return the caller as the one who acts on what is their own."""
    caller.check_ready("notices.own")
    return caller.account.acting(caller.scope)


@router.get("", summary="One's own notices")
def read_own_notices(
    services: ServicesDep, caller: CallerDep, limit: Limit = 100, after: AfterId = 0
) -> NoticePage:
    """Return a page of what one was told, newest first, and how many are new."""
    with services.store.reading(own_actor(caller)) as session:
        return list_notices(session, caller.account.id, limit=limit, after=after or None)


@router.post("/read", response_model=NoticesRead, summary="Note what one has read")
def mark_notices_read(
    services: ServicesDep, caller: CallerDep, key: IdempotencyKey, asked: ReadNotices
) -> Response:
    """Note that one has read one's notices up to one of them."""
    own_actor(caller)

    def command(session: Session) -> NoticesRead:
        return NoticesRead(read=read_notices(session, asked.up_to))

    return json_response(run_command(services, caller, key, ("read notices", asked), command))


@router.get("/contacts", summary="Where one is reached outside")
def read_contacts(services: ServicesDep, caller: CallerDep) -> ContactList:
    """Return one's own addresses for notices, as masks."""
    with services.store.reading(own_actor(caller)) as session:
        items = list_contacts(session, caller.account.id, services.vault)
    return ContactList(items=items)


@router.put("/contacts/{channel}", response_model=ContactView, summary="Set where one is reached")
def change_contact(
    services: ServicesDep,
    caller: CallerDep,
    channel: Annotated[Channel, Path()],
    asked: ContactRequest,
) -> Response:
    """Set one's own address for a channel; the same again changes nothing, so it needs no key."""
    with services.store.transaction(own_actor(caller)) as session:
        found = set_contact(session, caller.account.id, channel, asked.address, services.vault)
    return json_response(found.model_dump(mode="json"))


@router.get("/deliveries", summary="What goes outside")
def read_deliveries(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ACCOUNTS_READ)],
    state: DeliveryState | None = None,
    limit: Limit = 100,
    after: AfterId = 0,
) -> DeliveryPage:
    """Return a page of notices that went or go outside, without what they say and to whom."""
    with services.store.reading(caller.actor) as session:
        return list_deliveries(session, state=state, limit=limit, after=after or None)


@router.post(
    "/deliveries/{delivery_id}/send-again",
    response_model=DeliveryView,
    summary="Try a dead delivery anew",
)
def retry_delivery(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ACCOUNTS_CHANGE)],
    key: IdempotencyKey,
    delivery_id: PathId,
    asked: NothingMore,
) -> Response:
    """Let what was tried as often as it is be tried anew."""
    answer = run_command(
        services,
        caller,
        key,
        (f"send delivery {delivery_id} again", asked),
        lambda session: send_again(session, delivery_id),
    )
    return json_response(answer)
