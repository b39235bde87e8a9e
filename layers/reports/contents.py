"""What a report holds: read once, for the page and for the files of data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from layers.hotspots.views import HotspotsView
from spatial.cells import CellArray

DEGREES: Final = ("none", "raw", "fdr", "bonferroni")
"""Of significance, as the number of a cell counts them."""

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, eq=False, slots=True)
class HotCells:
    """Every cell of a study area that is told, in parallel arrays (n,).

    What small counts would be given away by is NaN, or −1 for `disk`, where `hidden`.
    """

    view: HotspotsView
    cells: CellArray
    count: IntArray
    disk: IntArray
    expected: FloatArray
    z: FloatArray
    p: FloatArray
    degree: IntArray

    @property
    def hottest(self) -> IntArray:
        """Rows of the cells that are significant to any degree, the most first."""
        rows = np.flatnonzero(self.degree > 0)
        return rows[np.lexsort((self.cells[rows], -self.z[rows], -self.degree[rows]))]


@dataclass(frozen=True, slots=True)
class SimulatedRun:
    """A run of a scenario that is done; `result` as the interface documents it."""

    id: int
    name_zh: str
    name_en: str
    version: int
    training: bool
    kind: str
    method: str
    asked: Mapping[str, Any]
    inputs_sha256: str
    ended_at: datetime
    result: Mapping[str, Any]
    warnings: Sequence[Mapping[str, Any]]

    @property
    def coverage(self) -> Mapping[str, Any] | None:
        """The cover before and after by cell, None where the run has none."""
        found = self.result.get("coverage")
        return found if isinstance(found, dict) and found.get("cells") else None


@dataclass(frozen=True, eq=False, slots=True)
class RoadLines:
    """The main roads to draw under cells: by rank lists of lines, each [[lon, lat], …]."""

    lines: Mapping[str, Sequence[Sequence[Sequence[float]]]]


@dataclass(frozen=True, slots=True)
class Contents:
    """What one report is made of."""

    title_zh: str
    title_en: str
    city_zh: str
    city_en: str
    timezone: str
    made_at: datetime
    training: bool
    attribution: Sequence[str]
    roads: RoadLines
    hot: HotCells | None
    runs: Sequence[SimulatedRun]
