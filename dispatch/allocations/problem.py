"""A plan as numbers: slots against units, posed and solved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dispatch.allocations.rules import Policy, Slot, fill, in_order
from dispatch.recommendations.candidates import CandidateRow
from spatial.network import NEVER_MS, Allocation, Demand, allocate, one_by_one

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]


class OnDuty(NamedTuple):
    """An open assignment of a unit, and since when it has been on its way, or assigned."""

    unit_id: int
    assignment_id: int
    incident_id: int
    on_scene: bool
    since: datetime


@dataclass(frozen=True, slots=True)
class Rider:
    """A unit that is planned with.

    `on` says where it is on its way to or at, None when it is free; `movable` whether it may be
    taken off that.
    """

    row: CandidateRow
    on: OnDuty | None = None
    movable: bool = False

    @property
    def id(self) -> int:
        """The unit's id."""
        return self.row.id

    @property
    def code(self) -> str:
        """The unit's code."""
        return self.row.code

    @property
    def incident_id(self) -> int | None:
        """The incident that it is on, None when it is free."""
        return None if self.on is None else self.on.incident_id


@dataclass(frozen=True, slots=True)
class Problem:
    """Slots that are to be filled, and who may fill them.

    Parameters
    ----------
    slots
        s slots, most pressing first.
    riders
        n units, by id.
    able
        (s, n) whether a unit may be sent to the slot.
    held
        (s, n) whether a unit is on its way to the slot and may be taken off.
    filled
        How many slots are filled by units that stay in any case.
    policy
        What is weighed against what.
    """

    slots: list[Slot]
    riders: list[Rider]
    able: BoolArray
    held: BoolArray
    filled: int
    policy: Policy

    @property
    def demand(self) -> Demand:
        """Weights and limits of the slots."""
        policy = self.policy
        weights = [policy.weights[slot.priority] for slot in self.slots]
        limits = [round(policy.unassigned_s[slot.priority] * 1000) for slot in self.slots]
        return Demand(np.array(weights, dtype=np.int64), np.array(limits, dtype=np.int64))


@dataclass(frozen=True, slots=True)
class Solution:
    """A plan, and what comes of sending one by one.

    Parameters
    ----------
    problem
        What was to be solved.
    time_ms
        (s, n) travel times, `NEVER_MS` for who lacks a skill or cannot arrive.
    plan, one_by_one
        Columns of units.
    network_version
        Network and conditions of the times.
    """

    problem: Problem
    time_ms: IntArray
    plan: Allocation
    one_by_one: Allocation
    network_version: str


def pose(
    slots: Sequence[Slot], riders: Sequence[Rider], able: BoolArray, policy: Policy
) -> Problem:
    """Return the problem that is left when those who stay in any case have filled their slots.

    Units that may be taken off their way but could not be sent to their incident now (by another
    they were, with a reason), or whose slots others fill, stay too.

    Parameters
    ----------
    able
        (s, n) whether a unit may be sent to a slot.
    """
    own = _own(slots, riders)
    free = np.array([rider.on is None for rider in riders], dtype=np.bool_)
    movable = np.array([rider.movable for rider in riders], dtype=np.bool_)
    movable &= (own & able).any(axis=0)
    usual = np.array([slot.usual for slot in slots], dtype=np.bool_)
    counts = own & (_skilled(slots, riders) | usual[:, None])
    filled = set(fill(counts[:, ~free & ~movable].T).tolist()) - {-1}
    left = [row for row in range(len(slots)) if row not in filled]
    held = (own & able & movable)[left]
    columns = np.flatnonzero((free & able.any(axis=0)) | held.any(axis=0)).tolist()
    return Problem(
        slots=[slots[row] for row in left],
        riders=[riders[column] for column in columns],
        able=able[left][:, columns],
        held=held[:, columns],
        filled=len(filled),
        policy=policy,
    )


def solve(problem: Problem, time_ms: IntArray, network_version: str) -> Solution:
    """Return the plan over travel times (s, n), whether or not a unit may be sent to a slot."""
    times = np.where(problem.able, time_ms, NEVER_MS)
    stay_ms = round(problem.policy.stay_s * 1000)
    found = allocate(times, problem.demand, held=problem.held, stay_ms=stay_ms)
    plan = Allocation(in_order(problem.slots, found.unit, times), found.cost)
    return Solution(problem, times, plan, _one_by_one(problem, times), network_version)


def _one_by_one(problem: Problem, times: IntArray) -> Allocation:
    """Return what comes of leaving those on their way, and sending the nearest free to the rest."""
    demand = problem.demand
    kept = fill(problem.held.T)
    chosen = np.full(len(problem.slots), -1, dtype=np.int64)
    chosen[kept[kept >= 0]] = np.flatnonzero(kept >= 0)
    stay, rows = np.flatnonzero(chosen >= 0), np.flatnonzero(chosen < 0)
    waits = np.minimum(times[stay, chosen[stay]], demand.unserved_ms[stay])
    columns = np.flatnonzero([rider.incident_id is None for rider in problem.riders])
    rest = one_by_one(
        times[np.ix_(rows, columns)], Demand(demand.weight[rows], demand.unserved_ms[rows])
    )
    sent = rest.unit >= 0
    chosen[rows[sent]] = columns[rest.unit[sent]]
    return Allocation(chosen, rest.cost + int((waits * demand.weight[stay]).sum()))


def _own(slots: Sequence[Slot], riders: Sequence[Rider]) -> BoolArray:
    """Return (s, n) whether a slot is of the incident that a unit is on."""
    of = np.array([slot.incident_id for slot in slots], dtype=np.int64)
    on = np.array([rider.incident_id or -1 for rider in riders], dtype=np.int64)
    return np.asarray(of[:, None] == on[None, :], dtype=np.bool_)


def _skilled(slots: Sequence[Slot], riders: Sequence[Rider]) -> BoolArray:
    """Return (s, n) whether a unit has the skills of a slot, whatever else may be about it."""
    having = {
        skills: [set(skills).issubset(rider.row.skills) for rider in riders]
        for skills in {slot.needs.skills for slot in slots}
    }
    rows = [having[slot.needs.skills] for slot in slots]
    return np.array(rows, dtype=np.bool_).reshape(len(slots), len(riders))
