"""Accounts and the roles that they have: for administrators."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    IdempotencyKey,
    Services,
    ServicesDep,
    json_response,
    model_response,
    requires,
    run_command,
)
from api.routers.fields import AfterId, Asked, Limit, Moment, NothingMore, PathId, ShortText
from data.access.account_commands import (
    AccountChange,
    change_account_of,
    create_account,
    issue_sign_in_for,
)
from data.access.account_queries import get_account, list_accounts
from data.access.account_views import AccountPage, AccountRow
from data.access.actions import Action
from data.access.grant_commands import NewGrant, end_grant, grant_role
from data.access.grant_queries import list_grants
from data.access.grant_views import GradeName, GrantPage, GrantView
from data.access.rules import Locale
from data.access.tables import AccountKind
from data.store.actors import AccountId, Grade, NumberRange

router = APIRouter(prefix="/accounts", tags=["accounts"])


class NewAccount(Asked):
    """Who shall be able to sign in: a person, or a system that gets a key."""

    name: ShortText
    display_name: ShortText
    kind: AccountKind
    locale: Locale = Locale.ZH


class AccountEdit(Asked):
    """What to change; what is left out stays. `disabled` signs the account out everywhere."""

    display_name: ShortText | None = None
    locale: Locale | None = None
    disabled: bool | None = None


class GrantRequest(Asked):
    """A role to give: in the whole city without an area, from now and for good without times."""

    role: ShortText
    area_code: ShortText | None = None
    grade: GradeName = "L2"
    starts_at: Moment | None = None
    ends_at: Moment | None = None


class IssuedSignIn(BaseModel):
    """A one-time sign-in: `#sign-in=` with it on the page's address; it is shown this once."""

    model_config = ConfigDict(frozen=True)

    token: str
    valid_s: float


GrantState = Annotated[
    Literal["active", "all"], Query(description="`active` ones are in force or will be")
]


@router.get("", response_model=AccountPage, summary="List accounts")
def read_accounts(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ACCOUNTS_READ)],
    kind: AccountKind | None = None,
    limit: Limit = 100,
    after: AfterId = 0,
) -> Response:
    """Return a page of accounts with the roles that they have now, in the order of their making."""
    with services.store.reading(caller.actor) as session:
        page = list_accounts(session, at=services.clock(), kind=kind, limit=limit, after=after)
    return model_response(page)


@router.post("", status_code=201, response_model=AccountRow, summary="Make an account")
def make_account(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ACCOUNTS_CHANGE)],
    key: IdempotencyKey,
    asked: NewAccount,
) -> Response:
    """Make an account without any role; a security administrator gives it roles."""

    def command(session: Session) -> AccountRow:
        return create_account(
            session,
            asked.name,
            asked.display_name,
            asked.kind,
            locale=asked.locale,
            now=services.clock(),
        )

    answer = run_command(services, caller, key, ("make an account", asked), command)
    return json_response(answer, 201)


@router.get("/{account_id}", response_model=AccountRow, summary="One account")
def read_account(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ACCOUNTS_READ)],
    account_id: PathId,
) -> Response:
    """Return an account with the roles that it has now."""
    with services.store.reading(caller.actor) as session:
        return model_response(get_account(session, AccountId(account_id), at=services.clock()))


@router.patch("/{account_id}", response_model=AccountRow, summary="Change an account")
def change_an_account(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ACCOUNTS_CHANGE)],
    key: IdempotencyKey,
    account_id: PathId,
    asked: AccountEdit,
) -> Response:
    """Change name or language, disable or enable; nobody disables their own account."""
    change = AccountChange(asked.display_name, asked.locale, asked.disabled)

    def command(session: Session) -> AccountRow:
        return change_account_of(session, AccountId(account_id), change, now=services.clock())

    named = (f"change account {account_id}", asked)
    answer = run_command(services, caller, key, named, command)
    _forget(services, account_id)
    return json_response(answer)


@router.post(
    "/{account_id}/sign-ins", status_code=201, response_model=IssuedSignIn, summary="Let sign in"
)
def issue_a_sign_in(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ACCOUNTS_CHANGE)],
    account_id: PathId,
    asked: NothingMore,  # noqa: ARG001 (a body with a field is refused)
) -> Response:
    """Make a one-time sign-in for a person and void those before; repeated, it makes another."""
    ttl = services.settings.sign_in_ttl
    with services.store.transaction(caller.actor) as session:
        token = issue_sign_in_for(session, AccountId(account_id), ttl, now=services.clock())
    issued = IssuedSignIn(token=token, valid_s=ttl.total_seconds())
    return json_response(issued.model_dump(mode="json"), 201)


@router.get("/{account_id}/grants", response_model=GrantPage, summary="Roles of an account")
def read_grants_of(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.GRANTS_READ)],
    account_id: PathId,
    state: GrantState = "active",
    limit: Limit = 100,
    after: AfterId | None = None,
) -> Response:
    """Return a page of the grants of an account, newest first."""
    at = services.clock()
    with services.store.reading(caller.actor) as session:
        get_account(session, AccountId(account_id), at=at)
        page = list_grants(
            session,
            AccountId(account_id),
            at=at,
            all_of_them=state == "all",
            limit=limit,
            after=after,
        )
    return model_response(page)


@router.post(
    "/{account_id}/grants", status_code=201, response_model=GrantView, summary="Give a role"
)
def give_role(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.GRANTS_CHANGE)],
    key: IdempotencyKey,
    account_id: PathId,
    asked: GrantRequest,
) -> Response:
    """Give an account a role in an area; an administrator's role goes with no other."""
    new = NewGrant(asked.role, asked.area_code, Grade[asked.grade], asked.starts_at, asked.ends_at)

    def command(session: Session) -> GrantView:
        return grant_role(
            session, AccountId(account_id), new, within=own_areas(caller), now=services.clock()
        )

    named = (f"give a role to account {account_id}", asked)
    answer = run_command(services, caller, key, named, command)
    _forget(services, account_id)
    return json_response(answer, 201)


@router.delete("/{account_id}/grants/{grant_id}", response_model=GrantView, summary="End a role")
def take_role(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.GRANTS_CHANGE)],
    key: IdempotencyKey,
    account_id: PathId,
    grant_id: PathId,
) -> Response:
    """End a grant now; its account's screens lose it within a second."""

    def command(session: Session) -> GrantView:
        return end_grant(
            session,
            AccountId(account_id),
            grant_id,
            within=own_areas(caller),
            now=services.clock(),
        )

    named = (f"end grant {grant_id} of account {account_id}", NothingMore())
    answer = run_command(services, caller, key, named, command)
    _forget(services, account_id)
    return json_response(answer)


def own_areas(caller: Caller) -> tuple[NumberRange, ...]:
    """Return the areas in which somebody may grant roles."""
    return caller.permissions.all_areas(Action.GRANTS_CHANGE)


def _forget(services: Services, account_id: int) -> None:
    """Let this process look up the account again; others do when the change feed says so."""
    services.permissions.forget(AccountId(account_id))
    services.sessions.forget(AccountId(account_id))
    services.keys.forget(AccountId(account_id))
