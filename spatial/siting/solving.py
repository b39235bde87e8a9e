"""Integer programs given to HiGHS, and what it can say for sure about its answer."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import csr_array

from spatial.siting.errors import SitingError

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

LIMIT_S = 60.0
_NOTHING_FOUND = "no choice of sites was found in the time given: give it longer"


@dataclass(frozen=True, slots=True)
class Siting:
    """Chosen sites, and how good they are for sure.

    Parameters
    ----------
    units
        (sites,) how many stand at each site: 0 or 1 where sites are opened.
    value
        What was to be made large (covered demand) or small (time of demand).
    bound
        No choice is better than this.
    gap
        Between both, as a share of the value; 0 when the choice is proved best.
    """

    units: IntArray
    value: float
    bound: float
    gap: float

    @property
    def optimal(self) -> bool:
        """Whether no choice is better, but for rounding."""
        return self.gap <= 1e-6

    @property
    def open(self) -> IntArray:
        """The sites at which something stands."""
        return np.flatnonzero(self.units).astype(np.int64)


@dataclass(frozen=True, slots=True)
class Program:
    """Minimise `cost @ x` with `low <= rows @ x <= high` and `least <= x <= most`."""

    cost: FloatArray
    rows: csr_array
    low: FloatArray
    high: FloatArray
    least: FloatArray
    most: FloatArray
    whole: IntArray


def solve(program: Program, limit_s: float) -> tuple[FloatArray, float, float]:
    """Return the best found x, its cost and a bound that no x goes below.

    Raises
    ------
    SitingError
        When nothing fits the rows, or nothing was found in time.
    """
    found: OptimizeResult = milp(
        program.cost,
        integrality=program.whole,
        bounds=Bounds(program.least, program.most),
        constraints=LinearConstraint(program.rows, program.low, program.high),
        options={"time_limit": limit_s, "mip_rel_gap": 0.0},
    )
    if found.x is None:
        raise SitingError(
            _NOTHING_FOUND if found.status == 1 else f"no choice of sites fits: {found.message}"
        )
    bound = found.mip_dual_bound
    cost = float(found.fun)
    return np.asarray(found.x), cost, cost if bound is None else float(bound)


def gap_of(value: float, bound: float) -> float:
    """Return how far a value may be from the best, as a share of it."""
    apart = abs(value - bound)
    return 0.0 if apart <= 1e-9 * max(1.0, abs(value)) else apart / max(abs(value), 1e-9)
