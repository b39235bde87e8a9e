"""What holds on the roads now: which arcs are closed, and how much longer the others take."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from spatial.network.errors import NetworkInputError
from spatial.network.network import RoadNetwork

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]
BoolArray = NDArray[np.bool_]

NEVER_MS: Final = 2**31 - 1
"""The weight of a turn that cannot be taken, and the time of a place that cannot be reached."""

_AT_ONCE = 200_000  # turns: some milliseconds
_MANY = 100  # rows are many from a hundredth of all on


@dataclass(frozen=True, eq=False)
class Conditions:
    """The state of every arc that is not a copy; a copy shares that of its base.

    Parameters
    ----------
    closed
        (b,) whether nobody may enter it. Who is on it may leave it.
    factor
        (b,) what its free-flow travel time is multiplied by, at least 0.
    """

    closed: BoolArray
    factor: FloatArray

    def __post_init__(self) -> None:
        """Refuse factors that are none.

        Raises
        ------
        NetworkInputError
            A factor that is negative or not finite, or columns of different lengths.
        """
        if self.closed.shape != self.factor.shape:
            raise NetworkInputError("closed and factor differ in length", field="factor")
        if not len(self.factor) or (self.factor.min() >= 0 and self.factor.max() < np.inf):
            return
        index = int(np.argmax(~(np.isfinite(self.factor) & (self.factor >= 0))))
        raise NetworkInputError(f"arc {index} has no factor", field="factor", index=index)

    @classmethod
    def free(cls, network: RoadNetwork) -> Self:
        """Return the conditions of a network on which all is open and free-flowing."""
        return cls(np.zeros(network.base_arcs, np.bool_), np.ones(network.base_arcs))

    @cached_property
    def changed(self) -> IntArray:
        """Arcs that are not as in free flow, rising."""
        return np.flatnonzero(self.closed | (self.factor != 1.0))

    @cached_property
    def closes(self) -> bool:
        """Whether any arc is closed."""
        return bool(self.closed[self.changed].any())

    @cached_property
    def version(self) -> str:
        """Eight hexadecimal digits of the SHA-256 of what is changed; "" for nothing."""
        if not len(self.changed):
            return ""
        digest = hashlib.sha256(np.ascontiguousarray(self.changed).tobytes())
        digest.update(np.ascontiguousarray(self.closed[self.changed]).tobytes())
        digest.update(np.ascontiguousarray(self.factor[self.changed]).tobytes())
        return digest.hexdigest()[:8]

    def differing(self, other: "Conditions") -> IntArray:
        """Return the arcs that are in another state in `other`, rising."""
        arcs = either(self.changed, other.changed, len(self.closed))
        same = (self.closed[arcs] == other.closed[arcs]) & (self.factor[arcs] == other.factor[arcs])
        return np.asarray(arcs[~same], dtype=np.int64)

    def times_ms(self, network: RoadNetwork, arcs: NDArray[np.integer]) -> IntArray:
        """Return travel times of arcs (copies too) whether they are closed or not, at least 1.

        Free-flow milliseconds times the factor, rounded to the nearest and at most `NEVER_MS`.
        """
        return _times_ms(network.arcs.time_ms[arcs], self.factor[network.arcs.base[arcs]])


def either(rows: IntArray, others: IntArray, count: int) -> IntArray:
    """Return the rows of 0 … count − 1 that are in one or the other, rising.

    Many are marked in O(count): sorting two million of them takes seconds, in part of which no
    other thread runs.

    Examples
    --------
    >>> either(np.array([4, 1]), np.array([1, 2]), 6)
    array([1, 2, 4])
    """
    if (len(rows) + len(others)) * _MANY < count:
        return np.union1d(rows, others)
    marked = np.zeros(count, dtype=np.bool_)
    marked[rows] = True
    marked[others] = True
    return np.flatnonzero(marked)


def weights_under(network: RoadNetwork, conditions: Conditions) -> Int32Array:
    """Return (t,) milliseconds of each turn: its cost and the arc that it leads into.

    `NEVER_MS` where that arc, or what it is a copy of, is closed. O(turns), a part at a time, so
    that other threads run in between.
    """
    turns = network.turns
    weights = np.empty(len(turns), dtype=np.int32)
    for begin in range(0, len(turns), _AT_ONCE):
        part = slice(begin, begin + _AT_ONCE)
        weights[part] = _weights(network, conditions, turns.to_arc[part], turns.cost_ms[part])
    return weights


def weights_into(
    network: RoadNetwork, conditions: Conditions, arcs: IntArray
) -> tuple[IntArray, IntArray]:
    """Return the turns that lead into some arcs or their copies, and their weights.

    O(turns returned) once the network has its turns grouped by where they lead.
    """
    turns = network.turns_into(arcs)
    weights = _weights(
        network, conditions, network.turns.to_arc[turns], network.turns.cost_ms[turns]
    )
    return turns, weights


def fastest_mps(network: RoadNetwork, conditions: Conditions) -> float:
    """Return a speed in plane metres per second that no arc exceeds.

    That of free flow, unless an arc takes less than that now.
    """
    quick = conditions.changed[conditions.factor[conditions.changed] < 1.0]
    if not len(quick):
        return network.v_max_mps
    length_m = network.roads.lines.length_m[network.arcs.piece[quick]]
    speeds_mps = length_m / conditions.times_ms(network, quick) * 1000.0
    return max(network.v_max_mps, float(speeds_mps.max()))


def least_share(network: RoadNetwork, conditions: Conditions) -> float:
    """Return a share of its free-flow time, at most 1, that no arc takes less than."""
    quick = conditions.changed[conditions.factor[conditions.changed] < 1.0]
    if not len(quick):
        return 1.0
    shares = conditions.times_ms(network, quick) / network.arcs.time_ms[quick]
    return min(1.0, float(shares.min()))


def _weights(
    network: RoadNetwork,
    conditions: Conditions,
    to_arc: NDArray[np.int32],
    cost_ms: NDArray[np.uint16],
) -> IntArray:
    base = network.arcs.base[to_arc]
    time_ms = _times_ms(network.arcs.time_ms[to_arc], conditions.factor[base])
    weights: IntArray = np.minimum(cost_ms.astype(np.int64) + time_ms, NEVER_MS)
    weights[conditions.closed[base]] = NEVER_MS
    return weights


def _times_ms(free_ms: NDArray[np.integer], factor: FloatArray) -> IntArray:
    rounded: FloatArray = np.rint(free_ms * factor)
    times: IntArray = np.clip(rounded, 1, NEVER_MS).astype(np.int64)
    return times
