"""Forecasts and their scores, worked by hand."""

import numpy as np
import pytest
from scipy.sparse import csr_array, diags_array

from spatial.pattern import (
    PatternError,
    difference_over_periods,
    last_period,
    long_run,
    own_and_disk,
    score_forecast,
    top_places,
)

LINE = csr_array(diags_array([1.0, 1.0], offsets=[-1, 1], shape=(4, 4)))


def test_a_place_is_scored_by_its_own_count_and_its_disk() -> None:
    # 7 · own + (own + neighbours): 8·4+0, 8·0+4+1, 8·1+0, 1.
    assert own_and_disk([4, 0, 1, 0], LINE).tolist() == [32, 5, 8, 1]
    assert own_and_disk([[3, 0, 0, 0], [1, 0, 1, 0]], LINE).tolist() == [32, 5, 8, 1]


def test_the_baselines() -> None:
    periods = [[1, 0, 5], [2, 0, 0]]
    assert long_run(periods).tolist() == [3, 0, 5]
    assert last_period(periods).tolist() == [2, 0, 0]


def test_of_equal_scores_the_first_places_are_taken() -> None:
    assert top_places([1, 7, 7, 0], 0.5).tolist() == [1, 2]
    assert top_places([5, 5, 5], 0.01).tolist() == [0]
    assert len(top_places(np.zeros(100), 0.29)) == 29
    with pytest.raises(PatternError):
        top_places([1, 2], 0.0)


def test_scores_of_a_forecast_that_finds_three_of_five() -> None:
    came = [3, 0, 2, 0, 0, 0, 0, 0, 0, 0]
    found = score_forecast([9, 8, 1, 0, 0, 0, 0, 0, 0, 0], came, share=0.2)
    # Two of ten places called: 3 of 5 incidents, index 0.6 / 0.2; the best two places had 5.
    assert found.hit_rate == pytest.approx(0.6)
    assert found.pai == pytest.approx(3.0)
    assert found.pei == pytest.approx(0.6)
    with pytest.raises(PatternError, match="no incident came"):
        score_forecast([1, 2], [0, 0])


def test_an_interval_of_a_difference_that_is_always_the_same() -> None:
    found = difference_over_periods([0.4] * 12, [0.3] * 12, seed=1)
    assert (found.mean, found.low, found.high) == pytest.approx((0.1, 0.1, 0.1))


def test_intervals_hold_the_true_difference_about_as_often_as_they_say() -> None:
    """Of 200 histories of 60 periods of noise around 0.05 about 95 % hold it.

    Blocks of a few periods make intervals somewhat short: 160 of 200 is asked, which a procedure
    with a true rate of 0.88 misses once in a thousand (binomial).
    """
    random = np.random.default_rng(6)
    held = 0
    for seed in range(200):
        found = difference_over_periods(random.normal(0.05, 0.1, 60), np.zeros(60), seed=seed)
        held += found.low <= 0.05 <= found.high
    assert held >= 160


def test_too_few_periods_have_no_interval() -> None:
    with pytest.raises(PatternError, match="8 are the fewest"):
        difference_over_periods([1.0] * 7, [0.0] * 7, seed=1)
