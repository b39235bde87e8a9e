"""Calls drawn from the past, common random numbers, and intervals that hold."""

import numpy as np
import pytest
from scipy import stats

from dispatch.simulation.comparing import Question, Side, compare
from dispatch.simulation.drawing import (
    ASSUMED_READY_S,
    ASSUMED_WORK_S,
    DAY_S,
    Past,
    draw,
)
from dispatch.simulation.forces import Force, Legs
from dispatch.simulation.measuring import difference, measured

MONTH_S = 28 * DAY_S


def past(count: int = 500, seed: int = 1) -> Past:
    """Return calls of four weeks, of two kinds of work."""
    random = np.random.default_rng(seed)
    return Past(
        at_s=np.sort(random.uniform(0, MONTH_S, count)),
        kind=random.integers(0, 2, count),
        until_s=MONTH_S,
        ready_s=(np.array([30.0, 90.0]), np.array([60.0])),
        work_s=(np.array([600.0, 1200.0]), np.array([1800.0])),
    )


def force(stations: list[int]) -> Force:
    """Return units at stations of a line: station s reaches place p in 60 + 240 |s − p| seconds."""
    places = np.arange(4)
    apart = np.abs(places[:, None] - places[None, :]).astype(np.float32) * 240
    legs = Legs(apart + 60, apart + 60, apart, places.astype(np.int64))
    units = len(stations)
    return Force(np.array(stations), (legs,) * units, (tuple(range(units)),), (None,) * units)


def question(replications: int = 10, seed: int = 5) -> Question:
    """Return the question with calls at four places in two areas."""
    of = past()
    place = np.arange(len(of.at_s)) % 4
    return Question(
        past=of,
        place=place,
        priority=np.full(len(place), 2),
        area=place // 2,
        areas=2,
        standard_s=300.0,
        replications=replications,
        seed=seed,
        as_was=False,
    )


def side(stations: list[int]) -> Side:
    """Return units at stations, all of which may go to every call."""
    return Side(force(stations), np.zeros(500, np.int64))


def test_as_many_calls_are_drawn_as_poisson_has_it_and_at_their_hour_of_the_week() -> None:
    of = past()
    drawn = [draw(of, 3, number, as_was=False) for number in range(200)]
    counts = np.array([len(one.row) for one in drawn])
    # mean and variance of Poisson(500); the mean of 200 deviates by sqrt(500/200) = 1.58
    assert counts.mean() == pytest.approx(500, abs=4 * 1.58)
    assert counts.var(ddof=1) == pytest.approx(500, rel=4 * (2 / 199) ** 0.5)
    for one in drawn[:20]:
        assert (np.diff(one.at_s) >= 0).all()
        assert (one.at_s < MONTH_S).all()
        assert np.allclose(one.at_s % (7 * DAY_S), of.at_s[one.row] % (7 * DAY_S))
    weeks = np.concatenate([one.at_s for one in drawn]) // (7 * DAY_S)
    shares = np.bincount(weeks.astype(int), minlength=4)
    assert stats.chisquare(shares).pvalue > 1e-4


def test_the_very_calls_come_at_their_times_with_works_of_their_kind() -> None:
    of = past()
    drawn = draw(of, 3, 0, as_was=True)
    assert np.array_equal(drawn.row, np.arange(500))
    assert np.array_equal(drawn.at_s, of.at_s)
    assert set(drawn.work_s[of.kind == 0]) == {600.0, 1200.0}
    assert set(drawn.work_s[of.kind == 1]) == {1800.0}
    assert set(drawn.ready_s[of.kind == 0]) == {30.0, 90.0}


def test_unknown_work_is_exponential_with_the_mean_that_is_told() -> None:
    nothing = np.empty(0)
    of = Past(np.zeros(20_000), np.zeros(20_000, np.int64), 1.0, (nothing,), (nothing,))
    drawn = draw(of, 1, 0, as_was=True)
    assert set(drawn.ready_s) == {ASSUMED_READY_S}
    assert stats.kstest(drawn.work_s, "expon", args=(0, ASSUMED_WORK_S)).pvalue > 1e-4


def test_the_same_seed_gives_the_same_calls_and_another_gives_others() -> None:
    of = past()
    assert np.array_equal(draw(of, 3, 7, as_was=False).at_s, draw(of, 3, 7, as_was=False).at_s)
    assert not np.array_equal(
        draw(of, 3, 7, as_was=False).work_s[:50], draw(of, 4, 7, as_was=False).work_s[:50]
    )


def test_a_scenario_that_changes_nothing_differs_by_nothing() -> None:
    found = compare(question(), side([0, 3]), side([0, 3]))
    for name in ("within", "mean_s", "p90_s", "busy"):
        change = found.difference(name)
        assert (change.value, change.low, change.high) == (0.0, 0.0, 0.0)


def test_a_unit_more_answers_sooner_and_the_pairs_say_so_more_surely_than_apart() -> None:
    found = compare(question(), side([0]), side([0, 3]))
    sooner = found.difference("mean_s")
    assert sooner.high < 0
    apart = np.array(found.base.measures["mean_s"]), np.array(found.scenario.measures["mean_s"])
    paired_s = (apart[1] - apart[0]).std(ddof=1)
    assert paired_s < np.hypot(apart[0].std(ddof=1), apart[1].std(ddof=1))
    # places 2 and 3 are the second area: the unit at 3 is what it lacked
    assert found.worst_area(found.base) == 1
    assert found.area_calls.sum() == found.calls


def test_the_interval_is_students() -> None:
    values = [3.0, 5.0, 4.0, 8.0]
    mean = measured(values)
    low, high = stats.t.interval(0.95, 3, loc=5.0, scale=stats.sem(values))
    assert (mean.value, mean.low, mean.high) == pytest.approx((5.0, low, high))
    pairs = difference([2.0, 4.0, 9.0], [1.0, 5.0, 6.0])
    low, high = stats.t.interval(0.95, 2, loc=1.0, scale=stats.sem([1.0, -1.0, 3.0]))
    assert (pairs.value, pairs.low, pairs.high) == pytest.approx((1.0, low, high))


def test_intervals_hold_what_they_say_in_95_of_100() -> None:
    random = np.random.default_rng(8)
    held = sum(
        (found := measured(random.normal(10.0, 3.0, 12))).low <= 10.0 <= found.high
        for _ in range(2000)
    )
    # four deviations of a binomial share with 2,000 draws
    assert held / 2000 == pytest.approx(0.95, abs=4 * (0.95 * 0.05 / 2000) ** 0.5)


def test_a_run_that_is_called_off_ends_after_the_replication_that_is_told() -> None:
    told: list[int] = []

    class Enough(Exception):  # noqa: N818 (a signal)
        pass

    def tell(done: int) -> None:
        told.append(done)
        if done == 3:
            raise Enough

    with pytest.raises(Enough):
        compare(question(), side([0]), side([0]), tell)
    assert told == [1, 2, 3]
