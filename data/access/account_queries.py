"""Accounts for administrators: the reads."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.access.account_views import AccountPage, AccountRow
from data.access.grant_queries import grants_in_force
from data.access.tables import Account, AccountKind
from data.store.actors import AccountId
from data.store.errors import NotFoundError


def list_accounts(
    session: Session,
    *,
    at: datetime,
    kind: AccountKind | None = None,
    limit: int = 100,
    after: int = 0,
) -> AccountPage:
    """Return one page of accounts by id, with the roles that they have at `at`."""
    wanted = select(Account).where(Account.id > after).order_by(Account.id).limit(limit + 1)
    if kind is not None:
        wanted = wanted.where(Account.kind == kind)
    rows = session.scalars(wanted).all()
    items = _rows(session, rows[:limit], at)
    return AccountPage(items=items, next=str(items[-1].id) if len(rows) > limit else None)


def get_account(session: Session, account_id: AccountId, *, at: datetime) -> AccountRow:
    """Return an account with the roles that it has at `at`.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    account = session.get(Account, account_id)
    if account is None:
        raise NotFoundError(f"there is no account {account_id}", account_id=account_id)
    return _rows(session, [account], at)[0]


def _rows(session: Session, accounts: Sequence[Account], at: datetime) -> list[AccountRow]:
    grants = grants_in_force(session, [account.id for account in accounts], at=at)
    own = [name for name in AccountRow.model_fields if name != "grants"]
    return [
        AccountRow(
            **{name: getattr(account, name) for name in own},
            grants=[grant for grant in grants if grant.account_id == account.id],
        )
        for account in accounts
    ]
