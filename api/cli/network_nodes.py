"""A network of nodes and arcs in two CSV files."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from api.cli.csv_columns import BadFileError, CsvFile, Texts, read_columns
from api.cli.errors import complain
from spatial.errors import SpatialError
from spatial.network.node_graph import NodeGraph, node_graph
from spatial.network.node_times import FEW, NodeTimes, times_of_pairs

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

_LARGE = 100_000  # nodes: contracting so many takes seconds, which is said


class NodesNetwork:
    """Nodes with their names; a place is a node."""

    def __init__(self, graph: NodeGraph, names: Texts, cache_dir: Path) -> None:
        self._graph = graph
        self._names = names
        self._cache_dir = cache_dir

    def at_nodes(self, file: CsvFile, column: str) -> IntArray:
        """Return the node of each name in a column."""
        return file.rows_of(column, self._names, "one of the nodes")

    def at_degrees(self, file: CsvFile, lon: str, lat: str) -> IntArray:
        """Return the node nearest by air to each place; the way to it is not counted."""
        degrees = file.numbers(lon), file.numbers(lat)
        try:
            return self._graph.nearest_nodes(*degrees)
        except SpatialError as error:
            raise file.fault(error.index or 0, error.message) from None

    def times_s(self, origins: IntArray, destinations: IntArray) -> FloatArray:
        """Return seconds from node to node."""
        pairs = (origins, destinations)
        return times_of_pairs(self._graph, pairs, cache_dir=self._cache_dir, before=self._announce)

    def nearest(
        self, units: IntArray, incidents: IntArray, k: int
    ) -> Sequence[tuple[IntArray, FloatArray]]:
        """Return the nearest units of each incident."""
        self._announce(len(incidents))
        times = NodeTimes(self._graph, destinations=len(incidents), cache_dir=self._cache_dir)
        return [times.nearest(units, incident, k) for incident in incidents.tolist()]

    def _announce(self, searches: int) -> None:
        if searches > FEW and self._graph.nodes > _LARGE:
            complain(f"contracting {self._graph.nodes} nodes; kept for the next time")


def open_nodes(nodes: Path, arcs: Path, cache_dir: Path) -> NodesNetwork:
    """Return the network in two files.

    Raises
    ------
    BadFileError
        When a file cannot be read or a row be built from.
    """
    places = read_columns(nodes, ("node", "lon", "lat"))
    names = places.distinct("node")
    degrees = places.numbers("lon"), places.numbers("lat")
    rows = read_columns(arcs, ("tail", "head", "travel_time_s"), ("length_m",))
    ends = rows.rows_of("tail", names, "a node"), rows.rows_of("head", names, "a node")
    seconds = rows.numbers("travel_time_s")
    _check_lengths(rows)
    try:
        return NodesNetwork(node_graph(degrees, ends, seconds), names, cache_dir)
    except SpatialError as error:
        if error.index is None:
            raise BadFileError(f"{nodes}: {error}") from None
        file = rows if error.field == "travel_time_s" else places
        raise file.fault(error.index, error.message) from None


def _check_lengths(rows: CsvFile) -> None:
    """Refuse lengths that are none, though nothing is made of them."""
    if not rows.has("length_m"):
        return
    length_m = rows.numbers("length_m")
    wrong = np.flatnonzero(~(np.isfinite(length_m) & (length_m >= 0)))
    if len(wrong):
        row = int(wrong[0])
        raise rows.fault(row, f"a length of {float(length_m[row]):g} m is not one")
