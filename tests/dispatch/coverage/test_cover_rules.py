"""When a loss of cover is told, and when it is over."""

import numpy as np

from dispatch.coverage.rules import (
    STAYS_COVERED_S,
    STAYS_LOST_S,
    Memory,
    good_districts,
    is_regained,
    lost_areas,
    low_districts,
    shares_of,
)
from spatial.cells import cell_at, disk

MIDDLE = cell_at(114.3, 30.6, 8)
CITY = disk(MIDDLE, 6)  # 127 cells
PATCH = disk(MIDDLE, 2)  # 19 of them
LEAST = 10
NO_SHARES = np.empty(0)


def seen(*looks: tuple[float, np.ndarray]) -> Memory:
    """Return the memory after looks at (time, lost cells)."""
    memory = Memory.fresh(len(CITY), 0)
    for now_s, lost in looks:
        memory = memory.see(np.isin(CITY, lost), NO_SHARES, now_s)
    return memory


def told(memory: Memory, now_s: float, already: np.ndarray = CITY[:0]) -> list[set[int]]:
    """Return the areas to tell of, as sets of cells."""
    return [
        set(CITY[part].tolist())
        for part in lost_areas(CITY, memory, already.tolist(), now_s, least=LEAST)
    ]


def test_what_is_lost_for_a_moment_is_not_told() -> None:
    memory = seen((0.0, PATCH))
    assert told(memory, STAYS_LOST_S - 1) == []
    assert told(memory, STAYS_LOST_S) == [set(PATCH.tolist())]


def test_cell_that_is_covered_between_begins_anew() -> None:
    memory = seen((0.0, PATCH), (30.0, PATCH[:0]), (35.0, PATCH))
    assert told(memory, STAYS_LOST_S) == []
    assert told(memory, 35.0 + STAYS_LOST_S) == [set(PATCH.tolist())]


def test_small_parts_are_not_told_and_parts_that_do_not_touch_are_told_apart() -> None:
    small = disk(MIDDLE, 1)
    assert len(small) < LEAST
    assert told(seen((0.0, small)), STAYS_LOST_S) == []
    ring = np.setdiff1d(disk(MIDDLE, 6), disk(MIDDLE, 5))
    apart = seen((0.0, np.concatenate((ring, PATCH))))
    assert told(apart, STAYS_LOST_S) == [set(ring.tolist()), set(PATCH.tolist())]


def test_what_is_told_already_is_not_told_again_nor_is_its_edge() -> None:
    memory = seen((0.0, disk(MIDDLE, 3)))
    grown = told(memory, STAYS_LOST_S, PATCH)
    # The ring around the 19 has 18 cells and is a part of its own; a few cells more are not.
    assert grown == [set(np.setdiff1d(disk(MIDDLE, 3), PATCH).tolist())]
    assert told(seen((0.0, PATCH)), STAYS_LOST_S, PATCH) == []


def test_area_is_over_when_more_than_half_of_it_stays_covered() -> None:
    memory = seen((0.0, PATCH), (100.0, PATCH[:9]))  # ten of nineteen are covered again
    assert not is_regained(PATCH, CITY, memory, 100.0 + STAYS_COVERED_S - 1)
    assert is_regained(PATCH, CITY, memory, 100.0 + STAYS_COVERED_S)
    half = seen((0.0, PATCH), (100.0, PATCH[:10]))  # nine of nineteen
    assert not is_regained(PATCH, CITY, half, 100.0 + STAYS_COVERED_S)


def test_who_has_just_begun_to_watch_ends_nothing_at_once() -> None:
    memory = seen((0.0, PATCH[:0]))
    assert not is_regained(PATCH, CITY, memory, 0.0)
    assert is_regained(PATCH, CITY, memory, STAYS_COVERED_S)


def test_cells_of_another_city_count_as_regained() -> None:
    elsewhere = disk(cell_at(116.4, 39.9, 8), 2)
    assert is_regained(elsewhere, CITY, seen((0.0, CITY)), 0.0)


def test_shares_count_planned_cells_of_districts() -> None:
    planned = np.array([True] * 12 + [False] * 4)
    covered = np.array([True] * 3 + [False] * 3 + [True] * 10)
    district = np.array([0] * 6 + [1] * 4 + [2] * 2 + [0] * 3 + [-1])
    shares = shares_of(covered, planned, district, 3)
    # 3 of 6; 4 planned cells and 2 planned cells are too few for a share.
    assert shares[0] == 0.5
    assert np.isnan(shares[1:]).all()


def test_share_must_stay_low_to_be_told_and_stay_good_to_be_over() -> None:
    memory = Memory.fresh(0, 2)
    nothing = np.empty(0, dtype=np.bool_)
    for now_s, share in ((0.0, 0.4), (90.0, 0.45), (180.0, 0.49)):
        memory = memory.see(nothing, np.array([share, 0.9]), now_s)
    assert low_districts(memory, 179.0).tolist() == []
    assert low_districts(memory, 180.0).tolist() == [0]
    assert good_districts(memory, 180.0).tolist() == [1]
    memory = memory.see(nothing, np.array([0.6, 0.6]), 190.0)  # neither low nor good
    assert low_districts(memory, 500.0).tolist() == []
    assert good_districts(memory, 500.0).tolist() == []
    memory = memory.see(nothing, np.array([0.7, np.nan]), 200.0)
    assert good_districts(memory, 200.0 + STAYS_COVERED_S).tolist() == [0, 1]
