"""A plan as numbers: slots against units, posed and solved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from dispatch.allocations.rules import Policy, Slot, fill, in_order, may_serve
from spatial.network import NEVER_MS, Allocation, Demand, allocate, one_by_one

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Rider:
    """A unit that is planned with.

    `incident_id`, `assignment_id` and `since` say where it is on its way to or at, None when it is
    free; `movable` whether it may be taken off that.
    """

    id: int
    code: str
    skills: tuple[str, ...]
    lon: float
    lat: float
    heading_deg: float
    speed_mps: float
    incident_id: int | None = None
    assignment_id: int | None = None
    since: datetime | None = None
    on_scene: bool = False
    movable: bool = False

    @classmethod
    def of(cls, row: Any) -> Self:
        """Return the unit of a row of `fleet.sql`; what is not known of its fix is NaN."""
        lon, lat, heading_deg, speed_mps = (
            np.nan if value is None else float(value)
            for value in (row.lon, row.lat, row.heading_deg, row.speed_mps)
        )
        return cls(
            id=row.id,
            code=row.code,
            skills=tuple(row.skills),
            lon=lon,
            lat=lat,
            heading_deg=heading_deg,
            speed_mps=speed_mps,
            incident_id=row.incident_id,
            assignment_id=row.assignment_id,
            since=row.since,
            on_scene=row.on_scene,
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """Slots that are to be filled, and who may fill them.

    Parameters
    ----------
    slots
        s slots, most pressing first.
    riders
        n units, by id.
    held
        (s, n) whether a unit is on its way to the slot and may be taken off.
    filled
        How many slots are filled by units that stay in any case.
    policy
        What is weighed against what.
    """

    slots: list[Slot]
    riders: list[Rider]
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


def pose(slots: Sequence[Slot], riders: Sequence[Rider], policy: Policy) -> Problem:
    """Return the problem that is left when those who stay in any case have filled their slots.

    Units that may be taken off their way but meet no slot of their incident stay too: there is
    nothing that the plan knows of them.
    """
    staying = [rider for rider in riders if rider.incident_id is not None and not rider.movable]
    taken = set(fill(_on_own(staying, slots)).tolist()) - {-1}
    left = [slot for row, slot in enumerate(slots) if row not in taken]
    movable = [rider for rider in riders if rider.movable]
    known = {movable[row].id for row in np.flatnonzero(_on_own(movable, left).any(axis=1))}
    moving = [rider for rider in riders if rider.incident_id is None or rider.id in known]
    return Problem(left, moving, _on_own(moving, left).T, len(taken), policy)


def solve(problem: Problem, time_ms: IntArray, network_version: str) -> Solution:
    """Return the plan over travel times (s, n), skills not yet looked at."""
    able = may_serve(problem.slots, [rider.skills for rider in problem.riders])
    times = np.where(able, time_ms, NEVER_MS)
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


def _on_own(riders: Sequence[Rider], slots: Sequence[Slot]) -> BoolArray:
    """Return (n, s) whether a slot is of the incident that a unit is on, and it has the skills."""
    able = may_serve(slots, [rider.skills for rider in riders]).T
    own = np.array([rider.incident_id or -1 for rider in riders], dtype=np.int64)
    of = np.array([slot.incident_id for slot in slots], dtype=np.int64)
    return np.asarray(able & (own[:, None] == of[None, :]), dtype=np.bool_)
