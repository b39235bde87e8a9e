"""Reads of shifts."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, select, tuple_
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError, RefusedError
from dispatch.units.shift_views import ShiftPage, ShiftView
from dispatch.units.tables import Shift, Unit

_SHIFTS = select(Shift, Unit.code).join(Unit, Unit.id == Shift.unit_id)


def get_shift(session: Session, shift_id: int) -> ShiftView:
    """Return a shift, cancelled or not.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    row = session.execute(
        _SHIFTS.where(Shift.id == shift_id).execution_options(populate_existing=True)
    ).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no shift {shift_id}", shift_id=shift_id)
    return _view(*row)


def unit_shifts(
    session: Session, unit_id: int, *, since: datetime, limit: int = 100, after: str | None = None
) -> ShiftPage:
    """Return one page of the shifts of a unit that end after `since`, in the order of their start.

    Cancelled ones are left out.
    """
    found = _SHIFTS.where(
        Shift.unit_id == unit_id, Shift.cancelled_at.is_(None), Shift.ends_at > since
    )
    return _page(session, found, limit, after)


def on_duty(
    session: Session,
    at: datetime,
    *,
    until: datetime | None = None,
    limit: int = 100,
    after: str | None = None,
) -> ShiftPage:
    """Return one page of the shifts that run at a moment: who is on duty by roster.

    With `until` those that run at any moment from `at` until then.
    """
    begun = Shift.starts_at <= at if until is None else Shift.starts_at < until
    found = _SHIFTS.where(Shift.cancelled_at.is_(None), begun, Shift.ends_at > at)
    return _page(session, found, limit, after)


def find_overlapping(
    session: Session, unit_id: int, starts_at: datetime, ends_at: datetime
) -> ShiftView | None:
    """Return the first shift of a unit in a time, None when there is none."""
    overlap: ColumnElement[bool] = (Shift.starts_at < ends_at) & (Shift.ends_at > starts_at)
    row = session.execute(
        _SHIFTS.where(Shift.unit_id == unit_id, Shift.cancelled_at.is_(None), overlap)
        .order_by(Shift.starts_at)
        .limit(1)
    ).one_or_none()
    return None if row is None else _view(*row)


def _page(session: Session, found: Select[Shift, str], limit: int, after: str | None) -> ShiftPage:
    if after is not None:
        found = found.where(tuple_(Shift.starts_at, Shift.id) > _read_key(after))
    rows = session.execute(found.order_by(Shift.starts_at, Shift.id).limit(limit + 1)).all()
    items = [_view(row, unit_code) for row, unit_code in rows[:limit]]
    following = f"{items[-1].starts_at.isoformat()}~{items[-1].id}" if len(rows) > limit else None
    return ShiftPage(items=items, next=following)


def _read_key(after: str) -> tuple[datetime, int]:
    starts_at, _, shift_id = after.partition("~")
    try:
        key = datetime.fromisoformat(starts_at), int(shift_id)
    except ValueError as error:
        raise RefusedError("`after` is not the `next` of a page", field="after") from error
    if key[0].tzinfo is None or not 0 <= key[1] < 2**63:
        raise RefusedError("`after` is not the `next` of a page", field="after")
    return key


def _view(row: Shift, unit_code: str) -> ShiftView:
    shown: dict[str, Any] = {
        name: getattr(row, name) for name in ShiftView.model_fields if name != "unit_code"
    }
    return ShiftView(unit_code=unit_code, **shown)
