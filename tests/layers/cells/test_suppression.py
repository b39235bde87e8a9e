"""Small counts are hidden, and no difference of what is told gives one away."""

import doctest
from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from layers.cells import suppression
from layers.cells.suppression import LEAST, hide_small
from spatial.cells import cell_at, parent

RESOLUTION = 8
CELLS = sorted(
    {cell_at(114.2 + x / 150, 30.5 + y / 150, RESOLUTION) for x in range(12) for y in range(12)}
)

counts = st.dictionaries(st.sampled_from(CELLS), st.integers(1, 12)).map(
    lambda found: sorted(found.items())
)


def test_examples_in_docstrings_hold() -> None:
    assert doctest.testmod(suppression).failed == 0


@given(counts)
def test_nothing_small_is_told_and_nothing_is_made_up(counted: list[tuple[int, int]]) -> None:
    told = hide_small(counted, RESOLUTION)
    assert set(told) <= set(counted)
    assert all(count >= LEAST for _, count in told)


@given(counts)
def test_a_coarser_count_gives_no_small_one_away(counted: list[tuple[int, int]]) -> None:
    """What a coarser cell has beyond what is told of its parts is 0, all it has, or of two at
    least with as many as a cell may tell."""
    told = set(hide_small(counted, RESOLUTION))
    parts: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair in counted:
        parts[parent(pair[0], RESOLUTION - 1)].append(pair)
    for children in parts.values():
        hidden = [pair for pair in children if pair not in told]
        if hidden and len(hidden) < len(children):
            assert len(hidden) > 1
            assert sum(count for _, count in hidden) >= LEAST
