"""Puts places on the network."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spatial.network.conditions import Conditions
from spatial.network.metric import unchanged
from spatial.network.nearest_roads import NearestRoads
from spatial.network.network import RoadNetwork
from spatial.network.places import Places
from spatial.network.plane import Points
from spatial.network.segments import Segments, Spots

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]
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

    def of(self, owner: int) -> "_Candidates":
        """Return the same arcs for another owner."""
        return _Candidates(np.full_like(self.owner, owner), self.arc, self.share, self.bearing_deg)

    def heads(self, heading_deg: FloatArray) -> BoolArray:
        """Return which lead less than 90 degrees off the heading of their owner."""
        off = (self.bearing_deg - heading_deg[self.owner] + 180.0) % 360.0 - 180.0
        return np.asarray(np.abs(off) < 90.0)


class Snapper:
    """Finds the road under a place.

    Only roads with an arc in a main component are searched, so that nobody is put on an island of
    two streets. A tree of the pieces of roads in the network's plane: O(log n) for each place.

    Under conditions times are those that hold now. Who sets off from a closed road is put on it and
    may leave it over the arcs that are open, or over either end where none is; who heads for closed
    arcs only may turn. Where one arrives is put on the nearest road that has an open arc.
    """

    def __init__(self, network: RoadNetwork) -> None:
        self._network = network
        self._free = unchanged(network)
        main = np.zeros(len(network.roads.road_id), dtype=np.bool_)
        main[network.arcs.piece[network.arcs.main]] = True
        self._segments = Segments(network.roads.lines, main)
        self._nearest = NearestRoads(self._segments)
        self._at_nodes = network.arcs_out, network.arcs_in

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
        spots = self._nearest.find(points)
        if len(points) == 1 and not conditions.closes:
            place = self._one_inside_a_road(points, spots, heading_deg, conditions)
            if place is not None:
                return place
        moving = not np.isnan(heading_deg).all()
        found = self._candidates(spots, bearings=moving)
        if moving:
            found = self._directed(points, spots, found, heading_deg)
        if conditions.closes and arriving:
            found = self._opened(points, spots, found, conditions)
        elif conditions.closes:
            found = self._leaving(found, conditions)
            if moving:
                found = self._turned(spots, found, heading_deg, conditions)
        return self._places(points, spots, found, conditions)

    def nearest_road(self, lon: float, lat: float) -> tuple[int, float] | None:
        """Return the row in `Roads` of the nearest road and its distance in metres.

        None where the place is too far away to be drawn in the network's plane.
        """
        place = self.snap([lon], [lat])
        road = int(place.road[0])
        return None if road < 0 else (road, float(place.off_m[0]))

    def _candidates(self, spots: Spots, *, bearings: bool = True) -> _Candidates:
        """Return the main arcs at points of roads; `owner` is the row of the point.

        Without `bearings` they are NaN.
        """
        owner = np.flatnonzero(spots.road >= 0)
        at, along = spots.road[owner], spots.along_m[owner]
        length = self._network.roads.lines.length_m[at]
        at_start, at_end = along <= _AT_END_M, along >= length - _AT_END_M
        bearing = self._bearings(at, along) if bearings else np.full(len(at), np.nan)
        if not (at_start.any() or at_end.any()):
            found = self._within(owner, at, along, bearing)
        else:
            within = ~(at_start | at_end)
            parts = [self._within(owner[within], at[within], along[within], bearing[within])]
            for here, side in ((at_start, 0), (at_end & ~at_start, 1)):
                parts.append(
                    self._at_node(owner[here], self._ends(at[here], side), bearings=bearings)
                )
            found = _joined(parts)
        return found.take(self._network.arcs.main[found.arc])

    def _one_inside_a_road(
        self, points: Points, spots: Spots, heading_deg: FloatArray, conditions: Conditions
    ) -> Places | None:
        """Return what `snap_points` does of one place, in a third of the time.

        None where more must be looked at: who moves, is near no road or at the end of one.
        """
        network = self._network
        row, along_m = int(spots.road[0]), float(spots.along_m[0])
        near = row >= 0 and spots.off_m[0] <= network.profile.off_road_limit_m
        if not (near and np.isnan(heading_deg[0])):
            return None
        length_m = float(network.roads.lines.length_m[row])
        if not _AT_END_M < along_m < length_m - _AT_END_M:
            return None
        share = along_m / length_m
        ways = (network.roads.forward_arc[row], share), (network.roads.backward_arc[row], 1 - share)
        on = [(int(arc), at) for arc, at in ways if arc >= 0 and network.arcs.main[arc]]
        arc, shares = np.array([arc for arc, _ in on]), np.array([at for _, at in on])
        time_ms = conditions.times_ms(network, arc)
        elapsed_ms = np.rint(shares * time_ms).astype(np.int64)
        return Places(
            points=points,
            road=spots.road,
            off_m=spots.off_m,
            off_ms=network.profile.off_road_ms(spots.off_m),
            reached=np.array([True]),
            start=np.array([0, len(on)]),
            arc=arc,
            share=shares,
            elapsed_ms=elapsed_ms,
            remaining_ms=time_ms - elapsed_ms,
        )

    def _ends(self, road: IntArray, side: int) -> IntArray:
        """Return the nodes at which roads' lines start (side 0) or end (1)."""
        roads, arcs = self._network.roads, self._network.arcs
        forward, backward = roads.forward_arc[road], roads.backward_arc[road]
        along, against = (arcs.tail, arcs.head) if side == 0 else (arcs.head, arcs.tail)
        return np.where(forward >= 0, along[forward], against[backward]).astype(np.int64)

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

    def _at_node(self, owner: IntArray, node: IntArray, *, bearings: bool) -> _Candidates:
        """Return all arcs at nodes: those that end there, and those that begin."""
        arcs, lines = self._network.arcs, self._network.roads.lines
        out_owner, out_arc = _rows_of(self._at_nodes[0], owner, node)
        in_owner, in_arc = _rows_of(self._at_nodes[1], owner, node)
        count = len(out_arc) + len(in_arc)
        bearing_deg = np.full(count, np.nan)
        if bearings:
            bearing_deg[: len(out_arc)] = arcs.bearings_deg(lines, out_arc)[0]
            bearing_deg[len(out_arc) :] = arcs.bearings_deg(lines, in_arc)[1]
        return _Candidates(
            owner=np.concatenate((out_owner, in_owner)),
            arc=np.concatenate((out_arc, in_arc)),
            share=np.concatenate((np.zeros(len(out_arc)), np.ones(len(in_arc)))),
            bearing_deg=bearing_deg,
        )

    def _directed(
        self, points: Points, spots: Spots, found: _Candidates, heading_deg: FloatArray
    ) -> _Candidates:
        """Return the candidates that lead where their owners head; `spots` follow along."""
        good = found.heads(heading_deg)
        matched = np.isnan(heading_deg)
        matched[found.owner[good]] = True
        for place in np.flatnonzero(~matched & (spots.road >= 0)).tolist():
            other = self._other_road(points, place, float(spots.off_m[place]), heading_deg[place])
            if other is not None:
                spots.put(place, other)
                matched[place] = True
                moved = self._candidates(other).of(place)
                found = _joined([found.take(found.owner != place), moved])
        keep = found.heads(heading_deg) | np.isnan(heading_deg[found.owner])
        return found.take(keep | ~matched[found.owner])

    def _other_road(
        self, points: Points, place: int, off_m: float, heading_deg: float
    ) -> Spots | None:
        """Return the nearest road within reach of a fix's error that leads the way it heads."""
        x, y = float(points.x[place]), float(points.y[place])
        near = self._segments.within(x, y, off_m + _OTHER_ROAD_WITHIN_M)
        found = self._candidates(near)
        heads = found.heads(np.full(len(near.road), heading_deg))
        return near.row(int(found.owner[heads].min())) if heads.any() else None

    def _leaving(self, found: _Candidates, conditions: Conditions) -> _Candidates:
        """Return the open candidates of owners who have any, and all of the others."""
        closed = conditions.closed[found.arc]
        has_open = np.bincount(found.owner[~closed], minlength=int(found.owner.max(initial=0)) + 1)
        return found.take(~closed | (has_open[found.owner] == 0))

    def _turned(
        self, spots: Spots, found: _Candidates, heading_deg: FloatArray, conditions: Conditions
    ) -> _Candidates:
        """Return the candidates; those who head for closed arcs only may turn where they are."""
        network = self._network
        row, onward = _rows_of(
            (network.turns.start, network.turns.to_arc), np.arange(len(found.arc)), found.arc
        )
        open_turn = ~conditions.closed[network.arcs.base[onward]]
        onward_open = np.bincount(row[open_turn], minlength=len(found.arc)) > 0
        stuck = ~np.isnan(heading_deg) & (spots.road >= 0)
        stuck[found.owner[onward_open]] = False
        parts = [found.take(~stuck[found.owner])]
        for place in np.flatnonzero(stuck).tolist():
            either = self._candidates(spots.row(place)).of(place)
            parts.append(self._leaving(either, conditions))
        return _joined(parts)

    def _opened(
        self, points: Points, spots: Spots, found: _Candidates, conditions: Conditions
    ) -> _Candidates:
        """Return the open candidates, of the nearest road that has one; `spots` follow along."""
        found = found.take(~conditions.closed[found.arc])
        shut = spots.off_m <= self._network.profile.off_road_limit_m
        shut[found.owner] = False
        parts = [found]
        for place in np.flatnonzero(shut).tolist():
            x, y = float(points.x[place]), float(points.y[place])
            spots.put(place, self._open_road(x, y, conditions))
            at = self._candidates(spots.row(place)).of(place)
            parts.append(at.take(~conditions.closed[at.arc]))
        return _joined(parts)

    def _open_road(self, x: float, y: float, conditions: Conditions) -> Spots:
        """Return the nearest road within the profile's limit that is not closed."""
        roads = self._network.roads
        near = self._segments.within(x, y, self._network.profile.off_road_limit_m)
        arcs = np.stack((roads.forward_arc[near.road], roads.backward_arc[near.road]))
        is_open = ((arcs >= 0) & ~conditions.closed[arcs]).any(axis=0)
        return near.row(int(is_open.argmax())) if is_open.any() else Spots.nowhere(1)

    def _places(
        self, points: Points, spots: Spots, found: _Candidates, conditions: Conditions
    ) -> Places:
        road, off_m = spots.road, spots.off_m
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
    groups: tuple[Int32Array, Int32Array], owner: IntArray, group: IntArray
) -> tuple[IntArray, IntArray]:
    """Return every row of each owner's group, with the owner beside it."""
    start, rows = groups
    counts = start[group + 1] - start[group]
    ends = np.cumsum(counts)
    at = np.repeat(start[group] - (ends - counts), counts) + np.arange(counts.sum())
    return np.repeat(owner, counts), rows[at].astype(np.int64)
