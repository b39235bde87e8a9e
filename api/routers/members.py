"""Members of units: who they are, who joins and who leaves."""

from typing import Annotated, TypeVar

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
from api.routers.fields import (
    AfterId,
    Asked,
    Limit,
    NameText,
    NothingMore,
    PathId,
    RowId,
    ShortText,
)
from api.routers.practice import check_not_driver
from api.routers.units import Skills
from data.access.actions import Action
from data.privacy.vault import Vault
from data.store.errors import RefusedError
from dispatch.units.member_commands import (
    SEALED,
    NewMember,
    add_member,
    change_member,
    remove_member,
)
from dispatch.units.member_queries import list_members
from dispatch.units.queries import get_unit
from dispatch.units.views import MemberView

SomeMember = TypeVar("SomeMember", bound=Asked)

router = APIRouter(prefix="/units/{unit_id}/members", tags=["units"])


class MemberPage(BaseModel):
    """A page of members; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[MemberView]
    next: str | None


class MemberRequest(Asked):
    """Who joins, with the skills of the unit where none are given.

    Telephone and citizen id are stored sealed; answers carry their masks.
    """

    name: NameText
    skills: Skills | None = None
    phone: ShortText | None = None
    citizen_id: ShortText | None = None
    account_id: RowId | None = None


class MemberChange(Asked):
    """What to change of a member; `null` takes away telephone, citizen id or account."""

    name: NameText | None = None
    skills: Skills | None = None
    phone: ShortText | None = None
    citizen_id: ShortText | None = None
    account_id: RowId | None = None

    def changes(self) -> dict[str, object]:
        """Return what was said."""
        said = self.model_dump(exclude_unset=True)
        silent = [name for name in ("name", "skills") if name in said and said[name] is None]
        if silent:
            raise RefusedError("a member has a name and skills", field=silent[0])
        return said


def without_numbers(vault: Vault, asked: SomeMember) -> SomeMember:
    """Return a body for the fingerprint of its idempotency key: of numbers only a keyed hash."""
    said = {name: getattr(asked, name) for name in SEALED}
    hashed = {
        name: vault.index("idempotency_keys", name, value)
        for name, value in said.items()
        if value is not None
    }
    return asked.model_copy(update=hashed)


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
        members, following = list_members(
            session, unit_id, vault=services.vault, limit=limit, after=after
        )
    return MemberPage(items=members, next=None if following is None else str(following))


@router.post("", status_code=201, response_model=MemberView, summary="Add a member")
def join(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MEMBERS_CHANGE)],
    key: IdempotencyKey,
    unit_id: PathId,
    asked: MemberRequest,
) -> Response:
    """Add a person to a unit."""
    check_not_driver(caller)

    def command(session: Session) -> MemberView:
        return add_member(session, unit_id, NewMember(**dict(asked)), services.vault)

    named = (f"add a member to unit {unit_id}", without_numbers(services.vault, asked))
    return json_response(run_command(services, caller, key, named, command), 201)


@router.patch("/{member_id}", response_model=MemberView, summary="Change a member")
def change(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.MEMBERS_CHANGE)],
    key: IdempotencyKey,
    unit_id: PathId,
    member_id: PathId,
    asked: MemberChange,
) -> Response:
    """Change name, skills, telephone, citizen id or account of a member."""
    check_not_driver(caller)
    changes = asked.changes()

    def command(session: Session) -> MemberView:
        return change_member(session, unit_id, member_id, changes, services.vault)

    which = f"change {', '.join(sorted(changes))} of member {member_id} of unit {unit_id}"
    named = (which, without_numbers(services.vault, asked))
    return json_response(run_command(services, caller, key, named, command))


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
        return remove_member(session, unit_id, member_id, services.vault)

    named = (f"remove member {member_id} of unit {unit_id}", NothingMore())
    return json_response(run_command(services, caller, key, named, command))
