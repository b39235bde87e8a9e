"""A route as it is driven: where on it somebody is, and what is left of it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spatial.network.routes import Route, arc_lengths_m, arc_times_ms, shares_of

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

AT_ONCE_M = 60.0
"""Places nearer along the way than this are one: of these the nearest is taken."""

_BACK_M = 30.0  # what a fix may be off backwards


@dataclass(frozen=True, slots=True)
class Mark:
    """Where on a course a place is: plane metres along it, and how far off it lies."""

    along_m: float
    off_m: float


@dataclass(frozen=True, slots=True)
class Course:
    """A route with the time at every part of it.

    Parameters
    ----------
    route
        What is driven.
    x, y, along_m
        (v,) vertices of its line in the network's plane, and metres from its beginning.
    knot_m, knot_ground_m, knot_s
        (k,) at the beginning, at the road, after each arc, and at the end: plane metres, metres on
        the ground and seconds from the beginning. Between two knots both grow evenly.
    """

    route: Route
    x: FloatArray
    y: FloatArray
    along_m: FloatArray
    knot_m: FloatArray
    knot_ground_m: FloatArray
    knot_s: FloatArray

    def mark(self, lon: float, lat: float, *, after_m: float = 0.0, near_m: float = 20.0) -> Mark:
        """Return where on the course a place (EPSG:4326 degrees) is.

        Where the course passes the place more than once, the first pass within `near_m` is taken
        that does not lie behind `after_m`; else the nearest. O(vertices).
        """
        points = self.route.metric.topology.network.plane.points(lon, lat)
        along, off = self._nearest_of_each(float(points.x[0]), float(points.y[0]), after_m)
        first = int(np.argmax(off <= max(near_m, float(off.min()))))
        pass_ = (along >= along[first]) & (along <= along[first] + AT_ONCE_M)
        best = int(np.argmin(np.where(pass_, off, np.inf)))
        return Mark(float(along[best]), float(off[best]))

    def left(self, mark: Mark) -> tuple[float, float]:
        """Return the seconds and the metres on the ground from a mark to the end."""
        passed_s = float(np.interp(mark.along_m, self.knot_m, self.knot_s))
        passed_m = float(np.interp(mark.along_m, self.knot_m, self.knot_ground_m))
        return float(self.knot_s[-1]) - passed_s, float(self.knot_ground_m[-1]) - passed_m

    def ahead(self, mark: Mark) -> IntArray:
        """Return (q,) arcs that are entered after a mark, in order."""
        return self.route.path.arcs[self.knot_m[1:-2] > mark.along_m]

    def begin_of(self, arc: int) -> tuple[float, float]:
        """Return lon, lat (EPSG:4326) where one of its arcs is entered first."""
        at_m = float(self.knot_m[1:-2][self.route.path.arcs == arc][0])
        lon, lat = (np.interp(at_m, self.along_m, column) for column in self._degrees.T)
        return float(lon), float(lat)

    @property
    def _degrees(self) -> FloatArray:
        line = self.route.line
        return line if len(line) > 1 else np.repeat(line, 2, axis=0)

    def _nearest_of_each(self, x: float, y: float, after_m: float) -> tuple[FloatArray, FloatArray]:
        """Return metres along and off of the nearest point of each segment not behind `after_m`."""
        step_x, step_y = np.diff(self.x), np.diff(self.y)
        length_m = np.diff(self.along_m)
        square = np.where(length_m > 0, length_m * length_m, 1.0)
        to_x, to_y = x - self.x[:-1], y - self.y[:-1]
        share = np.clip((to_x * step_x + to_y * step_y) / square, 0.0, 1.0)
        floor = np.divide(
            after_m - _BACK_M - self.along_m[:-1],
            length_m,
            out=np.zeros_like(length_m),
            where=length_m > 0,
        )
        share = np.maximum(share, np.clip(floor, 0.0, 1.0))
        off_m = np.hypot(to_x - share * step_x, to_y - share * step_y)
        behind = self.along_m[1:] < after_m - _BACK_M
        if not behind.all():
            off_m[behind] = np.inf
        return self.along_m[:-1] + share * length_m, off_m


def course_of(route: Route) -> Course:
    """Return the course of a route; O(vertices)."""
    metric, path = route.metric, route.path
    network = metric.topology.network
    line = route.line if len(route.line) > 1 else np.repeat(route.line, 2, axis=0)
    points = network.plane.points(line[:, 0], line[:, 1])
    along_m = np.concatenate(([0.0], np.cumsum(np.hypot(np.diff(points.x), np.diff(points.y)))))
    arc_ms = arc_times_ms(metric, path)
    off_ms = network.profile.off_road_ms(np.array([route.off_road_from_m, route.off_road_to_m]))
    plane_m = network.roads.lines.length_m[network.arcs.piece[path.arcs]] * shares_of(path)
    knot_m = _cumulated(route, plane_m)
    scale = along_m[-1] / knot_m[-1] if knot_m[-1] > 0 else 1.0
    return Course(
        route=route,
        x=points.x,
        y=points.y,
        along_m=along_m,
        knot_m=knot_m * scale,
        knot_ground_m=_cumulated(route, arc_lengths_m(network, path)),
        knot_s=np.cumsum([0.0, off_ms[0], *arc_ms, off_ms[1]]) / 1000.0,
    )


def _cumulated(route: Route, arcs_m: FloatArray) -> FloatArray:
    """Return metres at the knots, what is off the road included."""
    return np.cumsum([0.0, route.off_road_from_m, *arcs_m, route.off_road_to_m])
