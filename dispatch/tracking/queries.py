"""Reads of positions."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

_SINCE = text(
    "SELECT unit_id, ST_X(geom) AS lon, ST_Y(geom) AS lat, heading_deg, speed_mps, fix_at,"
    " received_at FROM unit_positions"
    " WHERE received_at > least(CAST(:since AS timestamptz), now()) - CAST(:overlap AS interval)"
    " ORDER BY unit_id"
)


@dataclass(frozen=True, slots=True)
class Position:
    """A unit's newest fix, EPSG:4326, and when it was taken in."""

    unit_id: int
    lon: float
    lat: float
    heading_deg: float | None
    speed_mps: float | None
    fix_at: datetime
    received_at: datetime


def positions_since(
    session: Session, since: datetime, *, overlap: timedelta = timedelta(0)
) -> list[Position]:
    """Return positions taken in after `since`, or up to `overlap` before it, by unit.

    `received_at` is when a position was written, so one that is committed late appears behind the
    newest one seen: a reader that polls asks with an overlap, and leaves out what it has by
    `fix_at`. A `since` in the database's future counts as now: its clock was set back.
    """
    rows = session.execute(_SINCE, {"since": since, "overlap": overlap})
    return [
        Position(
            unit_id=row.unit_id,
            lon=row.lon,
            lat=row.lat,
            heading_deg=row.heading_deg,
            speed_mps=row.speed_mps,
            fix_at=row.fix_at,
            received_at=row.received_at,
        )
        for row in rows
    ]
