"""Who acts on incidents in these tests: accounts with roles."""

from datetime import UTC, datetime

from data.access.commands import ensure_account
from data.access.grant_commands import ensure_roles
from data.access.tables import AccountKind
from data.store import Actor, ActorKind, Store
from data.store.actors import EVERYTHING, Grade, process_actor


def somebody(store: Store, name: str, *roles: str, kind: AccountKind = AccountKind.PERSON) -> Actor:
    """Return a person, or a system, with roles in the whole city, who reaches everything."""
    with store.transaction(process_actor("test")) as session:
        account_id = ensure_account(session, name, name.title(), kind)
        if roles:
            ensure_roles(
                session,
                account_id,
                roles,
                area_code=None,
                grade=Grade.L2,
                now=datetime(2020, 1, 1, tzinfo=UTC),
            )
    return Actor(account_id, name, ActorKind(kind.value), EVERYTHING)
