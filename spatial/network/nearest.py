"""The k nearest of many, exactly, asking about few.

Origins with the least lower bound of their travel time (air distance at the highest speed of the
network) are asked first. What they take limits whom else to ask: those whose bound is no more than
the k-th time, and of them those whose closer bound is not either. Those never asked cannot be among
the k: that is the certificate.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spatial.network.conditions import NEVER_MS

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]

LOOKED_AT = 32
"""How many with the least bound are put on the roads first, for their closer bounds."""

FIRST_BATCH = 20
"""Of those, how many are asked first: most often nobody else is in question then."""

_GROWTH = 16  # a batch costs a sweep of its own beside its origins: the second is mostly the last


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
        How many were not asked: a lower bound of their travel time, by air or by landmarks,
        exceeds `bound_s`.
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
    bound_ms: FloatArray,
    ids: IntArray,
    ask: Callable[[IntArray], IntArray],
    k: int,
    tighten: Callable[[IntArray], FloatArray] | None = None,
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
    tighten
        Takes rows, returns other bounds of their travel times that cost more to find and are
        closer. Asked once for each row that `bound_ms` leaves in question.
    """
    if not len(bound_ms):
        return Nearest(*(np.empty(0, dtype=np.int64) for _ in range(3)))
    left_ms, untold = bound_ms.copy(), np.full(len(bound_ms), tighten is not None)
    asked = asked_ms = np.empty(0, dtype=np.int64)
    limit_ms, batch = np.inf, max(FIRST_BATCH, k)
    rows = _least(left_ms, batch if tighten is None else LOOKED_AT)
    while len(rows):
        if tighten is not None:
            fresh = rows[untold[rows]]
            left_ms[fresh], untold[fresh] = tighten(fresh), False
            rows = rows[left_ms[rows] <= limit_ms]
        due = rows[_least(left_ms[rows], batch)]
        asked = np.concatenate((asked, due))
        asked_ms = np.concatenate((asked_ms, ask(due)))
        left_ms[due] = np.inf
        limit_ms = _kth(asked_ms, k)
        rows = np.flatnonzero(left_ms <= limit_ms)
        batch *= _GROWTH
    best = np.lexsort((ids[asked], asked_ms))[:k]
    best = best[asked_ms[best] < NEVER_MS]
    return Nearest(asked, asked_ms, best)


def _least(values: FloatArray, count: int) -> IntArray:
    """Return the rows of the `count` least values, or all of them."""
    if len(values) <= count:
        return np.arange(len(values))
    return np.asarray(np.argpartition(values, count - 1)[:count], dtype=np.int64)


def _kth(asked_ms: IntArray, k: int) -> float:
    """Return the k-th time, `NEVER_MS` while there are fewer."""
    return float(NEVER_MS) if len(asked_ms) < k else float(np.partition(asked_ms, k - 1)[k - 1])
