"""Where the next period's incidents will be: simple forecasts, to be shown beside their record.

Held against what came (ANALYSIS), what a cell had before and the mean of its disk is no worse than
models with many parameters; so it is the default, and the long-run mean stands beside it.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spatial.pattern.errors import PatternError
from spatial.pattern.study_area import Weights

IntArray = NDArray[np.int64]


def own_and_disk(counts: ArrayLike, weights: Weights) -> IntArray:
    """Return a score for each place: its own count and the mean of its disk, times the disk's size.

    Integers, so that ties are ties on every machine. For disks of seven 7 · own + sum of the disk;
    at the border a disk counts as if its missing places were empty.

    Parameters
    ----------
    counts
        (n,) or (periods, n) incidents; of periods the sum.
    weights
        (n, n) binary, the first ring.
    """
    own = _summed(counts)
    scores: IntArray = (8 * own + np.rint(weights @ own)).astype(np.int64)
    return scores


def long_run(counts: ArrayLike) -> IntArray:
    """Return the baseline: what each place had in all periods together, (n,)."""
    return _summed(counts)


def last_period(counts: ArrayLike) -> IntArray:
    """Return the other baseline: what each place had in the last of (periods, n)."""
    given = np.asarray(counts, dtype=np.int64)
    last: IntArray = given[-1] if given.ndim == 2 else given
    return last


def top_places(scores: ArrayLike, share: float) -> IntArray:
    """Return the places with the highest scores, the best first; of equal ones the first.

    Parameters
    ----------
    scores
        (n,) integers.
    share
        Of all places, above 0 and at most 1; rounded down to whole places, but one at least.

    Raises
    ------
    PatternError
        A share that is none.
    """
    given = np.asarray(scores)
    if not 0.0 < share <= 1.0:
        raise PatternError("a share of the area lies above 0 and at most at 1", field="share")
    many = max(1, int(len(given) * share + 1e-9))
    return np.argsort(-given, kind="stable")[:many].astype(np.int64)


def _summed(counts: ArrayLike) -> IntArray:
    given = np.asarray(counts, dtype=np.int64)
    summed: IntArray = given if given.ndim == 1 else given.sum(axis=0)
    return summed
