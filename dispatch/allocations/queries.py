"""Answers the question who goes where, for many incidents together."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files

import numpy as np
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError
from dispatch.allocations.errors import TooManySlotsError
from dispatch.allocations.problem import OnDuty, Problem, Rider, Solution, pose, solve
from dispatch.allocations.rules import MOST_SLOTS, Asked, Need, Policy, Slot, may_serve
from dispatch.allocations.telling import tell
from dispatch.allocations.views import AllocationView
from dispatch.incidents.errors import IncidentClosedError
from dispatch.incidents.queries import incident_views
from dispatch.incidents.views import AssignmentStatus, IncidentView
from dispatch.recommendations import Question
from dispatch.recommendations.candidates import CandidateRow, candidate_of, read_candidates
from dispatch.recommendations.queries import fleet_of, needs_of
from dispatch.recommendations.rules import Candidate, Needs
from dispatch.roads import LiveRoads
from dispatch.roads.rules import profile_of_kind
from dispatch.roads.views import LineView, line_view
from dispatch.units.tables import UnitStatus
from spatial.errors import SpatialError

_ON_DUTY = text(
    files("dispatch.allocations").joinpath("open_assignments.sql").read_text(encoding="utf-8")
)


def propose(
    session: Session,
    roads: LiveRoads,
    asked: Sequence[Asked] | None = None,
    policy: Policy | None = None,
    *,
    now: datetime | None = None,
) -> AllocationView:
    """Return who should go where so that all together wait least; nothing is written.

    No closure or speed is older than what the session sees.

    Parameters
    ----------
    roads
        Each unit travels by the profile of its kind.
    asked
        Incidents with what they need. None: all open incidents that nobody is on and, when units
        on their way may be taken off it, those that nobody has reached; the most pressing first,
        as many as one plan holds.
    policy
        What is weighed against what.
    now
        The present time; the clock when None.

    Raises
    ------
    NotFoundError, IncidentClosedError
        When an incident that is asked for is none, or archived.
    TooManySlotsError
        When those asked for need more units than one plan may send.
    """
    at, policy = now or datetime.now(UTC), policy or Policy()
    roads.follow(session, at)
    incidents, slots, left_out = _wanted(session, asked, policy, at)
    rows = read_candidates(session, at)
    riders = _riders(session, rows, {incident.id for incident in incidents}, policy)
    able, excluded = may_serve(slots, [_candidate(rider) for rider in riders], at)
    problem = pose(slots, riders, able, policy)
    places = {incident.id: incident for incident in incidents}
    solution = _solve(roads, problem, places)
    routes = _routes(roads, solution, places)
    return tell(solution, incidents, excluded, routes, at=at, left_out=left_out)


def _solve(roads: LiveRoads, problem: Problem, incidents: dict[int, IncidentView]) -> Solution:
    places = list(dict.fromkeys(slot.incident_id for slot in problem.slots))
    found = roads.matrix(
        fleet_of([rider.row for rider in problem.riders]),
        np.array([incidents[place].lon for place in places], dtype=np.float64),
        np.array([incidents[place].lat for place in places], dtype=np.float64),
    )
    column = {place: number for number, place in enumerate(places)}
    rows = [column[slot.incident_id] for slot in problem.slots]
    return solve(problem, found.time_ms[:, rows].T, found.network_version)


def _routes(
    roads: LiveRoads, solution: Solution, incidents: Mapping[int, IncidentView]
) -> dict[int, LineView]:
    """Return the ways of those who would be sent, by slot: one for each unit at most."""
    found: dict[int, LineView] = {}
    for row, column in enumerate(solution.plan.unit.tolist()):
        slot = solution.problem.slots[row]
        if column < 0 or solution.problem.riders[column].incident_id == slot.incident_id:
            continue
        unit, place = solution.problem.riders[column].row, incidents[slot.incident_id]
        with suppress(SpatialError):  # the roads may have been closed since they were asked
            way = roads.network(profile_of_kind(unit.kind)).route(
                (unit.lon, unit.lat),
                (place.lon, place.lat),
                heading_deg=unit.heading_deg,
                speed_mps=unit.speed_mps,
            )
            found[row] = line_view(way.line)
    return found


class _Wants:
    """Knows what incidents need; what is the same for many is read once."""

    def __init__(self, session: Session, at: datetime) -> None:
        self._session = session
        self._at = at
        self._known: dict[tuple[str, bool, str], Needs] = {}

    def slots(self, incident: IncidentView, needs: tuple[Need, ...] = ()) -> list[Slot]:
        """Return a slot for each unit that is needed: one or as many as are there when not told."""
        usual = self._usual(incident)
        if not needs:
            slot = Slot(incident.id, incident.priority, usual, usual, usual=True)
            return [slot] * max(1, len(incident.units))
        return [
            Slot(incident.id, incident.priority, _asked_for(need, usual), usual)
            for need in needs
            for _ in range(need.units)
        ]

    def _usual(self, incident: IncidentView) -> Needs:
        area_code = incident.areas[-1].code if incident.areas else None
        key = (incident.category, incident.training, area_code or "")
        if area_code is None or key not in self._known:
            question = Question(
                incident.lon, incident.lat, incident.category, incident.training, area_code
            )
            self._known[key] = needs_of(self._session, question, self._at)
        return self._known[key]


def _asked_for(need: Need, usual: Needs) -> Needs:
    """Return what is needed of a unit that is asked for with skills of its own."""
    return usual if need.skills == usual.skills else replace(usual, skills=need.skills, crew=0)


def _wanted(
    session: Session, asked: Sequence[Asked] | None, policy: Policy, at: datetime
) -> tuple[list[IncidentView], list[Slot], int]:
    """Return the incidents, most pressing first, their slots, and how many are left out."""
    wants = _Wants(session, at)
    if asked is None:
        waiting = [one for one in incident_views(session) if _waits(one, policy)]
        return _fitting(_pressing(waiting), wants)
    incidents = _pressing(_named(session, asked))
    needs = {one.incident_id: one.needs for one in asked}
    slots = [slot for one in incidents for slot in wants.slots(one, needs[one.id])]
    if len(slots) > MOST_SLOTS:
        raise TooManySlotsError(
            f"{len(slots)} units are asked for, one plan sends {MOST_SLOTS} at most",
            field="incidents",
            slots=len(slots),
            most=MOST_SLOTS,
        )
    return incidents, slots, 0


def _fitting(
    waiting: Sequence[IncidentView], wants: _Wants
) -> tuple[list[IncidentView], list[Slot], int]:
    """Return as many incidents as one plan holds, their slots, and how many are left out."""
    slots: list[Slot] = []
    for count, incident in enumerate(waiting):
        more = wants.slots(incident)
        if len(slots) + len(more) > MOST_SLOTS:
            return list(waiting[:count]), slots, len(waiting) - count
        slots += more
    return list(waiting), slots, 0


def _named(session: Session, asked: Sequence[Asked]) -> list[IncidentView]:
    found = {one.id: one for one in incident_views(session, [one.incident_id for one in asked])}
    for one in asked:
        incident = found.get(one.incident_id)
        if incident is None:
            raise NotFoundError(
                f"there is no incident {one.incident_id}", incident_id=one.incident_id
            )
        if incident.closed_at is not None:
            raise IncidentClosedError(
                f"incident {incident.number} was closed at"
                f" {incident.closed_at:%Y-%m-%d %H:%M:%S} UTC",
                incident_id=incident.id,
                incident_number=incident.number,
                closed_at=incident.closed_at.isoformat(),
            )
    return list(found.values())


def _waits(incident: IncidentView, policy: Policy) -> bool:
    if not incident.units:
        return True
    reached = any(unit.status is AssignmentStatus.ON_SCENE for unit in incident.units)
    return policy.reconsider and not reached


def _pressing(incidents: list[IncidentView]) -> list[IncidentView]:
    return sorted(incidents, key=lambda one: (one.priority, one.due_at, one.id))


def _riders(
    session: Session, units: Sequence[CandidateRow], planned: set[int], policy: Policy
) -> list[Rider]:
    """Return all units, by id; those at one of the incidents or on their way there know it.

    Units on other incidents are as little free as anywhere else.
    """
    rows = session.execute(_ON_DUTY)
    on = {one.unit_id: one for one in (OnDuty(*row) for row in rows) if one.incident_id in planned}
    return [_rider(row, on.get(row.id), policy) for row in units]


def _rider(row: CandidateRow, on: OnDuty | None, policy: Policy) -> Rider:
    return Rider(row, on, movable=on is not None and policy.reconsider and not on.on_scene)


def _candidate(rider: Rider) -> Candidate:
    """Return what decides about a unit; one that may be taken off its way is judged as if free."""
    candidate = candidate_of(rider.row)
    return candidate._replace(status=UnitStatus.AVAILABLE) if rider.movable else candidate
