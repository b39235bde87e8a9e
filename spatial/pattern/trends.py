"""How hot places came to be: the eight classes of emerging hot spots, period by period.

The classes are those that Esri publishes for Emerging Hot Spot Analysis (ArcGIS Pro 3.x): what a
place is called depends on which periods it was hot in, and on the Mann–Kendall trend of its scores.
Unlike there each period is judged by itself, without neighbours in time: windows that overlap make
trends of nothing.
"""

from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtr

from spatial.pattern.errors import PatternError
from spatial.pattern.significance import LEVEL

FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]

FEWEST_PERIODS: Final = 10
ALMOST_ALWAYS: Final = 0.9


class Trend(StrEnum):
    """What a place has been over the periods; NONE for what was never hot or fits no class."""

    NONE = "none"
    NEW = "new"
    CONSECUTIVE = "consecutive"
    INTENSIFYING = "intensifying"
    PERSISTENT = "persistent"
    DIMINISHING = "diminishing"
    SPORADIC = "sporadic"
    OSCILLATING = "oscillating"
    HISTORICAL = "historical"


def trends(
    hot: ArrayLike, cold: ArrayLike, scores: ArrayLike, level: float = LEVEL
) -> NDArray[np.object_]:
    """Return the class of each place.

    Parameters
    ----------
    hot, cold
        (periods, n) whether a place was significantly hot, or cold, in each period, oldest first.
    scores
        (periods, n) its Gi* z.
    level
        Of the two-sided Mann–Kendall test.

    Returns
    -------
    classes
        (n,) `Trend`.

    Raises
    ------
    PatternError
        Fewer than `FEWEST_PERIODS`, or arrays of different shapes.
    """
    was_hot, was_cold = np.asarray(hot, dtype=np.bool_), np.asarray(cold, dtype=np.bool_)
    z = np.asarray(scores, dtype=np.float64)
    if not was_hot.shape == was_cold.shape == z.shape or was_hot.ndim != 2:
        raise PatternError("hot, cold and scores have a row for each period")
    if len(was_hot) < FEWEST_PERIODS:
        raise PatternError(
            f"{len(was_hot)} periods are too few for a trend; {FEWEST_PERIODS} are the fewest",
            field="periods",
        )
    classes = np.full(was_hot.shape[1], Trend.NONE, dtype=object)
    ever = np.flatnonzero(was_hot.any(axis=0))
    moving, chance = mann_kendall(z[:, ever])
    direction = np.where(chance <= level, np.sign(moving), 0.0)
    for place, goes in zip(ever.tolist(), direction.tolist(), strict=True):
        classes[place] = _class_of(was_hot[:, place], was_cold[:, place], goes)
    return classes


def _class_of(hot: BoolArray, cold: BoolArray, direction: float) -> Trend:
    """Return the class of a place that was hot at least once."""
    almost_always = hot.mean() >= ALMOST_ALWAYS
    if not hot[-1]:
        return Trend.HISTORICAL if almost_always else Trend.NONE
    if almost_always:
        return {1.0: Trend.INTENSIFYING, -1.0: Trend.DIMINISHING}.get(direction, Trend.PERSISTENT)
    run = int(np.argmin(hot[::-1]))
    if run == hot.sum():
        return Trend.NEW if run == 1 else Trend.CONSECUTIVE
    return Trend.OSCILLATING if cold.any() else Trend.SPORADIC


def mann_kendall(series: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Return the score and two-sided chance of a monotone trend of each column.

    Mann 1945, Kendall 1975, with the variance for ties and the continuity correction.

    Parameters
    ----------
    series
        (periods, n) values, oldest first.
    """
    values = np.asarray(series, dtype=np.float64)
    periods = len(values)
    rises = np.zeros(values.shape[1])
    for later in range(1, periods):
        rises += np.sign(values[later] - values[:later]).sum(axis=0)
    variance = np.full(values.shape[1], periods * (periods - 1) * (2 * periods + 5) / 18.0)
    for place, column in enumerate(values.T):
        tied = np.unique(column, return_counts=True)[1]
        variance[place] -= float((tied * (tied - 1) * (2 * tied + 5)).sum()) / 18.0
    nearer = rises - np.sign(rises)
    z = np.divide(nearer, np.sqrt(variance), out=np.zeros_like(rises), where=variance > 0.0)
    return z, 2.0 * ndtr(-np.abs(z))
