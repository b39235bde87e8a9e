"""What replications say: measures with intervals, differences by pairs, distributions.

An interval is Student's over replications, which do not depend on each other. The difference of two
scenarios is taken replication by replication, over the same calls: what both have in common goes
out (common random numbers; Law, Simulation Modeling and Analysis, 5th ed., 10.2 and 11.2).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.stats import t as student

from dispatch.simulation.forces import FloatArray, IntArray, Played

CONFIDENCE: Final = 0.95
STEP_S: Final = 60
STEPS: Final = 30
"""Bins of the histogram; one more holds all that took longer."""

MEASURES: Final = (
    "within", "mean_s", "median_s", "p90_s", "waited", "wait_s", "unanswered", "busy",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measured:
    """A mean over replications and its interval; NaN where nothing was measured."""

    value: float
    low: float
    high: float


def measured(values: Sequence[float] | FloatArray) -> Measured:
    """Return the mean of one value for each replication, with its interval of 95 %.

    A single one has no interval but itself; those that are NaN are left out.

    Examples
    --------
    >>> measured([1.0, 1.0, 1.0])
    Measured(value=1.0, low=1.0, high=1.0)
    """
    known = np.asarray(values, dtype=np.float64)
    known = known[np.isfinite(known)]
    if not len(known):
        return Measured(np.nan, np.nan, np.nan)
    mean = float(known.mean())
    if len(known) == 1:
        return Measured(mean, mean, mean)
    error = float(known.std(ddof=1)) / len(known) ** 0.5
    half = float(student.ppf(0.5 + CONFIDENCE / 2.0, len(known) - 1)) * error
    return Measured(mean, mean - half, mean + half)


def difference(
    scenario: Sequence[float] | FloatArray, base: Sequence[float] | FloatArray
) -> Measured:
    """Return scenario less base, replication by replication."""
    return measured(np.asarray(scenario, dtype=np.float64) - np.asarray(base, dtype=np.float64))


def summary(played: Played, standard_s: float, on_duty_s: FloatArray) -> dict[str, float]:
    """Return the `MEASURES` of one replication; NaN where there was no call.

    `within`, `waited` and `unanswered` are shares of all calls; a call that nobody answered is not
    within. Times are of those that were answered.
    """
    answered = np.isfinite(played.response_s)
    if not len(answered):
        return dict.fromkeys(MEASURES, np.nan)
    times = played.response_s[answered]
    waits = played.wait_s[answered]
    duty_s = float(on_duty_s.sum())
    return {
        "within": float((times <= standard_s).sum() / len(answered)),
        "mean_s": _of(times),
        "median_s": _of(times, 0.5),
        "p90_s": _of(times, 0.9),
        "waited": float((waits > 0.0).sum() / len(answered)),
        "wait_s": _of(waits),
        "unanswered": float(1.0 - answered.mean()),
        "busy": float(played.busy_s.sum() / duty_s) if duty_s > 0.0 else np.nan,
    }


def histogram(response_s: FloatArray) -> IntArray:
    """Return how many answered calls took up to 1, 2, … `STEPS` minutes, and how many longer.

    Examples
    --------
    >>> histogram(np.array([60.0, 60.5, 4000.0, np.inf]))[[0, 1, 2, 30]].tolist()
    [1, 1, 0, 1]
    """
    known = response_s[np.isfinite(response_s)]
    bins = np.clip(np.ceil(known / STEP_S).astype(np.int64) - 1, 0, STEPS)
    return np.bincount(bins, minlength=STEPS + 1).astype(np.int64)


def shares_within(
    played: Played, standard_s: float, area: IntArray, count: int
) -> tuple[FloatArray, IntArray]:
    """Return (count,) the share within the standard of the calls of each area, and their number.

    NaN for an area without calls; calls of no area (below 0) count nowhere.
    """
    inside = area >= 0
    total = np.bincount(area[inside], minlength=count).astype(np.int64)
    good = np.bincount(area[inside & (played.response_s <= standard_s)], minlength=count)
    with np.errstate(invalid="ignore"):
        return np.where(total > 0, good / total, np.nan), total


def _of(values: FloatArray, share: float | None = None) -> float:
    """Return the mean of values, or the quantile with a share of them below; NaN of none."""
    if not len(values):
        return np.nan
    return float(values.mean() if share is None else np.quantile(values, share))
