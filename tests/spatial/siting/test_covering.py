"""Covering sites against trying all choices, and by hand."""

from itertools import combinations, combinations_with_replacement

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from spatial.siting import SitingError, covered_share, covers, most_covered, most_expected


def worth(
    reached: NDArray[np.bool_], demand: NDArray[np.float64], units: list[int], busy: float
) -> float:
    """Return the expected covered demand by its definition (Daskin 1983)."""
    deep = np.array([sum(reached[site, place] for site in units) for place in range(len(demand))])
    return float(demand @ (1 - busy ** deep.astype(float)))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_placing_of_units_is_better(data: st.DataObject) -> None:
    sites, places = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 8))
    reached = np.array(
        [[data.draw(st.booleans()) for _ in range(places)] for _ in range(sites)], dtype=bool
    )
    demand = np.array([data.draw(st.integers(0, 9)) for _ in range(places)], dtype=float)
    demand[0] += 1
    units, busy = data.draw(st.integers(1, 3)), data.draw(st.sampled_from([0.1, 0.3, 0.6]))
    best = max(
        worth(reached, demand, list(chosen), busy)
        for chosen in combinations_with_replacement(range(sites), units)
    )
    found = most_expected(reached, demand, units, busy=busy)
    assert found.value == pytest.approx(best, abs=1e-6)
    assert found.units.sum() == units
    count = min(units, sites)
    opened = most_covered(reached, demand, count)
    tried = max(
        float(demand[reached[list(chosen)].any(axis=0)].sum())
        for chosen in combinations(range(sites), count)
    )
    assert opened.value == pytest.approx(tried, abs=1e-6)
    assert opened.optimal


def test_a_second_unit_goes_where_the_first_is_often_busy() -> None:
    # Ten at one place, three at another. Idle units cover both; units busy half their time are
    # worth 10 · 1/4 more beside the first than 3 · 1/2 at the second.
    reached, demand = np.eye(2, dtype=bool), [10.0, 3.0]
    assert most_expected(reached, demand, 2, busy=0.0).units.tolist() == [1, 1]
    assert most_expected(reached, demand, 2, busy=0.5).units.tolist() == [2, 0]


def test_cover_is_by_the_standard_and_no_way_covers_nothing() -> None:
    reached = covers([[100.0, 300.1, np.inf]], 300.0)
    assert reached.tolist() == [[True, False, False]]
    assert covered_share(reached, [1, 2, 1], [1]) == pytest.approx(0.25)
    assert covered_share(reached, [1, 2, 1], [0]) == 0.0


@pytest.mark.parametrize(
    ("demand", "count", "kept", "words"),
    [
        ([0.0, 0.0], 1, [], "0 everywhere"),
        ([1.0], 1, [], "a column for each demand"),
        ([1.0, 1.0], 3, [], "3 cannot be placed"),
        ([1.0, 1.0], 1, [0, 1], "2 are kept"),
        ([1.0, 1.0], 1, [2], "not among"),
    ],
)
def test_what_cannot_be_placed_is_refused(
    demand: list[float], count: int, kept: list[int], words: str
) -> None:
    with pytest.raises(SitingError, match=words):
        most_covered(np.eye(2, dtype=bool), demand, count, kept=kept)
