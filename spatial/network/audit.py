"""Answers recomputed another way: a plain search over all roads within the time that was claimed.

It shares with the fast answer the weights and where places are on the network, not the engine.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spatial.network.metric import NEVER_MS
from spatial.network.places import Places
from spatial.network.reach import Direction, Reach, spots_of

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]

Ranked = tuple[tuple[int, int], ...]
"""Ids with their milliseconds, nearest first."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What was claimed and what the plain search found."""

    claimed: Ranked
    found: Ranked


def limit_of(claimed: Sequence[tuple[int, int]], k: int) -> int:
    """Return up to how many milliseconds a claim must be searched to be refuted.

    The time of the k-th; when fewer than k were named, whatever a journey can take.
    """
    return claimed[-1][1] if claimed and len(claimed) == k else NEVER_MS - 1


def times_within(reach: Reach, origins: Places, destination: Places, limit_ms: int) -> FloatArray:
    """Return (n,) milliseconds from each origin to the one destination, off road and on.

    Infinite where it takes longer than the limit or there is no way. One reverse search:
    O(arcs within the limit).
    """
    time_ms = np.full(len(origins), np.inf)
    found = reach.times(
        destination, spots_of(origins), limit_ms=limit_ms, direction=Direction.TO
    ).time_ms[0]
    time_ms[: len(found)] = found + origins.off_ms[: len(found)]
    time_ms[time_ms > limit_ms] = np.inf
    return time_ms


def find_mismatch(
    ids: IntArray, time_ms: FloatArray, claimed: Sequence[tuple[int, int]], k: int
) -> Mismatch | None:
    """Return where a claim of the k nearest is wrong, None when it is right.

    Parameters
    ----------
    ids
        (n,) distinct numbers of all that could have been named; equal times are ordered by them.
    time_ms
        (n,) their times by the plain search up to `limit_of` the claim; infinite is never named.
    claimed
        Ids and milliseconds of those named, nearest first.
    """
    order = np.lexsort((ids, time_ms))[:k]
    order = order[np.isfinite(time_ms[order])]
    found = tuple(zip(ids[order].tolist(), time_ms[order].astype(np.int64).tolist(), strict=True))
    return None if tuple(claimed) == found else Mismatch(tuple(claimed), found)
