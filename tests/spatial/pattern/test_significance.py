"""Degrees of significance, worked by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spatial.pattern import PatternError, Significance, significance


def test_the_example_of_benjamini_and_hochberg() -> None:
    # Benjamini and Hochberg 1995, section 4: 15 comparisons of thrombolysis; at 0.05 the procedure
    # calls the first four, Bonferroni (0.0033) the first three.
    p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344]
    p += [0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0]
    assert significance(p).tolist() == [3, 3, 3, 2, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]


@given(st.lists(st.floats(0, 1), min_size=1, max_size=60))
def test_each_degree_lies_within_the_one_below(chances: list[float]) -> None:
    degrees, p = significance(chances), np.array(chances)
    assert (p[degrees >= Significance.RAW] <= 0.05).all()
    assert (p[degrees == Significance.BONFERRONI] <= 0.05 / len(p)).all()
    if (degrees == Significance.FDR).any():
        assert p[degrees >= Significance.FDR].max() < p[degrees < Significance.FDR].min(initial=2.0)


def test_a_chance_that_is_none_is_refused() -> None:
    with pytest.raises(PatternError):
        significance([0.1, 1.2])
    with pytest.raises(PatternError):
        significance([np.nan])


def test_no_place_has_no_degree() -> None:
    assert significance([]).size == 0
