"""Where an incident is and since when: what other rooms need of it, in one query."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError
from dispatch.incidents.errors import IncidentClosedError

_SITE = (
    "SELECT id, number, ST_X(geom) AS lon, ST_Y(geom) AS lat, cell, area_code, leaf, grade,"
    " training, reported_at, closed_at FROM incidents WHERE id = :incident_id"
)
_READ = text(_SITE)
_LOCK = text(f"{_SITE} FOR NO KEY UPDATE")


@dataclass(frozen=True, slots=True)
class Site:
    """The site of an incident: EPSG:4326 degrees, H3 cell of resolution 11, area with its number.

    `closed_at` is None while it is open.
    """

    id: int
    number: str
    lon: float
    lat: float
    cell: int
    area_code: str | None
    leaf: int
    grade: int
    training: bool
    reported_at: datetime
    closed_at: datetime | None


def get_site(session: Session, incident_id: int) -> Site:
    """Return the site of an incident, open or archived.

    Raises
    ------
    NotFoundError
        When there is none that the reader may see.
    """
    row = session.execute(_READ, {"incident_id": incident_id}).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no incident {incident_id}", incident_id=incident_id)
    return Site(*row)


def lock_site(session: Session, incident_id: int) -> Site:
    """Return the site of an incident, open or archived, locked until the transaction ends.

    Raises
    ------
    NotFoundError
    """
    row = session.execute(_LOCK, {"incident_id": incident_id}).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no incident {incident_id}", incident_id=incident_id)
    return Site(*row)


def get_open_site(session: Session, incident_id: int) -> Site:
    """Return the site of an incident that is not archived, and keep it open until the end.

    Whoever writes what belongs to an incident locks it first: so two of them wait for each other
    in one order.

    Raises
    ------
    NotFoundError, IncidentClosedError
    """
    site = lock_site(session, incident_id)
    if site.closed_at is not None:
        raise IncidentClosedError(
            f"incident {site.number} was closed at {site.closed_at:%Y-%m-%d %H:%M:%S} UTC",
            incident_id=site.id,
            incident_number=site.number,
            closed_at=site.closed_at.isoformat(),
        )
    return site
