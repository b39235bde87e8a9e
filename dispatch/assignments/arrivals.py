"""Keeps the courses of the units on their way, and when each will arrive."""

from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from typing import Protocol

from sqlalchemy import text
from sqlalchemy.orm import Session

from dispatch.assignments.etas import EnRoute, Eta, Kept, begin, go_on, why_anew, worth_telling
from dispatch.assignments.views import AssignmentView, FollowedAssignmentView, RemainingView
from spatial.errors import SpatialError
from spatial.network import Course, Route, course_of

_EN_ROUTE = text(files("dispatch.assignments").joinpath("en_route.sql").read_text(encoding="utf-8"))


class Ways(Protocol):
    """What finds ways: a live network."""

    @property
    def version(self) -> str:
        """Names the network and the conditions that hold now."""

    def route(
        self,
        origin: tuple[float, float],
        destination: tuple[float, float],
        *,
        heading_deg: float | None = None,
        speed_mps: float | None = None,
    ) -> Route:
        """Return the fastest way; a SpatialError when there is none."""


class Arrivals:
    """Knows of every unit on its way when it will arrive.

    One thread brings it up to date; any thread may look.
    """

    def __init__(self) -> None:
        self._kept: dict[int, Kept] = {}

    def find(self, assignment_id: int) -> Eta | None:
        """Return when the unit of an assignment will arrive; None when it is not on its way."""
        kept = self._kept.get(assignment_id)
        return None if kept is None else kept.eta

    def all(self) -> dict[int, Eta]:
        """Return what is known, by assignment."""
        return {assignment_id: kept.eta for assignment_id, kept in self._kept.items()}

    def update(self, session: Session, ways_of: Callable[[str], Ways]) -> list[Eta]:
        """Take in the newest fixes; return what screens should be told.

        A unit on its course is only looked for on it. A way is looked for anew when it has left
        the course, when the roads are in another state, or its incident is elsewhere. O(units on
        their way).

        Parameters
        ----------
        ways_of
            The network that a kind of unit travels on.
        """
        units = [EnRoute(*row) for row in session.execute(_EN_ROUTE)]
        kept = {
            unit.assignment_id: self._next(self._kept.get(unit.assignment_id), unit, ways_of)
            for unit in units
        }
        told = [one.eta for one in kept.values() if worth_telling(one.told, one.eta)]
        for eta in told:
            kept[eta.assignment_id] = replace(kept[eta.assignment_id], told=eta)
        self._kept = kept
        return told

    def _next(self, kept: Kept | None, unit: EnRoute, ways_of: Callable[[str], Ways]) -> Kept:
        ways = ways_of(unit.unit_kind)
        version = ways.version
        if kept is not None and why_anew(kept, unit, version) is None:
            return go_on(kept, unit)
        course = _course(ways, unit)
        found = version if course is None else course.route.network_version
        return begin(course, unit, found, None if kept is None else kept.told)


def _course(ways: Ways, unit: EnRoute) -> Course | None:
    try:
        route = ways.route(
            (unit.lon, unit.lat),
            (unit.to_lon, unit.to_lat),
            heading_deg=unit.heading_deg,
            speed_mps=unit.speed_mps,
        )
    except SpatialError:
        return None
    return course_of(route)


def followed(assignment: AssignmentView, eta: Eta | None) -> FollowedAssignmentView:
    """Return an assignment with what is known of its arrival while its unit is on its way."""
    shown = dict(assignment)
    if (
        eta is None
        or assignment.en_route_at is None
        or assignment.on_scene_at
        or assignment.ended_at
    ):
        return FollowedAssignmentView(**shown, remaining=None)
    remaining = RemainingView(
        eta=eta.eta,
        travel_time_s=eta.travel_time_s,
        distance_m=eta.distance_m,
        fix_at=eta.fix_at,
        network_version=eta.network_version,
    )
    return FollowedAssignmentView(**{**shown, "eta": eta.eta}, remaining=remaining)
