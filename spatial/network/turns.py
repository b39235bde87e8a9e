"""Turns between arcs: which there are, and what each costs."""

import numpy as np
from numpy.typing import NDArray

from spatial.network.network import grouped
from spatial.network.profiles import TurnCosts

IntArray = NDArray[np.int64]
FloatArray = NDArray[np.float64]
BoolArray = NDArray[np.bool_]


def list_turns(tail: IntArray, head: IntArray, nodes: int) -> tuple[IntArray, IntArray]:
    """Return every turn: (a + 1,) starts by the arc it comes from, and the arc that it leads into.

    O(arcs + turns), without a loop in Python.

    Examples
    --------
    Two arcs 0 → 1 → 0 follow each other:

    >>> list_turns(np.array([0, 1]), np.array([1, 0]), 2)
    (array([0, 1, 2]), array([1, 0]))
    """
    out_start, out_arcs = grouped(tail, nodes)
    counts = (out_start[1:] - out_start[:-1])[head]
    start = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    within = np.arange(start[-1]) - np.repeat(start[:-1], counts)
    return start, out_arcs[np.repeat(out_start[head], counts) + within]


def keep_needed_u_turns(from_arc: IntArray, u_turn: BoolArray) -> BoolArray:
    """Return which turns to keep: U-turns only out of arcs that nothing else follows.

    Parameters
    ----------
    from_arc
        (t,) the arc each turn comes from.
    u_turn
        (t,) whether it leads back over the same piece of road.
    """
    others = np.bincount(from_arc[~u_turn], minlength=int(from_arc.max(initial=-1)) + 1)
    return np.asarray(~u_turn | (others[from_arc] == 0))


def deviation_deg(bearing_in: FloatArray, bearing_out: FloatArray) -> FloatArray:
    """Return how far turns deviate from straight on, −180 … 180 degrees, right positive.

    Examples
    --------
    >>> deviation_deg(np.array([350.0, 90.0]), np.array([80.0, 0.0]))
    array([ 90., -90.])
    """
    return np.asarray((bearing_out - bearing_in + 180.0) % 360.0 - 180.0)


def turn_costs(
    costs: TurnCosts, deviation: FloatArray, u_turn: BoolArray, roads_meeting: IntArray
) -> IntArray:
    """Return milliseconds for turns; without choice (two roads meet) only a U-turn costs."""
    by_angle = np.where(roads_meeting > 2, costs.of(deviation), 0)
    return np.where(u_turn, costs.u_turn_ms, by_angle).astype(np.int64)
