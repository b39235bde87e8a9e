"""Writes of members: each takes a session of `Store.transaction`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from data.access.tables import Account, AccountKind
from data.privacy.fields import normal_value, sealed_columns
from data.privacy.vault import Vault
from data.store.errors import ConflictError, NotFoundError, RefusedError
from data.store.trail import record_audit
from dispatch.units.commands import check_skills, lock_unit
from dispatch.units.member_queries import member_view
from dispatch.units.tables import FormerMember, Member
from dispatch.units.views import MemberView

SEALED: Final = ("phone", "citizen_id")
_CHANGEABLE: Final = frozenset({"name", "skills", "account_id", *SEALED})


@dataclass(frozen=True, slots=True)
class NewMember:
    """Who joins a unit, with the unit's skills where None are given."""

    name: str
    skills: Sequence[str] | None = None
    phone: str | None = None
    citizen_id: str | None = None
    account_id: int | None = None


def add_member(
    session: Session, unit_id: int, new: NewMember, vault: Vault | None = None
) -> MemberView:
    """Add a member to a unit; a telephone number or citizen id needs the vault.

    Raises
    ------
    RefusedError
        When a skill is in no list, a number is none of its kind, or there is no such person to
        sign in as.
    ConflictError
        When another member signs in as this account.
    NotFoundError
        When there is no such unit.
    """
    unit = lock_unit(session, unit_id)
    given = unit.skills if new.skills is None else new.skills
    check_skills(given)
    row = Member(name=new.name, unit_id=unit.id, skills=list(given), training=unit.training)
    session.add(row)
    session.flush()
    changes = {"phone": new.phone, "citizen_id": new.citizen_id, "account_id": new.account_id}
    said = {name: value for name, value in changes.items() if value is not None}
    _write(session, row, said, vault)
    record_audit(session, "members.change", "member", row.id, {"what": "joined", "unit": unit.id})
    return member_view(row, vault)


def change_member(
    session: Session, unit_id: int, member_id: int, changes: Mapping[str, object], vault: Vault
) -> MemberView:
    """Change what is said of a member, nothing else; None takes number, id or account away.

    Raises
    ------
    RefusedError, ConflictError
        As `add_member`.
    NotFoundError
        When the unit has no such member.
    """
    row = session.scalar(
        select(Member)
        .where(Member.id == member_id, Member.unit_id == unit_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise _no_member(unit_id, member_id)
    said = {name: value for name, value in changes.items() if name in _CHANGEABLE}
    if said.get("account_id", row.account_id) != row.account_id:
        _note_left(session, row)
    if said:
        _write(session, row, said, vault)
    record_audit(session, "members.change", "member", row.id, {"fields": sorted(said)})
    return member_view(row, vault)


def remove_member(
    session: Session, unit_id: int, member_id: int, vault: Vault | None = None
) -> MemberView:
    """Remove a member of a unit; return who it was.

    Raises
    ------
    NotFoundError
        When the unit has no such member.
    """
    found = session.scalar(
        delete(Member).where(Member.id == member_id, Member.unit_id == unit_id).returning(Member)
    )
    if found is None:
        raise _no_member(unit_id, member_id)
    _note_left(session, found)
    record_audit(session, "members.change", "member", member_id, {"what": "left", "unit": unit_id})
    return member_view(found, vault)


def _note_left(session: Session, row: Member) -> None:
    """Keep from when until now an account was a member's: look-ups of that time concern it."""
    if row.account_id is not None and row.unit_id is not None:
        session.add(
            FormerMember(unit_id=row.unit_id, account_id=row.account_id, joined_at=row.joined_at)
        )


def _write(session: Session, row: Member, said: Mapping[str, object], vault: Vault | None) -> None:
    if isinstance(name := said.get("name"), str):
        row.name = name
    if isinstance(skills := said.get("skills"), list | tuple):
        check_skills(skills)
        row.skills = list(skills)
    if "account_id" in said:
        row.account_id = _person(session, row.id, said["account_id"])
    for field in SEALED:
        if field not in said:
            continue
        if vault is None:
            raise TypeError(f"{field} cannot be sealed without a vault")
        element, value = f"members.{field}", said[field]
        normal = None
        if value is not None:
            normal = normal_value(element, str(value), datetime.now(UTC), field=field)
        for column, sealed in sealed_columns(vault, element, row.id, normal).items():
            setattr(row, column, sealed)
    session.flush()


def _person(session: Session, member_id: int, account_id: object) -> int | None:
    """Return the account of a person that no other member signs in as."""
    if account_id is None:
        return None
    found = session.scalar(
        select(Account.id).where(Account.id == account_id, Account.kind == AccountKind.PERSON)
    )
    if found is None:
        raise RefusedError(f"there is no person's account {account_id}", field="account_id")
    other = session.scalar(
        select(Member.id).where(Member.account_id == found, Member.id != member_id)
    )
    if other is not None:
        raise ConflictError(
            "another member signs in as this account", field="account_id", member_id=other
        )
    return found


def _no_member(unit_id: int, member_id: int) -> NotFoundError:
    return NotFoundError(f"unit {unit_id} has no member {member_id}", member_id=member_id)
