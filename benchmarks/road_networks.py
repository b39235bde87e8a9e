"""The networks that are measured: Wuhan, Kaiserslautern, and Wuhan laid out twelve times over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from benchmarks.figures import say
from benchmarks.instance import ROOT
from data.samples.packages import fetch_file
from data.samples.wuhan.roads import read_roads
from data.samples.wuhan.sources import ROADS
from dispatch.roads.extracts import network_of_file
from dispatch.roads.queries import pieces_of_rows
from dispatch.roads.rules import car_profile
from spatial.network import (
    RoadNetwork,
    RoadPieces,
    build_network,
    read_arrays,
    write_arrays,
)
from spatial.network.storage import FORMAT, network_arrays, network_from

KAISERSLAUTERN = ROOT.parent / "shared" / "data" / "kaiserslautern.osm.gz"
TILES = (4, 3)
BRIDGES = 40  # roads between two neighbouring tiles

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Measured:
    """A network and the places on it that are asked about: degrees, (n,) each."""

    name: str
    network: RoadNetwork
    lon: FloatArray
    lat: FloatArray

    @classmethod
    def of(cls, name: str, network: RoadNetwork, seed: int) -> "Measured":
        """Return the network with 20,000 places within 100 m of its nodes, drawn by `seed`."""
        generator = np.random.default_rng(seed)
        node = generator.integers(0, len(network.node_key), 20_000)
        lon = network.node_lon[node] + generator.uniform(-0.001, 0.001, len(node))
        lat = network.node_lat[node] + generator.uniform(-0.0009, 0.0009, len(node))
        return cls(name, network, lon, lat)


def wuhan(folder: Path) -> RoadNetwork:
    """Return the network of the sample city as the product builds it; the roads are fetched."""
    return build_network(wuhan_pieces(folder), car_profile())


def kaiserslautern() -> RoadNetwork | None:
    """Return the network of Kaiserslautern, None where its extract is not beside the checkout."""
    if not KAISERSLAUTERN.exists():
        say("Kaiserslautern's extract is not beside the repository: not measured")
        return None
    return network_of_file(KAISERSLAUTERN, car_profile())


def million(folder: Path) -> RoadNetwork:
    """Return a network of about a million nodes: Wuhan laid out in rows and joined by roads.

    It is built once and kept in `folder`.
    """
    profile = car_profile()
    path, key = million_file(folder)
    arrays = read_arrays(path, key)
    if arrays is not None:
        return network_from(arrays, profile)
    say("building a million nodes")
    network = build_network(_tiled(wuhan_pieces(folder)), profile)
    write_arrays(path, key, network_arrays(network))
    return network


def million_file(folder: Path) -> tuple[Path, str]:
    """Return where the large network is kept, and the key it is kept under."""
    key = f"{FORMAT} wuhan {TILES} {BRIDGES} {ROADS.sha256} {car_profile().fingerprint}"
    return folder / "network-million.arrays", key


def wuhan_pieces(folder: Path) -> RoadPieces:
    """Return the roads of the sample city; they are fetched when they are not in `folder`."""
    roads = read_roads(fetch_file(ROADS, folder))
    count = len(roads.lines)
    same: dict[str, Sequence[Any]] = {
        "source_way": [None] * count,
        "name_zh": [None] * count,
        "name_en": [None] * count,
        "oneway": ["no"] * count,
        "maxspeed_forward_kmh": [None] * count,
        "maxspeed_backward_kmh": [None] * count,
        "roundabout": [False] * count,
        "access": [None] * count,
        "emergency": [None] * count,
    }
    column: dict[str, Sequence[Any]] = {
        "id": range(1, count + 1),
        "node_from": roads.node_from.tolist(),
        "node_to": roads.node_to.tolist(),
        "road_class": roads.road_class.tolist(),
        "length_m": roads.length_m.tolist(),
    }
    return pieces_of_rows(column | same, roads.lines)


def _tiled(city: RoadPieces) -> RoadPieces:
    """Return copies of a city side by side, neighbours joined by roads."""
    width = float(np.ptp(city.lon)) + 0.005
    height = float(np.ptp(city.lat)) + 0.005
    keys = np.unique(np.concatenate((city.node_from, city.node_to)))
    first = np.searchsorted(keys, city.node_from)
    last = np.searchsorted(keys, city.node_to)
    tiles = [(column, row) for column in range(TILES[0]) for row in range(TILES[1])]
    copies = [
        replace(
            city,
            node_from=first + number * len(keys),
            node_to=last + number * len(keys),
            lon=city.lon + column * width,
            lat=city.lat + row * height,
        )
        for number, (column, row) in enumerate(tiles)
    ]
    place = np.empty((len(keys), 2))
    place[first] = np.column_stack((city.lon, city.lat))[city.line_start[:-1]]
    place[last] = np.column_stack((city.lon, city.lat))[city.line_start[1:] - 1]
    return _joined(copies, _bridges(place, tiles, (width, height)))


def _bridges(
    place: FloatArray, tiles: list[tuple[int, int]], size: tuple[float, float]
) -> tuple[IntArray, FloatArray]:
    """Return (b, 2) nodes and (b, 2, 2) degrees of the roads between neighbouring tiles."""
    ends: list[tuple[int, int]] = []
    lines: list[FloatArray] = []
    for axis, step in ((0, (1, 0)), (1, (0, 1))):
        shift = np.array(step) * size
        order = np.argsort(place[:, axis])
        low, high = order[:2_000], order[-2_000:]
        gap, near = map(np.asarray, cKDTree(place[low] + shift).query(place[high]))
        chosen = np.argsort(gap)[:BRIDGES]
        for number, (column, row) in enumerate(tiles):
            other = (column + step[0], row + step[1])
            if other not in tiles:
                continue
            moved = np.array((column, row)) * size
            for begin, end in zip(high[chosen].tolist(), low[near[chosen]].tolist(), strict=True):
                ends.append((begin + number * len(place), end + tiles.index(other) * len(place)))
                lines.append(np.stack((place[begin] + moved, place[end] + moved + shift)))
    return np.array(ends, dtype=np.int64), np.array(lines)


def _joined(copies: list[RoadPieces], bridges: tuple[IntArray, FloatArray]) -> RoadPieces:
    ends, lines = bridges
    city = copies[0]
    more = len(ends)
    count = len(copies) * len(city) + more

    def column(name: str, values: NDArray[Any]) -> NDArray[Any]:
        return np.concatenate([*(getattr(copy, name) for copy in copies), values])

    vertices = np.concatenate([np.tile(np.diff(city.line_start), len(copies)), np.full(more, 2)])
    middle = lines.mean(axis=1)
    metres = np.column_stack((np.cos(np.radians(middle[:, 1])), np.ones(more))) * 111_195.0
    secondary = city.classes.index("secondary")
    return RoadPieces(
        road_id=np.arange(1, count + 1),
        way=np.full(count, -1, dtype=np.int64),
        node_from=column("node_from", ends[:, 0]),
        node_to=column("node_to", ends[:, 1]),
        line_start=np.concatenate(([0], np.cumsum(vertices))).astype(np.int64),
        lon=column("lon", lines[:, :, 0].ravel()),
        lat=column("lat", lines[:, :, 1].ravel()),
        road_class=column("road_class", np.full(more, secondary)),
        classes=city.classes,
        oneway=column("oneway", np.zeros(more, dtype=np.int64)),
        maxspeed_forward_kmh=column("maxspeed_forward_kmh", np.full(more, np.nan)),
        maxspeed_backward_kmh=column("maxspeed_backward_kmh", np.full(more, np.nan)),
        length_m=column(
            "length_m", np.sqrt((((lines[:, 1] - lines[:, 0]) * metres) ** 2).sum(axis=1))
        ),
        roundabout=column("roundabout", np.zeros(more, dtype=np.bool_)),
        usable=column("usable", np.ones(more, dtype=np.bool_)),
        name=column("name", np.full(more, city.name[0])),
        names=city.names,
    )
