"""The k nearest of many, exactly, asking about few.

Origins are asked in the order of a lower bound of their travel time (air distance at the highest
speed of the network), a batch at a time, until the bound of the next one exceeds the k-th time
found. Those never asked cannot be among the k: that is the certificate.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spatial.network.conditions import NEVER_MS

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]

FIRST_BATCH = 16
"""Enough to bound the k-th time well; each batch costs a sweep of its own beside its origins."""

_GROWTH = 16  # the second batch is most often the last


@dataclass(frozen=True, slots=True)
class Certificate:
    """Why the answer is the answer.

    Parameters
    ----------
    eligible
        How many could have been nearest.
    asked
        For how many of them the travel time was found.
    excluded_by_bound
        How many were not asked: their lower bound exceeds `bound_s`.
    bound_s
        Travel time of the k-th, None where fewer than k can arrive (then all were asked).
    v_max_mps
        Highest speed on the network, plane metres per second.
    network_version
        Network and weights of the answer.
    exact
        Always true; said so that a reader need not guess.
    """

    eligible: int
    asked: int
    excluded_by_bound: int
    bound_s: float | None
    v_max_mps: float
    network_version: str
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Nearest:
    """The nearest origins, nearest first, and what was asked to find them.

    Parameters
    ----------
    asked, asked_ms
        (a,) every row whose time was found, in the order asked; `NEVER_MS` where it cannot arrive.
    best
        (≤ k,) places in `asked` of those nearest.
    """

    asked: IntArray
    asked_ms: IntArray
    best: IntArray

    @property
    def rows(self) -> IntArray:
        """(≤ k,) rows of the nearest."""
        return self.asked[self.best]

    @property
    def time_ms(self) -> IntArray:
        """(≤ k,) their travel times."""
        return self.asked_ms[self.best]


def find_nearest(
    bound_ms: FloatArray, ids: IntArray, ask: Callable[[IntArray], IntArray], k: int
) -> Nearest:
    """Return the k origins with the least travel time; equal times are ordered by id.

    Parameters
    ----------
    bound_ms
        (n,) no origin's travel time is below its bound.
    ids
        (n,) distinct numbers that settle ties.
    ask
        Takes rows, returns their travel times in milliseconds (`NEVER_MS`: cannot arrive).
    k
        How many to find; fewer are returned where fewer can arrive.
    """
    order = np.lexsort((ids, bound_ms))
    bounds = bound_ms[order]
    asked_ms = np.empty(0, dtype=np.int64)
    batch = max(FIRST_BATCH, k)
    limit_ms = float(NEVER_MS)
    done = 0
    while done < len(order) and bounds[done] <= limit_ms:
        due = int(np.searchsorted(bounds, limit_ms, side="right"))
        rows = order[done : min(due, done + batch)]
        asked_ms = np.concatenate((asked_ms, ask(rows)))
        done += len(rows)
        batch *= _GROWTH
        if done >= k:
            limit_ms = float(min(np.partition(asked_ms, k - 1)[k - 1], NEVER_MS))
    asked = order[:done]
    best = np.lexsort((ids[asked], asked_ms))[:k]
    best = best[asked_ms[best] < NEVER_MS]
    return Nearest(asked, asked_ms, best)
