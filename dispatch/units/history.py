"""What units were doing at a time that is over."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

KEEP_STATUSES: Final = timedelta(days=1095)
"""As long as what is written of incidents (`data/codes/files/elements.csv`)."""

KEEP_TRAINING_STATUSES: Final = timedelta(days=30)

_STATUSES: Final = text(
    "SELECT u.id AS unit_id, s.status, s.since, s.until"
    " FROM unnest(CAST(:ids AS bigint[])) AS wanted (id) JOIN units u ON u.id = wanted.id"
    " CROSS JOIN LATERAL ("
    "  (SELECT status, since, until FROM unit_statuses"
    "    WHERE unit_id = u.id AND until > :since AND until <= :until)"
    "  UNION ALL"
    "  (SELECT status, since, until FROM unit_statuses"
    "    WHERE unit_id = u.id AND until > :until ORDER BY until LIMIT 1)"
    "  UNION ALL SELECT u.status, u.status_at, NULL"
    " ) AS s WHERE s.since <= :until ORDER BY u.id, s.since, s.until"
)
_KEPT_SINCE: Final = text("SELECT muster_history_since()")
_PRUNE: Final = text(
    "DELETE FROM unit_statuses WHERE until < :before OR (until < :practice_before"
    " AND unit_id IN (SELECT id FROM units WHERE training))"
)


class StatusSpan(NamedTuple):
    """A status that a unit had from `since` on; until `until`, None when it has it still."""

    unit_id: int
    status: str
    since: datetime
    until: datetime | None


def statuses_between(
    session: Session, unit_ids: Collection[int], since: datetime, until: datetime
) -> list[StatusSpan]:
    """Return what is known of the statuses of units from a moment until another, both included.

    By unit, oldest first. Of a time before `kept_since` there is nothing but the status that was
    the present one then. A few index entries for each unit, however long ago the time is.
    """
    values = {"ids": list(unit_ids), "since": since, "until": until}
    rows = session.execute(_STATUSES, values)
    return [StatusSpan(*row) for row in rows]


def kept_since(session: Session) -> datetime:
    """Return from when on each change of a unit's status and an incident's priority is kept."""
    found = session.scalar(_KEPT_SINCE)
    if not isinstance(found, datetime):
        raise TypeError("muster_history_since() is not a time")
    return found


def prune_statuses(session: Session, now: datetime) -> int:
    """Delete statuses that are long over, those of practice units sooner; return how many."""
    values = {
        "before": now - KEEP_STATUSES,
        "practice_before": now - KEEP_TRAINING_STATUSES,
    }
    return session.connection().execute(_PRUNE, values).rowcount
