"""Cutting points into groups."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from data.samples.wuhan.partition import partition, points_in


def test_a_line_of_points_is_cut_across() -> None:
    line = np.column_stack([np.arange(10.0), np.zeros(10)])
    left, right = partition(line, [3, 7])
    groups = sorted([sorted(left[:, 0].tolist()), sorted(right[:, 0].tolist())], key=len)
    # Three at one end, seven at the other; which end is which is the direction's own affair.
    assert groups[0] in ([0, 1, 2], [7, 8, 9])
    assert len(groups[1]) == 7


@given(
    st.lists(st.integers(1, 5), min_size=1, max_size=8),
    st.integers(0, 40),
    st.integers(0, 2**32 - 1),
)
def test_every_point_is_in_one_group_and_no_group_is_empty(
    shares: list[int], more: int, seed: int
) -> None:
    points = np.random.default_rng(seed).random((len(shares) + more, 2))
    groups = partition(points, shares)
    assert len(groups) == len(shares)
    assert all(len(group) for group in groups)
    together = np.vstack(groups)
    assert sorted(map(tuple, together.tolist())) == sorted(map(tuple, points.tolist()))


def test_too_few_points_are_refused() -> None:
    with pytest.raises(ValueError, match="2 points cannot make 3 groups"):
        partition(np.zeros((2, 2)), [1, 1, 1])


def test_points_lie_inside_and_come_the_same_from_the_same_seed() -> None:
    shape = shapely.Point(0, 0).buffer(1).difference(shapely.box(-0.5, -0.5, 0.5, 0.5))
    first, second = (points_in(shape, 50, np.random.default_rng(1)) for _ in range(2))
    assert (first == second).all()
    assert shapely.contains_xy(shape, first[:, 0], first[:, 1]).all()
    assert len(points_in(shape, 0, np.random.default_rng(1))) == 0
