"""Calls played against units: queues as theory has them, and a day worked out by hand."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispatch.simulation.forces import Calls, Force, Legs, MoveUps
from dispatch.simulation.playing import play

NO_WAY = Legs(
    np.zeros((1, 1), np.float32),
    np.zeros((1, 1), np.float32),
    np.zeros((1, 1), np.float32),
    np.zeros(1, np.int64),
)
"""Everything is at one place: what is left is a queue."""


def queue(servers: int) -> Force:
    """Return servers that need no way."""
    return Force(
        np.zeros(servers, np.int64),
        (NO_WAY,) * servers,
        (tuple(range(servers)),),
        (None,) * servers,
    )


def poisson_calls(rate: float, mean_work: float, count: int, seed: int) -> Calls:
    """Return calls that come by a Poisson process and take exponential times."""
    random = np.random.default_rng(seed)
    nothing = np.zeros(count, np.int64)
    return Calls(
        at_s=np.cumsum(random.exponential(1.0 / rate, count)),
        place=nothing,
        team=nothing,
        priority=nothing + 1,
        ready_s=np.zeros(count),
        work_s=random.exponential(mean_work, count),
    )


def erlang_c(servers: int, offered: float) -> float:
    """Return the chance to wait in M/M/c (Erlang 1917), `offered` being rate over service rate."""
    busy = offered**servers / math.factorial(servers) * servers / (servers - offered)
    return busy / (sum(offered**k / math.factorial(k) for k in range(servers)) + busy)


@pytest.mark.parametrize(("servers", "rate"), [(1, 0.7), (3, 2.1), (12, 9.6)])
def test_waiting_is_that_of_the_erlang_c_formula(servers: int, rate: float) -> None:
    # M/M/c with mean service 1: P(wait) = C(c, a), E(wait) = C / (c - a), a = rate.
    # Batches of 5,000 calls are nearly independent: four standard errors of their means miss
    # once in 16,000.
    calls = poisson_calls(rate, 1.0, 100_000, seed=17)
    waits = play(calls, queue(servers), float(calls.at_s[-1])).wait_s.reshape(20, -1)
    waited, mean = (waits > 0).mean(axis=1), waits.mean(axis=1)
    chance = erlang_c(servers, rate)
    assert waited.mean() == pytest.approx(chance, abs=4 * waited.std(ddof=1) / 20**0.5)
    assert mean.mean() == pytest.approx(
        chance / (servers - rate), abs=4 * mean.std(ddof=1) / 20**0.5
    )


def test_waiting_in_m_m_1_is_exponential_beyond_the_chance_to_wait() -> None:
    # M/M/1: P(wait > t) = rho exp(-(1 - rho) t) (Kleinrock 1975, 5.113, service rate 1)
    calls = poisson_calls(0.5, 1.0, 200_000, seed=3)
    waits = play(calls, queue(1), float(calls.at_s[-1])).wait_s.reshape(40, -1)
    for moment in (0.0, 1.0, 2.0, 4.0):
        shares = (waits > moment).mean(axis=1)
        expected = 0.5 * math.exp(-0.5 * moment)
        assert shares.mean() == pytest.approx(expected, abs=4 * shares.std(ddof=1) / 40**0.5)


def test_waiting_calls_over_time_are_arrivals_times_their_wait() -> None:
    # Little 1961: over a course that begins and ends empty the two are the same number
    calls = poisson_calls(2.5, 1.0, 5_000, seed=5)
    played = play(calls, queue(3), float(calls.at_s[-1]))
    assert played.waiting_s == pytest.approx(float(played.wait_s.sum()), rel=1e-9)
    assert played.waiting_s > 0


def test_units_are_busy_as_much_as_is_offered() -> None:
    calls = poisson_calls(1.8, 1.0, 50_000, seed=11)
    until_s = float(calls.at_s[-1])
    played = play(calls, queue(3), until_s)
    busy = played.busy_s.sum() / (3 * until_s)
    # busy time is the sum of works but for the last few: mean 1, deviation 1 / sqrt(50,000)
    assert busy == pytest.approx(1.8 / 3, abs=4 * 0.6 / 50_000**0.5 + 1e-3)
    assert played.calls.sum() == 50_000


def test_the_same_calls_give_the_same_course() -> None:
    calls = poisson_calls(2.5, 1.0, 500, seed=9)
    first, second = (play(calls, queue(3), 1e6) for _ in range(2))
    assert np.array_equal(first.unit, second.unit)
    assert np.array_equal(first.response_s, second.response_s)


TOWN = Legs(
    # two stations A, B; three places P, Q, R; seconds
    out_s=np.array([[100, 300, 500], [400, 200, 100]], np.float32),
    back_s=np.array([[110, 410], [310, 210], [510, 110]], np.float32),
    across_s=np.array([[0, 250, 450], [250, 0, 150], [450, 150, 0]], np.float32),
    stand_in=np.arange(3),
)
PAIR = Force(np.array([0, 1]), (TOWN, TOWN), ((0, 1),), (None, None))
P, Q, R = range(3)


def day(*calls: tuple[float, int, int], ready_s: float = 10.0, work_s: float = 600.0) -> Calls:
    """Return calls (when, where, priority)."""
    at_s, place, priority = (list(column) for column in zip(*calls, strict=True))
    return Calls(
        np.array(at_s, float),
        np.array(place),
        np.zeros(len(calls), np.int64),
        np.array(priority),
        np.full(len(calls), ready_s),
        np.full(len(calls), work_s),
    )


def test_a_day_of_five_calls_and_two_units_is_as_worked_out_by_hand() -> None:
    calls = day((0, P, 2), (100, R, 2), (200, Q, 3), (300, Q, 1), (1000, R, 2))
    # 0     P: A's unit 10 + 100 = 110 away (B's 410): there at 110, free at 710 at P.
    # 100   R: B's unit 10 + 100 = 110: there at 210, free at 810 at R.
    # 200   Q (priority 3) and 300 Q (priority 1): nobody is free, both wait.
    # 710   unit 0 is free at P and takes the more pressing: 10 + 250 (P to Q): there at 970,
    #       670 after the call; waited 410; free at 1570.
    # 810   unit 1 is free at R and takes the other: 10 + 150 (R to Q): there at 970, 770 after
    #       the call; waited 610; free at 1570.
    # 1000  R: nobody is free; at 1570 unit 0 (the first) is at Q: 10 + 150: 1730, 730 after.
    played = play(calls, PAIR, 3000.0)
    assert played.unit.tolist() == [0, 1, 1, 0, 0]
    assert played.response_s.tolist() == [110, 110, 770, 670, 730]
    assert played.wait_s.tolist() == [0, 0, 610, 410, 570]
    # unit 0: 0–710, 710–1570, 1570–2330; unit 1: 100–810, 810–1570
    assert played.busy_s.tolist() == [2330, 1470]
    assert played.calls.tolist() == [3, 2]
    assert played.waiting_s == 610 + 410 + 570


def test_a_unit_on_its_way_home_is_sent_by_the_sooner_of_two_ways() -> None:
    alone = replace(PAIR, station=np.array([0]), legs=(TOWN,), teams=((0,),), duty=(None,))
    # Free at R at 10 + 500 + 600 = 1110; home to A at 1620. At 1200: back 90 + 0 to R itself,
    # or on 420 + 500: 90.
    played = play(day((0, R, 1), (1200, R, 1)), alone, 5000.0)
    assert played.response_s.tolist() == [510, 10 + 90]
    # At 1600, for P: back 490 + 450 (R to P), or on 20 + 100: 120.
    played = play(day((0, R, 1), (1600, P, 1)), alone, 5000.0)
    assert played.response_s.tolist() == [510, 10 + 120]


def test_units_take_no_call_while_off_duty_and_what_waits_when_they_come() -> None:
    force = replace(PAIR, duty=(((1000.0, 2000.0),), ((0.0, 500.0),)))
    # At 0 only unit 1 is on: R in 110, free at 710, off duty since 500. At 600 nobody: unit 0
    # begins at 1000: P in 110 more.
    played = play(day((0, R, 1), (600, P, 1)), force, 3000.0)
    assert played.unit.tolist() == [1, 0]
    assert played.response_s.tolist() == [110, 400 + 110]
    assert force.on_duty_s(1500.0).tolist() == [500, 500]


def test_a_call_that_nobody_can_come_to_is_not_answered_and_holds_up_nobody() -> None:
    closed = replace(TOWN, out_s=TOWN.out_s.copy(), across_s=TOWN.across_s.copy())
    closed.out_s[:, Q] = np.inf
    closed.across_s[:, Q] = np.inf
    force = replace(PAIR, legs=(closed, closed))
    played = play(day((0, Q, 1), (10, P, 1)), force, 3000.0)
    assert played.unit.tolist() == [-1, 0]
    assert played.response_s.tolist() == [math.inf, 110]
    assert played.waiting_s == 0


def test_a_unit_that_has_become_free_goes_where_it_adds_most_expected_cover() -> None:
    # P and Q are A's, R is B's with ten times the demand. Unit 0 stands at A, unit 1 goes out from
    # A to P, is free at 710 and would add q² · … at A and 10 at B: it goes to B, so that at 2000
    # R is reached in 100 from B and not in 500 from A.
    reached = np.array([[True, True, False], [False, False, True]])
    moving = MoveUps(reached, np.array([1.0, 1.0, 10.0]), 0.3, np.ones(2, dtype=np.bool_))
    force = replace(PAIR, station=np.array([0, 0]))
    calls = day((0, P, 1), (2000, R, 1))
    assert play(calls, force, 5000.0).response_s.tolist() == [110, 510]
    assert play(calls, force, 5000.0, moving).response_s.tolist() == [110, 110]


@given(
    st.lists(
        st.tuples(st.integers(0, 20_000), st.integers(0, 2), st.integers(1, 3)),
        min_size=1,
        max_size=40,
    )
)
def test_every_call_is_answered_once_and_no_unit_is_at_two_at_a_time(
    drawn: list[tuple[int, int, int]],
) -> None:
    calls = day(*[(float(at), place, priority) for at, place, priority in sorted(drawn)])
    played = play(calls, PAIR, 1e6)
    assert (played.unit >= 0).all()
    free = calls.at_s + played.response_s + calls.work_s
    sent = calls.at_s + played.wait_s
    for unit in (0, 1):
        own = np.flatnonzero(played.unit == unit)
        own = own[np.argsort(sent[own], kind="stable")]
        assert (sent[own][1:] >= free[own][:-1]).all()
