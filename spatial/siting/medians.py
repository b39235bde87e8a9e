"""Sites that demand is nearest to on the average: the p-median problem, proved best.

In the form of Elloumi 2010: for each demand its sites in the order of cost, and for each step
whether all nearer sites are closed. It has far fewer rows than one for each pair.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array

from spatial.siting.errors import SitingError
from spatial.siting.solving import LIMIT_S, FloatArray, Program, Siting, gap_of, solve


def p_median(
    costs: ArrayLike,
    demand: ArrayLike,
    count: int,
    *,
    kept: ArrayLike = (),
    limit_s: float = LIMIT_S,
) -> Siting:
    """Return `count` sites from which the cost to all demand is least.

    Parameters
    ----------
    costs
        (sites, demand) finite, 0 or more: seconds or metres from each site.
    demand
        (demand,) weights, 0 or more; the value is the sum of weight times cost to the nearest.
    count
        How many sites are open, those kept among them.
    kept
        Sites that are open in any case.
    limit_s
        The best found by then is returned, with its gap.

    Raises
    ------
    SitingError
        Costs that are not finite, a count that does not fit the sites, or no answer in time.
    """
    cost, weight = np.asarray(costs, dtype=np.float64), np.asarray(demand, dtype=np.float64)
    sites = len(cost)
    kept_sites = np.unique(np.asarray(kept, dtype=np.int64))
    _require_sound(cost, weight, count, kept_sites)
    steps = _Steps.of(cost, weight, sites, count)
    least = np.zeros(steps.columns)
    least[kept_sites] = 1.0
    whole = np.zeros(steps.columns, dtype=np.int64)
    whole[:sites] = 1
    most = np.ones(steps.columns)
    found, value, bound = solve(
        Program(steps.cost, steps.rows, steps.low, steps.high, least, most, whole), limit_s
    )
    return Siting(
        np.rint(found[:sites]).astype(np.int64),
        value + steps.nearest,
        bound + steps.nearest,
        gap_of(value + steps.nearest, bound + steps.nearest),
    )


class _Steps:
    """The program's rows: for a demand and one of its costs, z is 1 unless a site so near is open.

    z_k + (sites of cost k) >= z_(k-1), with z_0 = 1: what it costs to go on from cost k to the next
    is paid while z_k is 1.
    """

    def __init__(
        self, cost: FloatArray, rows: csr_array, low: FloatArray, high: FloatArray, nearest: float
    ) -> None:
        self.cost, self.rows, self.low, self.high, self.nearest = cost, rows, low, high, nearest
        self.columns = len(cost)

    @classmethod
    def of(cls, costs: FloatArray, weight: FloatArray, sites: int, count: int) -> "_Steps":
        objective: list[float] = [0.0] * sites
        entries: list[tuple[NDArray[np.int64], NDArray[np.int64], FloatArray]] = []
        low: list[float] = []
        nearest = 0.0
        for place in np.flatnonzero(weight > 0.0).tolist():
            levels, level = np.unique(costs[:, place], return_inverse=True)
            nearest += weight[place] * float(levels[0])
            # One of `count` sites is at least as near as the (sites − count + 1)th of them.
            far = int(np.sort(level)[sites - count])
            before = -1
            for step in range(far):
                at, row = len(objective), len(low)
                objective.append(weight[place] * float(levels[step + 1] - levels[step]))
                near = np.flatnonzero(level == step)
                columns = np.append(near, at) if before < 0 else np.append(near, [at, before])
                signs = np.ones(len(columns))
                if before >= 0:
                    signs[-1] = -1.0
                entries.append((np.full(len(columns), row), columns, signs))
                low.append(1.0 if before < 0 else 0.0)
                before = at
        rows = np.concatenate([one[0] for one in entries] + [np.full(sites, len(low))])
        columns = np.concatenate([one[1] for one in entries] + [np.arange(sites)])
        signs = np.concatenate([one[2] for one in entries] + [np.ones(sites)])
        matrix = csr_array((signs, (rows, columns)), shape=(len(low) + 1, len(objective)))
        high = np.append(np.full(len(low), np.inf), count)
        return cls(np.array(objective), matrix, np.append(low, count), high, nearest)


def _require_sound(
    cost: FloatArray, weight: FloatArray, count: int, kept: NDArray[np.int64]
) -> None:
    if cost.ndim != 2 or cost.shape[1] != len(weight):
        raise SitingError("costs have a row for each site and a column for each demand")
    if not (np.isfinite(cost).all() and (cost >= 0.0).all()):
        raise SitingError(
            "a demand cannot be reached from a site: leave it out, or give it a large cost",
            field="costs",
        )
    if not (np.isfinite(weight).all() and (weight >= 0.0).all()):
        raise SitingError("demand is 0 or more", field="demand")
    if kept.size and not (kept.min() >= 0 and kept.max() < len(cost)):
        raise SitingError("a site to be kept is not among the sites", field="kept")
    if not max(1, kept.size) <= count <= len(cost):
        raise SitingError(f"{count} of {len(cost)} sites cannot be opened", field="count")
