"""Exact chances of sums drawn without replacement: the randomisation test without simulation.

Under the null every arrangement of the counts over the area is equally likely, so what lies in a
disk of m places is a draw of m of all n counts. Counts are integers: the number of draws with each
sum are the coefficients of a product of one small polynomial for each distinct count.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spatial.pattern.errors import PatternError

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

_NO_SUCH_SUM = "a sum that no draw of the counts can have"

MOST_WORK = 4_000_000_000
"""Multiplications; more are refused (some seconds). A year of a city of millions needs a hundredth
of it."""


def upper_chances(counts: ArrayLike, sums: ArrayLike, sizes: ArrayLike) -> FloatArray:
    """Return for each disk the chance that as many counts drawn from the map sum up to no less.

    Parameters
    ----------
    counts
        (n,) integers, 0 or more: the whole map.
    sums
        (d,) the sums that were seen.
    sizes
        (d,) how many counts each is the sum of, 0 … n.

    Returns
    -------
    chances
        (d,) above 0, at most 1; exact but for rounding (relative 1e-11).

    Raises
    ------
    PatternError
        Counts that are negative or no integers, a sum that no draw can have, or counts so large
        and various that the work is beyond `MOST_WORK`.
    """
    # Summed from the far end, where the terms are smallest: all are positive.
    return _chances(counts, sums, sizes, lambda ways: np.cumsum(ways[::-1])[::-1])


def lower_chances(counts: ArrayLike, sums: ArrayLike, sizes: ArrayLike) -> FloatArray:
    """Return for each disk the chance that as many counts drawn from the map sum up to no more.

    Parameters, result and errors are those of `upper_chances`.
    """
    return _chances(counts, sums, sizes, np.cumsum)


def _chances(
    counts: ArrayLike,
    sums: ArrayLike,
    sizes: ArrayLike,
    tail_of: Callable[[FloatArray], FloatArray],
) -> FloatArray:
    drawn, seen, own = np.asarray(sizes, dtype=np.int64), _integers(sums), _integers(counts)
    chances = np.empty(drawn.size, dtype=np.float64)
    if drawn.size == 0:
        return chances
    if drawn.min() < 0 or drawn.max() > own.size:
        raise PatternError(f"a draw holds 0 to {own.size} counts", field="sizes")
    ways = _ways(own, int(drawn.max()))
    for size in np.unique(drawn).tolist():
        of_size = drawn == size
        if seen[of_size].max() >= ways.shape[1]:
            raise PatternError(_NO_SUCH_SUM, field="sums")
        tail = tail_of(ways[size])[seen[of_size]]
        if (tail <= 0.0).any():
            raise PatternError(_NO_SUCH_SUM, field="sums")
        chances[of_size] = np.minimum(tail / ways[size].sum(), 1.0)
    return chances


def _integers(values: ArrayLike) -> IntArray:
    given = np.asarray(values)
    whole = given.astype(np.int64)
    if given.size and ((whole != given).any() or whole.min() < 0):
        raise PatternError("counts are integers, 0 or more", field="counts")
    return whole


def _ways(counts: IntArray, most: int) -> FloatArray:
    """Return in how many ways 0 … `most` counts have each sum, (most + 1, s), each row scaled.

    Every way to draw j counts weighs t**j with t = most / n: rows stay within e**most and no float
    overflows, whatever the number of cells.
    """
    values, repeats = np.unique(counts, return_counts=True)
    reach = int(np.sort(counts)[counts.size - most :].sum()) + 1
    if _work(values, repeats, most, reach) > MOST_WORK:
        raise PatternError(
            "the counts are too large and too various to be judged exactly:"
            " take a finer resolution or a shorter period",
            field="counts",
        )
    scale = most / counts.size
    ways = np.zeros((most + 1, reach), dtype=np.float64)
    ways[0, 0] = 1.0
    lower = 0
    for value, repeat in zip(values.tolist(), repeats.tolist(), strict=True):
        chosen = list(_choices(repeat, most, scale))
        for size in range(most, 0, -1):
            for taken, weight in enumerate(chosen[:size], start=1):
                # What fewer counts of at most `lower` can sum up to, moved by those of this value.
                filled = min((size - taken) * lower + 1, reach - taken * value)
                if filled > 0:
                    start = taken * value
                    ways[size, start : start + filled] += weight * ways[size - taken, :filled]
        lower = value
    return ways


def _choices(repeat: int, most: int, scale: float) -> Iterator[float]:
    """Yield the scaled number of ways to choose 1, 2, … of equal counts."""
    weight = 1.0
    for taken in range(1, min(repeat, most) + 1):
        weight *= (repeat - taken + 1) / taken * scale
        yield weight


def _work(values: IntArray, repeats: IntArray, most: int, reach: int) -> float:
    pairs = np.minimum(repeats, most) * most / 2.0
    return float(np.sum(pairs * np.minimum(most * values + 1.0, reach)))
