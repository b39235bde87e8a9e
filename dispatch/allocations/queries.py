"""Answers the question who goes where, for many incidents together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files

import numpy as np
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError
from dispatch.allocations.errors import TooManySlotsError
from dispatch.allocations.problem import Problem, Rider, Solution, pose, solve
from dispatch.allocations.rules import MOST_SLOTS, Asked, Need, Policy, Slot
from dispatch.allocations.telling import tell
from dispatch.allocations.views import AllocationView
from dispatch.incidents.commands import category_of
from dispatch.incidents.errors import IncidentClosedError
from dispatch.incidents.queries import incident_views
from dispatch.incidents.views import AssignmentStatus, IncidentView
from dispatch.recommendations.rules import Candidate, Exclusion, Needs, divide
from dispatch.roads import Fleet, LiveNetwork
from dispatch.units.tables import UnitStatus

_FLEET = text(files("dispatch.allocations").joinpath("fleet.sql").read_text(encoding="utf-8"))


def propose(
    session: Session,
    network: LiveNetwork,
    asked: Sequence[Asked] | None = None,
    policy: Policy | None = None,
    *,
    now: datetime | None = None,
) -> AllocationView:
    """Return who should go where so that all together wait least; nothing is written.

    Parameters
    ----------
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
    incidents, needs, left_out = _wanted(session, asked, policy)
    slots = [
        Slot(incident.id, incident.priority, need.skills)
        for incident in incidents
        for need in needs[incident.id]
        for _ in range(need.units)
    ]
    riders, excluded = _riders(session, {incident.id for incident in incidents}, policy, at)
    problem = pose(slots, riders, policy)
    solution = _solve(network, problem, {incident.id: incident for incident in incidents})
    return tell(solution, incidents, excluded, at=at, left_out=left_out)


def _solve(network: LiveNetwork, problem: Problem, incidents: dict[int, IncidentView]) -> Solution:
    places = list(dict.fromkeys(slot.incident_id for slot in problem.slots))
    found = network.matrix(
        _fleet(problem.riders),
        np.array([incidents[place].lon for place in places], dtype=np.float64),
        np.array([incidents[place].lat for place in places], dtype=np.float64),
    )
    column = {place: number for number, place in enumerate(places)}
    rows = [column[slot.incident_id] for slot in problem.slots]
    return solve(problem, found.time_ms[:, rows].T, found.network_version)


def _wanted(
    session: Session, asked: Sequence[Asked] | None, policy: Policy
) -> tuple[list[IncidentView], dict[int, list[Need]], int]:
    """Return the incidents, most pressing first, what they need, and how many are left out."""
    if asked is None:
        waiting = _pressing([one for one in incident_views(session) if _waits(one, policy)])
        kept = waiting[:MOST_SLOTS]
        return kept, {one.id: _usual(one) for one in kept}, len(waiting) - len(kept)
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
    needs = {one.incident_id: list(one.needs) or _usual(found[one.incident_id]) for one in asked}
    count = sum(need.units for listed in needs.values() for need in listed)
    if count > MOST_SLOTS:
        raise TooManySlotsError(
            f"{count} units are asked for, one plan sends {MOST_SLOTS} at most",
            field="incidents",
            slots=count,
            most=MOST_SLOTS,
        )
    return _pressing(list(found.values())), needs, 0


def _waits(incident: IncidentView, policy: Policy) -> bool:
    if not incident.units:
        return True
    reached = any(unit.status is AssignmentStatus.ON_SCENE for unit in incident.units)
    return policy.reconsider and not reached


def _pressing(incidents: list[IncidentView]) -> list[IncidentView]:
    return sorted(incidents, key=lambda one: (one.priority, one.due_at, one.id))


def _usual(incident: IncidentView) -> list[Need]:
    """Return one unit with the category's skills, or as many as are on it."""
    return [Need(category_of(incident.category).skills, max(1, len(incident.units)))]


def _riders(
    session: Session, planned: set[int], policy: Policy, at: datetime
) -> tuple[list[Rider], list[Exclusion]]:
    """Return who may be planned with, and why others may not.

    Units at one of the incidents, or on their way there, fill what they fill however old their fix
    is; only those whose fix is fresh may be taken off.
    """
    rows = session.execute(_FLEET).all()
    there = [row for row in rows if row.incident_id in planned]
    others = [row for row in rows if row.incident_id not in planned]
    eligible, excluded = divide(
        [Candidate(row.id, row.code, row.status, row.skills, row.fix_at) for row in others],
        Needs(skills=()),
        at,
    )
    free = [Rider.of(others[place]) for place in eligible]
    held = [Rider.of(row) for row in there]
    known, _ = divide(
        [
            Candidate(row.id, row.code, UnitStatus.AVAILABLE, row.skills, row.fix_at)
            for row in there
        ],
        Needs(skills=()),
        at,
    )
    movable = {held[place].id for place in known if policy.reconsider and not held[place].on_scene}
    riders = [*free, *(replace(rider, movable=rider.id in movable) for rider in held)]
    return sorted(riders, key=lambda rider: rider.id), excluded


def _fleet(riders: Sequence[Rider]) -> Fleet:
    def column(name: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        return np.array([getattr(rider, name) for rider in riders], dtype=np.float64)

    return Fleet(
        ids=np.array([rider.id for rider in riders], dtype=np.int64),
        lon=column("lon"),
        lat=column("lat"),
        heading_deg=column("heading_deg"),
        speed_mps=column("speed_mps"),
    )
