"""The past: the map at a moment, what changed between two, how much was reported when."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Response
from sqlalchemy.orm import Session

from api.deps import Caller, ServicesDep, model_response, requires
from api.routers.fields import LARGEST_ID, Asked, Moment, ShortText
from api.routers.reveals import Note, Revealer, cleared
from data.access.actions import Action
from data.codes.elements import elements
from data.privacy.reveals import Purpose
from dispatch.tracking.looks import Look, ReplayLook, find_look, look_up_all
from layers.replay.cover import AskedCover, find_group
from layers.replay.queries import Asked as AskedPast
from layers.replay.queries import replay_at, replay_changes, replay_density
from layers.replay.views import ReplayChanges, ReplayDensity, ReplayView

router = APIRouter(prefix="/replay", tags=["replay"])

Reader = Annotated[Caller, requires(Action.REPLAY_READ)]
Training = Annotated[
    bool | None, Query(description="Practice or what is real; as the city is where it is not said")
]
LookId = Annotated[
    int | None, Query(ge=1, le=LARGEST_ID, description="The `look` that shows positions")
]
From = Annotated[Moment, Query(alias="from", description="After which moment")]


class AskedPositions(Asked):
    """From when until when (6 h at most), and what for."""

    since: Moment
    until: Moment
    purpose: ShortText
    note: Note


@router.get("/at", response_model=ReplayView, summary="The map at a past moment")
def read_moment(
    services: ServicesDep,
    caller: Reader,
    time: Moment,
    training: Training = None,
    look: LookId = None,
    coverage: Annotated[ShortText | None, Query(description="Whose cover too: a group")] = None,
) -> Response:
    """Return incidents, units and closures as they were at a moment, with cover if asked for."""
    with services.store.reading(caller.actor) as session:
        looked = _looked(session, services.clock(), caller, look)
        asked = AskedPast(training=training, look=looked)
        cover = None
        if coverage is not None:
            group = find_group(coverage)
            cover = AskedCover(group, services.roads.followed(session).network(group.profile))
        return model_response(replay_at(session, time, asked, cover))


@router.get("/changes", response_model=ReplayChanges, summary="What changed, for playing")
def read_changes(
    services: ServicesDep,
    caller: Reader,
    since: From,
    until: Moment,
    training: Training = None,
    look: LookId = None,
) -> Response:
    """Return what changed after a moment until another, an hour at most."""
    with services.store.reading(caller.actor) as session:
        looked = _looked(session, services.clock(), caller, look)
        asked = AskedPast(training=training, look=looked)
        return model_response(replay_changes(session, since, until, asked))


@router.get("/density", summary="How much was reported when")
def read_density(
    services: ServicesDep,
    caller: Reader,
    since: From,
    until: Moment,
    buckets: Annotated[int, Query(ge=1, le=500)] = 120,
    training: Training = None,
) -> ReplayDensity:
    """Return how many incidents were reported in each of equal parts of a time."""
    with services.store.reading(caller.actor) as session:
        asked = AskedPast(training=training)
        return replay_density(session, since, until, buckets=buckets, asked=asked)


@router.post("/looks", status_code=201, summary="Look up where units were")
def look_up_positions(services: ServicesDep, caller: Revealer, asked: AskedPositions) -> ReplayLook:
    """Let the past show where units were for some hours; their members are told of it."""
    actor = cleared(caller, elements()["unit_tracks.geom"])
    caller.check_stepped_up(services.steady())
    with services.store.transaction(actor) as session:
        purpose = Purpose(asked.purpose, asked.note)
        return look_up_all(session, asked.since, asked.until, purpose, now=services.clock())


def _looked(session: Session, now: datetime, caller: Caller, look: int | None) -> Look | None:
    return None if look is None else find_look(session, caller.account.id, look, now=now)
