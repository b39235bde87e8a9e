"""Writes a network as an OpenStreetMap file, for those who build their own from one.

Every main road piece becomes a way with its classes, speeds and directions, every turn that is not
there a restriction. Junctions are numbered first and every node is used, so that OSRM's own numbers
of nodes are those of the file less one: turn costs are handed to it by them.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import osmium
from numpy.typing import NDArray
from osmium.osm import mutable

from spatial.network import RoadNetwork

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Ban = tuple[int, tuple[int, ...], int]  # arc from, arcs via (none: over the node), arc to

STRETCH = 100
"""What the speeds for OSRM are divided by."""

_RULER_DEG = 0.05  # OSRM keeps one ruler for each band of latitude
_AXIS_M, _FLATTENING = 6_378_137.0, 1 / 298.257223563  # WGS 84


@dataclass(frozen=True)
class NetworkFile:
    """A network in the words of an OpenStreetMap file.

    A piece that begins and ends where another does, or where it began itself, is cut into a first,
    a middle and a last way, so that two nodes next to each other name one road.
    """

    network: RoadNetwork

    def write(self, path: Path) -> None:
        """Write nodes, ways and restrictions; the ending of `path` says in which format."""
        with osmium.SimpleWriter(str(path)) as writer:
            for node, lon, lat in self._nodes():
                writer.add_node(mutable.Node(id=node, version=1, location=(lon, lat)))
            for piece in self.pieces.tolist():
                tags = self._tags(piece)
                for way, nodes in enumerate(self.parts[piece], self.first_way[piece]):
                    named = tags | {"name": str(way)}
                    writer.add_way(mutable.Way(id=way, version=1, nodes=nodes, tags=named))
            for number, ban in enumerate(banned_turns(self.network), 1):
                writer.add_relation(
                    mutable.Relation(
                        id=number,
                        version=1,
                        members=self._members(ban),
                        tags={"type": "restriction", "restriction": "no_straight_on"},
                    )
                )

    def write_turns(self, path: Path) -> None:
        """Write a Lua table of milliseconds by the nodes before, at and after each turn."""
        arcs, turns = self.network.arcs, self.network.turns
        costly = np.flatnonzero(turns.cost_ms)
        written = np.zeros(len(self.network.roads.road_id), dtype=np.bool_)
        written[self.pieces] = True
        rows = zip(
            turns.from_arc[costly].tolist(),
            turns.to_arc[costly].tolist(),
            turns.cost_ms[costly].tolist(),
            strict=True,
        )
        with path.open("w", encoding="utf-8") as file:
            file.write("return {\n")
            for before, after, cost_ms in rows:
                if written[arcs.piece[before]] and written[arcs.piece[after]]:
                    at = int(self.node_id[arcs.head[before]])
                    nodes = self._beside(before, at_head=True), at, self._beside(after)
                    numbers = " ".join(str(node - 1) for node in nodes)
                    file.write(f'  ["{numbers}"] = {cost_ms},\n')
            file.write("}\n")

    @cached_property
    def pieces(self) -> IntArray:
        """Rows of the pieces that have a main arc."""
        arcs = self.network.arcs
        return np.unique(arcs.piece[arcs.main]).astype(np.int64)

    @cached_property
    def ends(self) -> IntArray:
        """(p, 2) the nodes at which pieces begin and end."""
        roads, arcs = self.network.roads, self.network.arcs
        there, back = roads.forward_arc, roads.backward_arc
        begin = np.where(there >= 0, arcs.tail[there], arcs.head[back])
        end = np.where(there >= 0, arcs.head[there], arcs.tail[back])
        return np.column_stack((begin, end)).astype(np.int64)

    @cached_property
    def node_id(self) -> IntArray:
        """(n,) numbers of the network's nodes in the file, 0 for those that are not in it."""
        used = np.unique(self.ends[self.pieces])
        number = np.zeros(len(self.network.node_key), dtype=np.int64)
        number[used] = np.arange(1, len(used) + 1)
        return number

    @cached_property
    def parts(self) -> dict[int, list[list[int]]]:
        """Nodes of the ways of each piece."""
        pairs = np.sort(self.ends[self.pieces], axis=1)
        _, pair, count = np.unique(pairs, axis=0, return_inverse=True, return_counts=True)
        ambiguous = (count[pair.ravel()] > 1) | (pairs[:, 0] == pairs[:, 1])
        vertices = np.diff(self.network.roads.lines.start)[self.pieces]
        following = int(self.node_id.max()) + 1
        found: dict[int, list[list[int]]] = {}
        for piece, inner, cut in zip(
            self.pieces.tolist(), (vertices - 2).tolist(), ambiguous.tolist(), strict=True
        ):
            begin, end = self.node_id[self.ends[piece]].tolist()
            nodes = [begin, *range(following, following + inner), end]
            following += inner
            ways = [nodes[:2], nodes[1:-1], nodes[-2:]] if cut and inner else [nodes]
            found[piece] = [way for way in ways if len(way) > 1]
        return found

    @cached_property
    def first_way(self) -> dict[int, int]:
        """The number of the first way of each piece."""
        counts = [len(self.parts[piece]) for piece in self.pieces.tolist()]
        first = np.concatenate(([0], np.cumsum(counts)))[:-1] + 1
        return dict(zip(self.pieces.tolist(), first.tolist(), strict=True))

    def _nodes(self) -> Iterator[tuple[int, float, float]]:
        """Yield number, lon and lat, in millionths of degrees as OSRM counts them."""
        network, lines = self.network, self.network.roads.lines
        at_nodes = network.node_lon.round(6).tolist(), network.node_lat.round(6).tolist()
        for number, lon, lat in zip(self.node_id.tolist(), *at_nodes, strict=True):
            if number:
                yield number, lon, lat
        following = int(self.node_id.max()) + 1
        for piece in self.pieces.tolist():
            inner = slice(int(lines.start[piece]) + 1, int(lines.start[piece + 1]) - 1)
            degrees = (values.round(6).tolist() for values in lines.degrees(inner))
            for lon, lat in zip(*degrees, strict=True):
                yield following, lon, lat
                following += 1

    def _tags(self, piece: int) -> dict[str, str]:
        roads, arcs, lines = self.network.roads, self.network.arcs, self.network.roads.lines
        line = slice(int(lines.start[piece]), int(lines.start[piece + 1]))
        length_m = max(osrm_length_m(*lines.degrees(line)), 0.01)
        tags = {"highway": roads.classes[roads.road_class[piece]], "motor_vehicle": "yes"}
        for way, arc in (
            ("forward", roads.forward_arc[piece]),
            ("backward", roads.backward_arc[piece]),
        ):
            if arc >= 0 and arcs.main[arc]:
                hours = float(arcs.time_ms[arc]) / 3.6e6
                tags[f"stretched:{way}_kmh"] = repr(length_m / 1000.0 / hours / STRETCH)
                kmh = round(float(roads.length_m[piece]) / 1000.0 / hours)
                tags[f"maxspeed:{way}"] = str(max(kmh, 1))
        if "maxspeed:backward" not in tags:
            tags |= {"oneway": "yes", "maxspeed": tags.pop("maxspeed:forward")}
        elif "maxspeed:forward" not in tags:
            tags |= {"oneway": "-1", "maxspeed": tags.pop("maxspeed:backward")}
        return tags

    def _at(self, arc: int, *, at_head: bool) -> tuple[int, bool]:
        """Return the piece of an arc, and whether that end of the arc is where its line ends."""
        arcs = self.network.arcs
        return int(arcs.piece[arc]), bool(arcs.forward[arc]) == at_head

    def _beside(self, arc: int, *, at_head: bool = False) -> int:
        """Return the node next to an end of an arc when nodes that lie within ways are left out."""
        piece, at_end = self._at(arc, at_head=at_head)
        return self.parts[piece][-1][0] if at_end else self.parts[piece][0][-1]

    def _way(self, arc: int, *, at_head: bool = False) -> int:
        """Return the way at an end of an arc."""
        piece, at_end = self._at(arc, at_head=at_head)
        return self.first_way[piece] + (len(self.parts[piece]) - 1 if at_end else 0)

    def _members(self, ban: Ban) -> list[tuple[str, int, str]]:
        before, via, after = ban
        node = int(self.node_id[self.network.arcs.head[before]])
        over = [("w", self._way(arc), "via") for arc in via] or [("n", node, "via")]
        begin, end = self._way(before, at_head=True), self._way(after)
        return [("w", begin, "from"), *over, ("w", end, "to")]


def banned_turns(network: RoadNetwork) -> Iterator[Ban]:
    """Yield the turns between main arcs that are not there, U-turns left out.

    Over a node, or over the arcs through which one comes to a copy that has fewer turns.
    """
    arcs = network.arcs
    base, main = arcs.base.tolist(), arcs.main.tolist()
    twin = network.twins(np.arange(len(arcs))).tolist()
    onward: dict[int, set[int]] = defaultdict(set)
    before_copy: dict[int, list[int]] = defaultdict(list)
    turns = network.turns
    for before, after in zip(turns.from_arc.tolist(), turns.to_arc.tolist(), strict=True):
        onward[before].add(base[after])
        if base[after] != after:
            before_copy[after].append(before)

    def ways_to(arc: int) -> list[tuple[int, ...]]:
        if base[arc] == arc:
            return [(arc,)]
        return [(*way, base[arc]) for before in before_copy[arc] for way in ways_to(before)]

    out_start, out_arcs = network.arcs_out
    for arc in np.flatnonzero(arcs.main).tolist():
        if base[arc] != arc:
            for after in sorted(onward[base[arc]] - onward[arc]):
                yield from ((way[0], way[1:], after) for way in ways_to(arc))
            continue
        head = arcs.head[arc]
        for after in out_arcs[out_start[head] : out_start[head + 1]].tolist():
            follows = base[after] == after and main[after] and after != twin[arc]
            if follows and after not in onward[arc]:
                yield arc, (), after


def osrm_length_m(lon: FloatArray, lat: FloatArray) -> float:
    """Return the length of a line as OSRM measures it: on the plane of its band of latitude.

    Examples
    --------
    A degree of longitude at 60.025 degrees north on WGS 84 is 55.758 km:

    >>> round(osrm_length_m(np.array([10.0, 11.0]), np.array([60.02, 60.02])) / 1000.0, 3)
    55.758
    """
    lon, lat = np.round(lon, 6), np.round(lat, 6)
    middle = (lat[1:] + lat[:-1]) / 2.0
    band = np.radians((np.floor(middle / _RULER_DEG) + 0.5) * _RULER_DEG)
    square = _FLATTENING * (2.0 - _FLATTENING)
    width = 1.0 / np.sqrt(1.0 - square * np.sin(band) ** 2)
    east = np.radians(np.diff(lon)) * _AXIS_M * width * np.cos(band)
    north = np.radians(np.diff(lat)) * _AXIS_M * width**3 * (1.0 - square)
    return float(np.hypot(east, north).sum())
