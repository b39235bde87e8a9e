"""Builds a network from pieces of road."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from spatial.network.errors import EmptyNetworkError, NetworkInputError
from spatial.network.lines import Lines, lay_lines
from spatial.network.network import Arcs, NetworkReport, RoadNetwork, Roads, Turns
from spatial.network.pieces import BACKWARD, FORWARD, Restriction, RoadPieces, check_pieces
from spatial.network.plane import Plane
from spatial.network.profiles import Profile, rounded_up
from spatial.network.restrictions import ArcEnds, EditedTurns, apply_restrictions
from spatial.network.turns import deviation_deg, keep_needed_u_turns, list_turns, turn_costs

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

_WIDEST_GAP_M = 1.0  # between ends of lines at one node
_MAIN_SHARE = 0.1  # of the largest component
_LONGEST_TURN_MS = 2**16 - 1


def build_network(
    pieces: RoadPieces, profile: Profile, restrictions: Sequence[Restriction] = ()
) -> RoadNetwork:
    """Return the network of the pieces that `profile` may use.

    Travel times are rounded up to whole milliseconds, so that no arc is faster than its speed.

    Raises
    ------
    EmptyNetworkError
        No piece is usable.
    NetworkInputError
        A row that cannot be built from; named with its column.
    """
    check_pieces(pieces)
    speeds = _Speeds.of(pieces, profile)
    rows = np.flatnonzero(speeds.used)
    if len(rows) == 0:
        raise EmptyNetworkError(f"none of {len(pieces)} roads can be used by {profile.name}")
    node_key, ends = np.unique(
        np.concatenate((pieces.node_from[rows], pieces.node_to[rows])), return_inverse=True
    )
    ends = ends.reshape(2, len(rows)).astype(np.int64)
    plane, lines = _lines(pieces, rows, ends, len(node_key))
    length_m, replaced = _lengths(pieces.length_m[rows], lines)
    arcs = _arcs(ends, speeds.take(rows), length_m)
    edited = _edited_turns(arcs, pieces.way[rows], node_key, restrictions, profile)
    arcs = _take(arcs, edited.base)
    meeting = np.bincount(ends.ravel(), minlength=len(node_key))
    turns = _turns(arcs, lines, edited, meeting, profile)
    components, main = _components(turns, len(arcs))
    first = np.zeros(len(node_key), dtype=np.int64)
    first[ends.ravel()[::-1]] = _end_vertices(lines.start)[::-1]
    roads = _roads(pieces, rows, lines, length_m, arcs)
    final = _with_main(arcs, main)
    return RoadNetwork(
        profile=profile,
        plane=plane,
        node_key=node_key,
        node_vertex=first.astype(np.int32),
        roads=roads,
        arcs=final,
        turns=turns,
        version=_version(profile, plane, roads, final, turns),
        report=NetworkReport(
            pieces_given=len(pieces),
            pieces_used=len(rows),
            lengths_replaced=replaced,
            restrictions_applied=edited.applied,
            restrictions_unresolved=edited.unresolved,
            restrictions_excepted=edited.excepted,
            components=components,
            main_arcs=int(main.sum()),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Speeds:
    """Speeds in km/h along pieces and against them, NaN where one may not go."""

    forward_kmh: FloatArray
    backward_kmh: FloatArray

    @property
    def used(self) -> BoolArray:
        return np.asarray(~(np.isnan(self.forward_kmh) & np.isnan(self.backward_kmh)))

    @classmethod
    def of(cls, pieces: RoadPieces, profile: Profile) -> "_Speeds":
        of_class = [profile.speeds_kmh.get(name, np.nan) for name in pieces.classes]
        class_kmh = np.array([*of_class, np.nan])[pieces.road_class]
        class_kmh = np.where(pieces.usable, class_kmh, np.nan)

        def one_way(maxspeed: FloatArray, shut: int) -> FloatArray:
            if profile.on_foot:
                return class_kmh
            speed = np.where(np.isnan(maxspeed), class_kmh, maxspeed)
            closed = np.isnan(class_kmh) | (pieces.oneway == shut)
            return np.where(closed, np.nan, speed / profile.time_factor)

        return cls(
            forward_kmh=one_way(pieces.maxspeed_forward_kmh, BACKWARD),
            backward_kmh=one_way(pieces.maxspeed_backward_kmh, FORWARD),
        )

    def take(self, rows: IntArray) -> "_Speeds":
        return _Speeds(self.forward_kmh[rows], self.backward_kmh[rows])


def _end_vertices(start: NDArray[np.int32]) -> IntArray:
    return np.concatenate((start[:-1], start[1:] - 1)).astype(np.int64)


def _lines(pieces: RoadPieces, rows: IntArray, ends: IntArray, nodes: int) -> tuple[Plane, Lines]:
    """Return the lines of `rows` with their ends moved onto their nodes (a metre at most)."""
    counts = np.diff(pieces.line_start)[rows]
    start = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
    vertex = np.repeat(pieces.line_start[rows] - start[:-1], counts) + np.arange(start[-1])
    lon, lat = pieces.lon[vertex], pieces.lat[vertex]
    plane = Plane.around(lon, lat)
    x, y = plane.project(lon, lat)
    at, node = _end_vertices(start), ends.ravel()
    first = np.zeros(nodes, dtype=np.int64)
    first[node[::-1]] = at[::-1]
    here = first[node]
    gap_m = np.hypot(x[at] - x[here], y[at] - y[here])
    if gap_m.max() > _WIDEST_GAP_M:
        row = int(rows[int(np.argmax(gap_m)) % len(rows)])
        raise NetworkInputError(
            f"road piece {row} ends {gap_m.max():.1f} m from its node",
            field="line_start",
            index=row,
        )
    for values in (x, y, lon, lat):
        values[at] = values[here]
    return plane, lay_lines(start, (x, y), (lon, lat))


def _lengths(given_m: FloatArray, lines: Lines) -> tuple[FloatArray, int]:
    drawn_m = lines.length_m
    short = given_m < 0.9 * drawn_m
    return np.where(short, drawn_m, given_m), int(short.sum())


def _arcs(ends: IntArray, speeds: _Speeds, length_m: FloatArray) -> Arcs:
    """Return arcs, those along the lines first; `main` is set later."""
    forward = np.flatnonzero(~np.isnan(speeds.forward_kmh))
    backward = np.flatnonzero(~np.isnan(speeds.backward_kmh))
    piece = np.concatenate((forward, backward))
    kmh = np.concatenate((speeds.forward_kmh[forward], speeds.backward_kmh[backward]))
    along = np.arange(len(piece)) < len(forward)
    time_ms = rounded_up(np.minimum(length_m[piece] * 3600.0 / kmh, 2.0**31))
    if time_ms.max() >= 2**31 - 1:
        raise NetworkInputError("a road takes longer than 24 days", field="length_m")
    return Arcs(
        piece=piece.astype(np.int32),
        forward=along,
        tail=np.where(along, ends[0, piece], ends[1, piece]).astype(np.int32),
        head=np.where(along, ends[1, piece], ends[0, piece]).astype(np.int32),
        time_ms=np.maximum(time_ms, 1).astype(np.int32),
        base=np.arange(len(piece), dtype=np.int32),
        main=np.zeros(len(piece), dtype=np.bool_),
    )


def _edited_turns(
    arcs: Arcs,
    way: IntArray,
    node_key: IntArray,
    restrictions: Sequence[Restriction],
    profile: Profile,
) -> EditedTurns:
    tail, head = arcs.tail.astype(np.int64), arcs.head.astype(np.int64)
    ends = ArcEnds(way=way[arcs.piece], tail=tail, head=head, twin=_twins(arcs))
    turns = list_turns(tail, head, len(node_key))
    binding = () if profile.on_foot else restrictions
    return apply_restrictions(turns, ends, node_key, binding, profile.vehicles)


def _turns(
    arcs: Arcs, lines: Lines, edited: EditedTurns, meeting: IntArray, profile: Profile
) -> Turns:
    from_arc, to_arc = edited.from_arc, edited.to_arc
    u_turn = _twins(arcs)[from_arc] == edited.base[to_arc]
    kept = keep_needed_u_turns(from_arc, u_turn)
    from_arc, to_arc, u_turn = from_arc[kept], to_arc[kept], u_turn[kept]
    start_deg, end_deg = arcs.bearings_deg(lines, np.arange(len(arcs)))
    deviation = deviation_deg(end_deg[from_arc], start_deg[to_arc])
    roads_meeting = meeting[arcs.head[from_arc]]
    cost = turn_costs(profile.turn_costs, deviation, u_turn, roads_meeting)
    cost = np.rint(cost * profile.time_factor)
    counts = np.bincount(from_arc, minlength=len(arcs))
    return Turns(
        start=np.concatenate(([0], np.cumsum(counts))).astype(np.int32),
        to_arc=to_arc.astype(np.int32),
        cost_ms=np.minimum(cost, _LONGEST_TURN_MS).astype(np.uint16),
    )


def _components(turns: Turns, arcs: int) -> tuple[int, BoolArray]:
    """Return how many strongly connected parts there are, and which arcs are in a large one."""
    graph = csr_array(
        (np.ones(len(turns), dtype=np.int8), turns.to_arc, turns.start), shape=(arcs, arcs)
    )
    count, label = connected_components(graph, directed=True, connection="strong")
    size = np.bincount(label)
    return int(count), np.asarray(size[label] >= _MAIN_SHARE * size.max())


def _take(arcs: Arcs, base: IntArray) -> Arcs:
    """Return arcs with the copies that restrictions made at their end."""
    if len(base) == len(arcs):
        return arcs
    columns = {name: getattr(arcs, name)[base] for name in Arcs.__slots__ if name != "base"}
    return Arcs(base=base.astype(np.int32), **columns)


def _with_main(arcs: Arcs, main: BoolArray) -> Arcs:
    columns = {name: getattr(arcs, name) for name in Arcs.__slots__ if name != "main"}
    return Arcs(main=main, **columns)


def _arcs_of_pieces(arcs: Arcs) -> NDArray[np.int32]:
    """Return (2, p) the arcs along pieces and against them, no copies; −1 for none."""
    arc_of = np.full((2, int(arcs.piece.max()) + 1), -1, dtype=np.int32)
    base = np.flatnonzero(arcs.base == np.arange(len(arcs)))
    arc_of[np.where(arcs.forward[base], 0, 1), arcs.piece[base]] = base
    return arc_of


def _twins(arcs: Arcs) -> IntArray:
    """Return (a,) the arc back over the same piece, −1 for none."""
    arc_of = _arcs_of_pieces(arcs)
    back = np.where(arcs.forward, arc_of[1, arcs.piece], arc_of[0, arcs.piece])
    return np.asarray(back, dtype=np.int64)


def _roads(
    pieces: RoadPieces, rows: IntArray, lines: Lines, length_m: FloatArray, arcs: Arcs
) -> Roads:
    arc_of = _arcs_of_pieces(arcs)
    return Roads(
        road_id=pieces.road_id[rows],
        lines=lines,
        length_m=length_m,
        road_class=pieces.road_class[rows].astype(np.int32),
        classes=pieces.classes,
        name=pieces.name[rows].astype(np.int32),
        names=pieces.names,
        roundabout=pieces.roundabout[rows],
        forward_arc=arc_of[0],
        backward_arc=arc_of[1],
    )


def _version(profile: Profile, plane: Plane, roads: Roads, arcs: Arcs, turns: Turns) -> str:
    """Return 16 hexadecimal digits of the SHA-256 of what answers depend on."""
    digest = hashlib.sha256(
        repr((profile.name, profile.off_road_mps, profile.off_road_limit_m, plane.epsg)).encode()
    )
    for values in (
        roads.road_id,
        roads.length_m,
        roads.lines.start,
        roads.lines.lon_e7,
        roads.lines.lat_e7,
        arcs.piece,
        arcs.forward,
        arcs.tail,
        arcs.head,
        arcs.time_ms,
        turns.from_arc,
        turns.to_arc,
        turns.cost_ms,
    ):
        digest.update(np.ascontiguousarray(values).tobytes())
    return digest.hexdigest()[:16]
