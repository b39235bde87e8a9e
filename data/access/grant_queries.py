"""Which roles accounts have: the reads."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from data.access.grant_tables import RoleGrant
from data.access.grant_views import GrantPage, GrantView, grade_name
from data.access.permissions import HeldRole
from data.access.tables import Account
from data.areas.tables import Area
from data.store.actors import EVERY_AREA, AccountId, Grade, NumberRange
from data.store.errors import NotFoundError


def read_held_roles(
    session: Session, account_id: AccountId, *, at: datetime
) -> tuple[HeldRole, ...]:
    """Return the roles that an account has at a moment, in the order in which they were granted."""
    return _held(session, in_force(at), account_id)


def read_future_roles(
    session: Session, account_id: AccountId, *, at: datetime
) -> tuple[HeldRole, ...]:
    """Return the roles that an account has at a moment or will have."""
    return _held(session, not_over(at), account_id)


def list_grants(
    session: Session,
    account_id: AccountId,
    *,
    at: datetime,
    all_of_them: bool = False,
    limit: int = 100,
    after: int | None = None,
) -> GrantPage:
    """Return one page of an account's grants, newest first: those not over at `at`, or all."""
    wanted = _VIEWED.where(RoleGrant.account_id == account_id).order_by(RoleGrant.id.desc())
    if not all_of_them:
        wanted = wanted.where(not_over(at))
    if after is not None:
        wanted = wanted.where(RoleGrant.id < after)
    rows = session.execute(wanted.limit(limit + 1)).all()
    items = [_view(row) for row in rows[:limit]]
    return GrantPage(items=items, next=str(items[-1].id) if len(rows) > limit else None)


def grants_in_force(
    session: Session, account_ids: Collection[int], *, at: datetime
) -> list[GrantView]:
    """Return the grants of some accounts that are in force at a moment, oldest first."""
    wanted = _VIEWED.where(RoleGrant.account_id.in_(account_ids), in_force(at))
    return [_view(row) for row in session.execute(wanted.order_by(RoleGrant.id))]


def get_grant(session: Session, grant_id: int) -> GrantView:
    """Return a grant, over or not.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    row = session.execute(
        _VIEWED.where(RoleGrant.id == grant_id).execution_options(populate_existing=True)
    ).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no grant {grant_id}", grant_id=grant_id)
    return _view(row)


def area_numbers(session: Session, code: str | None) -> NumberRange | None:
    """Return the numbers of an area and all below it; of everything for None.

    None when there is no such area.
    """
    if code is None:
        return EVERY_AREA
    row = session.execute(select(Area.leaf_from, Area.leaf_to).where(Area.code == code)).first()
    return None if row is None else (row.leaf_from, row.leaf_to)


def count_holders(session: Session, role: str, *, at: datetime) -> int:
    """Return how many accounts that can sign in have a role at a moment."""
    return session.execute(
        select(func.count(RoleGrant.account_id.distinct()))
        .join(Account, Account.id == RoleGrant.account_id)
        .where(RoleGrant.role == role, in_force(at), Account.disabled_at.is_(None))
    ).scalar_one()


def in_force(at: datetime) -> ColumnElement[bool]:
    """Return the condition of grants that are in force at a moment."""
    return and_(RoleGrant.starts_at <= at, not_over(at))


def not_over(at: datetime) -> ColumnElement[bool]:
    """Return the condition of grants that are in force at a moment or will be."""
    return or_(RoleGrant.ends_at.is_(None), RoleGrant.ends_at > at)


def _held(
    session: Session, when: ColumnElement[bool], account_id: AccountId
) -> tuple[HeldRole, ...]:
    rows = session.execute(
        select(RoleGrant.role, RoleGrant.area_code, RoleGrant.grade, Area.leaf_from, Area.leaf_to)
        .outerjoin(Area, Area.code == RoleGrant.area_code)
        .where(RoleGrant.account_id == account_id, when)
        .order_by(RoleGrant.id)
    )
    return tuple(
        HeldRole(
            role=row.role,
            area_code=row.area_code,
            area=EVERY_AREA if row.area_code is None else (row.leaf_from, row.leaf_to),
            grade=Grade(row.grade),
        )
        for row in rows
    )


_VIEWED: Select[RoleGrant, str, str] = select(RoleGrant, Area.name_zh, Area.name_en).outerjoin(
    Area, Area.code == RoleGrant.area_code
)


def _view(row: Row[RoleGrant, str, str]) -> GrantView:
    grant, name_zh, name_en = row
    own = {"area_zh", "area_en", "grade"}
    same: dict[str, Any] = {
        name: getattr(grant, name) for name in GrantView.model_fields if name not in own
    }
    return GrantView(**same, area_zh=name_zh, area_en=name_en, grade=grade_name(Grade(grant.grade)))
