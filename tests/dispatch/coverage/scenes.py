"""A city that is one road, and units and stations on it."""

from collections.abc import Callable, Sequence

import numpy as np

from data.areas.queries import load_area_index
from data.codes import CoverageGroup
from data.pool.commands import NewDataSet, NewFacility, write_data_set, write_facilities
from data.store import Store
from data.store.actors import process_actor
from dispatch.coverage.values import GroupCover
from dispatch.coverage.watching import NetworksFor
from dispatch.roads import LiveNetwork
from dispatch.units.views import UnitView
from spatial.crs import air_distance_m
from spatial.network.cell_points import CellPoints, cell_points, sample_roads
from tests.spatial.network.towns import at

BLOCKS = 30
RESOLUTION = 10  # cells of about 130 m
GROUPS = {
    "fire": CoverageGroup("fire", "消防", "Fire", "fire", "car", 60, "test"),
    "police": CoverageGroup("police", "警务", "Police", "police", "car", 120, "test"),
}

Stand = Callable[..., UnitView]


def always(live: LiveNetwork) -> NetworksFor:
    """Return a network whatever the session and the profile."""
    return lambda _: lambda _: live


def write_stations(store: Store, places_m: Sequence[float]) -> list[int]:
    """Write fire stations on the road; return their ids."""
    with store.transaction(process_actor("test")) as session:
        data_set = write_data_set(
            session,
            NewDataSet("stations", "站", "Stations", "CC0-1.0", "", "0" * 64, training=True),
        )
        index = load_area_index(session)
        rows = [
            NewFacility(str(row), "fire_station", "站", "Station", *at(place_m, 0), {})
            for row, place_m in enumerate(places_m)
        ]
        ids = write_facilities(session, data_set, rows, index)
    return [ids[str(row)] for row in range(len(places_m))]


def along_m(cover: GroupCover) -> np.ndarray:
    """Return how far along the road the points of the cells are."""
    points = state_points(cover)
    return np.asarray(air_distance_m(*at(0, 0), points.lon, points.lat))


def state_points(cover: GroupCover) -> CellPoints:
    """Return the road points of a cover's cells, found anew."""
    network = cover.reach.metric.topology.network
    samples = sample_roads(network, cover.city.resolution)
    return cell_points(network, samples, cover.reach.open_arcs).take(cover.city.rows)
