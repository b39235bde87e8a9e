"""Who goes where, for many at once: the least weighted waiting over all, exactly."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from spatial.network.errors import NetworkInputError

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

_EXACT = 2**53
"""Whole numbers below this are themselves as float64, which the solver computes in."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What is to be served: s slots, each for one unit.

    Parameters
    ----------
    weight
        (s,) what a millisecond of waiting counts, at least 1.
    unserved_ms
        (s,) a slot that nobody serves counts as if it waited so long; nobody is sent who would take
        as long or longer. At least 0.
    """

    weight: IntArray
    unserved_ms: IntArray

    def __len__(self) -> int:
        return len(self.weight)


@dataclass(frozen=True, slots=True)
class Allocation:
    """Who serves which slot.

    Parameters
    ----------
    unit
        (s,) column of the unit that serves each slot, −1 for nobody; no unit twice.
    cost
        Weighted milliseconds, those of unserved slots included.
    """

    unit: IntArray
    cost: int


def allocate(
    time_ms: IntArray, demand: Demand, *, held: BoolArray | None = None, stay_ms: int = 0
) -> Allocation:
    """Return the allocation with the least weighted waiting; each unit serves one slot at most.

    Units that are on their way already stay unless all gains together exceed `stay_ms` (weighted
    milliseconds) for each of them that is taken off.

    Parameters
    ----------
    time_ms
        (s, n) travel times of n units to the slots. Who may not serve a slot or cannot arrive has
        `NEVER_MS`, or anything else that is not below `unserved_ms`.
    held
        (s, n) where a unit is on its way to the slot: to every slot of its incident that it may
        serve. It goes on whatever its travel time has become, unless another plan is better.
    stay_ms
        See above, at least 0.

    Raises
    ------
    NetworkInputError
        When the sums are too large to be exact, or a weight, time or threshold is negative.

    Notes
    -----
    An assignment problem over max(s, n) columns, solved by shortest augmenting paths (Crouse 2016,
    as in scipy), O(s² · max(s, n)). A pair that is forbidden or takes too long costs what leaving
    the slot unserved costs: there are never fewer columns than slots, so that a slot that is given
    such a pair takes no unit from another. Staying is rewarded by `stay_ms`, which is the same as
    charging it for leaving; among equal sums that with the most staying is taken. Other ties are
    settled by the order of rows and columns.
    """
    slots, units = time_ms.shape
    on_way = np.zeros((slots, units), np.bool_) if held is None else held
    limit = demand.unserved_ms[:, None]
    cost = np.minimum(time_ms, limit) * demand.weight[:, None]
    scale = int(on_way.any(axis=0).sum()) + 1
    _check(time_ms, demand, stay_ms, scale)
    judged = (cost - stay_ms * on_way) * scale - on_way
    spare = demand.weight * demand.unserved_ms
    padded = np.repeat(spare[:, None] * scale, max(slots, units), axis=1)
    padded[:, :units] = judged
    rows, columns = linear_sum_assignment(padded.astype(np.float64))
    chosen = np.full(slots, -1, dtype=np.int64)
    chosen[rows] = np.where(columns < units, columns, -1)
    served = np.flatnonzero(chosen >= 0)
    at = served, chosen[served]
    goes = (time_ms[at] < demand.unserved_ms[served]) | on_way[at]
    chosen[served[~goes]] = -1
    served = served[goes]
    total = spare.sum() - spare[served].sum() + cost[served, chosen[served]].sum()
    return Allocation(chosen, int(total))


def one_by_one(time_ms: IntArray, demand: Demand) -> Allocation:
    """Return what comes of sending, in the order of the slots, the nearest that is still free.

    The same rules as in `allocate`; equal times go to the first column. O(s · n).
    """
    slots, units = time_ms.shape
    chosen = np.full(slots, -1, dtype=np.int64)
    taken = np.zeros(units, dtype=np.bool_)
    for slot in range(slots if units else 0):
        free = np.where(taken, demand.unserved_ms[slot], time_ms[slot])
        nearest = int(np.argmin(free))
        if free[nearest] < demand.unserved_ms[slot]:
            chosen[slot] = nearest
            taken[nearest] = True
    served = np.flatnonzero(chosen >= 0)
    wait_ms = demand.unserved_ms.copy()
    wait_ms[served] = time_ms[served, chosen[served]]
    return Allocation(chosen, int((wait_ms * demand.weight).sum()))


def _check(time_ms: IntArray, demand: Demand, stay_ms: int, scale: int) -> None:
    if stay_ms < 0:
        raise NetworkInputError("a threshold is at least 0", field="stay_ms")
    if (demand.weight < 1).any():
        raise NetworkInputError("a weight is at least 1", field="weight")
    if (demand.unserved_ms < 0).any() or (time_ms < 0).any():
        raise NetworkInputError("a time is at least 0", field="time_ms")
    largest = int((demand.weight * demand.unserved_ms).max(initial=0)) + stay_ms
    if (largest + 1) * scale * (len(demand) + 1) >= _EXACT:
        raise NetworkInputError("weights and times are too large together", field="weight")
