"""Which roads a drawn shape covers: candidates by their boxes, then exactly."""

from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from spatial.network.network import RoadNetwork

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

ALONG_M: Final = 5.0
"""A road this near to a drawn line is what was drawn along: less than half the gap between the
carriageways of a divided road, more than a careful hand is off on a screen."""

_TOUCH_M = 0.1  # what is drawn on a screen is not nearer to what it means
_ALONG_LENGTH_M = 4 * ALONG_M  # a line across a road at a slant stays within less than that
_ALONG_SHARE = 0.8  # of a road that is shorter
_IN_LINES = frozenset({"LineString", "MultiLineString"})


class Covering:
    """Finds the roads that shapes (EPSG:4326) cover; O(roads) comparisons of boxes for each."""

    def __init__(self, network: RoadNetwork) -> None:
        self._network = network
        lines = network.roads.lines
        self._boxes = np.stack(
            [
                _widened(least.reduceat(values, lines.start[:-1]), outward)
                for least, outward in ((np.minimum, -np.inf), (np.maximum, np.inf))
                for values in lines.degrees(slice(None))
            ]
        )

    def roads(self, shape: BaseGeometry, *, crossing: bool = True) -> IntArray:
        """Return the rows in `Roads` that a shape covers, rising.

        A polygon covers every road of which a point lies in it or on its edge. A line covers the
        roads that it crosses and those that it runs along: at least 20 m, or four fifths of a
        shorter road, lie within `ALONG_M` of it. A road that only touches, at its end, one that
        the line runs along is not crossed; without `crossing` none is. No other shape covers
        anything.
        """
        if shape.geom_type in ("Polygon", "MultiPolygon"):
            near = self._near(shape.bounds)
            shapely.prepare(shape)
            return near[shapely.intersects(shape, self._degrees(near))]
        if shape.geom_type in _IN_LINES:
            return self._by_line(shape, crossing=crossing)
        return np.empty(0, dtype=np.int64)

    def _near(self, bounds: tuple[float, float, float, float], by_deg: float = 0.0) -> IntArray:
        west, south, east, north = bounds
        box = self._boxes
        low, high = np.array([west, south]) - by_deg, np.array([east, north]) + by_deg
        overlap = (box[0] <= high[0]) & (box[2] >= low[0])
        overlap &= (box[1] <= high[1]) & (box[3] >= low[1])
        return np.flatnonzero(overlap)

    def _by_line(self, shape: BaseGeometry, *, crossing: bool) -> IntArray:
        _, south, _, north = shape.bounds
        widest = max(abs(south), abs(north))
        by_deg = 2 * ALONG_M / 111_000.0 / max(np.cos(np.radians(min(widest, 89.0))), 0.02)
        near = self._near(shape.bounds, by_deg)
        if not len(near):
            return near
        roads = self._metres(near)
        rows, drawn = _nearby(roads, self._in_plane(shape))
        near, roads = near[rows], roads[rows]
        strips = shapely.buffer(drawn, ALONG_M, cap_style="flat")
        within_m = shapely.length(shapely.intersection(roads, strips))
        enough_m = np.minimum(_ALONG_LENGTH_M, _ALONG_SHARE * shapely.length(roads))
        along = within_m >= enough_m
        if not crossing:
            return near[along]
        met = shapely.intersection(roads, shapely.buffer(drawn, _TOUCH_M))
        crossed = ~shapely.is_empty(met) & ~along
        if along.any() and crossed.any():
            crossed[crossed] = ~self._touch_only(roads[crossed], met[crossed], roads[along])
        return near[along | crossed]

    def _touch_only(
        self, roads: NDArray[np.object_], met: NDArray[np.object_], along: NDArray[np.object_]
    ) -> BoolArray:
        """Return which roads are met only near an end of theirs that lies on a road `along`."""
        run = shapely.union_all(along)
        shapely.prepare(run)
        only = np.ones(len(roads), dtype=np.bool_)
        for end in (shapely.get_point(roads, 0), shapely.get_point(roads, -1)):
            joins = shapely.dwithin(end, run, _TOUCH_M)
            here = shapely.buffer(end, 2 * ALONG_M)
            met = np.where(joins, shapely.difference(met, here), met)
        only &= shapely.is_empty(met)
        return only

    def _degrees(self, rows: IntArray) -> NDArray[np.object_]:
        lines = self._network.roads.lines
        return self._lines(rows, *lines.degrees(slice(None)))

    def _metres(self, rows: IntArray) -> NDArray[np.object_]:
        lines = self._network.roads.lines
        return self._lines(rows, lines.x, lines.y)

    def _lines(self, rows: IntArray, x: FloatArray, y: FloatArray) -> NDArray[np.object_]:
        start = self._network.roads.lines.start
        counts = start[rows + 1] - start[rows]
        ends = np.cumsum(counts)
        vertex = np.repeat(start[rows] - (ends - counts), counts) + np.arange(counts.sum())
        indices = np.repeat(np.arange(len(rows)), counts)
        found: NDArray[np.object_] = np.empty(len(rows), dtype=object)
        if len(rows):
            shapely.linestrings(np.column_stack((x[vertex], y[vertex])), indices=indices, out=found)
        return found

    def _in_plane(self, shape: BaseGeometry) -> BaseGeometry:
        """Return the part of a shape within the plane's window, in its metres."""
        plane = self._network.plane
        inside = shapely.clip_by_rect(shape, *plane.window)
        return shapely.transform(
            inside, lambda lon_lat: np.column_stack(plane.project(*np.ascontiguousarray(lon_lat.T)))
        )


def _nearby(roads: NDArray[np.object_], line: BaseGeometry) -> tuple[IntArray, NDArray[np.object_]]:
    """Return which roads a line comes near to, and for each the pieces of the line that do.

    What lies within `ALONG_M` of the line lies as near to one of the pieces: the cost is that of
    the pairs that are near, not of all roads with all of the line.
    """
    vertices, part = shapely.get_coordinates(shapely.get_parts(line), return_index=True)
    goes_on = (part[1:] == part[:-1]) & (vertices[1:] != vertices[:-1]).any(axis=1)
    pieces = shapely.linestrings(np.stack((vertices[:-1], vertices[1:]), axis=1)[goes_on])
    road, piece = shapely.STRtree(pieces).query(roads, predicate="dwithin", distance=ALONG_M)
    order = np.lexsort((piece, road))
    rows, place = np.unique(road[order], return_inverse=True)
    drawn: NDArray[np.object_] = np.empty(len(rows), dtype=object)
    if len(rows):
        shapely.multilinestrings(pieces[piece[order]], indices=place, out=drawn)
    return rows, shapely.line_merge(drawn)


def _widened(degrees: FloatArray, outward: float) -> NDArray[np.float32]:
    """Return sides of boxes in half the memory, moved outward by two metres at most."""
    return np.nextafter(degrees.astype(np.float32), np.float32(outward))
