"""Rates of disks against a denominator, worked by hand."""

from math import comb

import numpy as np
import pytest
from scipy.sparse import csr_array

from spatial.pattern import PatternError, rates_of_all, rates_of_exposure

ALONE = csr_array((4, 4))
PAIRS = csr_array(np.array([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]], float))


def test_a_place_with_half_the_people_and_all_incidents() -> None:
    # Three incidents, each in the first place with chance 1/2: all three, 1/8.
    found = rates_of_exposure([3, 0, 0, 0], [5, 3, 1, 1], ALONE)
    assert found.chances.tolist() == pytest.approx([1 / 8, 1, 1, 1])
    assert found.expected.tolist() == pytest.approx([1.5, 0.9, 0.3, 0.3])
    assert found.ratio[0] == pytest.approx(2.0)


def test_neighbours_share_their_disk() -> None:
    found = rates_of_exposure([2, 0, 0, 1], [1, 1, 1, 1], PAIRS)
    # Each disk holds half: P(X ≥ 2 of 3) = 1/2 and P(X ≥ 1 of 3) = 7/8.
    assert found.chances.tolist() == pytest.approx([1 / 2, 1 / 2, 7 / 8, 7 / 8])


def test_a_share_of_all_incidents_is_fishers_exact_test() -> None:
    # Of 10 incidents 3 are fires; the first place has 4 incidents and all 3 fires.
    found = rates_of_all([3, 0, 0, 0], [4, 2, 2, 2], ALONE)
    assert found.chances[0] == pytest.approx(comb(4, 3) / comb(10, 3))
    assert found.expected[0] == pytest.approx(1.2)


def test_where_nothing_is_expected_no_ratio_is_told() -> None:
    found = rates_of_exposure([1, 0, 0, 0], [1, 0, 1, 1], ALONE)
    assert np.isnan(found.ratio[1])
    assert found.chances[1] == 1.0


@pytest.mark.parametrize(
    ("incidents", "exposure", "words"),
    [
        ([1, 0, 0, 0], [0, 1, 1, 1], "denominator is 0"),
        ([0, 0, 0, 0], [0, 0, 0, 0], "0 everywhere"),
        ([1, 0, 0, -1], [1, 1, 1, 1], "0 or more"),
        ([1, 0, 0], [1, 1, 1, 1], "4 denominators"),
    ],
)
def test_what_has_no_rate_is_refused(incidents: list[int], exposure: list[int], words: str) -> None:
    with pytest.raises(PatternError, match=words):
        rates_of_exposure(incidents, exposure, ALONE)


def test_more_of_a_kind_than_of_all_kinds_is_refused() -> None:
    with pytest.raises(PatternError, match="of all kinds"):
        rates_of_all([2, 0, 0, 0], [1, 1, 1, 1], ALONE)
