"""Units on their way over a road that was closed: told by an alert, with the way round."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from geoalchemy2 import WKBElement
from shapely import LineString, to_wkb
from sqlalchemy import select
from sqlalchemy.orm import Session

from data.store.georeferenced import SRID_WGS84
from dispatch.alerts.commands import NewAlert, clear_alert, raise_alert
from dispatch.alerts.queries import open_alerts
from dispatch.alerts.tables import AlertLevel
from dispatch.alerts.views import AlertView
from dispatch.assignments.commands import record_assignment
from dispatch.assignments.queries import get_assignment
from dispatch.assignments.tables import Assignment
from dispatch.incidents.queries import get_incident
from spatial.network import Route

ROUTE_CLOSED: Final = "route_closed"


@dataclass(frozen=True, slots=True)
class Crossing:
    """A unit whose course leads over roads that are closed now.

    Parameters
    ----------
    closures
        Which close them.
    lon, lat
        Where its course comes to the first of them, EPSG:4326.
    before_s
        What was left of its course, had they stayed open.
    network_version
        The network with its conditions now.
    after
        The way round from where it is; None when there is none.
    fix_at
        When it was there.
    """

    assignment_id: int
    closures: tuple[int, ...]
    lon: float
    lat: float
    before_s: float
    network_version: str
    after: Route | None
    fix_at: datetime


def tell_crossing(session: Session, crossing: Crossing, *, now: datetime) -> bool:
    """Raise an alert for a crossing and send the unit round; False when that has been done.

    Several processes may find the same crossing: the first to write tells it. What was told of the
    assignment before is over with it.
    """
    row = _lock(session, crossing.assignment_id)
    if row.ended_at is not None or row.on_scene_at is not None:
        return False
    assignment = get_assignment(session, crossing.assignment_id)
    incident = get_incident(session, assignment.incident_id)
    after = crossing.after
    raised = raise_alert(
        session,
        NewAlert(
            kind=ROUTE_CLOSED,
            subject=_subject(crossing),
            lon=crossing.lon,
            lat=crossing.lat,
            level=AlertLevel.CRITICAL if after is None else AlertLevel.WARNING,
            body={
                "assignment_id": assignment.id,
                "unit_id": assignment.unit_id,
                "unit_code": assignment.unit_code,
                "incident_id": incident.id,
                "incident_number": incident.number,
                "closures": list(crossing.closures),
                "before_s": round(crossing.before_s, 1),
                "after_s": None if after is None else round(after.travel_time_s, 1),
            },
            training=assignment.training,
        ),
        now=now,
    )
    if raised is None:
        return False
    for alert in open_alerts(session, ROUTE_CLOSED):
        if alert.body["assignment_id"] == assignment.id and alert.id != raised.id:
            clear_alert(session, alert.kind, alert.subject, now=now)
    if after is not None:
        _send_round(session, row, crossing, after)
    return True


def over(
    alerts: Iterable[AlertView], on_their_way: Collection[int], closures: Collection[int]
) -> list[AlertView]:
    """Return those alerts of crossings that are over.

    Parameters
    ----------
    on_their_way
        Assignments whose unit has not arrived: an alert of another is over.
    closures
        Those that hold now: an alert is over when none of those that it names does. One that names
        none (a speed of nothing closes the road) goes by its unit alone.
    """
    return [
        alert
        for alert in alerts
        if alert.body["assignment_id"] not in on_their_way
        or (alert.body["closures"] and not set(alert.body["closures"]) & set(closures))
    ]


def clear_crossings(
    session: Session, on_their_way: Collection[int], closures: Collection[int], *, now: datetime
) -> int:
    """Clear the alerts that are `over`; return how many."""
    ended = over(open_alerts(session, ROUTE_CLOSED), on_their_way, closures)
    for alert in ended:
        clear_alert(session, alert.kind, alert.subject, now=now)
    return len(ended)


def _subject(crossing: Crossing) -> str:
    """Return another text for another closure, though it be of the same roads as one before."""
    closures = ",".join(map(str, crossing.closures))
    return f"{crossing.assignment_id}:{crossing.network_version}:{closures}"


def _lock(session: Session, assignment_id: int) -> Assignment:
    return session.scalars(
        select(Assignment)
        .where(Assignment.id == assignment_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).one()


def _send_round(session: Session, row: Assignment, crossing: Crossing, after: Route) -> None:
    gone_s = 0.0
    if row.en_route_at is not None:
        gone_s = max(0.0, (crossing.fix_at - row.en_route_at).total_seconds())
    row.route = WKBElement(to_wkb(LineString(after.line)), srid=SRID_WGS84)
    row.travel_time_s = gone_s + after.travel_time_s
    row.distance_m = after.length_m
    row.network_version = after.network_version
    session.flush()
    record_assignment(session, "assignment.rerouted", row.id)
