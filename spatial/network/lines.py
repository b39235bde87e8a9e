"""Many polylines in flat arrays: measured, cut and interpolated without an object for each."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]

BEARING_OVER_M = 10.0
"""Short kinks at a junction do not decide what is a left turn."""

_E7 = 1e7


@dataclass(frozen=True, slots=True)
class Lines:
    """Polylines laid end to end.

    Parameters
    ----------
    start
        (n + 1,) vertices of line i are start[i] … start[i + 1] − 1, at least two of them.
    x, y
        (v,) float64, projected metres.
    lon_e7, lat_e7
        (v,) the same vertices in ten millionths of an EPSG:4326 degree, as OSM has them: what is
        drawn is 6 mm off at most.
    along
        (v,) float64, metres from the first vertex of the first line, without the jumps between
        lines: it never falls, so that one binary search finds a place on any line.
    length_m
        (n,) plane lengths in metres.
    """

    start: Int32Array
    x: FloatArray
    y: FloatArray
    lon_e7: Int32Array
    lat_e7: Int32Array
    along: FloatArray
    length_m: FloatArray

    def degrees(self, vertex: slice | NDArray[np.integer]) -> tuple[FloatArray, FloatArray]:
        """Return lon, lat of vertices in EPSG:4326 degrees."""
        return self.lon_e7[vertex] / _E7, self.lat_e7[vertex] / _E7

    def points_at(
        self, line: NDArray[np.integer], distance_m: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        """Return x, y at distances from the starts of lines; outside a line its end is taken."""
        vertex, share = self._locate(line, distance_m)
        return _between(self.x, vertex, share), _between(self.y, vertex, share)

    def bearings_deg(self, line: NDArray[np.integer]) -> tuple[FloatArray, FloatArray]:
        """Return bearings over the first and the last `BEARING_OVER_M` of lines.

        Degrees clockwise from grid north, 0 … 360.
        """
        first, last, length_m = self.start[line], self.start[line + 1] - 1, self.length_m[line]
        near_x, near_y = self.points_at(line, np.full(len(line), BEARING_OVER_M))
        far_x, far_y = self.points_at(line, length_m - BEARING_OVER_M)
        start = np.degrees(np.arctan2(near_x - self.x[first], near_y - self.y[first]))
        end = np.degrees(np.arctan2(self.x[last] - far_x, self.y[last] - far_y))
        return start % 360.0, end % 360.0

    def part(self, line: int, from_m: float, to_m: float) -> FloatArray:
        """Return (p, 2) lon/lat of the part of a line between two distances from its start.

        The part runs backwards when `from_m` is greater than `to_m`; equal distances give the one
        point twice.
        """
        low, high = min(from_m, to_m), max(from_m, to_m)
        of = slice(int(self.start[line]), int(self.start[line + 1]))
        along = self.along[of] - self.along[of.start]
        cuts = np.array((low, high))
        inner = np.flatnonzero((along > low) & (along < high)) if len(along) > 2 else cuts[:0]
        part = np.empty((len(inner) + 2, 2))
        for column, values in enumerate(self.degrees(of)):
            part[[0, -1], column] = np.interp(cuts, along, values)
            if len(inner):
                part[1:-1, column] = values[inner]
        return part if from_m <= to_m else part[::-1]

    def _locate(
        self, line: NDArray[np.integer], distance_m: FloatArray
    ) -> tuple[IntArray, FloatArray]:
        first, last = self.start[line], self.start[np.asarray(line) + 1] - 1
        wanted = np.clip(self.along[first] + distance_m, self.along[first], self.along[last])
        vertex = np.searchsorted(self.along, wanted, side="right") - 1
        vertex = np.clip(vertex, first, last - 1)
        step = self.along[vertex + 1] - self.along[vertex]
        share = np.divide(
            wanted - self.along[vertex], step, out=np.zeros_like(wanted), where=step > 0
        )
        return vertex, share


def lay_lines(
    start: Int32Array, xy: tuple[FloatArray, FloatArray], degrees: tuple[FloatArray, FloatArray]
) -> Lines:
    """Return lines over flat vertices: `xy` in projected metres, `degrees` as lon, lat."""
    x, y = xy
    step = np.zeros(len(x))
    step[1:] = np.hypot(np.diff(x), np.diff(y))
    step[start[:-1]] = 0.0
    along = np.cumsum(step)
    length_m = along[start[1:] - 1] - along[start[:-1]]
    lon_e7, lat_e7 = (np.rint(values * _E7).astype(np.int32) for values in degrees)
    return Lines(start, x, y, lon_e7, lat_e7, along, length_m)


def _between(values: FloatArray, vertex: IntArray, share: FloatArray) -> FloatArray:
    return np.asarray(values[vertex] * (1.0 - share) + values[vertex + 1] * share)
