"""How good forecasts were, against what came and against a baseline."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from spatial.pattern.errors import PatternError
from spatial.pattern.forecasts import top_places

FloatArray = NDArray[np.float64]

SHARE: Final = 0.05
RESAMPLES: Final = 2_000


@dataclass(frozen=True, slots=True)
class ForecastScore:
    """What a forecast of one period was worth.

    Parameters
    ----------
    hit_rate
        Share of the period's incidents that lay in the top places.
    pai
        Predictive accuracy index: hit rate over the share of the area (Chainey et al. 2008). It
        grows as the area does: compare it over one study area only.
    pei
        Predictive efficiency index: hits over the most that as many places could have had
        (Hunt 2016); 1 is the best possible, whatever the area.
    """

    hit_rate: float
    pai: float
    pei: float


def score_forecast(scores: ArrayLike, came: ArrayLike, share: float = SHARE) -> ForecastScore:
    """Return what the top places of a forecast were worth in the period that came.

    Parameters
    ----------
    scores
        (n,) the forecast, higher is likelier.
    came
        (n,) incidents of the period.
    share
        Of the area that is called top.

    Raises
    ------
    PatternError
        When no incident came: no share of nothing can be told.
    """
    real = np.asarray(came, dtype=np.int64)
    total = int(real.sum())
    if total == 0:
        raise PatternError("no incident came: the forecast cannot be judged", field="came")
    top = top_places(scores, share)
    hits = int(real[top].sum())
    best = int(np.sort(real)[len(real) - len(top) :].sum())
    return ForecastScore(hits / total, hits / total / (len(top) / len(real)), hits / best)


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean with the bounds between which 95 of 100 resamples lie."""

    mean: float
    low: float
    high: float


def difference_over_periods(
    own: ArrayLike, baseline: ArrayLike, *, seed: int, block: int = 4
) -> Interval:
    """Return by how much one forecast is better than another, with a block-bootstrap interval.

    Weeks beside each other are alike, so blocks of periods are drawn, not single ones (moving
    blocks, Künsch 1989).

    Parameters
    ----------
    own, baseline
        (periods,) one measure of both forecasts in the same periods, oldest first.
    seed
        Of the draws.
    block
        Periods in a block.

    Raises
    ------
    PatternError
        Fewer periods than two blocks, or not as many of both.
    """
    ahead = np.asarray(own, dtype=np.float64) - np.asarray(baseline, dtype=np.float64)
    if len(ahead) < 2 * block:
        raise PatternError(
            f"{len(ahead)} periods are too few for an interval; {2 * block} are the fewest",
            field="periods",
        )
    random = np.random.default_rng(seed)
    blocks = -(-len(ahead) // block)
    starts = random.integers(0, len(ahead) - block + 1, size=(RESAMPLES, blocks))
    drawn = ahead[(starts[:, :, None] + np.arange(block)).reshape(RESAMPLES, -1)[:, : len(ahead)]]
    low, high = np.percentile(drawn.mean(axis=1), [2.5, 97.5])
    return Interval(float(ahead.mean()), float(low), float(high))
