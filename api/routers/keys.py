"""Keys of systems: for the system administrator."""

from datetime import datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict, Field

from api.deps import Caller, Services, ServicesDep, requires
from api.routers.fields import LARGEST_ID, Asked, Moment, NothingMore, PathId, ShortText
from data.access.actions import Action
from data.access.key_commands import (
    LONGEST_OVERLAP,
    KeyRow,
    NewKey,
    Term,
    list_keys,
    make_key,
    revoke_key,
    turn_over_key,
)
from data.store.actors import AccountId

router = APIRouter(prefix="/accounts/{account_id}/keys", tags=["accounts"])

KeyId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
Uses = Annotated[int, Field(ge=1, le=100_000_000)]
DEFAULT_PER_MINUTE = 6_000
DEFAULT_PER_DAY = 2_000_000


class KeyRequest(Asked):
    """A key to make: what for, how often it may be used, and until when it is good."""

    label: ShortText
    expires_at: Moment
    scopes: Annotated[list[Action], Field(min_length=1, max_length=len(Action))] | None = None
    per_minute: Uses | None = DEFAULT_PER_MINUTE
    per_day: Uses | None = DEFAULT_PER_DAY


class TurnOver(Asked):
    """Until when the key that follows is good, and how long the old one is beside it."""

    expires_at: Moment
    overlap_s: Annotated[int, Field(ge=0, le=int(LONGEST_OVERLAP.total_seconds()))] = 3600


class KeyAnswer(BaseModel):
    """A key; its secret is never shown again."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    id: int
    label: str
    created_at: datetime
    created_by: int | None
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used_at: datetime | None
    scopes: list[str] | None
    per_minute: int | None
    per_day: int | None


class Keys(BaseModel):
    """The keys of a system."""

    items: list[KeyAnswer]


class MadeKey(BaseModel):
    """A key that was just made: the only moment at which it is shown."""

    key: KeyAnswer
    secret: str


@router.get("", summary="Keys of a system")
def read_keys(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.KEYS_READ)],
    account_id: PathId,
) -> Keys:
    """Return the keys of a system, newest first, those that are over too; no secret is among it."""
    with services.store.reading(caller.actor) as session:
        found = list_keys(session, AccountId(account_id))
    return Keys(items=[KeyAnswer.model_validate(one) for one in found])


@router.post("", status_code=201, summary="Make a key")
def make_a_key(
    response: Response,
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.KEYS_CHANGE)],
    account_id: PathId,
    asked: KeyRequest,
) -> MadeKey:
    """Make a key and show it this once; repeated, it makes another."""
    new = NewKey(
        label=asked.label,
        expires_at=asked.expires_at,
        scopes=asked.scopes,
        per_minute=asked.per_minute,
        per_day=asked.per_day,
    )
    with services.store.transaction(caller.actor) as session:
        made = make_key(
            session,
            AccountId(account_id),
            new,
            longest=_longest(services),
            at=services.steady(),
        )
    return _shown(response, made)


@router.post("/{key_id}/turn-over", status_code=201, summary="Let a key follow another")
def turn_over(
    response: Response,
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.KEYS_CHANGE)],
    account_id: PathId,
    key_id: KeyId,
    asked: TurnOver,
) -> MadeKey:
    """Make a key with the scopes and quotas of another; both are good for a while."""
    term = Term(asked.expires_at, timedelta(seconds=asked.overlap_s))
    account = AccountId(account_id)
    with services.store.transaction(caller.actor) as session:
        made = turn_over_key(
            session, account, key_id, term, longest=_longest(services), at=services.steady()
        )
    services.keys.forget(account)
    return _shown(response, made)


@router.post("/{key_id}/revoke", summary="Revoke a key")
def revoke(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.KEYS_CHANGE)],
    account_id: PathId,
    key_id: KeyId,
    asked: NothingMore,  # noqa: ARG001 (a body with a field is refused)
) -> KeyAnswer:
    """Revoke a key: it is refused at once here, and everywhere within a second."""
    account = AccountId(account_id)
    with services.store.transaction(caller.actor) as session:
        row = revoke_key(session, account, key_id, at=services.steady())
    services.keys.forget(account)
    return KeyAnswer.model_validate(row)


def _longest(services: Services) -> timedelta:
    return timedelta(days=services.settings.key_longest_days)


def _shown(response: Response, made: tuple[KeyRow, str]) -> MadeKey:
    response.headers["Cache-Control"] = "no-store"
    row, secret = made
    return MadeKey(key=KeyAnswer.model_validate(row), secret=secret)
