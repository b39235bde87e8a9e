"""Who asks: sessions and keys by the digest of their secret."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from data.access.assurance import CLOCK_SKEW, Assurance
from data.access.factor_tables import Passkey, TotpFactor
from data.access.grant_tables import RoleGrant
from data.access.roles import administrators
from data.access.secrets import digest
from data.access.tables import Account, ApiKey, SignInSession
from data.access.views import AccountView, KeyView, SessionView
from data.store.actors import AccountId

_Id = ColumnElement[int] | InstrumentedAttribute[int]


def account_view(account: Account) -> AccountView:
    """Return what may be seen of an account's row."""
    return AccountView(
        id=AccountId(account.id),
        sign_in_name=account.sign_in_name,
        display_name=account.display_name,
        kind=account.kind,
        locale=account.locale,
        trains=account.trains,
    )


def find_session(
    session: Session, secret: str, *, at: datetime, idle_s: float
) -> SessionView | None:
    """Return the session of a cookie's secret, None when there is none or it is over at `at`.

    A session is over when it was ended, its absolute time has passed, it was unused for longer than
    it may be (or than `idle_s` seconds), or its account is disabled. One that began in the future
    is over too: the clock was put back, and nobody knows how long it has lasted.
    """
    row = session.execute(
        select(
            SignInSession,
            Account,
            has_second_factor(Account.id).label("has_factor"),
            is_administrator(Account.id, at).label("needs_factor"),
        )
        .join(Account, Account.id == SignInSession.account_id)
        .where(SignInSession.token_sha256 == digest(secret), *session_is_open(at, idle_s))
    ).first()
    if row is None:
        return None
    found, account, has_factor, needs_factor = row
    return SessionView(
        token_sha256=found.token_sha256,
        csrf_token=found.csrf_token,
        last_seen_at=found.last_seen_at,
        expires_at=found.expires_at,
        account=account_view(account),
        id=found.id,
        idle_s=found.idle_s,
        assurance=Assurance(
            method=found.method,
            second_factor_at=found.second_factor_at,
            has_factor=has_factor,
            needs_factor=needs_factor,
            new_password=account.password_is_temporary,
        ),
    )


def has_second_factor(account_id: _Id) -> ColumnElement[bool]:
    """Return the condition that an account has a second factor that is confirmed."""
    return exists().where(
        TotpFactor.account_id == account_id, TotpFactor.confirmed_at.is_not(None)
    ) | exists().where(Passkey.account_id == account_id)


def is_administrator(account_id: _Id, at: datetime) -> ColumnElement[bool]:
    """Return the condition that an account has one of the administrators' roles at `at`."""
    return exists().where(
        RoleGrant.account_id == account_id,
        RoleGrant.role.in_(sorted(administrators())),
        RoleGrant.starts_at <= at,
        or_(RoleGrant.ends_at.is_(None), RoleGrant.ends_at > at),
    )


def live_sessions(
    session: Session, digests: Collection[str], *, at: datetime, idle_s: float
) -> set[str]:
    """Return those of `digests` whose sessions are not over at `at`; an empty input gives none."""
    return set(
        session.scalars(
            select(SignInSession.token_sha256)
            .join(Account, Account.id == SignInSession.account_id)
            .where(SignInSession.token_sha256.in_(digests), *session_is_open(at, idle_s))
        )
    )


def live_keys(session: Session, digests: Collection[str], *, at: datetime) -> set[str]:
    """Return those of `digests` whose keys are neither revoked nor expired at `at`."""
    return set(
        session.scalars(
            select(ApiKey.key_sha256)
            .join(Account, Account.id == ApiKey.account_id)
            .where(ApiKey.key_sha256.in_(digests), *_key_is_good(at))
        )
    )


def find_key(session: Session, key: str, *, at: datetime) -> KeyView | None:
    """Return a system's key, None when it is unknown, revoked or expired."""
    row = session.execute(
        select(ApiKey, Account)
        .join(Account, ApiKey.account_id == Account.id)
        .where(ApiKey.key_sha256 == digest(key), *_key_is_good(at))
    ).first()
    if row is None:
        return None
    found, account = row
    return KeyView(
        sha256=found.key_sha256,
        id=found.id,
        account=account_view(account),
        scopes=None if found.scopes is None else frozenset(found.scopes),
        per_minute=found.per_minute,
        per_day=found.per_day,
        last_used_at=found.last_used_at,
        expires_at=found.expires_at,
    )


def find_key_account(session: Session, key: str, *, at: datetime) -> AccountView | None:
    """Return the account of a system's key, None when the key is unknown, revoked or expired."""
    found = find_key(session, key, at=at)
    return None if found is None else found.account


def find_credentials(session: Session, sign_in_name: str) -> tuple[AccountId, str | None] | None:
    """Return an account's id and password hash by its sign-in name, None when there is none."""
    row = session.execute(
        select(Account.id, Account.password_hash).where(
            Account.sign_in_name == sign_in_name, Account.disabled_at.is_(None)
        )
    ).first()
    return None if row is None else (AccountId(row.id), row.password_hash)


def session_is_open(at: datetime, idle_s: float) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a session, joined with its account, is not over at `at`."""
    return (
        SignInSession.ended_at.is_(None),
        SignInSession.expires_at > at,
        SignInSession.created_at <= at + CLOCK_SKEW,
        SignInSession.last_seen_at
        > at - func.make_interval(0, 0, 0, 0, 0, 0, func.least(SignInSession.idle_s, idle_s)),
        Account.disabled_at.is_(None),
    )


def _key_is_good(at: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        ApiKey.revoked_at.is_(None),
        or_(ApiKey.expires_at.is_(None), ApiKey.expires_at > at),
        Account.disabled_at.is_(None),
    )
