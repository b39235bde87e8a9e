"""Sign-ins, sessions, keys: the writes. Each takes a session of `Store.transaction`."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.access.changes import record_ends
from data.access.errors import NotSignedInError, SignInRefusedError
from data.access.opening import FROM_ANYWHERE, Opening, open_session
from data.access.queries import account_view
from data.access.rules import Locale, check_display_name, check_sign_in_name
from data.access.secrets import KEY_PREFIX, digest, new_secret
from data.access.tables import Account, AccountKind, ApiKey, SignInSession, SignInToken
from data.access.views import AccountView, OpenedSession
from data.store.actors import AccountId
from data.store.errors import RefusedError
from data.store.trail import record_audit


def ensure_account(
    session: Session, sign_in_name: str, display_name: str, kind: AccountKind
) -> AccountId:
    """Return the account of that sign-in name, made when there is none.

    Raises
    ------
    RefusedError
        When a name is not acceptable, or the account of that name is of the other kind.
    """
    of_that_name = select(Account.id, Account.kind).where(Account.sign_in_name == sign_in_name)
    found = session.execute(of_that_name).first()
    if found is None:
        made = session.scalars(
            insert(Account)
            .values(
                sign_in_name=check_sign_in_name(sign_in_name),
                display_name=check_display_name(display_name),
                kind=kind,
                locale=Locale.ZH,
            )
            .on_conflict_do_nothing(index_elements=[Account.sign_in_name])
            .returning(Account.id)
        ).first()
        if made is not None:
            record_audit(session, "accounts.make", "account", made, {"kind": kind.value})
        found = session.execute(of_that_name).one()
    if found.kind is not kind:
        raise RefusedError(f"{sign_in_name!r} is the name of a {found.kind}", field="name")
    return AccountId(found.id)


def allow_training(session: Session, sign_in_name: str) -> None:
    """Let a system file training incidents, and nothing else but training incidents."""
    session.execute(update(Account).where(Account.sign_in_name == sign_in_name).values(trains=True))
    record_audit(session, "accounts.allow_training", "account", sign_in_name)


def issue_sign_in(
    session: Session,
    sign_in_name: str,
    display_name: str,
    ttl: timedelta,
    *,
    at: datetime | None = None,
) -> str:
    """Make a one-time sign-in for a person and return its secret, which is not kept.

    The account is made when there is none of that name; unused sign-ins issued before are void.
    `at` is the time of issue, None for now.
    """
    at = at or datetime.now(UTC)
    account_id = ensure_account(session, sign_in_name, display_name, AccountKind.PERSON)
    session.execute(
        update(SignInToken)
        .where(SignInToken.account_id == account_id, SignInToken.used_at.is_(None))
        .values(expires_at=at)
    )
    secret = new_secret()
    session.add(
        SignInToken(
            token_sha256=digest(secret), account_id=account_id, created_at=at, expires_at=at + ttl
        )
    )
    record_audit(session, "accounts.issue_sign_in", "account", account_id)
    return secret


def redeem_sign_in(
    session: Session,
    secret: str,
    *,
    absolute: timedelta,
    at: datetime,
    opening: Opening = FROM_ANYWHERE,
) -> OpenedSession:
    """Open a session with a one-time sign-in, which is used up by it.

    Raises
    ------
    SignInRefusedError
        When it is unknown, used or too old: of two that redeem it at once, one gets this.
    """
    account_id = session.scalars(
        update(SignInToken)
        .where(
            SignInToken.token_sha256 == digest(secret),
            SignInToken.used_at.is_(None),
            SignInToken.expires_at > at,
        )
        .values(used_at=at)
        .returning(SignInToken.account_id)
    ).first()
    if account_id is None:
        raise SignInRefusedError("this sign-in is unknown, used or too old; ask for a new one")
    return open_session(session, AccountId(account_id), absolute=absolute, at=at, opening=opening)


def touch_sessions(session: Session, digests: set[str], *, at: datetime) -> None:
    """Note that sessions were in use at `at`."""
    session.execute(
        update(SignInSession)
        .where(SignInSession.token_sha256.in_(digests), SignInSession.last_seen_at < at)
        .values(last_seen_at=at)
    )


def touch_keys(session: Session, digests: set[str], *, at: datetime) -> None:
    """Note that keys were in use at `at`."""
    session.execute(update(ApiKey).where(ApiKey.key_sha256.in_(digests)).values(last_used_at=at))


def end_session(session: Session, token_sha256: str, *, at: datetime) -> None:
    """End a session; one that has ended stays as it is."""
    ended = session.scalars(
        update(SignInSession)
        .where(SignInSession.token_sha256 == token_sha256, SignInSession.ended_at.is_(None))
        .values(ended_at=at)
        .returning(SignInSession.account_id)
    )
    record_ends(session, set(ended))


def change_account(
    session: Session,
    account_id: AccountId,
    *,
    display_name: str | None = None,
    locale: Locale | None = None,
) -> AccountView:
    """Change one's own name or language; None leaves as it is.

    Raises
    ------
    NotSignedInError
        When the account is gone.
    """
    account = session.get(Account, account_id, with_for_update=True)
    if account is None:
        raise NotSignedInError("the account is gone")
    given = {"display_name": display_name, "locale": locale}
    if display_name is not None:
        account.display_name = check_display_name(display_name)
    if locale is not None:
        account.locale = locale
    fields = [name for name, said in given.items() if said is not None]
    record_audit(session, "accounts.change", "account", account_id, {"fields": fields})
    return account_view(account)


def end_other_sessions(
    session: Session, account_id: AccountId, kept_sha256: str, *, at: datetime
) -> None:
    """End all sessions of an account but one: after a change of password."""
    ended = session.scalars(
        update(SignInSession)
        .where(
            SignInSession.account_id == account_id,
            SignInSession.token_sha256 != kept_sha256,
            SignInSession.ended_at.is_(None),
        )
        .values(ended_at=at)
        .returning(SignInSession.account_id)
    )
    record_ends(session, set(ended))


def issue_key(
    session: Session,
    sign_in_name: str,
    display_name: str,
    label: str,
    *,
    secret: str | None = None,
    expires_at: datetime | None = None,
) -> str:
    """Give a system a key and return it; only its SHA-256 is kept.

    `secret` is a key made elsewhere; one that is kept already is not kept twice, and one that was
    revoked is good again.

    Raises
    ------
    RefusedError
        When `secret` is the key of another account.
    """
    account_id = ensure_account(session, sign_in_name, display_name, AccountKind.SYSTEM)
    key = secret or KEY_PREFIX + new_secret()
    new = {"account_id": account_id, "label": label, "expires_at": expires_at}
    kept = session.scalars(
        insert(ApiKey)
        .values(key_sha256=digest(key), **new)
        .on_conflict_do_update(
            index_elements=[ApiKey.key_sha256],
            set_=new | {"revoked_at": None},
            where=ApiKey.account_id == account_id,
        )
        .returning(ApiKey.key_sha256)
    ).first()
    if kept is None:
        raise RefusedError("this key belongs to another account", field="secret")
    record_audit(session, "keys.issue", "account", account_id)
    return key


def revoke_keys(session: Session, sign_in_name: str, label: str, *, at: datetime) -> int:
    """Revoke the keys of a system that carry `label`; return how many."""
    accounts = select(Account.id).where(Account.sign_in_name == sign_in_name)
    owners = session.scalars(
        update(ApiKey)
        .where(ApiKey.account_id.in_(accounts), ApiKey.label == label, ApiKey.revoked_at.is_(None))
        .values(revoked_at=at)
        .returning(ApiKey.account_id)
    ).all()
    record_ends(session, set(owners))
    return len(owners)
