"""Members with accounts in a small city, for the tests of tasks."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import text

from data.access.commands import ensure_account
from data.access.grant_commands import ensure_roles
from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import AccountId, process_actor
from dispatch.tasks.rules import Doer
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.rules import Fix
from dispatch.units.commands import NewUnit, create_unit
from dispatch.units.member_commands import NewMember, add_member
from tests.dispatch.scenes import NOON

SETTER = process_actor("test")


@dataclass(frozen=True)
class Patrol:
    """A member alone on a patrol unit, who signs in and verifies."""

    name: str
    account_id: AccountId
    unit_id: int

    def doer(self) -> Doer:
        """Return the member as one who may check."""
        return Doer(self.account_id, checks=True)


def add_account(store: Store, name: str, role: str | None, area: str | None = None) -> AccountId:
    """Make a person's account with a role, in the whole city unless an area is named."""
    with store.transaction(SETTER) as session:
        account_id = ensure_account(session, name, name.title(), AccountKind.PERSON)
        if role is not None:
            since = NOON - timedelta(days=1)
            ensure_roles(session, account_id, [role], area_code=area, now=since)
    return account_id


def add_patrol(
    store: Store,
    name: str,
    at: tuple[float, float] | None = (114.3, 30.6),
    *,
    role: str | None = "member",
    area: str | None = None,
) -> Patrol:
    """Make a patrol with one member, last seen at a place (nowhere when None)."""
    account_id = add_account(store, name, role, area)
    with store.transaction(SETTER) as session:
        new = NewUnit(code=name, kind="grid_patrol", name_zh=name, name_en=name)
        unit = create_unit(session, new, now=NOON)
        session.execute(
            text("UPDATE units SET status = 'available' WHERE id = :id"), {"id": unit.id}
        )
        add_member(session, unit.id, NewMember(name, account_id=account_id))
        if at is not None:
            record_fixes(session, [Fix(unit.id, *at, NOON)], now=NOON)
    return Patrol(name, account_id, unit.id)


def add_department(store: Store, code: str = "water") -> None:
    """Make a department that is there for good."""
    with store.transaction(SETTER) as session:
        session.execute(
            text(
                "INSERT INTO departments (code, name_zh, name_en, area_code)"
                " VALUES (:code, '水务', 'Water', '4201')"
            ),
            {"code": code},
        )
