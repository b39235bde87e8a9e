"""Who goes where, against hand-worked plans, brute force and integer programming."""

import itertools
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from spatial.network import NEVER_MS, NetworkInputError
from spatial.network.allocation import Allocation, Demand, allocate, one_by_one

IntArray = NDArray[np.int64]


def times(rows: list[list[int]]) -> IntArray:
    return np.array(rows, dtype=np.int64)


def demand(weight: list[int], unserved_ms: list[int]) -> Demand:
    return Demand(np.array(weight, np.int64), np.array(unserved_ms, np.int64))


def test_nearest_unit_goes_where_nobody_else_is_near() -> None:
    # One by one: the first slot takes unit 0 (10), the second is left unit 1 (100): 110.
    # Together they wait 35: twenty and fifteen.
    asked, need = times([[10, 20], [15, 100]]), demand([1, 1], [1000, 1000])
    assert one_by_one(asked, need).unit.tolist() == [0, 1]
    assert one_by_one(asked, need).cost == 110
    assert allocate(asked, need).unit.tolist() == [1, 0]
    assert allocate(asked, need).cost == 35


def test_waiting_of_high_priority_counts_more() -> None:
    # One unit for two slots: serving the first saves 4 · (100 − 50) = 200, the second 90.
    found = allocate(times([[50], [10]]), demand([4, 1], [100, 100]))
    assert found.unit.tolist() == [0, -1]
    assert found.cost == 4 * 50 + 100


def test_nobody_is_sent_who_may_not_or_would_take_too_long() -> None:
    found = allocate(times([[NEVER_MS, 7], [99, 100]]), demand([1, 1], [50, 100]))
    # The second slot is served by unit 0 within 100, by unit 1 not.
    assert found.unit.tolist() == [1, 0]
    assert allocate(times([[NEVER_MS, 50]]), demand([1], [50])).unit.tolist() == [-1]


def test_none_to_serve_or_none_to_send_gives_nothing() -> None:
    assert allocate(np.empty((0, 3), np.int64), demand([], [])).unit.tolist() == []
    found = allocate(np.empty((2, 0), np.int64), demand([1, 2], [10, 10]))
    assert (found.unit.tolist(), found.cost) == ([-1, -1], 30)
    assert one_by_one(np.empty((2, 0), np.int64), demand([1, 2], [10, 10])).cost == 30


@pytest.mark.parametrize(("stay_ms", "plan"), [(29, [1, 0]), (30, [0, 1]), (31, [0, 1])])
def test_unit_on_its_way_stays_unless_the_gain_exceeds_the_threshold(
    stay_ms: int, plan: list[int]
) -> None:
    # Unit 0 is on its way to the first slot. Changing gives 20 + 10 instead of 10 + 50: gain 30.
    asked, need = times([[10, 20], [10, 50]]), demand([1, 1], [1000, 1000])
    held = np.array([[True, False], [False, False]])
    assert allocate(asked, need, held=held, stay_ms=stay_ms).unit.tolist() == plan


def test_threshold_counts_for_each_unit_that_is_taken_off() -> None:
    # Two units that would gain 50 together by changing places, each on its way.
    asked, need = times([[60, 30], [30, 50]]), demand([1, 1], [1000, 1000])
    held = np.array([[True, False], [False, True]])
    assert allocate(asked, need, held=held, stay_ms=24).unit.tolist() == [1, 0]
    assert allocate(asked, need, held=held, stay_ms=25).unit.tolist() == [0, 1]


def test_unit_on_its_way_that_is_cut_off_is_not_called_back_for_nothing() -> None:
    held = np.array([[True]])
    asked, need = times([[NEVER_MS]]), demand([1], [100])
    assert allocate(asked, need, held=held).unit.tolist() == [0]


@pytest.mark.parametrize(
    ("weight", "unserved", "stay_ms", "field"),
    [
        (0, 10, 0, "weight"),
        (1, -1, 0, "time_ms"),
        (1, 10, -1, "stay_ms"),
        (2**30, 2**30, 0, "weight"),
    ],
)
def test_sums_that_could_not_be_exact_are_refused(
    weight: int, unserved: int, stay_ms: int, field: str
) -> None:
    with pytest.raises(NetworkInputError) as refused:
        allocate(times([[5]]), demand([weight], [unserved]), stay_ms=stay_ms)
    assert refused.value.field == field


@dataclass(frozen=True)
class Puzzle:
    """A small random demand; some units are on their way."""

    time_ms: IntArray
    demand: Demand
    held: NDArray[np.bool_]
    stay_ms: int


@st.composite
def puzzles(draw: st.DrawFn) -> Puzzle:
    """Draw up to four slots and four units; small numbers, so that there are ties."""
    slots, units = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    time = st.one_of(st.integers(0, 12), st.just(NEVER_MS))
    rows = draw(
        st.lists(st.lists(time, min_size=units, max_size=units), min_size=slots, max_size=slots)
    )
    small = st.lists(st.integers(1, 4), min_size=slots, max_size=slots)
    limits = st.lists(st.integers(0, 15), min_size=slots, max_size=slots)
    on_way = draw(st.lists(st.integers(-1, slots - 1), min_size=units, max_size=units))
    held = np.zeros((slots, units), np.bool_)
    for unit, slot in enumerate(on_way):
        if slot >= 0 and not held[slot].any():
            held[slot, unit] = True
    return Puzzle(times(rows), demand(draw(small), draw(limits)), held, draw(st.integers(0, 8)))


def plans(slots: int, units: int) -> list[tuple[int, ...]]:
    """Return every way to give slots units or nobody, no unit twice."""
    choices = itertools.product(range(-1, units), repeat=slots)
    return [plan for plan in choices if len(set(sent := [u for u in plan if u >= 0])) == len(sent)]


def allowed(puzzle: Puzzle, plan: tuple[int, ...]) -> bool:
    return all(
        unit < 0
        or puzzle.held[slot, unit]
        or puzzle.time_ms[slot, unit] < puzzle.demand.unserved_ms[slot]
        for slot, unit in enumerate(plan)
    )


def waiting(puzzle: Puzzle, plan: tuple[int, ...]) -> int:
    """Return the weighted waiting of a plan."""
    limits, weights = puzzle.demand.unserved_ms.tolist(), puzzle.demand.weight.tolist()
    return sum(
        weight * (limit if unit < 0 else min(int(puzzle.time_ms[slot, unit]), limit))
        for slot, (unit, limit, weight) in enumerate(zip(plan, limits, weights, strict=True))
    )


def taken_off(puzzle: Puzzle, plan: tuple[int, ...]) -> int:
    """Return how many units that are on their way do not go on."""
    stays = sum(unit >= 0 and bool(puzzle.held[slot, unit]) for slot, unit in enumerate(plan))
    return int(puzzle.held.any(axis=0).sum()) - stays


@settings(max_examples=300, deadline=None)
@given(puzzles())
def test_no_plan_of_all_is_better(puzzle: Puzzle) -> None:
    found = allocate(puzzle.time_ms, puzzle.demand, held=puzzle.held, stay_ms=puzzle.stay_ms)
    plan = tuple(found.unit.tolist())
    assert plan in plans(*puzzle.time_ms.shape)
    assert allowed(puzzle, plan)
    assert found.cost == waiting(puzzle, plan)

    def judged(plan: tuple[int, ...]) -> tuple[int, int]:
        off = taken_off(puzzle, plan)
        return waiting(puzzle, plan) + puzzle.stay_ms * off, off

    best = min(judged(one) for one in plans(*puzzle.time_ms.shape) if allowed(puzzle, one))
    assert judged(plan) == best


@settings(max_examples=100, deadline=None)
@given(puzzles())
def test_one_by_one_is_never_better(puzzle: Puzzle) -> None:
    greedy = one_by_one(puzzle.time_ms, puzzle.demand)
    assert allowed(puzzle, tuple(greedy.unit.tolist()))
    assert greedy.cost == waiting(puzzle, tuple(greedy.unit.tolist()))
    assert allocate(puzzle.time_ms, puzzle.demand).cost <= greedy.cost


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("slots", "units"), [(25, 40), (40, 25), (30, 30)])
def test_cost_is_that_of_integer_programming(slots: int, units: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    asked = chance.integers(0, 1_000_000, (slots, units))
    asked[chance.random((slots, units)) < 0.6] = NEVER_MS
    need = Demand(chance.integers(1, 10, slots), chance.integers(200_000, 1_500_000, slots))
    assert allocate(asked, need).cost == _by_milp(asked, need)


def _by_milp(asked: IntArray, need: Demand) -> int:
    """Return the least cost found by branch and bound over one variable for each pair."""
    slots, units = asked.shape
    saved = (np.minimum(asked, need.unserved_ms[:, None]) - need.unserved_ms[:, None]) * (
        need.weight[:, None]
    )
    of_slot = np.kron(np.eye(slots), np.ones(units))
    of_unit = np.kron(np.ones(slots), np.eye(units))
    solved = milp(
        saved.ravel().astype(np.float64),
        integrality=np.ones(slots * units),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(of_slot, 0, 1), LinearConstraint(of_unit, 0, 1)],
    )
    assert solved.success
    chosen = np.rint(solved.x).astype(np.int64).reshape(slots, units)
    return int((need.weight * need.unserved_ms).sum() + (chosen * saved).sum())


def test_same_plan_comes_of_the_same_rows_every_time() -> None:
    asked, need = np.full((6, 6), 5, np.int64), demand([1] * 6, [10] * 6)
    found: list[Allocation] = [allocate(asked, need) for _ in range(3)]
    assert len({tuple(one.unit.tolist()) for one in found}) == 1
