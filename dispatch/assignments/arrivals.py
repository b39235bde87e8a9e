"""Keeps the courses of the units on their way, and when each will arrive."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.resources import files
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from shapely import LineString, Point, get_coordinates
from shapely.ops import substring
from sqlalchemy import text
from sqlalchemy.orm import Session

from dispatch.assignments.etas import EnRoute, Eta, Kept, begin, go_on, why_anew, worth_telling
from dispatch.assignments.queries import get_assignment
from dispatch.assignments.rerouting import Crossing
from dispatch.assignments.views import AssignmentView, FollowedAssignmentView, RemainingView
from dispatch.roads.holds import Hold
from spatial.errors import SpatialError
from spatial.network import Conditions, Course, RoadNetwork, Route, course_of

_EN_ROUTE = text(files("dispatch.assignments").joinpath("en_route.sql").read_text(encoding="utf-8"))


class Ways(Protocol):
    """What finds ways, and knows what closes them: a live network."""

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

    def closures_on(self, arcs: NDArray[np.int64], holds: Sequence[Hold]) -> tuple[int, ...]:
        """Return the ids of those of `holds` that close any of some arcs."""

    def closed_along(self, line: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return closed arcs that are entered along a line (n, 2), in order."""

    @property
    def network(self) -> RoadNetwork:
        """The roads, whose arcs courses and conditions are about."""

    @property
    def conditions(self) -> Conditions:
        """What holds on the arcs now."""


class Arrivals:
    """Knows of every unit on its way when it will arrive.

    One thread brings it up to date; any thread may look.
    """

    def __init__(self) -> None:
        self._kept: dict[int, Kept] = {}
        self.crossings: tuple[Crossing, ...] = ()
        """Of units whose course leads over roads that were closed since the last update but one, or
        that set off on a way that was closed since it was offered."""

    def find(self, assignment_id: int) -> Eta | None:
        """Return when the unit of an assignment will arrive; None when it is not on its way."""
        kept = self._kept.get(assignment_id)
        return None if kept is None else kept.eta

    def all(self) -> dict[int, Eta]:
        """Return what is known, by assignment."""
        return {assignment_id: kept.eta for assignment_id, kept in self._kept.items()}

    def update(
        self, session: Session, ways_of: Callable[[str], Ways], holds: Sequence[Hold] = ()
    ) -> list[Eta]:
        """Take in the newest fixes; return what screens should be told.

        A unit on its course is only looked for on it. A way is looked for anew when it has left
        the course, when the roads are in another state, or its incident is elsewhere. O(units on
        their way).

        Parameters
        ----------
        ways_of
            The network that a kind of unit travels on.
        holds
            The closures and speeds that hold on it, to name those that a course crosses.
        """
        units = [EnRoute(*row) for row in session.execute(_EN_ROUTE)]
        kept: dict[int, Kept] = {}
        crossings: list[Crossing] = []
        for unit in units:
            before = self._kept.get(unit.assignment_id)
            ways = ways_of(unit.unit_kind)
            kept[unit.assignment_id] = after = self._next(before, unit, ways)
            crossing = None
            if before is None:
                crossing = _crossing_as_offered(session, after, ways, holds)
            elif before.eta.network_version != after.eta.network_version:
                crossing = _crossing(before, after, ways, holds)
            crossings += [] if crossing is None else [crossing]
        self.crossings = tuple(crossings)
        told = [one.eta for one in kept.values() if worth_telling(one.told, one.eta)]
        for eta in told:
            kept[eta.assignment_id] = replace(kept[eta.assignment_id], told=eta)
        self._kept = kept
        return told

    def _next(self, kept: Kept | None, unit: EnRoute, ways: Ways) -> Kept:
        version = ways.version
        if kept is not None and why_anew(kept, unit, version) is None:
            return go_on(kept, unit)
        course = _course(ways, unit)
        found = version if course is None else course.route.network_version
        return begin(course, unit, found, None if kept is None else kept.told)


def _crossing(before: Kept, after: Kept, ways: Ways, holds: Sequence[Hold]) -> Crossing | None:
    """Return where a course comes to roads that are closed now; None where it does not.

    None as well where the course is on other roads than these: they were loaded anew, or those of
    the unit's own profile are open only now.
    """
    course = before.course
    if course is None or course.route.metric.topology.network is not ways.network:
        return None
    mark = course.mark(after.unit.lon, after.unit.lat, after_m=before.along_m)
    arcs = course.ahead(mark)
    closed = arcs[ways.conditions.closed[arcs]] if len(arcs) else arcs
    if not len(closed):
        return None
    lon, lat = course.begin_of(int(closed[0]))
    return Crossing(
        assignment_id=after.unit.assignment_id,
        closures=ways.closures_on(closed, holds),
        lon=lon,
        lat=lat,
        before_s=course.left(mark)[0],
        network_version=after.eta.network_version,
        after=None if after.course is None else after.course.route,
        fix_at=after.unit.fix_at,
    )


def _crossing_as_offered(
    session: Session, kept: Kept, ways: Ways, holds: Sequence[Hold]
) -> Crossing | None:
    """Return where the way that the assignment shows comes to closed roads; None for nowhere.

    For a unit that is seen for the first time: what was closed since its way was offered.
    """
    unit = kept.unit
    if unit.offered_version in {None, ways.version} or not ways.conditions.closes:
        return None
    assignment = get_assignment(session, unit.assignment_id)
    if assignment.route is None or assignment.travel_time_s is None:
        return None
    whole = LineString(assignment.route.coordinates)
    done = whole.project(Point(unit.lon, unit.lat), normalized=True)
    ahead = get_coordinates(substring(whole, done, 1.0, normalized=True))
    closed = ways.closed_along(ahead)
    if not len(closed):
        return None
    node = int(ways.network.arcs.tail[closed[0]])
    return Crossing(
        assignment_id=unit.assignment_id,
        closures=ways.closures_on(closed, holds),
        lon=float(ways.network.node_lon[node]),
        lat=float(ways.network.node_lat[node]),
        before_s=assignment.travel_time_s * (1.0 - done),
        network_version=kept.eta.network_version,
        after=None if kept.course is None else kept.course.route,
        fix_at=unit.fix_at,
    )


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
