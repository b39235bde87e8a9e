"""Accounts that nobody uses are disabled, but never the last administrator."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update

from data.access.commands import ensure_account, issue_key
from data.access.dormancy import disable_dormant
from data.access.grant_tables import RoleGrant
from data.access.tables import Account, AccountKind, ApiKey
from data.store import Store
from data.store.actors import AccountId, process_actor

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
DAY = timedelta(days=1)
TEST = process_actor("test")


def account(
    store: Store, name: str, days_ago: int, role: str | None = None, made: int = 400
) -> AccountId:
    with store.transaction(TEST) as session:
        account_id = ensure_account(session, name, name, AccountKind.PERSON)
        session.execute(
            update(Account)
            .where(Account.id == account_id)
            .values(created_at=NOW - made * DAY, last_signed_in_at=NOW - days_ago * DAY)
        )
        if role is not None:
            session.add(
                RoleGrant(
                    account_id=account_id,
                    role=role,
                    grade=2,
                    starts_at=NOW - made * DAY,
                    granted_at=NOW - made * DAY,
                    granted_by="test",
                )
            )
    return account_id


def disabled(store: Store) -> set[str]:
    with store.transaction(TEST) as session:
        disable_dormant(session, 180 * DAY, now=NOW)
    with store.reading(TEST) as session:
        return set(
            session.scalars(select(Account.sign_in_name).where(Account.disabled_at.is_not(None)))
        )


def test_who_has_not_signed_in_for_long_is_disabled(store: Store) -> None:
    account(store, "long ago", 181)
    account(store, "lately", 179)
    assert disabled(store) == {"long ago"}


def test_of_each_administrators_role_the_last_used_stays(store: Store) -> None:
    for role in ("system_administrator", "security_administrator", "audit_administrator"):
        account(store, f"{role} a", 300, role)
        account(store, f"{role} b", 200, role)
    assert disabled(store) == {
        "system_administrator a",
        "security_administrator a",
        "audit_administrator a",
    }


def test_a_system_is_used_by_its_keys(store: Store) -> None:
    with store.transaction(TEST) as session:
        for name, days_ago in (("used", 1), ("unused", 200)):
            issue_key(session, name, name, "test")
            used = select(Account.id).where(Account.sign_in_name == name).scalar_subquery()
            session.execute(
                update(ApiKey)
                .where(ApiKey.account_id == used)
                .values(last_used_at=NOW - days_ago * DAY, created_at=NOW - 300 * DAY)
            )
        session.execute(update(Account).values(created_at=NOW - 300 * DAY))
    assert disabled(store) == {"unused"}
