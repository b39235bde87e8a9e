"""Forgetting a person who asks for it: the security administrator's, and the console's."""

from collections.abc import Collection
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from api.deps import Caller, Services, ServicesDep, requires
from api.routers.elements import TermView, term_view
from api.routers.fields import Asked, CleanText, RowId, ShortText
from data.access.actions import Action
from data.access.grant_errors import ConsoleOnlyError, OwnAccountError
from data.access.grant_queries import read_future_roles
from data.access.roles import administrators
from data.codes.elements import elements, erasure_purposes
from data.privacy.erasure import Ground, erase
from data.privacy.erasure_views import ErasureView, get_erasure, list_erasures
from data.privacy.reveals import Purpose, find_exactly
from data.store.actors import EVERYTHING, AccountId

router = APIRouter(prefix="/erasures", tags=["personal data"])

MOST_ROWS = 100
NUMBERS = ("members.phone", "incidents.reporter_phone")
ON_REQUEST = "subject_request"
"""What a number is looked for, of the purposes of looks behind masks."""

Eraser = Annotated[Caller, requires(Action.PERSONAL_ERASE)]
Reader = Annotated[Caller, requires(Action.ELEMENTS_READ)]
Reason = Annotated[str, Field(min_length=2, max_length=500), CleanText]
Rows = Annotated[tuple[RowId, ...], Field(max_length=MOST_ROWS)]


class AskedErasure(Asked):
    """Whose rows: members, accounts, and incidents of which they are who reported; and why."""

    members: Rows = ()
    accounts: Rows = ()
    incidents: Rows = ()
    purpose: ShortText
    reason: Reason


class AskedNumber(Asked):
    """A telephone number, and why its rows are looked for."""

    phone: ShortText
    reason: Reason


class NumberRows(BaseModel):
    """The members and incidents that have a number, newest first; at most 100 of each."""

    model_config = ConfigDict(frozen=True)

    members: list[int]
    incidents: list[int]


class ErasureList(BaseModel):
    """The newest hundred erasures."""

    model_config = ConfigDict(frozen=True)

    items: list[ErasureView]
    next: None = None


class GroundList(BaseModel):
    """On which grounds somebody is forgotten."""

    model_config = ConfigDict(frozen=True)

    items: list[TermView]
    next: None = None


@router.get("", summary="Who was forgotten")
def read_erasures(services: ServicesDep, caller: Reader) -> ErasureList:
    """Return the newest hundred erasures: their rows by number, never whose they were."""
    with services.store.reading(caller.actor) as session:
        return ErasureList(items=list_erasures(session))


@router.get("/purposes", summary="Why somebody may be forgotten")
def read_grounds(_caller: Reader) -> GroundList:
    """Return the grounds on which personal data is erased."""
    return GroundList(items=[term_view(term) for term in erasure_purposes().values()])


@router.post("/rows", summary="Find whose number it is")
def find_rows(services: ServicesDep, caller: Eraser, asked: AskedNumber) -> NumberRows:
    """Return the rows with exactly this number; it counts as a look behind each mask."""
    purpose = Purpose(ON_REQUEST, asked.reason)
    with services.store.transaction(replace(caller.actor, scope=EVERYTHING)) as session:
        members, incidents = (
            find_exactly(
                session, services.vault, elements()[key], asked.phone, purpose, now=services.clock()
            )
            for key in NUMBERS
        )
    return NumberRows(members=members, incidents=incidents)


@router.post("", status_code=201, summary="Forget a person")
def forget(services: ServicesDep, caller: Eraser, asked: AskedErasure) -> ErasureView:
    """Put pseudonyms for names, take numbers and secrets away; a restore does it again.

    What was forgotten cannot be brought back. Repeated, it is recorded once more and finds nothing.
    The audit stays. Administrators are forgotten at the console, and nobody forgets themself.
    """
    _check_accounts(services, caller, asked.accounts)
    given = {"members": asked.members, "accounts": asked.accounts, "incidents": asked.incidents}
    rows = {table: [str(key) for key in dict.fromkeys(keys)] for table, keys in given.items()}
    actor = replace(caller.actor, scope=EVERYTHING)  # whoever is forgotten is so everywhere
    done = erase(
        services.store,
        actor,
        services.settings.erasures,
        {table: keys for table, keys in rows.items() if keys},
        Ground(asked.purpose, asked.reason),
    )
    for account_id in asked.accounts:
        services.permissions.forget(AccountId(account_id))
    with services.store.reading(caller.actor) as session:
        return get_erasure(session, done.id)


def _check_accounts(services: Services, caller: Caller, accounts: Collection[int]) -> None:
    if caller.account.id in accounts:
        raise OwnAccountError("nobody forgets themself: another security administrator does")
    with services.store.reading(caller.actor) as session:
        for account_id in accounts:
            held = read_future_roles(session, AccountId(account_id), at=services.clock())
            if administrators() & {one.role for one in held}:
                raise ConsoleOnlyError(
                    "an administrator is forgotten at the console: ./muster erase --account"
                )
