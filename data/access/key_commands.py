"""Keys of systems: making, turning over and revoking them. Each function takes a session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from data.access.actions import Action
from data.access.changes import record_ends
from data.access.rules import check_display_name
from data.access.secrets import KEY_PREFIX, digest, new_secret
from data.access.tables import Account, AccountKind, ApiKey
from data.store.actors import AccountId
from data.store.engine import acting
from data.store.errors import ConflictError, NotFoundError, RefusedError
from data.store.trail import record_audit

MOST_KEYS: Final = 20
"""Good keys of one system."""

LONGEST_OVERLAP: Final = timedelta(days=7)
"""How long a key may be good beside the one that follows it."""


class KeyOverError(ConflictError):
    """The key is revoked or expired: nothing follows it."""

    code = "key_over"


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key to make.

    Parameters
    ----------
    expires_at
        Until when it is good; never for ever.
    scopes
        The actions that it is for; None: all that its account may do.
    per_minute, per_day
        How often it may be used; None: as often as it likes.
    """

    label: str
    expires_at: datetime
    scopes: Sequence[Action] | None = None
    per_minute: int | None = None
    per_day: int | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """Until when a key that follows another is good, and how long that one is beside it."""

    expires_at: datetime
    overlap: timedelta


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A key as an administrator sees it: never its secret."""

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


def list_keys(session: Session, account_id: AccountId) -> list[KeyRow]:
    """Return the keys of a system, newest first, those that are over too.

    Raises
    ------
    NotFoundError
        When there is no such account.
    """
    if session.get(Account, account_id) is None:
        raise NotFoundError(f"there is no account {account_id}")
    rows = session.scalars(
        select(ApiKey).where(ApiKey.account_id == account_id).order_by(ApiKey.id.desc())
    )
    return [key_row(row) for row in rows]


def make_key(
    session: Session, account_id: AccountId, new: NewKey, *, longest: timedelta, at: datetime
) -> tuple[KeyRow, str]:
    """Give a system a key; return what is kept of it, and the key itself: shown once.

    Raises
    ------
    NotFoundError
        When there is no such account.
    RefusedError
        When it is a person's, the key would be good for longer than `longest` or not at all, or
        the system has twenty already.
    """
    account = session.get(Account, account_id, with_for_update=True)
    if account is None:
        raise NotFoundError(f"there is no account {account_id}")
    if account.kind is not AccountKind.SYSTEM:
        raise RefusedError("keys are for systems; a person signs in", field="account_id")
    if not at < new.expires_at <= at + longest:
        raise RefusedError(
            f"a key is good until a time to come, for {longest.days} days at most",
            field="expires_at",
        )
    if len(_good_keys(session, account_id, at)) >= MOST_KEYS:
        raise RefusedError(f"a system has at most {MOST_KEYS} good keys", field="account_id")
    secret = KEY_PREFIX + new_secret()
    row = ApiKey(
        key_sha256=digest(secret),
        account_id=account_id,
        label=check_display_name(new.label),
        created_at=at,
        created_by=acting(session).account_id,
        expires_at=new.expires_at,
        scopes=None if new.scopes is None else sorted({str(one) for one in new.scopes}),
        per_minute=new.per_minute,
        per_day=new.per_day,
    )
    session.add(row)
    session.flush()
    record_audit(session, "keys.make", "account", account_id, {"key": row.id})
    return key_row(row), secret


def turn_over_key(
    session: Session,
    account_id: AccountId,
    key_id: int,
    term: Term,
    *,
    longest: timedelta,
    at: datetime,
) -> tuple[KeyRow, str]:
    """Make a key that follows another, with its scopes and quotas; both are good for a while.

    Raises
    ------
    NotFoundError
        When the account has no such key.
    KeyOverError
        When it is revoked or expired.
    RefusedError
        When the overlap is longer than a week, or as for a new key.
    """
    old = _get_key(session, account_id, key_id)
    if old.revoked_at is not None or (old.expires_at is not None and old.expires_at <= at):
        raise KeyOverError("this key is over; make a new one")
    if not timedelta(0) <= term.overlap <= LONGEST_OVERLAP:
        raise RefusedError("two keys are good together for a week at most", field="overlap_s")
    new = NewKey(
        label=old.label,
        expires_at=term.expires_at,
        scopes=None if old.scopes is None else [Action(one) for one in old.scopes],
        per_minute=old.per_minute,
        per_day=old.per_day,
    )
    ends_at = at + term.overlap
    if old.expires_at is None or old.expires_at > ends_at:
        old.expires_at = ends_at
    made = make_key(session, account_id, new, longest=longest, at=at)
    record_ends(session, {account_id})  # looked up again: it ends sooner now
    return made


def revoke_key(session: Session, account_id: AccountId, key_id: int, *, at: datetime) -> KeyRow:
    """Revoke a key: no process takes it any more within a second; again it stays as it is.

    Raises
    ------
    NotFoundError
        When the account has no such key.
    """
    row = _get_key(session, account_id, key_id)
    if row.revoked_at is None:
        row.revoked_at = at
        session.flush()
        record_audit(session, "keys.revoke", "account", account_id, {"key": key_id})
        record_ends(session, {account_id})
    return key_row(row)


def key_row(row: ApiKey) -> KeyRow:
    """Return what may be seen of a key's row."""
    return KeyRow(
        id=row.id,
        label=row.label,
        created_at=row.created_at,
        created_by=row.created_by,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        last_used_at=row.last_used_at,
        scopes=row.scopes,
        per_minute=row.per_minute,
        per_day=row.per_day,
    )


def _get_key(session: Session, account_id: AccountId, key_id: int) -> ApiKey:
    row = session.scalars(
        select(ApiKey).where(ApiKey.id == key_id, ApiKey.account_id == account_id).with_for_update()
    ).first()
    if row is None:
        raise NotFoundError(f"there is no key {key_id}")
    return row


def _good_keys(session: Session, account_id: AccountId, at: datetime) -> Sequence[int]:
    return session.scalars(
        select(ApiKey.id).where(
            ApiKey.account_id == account_id,
            ApiKey.revoked_at.is_(None),
            or_(ApiKey.expires_at.is_(None), ApiKey.expires_at > at),
        )
    ).all()
