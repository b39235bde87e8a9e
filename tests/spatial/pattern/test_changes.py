"""Two periods against each other: exact tests of other libraries, and laws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array
from scipy.stats import binomtest, fisher_exact

from spatial.cells import cell_at, disk
from spatial.pattern import PatternError, changes_of_rate, changes_of_share, study_area

ALONE = csr_array((3, 3))
"""Three places without neighbours."""


@pytest.mark.parametrize(
    ("was", "now", "days"), [(10, 30, (28, 28)), (4, 5, (7, 28)), (9, 0, (1, 1))]
)
def test_a_rate_is_judged_by_the_binomial_test(was: int, now: int, days: tuple[int, int]) -> None:
    found = changes_of_rate([was, 0, 1], [now, 0, 1], ALONE, days)
    share = days[1] / sum(days)
    tails = [binomtest(now, was + now, share, side).pvalue for side in ("less", "greater")]
    assert found.chances[0] == pytest.approx(min(1.0, 2 * min(tails)), rel=1e-9)
    assert found.direction[0] == np.sign(now - (was + now) * share)
    assert found.ratio[0] == pytest.approx(now / days[1] / (was / days[0]))
    assert np.isnan(found.ratio[1])
    assert found.chances[1] == 1.0


def test_a_share_is_judged_by_fishers_exact_test() -> None:
    before, after = np.array([10, 50, 40]), np.array([30, 50, 40])
    found = changes_of_share(before, after, ALONE)
    for place in range(3):
        table = np.array(
            [
                [after[place], before[place]],
                [after.sum() - after[place], before.sum() - before[place]],
            ]
        )
        tails = [fisher_exact(table, side).pvalue for side in ("less", "greater")]
        assert found.chances[place] == pytest.approx(min(1.0, 2 * min(tails)), rel=1e-9)
    assert found.direction.tolist() == [1, -1, -1]


def test_what_doubles_everywhere_has_no_other_share_but_another_rate() -> None:
    before = np.array([20, 30, 40])
    assert set(changes_of_share(before, before * 2, ALONE).chances) == {1.0}
    assert (changes_of_rate(before, before * 2, ALONE, (7, 7)).chances < 0.05).all()


AREA = study_area(disk(cell_at(114.3, 30.6, 9), 3))
Counts = st.lists(st.integers(0, 30), min_size=len(AREA), max_size=len(AREA))


@given(Counts, Counts)
def test_periods_that_change_places_change_the_direction_alone(
    one: list[int], other: list[int]
) -> None:
    forth = changes_of_rate(one, other, AREA.first_ring, (7, 7))
    back = changes_of_rate(other, one, AREA.first_ring, (7, 7))
    np.testing.assert_allclose(forth.chances, back.chances, rtol=1e-9)
    assert (forth.direction == -back.direction).all()


def test_periods_without_a_length_or_with_other_places_are_refused() -> None:
    with pytest.raises(PatternError, match="length"):
        changes_of_rate([1, 1, 1], [1, 1, 1], ALONE, (0, 7))
    with pytest.raises(PatternError, match="one for each place"):
        changes_of_rate([1, 1], [1, 1, 1], ALONE, (7, 7))
    with pytest.raises(PatternError, match="one for each place"):
        changes_of_share([1, 1, -1], [1, 1, 1], ALONE)
    with pytest.raises(PatternError, match="no shares"):
        changes_of_share([0, 0, 0], [1, 1, 1], ALONE)
