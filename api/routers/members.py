"""Members of units: who they are, who joins and who leaves."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    IdempotencyKey,
    ServicesDep,
    json_response,
    requires,
    run_command,
)
from api.routers.fields import AfterId, Asked, Limit, NameText, NothingMore, PathId
from api.routers.practice import check_not_driver
from api.routers.units import Skills
from data.access.actions import Action
from dispatch.units.member_commands import add_member, remove_member
from dispatch.units.member_queries import list_members
from dispatch.units.queries import get_unit
from dispatch.units.views import MemberView

router = APIRouter(prefix="/units/{unit_id}/members", tags=["units"])


class MemberPage(BaseModel):
    """A page of members; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[MemberView]
    next: str | None


class NewMember(Asked):
    """Who joins, with the skills of the unit where none are given."""

    name: NameText
    skills: Skills | None = None


@router.get("", summary="Members of a unit")
def read_members(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MEMBERS_READ)],
    unit_id: PathId,
    limit: Limit = 100,
    after: AfterId = 0,
) -> MemberPage:
    """Return a page of the members of a unit, in the order in which they joined."""
    with services.store.reading(caller.actor) as session:
        get_unit(session, unit_id)
        members, following = list_members(session, unit_id, limit=limit, after=after)
    return MemberPage(items=members, next=None if following is None else str(following))


@router.post("", status_code=201, response_model=MemberView, summary="Add a member")
def join(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MEMBERS_CHANGE)],
    key: IdempotencyKey,
    unit_id: PathId,
    asked: NewMember,
) -> Response:
    """Add a person to a unit."""
    check_not_driver(caller)

    def command(session: Session) -> MemberView:
        return add_member(session, unit_id, asked.name, asked.skills)

    named = (f"add a member to unit {unit_id}", asked)
    return json_response(run_command(services, caller, key, named, command), 201)


@router.delete("/{member_id}", response_model=MemberView, summary="Remove a member")
def leave(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MEMBERS_CHANGE)],
    key: IdempotencyKey,
    unit_id: PathId,
    member_id: PathId,
) -> Response:
    """Remove a person from a unit."""
    check_not_driver(caller)

    def command(session: Session) -> MemberView:
        return remove_member(session, unit_id, member_id)

    named = (f"remove member {member_id} of unit {unit_id}", NothingMore())
    return json_response(run_command(services, caller, key, named, command))
