"""Reads of members."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.privacy.fields import masked_field
from data.privacy.vault import Vault
from dispatch.units.tables import Member
from dispatch.units.views import MemberView


def list_members(
    session: Session,
    unit_id: int,
    *,
    vault: Vault | None = None,
    limit: int = 100,
    after: int = 0,
) -> tuple[list[MemberView], int | None]:
    """Return one page of a unit's members by id, and the `after` of the next page."""
    rows = session.scalars(
        select(Member)
        .where(Member.unit_id == unit_id, Member.id > after)
        .order_by(Member.id)
        .limit(limit + 1)
    ).all()
    views = [member_view(row, vault) for row in rows[:limit]]
    return views, views[-1].id if len(rows) > limit else None


def member_view(row: Member, vault: Vault | None) -> MemberView:
    """Return a row as the interface shows it: sealed fields as masks, as stars without a vault."""
    return MemberView(
        id=row.id,
        name=row.name,
        unit_id=row.unit_id,
        skills=row.skills,
        on_duty=row.on_duty,
        training=row.training,
        phone=masked_field(vault, "members.phone", row.id, row.phone),
        citizen_id=masked_field(vault, "members.citizen_id", row.id, row.citizen_id),
        account_id=row.account_id,
    )
