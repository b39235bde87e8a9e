"""Who asks: sessions and keys by the digest of their secret."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from data.access.secrets import digest
from data.access.tables import Account, ApiKey, SignInSession
from data.access.views import AccountView, SessionView
from data.store.actors import AccountId


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

    A session is over when it was ended, its absolute time has passed, it was unused for more than
    `idle_s` seconds, or its account is disabled.
    """
    row = session.execute(
        select(SignInSession, Account)
        .join(Account, Account.id == SignInSession.account_id)
        .where(SignInSession.token_sha256 == digest(secret), *_session_is_open(at, idle_s))
    ).first()
    if row is None:
        return None
    found, account = row
    return SessionView(
        token_sha256=found.token_sha256,
        csrf_token=found.csrf_token,
        last_seen_at=found.last_seen_at,
        expires_at=found.expires_at,
        account=account_view(account),
    )


def live_sessions(
    session: Session, digests: Collection[str], *, at: datetime, idle_s: float
) -> set[str]:
    """Return those of `digests` whose sessions are not over at `at`; an empty input gives none."""
    return set(
        session.scalars(
            select(SignInSession.token_sha256)
            .join(Account, Account.id == SignInSession.account_id)
            .where(SignInSession.token_sha256.in_(digests), *_session_is_open(at, idle_s))
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


def find_key_account(session: Session, key: str, *, at: datetime) -> AccountView | None:
    """Return the account of a system's key, None when the key is unknown, revoked or expired."""
    account = session.scalars(
        select(Account)
        .join(ApiKey, ApiKey.account_id == Account.id)
        .where(ApiKey.key_sha256 == digest(key), *_key_is_good(at))
    ).first()
    return None if account is None else account_view(account)


def find_credentials(session: Session, sign_in_name: str) -> tuple[AccountId, str | None] | None:
    """Return an account's id and password hash by its sign-in name, None when there is none."""
    row = session.execute(
        select(Account.id, Account.password_hash).where(
            Account.sign_in_name == sign_in_name, Account.disabled_at.is_(None)
        )
    ).first()
    return None if row is None else (AccountId(row.id), row.password_hash)


def _session_is_open(at: datetime, idle_s: float) -> tuple[ColumnElement[bool], ...]:
    return (
        SignInSession.ended_at.is_(None),
        SignInSession.expires_at > at,
        SignInSession.last_seen_at > at - timedelta(seconds=idle_s),
        Account.disabled_at.is_(None),
    )


def _key_is_good(at: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        ApiKey.revoked_at.is_(None),
        or_(ApiKey.expires_at.is_(None), ApiKey.expires_at > at),
        Account.disabled_at.is_(None),
    )
