"""The straight parts of roads, found by place: how near they come, and where along a road.

A k-d tree holds points, not lines. So every straight part is cut into pieces of at most
`PIECE_M` and the tree holds the pieces' middles: a piece comes nearer to a place than its middle is
by half its length at most. Whatever has its middle farther off than the nearest part found and half
a piece need not be looked at; the others are measured.
"""

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from spatial.network.lines import Lines

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]
BoolArray = NDArray[np.bool_]

PIECE_M: Final = 100.0
"""Shorter pieces need more memory, longer ones more pieces measured for a place."""

_FIRST: Final = 16  # pieces measured for a place before more are asked for: enough for five of six
_GROWTH: Final = 4
_AT_ONCE: Final = 500_000  # pieces measured in one go
_ROUNDING_M: Final = 1e-6
_NO_LENGTH: Final = 1e-18  # m², so that a part without length is no division by 0
_NONE: Final = np.int32(2**31 - 1)


@dataclass(frozen=True, slots=True)
class Spots:
    """Points of roads: (n,) row of `Roads` (−1 for none), metres from the place, and along it."""

    road: IntArray
    off_m: FloatArray
    along_m: FloatArray

    @classmethod
    def nowhere(cls, count: int) -> "Spots":
        """Return what is found where there is no road."""
        return cls(np.full(count, -1, np.int64), np.full(count, np.inf), np.zeros(count))

    def row(self, place: int) -> "Spots":
        """Return one of them."""
        row = slice(place, place + 1)
        return Spots(self.road[row], self.off_m[row], self.along_m[row])

    def put(self, place: int, other: "Spots") -> None:
        """Put one in the place of another."""
        for name in ("road", "off_m", "along_m"):
            getattr(self, name)[place] = getattr(other, name)[0]


class Segments:
    """Finds roads near places of the network's plane; may be asked from any thread.

    Parameters
    ----------
    lines
        Roads.
    wanted
        (p,) which of them are searched.

    Notes
    -----
    O(log n) for a place and what is near it, exact. Measured on a million nodes beside an R-tree
    over line objects: docs/adr/0024-roads-by-their-pieces.md.
    """

    def __init__(self, lines: Lines, wanted: BoolArray) -> None:
        self._lines = lines
        first = np.ones(len(lines.x), dtype=np.bool_)
        first[lines.start[1:] - 1] = False
        first &= np.repeat(wanted, np.diff(lines.start))
        vertex = np.flatnonzero(first)
        x, y = lines.x[vertex], lines.y[vertex]
        step_x, step_y = lines.x[vertex + 1] - x, lines.y[vertex + 1] - y
        length_m = np.hypot(step_x, step_y)
        pieces = np.maximum(np.ceil(length_m / PIECE_M), 1.0).astype(np.int64)
        self._half_m = float((length_m / pieces).max(initial=0.0)) / 2.0 + _ROUNDING_M
        of = np.repeat(np.arange(len(vertex)), pieces)
        number = np.arange(len(of)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        share = (number + 0.5) / pieces[of]
        middles = np.empty((len(of), 2))
        middles[:, 0] = x[of] + share * step_x[of]
        middles[:, 1] = y[of] + share * step_y[of]
        self._pieces = len(of)
        behind = of[-1:]  # where the tree has no more pieces it names the one behind the last
        self._vertex: Int32Array = vertex[np.concatenate((of, behind))].astype(np.int32)
        self._tree = cKDTree(middles, leafsize=32, balanced_tree=False, compact_nodes=False)

    def nearest(self, x: FloatArray, y: FloatArray) -> Spots:
        """Return the nearest point of a road to each of n places, infinite ones to nowhere.

        Of roads that are equally near the first.
        """
        if len(x) == 1:
            return self._nearest_to_one(float(x[0]), float(y[0]))
        found = Spots.nowhere(len(x))
        rows, pieces = np.flatnonzero(np.isfinite(x)), _FIRST
        while len(rows) and self._pieces:
            left: list[IntArray] = []
            for begin in range(0, len(rows), max(_AT_ONCE // pieces, 1)):
                part = rows[begin : begin + max(_AT_ONCE // pieces, 1)]
                left.append(self._search(x[part], y[part], (found, part), pieces))
            rows, pieces = np.concatenate(left), pieces * _GROWTH
        return found

    def within(self, x: float, y: float, radius_m: float) -> Spots:
        """Return the nearest point of each road within a radius of a place, nearest first."""
        near = self._tree.query_ball_point((x, y), radius_m + self._half_m, return_sorted=False)
        vertex = self._vertex[near]
        off_m, share = self._measured(np.float64(x), np.float64(y), vertex)
        order = np.lexsort((vertex, off_m))
        order = order[off_m[order] <= radius_m]
        road, along_m = self._on_road(vertex[order], share[order])
        _, first = np.unique(road, return_index=True)
        first = np.sort(first)
        return Spots(road[first], off_m[order][first], along_m[first])

    def _nearest_to_one(self, x: float, y: float) -> Spots:
        """Return what `nearest` does for one place, in a third of the time."""
        if not (self._pieces and math.isfinite(x)):
            return Spots.nowhere(1)
        lines, half_m = self._lines, self._half_m
        pieces, enough = _FIRST, False
        least_m, best, best_share = np.inf, -1, 0.0
        while not enough:
            middle_m, piece = self._query(x, y, pieces)
            vertex = self._vertex[piece]
            after = vertex + 1
            ends = lines.x[vertex], lines.y[vertex], lines.x[after], lines.y[after]
            columns = (values.tolist() for values in (middle_m, vertex, *ends))
            for piece_m, begin, x0, y0, x1, y1 in zip(*columns, strict=True):
                if piece_m - half_m > least_m:
                    enough = True
                    break
                off_m, share = _to_part(x, y, (x0, y0, x1, y1))
                if off_m < least_m or (off_m == least_m and begin < best):
                    least_m, best, best_share = off_m, begin, share
            pieces *= _GROWTH
        road = int(lines.start.searchsorted(best, side="right")) - 1
        begin = float(lines.along[best])
        along_m = begin - float(lines.along[lines.start[road]])
        along_m += best_share * (float(lines.along[best + 1]) - begin)
        return Spots(np.array([road]), np.array([least_m]), np.array([along_m]))

    def _search(
        self, x: FloatArray, y: FloatArray, found: tuple[Spots, IntArray], pieces: int
    ) -> IntArray:
        """Note the nearest of so many pieces in rows of spots; return rows that need more."""
        spots, rows = found
        middle_m, piece = self._query(x, y, pieces)
        vertex = self._vertex[piece]
        off_m, share = self._measured(x[:, None], y[:, None], vertex)
        least_m = off_m.min(axis=1)
        best = np.where(off_m == least_m[:, None], vertex, _NONE).argmin(axis=1)
        here = np.arange(len(rows))
        spots.off_m[rows] = least_m
        spots.road[rows], spots.along_m[rows] = self._on_road(vertex[here, best], share[here, best])
        return np.asarray(rows[middle_m[:, -1] - self._half_m <= least_m])

    def _query(
        self, x: FloatArray | float, y: FloatArray | float, pieces: int
    ) -> tuple[FloatArray, IntArray]:
        """Return distances of the middles nearest to places, rising, and the rows of the pieces.

        Where there are no more, infinite, and the row behind the last.
        """
        middle_m, piece = self._tree.query(np.array((x, y)).T, k=pieces)
        return np.asarray(middle_m), np.asarray(piece)

    def _measured(
        self, x: FloatArray | np.float64, y: FloatArray | np.float64, vertex: Int32Array
    ) -> tuple[FloatArray, FloatArray]:
        """Return distances in metres to the parts that begin at vertices, and where on them.

        The ends are met exactly, so that all parts that meet there are equally far.
        """
        lines, after = self._lines, vertex + 1
        x0, y0, x1, y1 = lines.x[vertex], lines.y[vertex], lines.x[after], lines.y[after]
        step_x, step_y = x1 - x0, y1 - y0
        squared = step_x * step_x + step_y * step_y
        share = ((x - x0) * step_x + (y - y0) * step_y) / np.maximum(squared, _NO_LENGTH)
        share = np.minimum(np.maximum(share, 0.0), 1.0)
        rest = 1.0 - share
        off_x, off_y = x - (x0 * rest + x1 * share), y - (y0 * rest + y1 * share)
        return np.sqrt(off_x * off_x + off_y * off_y), share

    def _on_road(self, vertex: Int32Array, share: FloatArray) -> tuple[IntArray, FloatArray]:
        """Return the roads of vertices, and metres along them of shares of the parts behind."""
        lines = self._lines
        road = np.searchsorted(lines.start, vertex, side="right") - 1
        begin = lines.along[vertex]
        along_m = begin - lines.along[lines.start[road]] + share * (lines.along[vertex + 1] - begin)
        return road, along_m


def _to_part(x: float, y: float, ends: tuple[float, float, float, float]) -> tuple[float, float]:
    """Return what `Segments._measured` does, to the last bit, of one place and part."""
    x0, y0, x1, y1 = ends
    step_x, step_y = x1 - x0, y1 - y0
    squared = max(step_x * step_x + step_y * step_y, _NO_LENGTH)
    share = min(max(((x - x0) * step_x + (y - y0) * step_y) / squared, 0.0), 1.0)
    rest = 1.0 - share
    off_x, off_y = x - (x0 * rest + x1 * share), y - (y0 * rest + y1 * share)
    return math.sqrt(off_x * off_x + off_y * off_y), share
