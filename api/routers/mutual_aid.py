"""Mutual aid: units of one area serve in another."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    IdempotencyKey,
    ServicesDep,
    check_area,
    json_response,
    requires,
    run_command,
)
from api.routers.fields import (
    After,
    Asked,
    CleanText,
    Limit,
    Moment,
    NothingMore,
    PathId,
    ShortText,
)
from api.routers.practice import check_not_driver
from data.access.actions import Action
from data.areas.queries import is_training_city
from dispatch.units.aid_commands import NewAid, end_aid, grant_aid
from dispatch.units.aid_queries import AidState, get_aid, list_aid
from dispatch.units.aid_views import AidPage, AidView

router = APIRouter(prefix="/mutual-aid", tags=["mutual aid"])

Keys = Annotated[tuple[ShortText, ...], Field(max_length=50)]


class AidGrant(Asked):
    """Units of which area may serve in which, limited to kinds or skills where some are given."""

    from_area: ShortText
    to_area: ShortText
    kinds: Keys = ()
    skills: Keys = ()
    starts_at: Moment | None = None
    ends_at: Moment | None = None
    reason: Annotated[str, Field(min_length=1, max_length=300), CleanText]


@router.post("", status_code=201, response_model=AidView, summary="Grant mutual aid")
def create_grant(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MUTUAL_AID_GRANT)],
    key: IdempotencyKey,
    asked: AidGrant,
) -> Response:
    """Let units of one area serve in another; in a training city training units."""
    check_not_driver(caller)

    def command(session: Session) -> AidView:
        for field in ("from_area", "to_area"):
            check_area(session, caller, getattr(asked, field), field=field)
        new = NewAid(**asked.model_dump(), training=is_training_city(session))
        return grant_aid(session, new, now=services.clock())

    answer = run_command(services, caller, key, ("grant mutual aid", asked), command)
    return json_response(answer, 201)


@router.get("", summary="List mutual aid")
def read_grants(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MUTUAL_AID_READ)],
    state: AidState = AidState.ACTIVE,
    limit: Limit = 100,
    after: After = None,
) -> AidPage:
    """Return a page of grants, newest first."""
    with services.store.reading(caller.actor) as session:
        return list_aid(session, services.clock(), state=state, limit=limit, after=after)


@router.get("/{grant_id}", summary="One grant of mutual aid")
def read_grant(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MUTUAL_AID_READ)],
    grant_id: PathId,
) -> AidView:
    """Return a grant, ended or not."""
    with services.store.reading(caller.actor) as session:
        return get_aid(session, grant_id)


@router.post("/{grant_id}/end", response_model=AidView, summary="End mutual aid")
def end_grant(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MUTUAL_AID_GRANT)],
    key: IdempotencyKey,
    grant_id: PathId,
    asked: NothingMore,
) -> Response:
    """End mutual aid; units that help by it stay on their assignments."""
    check_not_driver(caller)

    def command(session: Session) -> AidView:
        return end_aid(session, grant_id, now=services.clock())

    named = (f"end mutual aid {grant_id}", asked)
    return json_response(run_command(services, caller, key, named, command))
