"""The p-median against the published optima of OR-Library and against trying all choices."""

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.sparse.csgraph import floyd_warshall

from spatial.siting import SitingError, p_median

PMED = Path(__file__).parents[4] / "shared" / "data" / "pmed"


def instance(number: int) -> tuple[NDArray[np.float64], int]:
    """Return the costs between all pairs of an instance (Beasley 1985) and how many sites."""
    path = PMED / f"pmed{number}.txt"
    if not path.exists():
        pytest.skip("the instances of OR-Library are not beside this checkout")
    words = [int(word) for word in path.read_text(encoding="ascii").split()]
    (size, edges, count), rest = words[:3], words[3:]
    graph = np.full((size, size), np.inf)
    for tail, head, cost in np.array(rest[: 3 * edges]).reshape(-1, 3).tolist():
        graph[tail - 1, head - 1] = graph[head - 1, tail - 1] = cost  # the last of a pair holds
    np.fill_diagonal(graph, 0.0)
    return floyd_warshall(graph), count


@pytest.mark.parametrize(
    ("number", "optimum"), [(1, 5819), (2, 4093), (3, 4250), (4, 3034), (5, 1355)]
)
def test_the_published_optimum_is_found_and_proved(number: int, optimum: int) -> None:
    costs, count = instance(number)
    found = p_median(costs, np.ones(len(costs)), count)
    assert found.value == pytest.approx(optimum)
    assert found.optimal
    assert costs[found.open].min(axis=0).sum() == pytest.approx(optimum)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_choice_of_sites_is_better(data: st.DataObject) -> None:
    sites, places = data.draw(st.integers(1, 6)), data.draw(st.integers(1, 6))
    numbers = st.integers(0, 20)
    costs = np.array(
        [[data.draw(numbers) for _ in range(places)] for _ in range(sites)], dtype=float
    )
    demand = np.array([data.draw(st.integers(0, 5)) for _ in range(places)], dtype=float)
    count = data.draw(st.integers(1, sites))
    best = min(
        float(costs[list(chosen)].min(axis=0) @ demand)
        for chosen in combinations(range(sites), count)
    )
    assert p_median(costs, demand, count).value == pytest.approx(best, abs=1e-6)


def test_sites_that_are_kept_stay_open() -> None:
    costs = [[0, 9, 9], [9, 0, 9], [9, 9, 0]]
    found = p_median(costs, [1, 5, 5], 2, kept=[0])
    assert found.open.tolist() in ([0, 1], [0, 2])
    assert found.value == pytest.approx(45)


@pytest.mark.parametrize(
    ("costs", "count", "kept", "words"),
    [
        ([[1, np.inf]], 1, [], "cannot be reached"),
        ([[1, 2]], 2, [], "2 of 1 sites"),
        ([[1, 2]], 1, [4], "not among the sites"),
        ([[1, 2, 3]], 1, [], "a column for each demand"),
    ],
)
def test_what_cannot_be_sited_is_refused(
    costs: list[list[float]], count: int, kept: list[int], words: str
) -> None:
    with pytest.raises(SitingError, match=words):
        p_median(costs, [1, 1], count, kept=kept)
