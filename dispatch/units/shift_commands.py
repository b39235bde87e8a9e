"""Writes of shifts: each takes a session of `Store.transaction`."""

from dataclasses import dataclass
from datetime import UTC, datetime

import psycopg
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from data.areas.queries import find_city
from data.store.engine import acting
from data.store.errors import NotFoundError
from dispatch.units.commands import lock_unit, record_unit_change
from dispatch.units.errors import ShiftOverError, ShiftOverlapError
from dispatch.units.queries import get_unit
from dispatch.units.shift_queries import find_overlapping, get_shift
from dispatch.units.shift_rules import check_times, instant
from dispatch.units.shift_views import ShiftView
from dispatch.units.tables import Shift, Unit

NO_TWO_AT_ONCE = "no_two_shifts_at_once"
TOPIC = "unit.shift"


@dataclass(frozen=True, slots=True)
class NewShift:
    """A shift to plan: times without an offset are of the city's clocks; `crew` the unit's where
    None."""

    unit_id: int
    starts_at: datetime
    ends_at: datetime
    crew: int | None = None
    note: str | None = None


def plan_shift(session: Session, new: NewShift, *, now: datetime | None = None) -> ShiftView:
    """Plan a shift; from now on the unit goes by its roster.

    Raises
    ------
    RefusedError
        When the times are none of a shift: see `check_times` and `instant`.
    ShiftOverlapError
        When the unit has another shift in that time: an exclusion constraint decides, so of two
        who plan at once one is told.
    NotFoundError
        When there is no such unit.
    """
    at = now or datetime.now(UTC)
    city = find_city(session)
    zone = "UTC" if city is None else city.timezone
    starts_at = instant(new.starts_at, zone, field="starts_at")
    ends_at = instant(new.ends_at, zone, field="ends_at")
    check_times(starts_at, ends_at, at)
    unit = lock_unit(session, new.unit_id)
    row = Shift(
        unit_id=unit.id,
        starts_at=starts_at,
        ends_at=ends_at,
        crew=unit.crew if new.crew is None else new.crew,
        note=new.note,
        planned_at=at,
        planned_by=acting(session).name,
        planned_by_account=acting(session).account_id,
        started_told=starts_at <= at,
        training=unit.training,
    )
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError as error:
        cause = error.orig
        if isinstance(cause, psycopg.Error) and cause.diag.constraint_name == NO_TWO_AT_ONCE:
            raise _overlap(session, unit, starts_at, ends_at) from error
        raise
    _tell(session, unit, at)
    return get_shift(session, row.id)


def end_shift(
    session: Session, unit_id: int, shift_id: int, *, now: datetime | None = None
) -> ShiftView:
    """Cancel a shift that has not begun, or end one that runs; what was served is kept.

    Raises
    ------
    ShiftOverError
        When it has ended or was cancelled.
    NotFoundError
        When the unit has no such shift.
    """
    at = now or datetime.now(UTC)
    unit = lock_unit(session, unit_id)
    row = session.scalar(
        select(Shift)
        .where(Shift.id == shift_id, Shift.unit_id == unit_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFoundError(f"unit {unit.code} has no shift {shift_id}", shift_id=shift_id)
    if row.cancelled_at is not None or row.ends_at <= at:
        raise ShiftOverError(
            "the shift was cancelled" if row.cancelled_at else "the shift has ended",
            shift_id=shift_id,
            ends_at=row.ends_at.isoformat(),
            cancelled_at=None if row.cancelled_at is None else row.cancelled_at.isoformat(),
            ended_by=row.ended_by,
        )
    if row.starts_at >= at:
        row.cancelled_at = at
    else:
        row.ends_at, row.ended_told = at, True
    row.ended_by = acting(session).name
    session.flush()
    _tell(session, unit, at)
    return get_shift(session, shift_id)


def tell_of_shifts(session: Session, now: datetime) -> int:
    """Tell the change feed of shifts that have begun or ended since it was told; return how many.

    Several processes may do this at once, and others may plan and end shifts meanwhile: units that
    somebody has locked are left for the next time, so that nobody waits for anybody in a ring.
    """
    due = (
        Shift.cancelled_at.is_(None)
        & ~(Shift.started_told & Shift.ended_told)
        & (Shift.starts_at <= now)
        & (~Shift.started_told | (Shift.ends_at <= now))
    )
    units = session.scalars(
        select(Unit)
        .where(Unit.id.in_(select(Shift.unit_id).where(due)))
        .order_by(Unit.id)
        .with_for_update(key_share=True, skip_locked=True)
        .execution_options(populate_existing=True)
    ).all()
    rows = session.scalars(
        select(Shift).where(Shift.unit_id.in_([unit.id for unit in units]), due)
    ).all()
    for row in rows:
        row.started_told, row.ended_told = True, row.ends_at <= now
    session.flush()
    for unit in units:
        _tell(session, unit, now)
    return len(rows)


def _overlap(
    session: Session, unit: Unit, starts_at: datetime, ends_at: datetime
) -> ShiftOverlapError:
    other = find_overlapping(session, unit.id, starts_at, ends_at)
    if other is None:  # it was cancelled between the refusal and this look
        return ShiftOverlapError(f"unit {unit.code} had a shift in that time; try again")
    return ShiftOverlapError(
        f"unit {unit.code} has a shift from {other.starts_at:%Y-%m-%d %H:%M}"
        f" until {other.ends_at:%Y-%m-%d %H:%M} UTC",
        unit_code=unit.code,
        shift_id=other.id,
        starts_at=other.starts_at.isoformat(),
        ends_at=other.ends_at.isoformat(),
    )


def _tell(session: Session, unit: Unit, at: datetime) -> None:
    unit.version += 1
    session.flush()
    record_unit_change(session, TOPIC, get_unit(session, unit.id, now=at))
