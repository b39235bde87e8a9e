"""The k nearest by lower bounds, on numbers alone."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from spatial.network import NEVER_MS, find_nearest
from spatial.network.nearest import FIRST_BATCH


@given(
    st.lists(
        st.tuples(st.integers(0, 50), st.one_of(st.integers(0, 200), st.just(None))),
        max_size=120,
    ),
    st.integers(1, 6),
)
def test_answer_is_that_of_sorting_all_and_nobody_is_asked_twice(
    drawn: list[tuple[int, int | None]], k: int
) -> None:
    # A bound, and how much longer it really takes; None for those who cannot arrive.
    bound = np.array([low for low, _ in drawn], dtype=np.float64)
    times = np.array([NEVER_MS if more is None else low + more for low, more in drawn], np.int64)
    asked: list[int] = []

    def ask(rows: NDArray[np.int64]) -> NDArray[np.int64]:
        asked.extend(rows.tolist())
        return times[rows]

    ids = np.arange(len(drawn))[::-1].copy()
    found = find_nearest(bound, ids, ask, k)
    best = sorted((time, -row) for row, time in enumerate(times.tolist()) if time < NEVER_MS)[:k]
    assert found.rows.tolist() == [-row for _, row in best]
    assert found.time_ms.tolist() == [time for time, _ in best]
    assert len(asked) == len(set(asked))
    assert found.asked.tolist() == asked


def test_few_are_asked_when_the_bound_tells_the_rest() -> None:
    bound = np.arange(1_000, dtype=np.float64) * 100.0
    found = find_nearest(bound, np.arange(1_000), lambda rows: rows * 100 + 50, 5)
    assert found.rows.tolist() == [0, 1, 2, 3, 4]
    assert len(found.asked) == FIRST_BATCH


def test_equal_times_are_ordered_by_id_whatever_the_order_of_rows() -> None:
    ids = np.array([30, 10, 20, 40])
    found = find_nearest(np.zeros(4), ids, lambda rows: np.full(len(rows), 7), 3)
    assert ids[found.rows].tolist() == [10, 20, 30]


def test_unit_whose_bound_equals_the_last_time_is_asked_because_it_may_tie() -> None:
    bound = np.array([0.0] * FIRST_BATCH + [7.0], dtype=np.float64)
    ids = np.array([*range(100, 100 + FIRST_BATCH), 1])
    found = find_nearest(bound, ids, lambda rows: np.full(len(rows), 7), 1)
    assert ids[found.rows].tolist() == [1]


def test_all_are_asked_when_too_few_can_arrive() -> None:
    times = np.full(200, NEVER_MS)
    times[150] = 9_000
    found = find_nearest(np.zeros(200), np.arange(200), lambda rows: times[rows], 2)
    assert found.rows.tolist() == [150]
    assert len(found.asked) == 200


def test_no_units_give_no_answer() -> None:
    found = find_nearest(np.empty(0), np.empty(0, dtype=np.int64), lambda rows: rows, 5)
    assert found.rows.tolist() == []
