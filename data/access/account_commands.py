"""Making accounts and shutting them: the system administrator's writes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.access.account_queries import get_account
from data.access.account_views import AccountRow
from data.access.changes import record_ends
from data.access.commands import issue_sign_in
from data.access.grant_commands import keep_security_administrator
from data.access.grant_errors import ConsoleOnlyError, NameTakenError, OwnAccountError
from data.access.grant_queries import read_future_roles
from data.access.roles import administrators
from data.access.rules import Locale, check_display_name, check_sign_in_name
from data.access.tables import Account, AccountKind
from data.store.actors import AccountId
from data.store.engine import acting
from data.store.errors import ConflictError, NotFoundError, RefusedError
from data.store.trail import record_audit


@dataclass(frozen=True, slots=True)
class AccountChange:
    """What is to be different; None leaves as it is."""

    display_name: str | None = None
    locale: Locale | None = None
    disabled: bool | None = None


def create_account(
    session: Session,
    sign_in_name: str,
    display_name: str,
    kind: AccountKind,
    *,
    locale: Locale = Locale.ZH,
    now: datetime,
) -> AccountRow:
    """Make an account; it has no role, so it can do nothing but sign in.

    Raises
    ------
    RefusedError
        When a name is not acceptable.
    NameTakenError
        When there is an account of that name: of two made at once, one gets this.
    """
    values = {
        "sign_in_name": check_sign_in_name(sign_in_name),
        "display_name": check_display_name(display_name),
        "kind": kind,
        "locale": locale,
    }
    made = session.scalars(
        insert(Account)
        .values(**values)
        .on_conflict_do_nothing(index_elements=[Account.sign_in_name])
        .returning(Account.id)
    ).first()
    if made is None:
        raise NameTakenError("there is an account of this sign-in name", field="name")
    record_audit(session, "accounts.make", "account", made, {"kind": kind.value})
    return get_account(session, AccountId(made), at=now)


def change_account_of(
    session: Session, account_id: AccountId, change: AccountChange, *, now: datetime
) -> AccountRow:
    """Change an account; one that is disabled is signed out everywhere at once.

    Raises
    ------
    NotFoundError
        When there is none.
    OwnAccountError
        When it is the actor's own that would be disabled.
    LastSecurityAdministratorError
        When nobody else is security administrator.
    RefusedError
        When the name is not acceptable.
    """
    account = _locked(session, account_id)
    changed = []
    if change.display_name is not None:
        account.display_name = check_display_name(change.display_name)
        changed.append("display_name")
    if change.locale is not None:
        account.locale = change.locale
        changed.append("locale")
    if change.disabled is not None and change.disabled != (account.disabled_at is not None):
        if acting(session).account_id == account_id:
            raise OwnAccountError("nobody disables their own account")
        account.disabled_at = now if change.disabled else None
        changed.append("disabled" if change.disabled else "enabled")
    session.flush()
    if change.disabled:
        held = [one.role for one in read_future_roles(session, account_id, at=now)]
        keep_security_administrator(session, held, now=now)
    if changed:
        record_audit(session, "accounts.change", "account", account_id, {"fields": changed})
        record_ends(session, {account_id})
    return get_account(session, account_id, at=now)


def issue_sign_in_for(
    session: Session, account_id: AccountId, ttl: timedelta, *, now: datetime
) -> str:
    """Return the secret of a new one-time sign-in for a person; those issued before are void.

    Raises
    ------
    NotFoundError
        When there is no such account.
    RefusedError, ConflictError
        When it is a system's, or disabled.
    OwnAccountError, ConsoleOnlyError
        When it is the actor's own, or an administrator's: else who makes accounts could sign in as
        who grants roles.
    """
    account = _locked(session, account_id)
    if account.kind is not AccountKind.PERSON:
        raise RefusedError("a system signs in with a key", field="account_id")
    if account.disabled_at is not None:
        raise ConflictError("the account is disabled", account_id=account_id)
    if acting(session).account_id == account_id:
        raise OwnAccountError("this is your own account")
    if administrators() & {one.role for one in read_future_roles(session, account_id, at=now)}:
        raise ConsoleOnlyError(
            "an administrator gets a one-time sign-in from the console: ./muster sign-in"
        )
    return issue_sign_in(session, account.sign_in_name, account.display_name, ttl, at=now)


def _locked(session: Session, account_id: AccountId) -> Account:
    account = session.scalar(
        select(Account)
        .where(Account.id == account_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if account is None:
        raise NotFoundError(f"there is no account {account_id}", account_id=account_id)
    return account
