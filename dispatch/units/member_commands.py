"""Writes of members: each takes a session of `Store.transaction`."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError
from dispatch.units.commands import check_skills, lock_unit
from dispatch.units.member_queries import member_view
from dispatch.units.tables import Member
from dispatch.units.views import MemberView


def add_member(
    session: Session, unit_id: int, name: str, skills: Sequence[str] | None = None
) -> MemberView:
    """Add a member to a unit, with the unit's skills where None are given.

    Raises
    ------
    RefusedError
        When a skill is in no list.
    NotFoundError
        When there is no such unit.
    """
    unit = lock_unit(session, unit_id)
    given = unit.skills if skills is None else skills
    check_skills(given)
    row = Member(name=name, unit_id=unit.id, skills=list(given), training=unit.training)
    session.add(row)
    session.flush()
    return member_view(row)


def remove_member(session: Session, unit_id: int, member_id: int) -> MemberView:
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
        raise NotFoundError(f"unit {unit_id} has no member {member_id}", member_id=member_id)
    return member_view(found)
