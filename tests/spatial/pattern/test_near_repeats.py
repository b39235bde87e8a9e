"""The table of Knox on patterns whose answer is known."""

import numpy as np
import pytest

from spatial.pattern import PatternError, knox


def test_pairs_are_counted_in_their_bands() -> None:
    # Three at one corner on days 0, 1 and 9, a fourth 150 m off on day 1, and 30 far away and long
    # after, each alone.
    places = [(0, 0), (0, 0), (0, 0), (150, 0)] + [(10_000 * n, 50_000) for n in range(30)]
    times = [0.0, 1, 9, 1] + [1000.0 + 100 * n for n in range(30)]
    found = knox(np.array(places), times, [100, 200], [2, 10], seed=1)
    # Within 100 m: days 0–1; 0–9 and 1–9. Within 200 m: 0–1, 1–1; 9–1.
    assert found.seen.tolist() == [[1, 2], [2, 1]]


def test_what_repeats_at_once_nearby_is_found_and_what_does_not_is_not() -> None:
    random = np.random.default_rng(8)
    first = random.uniform(0, 20_000, (300, 2))
    times = random.uniform(0, 365, 300)
    again = first[:100] + random.normal(0, 30, (100, 2))
    places = np.vstack([first, again])
    near = knox(places, np.append(times, times[:100] + 3), [200], [7], seed=2)
    assert near.chances[0, 0] == pytest.approx(1 / 1000)
    assert near.ratio[0, 0] > 3
    without = knox(places, random.uniform(0, 365, 400), [200], [7], seed=2)
    assert without.chances[0, 0] > 0.01


def test_the_expectation_is_the_mean_over_arrangements() -> None:
    # 40 incidents at one place, half on day 0 and half on day 100: every arrangement has as many
    # pairs on one day, 2 · C(20, 2) = 380.
    places, times = np.zeros((40, 2)), np.repeat([0.0, 100.0], 20)
    found = knox(places, times, [1], [1], seed=3)
    assert found.seen.tolist() == [[380]]
    assert found.expected.tolist() == [[380.0]]
    assert found.chances.tolist() == [[1.0]]


@pytest.mark.parametrize(
    ("count", "distances", "words"),
    [
        (29, [100], "30 incidents"),
        (40, [100, 100], "rising"),
        (40, [], "rising"),
        (40, [0], "rising"),
    ],
)
def test_what_no_table_can_be_made_of_is_refused(
    count: int, distances: list[float], words: str
) -> None:
    with pytest.raises(PatternError, match=words):
        knox(np.zeros((count, 2)), np.zeros(count), distances, [1], seed=1)


def test_too_many_close_pairs_are_refused_before_they_are_made() -> None:
    with pytest.raises(PatternError, match="shorter"):
        knox(np.zeros((7_000, 2)), np.zeros(7_000), [1], [1], seed=1)
