"""Reads of positions."""

from dataclasses import dataclass
from datetime import datetime

import shapely
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.areas.queries import service_area
from data.store.errors import NotFoundError

_SINCE = text(
    "SELECT unit_id, ST_X(geom) AS lon, ST_Y(geom) AS lat, heading_deg, speed_mps, fix_at,"
    " received_at FROM unit_positions WHERE received_at > :since ORDER BY unit_id"
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


def positions_since(session: Session, since: datetime) -> list[Position]:
    """Return positions taken in after `since`, by unit.

    `received_at` is when the batch's transaction began, so a batch that commits late appears behind
    the newest one seen: a reader that polls asks again from a few seconds before, and leaves out
    what it has by `fix_at`.
    """
    rows = session.execute(_SINCE, {"since": since})
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


def find_service_area(session: Session) -> shapely.MultiPolygon | None:
    """Return the city's service area, None before a city is loaded: then any place is served."""
    try:
        return service_area(session)
    except NotFoundError:
        return None
