"""Reads of members."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from dispatch.units.tables import Member
from dispatch.units.views import MemberView


def list_members(
    session: Session, unit_id: int, *, limit: int = 100, after: int = 0
) -> tuple[list[MemberView], int | None]:
    """Return one page of a unit's members by id, and the `after` of the next page."""
    rows = session.scalars(
        select(Member)
        .where(Member.unit_id == unit_id, Member.id > after)
        .order_by(Member.id)
        .limit(limit + 1)
    ).all()
    views = [member_view(row) for row in rows[:limit]]
    return views, views[-1].id if len(rows) > limit else None


def member_view(row: Member) -> MemberView:
    """Return a row as the interface shows it."""
    return MemberView.model_validate(row, from_attributes=True)
