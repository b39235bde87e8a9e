"""Where values gather: the local statistics Gi and Gi* of Getis and Ord.

Ord and Getis, Local Spatial Autocorrelation Statistics, Geographical Analysis 27 (1995), with the
population variance and binary weights.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spatial.pattern.errors import PatternError
from spatial.pattern.study_area import Weights

FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class LocalSums:
    """What a local statistic is made of, in the order of the places.

    Parameters
    ----------
    sums
        (n,) the sum of the values in each place's disk.
    sizes
        (n,) how many places are in it.
    z
        (n,) standard scores; 0 where all values are alike or the disk is the whole map.
    """

    sums: FloatArray
    sizes: NDArray[np.int64]
    z: FloatArray


def gi_star(values: ArrayLike, weights: Weights) -> LocalSums:
    """Return Gi*: each place is in its own disk.

    Parameters
    ----------
    values
        (n,) finite values.
    weights
        (n, n) binary, without a diagonal.

    Raises
    ------
    PatternError
        When values and weights are not of one size, or a value is not finite.
    """
    own = _checked(values, weights)
    count = len(own)
    sums = weights @ own + own
    sizes = np.diff(weights.indptr).astype(np.int64) + 1
    mean = own.mean()
    spread = np.sqrt(np.maximum(np.mean(own * own) - mean * mean, 0.0))
    of_sizes = np.sqrt(np.maximum(count * sizes - sizes * sizes, 0) / max(count - 1, 1))
    return LocalSums(sums, sizes, _scores(sums - sizes * mean, spread * of_sizes))


def gi(values: ArrayLike, weights: Weights) -> LocalSums:
    """Return Gi: each place is left out of its own disk, and of the mean it is compared with.

    Parameters and errors are those of `gi_star`.
    """
    own = _checked(values, weights)
    others = len(own) - 1
    sums = weights @ own
    sizes = np.diff(weights.indptr).astype(np.int64)
    if others < 2:
        return LocalSums(sums, sizes, np.zeros_like(own))
    mean = (own.sum() - own) / others
    variance = (np.sum(own * own) - own * own) / others - mean * mean
    of_sizes = np.sqrt(np.maximum(others * sizes - sizes * sizes, 0) / (others - 1))
    spread = np.sqrt(np.maximum(variance, 0.0))
    return LocalSums(sums, sizes, _scores(sums - sizes * mean, spread * of_sizes))


def _checked(values: ArrayLike, weights: Weights) -> FloatArray:
    own = np.asarray(values, dtype=np.float64)
    if weights.shape != (len(own), len(own)):
        raise PatternError(f"{len(own)} values, but weights of {weights.shape[0]} places")
    if not np.isfinite(own).all():
        raise PatternError("a value is not a finite number", field="values")
    return own


def _scores(above: FloatArray, spread: FloatArray) -> FloatArray:
    smallest = 1e-12 * max(float(np.abs(above).max(initial=0.0)), 1.0)
    scores: FloatArray = np.divide(above, spread, out=np.zeros_like(above), where=spread > smallest)
    return scores
