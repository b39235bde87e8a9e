"""`GET /stream`: the live feed as server-sent events."""

from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from api.deps import Caller, ServicesDep, requires
from api.streams.sessions import StreamWatch
from data.access.actions import Action
from data.access.errors import ForbiddenError
from data.privacy.clearance import DAILY_WORK
from layers.live.hub import LiveHub
from layers.live.subscriptions import Subscription

router = APIRouter(tags=["live feed"])

HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
"""Neither a cache nor a proxy in between may hold the feed back."""

LastEventId = Annotated[
    str | None, Header(alias="Last-Event-ID", max_length=40, description="Where to go on")
]
FollowsUnits = Annotated[bool, Query(alias="positions", description="False: no `positions`")]


class FeedResponse(StreamingResponse):
    """A feed that is forgotten when its reader goes, however it goes."""

    def __init__(self, hub: LiveHub, watch: StreamWatch, subscription: Subscription) -> None:
        self._hub = hub
        self._watch = watch
        self._subscription = subscription
        super().__init__(hub.events(subscription), media_type="text/event-stream", headers=HEADERS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send until the reader goes or the feed ends."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._watch.remove(self._subscription)
            self._hub.unsubscribe(self._subscription)


@router.get(
    "/stream",
    summary="The live feed",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {}}}},
)
async def stream(
    request: Request,
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.FEED_READ)],
    last_event_id: LastEventId = None,
    follows_units: FollowsUnits = True,  # noqa: FBT002 (of the address)
) -> Response:
    """Stream snapshot, changes, positions and ticks; `Last-Event-ID` goes on where it broke off.

    An id that is not one of ours gets a snapshot. The feed is encoded once, for the daily work.
    Who shows no moving units asks for no positions: they are most of it.

    Raises
    ------
    ForbiddenError
        For a reader below that grade.
    """
    if caller.scope.grade is None or caller.scope.grade < DAILY_WORK:
        raise ForbiddenError(f"this needs a clearance for {DAILY_WORK.name}", grade=DAILY_WORK.name)
    watch: StreamWatch = request.app.state.stream_watch
    known = last_event_id is not None and last_event_id.isdecimal() and last_event_id.isascii()
    last = int(last_event_id) if known and last_event_id is not None else None
    subscription = services.hub.subscribe(
        last, caller.scope, caller.account.id, follows_units=follows_units
    )
    try:
        await watch.admit(subscription, caller)
    except BaseException:  # the reader may have gone too
        watch.remove(subscription)
        services.hub.unsubscribe(subscription)
        raise
    return FeedResponse(services.hub, watch, subscription)
