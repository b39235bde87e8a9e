"""Exact chances against counting out every draw, and against what simulation comes to."""

from itertools import combinations
from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spatial.cells import cell_at, disk
from spatial.pattern import (
    PatternError,
    gi_star,
    lower_chances,
    significance,
    study_area,
    upper_chances,
)


def counted_out(counts: list[int], seen: int, size: int) -> float:
    draws = [sum(draw) for draw in combinations(counts, size)]
    return sum(total >= seen for total in draws) / len(draws)


@given(st.data())
def test_the_chance_is_that_of_counting_out_all_draws(data: st.DataObject) -> None:
    counts = data.draw(st.lists(st.integers(0, 9), min_size=1, max_size=9))
    size = data.draw(st.integers(0, len(counts)))
    seen = sum(data.draw(st.permutations(counts))[:size])
    assert upper_chances(counts, [seen], [size])[0] == pytest.approx(
        counted_out(counts, seen, size), rel=1e-12
    )


def test_one_hot_cell_among_many_empty_ones() -> None:
    # 7 of 1,000 places are drawn; the single 5 is among them in 7 of 1,000 draws.
    assert upper_chances([5] + [0] * 999, [5], [7])[0] == pytest.approx(0.007, rel=1e-12)


def test_chances_far_below_what_simulation_can_reach_are_exact() -> None:
    # Seven ones among 200,000 places, all seven drawn: one draw of C(200000, 7).
    counts = np.zeros(200_000, dtype=np.int64)
    counts[:7] = 1
    assert upper_chances(counts, [7], [7])[0] == pytest.approx(1 / comb(200_000, 7), rel=1e-11)


def test_large_disks_do_not_overflow() -> None:
    counts = np.zeros(200_000, dtype=np.int64)
    counts[0] = 1
    assert upper_chances(counts, [1], [271])[0] == pytest.approx(271 / 200_000, rel=1e-11)


def test_every_sum_of_at_least_nothing_is_certain() -> None:
    assert upper_chances([0, 3, 4], [0, 0], [1, 2]).tolist() == [1.0, 1.0]
    assert upper_chances([1, 2], [], []).size == 0


@pytest.mark.parametrize(
    ("counts", "seen", "size"), [([1, 2], 4, 2), ([1, 2], 3, 3), ([-1, 2], 1, 1), ([0.5, 2], 2, 1)]
)
def test_what_no_draw_can_be_is_refused(counts: list[float], seen: int, size: int) -> None:
    with pytest.raises(PatternError):
        upper_chances(counts, [seen], [size])


def test_counts_too_large_to_be_judged_are_refused_with_advice() -> None:
    counts = np.arange(0, 3_000_000, 100)
    with pytest.raises(PatternError, match="finer resolution or a shorter period"):
        upper_chances(counts, [10], [7])


def test_shuffled_maps_call_any_cell_hot_no_more_often_than_the_level_says() -> None:
    """Of maps without any cluster at most 5 % call a cell hot after Benjamini and Hochberg.

    Under the null FDR equals the chance of any call, at most 0.05. Of 200 maps 10 are expected at
    most; more than 20 have a chance below 0.002 (binomial, P(X > 20 | 200, 0.05) = 0.0011).
    """
    area = study_area(disk(cell_at(114.3, 30.6, 9), 12))
    random = np.random.default_rng(20261123)
    counts = random.negative_binomial(0.3, 0.15, len(area))
    called = 0
    for _ in range(200):
        random.shuffle(counts)
        found = gi_star(counts, area.first_ring)
        chances = upper_chances(counts, np.rint(found.sums), found.sizes)
        called += bool((significance(chances) >= 2).any())
    assert called <= 20


@given(st.data())
def test_the_lower_chance_is_that_of_no_more(data: st.DataObject) -> None:
    counts = data.draw(st.lists(st.integers(0, 9), min_size=1, max_size=9))
    size = data.draw(st.integers(0, len(counts)))
    seen = sum(data.draw(st.permutations(counts))[:size])
    draws = [sum(draw) for draw in combinations(counts, size)]
    no_more = sum(total <= seen for total in draws) / len(draws)
    assert lower_chances(counts, [seen], [size])[0] == pytest.approx(no_more, rel=1e-12)
