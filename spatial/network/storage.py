"""A network as plain arrays and back, to keep it in a file."""

from collections.abc import Mapping
from dataclasses import asdict, fields

import numpy as np
from numpy.typing import NDArray

from spatial.crs import EpsgCode
from spatial.network.lines import Lines
from spatial.network.network import Arcs, NetworkReport, RoadNetwork, Roads, Turns
from spatial.network.pieces import RoadName
from spatial.network.plane import Plane
from spatial.network.profiles import Profile

Array = NDArray[np.generic]

FORMAT = "network 4"
"""Goes into the key of a file: raise it with every change to what a network holds."""


def network_arrays(network: RoadNetwork) -> dict[str, Array]:
    """Return all of a network but its profile as named arrays."""
    roads = network.roads
    arrays: dict[str, Array] = {
        "version": np.array(network.version),
        "epsg": np.array(network.plane.epsg),
        "window": np.array(network.plane.window),
        "report": np.array(list(asdict(network.report).values())),
        "node_key": network.node_key,
        "node_vertex": network.node_vertex,
        "classes": np.array(roads.classes, dtype=np.str_),
        "names": np.array(roads.names, dtype=np.str_).reshape(-1, 2),
    }
    for prefix, part, names in (
        ("lines", roads.lines, Lines.__slots__),
        ("roads", roads, _array_columns()),
        ("arcs", network.arcs, Arcs.__slots__),
        ("turns", network.turns, Turns.__slots__),
    ):
        arrays.update({f"{prefix}.{name}": getattr(part, name) for name in names})
    return arrays


def network_from(arrays: Mapping[str, Array], profile: Profile) -> RoadNetwork:
    """Return the network that `network_arrays` gave; `profile` must be that of the network."""

    def columns(prefix: str) -> dict[str, Array]:
        mark = f"{prefix}."
        return {
            name.removeprefix(mark): array
            for name, array in arrays.items()
            if name.startswith(mark)
        }

    west, south, east, north = arrays["window"].tolist()
    report = dict(
        zip((f.name for f in fields(NetworkReport)), arrays["report"].tolist(), strict=True)
    )
    return RoadNetwork(
        profile=profile,
        plane=Plane(EpsgCode(int(arrays["epsg"].item())), (west, south, east, north)),
        node_key=arrays["node_key"].astype(np.int64, copy=False),
        node_vertex=arrays["node_vertex"].astype(np.int32, copy=False),
        roads=Roads(
            lines=Lines(**columns("lines")),  # type: ignore[arg-type]  # as network_arrays gave them
            classes=tuple(arrays["classes"].tolist()),
            names=tuple(RoadName(zh, en) for zh, en in arrays["names"].tolist()),
            **columns("roads"),  # type: ignore[arg-type]
        ),
        arcs=Arcs(**columns("arcs")),  # type: ignore[arg-type]
        turns=Turns(**columns("turns")),  # type: ignore[arg-type]
        version=str(arrays["version"]),
        report=NetworkReport(**report),
    )


def _array_columns() -> list[str]:
    return [name for name in Roads.__slots__ if name not in ("lines", "classes", "names")]
