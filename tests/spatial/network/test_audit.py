"""The plain search that checks answers: it finds nothing wrong with right ones, and every wrong."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spatial.network import NEVER_MS
from spatial.network.audit import Mismatch, find_mismatch, limit_of, times_within
from spatial.network.reach import Reach
from tests.spatial.network.towns import Asker, grid

# A street of 9 corners, blocks of 100 m at 10 m/s: a block takes 10 s. The place is corner 4.
STREET = Asker(grid(9, 1).network())
REACH = Reach.over(STREET.metric)
CORNERS = [(0, 0), (100, 0), (300, 0), (600, 0), (800, 0)]
IDS = [50, 40, 30, 20, 10]


def check(named: list[tuple[int, int]], k: int) -> Mismatch | None:
    """Return what is wrong with naming ids (each with seconds) as the k nearest to corner 4."""
    claimed = [(one, seconds * 1000) for one, seconds in named]
    time_ms = times_within(
        REACH, STREET.places(CORNERS), STREET.places([(400, 0)]), limit_of(claimed, k)
    )
    return find_mismatch(np.array(IDS), time_ms, claimed, k)


@pytest.mark.parametrize(
    "named",
    [
        [(30, 10)],
        [(30, 10), (20, 20)],
        [(30, 10), (20, 20), (40, 30), (10, 40), (50, 40)],
    ],
    ids=["one", "two", "all, and a tie settled by id"],
)
def test_right_answer_is_found_right(named: list[tuple[int, int]]) -> None:
    assert check(named, len(named)) is None


@pytest.mark.parametrize(
    ("named", "k", "found"),
    [
        ([(20, 20)], 1, ((30, 10_000),)),
        ([(30, 11)], 1, ((30, 10_000),)),
        ([(30, 9)], 1, ()),
        ([(30, 10), (40, 30)], 2, ((30, 10_000), (20, 20_000))),
        ([(30, 10), (20, 20), (40, 30), (50, 40)], 4, None),
        ([(30, 10)], 2, ((30, 10_000), (20, 20_000))),
    ],
    ids=[
        "another is nearer",
        "it takes less",
        "it takes longer",
        "one was passed over",
        "a tie settled against the id",
        "one was left out",
    ],
)
def test_wrong_answer_is_found_wrong(
    named: list[tuple[int, int]], k: int, found: tuple[tuple[int, int], ...] | None
) -> None:
    mismatch = check(named, k)
    expected = found or ((30, 10_000), (20, 20_000), (40, 30_000), (10, 40_000))
    assert mismatch == Mismatch(
        tuple((one, seconds * 1000) for one, seconds in named), () if found == () else expected
    )


def test_fewer_than_asked_for_are_right_when_no_more_can_arrive() -> None:
    # The last origin is 900 m from any road, and the limit is 500 m.
    origins, claimed = STREET.places([(300, 0), (600, 900)]), [(1, 10_000)]
    time_ms = times_within(REACH, origins, STREET.places([(400, 0)]), limit_of(claimed, 2))
    assert time_ms.tolist() == [10_000, np.inf]
    assert find_mismatch(np.array([1, 2]), time_ms, claimed, 2) is None


def test_time_off_the_road_counts_against_the_limit() -> None:
    # 50 m on foot at 5 km/h are 36 s, one block 10 s.
    origins = STREET.places([(300, 50)])
    place = STREET.places([(400, 0)])
    assert times_within(REACH, origins, place, 46_000).tolist() == [46_000]
    assert times_within(REACH, origins, place, 45_999).tolist() == [np.inf]


TOWN = Asker(grid(6, 6).network())
TOWN_REACH = Reach.over(TOWN.metric)
SPOTS = st.tuples(st.integers(0, 500), st.integers(0, 500)).map(
    lambda spot: (spot[0], round(spot[1] / 100) * 100)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(SPOTS, min_size=1, max_size=12), SPOTS, st.integers(1, 6))
def test_engine_agrees_with_the_plain_search(
    units: list[tuple[int, int]], place: tuple[int, int], k: int
) -> None:
    origins, destination = TOWN.places(units), TOWN.places([place])
    time_ms = TOWN.queries.times_to(origins, destination)
    ids = np.arange(len(units))[::-1].copy()
    rows = np.lexsort((ids, time_ms))[:k]
    rows = rows[time_ms[rows] < NEVER_MS]
    claimed = list(zip(ids[rows].tolist(), time_ms[rows].tolist(), strict=True))
    plain_ms = times_within(TOWN_REACH, origins, destination, limit_of(claimed, k))
    assert find_mismatch(ids, plain_ms, claimed, k) is None
