"""The road network as a frozen value: arcs, the turns between them, and where they lie.

Routing is done on turns: an arc is a node of the routing graph, a turn from one arc into another is
an edge of it, so that a forbidden or costly turn is one edge removed or one weight raised.
"""

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from spatial.network.lines import Lines
from spatial.network.pieces import RoadName
from spatial.network.plane import Plane
from spatial.network.profiles import Profile

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Int32Array = NDArray[np.int32]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Roads:
    """The pieces of road that the profile uses, p rows.

    Parameters
    ----------
    road_id
        (p,) the caller's number.
    lines
        Their geometry, from `node_from` to `node_to`.
    length_m
        (p,) metres on the ground.
    road_class, classes
        (p,) index into `classes`.
    name, names
        (p,) index into `names`.
    roundabout
        (p,) part of a roundabout.
    forward_arc, backward_arc
        (p,) the arc along the line and against it, −1 for none.
    """

    road_id: IntArray
    lines: Lines
    length_m: FloatArray
    road_class: Int32Array
    classes: tuple[str, ...]
    name: Int32Array
    names: tuple[RoadName, ...]
    roundabout: BoolArray
    forward_arc: Int32Array
    backward_arc: Int32Array


@dataclass(frozen=True, slots=True)
class Arcs:
    """Directed road pieces, a rows.

    The rows after the first ones are copies: a restriction over via ways needs arcs that remember
    where one came from. `base` is the row that a copy stands for, and a row itself otherwise.

    Parameters
    ----------
    piece
        (a,) row of `Roads`.
    forward
        (a,) whether it runs along the piece's line.
    tail, head
        (a,) nodes.
    time_ms
        (a,) travel time, at least 1.
    base
        (a,) see above.
    main
        (a,) whether it belongs to a component big enough that places are put on it.
    """

    piece: Int32Array
    forward: BoolArray
    tail: Int32Array
    head: Int32Array
    time_ms: Int32Array
    base: Int32Array
    main: BoolArray

    def __len__(self) -> int:
        return len(self.piece)

    def bearings_deg(self, lines: Lines, rows: IntArray) -> tuple[FloatArray, FloatArray]:
        """Return the direction of travel over the first and the last ten metres of some arcs.

        Degrees clockwise from grid north, to seven digits: what is straight on stays so.
        `lines` are those of the roads.
        """
        start, end = lines.bearings_deg(self.piece[rows].astype(np.int64))
        forward = self.forward[rows]
        ahead = np.where(forward, start, (end + 180.0) % 360.0).astype(np.float32)
        arriving = np.where(forward, end, (start + 180.0) % 360.0).astype(np.float32)
        return ahead.astype(np.float64), arriving.astype(np.float64)


@dataclass(frozen=True, slots=True)
class Turns:
    """Allowed turns by the arc they come from: those of arc i are start[i] … start[i + 1] − 1.

    `cost_ms` is what the turn itself takes, without the arc that it leads into; at most 65 s.
    """

    start: Int32Array
    to_arc: Int32Array
    cost_ms: NDArray[np.uint16]

    def __len__(self) -> int:
        return len(self.to_arc)

    @property
    def from_arc(self) -> Int32Array:
        """Return the arc that each comes from: O(turns), made each time."""
        arcs = np.arange(len(self.start) - 1, dtype=np.int32)
        return np.repeat(arcs, np.diff(self.start))


@dataclass(frozen=True, slots=True)
class NetworkReport:
    """What became of the pieces and restrictions that a network was built from.

    `components` counts strongly connected parts of the routing graph; `main_arcs` are the arcs in
    those that hold at least a tenth as many arcs as the largest.
    """

    pieces_given: int
    pieces_used: int
    lengths_replaced: int
    restrictions_applied: int
    restrictions_unresolved: int
    restrictions_excepted: int
    components: int
    main_arcs: int


@dataclass(frozen=True)
class RoadNetwork:
    """A road network for one profile.

    Parameters
    ----------
    profile
        Who travels.
    plane
        Where it is measured.
    node_key
        (n,) the caller's node keys, rising.
    node_vertex
        (n,) a vertex of `roads.lines` that is at the node.
    roads, arcs, turns
        See there. The first `base_arcs` arcs are not copies.
    version
        Hash of everything that an answer depends on.
    report
        What was left out.
    """

    profile: Profile
    plane: Plane
    node_key: IntArray
    node_vertex: Int32Array
    roads: Roads
    arcs: Arcs
    turns: Turns
    version: str
    report: NetworkReport = field(compare=False)

    @property
    def node_lon(self) -> FloatArray:
        """Return (n,) degrees in EPSG:4326; O(n), made each time."""
        return self.roads.lines.degrees(self.node_vertex)[0]

    @property
    def node_lat(self) -> FloatArray:
        """Return (n,) degrees in EPSG:4326; O(n), made each time."""
        return self.roads.lines.degrees(self.node_vertex)[1]

    @property
    def base_arcs(self) -> int:
        """Return how many arcs are not copies."""
        return len(self.arcs) - len(self._copies)

    @cached_property
    def _copies(self) -> IntArray:
        return np.flatnonzero(self.arcs.base != np.arange(len(self.arcs)))

    @cached_property
    def copies_of(self) -> dict[int, list[int]]:
        """Return the copies of each arc that has any."""
        copies: dict[int, list[int]] = {}
        for copy in self._copies.tolist():
            copies.setdefault(int(self.arcs.base[copy]), []).append(copy)
        return copies

    @cached_property
    def arcs_out(self) -> tuple[Int32Array, Int32Array]:
        """Return arcs by tail: (n + 1,) starts and the arcs; copies are left out."""
        return _short(grouped(self.arcs.tail[: self.base_arcs], len(self.node_key)))

    @cached_property
    def arcs_in(self) -> tuple[Int32Array, Int32Array]:
        """Return arcs by head: (n + 1,) starts and the arcs; copies are left out."""
        return _short(grouped(self.arcs.head[: self.base_arcs], len(self.node_key)))

    def twins(self, arcs: NDArray[np.integer]) -> Int32Array:
        """Return the arcs back over the same pieces of road, −1 for none."""
        piece, forward = self.arcs.piece[arcs], self.arcs.forward[arcs]
        roads = self.roads
        back = np.where(forward, roads.backward_arc[piece], roads.forward_arc[piece])
        return np.asarray(back, dtype=np.int32)

    def turn_weights(self) -> IntArray:
        """Return milliseconds of each turn: its cost and the whole arc that it leads into."""
        return self.turns.cost_ms.astype(np.int64) + self.arcs.time_ms[self.turns.to_arc]

    def turns_into(self, arcs: IntArray) -> IntArray:
        """Return the turns that lead into some arcs that are no copies, or into their copies."""
        starts, turns = self._turns_by_base
        counts = starts[arcs + 1] - starts[arcs]
        ends = np.cumsum(counts)
        at = np.repeat(starts[arcs] - (ends - counts), counts) + np.arange(counts.sum())
        return np.asarray(turns[at], dtype=np.int64)

    @cached_property
    def _turns_by_base(self) -> tuple[Int32Array, Int32Array]:
        return _short(grouped(self.arcs.base[self.turns.to_arc], self.base_arcs))

    @cached_property
    def v_max_mps(self) -> float:
        """The largest free-flow speed on any arc, plane metres per second.

        No way between two places is faster than their distance in the plane divided by this: ways
        are made of parts of arcs, and an arc's line is at least as long as the air distance
        between two places on it.
        """
        length = self.roads.lines.length_m[self.arcs.piece]
        return float(np.max(length / self.arcs.time_ms)) * 1000.0


def grouped(keys: NDArray[np.integer], groups: int) -> tuple[IntArray, IntArray]:
    """Return rows grouped by key: (groups + 1,) starts, and row numbers ordered by key.

    Examples
    --------
    >>> grouped(np.array([1, 0, 1]), 3)
    (array([0, 1, 3, 3]), array([1, 0, 2]))
    """
    starts = np.concatenate(([0], np.cumsum(np.bincount(keys, minlength=groups))))
    return starts.astype(np.int64), np.argsort(keys, kind="stable").astype(np.int64)


def _short(groups: tuple[IntArray, IntArray]) -> tuple[Int32Array, Int32Array]:
    """Return groups that are kept, in half the memory."""
    start, rows = groups
    return start.astype(np.int32), rows.astype(np.int32)
