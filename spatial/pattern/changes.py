"""Where two periods differ: each disk before and after, judged exactly."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import binom, hypergeom

from spatial.pattern.errors import PatternError
from spatial.pattern.study_area import Weights

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class DiskChanges:
    """How disks changed, in the order of the places.

    Parameters
    ----------
    before, after
        (n,) incidents of each disk.
    ratio
        (n,) the rate (or share) after over that before; NaN where there was none before.
    chances
        (n,) two-sided p: twice the smaller tail, at most 1.
    direction
        (n,) 1 where there is more than the null expects, -1 less, 0 neither.
    """

    before: IntArray
    after: IntArray
    ratio: FloatArray
    chances: FloatArray
    direction: NDArray[np.int8]


def changes_of_rate(
    before: ArrayLike, after: ArrayLike, weights: Weights, days: tuple[float, float]
) -> DiskChanges:
    """Return where incidents for each day are other than before.

    Given a + b incidents of both periods, those after are binomial with the share of the days that
    lie after: the exact test of two Poisson rates (Przyborowski and Wilenski 1940).

    Parameters
    ----------
    before, after
        (n,) counts.
    weights
        (n, n) binary; each place belongs to its own disk.
    days
        Length of the periods before and after.

    Raises
    ------
    PatternError
        Negative counts, other lengths, or a period without a length.
    """
    was, now = _disks(before, after, weights)
    length_before, length_after = days
    if not (length_before > 0.0 and length_after > 0.0):
        raise PatternError("a period has a length", field="days")
    share = length_after / (length_before + length_after)
    both = was + now
    upper = np.asarray(binom.sf(now - 1, both, share), dtype=np.float64)
    lower = np.asarray(binom.cdf(now, both, share), dtype=np.float64)
    return _changes(
        was, now, (length_before, length_after), (both * share).astype(np.float64), (lower, upper)
    )


def changes_of_share(before: ArrayLike, after: ArrayLike, weights: Weights) -> DiskChanges:
    """Return where the share of all incidents is other than before.

    What rises or falls everywhere alike is no change: Fisher's exact test of each disk against the
    rest. Parameters and errors are those of `changes_of_rate`.
    """
    was, now = _disks(before, after, weights)
    all_before, all_after = int(np.sum(before)), int(np.sum(after))
    if all_before == 0 or all_after == 0:
        raise PatternError("a period without incidents has no shares", field="period")
    both, whole = was + now, all_before + all_after
    upper = np.asarray(hypergeom.sf(now - 1, whole, all_after, both), dtype=np.float64)
    lower = np.asarray(hypergeom.cdf(now, whole, all_after, both), dtype=np.float64)
    expected = (both * (all_after / whole)).astype(np.float64)
    return _changes(was, now, (all_before, all_after), expected, (lower, upper))


def _disks(before: ArrayLike, after: ArrayLike, weights: Weights) -> tuple[IntArray, IntArray]:
    found = []
    for counts in (before, after):
        own = np.asarray(counts, dtype=np.int64)
        if own.shape != (weights.shape[0],) or (own < 0).any():
            raise PatternError("counts are 0 or more, one for each place", field="counts")
        found.append((np.rint(weights @ own) + own).astype(np.int64))
    return found[0], found[1]


def _changes(
    before: IntArray,
    after: IntArray,
    sizes: tuple[float, float],
    expected: FloatArray,
    tails: tuple[FloatArray, FloatArray],
) -> DiskChanges:
    ratio = np.full(len(before), np.nan)
    np.divide(after * sizes[0], before * sizes[1], out=ratio, where=before > 0)
    chances = np.clip(2.0 * np.minimum(*tails), 0.0, 1.0)
    away = np.where(np.abs(after - expected) < 1e-9, 0.0, after - expected)
    return DiskChanges(before, after, ratio, chances, np.sign(away).astype(np.int8))
