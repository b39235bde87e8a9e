"""Answers recomputed another way: a plain search over all roads within the time that was claimed.

It shares with the fast answer the weights and where places are on the network, not the engine.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spatial.network.metric import NEVER_MS
from spatial.network.places import Places
from spatial.network.reach import Direction, Reach, spots_of

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Claim:
    """An answer to the question who is nearest.

    Parameters
    ----------
    ids
        (n,) distinct numbers of all that could have been named; they settle ties.
    origins
        The n places they set off from.
    destination
        The one place.
    k
        How many were asked for.
    rows, time_ms
        (≤ k,) who was named, nearest first, and their travel times; fewer than k when no more can
        arrive.
    """

    ids: IntArray
    origins: Places
    destination: Places
    k: int
    rows: IntArray
    time_ms: IntArray


@dataclass(frozen=True, slots=True)
class Mismatch:
    """What was claimed and what the plain search found: ids and milliseconds, nearest first."""

    claimed: tuple[tuple[int, int], ...]
    found: tuple[tuple[int, int], ...]


def find_mismatch(reach: Reach, claim: Claim) -> Mismatch | None:
    """Return where a claim is wrong, None when it is right; O(arcs within the k-th time).

    A reverse search from the destination up to the time of the last one named is complete: who is
    not found in it needs longer. When fewer than k were named it goes on to the end of the network.

    Parameters
    ----------
    reach
        The very metric that the claim was made on, made ready for searches.
    """
    full = len(claim.rows) == claim.k
    limit_ms = int(claim.time_ms[-1]) if full and claim.k else NEVER_MS - 1
    time_ms = _times_ms(reach, claim, limit_ms)
    order = np.lexsort((claim.ids, time_ms))[: claim.k]
    order = order[time_ms[order] <= limit_ms]
    claimed = tuple(zip(claim.ids[claim.rows].tolist(), claim.time_ms.tolist(), strict=True))
    found = tuple(zip(claim.ids[order].tolist(), time_ms[order].astype(int).tolist(), strict=True))
    return None if claimed == found else Mismatch(claimed, found)


def _times_ms(reach: Reach, claim: Claim, limit_ms: int) -> FloatArray:
    """Return (n,) milliseconds of each origin, off road and on, infinite beyond the limit."""
    time_ms = np.full(len(claim.ids), np.inf)
    found = reach.times(
        claim.destination, spots_of(claim.origins), limit_ms=limit_ms, direction=Direction.TO
    ).time_ms[0]
    time_ms[: len(found)] = found + claim.origins.off_ms[: len(found)]
    return time_ms
