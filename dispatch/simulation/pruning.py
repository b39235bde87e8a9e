"""Removes practice that has long been over: its incidents and what was sent to them."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from data.store.trail import record_audit
from dispatch.assignments.tables import Assignment
from dispatch.incidents.importing import IMPORTED
from dispatch.incidents.tables import Incident

KEEP_PRACTICE: Final = timedelta(days=30)
MOST_AT_ONCE: Final = 5_000
"""Incidents of one transaction: a day of practice is about as many."""


def prune_practice(session: Session, now: datetime) -> int:
    """Delete training incidents that were archived `KEEP_PRACTICE` ago, oldest first.

    With them go their assignments. What is real stays, and what was imported. Several processes may
    do this at once: an incident that somebody has locked is left for the next time.

    Returns
    -------
    int
        How many incidents were deleted, `MOST_AT_ONCE` at most.
    """
    ids = session.scalars(
        select(Incident.id)
        .where(
            Incident.training,
            Incident.closed_at < now - KEEP_PRACTICE,
            ~Incident.marks.has_key(IMPORTED),
        )
        .order_by(Incident.closed_at, Incident.id)
        .limit(MOST_AT_ONCE)
        .with_for_update(skip_locked=True)
    ).all()
    if ids:
        record_audit(session, "training.prune", "city", "past", {"incidents": len(ids)})
    connection = session.connection()
    connection.execute(delete(Assignment).where(Assignment.incident_id.in_(ids)))
    return connection.execute(delete(Incident).where(Incident.id.in_(ids))).rowcount
