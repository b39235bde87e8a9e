"""The units that a plan sends: of each kind the nearest that may be sent, by existing commands."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from dispatch.assignments.commands import Order, assign
from dispatch.assignments.errors import UnitNotAvailableError, UnitTakenError
from dispatch.assignments.reasons import ReasonCode, coded
from dispatch.incidents.commands import Follow
from dispatch.incidents.sites import Site
from dispatch.plans.reading import Resource
from dispatch.recommendations.candidates import CandidateRow, candidate_of, read_candidates
from dispatch.recommendations.grounds import load_ground
from dispatch.recommendations.queries import fleet_of
from dispatch.recommendations.rules import Needs, divide
from dispatch.roads import LiveRoads
from spatial.crs import air_distance_m
from spatial.errors import SpatialError


@dataclass(frozen=True, slots=True)
class Sending:
    """How units are sent: along which roads (None: distances through the air), and what follows."""

    roads: LiveRoads | None
    follow: Follow


def send_resources(
    session: Session,
    site: Site,
    resources: Sequence[Resource],
    sending: Sending,
    *,
    plan: str,
    at: datetime,
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Send what a plan asks for; return what was sent and what was short, as plain values.

    A unit that somebody else sends at the same moment is passed over for the next nearest.
    """
    able = find_able(session, site, at)
    sent: list[dict[str, Any]] = []
    short: list[dict[str, Any]] = []
    for resource in resources:
        of_kind = [row for row in able if row.kind == resource.kind]
        got = 0
        for row, _ in nearest_first(of_kind, site, sending.roads):
            if got == resource.count:
                break
            assignment_id = _send(session, site, row, sending, plan, at)
            if assignment_id is None:
                continue
            got += 1
            sent.append(
                {
                    "kind": row.kind,
                    "unit_id": row.id,
                    "unit_code": row.code,
                    "assignment_id": assignment_id,
                    "within_min": resource.within_min,
                }
            )
        if got < resource.count:
            short.append({"of": resource.kind, "wanted": resource.count, "got": got})
    return sent, short


def find_able(session: Session, site: Site, at: datetime) -> list[CandidateRow]:
    """Return the units that may be sent to a site, whatever their kind."""
    ground = None if site.area_code is None else load_ground(session, site.area_code, at)
    needs = Needs(skills=(), training=site.training, ground=ground)
    rows = read_candidates(session, at)
    eligible, _ = divide(list(map(candidate_of, rows)), needs, at)
    return [rows[place] for place in eligible]


def nearest_first(
    units: Sequence[CandidateRow], site: Site, roads: LiveRoads | None
) -> list[tuple[CandidateRow, float | None]]:
    """Return units with their travel time in seconds, nearest first.

    Those along roads come first; the time of the others, by distance through the air, is None.
    """
    by_air = sorted(
        units,
        key=lambda row: (float(air_distance_m(row.lon, row.lat, site.lon, site.lat)), row.id),
    )
    times: dict[int, float] = {}
    if roads is not None and units:
        with suppress(SpatialError):
            found = roads.nearest(fleet_of(units), site.lon, site.lat, len(units))
            times = {one.unit_id: one.route.travel_time_s for one in found.units}
    by_id = {row.id: row for row in units}
    along = [(by_id[unit_id], time_s) for unit_id, time_s in times.items()]
    return [*along, *((row, None) for row in by_air if row.id not in times)]


def _send(
    session: Session, site: Site, row: CandidateRow, sending: Sending, plan: str, at: datetime
) -> int | None:
    order = Order(site.id, row.id, override_reason=coded(ReasonCode.BY_PLAN, plan))
    try:
        with session.begin_nested():
            return assign(session, order, follow=sending.follow, now=at).assignment.id
    except (UnitTakenError, UnitNotAvailableError):
        return None
