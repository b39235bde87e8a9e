"""Roads as pieces between junctions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import shapely

from data.exchange.osm import tags as read
from data.exchange.osm.extract import RoadWay
from data.pool.commands import json_text
from data.pool.lines import geodesic_lengths, middles

ROAD_COLUMNS = (
    "data_set_id",
    "source_way",
    "node_from",
    "node_to",
    "road_class",
    "name_zh",
    "name_en",
    "ref",
    "oneway",
    "maxspeed_forward_kmh",
    "maxspeed_backward_kmh",
    "length_m",
    "roundabout",
    "layer",
    "access",
)
Run = tuple[list[int], list[tuple[float, float]]]


@dataclass(slots=True)
class RoadPieces:
    """Road pieces as parallel lists; `lines` are EPSG:4326, `middles` `(n, 2)` lon/lat.

    `ways_cut` lost nodes that the file does not hold; `ways_dropped` had fewer than two left.
    """

    ways: list[RoadWay] = field(default_factory=list)
    node_from: list[int] = field(default_factory=list)
    node_to: list[int] = field(default_factory=list)
    lines: npt.NDArray[np.object_] = field(default_factory=lambda: np.empty(0, dtype=object))
    length_m: npt.NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    middles: npt.NDArray[np.float64] = field(default_factory=lambda: np.empty((0, 2)))
    ways_cut: int = 0
    ways_dropped: int = 0
    nodes_missing: int = 0

    @property
    def way_ids(self) -> set[int]:
        """The ids of the ways that have at least one piece."""
        return {way.way for way in self.ways}


def split_roads(roads: Sequence[RoadWay]) -> RoadPieces:
    """Return ways split where they meet: every node used twice or more ends a piece.

    Where the file lacks nodes of a way, the way is cut there and the rest kept.
    """
    pieces = RoadPieces()
    runs = [(way, _whole_runs(way)) for way in roads]
    uses: Counter[int] = Counter()
    for way, parts in runs:
        missing = way.places.count(None)
        pieces.nodes_missing += missing
        pieces.ways_cut += bool(missing)
        pieces.ways_dropped += not parts
        for nodes, _ in parts:
            uses.update(nodes)
            uses.update((nodes[0], nodes[-1]))  # an end is a junction even when met once
    coordinates: list[list[tuple[float, float]]] = []
    for way, parts in runs:
        for nodes, places in parts:
            for start, end in _cuts(nodes, uses):
                pieces.ways.append(way)
                pieces.node_from.append(nodes[start])
                pieces.node_to.append(nodes[end])
                coordinates.append(places[start : end + 1])
    _draw(pieces, coordinates)
    return pieces


def _whole_runs(way: RoadWay) -> list[Run]:
    """Return the stretches of a way whose nodes are all there and not all the same."""
    runs: list[Run] = []
    nodes: list[int] = []
    places: list[tuple[float, float]] = []
    for node, place in [*zip(way.nodes, way.places, strict=True), (0, None)]:
        if place is None:
            if len(nodes) > 1:
                runs.append((nodes, places))
            nodes, places = [], []
        elif not nodes or nodes[-1] != node:
            nodes.append(node)
            places.append(place)
    return runs


def _cuts(nodes: list[int], uses: Counter[int]) -> list[tuple[int, int]]:
    """Return first and last position of each piece of a run."""
    ends = [i for i, node in enumerate(nodes) if uses[node] > 1]
    return list(pairwise(ends))


def _draw(pieces: RoadPieces, coordinates: list[list[tuple[float, float]]]) -> None:
    if not coordinates:
        return
    flat = np.array([place for line in coordinates for place in line], dtype=np.float64)
    owner = np.repeat(np.arange(len(coordinates)), [len(line) for line in coordinates])
    pieces.lines = np.asarray(shapely.linestrings(flat, indices=owner), dtype=object)
    pieces.middles = middles(pieces.lines)
    pieces.length_m = geodesic_lengths(pieces.lines)


def road_rows(pieces: RoadPieces, data_set_id: int) -> list[tuple[object, ...]]:
    """Return the rows of `ROAD_COLUMNS`; tags are read once per way."""
    by_way: dict[int, tuple[tuple[object, ...], tuple[object, ...]]] = {}
    rows: list[tuple[object, ...]] = []
    for way, start, end, length in zip(
        pieces.ways, pieces.node_from, pieces.node_to, pieces.length_m.tolist(), strict=True
    ):
        if way.way not in by_way:
            by_way[way.way] = _way_columns(way)
        before, after = by_way[way.way]
        rows.append((data_set_id, way.way, start, end, *before, length, *after))
    return rows


def _way_columns(way: RoadWay) -> tuple[tuple[object, ...], tuple[object, ...]]:
    """Return the columns of a way before and after the length."""
    tags = way.tags
    named = read.names(tags)
    forward, backward = read.speeds_kmh(tags)
    before = (
        tags["highway"],
        named.zh if named else None,
        named.en if named else None,
        tags.get("ref"),
        read.oneway(tags),
        forward,
        backward,
    )
    return before, (read.is_roundabout(tags), read.layer(tags), json_text(read.access(tags)))
