"""Tracks: one's own, others' for a purpose, and who looked up one's own."""

from datetime import datetime, timedelta

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from api.deps import CallerDep, ServicesDep
from api.routers.fields import AfterId, Asked, Limit, Moment, RowId, ShortText
from api.routers.reveals import Note, Revealer, cleared
from data.codes.elements import elements
from data.privacy.reveals import Purpose
from data.store.actors import process_actor
from data.store.errors import NotFoundError
from dispatch.tracking.lookups import (
    LookupView,
    TrackView,
    Wanted,
    look_up,
    lookups_of,
    own_track,
)

router = APIRouter(prefix="/tracks", tags=["personal data"])

_OWN = process_actor("own track")


class AskedTrack(Asked):
    """Which unit's track, from when until when (24 h at most), and what for."""

    unit_id: RowId
    since: Moment
    until: Moment
    purpose: ShortText
    note: Note


class LookupPage(BaseModel):
    """A page of look-ups, newest first; `next` is the `after` of the following page."""

    model_config = ConfigDict(frozen=True)

    items: list[LookupView]
    next: str | None


@router.get("/own", summary="One's own track")
def read_own_track(
    services: ServicesDep,
    caller: CallerDep,
    since: Moment | None = None,
    until: Moment | None = None,
) -> TrackView:
    """Return the track of the unit that one is with, since one joined; the last 24 h by default."""
    last: datetime = until or services.clock()
    first: datetime = since or last - timedelta(hours=24)
    with services.store.reading(_OWN) as session:
        found = own_track(session, caller.account.id, first, last)
    if found is None:
        raise NotFoundError("no member signs in as this account")
    return found


@router.get("/lookups", summary="Who looked up one's own track")
def read_lookups(
    services: ServicesDep, caller: CallerDep, limit: Limit = 100, after: AfterId = 0
) -> LookupPage:
    """Return who looked up the tracks of one's unit, when and what for, newest first."""
    with services.store.reading(_OWN) as session:
        items, following = lookups_of(session, caller.account.id, limit=limit, after=after or None)
    return LookupPage(items=items, next=None if following is None else str(following))


@router.post("/lookups", summary="Look up a unit's track")
def look_up_track(services: ServicesDep, caller: Revealer, asked: AskedTrack) -> TrackView:
    """Return a unit's track; its members are told who looked and what for."""
    actor = cleared(caller, elements()["unit_tracks.geom"])
    caller.check_stepped_up(services.steady())
    wanted = Wanted(asked.unit_id, asked.since, asked.until)
    with services.store.transaction(actor) as session:
        return look_up(session, wanted, Purpose(asked.purpose, asked.note), now=services.clock())
