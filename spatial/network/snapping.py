"""Puts places on the network."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely import STRtree

from spatial.network.conditions import Conditions
from spatial.network.nearest_roads import NearestRoads
from spatial.network.network import RoadNetwork
from spatial.network.places import Places
from spatial.network.plane import Points

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

MOVING_MPS = 1.5
"""From this speed on a heading tells the direction of travel; below it wanders with the fix."""

_OTHER_ROAD_WITHIN_M = 20.0  # a fix is that much off: the other carriageway may seem nearer
_AT_END_M = 1e-6


@dataclass(frozen=True, slots=True)
class _Candidates:
    """Arcs at places: row of the place, arc, share along it, direction of travel there."""

    owner: IntArray
    arc: IntArray
    share: FloatArray
    bearing_deg: FloatArray

    def take(self, rows: BoolArray | IntArray) -> "_Candidates":
        return _Candidates(
            self.owner[rows], self.arc[rows], self.share[rows], self.bearing_deg[rows]
        )

    def heads(self, heading_deg: FloatArray) -> BoolArray:
        """Return which lead less than 90 degrees off the heading of their owner."""
        off = (self.bearing_deg - heading_deg[self.owner] + 180.0) % 360.0 - 180.0
        return np.asarray(np.abs(off) < 90.0)


class Snapper:
    """Finds the road under a place.

    Only roads with an arc in a main component are searched, so that nobody is put on an island of
    two streets. An R-tree over the roads' lines in the network's plane: O(log n) for each place.

    Under conditions times are those that hold now. Who sets off from a closed road is put on it and
    may leave it over the arcs that are open, or over either end where none is; who heads for closed
    arcs only may turn. Where one arrives is put on the nearest road that has an open arc.
    """

    def __init__(self, network: RoadNetwork) -> None:
        self._network = network
        self._free = Conditions.free(network)
        roads, arcs = network.roads, network.arcs
        main = np.zeros(len(roads.road_id), dtype=np.bool_)
        main[arcs.piece[arcs.main]] = True
        self._road = np.flatnonzero(main)
        lines = roads.lines
        vertices = np.repeat(np.arange(len(main)), np.diff(lines.start))
        inside = main[vertices]
        xy = np.column_stack((lines.x[inside], lines.y[inside]))
        renumbered = np.cumsum(main) - 1
        self._lines: NDArray[np.object_] = np.empty(len(self._road), dtype=object)
        shapely.linestrings(xy, indices=renumbered[vertices[inside]], out=self._lines)
        self._tree = STRtree(self._lines.tolist())
        self._nearest = NearestRoads(self._tree, self._road)
        self._ends = _road_ends(network)
        self._tree.query(shapely.Point(0, 0))

    def snap(
        self,
        lon: ArrayLike,
        lat: ArrayLike,
        heading_deg: ArrayLike | None = None,
        speed_mps: ArrayLike | None = None,
        *,
        under: Conditions | None = None,
        arriving: bool = False,
    ) -> Places:
        """Return where places are on the network.

        Parameters
        ----------
        lon, lat
            (n,) EPSG:4326 degrees. No places give no places.
        heading_deg, speed_mps
            (n,) clockwise from north, and speed; NaN where unknown. From `MOVING_MPS` on they
            decide which direction of a road a place is on, and prefer a road that leads that way
            to one up to 20 m nearer.
        under
            What holds on the roads; free flow when None.
        arriving
            Whether these are places to arrive at.

        Raises
        ------
        CoordinateError
            A coordinate that is not finite or out of range.
        """
        points = self._network.plane.points(lon, lat)
        heading = np.full(len(points), np.nan)
        if heading_deg is not None and speed_mps is not None:
            heading = moving_heading(np.atleast_1d(heading_deg), np.atleast_1d(speed_mps))
        return self.snap_points(points, heading, under=under, arriving=arriving)

    def snap_points(
        self,
        points: Points,
        heading_deg: FloatArray,
        *,
        under: Conditions | None = None,
        arriving: bool = False,
    ) -> Places:
        """Return where points of the network's plane are on it; NaN is an unknown heading."""
        conditions = self._free if under is None else under
        shapes = np.full(len(points), None, dtype=object)
        finite = np.isfinite(points.x)
        shapes[finite] = shapely.points(points.x[finite], points.y[finite])
        road, off_m = self._nearest.find(points, shapes)
        moving = not np.isnan(heading_deg).all()
        found = self._candidates(shapes, road, bearings=moving)
        if moving:
            found = self._directed(shapes, (road, off_m), found, heading_deg)
        if conditions.closes and arriving:
            found = self._opened(shapes, (road, off_m), found, conditions)
        elif conditions.closes:
            found = self._leaving(found, conditions)
            if moving:
                found = self._turned(shapes, road, found, (heading_deg, conditions))
        return self._places(points, road, off_m, found, conditions)

    def nearest_road(self, lon: float, lat: float) -> tuple[int, float] | None:
        """Return the row in `Roads` of the nearest road and its distance in metres.

        None where the place is too far away to be drawn in the network's plane.
        """
        place = self.snap([lon], [lat])
        road = int(place.road[0])
        return None if road < 0 else (road, float(place.off_m[0]))

    def _candidates(
        self, points: NDArray[np.object_], road: IntArray, *, bearings: bool = True
    ) -> _Candidates:
        """Return the main arcs at the points of `road` nearest to `points`.

        Without `bearings`, those inside a road are NaN.
        """
        owner = np.flatnonzero(road >= 0)
        at = road[owner]
        rank = np.searchsorted(self._road, at)
        along = shapely.line_locate_point(self._lines[rank], points[owner])
        length = self._network.roads.lines.length_m[at]
        at_start, at_end = along <= _AT_END_M, along >= length - _AT_END_M
        within = ~(at_start | at_end)
        bearing = self._bearings(at, along) if bearings else np.full(len(at), np.nan)
        parts = [self._within(owner[within], at[within], along[within], bearing[within])]
        for here, side in ((at_start, 0), (at_end & ~at_start, 1)):
            if here.any():
                parts.append(self._at_node(owner[here], self._ends[side, at[here]]))
        found = _joined(parts)
        return found.take(self._network.arcs.main[found.arc])

    def _bearings(self, road: IntArray, along: FloatArray) -> FloatArray:
        """Return the direction of lines at distances along them, degrees."""
        around = np.concatenate((along - 1.0, along + 1.0))
        x, y = self._network.roads.lines.points_at(np.concatenate((road, road)), around)
        count = len(road)
        return np.asarray(np.degrees(np.arctan2(x[count:] - x[:count], y[count:] - y[:count])))

    def _within(
        self, owner: IntArray, road: IntArray, along: FloatArray, bearing: FloatArray
    ) -> _Candidates:
        """Return both directions of roads at distances along their lines."""
        roads = self._network.roads
        share = along / roads.lines.length_m[road]
        both = _Candidates(
            owner=np.concatenate((owner, owner)),
            arc=np.concatenate((roads.forward_arc[road], roads.backward_arc[road])).astype(
                np.int64
            ),
            share=np.concatenate((share, 1.0 - share)),
            bearing_deg=np.concatenate((bearing, bearing + 180.0)),
        )
        return both.take(both.arc >= 0)

    def _at_node(self, owner: IntArray, node: IntArray) -> _Candidates:
        """Return all arcs at nodes: those that end there, and those that begin."""
        arcs = self._network.arcs
        out_owner, out_arc = _rows_of(self._network.arcs_out, owner, node)
        in_owner, in_arc = _rows_of(self._network.arcs_in, owner, node)
        return _Candidates(
            owner=np.concatenate((out_owner, in_owner)),
            arc=np.concatenate((out_arc, in_arc)),
            share=np.concatenate((np.zeros(len(out_arc)), np.ones(len(in_arc)))),
            bearing_deg=np.concatenate(
                (arcs.bearing_start_deg[out_arc], arcs.bearing_end_deg[in_arc])
            ).astype(np.float64),
        )

    def _directed(
        self,
        points: NDArray[np.object_],
        nearest: tuple[IntArray, FloatArray],
        found: _Candidates,
        heading_deg: FloatArray,
    ) -> _Candidates:
        """Return the candidates that lead where their owners head; `nearest` follows along."""
        road, off_m = nearest
        good = found.heads(heading_deg)
        matched = np.isnan(heading_deg)
        matched[found.owner[good]] = True
        for place in np.flatnonzero(~matched & (road >= 0)).tolist():
            other = self._other_road(points[place], float(off_m[place]), heading_deg[place])
            if other is not None:
                road[place], off_m[place] = other
                matched[place] = True
                at = self._candidates(points[place : place + 1], road[place : place + 1])
                moved = _Candidates(at.owner + place, at.arc, at.share, at.bearing_deg)
                stay = found.owner != place
                found = _joined([found.take(stay), moved])
        keep = found.heads(heading_deg) | np.isnan(heading_deg[found.owner])
        return found.take(keep | ~matched[found.owner])

    def _other_road(
        self, point: shapely.Geometry, off_m: float, heading_deg: float
    ) -> tuple[int, float] | None:
        """Return the nearest road within reach of a fix's error that leads the way it heads."""
        near = self._tree.query(point, predicate="dwithin", distance=off_m + _OTHER_ROAD_WITHIN_M)
        distance = shapely.distance(self._lines[near], point)
        for rank in np.lexsort((near, distance)).tolist():
            road = self._road[near[rank : rank + 1]]
            at = self._candidates(np.array([point], dtype=object), road)
            if at.heads(np.array([heading_deg])).any():
                return int(road[0]), float(distance[rank])
        return None

    def _leaving(self, found: _Candidates, conditions: Conditions) -> _Candidates:
        """Return the open candidates of owners who have any, and all of the others."""
        closed = conditions.closed[found.arc]
        has_open = np.bincount(found.owner[~closed], minlength=int(found.owner.max(initial=0)) + 1)
        return found.take(~closed | (has_open[found.owner] == 0))

    def _turned(
        self,
        points: NDArray[np.object_],
        road: IntArray,
        found: _Candidates,
        state: tuple[FloatArray, Conditions],
    ) -> _Candidates:
        """Return the candidates; those who head for closed arcs only may turn where they are."""
        heading_deg, conditions = state
        network = self._network
        row, onward = _rows_of(
            (network.turns.start, network.turns.to_arc), np.arange(len(found.arc)), found.arc
        )
        open_turn = ~conditions.closed[network.arcs.base[onward]]
        onward_open = np.bincount(row[open_turn], minlength=len(found.arc)) > 0
        stuck = ~np.isnan(heading_deg) & (road >= 0)
        stuck[found.owner[onward_open]] = False
        parts = [found.take(~stuck[found.owner])]
        for place in np.flatnonzero(stuck).tolist():
            at = self._candidates(points[place : place + 1], road[place : place + 1])
            either = _Candidates(at.owner + place, at.arc, at.share, at.bearing_deg)
            parts.append(self._leaving(either, conditions))
        return _joined(parts)

    def _opened(
        self,
        points: NDArray[np.object_],
        nearest: tuple[IntArray, FloatArray],
        found: _Candidates,
        conditions: Conditions,
    ) -> _Candidates:
        """Return the open candidates, of the nearest road that has one; `nearest` follows along."""
        road, off_m = nearest
        found = found.take(~conditions.closed[found.arc])
        shut = off_m <= self._network.profile.off_road_limit_m
        shut[found.owner] = False
        parts = [found]
        for place in np.flatnonzero(shut).tolist():
            road[place], off_m[place] = self._open_road(points[place], conditions)
            at = self._candidates(points[place : place + 1], road[place : place + 1])
            at = at.take(~conditions.closed[at.arc])
            parts.append(_Candidates(at.owner + place, at.arc, at.share, at.bearing_deg))
        return _joined(parts)

    def _open_road(self, point: shapely.Geometry, conditions: Conditions) -> tuple[int, float]:
        """Return the nearest road within the profile's limit that is not closed, −1 for none."""
        roads, limit_m = self._network.roads, self._network.profile.off_road_limit_m
        near = self._tree.query(point, predicate="dwithin", distance=limit_m)
        arcs = np.stack((roads.forward_arc[self._road[near]], roads.backward_arc[self._road[near]]))
        near = near[((arcs >= 0) & ~conditions.closed[arcs]).any(axis=0)]
        if not len(near):
            return -1, np.inf
        distance = shapely.distance(self._lines[near], point)
        first = int(np.lexsort((near, distance))[0])
        return int(self._road[near[first]]), float(distance[first])

    def _places(
        self,
        points: Points,
        road: IntArray,
        off_m: FloatArray,
        found: _Candidates,
        conditions: Conditions,
    ) -> Places:
        found = found.take(np.argsort(found.owner, kind="stable"))
        profile = self._network.profile
        time_ms = conditions.times_ms(self._network, found.arc)
        elapsed_ms = np.rint(found.share * time_ms).astype(np.int64)
        counts = np.bincount(found.owner, minlength=len(road))
        reached = (off_m <= profile.off_road_limit_m) & (counts > 0)
        return Places(
            points=points,
            road=road,
            off_m=off_m,
            off_ms=profile.off_road_ms(np.where(reached, off_m, 0.0)),
            reached=reached,
            start=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
            arc=found.arc,
            share=found.share,
            elapsed_ms=elapsed_ms,
            remaining_ms=time_ms - elapsed_ms,
        )


def moving_heading(heading_deg: ArrayLike, speed_mps: ArrayLike) -> FloatArray:
    """Return headings of those who move, NaN for the others.

    Examples
    --------
    >>> moving_heading([90.0, 90.0, np.nan], [8.0, 0.3, 8.0])
    array([90., nan, nan])
    """
    moving = np.asarray(speed_mps, dtype=np.float64) >= MOVING_MPS
    return np.where(moving, np.asarray(heading_deg, dtype=np.float64), np.nan)


def _joined(parts: Sequence[_Candidates]) -> _Candidates:
    owner, arc, share, bearing_deg = (
        np.concatenate([getattr(part, name) for part in parts]) for name in _Candidates.__slots__
    )
    return _Candidates(owner, arc, share, bearing_deg)


def _rows_of(
    groups: tuple[IntArray, NDArray[np.signedinteger]], owner: IntArray, group: IntArray
) -> tuple[IntArray, IntArray]:
    """Return every row of each owner's group, with the owner beside it."""
    start, rows = groups
    counts = start[group + 1] - start[group]
    ends = np.cumsum(counts)
    at = np.repeat(start[group] - (ends - counts), counts) + np.arange(counts.sum())
    return np.repeat(owner, counts), rows[at].astype(np.int64)


def _road_ends(network: RoadNetwork) -> IntArray:
    """Return (2, p) nodes at the start and end of each road's line."""
    arcs = network.arcs
    ends = np.full((2, len(network.roads.road_id)), -1, dtype=np.int64)
    ends[0, arcs.piece] = np.where(arcs.forward, arcs.tail, arcs.head)
    ends[1, arcs.piece] = np.where(arcs.forward, arcs.head, arcs.tail)
    return ends
