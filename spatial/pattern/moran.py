"""Whether like values lie side by side: Moran's I of the map and of each place.

Moran 1950; moments under randomisation by Cliff and Ord 1981; the local form by Anselin 1995.
"""

from dataclasses import dataclass
from math import erfc, sqrt

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spatial.pattern.errors import PatternError
from spatial.pattern.study_area import Weights

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class MoranI:
    """Moran's I of a map.

    Parameters
    ----------
    value
        Above `expected` where like lies by like.
    expected, variance
        Under randomisation: every arrangement of the values equally likely.
    z
        Standard score.
    chance
        Two-sided, by the normal approximation.
    """

    value: float
    expected: float
    variance: float
    z: float
    chance: float


def moran_i(values: ArrayLike, weights: Weights) -> MoranI:
    """Return Moran's I with its moments under randomisation.

    Parameters
    ----------
    values
        (n,) finite values, at least 4.
    weights
        (n, n), binary or any other, without a diagonal.

    Raises
    ------
    PatternError
        Fewer than 4 places, no neighbours at all, or values that are all alike: then I is not
        defined.
    """
    off = _deviations(values, weights)
    count = len(off)
    total = float(weights.sum())
    if count < 4 or total == 0.0:
        raise PatternError("Moran's I needs at least 4 places and some neighbours", field="area")
    squares = float(off @ off)
    value = count / total * float(off @ (weights @ off)) / squares
    expected = -1.0 / (count - 1)
    variance = _variance(off, weights, total) - expected**2
    z = (value - expected) / sqrt(variance) if variance > 0.0 else 0.0
    return MoranI(value, expected, variance, z, erfc(abs(z) / sqrt(2.0)))


def local_moran(values: ArrayLike, weights: Weights) -> FloatArray:
    """Return the local Ii of each place, (n,); with all weights they sum up to S0 · I.

    Above 0 where a place is like its neighbours, below where it stands out. Raises as `moran_i`.
    """
    off = _deviations(values, weights)
    scores: FloatArray = off * (weights @ off) * (len(off) / float(off @ off))
    return scores


def _deviations(values: ArrayLike, weights: Weights) -> FloatArray:
    own = np.asarray(values, dtype=np.float64)
    if weights.shape != (len(own), len(own)):
        raise PatternError(f"{len(own)} values, but weights of {weights.shape[0]} places")
    if not np.isfinite(own).all():
        raise PatternError("a value is not a finite number", field="values")
    if own.size == 0 or np.ptp(own) == 0.0:
        raise PatternError("all values are alike: nothing can gather", field="values")
    off: FloatArray = own - own.mean()
    return off


def _variance(off: FloatArray, weights: Weights, s0: float) -> float:
    """Return the second moment of I under randomisation (Cliff and Ord 1981, p. 46)."""
    n = float(len(off))
    both = weights + weights.T
    s1 = float((both.power(2)).sum()) / 2.0
    ends = np.asarray(weights.sum(axis=1)).ravel() + np.asarray(weights.sum(axis=0)).ravel()
    s2 = float(ends @ ends)
    peak = n * float(np.sum(off**4)) / float(off @ off) ** 2
    spread = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0)
    peaked = peak * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
    return (spread - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0)
