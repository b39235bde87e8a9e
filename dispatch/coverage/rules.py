"""When a loss of cover is told, and when it is over: pure decisions, time is an argument.

A cell is lost when a station of its group would cover it in time and no available unit does. Short
losses are what dispatching is: only what stays lost, and only a part of the city as large as one
station's own area, is told. It is over when most of it has stayed covered for a while.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from spatial.cells import CellArray, neighbours

BoolArray = NDArray[np.bool_]
FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

STAYS_LOST_S: Final = 180.0
"""Shorter gaps close by themselves as units move on; a neighbour needs five minutes to fill one."""

STAYS_COVERED_S: Final = 60.0

LEAST_CELLS: Final = 20
"""At resolution 8, 14.7 km²: a fire station's own area is to be 15 km² at most (建标 152)."""

REGAINED_SHARE: Final = 0.5
"""An area's alert is over when more than this share of its cells stays covered."""

SHARE_TOO_LOW: Final = 0.5
SHARE_GOOD_AGAIN: Final = 0.65
"""Of a district's planned cells; between the two nothing is told anew and nothing is over."""

LEAST_PLANNED: Final = 5
"""A district with fewer planned cells has no share worth telling."""


@dataclass(frozen=True, slots=True)
class Memory:
    """Since when each cell has been lost, and since when it has not: seconds, NaN while it is not.

    Seconds are of a clock that only grows. `low_since_s` and `good_since_s` are the same for the
    shares of districts.
    """

    lost_since_s: FloatArray
    held_since_s: FloatArray
    low_since_s: FloatArray
    good_since_s: FloatArray

    @classmethod
    def fresh(cls, cells: int, districts: int) -> "Memory":
        """Return the memory of who has seen nothing yet."""
        nothing = (np.full(count, np.nan) for count in (cells, cells, districts, districts))
        return cls(*nothing)

    def see(self, lost: BoolArray, shares: FloatArray, now_s: float) -> "Memory":
        """Return the memory after one look.

        Parameters
        ----------
        lost
            (c,) which cells are lost now.
        shares
            (d,) covered share of each district's planned cells, NaN for one without a share.
        """
        return Memory(
            _since(self.lost_since_s, lost, now_s),
            _since(self.held_since_s, ~lost, now_s),
            _since(self.low_since_s, shares < SHARE_TOO_LOW, now_s),
            _since(self.good_since_s, ~(shares < SHARE_GOOD_AGAIN), now_s),
        )

    def stay_lost(self, now_s: float) -> BoolArray:
        """Return which cells have been lost long enough to be told."""
        return np.asarray(now_s - self.lost_since_s >= STAYS_LOST_S)

    def stay_held(self, now_s: float) -> BoolArray:
        """Return which cells have not been lost for long enough to be over."""
        return np.asarray(now_s - self.held_since_s >= STAYS_COVERED_S)


def lost_areas(
    cells: CellArray,
    memory: Memory,
    told: Collection[int],
    now_s: float,
    *,
    least: int = LEAST_CELLS,
) -> list[IntArray]:
    """Return the connected parts of the city to tell of: rows of `cells`, the largest first.

    Parameters
    ----------
    told
        Cells that are told of already: they and what touches only them are left out.
    least
        Smaller parts are not told of.
    """
    rows = np.flatnonzero(memory.stay_lost(now_s) & ~np.isin(cells, list(told)))
    parts = [part for part in _connected(cells, rows) if len(part) >= least]
    return sorted(parts, key=lambda part: (-len(part), int(part[0])))


def is_regained(alert_cells: CellArray, cells: CellArray, memory: Memory, now_s: float) -> bool:
    """Say whether an area that was told of is over; cells that are no more count as regained."""
    held = cells[memory.stay_held(now_s)]
    open_cells = np.isin(alert_cells, cells) & ~np.isin(alert_cells, held)
    return bool(open_cells.sum() < (1.0 - REGAINED_SHARE) * len(alert_cells))


def shares_of(covered: BoolArray, planned: BoolArray, district: IntArray, count: int) -> FloatArray:
    """Return (count,) covered share of each district's planned cells, NaN where they are few."""
    inside = planned & (district >= 0)
    total = np.bincount(district[inside], minlength=count)
    good = np.bincount(district[inside & covered], minlength=count)
    with np.errstate(invalid="ignore"):
        return np.where(total >= LEAST_PLANNED, good / total, np.nan)


def low_districts(memory: Memory, now_s: float) -> IntArray:
    """Return the districts whose share has stayed too low."""
    return np.flatnonzero(now_s - memory.low_since_s >= STAYS_LOST_S)


def good_districts(memory: Memory, now_s: float) -> IntArray:
    """Return the districts whose share has stayed good."""
    return np.flatnonzero(now_s - memory.good_since_s >= STAYS_COVERED_S)


def _since(before_s: FloatArray, now: BoolArray, now_s: float) -> FloatArray:
    return np.where(now, np.where(np.isnan(before_s), now_s, before_s), np.nan)


def _connected(cells: CellArray, rows: IntArray) -> Iterator[IntArray]:
    """Yield the connected parts of some cells, as rising rows."""
    row_of = dict(zip(cells[rows].tolist(), rows.tolist(), strict=True))
    beside = neighbours(cells[rows])
    around: Mapping[int, list[int]] = {
        row: [row_of[cell] for cell in ring if cell in row_of]
        for row, ring in zip(rows.tolist(), beside.tolist(), strict=True)
    }
    left = set(around)
    while left:
        part = [left.pop()]
        for row in part:
            fresh = [other for other in around[row] if other in left]
            left.difference_update(fresh)
            part += fresh
        yield np.array(sorted(part), dtype=np.int64)
