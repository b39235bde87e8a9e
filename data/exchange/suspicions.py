"""What looks wrong about the places of a whole file: told, never mended by itself."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

NEAR_M: Final = 20.0
APART_M: Final = 60.0
FEWEST: Final = 30
MOST_OF_THEM: Final = 0.5
A_PART: Final = 0.2


def system_suspicion(
    given_m: NDArray[np.float64], twin_m: NDArray[np.float64]
) -> tuple[str, int] | None:
    """Return whether places look like GCJ-02, or like two systems in one file, and how many do.

    Incidents gather along roads. Of places that are in the system they are said to be in, those
    beside a road as they stand are many, and those that only their twin is beside are few.

    Parameters
    ----------
    given_m, twin_m
        (n,) metres from each place to the nearest road, as it was given, and taken for GCJ-02; NaN
        where no road is known. Fewer than 30 tell nothing.

    Examples
    --------
    >>> right, wrong = np.full(100, 5.0), np.full(100, 300.0)
    >>> system_suspicion(right, wrong), system_suspicion(wrong, right)
    (None, ('looks_like_gcj02', 100))
    >>> both = np.r_[right[:60], wrong[:40]], np.r_[wrong[:60], right[:40]]
    >>> system_suspicion(*both)
    ('mixed_systems', 40)
    """
    known = np.isfinite(given_m) & np.isfinite(twin_m)
    many = int(known.sum())
    if many < FEWEST:
        return None
    as_given = int(((given_m < NEAR_M) & (twin_m > APART_M) & known).sum())
    as_twin = int(((twin_m < NEAR_M) & (given_m > APART_M) & known).sum())
    if as_twin > MOST_OF_THEM * many and as_given < A_PART * many:
        return "looks_like_gcj02", as_twin
    if min(as_given, as_twin) >= A_PART * many:
        return "mixed_systems", as_twin
    return None
