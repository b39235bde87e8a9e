"""A network from an OpenStreetMap file, with turn restrictions and the speeds of road classes."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from api.cli.csv_columns import BadFileError, CsvFile
from data.exchange.errors import ImportRefusedError
from dispatch.roads.extracts import network_of_file
from dispatch.roads.rules import car_profile
from spatial.errors import SpatialError
from spatial.network import (
    NEVER_MS,
    Candidates,
    Metric,
    Nearest,
    NetworkError,
    Places,
    Queries,
    Snapper,
    contract,
    contraction_order,
    free_flow,
    join_places,
    nearest_places,
)
from spatial.network.junctions import places_at_nodes

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

_LARGEST_KEY = 2.0**53  # a float64 holds no whole number beyond exactly; OSM's ids are below 2**40


class OsmNetwork:
    """A road network; a place is a row of those that were asked about so far."""

    def __init__(self, metric: Metric) -> None:
        self._network = metric.topology.network
        self._snapper = Snapper(self._network)
        self._queries = Queries(metric)
        self._known: list[Places] = []

    def at_nodes(self, file: CsvFile, column: str) -> IntArray:
        """Return the place of each junction that a column names by its OpenStreetMap id."""
        told = file.numbers(column)
        whole = (np.abs(told) <= _LARGEST_KEY) & (np.floor(told) == told)
        keys = np.where(whole, told, -_LARGEST_KEY - 1)
        try:
            return self._keep(places_at_nodes(self._network, keys))
        except NetworkError as error:
            what = f"{column} {file.columns[column][error.index or 0].as_py()!r}"
            raise file.fault(error.index or 0, f"{what} is no junction of its roads") from None

    def at_degrees(self, file: CsvFile, lon: str, lat: str) -> IntArray:
        """Return where on the nearest road each place is; the way to it is walked."""
        degrees = file.numbers(lon), file.numbers(lat)
        try:
            return self._keep(self._snapper.snap(*degrees))
        except SpatialError as error:
            raise file.fault(error.index or 0, error.message) from None

    def times_s(self, origins: IntArray, destinations: IntArray) -> FloatArray:
        """Return seconds from place to place."""
        places = self._all()
        order = np.argsort(destinations, kind="stable")
        groups = np.flatnonzero(np.diff(destinations[order], prepend=-1))
        seconds = np.empty(len(order))
        for rows in np.split(order, groups[1:]) if len(order) else []:
            to = places.take(destinations[rows[:1]])
            seconds[rows] = _seconds(self._queries.times_to(places.take(origins[rows]), to))
        return seconds

    def nearest(
        self, units: IntArray, incidents: IntArray, k: int
    ) -> Sequence[tuple[IntArray, FloatArray]]:
        """Return the nearest units of each incident."""
        places = self._all()
        fleet = places.take(units)
        found = [self._nearest(fleet, places.take(row), k) for row in incidents.reshape(-1, 1)]
        return [(best.rows, _seconds(best.time_ms)) for best in found]

    def _nearest(self, fleet: Places, to: Places, k: int) -> Nearest:
        return nearest_places(self._queries, Candidates.standing(fleet), to, k)[0]

    def _keep(self, places: Places) -> IntArray:
        known = sum(map(len, self._known))
        self._known.append(places)
        return np.arange(known, known + len(places))

    def _all(self) -> Places:
        return join_places(self._known)


def open_osm(path: Path, cache_dir: Path) -> OsmNetwork:
    """Return the network of cars on the roads of an OpenStreetMap file.

    Raises
    ------
    BadFileError
        When the file is no sound OpenStreetMap data or holds no roads that a car may use.
    """
    try:
        network = network_of_file(path, car_profile())
    except (ImportRefusedError, NetworkError) as error:
        raise BadFileError(str(error)) from error
    return OsmNetwork(free_flow(contract(network, contraction_order(network, cache_dir))))


def _seconds(time_ms: IntArray) -> FloatArray:
    return np.where(time_ms < NEVER_MS, time_ms / 1000.0, np.inf)
