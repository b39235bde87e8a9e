"""One's own duty: the unit that a member is with, and when it is on duty."""

from datetime import datetime
from typing import Final

from pydantic import BaseModel, ConfigDict, field_serializer
from sqlalchemy import select
from sqlalchemy.orm import Session

from data.privacy.clearance import shown
from data.privacy.vault import Vault
from data.store.actors import AccountId
from dispatch.units.member_queries import member_view
from dispatch.units.queries import get_unit
from dispatch.units.shift_queries import unit_shifts
from dispatch.units.tables import Member
from dispatch.units.views import MemberView, UnitView

MOST_SHIFTS: Final = 50


class OwnShiftView(BaseModel):
    """When one's unit is on duty, and with how many."""

    model_config = ConfigDict(frozen=True)

    id: int
    starts_at: datetime
    ends_at: datetime
    crew: int
    note: str | None

    @field_serializer("note")
    def _shown_note(self, note: str | None) -> str | None:
        return None if note is None else shown("shifts.note", note)


class OwnDutyView(BaseModel):
    """A member as they are kept, their unit, and its shifts that run or are to come, by start."""

    model_config = ConfigDict(frozen=True)

    member: MemberView
    unit: UnitView
    shifts: list[OwnShiftView]


def own_duty(
    session: Session, account_id: AccountId, *, at: datetime, vault: Vault
) -> OwnDutyView | None:
    """Return the duty of the member who signs in as an account.

    None for an account that is no member's, or whose member is with no unit. At most `MOST_SHIFTS`
    shifts.
    """
    row = session.scalars(
        select(Member).where(Member.account_id == account_id, Member.unit_id.is_not(None))
    ).one_or_none()
    if row is None or row.unit_id is None:
        return None
    shifts = unit_shifts(session, row.unit_id, since=at, limit=MOST_SHIFTS)
    return OwnDutyView(
        member=member_view(row, vault),
        unit=get_unit(session, row.unit_id, now=at),
        shifts=[
            OwnShiftView(
                id=one.id,
                starts_at=one.starts_at,
                ends_at=one.ends_at,
                crew=one.crew,
                note=one.note,
            )
            for one in shifts.items
        ],
    )
