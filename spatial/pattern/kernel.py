"""Density of incidents smoothed by a kernel: over the plane, and along roads.

The kernel is the quartic (biweight) one, (1 - (d / h)²)², which ends at the bandwidth h.
"""

from dataclasses import dataclass
from math import pi
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial import cKDTree

from spatial.pattern.errors import PatternError

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

_PLACES_AT_ONCE: Final = 4_000
_SOURCES_AT_ONCE: Final = 1_000


def plane_density(
    places_m: ArrayLike, counts: ArrayLike, at_m: ArrayLike, bandwidth_m: float
) -> FloatArray:
    """Return the density of incidents at points, incidents for each square metre.

    Silverman 1986, eq. 4.5: each incident is spread over the disk about it with a volume of 1.
    What lies beyond the area is not made up for: near a border the density is too low.

    Parameters
    ----------
    places_m
        (n, 2) of incidents, metres in a projected system.
    counts
        (n,) incidents at each place.
    at_m
        (m, 2) where the density is wanted.
    bandwidth_m
        Above 0.

    Raises
    ------
    PatternError
        A bandwidth that is none, or places that are not finite.
    """
    places, wanted = _pairs(places_m), _pairs(at_m)
    weights = np.asarray(counts, dtype=np.float64)
    _require_bandwidth(bandwidth_m)
    density = np.zeros(len(wanted))
    if len(places) == 0 or len(wanted) == 0:
        return density
    tree = cKDTree(places)
    for start in range(0, len(wanted), _PLACES_AT_ONCE):
        some = cKDTree(wanted[start : start + _PLACES_AT_ONCE])
        near = some.sparse_distance_matrix(tree, bandwidth_m, output_type="ndarray")
        shares = _kernel(near["v"], bandwidth_m) * weights[near["j"]]
        np.add.at(density, start + near["i"], shares)
    return density * (3.0 / (pi * bandwidth_m**2))


@dataclass(frozen=True, eq=False)
class RoadPieces:
    """Roads cut into short pieces, each seen as its middle; make it with `cut_roads`.

    Parameters
    ----------
    ends
        (e, 2) the nodes of each road, 0 … nodes - 1.
    lengths_m
        (e,) of each road.
    road
        (p,) the road of each piece, in order.
    offsets_m
        (p,) how far its middle is along the road.
    pieces_m
        (p,) how long it is.
    """

    ends: IntArray
    lengths_m: FloatArray
    road: IntArray
    offsets_m: FloatArray
    pieces_m: FloatArray

    @property
    def nodes(self) -> int:
        """How many nodes there are."""
        return int(self.ends.max(initial=-1)) + 1


def cut_roads(ends: ArrayLike, lengths_m: ArrayLike, step_m: float) -> RoadPieces:
    """Return roads cut into equal pieces of at most `step_m`.

    Parameters
    ----------
    ends
        (e, 2) nodes, counted from 0.
    lengths_m
        (e,) above 0.

    Raises
    ------
    PatternError
        A road without a length, or a step that is none.
    """
    nodes = np.asarray(ends, dtype=np.int64).reshape(-1, 2)
    lengths = np.asarray(lengths_m, dtype=np.float64)
    if not (lengths > 0.0).all() or not step_m > 0.0:
        raise PatternError("roads and steps have a length above 0", field="lengths")
    many = np.maximum(np.ceil(lengths / step_m - 1e-9), 1).astype(np.int64)
    road = np.repeat(np.arange(len(lengths)), many)
    number = np.arange(len(road)) - np.repeat(np.cumsum(many) - many, many)
    pieces = (lengths / many)[road]
    return RoadPieces(nodes, lengths, road, (number + 0.5) * pieces, pieces)


def network_density(roads: RoadPieces, counts: ArrayLike, bandwidth_m: float) -> FloatArray:
    """Return the density of incidents along roads, incidents for each metre of road.

    Each incident is spread over the roads within the bandwidth, by the way along roads in either
    direction, so that its share of all metres is 1: what is spread is what was there, at borders
    and crossings too (the network kernel of Xie and Yan 2008, made to keep its mass). Searches end
    at the bandwidth: O(incidents' pieces · roads within reach).

    Parameters
    ----------
    counts
        (p,) incidents of each piece.
    bandwidth_m
        Above 0.

    Returns
    -------
    density
        (p,) of each piece.

    Raises
    ------
    PatternError
        A bandwidth that is none, or not one count for each piece.
    """
    weights = np.asarray(counts, dtype=np.float64)
    _require_bandwidth(bandwidth_m)
    if weights.shape != roads.road.shape:
        raise PatternError("there is one count for each piece of road", field="counts")
    density = np.zeros(len(weights))
    around = _Around.of(roads)
    sources = np.flatnonzero(weights)
    for start in range(0, len(sources), _SOURCES_AT_ONCE):
        some = sources[start : start + _SOURCES_AT_ONCE]
        source, piece, apart_m = _pieces_within(around, some, bandwidth_m)
        kernel = _kernel(apart_m, bandwidth_m)
        mass = np.bincount(source, kernel * roads.pieces_m[piece], minlength=len(some))
        np.add.at(density, piece, kernel * (weights[some] / mass)[source])
    return density


@dataclass(frozen=True, eq=False)
class _Around:
    """Roads by node: `first[n]` … `first[n + 1]` are the rows of those that begin or end there."""

    roads: RoadPieces
    first: IntArray
    road: IntArray
    other: IntArray
    at_start: NDArray[np.bool_]
    first_piece: IntArray

    @classmethod
    def of(cls, roads: RoadPieces) -> "_Around":
        nodes = roads.ends.T.ravel()
        order = np.argsort(nodes, kind="stable")
        road = order % len(roads.ends)
        at_start = order < len(roads.ends)
        other = np.where(at_start, roads.ends[road, 1], roads.ends[road, 0])
        first = np.searchsorted(nodes[order], np.arange(roads.nodes + 1))
        first_piece = np.searchsorted(roads.road, np.arange(len(roads.ends) + 1))
        return cls(roads, first, road, other, at_start, first_piece)


def _pieces_within(
    around: _Around, sources: IntArray, limit_m: float
) -> tuple[IntArray, IntArray, FloatArray]:
    """Return the pieces within the limit of each source: row of the source, piece, metres."""
    roads = around.roads
    source, road, from_start, from_end = _roads_within(around, sources, limit_m)
    row, piece = _expand(around.first_piece[road], around.first_piece[road + 1])
    along = roads.offsets_m[piece]
    apart = np.minimum(from_start[row] + along, from_end[row] + roads.lengths_m[road[row]] - along)
    # On its own road it is also reached without passing a node.
    own = np.flatnonzero((road == roads.road[sources][source])[row])
    direct = np.abs(along[own] - roads.offsets_m[sources][source[row[own]]])
    apart[own] = np.minimum(apart[own], direct)
    near = apart <= limit_m
    return source[row[near]], piece[near], apart[near]


def _roads_within(
    around: _Around, sources: IntArray, limit_m: float
) -> tuple[IntArray, IntArray, FloatArray, FloatArray]:
    """Return the roads that each source reaches, its own among them, each pair once.

    Row of the source, road, metres to its beginning and to its end; infinite beyond the limit.
    """
    roads = around.roads
    size = len(roads.ends)
    source, node, far = _nodes_within(around, sources, limit_m)
    row, at = _expand(around.first[node], around.first[node + 1])
    reached = source[row] * size + around.road[at]
    own = np.arange(len(sources)) * size + roads.road[sources]
    pairs, place = np.unique(np.concatenate([reached, own]), return_inverse=True)
    from_start, from_end = np.full(len(pairs), np.inf), np.full(len(pairs), np.inf)
    at_start, metres = around.at_start[at], far[row]
    from_start[place[: len(reached)][at_start]] = metres[at_start]
    from_end[place[: len(reached)][~at_start]] = metres[~at_start]
    return pairs // size, pairs % size, from_start, from_end


def _nodes_within(
    around: _Around, sources: IntArray, limit_m: float
) -> tuple[IntArray, IntArray, FloatArray]:
    """Return the nodes within the limit of each source, all searches at once, ring by ring."""
    roads = around.roads
    own, offset = roads.road[sources], roads.offsets_m[sources]
    rows = np.arange(len(sources))
    size = roads.nodes
    known = _nearest(
        np.concatenate([rows, rows]),
        np.concatenate([roads.ends[own, 0], roads.ends[own, 1]]),
        np.concatenate([offset, roads.lengths_m[own] - offset]),
        limit_m,
        size,
    )
    frontier = known
    while len(frontier[0]):
        row, at = _expand(around.first[frontier[1]], around.first[frontier[1] + 1])
        reached = _nearest(
            frontier[0][row],
            around.other[at],
            frontier[2][row] + roads.lengths_m[around.road[at]],
            limit_m,
            size,
        )
        before = known[0] * size + known[1]
        new = reached[0] * size + reached[1]
        place = np.minimum(np.searchsorted(before, new), len(before) - 1)
        better = (before[place] != new) | (reached[2] < known[2][place])
        frontier = (reached[0][better], reached[1][better], reached[2][better])
        both = [np.concatenate([old, more]) for old, more in zip(known, frontier, strict=True)]
        known = _nearest(both[0], both[1], both[2], limit_m, size)
    return known


def _nearest(
    rows: IntArray, columns: IntArray, metres: FloatArray, limit_m: float, size: int
) -> tuple[IntArray, IntArray, FloatArray]:
    """Return for each pair the least of its metres, those beyond the limit left out, sorted."""
    near = metres <= limit_m
    keys, kept = rows[near] * size + columns[near], metres[near]
    order = np.argsort(keys)
    ordered = keys[order]
    first = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)])
    found = ordered[first]
    least = np.minimum.reduceat(kept[order], first) if len(first) else kept
    return found // size, found % size, least


def _expand(starts: IntArray, stops: IntArray) -> tuple[IntArray, IntArray]:
    """Return every number of some ranges, each with the row of its range."""
    many = stops - starts
    row = np.repeat(np.arange(len(many)), many)
    return row, np.arange(len(row)) - np.repeat(np.cumsum(many) - many, many) + starts[row]


def _kernel(apart_m: FloatArray, bandwidth_m: float) -> FloatArray:
    part: FloatArray = np.maximum(1.0 - (apart_m / bandwidth_m) ** 2, 0.0) ** 2
    return part


def _pairs(places_m: ArrayLike) -> FloatArray:
    places = np.asarray(places_m, dtype=np.float64).reshape(-1, 2)
    if not np.isfinite(places).all():
        raise PatternError("a place is not a finite number", field="places")
    return places


def _require_bandwidth(bandwidth_m: float) -> None:
    if not 0.0 < bandwidth_m < float("inf"):
        raise PatternError("a bandwidth is above 0", field="bandwidth_m")
