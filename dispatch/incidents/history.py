"""Which incidents there were at a time that is over, and how urgent they were."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import text
from sqlalchemy.orm import Session

_COLUMNS: Final = (
    "SELECT id, number, category, priority, stage, reported_at, stage_at, closed_at,"
    " ST_X(geom) AS lon, ST_Y(geom) AS lat, cell, area_code, training FROM incidents"
    " WHERE training = :training AND reported_at <= :until AND "
)
_THERE: Final = text(
    f"({_COLUMNS} closed_at IS NULL) UNION ALL ({_COLUMNS} closed_at > :since)"
    " ORDER BY reported_at DESC, id DESC LIMIT :limit"
)
_PRIORITIES: Final = text(
    "SELECT incident_id, at, was, priority FROM incident_priorities"
    " WHERE incident_id = ANY(:ids) AND at > :since ORDER BY incident_id, at, id"
)
_COUNTS: Final = text(
    "SELECT width_bucket(extract(epoch FROM reported_at)::float8, :since_s, :until_s, :parts) AS n,"
    " count(*) AS many FROM incidents WHERE training = :training"
    " AND reported_at >= :since AND reported_at < :until GROUP BY 1"
)
_FIRST: Final = {
    True: text("SELECT min(reported_at) FROM incidents WHERE training"),
    False: text("SELECT min(reported_at) FROM incidents WHERE NOT training"),
}
"""Practice has an index of its own, which a parameter would not serve."""


class PastIncident(NamedTuple):
    """An incident as it is now, of which the past is asked; lon, lat in EPSG:4326 degrees."""

    id: int
    number: str
    category: str
    priority: int
    stage: str
    reported_at: datetime
    stage_at: datetime
    closed_at: datetime | None
    lon: float
    lat: float
    cell: int
    area_code: str | None
    training: bool


class PriorityChange(NamedTuple):
    """A priority that became another."""

    incident_id: int
    at: datetime
    was: int
    priority: int


def incidents_between(
    session: Session, since: datetime, until: datetime, *, training: bool, limit: int
) -> list[PastIncident]:
    """Return incidents that may have been open between two moments, newest report first.

    All that were are among them: also such as were archived then and opened again, of which their
    steps tell. At most `limit`.
    """
    values = {"since": since, "until": until, "training": training, "limit": limit}
    return [PastIncident(*row) for row in session.execute(_THERE, values)]


def priorities_after(
    session: Session, incident_ids: Collection[int], since: datetime
) -> list[PriorityChange]:
    """Return the changes of incidents' priorities after a moment, by incident, oldest first."""
    rows = session.execute(_PRIORITIES, {"ids": list(incident_ids), "since": since})
    return [PriorityChange(*row) for row in rows]


def count_reports(
    session: Session, since: datetime, until: datetime, *, parts: int, training: bool
) -> Sequence[int]:
    """Return how many incidents were reported in each of equal parts of a time."""
    values = {
        "since": since,
        "until": until,
        "since_s": since.timestamp(),
        "until_s": until.timestamp(),
        "parts": parts,
        "training": training,
    }
    counts = [0] * parts
    for row in session.execute(_COUNTS, values):
        counts[min(row.n, parts) - 1] += row.many
    return counts


def first_report(session: Session, *, training: bool) -> datetime | None:
    """Return when the first incident that there is was reported, None where there is none."""
    found = session.scalar(_FIRST[training])
    return found if isinstance(found, datetime) else None
