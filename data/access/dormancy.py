"""Accounts that nobody has used for long are disabled."""

from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.access.changes import record_ends
from data.access.grant_queries import in_force
from data.access.grant_tables import RoleGrant
from data.access.roles import administrators
from data.access.tables import Account, AccountKind, ApiKey, SignInSession
from data.store.actors import AccountId
from data.store.trail import record_audit


def disable_dormant(session: Session, after: timedelta, *, now: datetime) -> list[AccountId]:
    """Disable the accounts that were not used for `after`, and return them.

    A person uses an account by signing in, a system by its keys; one that was never used counts
    from its making. Of each administrators' role the account that was used last stays: somebody
    must be left who can enable the others.
    """
    used_at = func.greatest(
        Account.created_at,
        Account.last_signed_in_at,
        select(func.max(SignInSession.last_seen_at))
        .where(SignInSession.account_id == Account.id)
        .correlate(Account)
        .scalar_subquery(),
        select(func.max(func.coalesce(ApiKey.last_used_at, ApiKey.created_at)))
        .where(ApiKey.account_id == Account.id)
        .correlate(Account)
        .scalar_subquery(),
    )
    dormant = session.scalars(
        select(Account)
        .where(
            Account.disabled_at.is_(None),
            used_at < now - after,
            Account.id.not_in(_last_administrators(session, now)),
            (Account.kind == AccountKind.PERSON) | ~Account.trains,
        )
        .order_by(Account.id)
        .with_for_update(of=Account)
    ).all()
    for account in dormant:
        account.disabled_at = now
        record_audit(session, "accounts.disable", "account", account.id, {"cause": "dormant"})
    session.flush()
    ended = {account.id for account in dormant}
    if ended:
        record_ends(session, ended)
    return [AccountId(one) for one in sorted(ended)]


def _last_administrators(session: Session, now: datetime) -> list[int]:
    """Return of each administrators' role the enabled account that signed in last."""
    rows = session.execute(
        select(RoleGrant.role, Account.id)
        .join(Account, Account.id == RoleGrant.account_id)
        .where(
            RoleGrant.role.in_(sorted(administrators())),
            in_force(now),
            Account.disabled_at.is_(None),
        )
        .order_by(Account.last_signed_in_at.asc().nulls_first(), Account.id.desc())
    ).all()
    return list({row.role: row.id for row in rows}.values())
