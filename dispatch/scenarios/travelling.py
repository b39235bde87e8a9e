"""Times along the roads for a whole run, asked as tables and never for single calls."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import numpy as np
import orjson
import shapely

from dispatch.roads import Fleet, LiveNetwork, LiveRoads
from dispatch.roads.holds import Hold, HoldKey
from dispatch.simulation.forces import Float32Array, FloatArray, IntArray, Legs
from spatial.cells import FINE_RESOLUTION, cells_at, parent
from spatial.network import TravelTimes

MOST_PAIRS: Final = 12_000_000
"""Times between calls that are kept of each profile: 48 MB."""

COARSEST: Final = 7
ROWS_AT_ONCE: Final = 500
_ALWAYS: Final = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Spread:
    """Distinct places, EPSG:4326 degrees, and of each thing put there its place."""

    lon: FloatArray
    lat: FloatArray
    of: IntArray

    @classmethod
    def of_points(cls, lon: Sequence[float], lat: Sequence[float]) -> "Spread":
        """Return the distinct places of points, to a tenth of a metre."""
        points = np.round(np.column_stack((lon, lat)).astype(np.float64).reshape(-1, 2), 6)
        places, of = np.unique(points, axis=0, return_inverse=True)
        return cls(places[:, 0].copy(), places[:, 1].copy(), of.reshape(-1).astype(np.int64))

    def __len__(self) -> int:
        return len(self.lon)


def stand_ins(spread: Spread, most_pairs: int = MOST_PAIRS) -> tuple[IntArray, int | None]:
    """Return which place stands for each as the beginning of a way to another call.

    Each for itself as long as the table of all pairs is small enough; else the first of its cell,
    at the finest resolution that is: second, None where each stands for itself.
    """
    count = len(spread)
    if count * count <= most_pairs:
        return np.arange(count), None
    fine = cells_at(np.column_stack((spread.lon, spread.lat)), FINE_RESOLUTION)
    for resolution in range(FINE_RESOLUTION, COARSEST - 1, -1):
        _, first, of = np.unique(parent(fine, resolution), return_index=True, return_inverse=True)
        if len(first) * count <= most_pairs or resolution == COARSEST:
            return first[of.reshape(-1)].astype(np.int64), resolution
    raise AssertionError("the coarsest resolution is always taken")


def legs_between(
    live: LiveNetwork,
    stations: Spread,
    places: Spread,
    standing: IntArray,
    tell: Callable[[float], None] = lambda _: None,
) -> Legs:
    """Return the times between stations and places, and between calls, as the network is now.

    Parameters
    ----------
    standing
        As `stand_ins` gives it.
    tell
        Called with the share that is done; may raise to call it off.
    """
    starts, row_of = np.unique(standing, return_inverse=True)
    across = np.empty((len(starts), len(places)), dtype=np.float32)
    out_s = _seconds(live.matrix(_fleet(stations.lon, stations.lat), places.lon, places.lat))
    back_s = _seconds(live.matrix(_fleet(places.lon, places.lat), stations.lon, stations.lat))
    for first in range(0, len(starts), ROWS_AT_ONCE):
        tell(first / max(1, len(starts)))
        rows = starts[first : first + ROWS_AT_ONCE]
        table = live.matrix(_fleet(places.lon[rows], places.lat[rows]), places.lon, places.lat)
        across[first : first + ROWS_AT_ONCE] = _seconds(table)
    return Legs(out_s, back_s, across, row_of.reshape(-1).astype(np.int64))


def table_s(live: LiveNetwork, origins: Spread, places: Spread) -> FloatArray:
    """Return (origins, places) seconds, infinite where there is no way."""
    found = live.matrix(_fleet(origins.lon, origins.lat), places.lon, places.lat)
    return found.travel_time_s


def put_in_force(
    roads: LiveRoads, profiles: Sequence[str], closures: Sequence[Mapping[str, Any]]
) -> str:
    """Let networks answer with these closures and nothing else; return the version of all."""
    holds = holds_of(closures)
    return "+".join(dict.fromkeys(roads.network(one).apply(holds) for one in profiles))


def holds_of(closures: Sequence[Mapping[str, Any]]) -> list[Hold]:
    """Return closures of a scenario as networks apply them."""
    return [
        Hold(
            key=HoldKey("closure", -1 - row, 0),
            speed_factor=0.0,
            starts_at=_ALWAYS,
            shape=shapely.from_geojson(orjson.dumps(one["geometry"]).decode()),
        )
        for row, one in enumerate(closures)
    ]


def _fleet(lon: FloatArray, lat: FloatArray) -> Fleet:
    unknown = np.full(len(lon), np.nan)
    return Fleet(np.arange(len(lon)), lon, lat, unknown, unknown)


def _seconds(table: TravelTimes) -> Float32Array:
    return np.ascontiguousarray(table.travel_time_s, dtype=np.float32)
