"""Sweeps: somebody looked at many rows in a short time; the security administrator is told."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict
from sqlalchemy import select
from sqlalchemy.orm import Session

from data.privacy.tables import RevealSweep
from data.store.engine import acting
from data.store.errors import NotFoundError
from data.store.trail import record_audit


class SweepView(BaseModel):
    """Who looked at how many rows from when on, and who has seen to it."""

    model_config = ConfigDict(frozen=True)

    id: int
    account_id: int
    account_name: str
    began_at: datetime
    raised_at: datetime
    rows_seen: int
    seen_at: datetime | None
    seen_by: str | None


def list_sweeps(session: Session, *, limit: int = 100) -> list[SweepView]:
    """Return the newest sweeps, those that nobody has seen yet first."""
    rows = session.scalars(
        select(RevealSweep)
        .order_by(RevealSweep.seen_at.is_not(None), RevealSweep.raised_at.desc())
        .limit(limit)
    )
    return [_view(row) for row in rows]


def note_seen(session: Session, sweep_id: int, *, now: datetime) -> SweepView:
    """Note who has seen to a sweep; the first is kept.

    Raises
    ------
    NotFoundError
        When there is no such sweep.
    """
    row = session.get(RevealSweep, sweep_id, with_for_update=True)
    if row is None:
        raise NotFoundError(f"there is no sweep {sweep_id}", sweep_id=sweep_id)
    if row.seen_at is None:
        row.seen_at, row.seen_by = now, acting(session).name
    record_audit(session, "personal.sweep_seen", "reveal_sweep", sweep_id)
    return _view(row)


def _view(row: RevealSweep) -> SweepView:
    return SweepView.model_validate(row, from_attributes=True)
