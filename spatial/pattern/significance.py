"""Which chances still count when many places are judged at once."""

from enum import IntEnum
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spatial.pattern.errors import PatternError

LEVEL: Final = 0.05


class Significance(IntEnum):
    """How firmly a place is called hot; each degree holds all those above it.

    RAW is below the level by itself: one in twenty of any map. FDR keeps the share of false calls
    among all calls at the level (Benjamini and Hochberg 1995). BONFERRONI keeps the chance of any
    false call on the map at the level.
    """

    NONE = 0
    RAW = 1
    FDR = 2
    BONFERRONI = 3


def significance(chances: ArrayLike, level: float = LEVEL) -> NDArray[np.int8]:
    """Return the degree of each place, judged over all places of the study area.

    Parameters
    ----------
    chances
        (n,) p-values of all places, those that are cold included.
    level
        Between 0 and 1.

    Raises
    ------
    PatternError
        When a chance is not between 0 and 1.
    """
    p = np.asarray(chances, dtype=np.float64)
    if not ((p >= 0.0) & (p <= 1.0)).all():
        raise PatternError("a chance lies between 0 and 1", field="chances")
    degrees = np.zeros(p.size, dtype=np.int8)
    if p.size == 0:
        return degrees
    degrees[p <= level] = Significance.RAW
    degrees[p <= fdr_threshold(p, level)] = Significance.FDR
    degrees[p <= level / p.size] = Significance.BONFERRONI
    return degrees


def fdr_threshold(chances: NDArray[np.float64], level: float = LEVEL) -> float:
    """Return the largest chance that is called by Benjamini and Hochberg; -1 when none is."""
    ordered = np.sort(chances)
    below = np.flatnonzero(ordered <= level * np.arange(1, ordered.size + 1) / ordered.size)
    return float(ordered[below[-1]]) if below.size else -1.0
