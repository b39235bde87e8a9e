"""Passwords of accounts: what they were, and setting a new one."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from data.access.passwords import Passwords
from data.access.profiles import SignInProfile
from data.access.tables import Account, FormerPassword
from data.store.actors import AccountId
from data.store.errors import RefusedError
from data.store.trail import record_audit


def kept_passwords(session: Session, account_id: AccountId, history: int) -> list[str]:
    """Return the hashes of the present password and those before it, `history` in all."""
    former = session.scalars(
        select(FormerPassword.password_hash)
        .where(FormerPassword.account_id == account_id)
        .order_by(FormerPassword.id.desc())
        .limit(history)
    ).all()
    present = session.scalars(
        select(Account.password_hash).where(
            Account.id == account_id, Account.password_hash.is_not(None)
        )
    ).all()
    return [one for one in (*present, *former) if one is not None][:history]


def check_not_had(passwords: Passwords, kept: Sequence[str], password: str) -> None:
    """Let a password pass that the account has not had; takes some 30 ms for each that is kept.

    Raises
    ------
    RefusedError
        When it is one of those.
    PasswordsUnavailableError
        When passwords cannot be checked.
    """
    if any(passwords.matches(encoded, password) for encoded in kept):
        raise RefusedError(
            f"this is one of the last {len(kept)} passwords; take another", field="password"
        )


def set_password(
    session: Session,
    account_id: AccountId,
    encoded: str,
    profile: SignInProfile,
    *,
    temporary: bool,
    at: datetime,
) -> None:
    """Set a password by its hash; the one before is remembered.

    `temporary` says that somebody else sets it: it must be changed at the next sign-in.
    """
    account = session.get_one(Account, account_id, with_for_update=True)
    if account.password_hash is not None and profile.history > 1:
        session.add(
            FormerPassword(
                account_id=account_id, password_hash=account.password_hash, replaced_at=at
            )
        )
        session.flush()
    account.password_hash = encoded
    account.password_set_at = at
    account.password_is_temporary = temporary
    _forget_oldest(session, account_id, profile)
    record_audit(session, "accounts.password", "account", account_id, {"temporary": temporary})


def expire_password(
    session: Session, account_id: AccountId, profile: SignInProfile, *, at: datetime
) -> None:
    """Let a password that is older than the profile allows be changed before anything else."""
    if profile.longest_age is None:
        return
    session.execute(
        update(Account)
        .where(Account.id == account_id, Account.password_set_at < at - profile.longest_age)
        .values(password_is_temporary=True)
    )


def _forget_oldest(session: Session, account_id: AccountId, profile: SignInProfile) -> None:
    newest = (
        select(FormerPassword.id)
        .where(FormerPassword.account_id == account_id)
        .order_by(FormerPassword.id.desc())
        .limit(max(profile.history - 1, 0))
    )
    session.execute(
        delete(FormerPassword).where(
            FormerPassword.account_id == account_id, FormerPassword.id.not_in(newest)
        )
    )
