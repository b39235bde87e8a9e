"""Classes of emerging hot spots by hand, and the Mann–Kendall test beside SciPy's tau."""

import numpy as np
import pytest
from scipy.stats import kendalltau

from spatial.pattern import PatternError, Trend, mann_kendall, trends

RISING = [float(n) for n in range(10)]
LEVEL = [5.0] * 10


@pytest.mark.parametrize(
    ("hot", "cold", "scores", "trend"),
    [
        ("0000000001", "0000000000", LEVEL, Trend.NEW),
        ("0000000011", "0000000000", LEVEL, Trend.CONSECUTIVE),
        ("0111111111", "0000000000", RISING, Trend.INTENSIFYING),
        ("1111111111", "0000000000", LEVEL, Trend.PERSISTENT),
        ("1111111111", "0000000000", RISING[::-1], Trend.DIMINISHING),
        ("0010010001", "0000000000", LEVEL, Trend.SPORADIC),
        ("0010010001", "1000000000", LEVEL, Trend.OSCILLATING),
        ("1111111110", "0000000000", LEVEL, Trend.HISTORICAL),
        ("1111000000", "0000000000", LEVEL, Trend.NONE),
        ("0000000000", "1111111111", RISING, Trend.NONE),
    ],
)
def test_each_class_is_what_its_definition_says(
    hot: str, cold: str, scores: list[float], trend: Trend
) -> None:
    was_hot, was_cold = (np.array([[digit == "1"] for digit in digits]) for digits in (hot, cold))
    assert trends(was_hot, was_cold, np.array(scores)[:, None]).tolist() == [trend]


def test_the_score_of_ten_rising_values() -> None:
    # S = 45, variance 10 · 9 · 25 / 18 = 125, z = 44 / √125.
    z, chance = mann_kendall(np.array(RISING)[:, None])
    assert z[0] == pytest.approx(44 / np.sqrt(125))
    assert chance[0] == pytest.approx(8.3e-5, rel=0.01)


def test_ties_narrow_the_variance_as_in_scipy() -> None:
    series = np.random.default_rng(4).integers(0, 6, size=(40, 20)).astype(float)
    _, chances = mann_kendall(series)
    for column, chance in zip(series.T, chances, strict=True):
        # SciPy's asymptotic test has the same variance, without the continuity correction.
        without = kendalltau(np.arange(40), column, method="asymptotic").pvalue
        assert chance >= without - 1e-12
        assert chance == pytest.approx(without, abs=0.04)


def test_too_few_periods_are_refused() -> None:
    nine = np.zeros((9, 3), dtype=bool)
    with pytest.raises(PatternError, match="10 are the fewest"):
        trends(nine, nine, np.zeros((9, 3)))
    with pytest.raises(PatternError, match="a row for each period"):
        trends(nine, nine[:, :2], np.zeros((9, 3)))
