"""Hot cells: Gi* of the counts over a study area, with exact chances and corrected for many."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spatial.pattern.drawn import upper_chances
from spatial.pattern.errors import PatternError
from spatial.pattern.hot import gi_star
from spatial.pattern.moran import moran_i
from spatial.pattern.significance import LEVEL, Significance, significance
from spatial.pattern.study_area import Counts, StudyArea

FEWEST_INCIDENTS = 30
"""Below this a map of hot cells says nothing: it is refused."""

SPARSE_PER_CELL = 0.5
"""Below this many incidents for each cell a coarser resolution says more: a warning."""


@dataclass(frozen=True, slots=True)
class HotCells:
    """Which cells of a study area are hot, in the order of its cells.

    Parameters
    ----------
    z
        (n,) scores of Gi*, for colour only.
    chances
        (n,) one-sided upper p: the exact chance of as many incidents in the disk if the counts were
        spread over the area at random.
    degrees
        (n,) `Significance` of each cell, judged over all.
    moran
        Moran's I with the first ring.
    """

    z: NDArray[np.float64]
    chances: NDArray[np.float64]
    degrees: NDArray[np.int8]
    moran: float

    def at_least(self, degree: Significance) -> int:
        """Return how many cells are hot to this degree or above."""
        return int((self.degrees >= degree).sum())


def hot_cells(area: StudyArea, counts: Counts, *, steps: int = 1, level: float = LEVEL) -> HotCells:
    """Return which cells are hot.

    Parameters
    ----------
    area
        All cells in which something could have happened.
    counts
        Incidents by cell of the area.
    steps
        How far the disk around a cell reaches: 1 is the cell and its six neighbours.
    level
        Of significance, between 0 and 1.

    Raises
    ------
    PatternError
        Fewer than `FEWEST_INCIDENTS` in the area, all of them in one cell, fewer cells than two
        disks hold, or counts too large to be judged exactly.
    """
    _require_enough(area, counts.inside)
    rings = area.rings(steps)
    found = gi_star(counts.inside, rings)
    chances = upper_chances(counts.inside, np.rint(found.sums), found.sizes)
    moran = moran_i(counts.inside, area.first_ring).value
    return HotCells(found.z, chances, significance(chances, level), moran)


def is_sparse(counts: Counts) -> bool:
    """Return whether there are so few incidents that a coarser resolution would say more."""
    return float(counts.inside.mean()) < SPARSE_PER_CELL


def _require_enough(area: StudyArea, counts: NDArray[np.int64]) -> None:
    total = int(counts.sum())
    if total < FEWEST_INCIDENTS:
        raise PatternError(
            f"{total} incidents lie in the area; {FEWEST_INCIDENTS} are the fewest that a map can"
            " be judged by: take a longer period or a larger area",
            field="incidents",
        )
    if np.count_nonzero(counts) == 1:
        raise PatternError(
            "all incidents lie in one cell: look whether they were all placed at one address,"
            " or take a finer resolution",
            field="incidents",
        )
    if len(area) < 14:
        raise PatternError(
            f"{len(area)} cells are too few to be compared: take a finer resolution or a larger"
            " area",
            field="area",
        )
