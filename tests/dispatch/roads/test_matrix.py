"""Tables of travel times on the live network, also while roads are closed."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from dispatch.roads import Fleet, LiveNetwork, LiveRoads
from spatial.network import NEVER_MS, NO_TURN_COSTS, Conditions, Profile
from tests.spatial.network.towns import Town, at, grid


@pytest.fixture
def network() -> Iterator[LiveNetwork]:
    """A town of 3 × 3 corners, 100 m apart, 10 m/s, turns for nothing."""
    opened = LiveNetwork.over(grid(3, 3).network())
    yield opened
    opened.close()


def columns(*points: tuple[float, float]) -> tuple[np.ndarray, np.ndarray]:
    """Return lon and lat of points in metres."""
    lon, lat = zip(*(at(*point) for point in points), strict=True)
    return np.array(lon), np.array(lat)


def fleet(*points: tuple[float, float], heading: float = np.nan) -> Fleet:
    """Return units at points in metres."""
    lon, lat = columns(*points)
    count = len(points)
    return Fleet(np.arange(count), lon, lat, np.full(count, heading), np.full(count, 10.0))


def test_table_holds_what_each_question_alone_is_answered(network: LiveNetwork) -> None:
    units, places = fleet((50, 0), (0, 150)), columns((150, 0), (200, 150))
    found = network.matrix(units, *places)
    # 100 m straight on; to the north-east 50 + 100 + 150 m; from the west 150 + 150 and 350 m.
    assert found.time_ms.tolist() == [[10_000, 30_000], [30_000, 30_000]]
    assert found.network_version == network.version
    for column, place in enumerate(zip(*places, strict=True)):
        starts = zip(units.lon.tolist(), units.lat.tolist(), strict=True)
        alone = [network.route(start, place).travel_time_s for start in starts]
        assert alone == found.travel_time_s[:, column].tolist()


def test_unit_that_moves_goes_on_where_it_heads(network: LiveNetwork) -> None:
    units, places = fleet((50, 0), heading=270.0), columns((80, 0))
    # West to the corner 50 m, round the block 300 m, and 20 m back from the next corner.
    assert network.matrix(units, *places).time_ms.tolist() == [[37_000]]


def close(network: LiveNetwork, *streets: tuple[int, int]) -> None:
    """Close streets, named by their corners, and open all others."""
    named = [(street.start, street.end) for street in grid(3, 3).streets]
    piece = network.network.arcs.piece[: network.network.base_arcs]
    closed = np.isin(piece, [named.index(street) for street in streets])
    network.put_in_force(Conditions(closed, np.ones(network.network.base_arcs)))


def test_table_follows_what_is_closed(network: LiveNetwork) -> None:
    units, places = fleet((50, 0)), columns((150, 0), (1_000, 0))
    before = network.matrix(units, *places)
    assert before.time_ms.tolist() == [[10_000, NEVER_MS]]
    close(network, (0, 10))
    # A unit on a closed street may leave it.
    assert network.matrix(units, *places).time_ms.tolist() == [[10_000, NEVER_MS]]
    close(network, (0, 10), (10, 20))
    # A place on a closed street is reached on foot: 5 s to the corner, 50 m at 5 km/h.
    found = network.matrix(units, *places)
    assert found.time_ms.tolist() == [[5_000 + 36_000, NEVER_MS]]
    assert found.network_version != before.network_version


def test_each_unit_of_a_mixed_fleet_travels_in_its_own_way(network: LiveNetwork) -> None:
    slow_town = grid(3, 3)
    walking = Profile("foot", {"street": 18.0}, turn_costs=NO_TURN_COSTS)
    slow = LiveNetwork.over(Town(slow_town.corners, slow_town.streets, profile=walking).network())
    roads = LiveRoads({"car": network, "foot": slow})
    units = replace(fleet((50, 0), (0, 150), (50, 0)), profile=("car", "foot", "foot"))
    found = roads.matrix(units, *columns((150, 0), (200, 150)))
    # 10 m/s by car, 5 m/s on foot: 100 m and 300 m, 300 m and 300 m, 100 m and 300 m.
    assert found.time_ms.tolist() == [[10_000, 30_000], [60_000, 60_000], [20_000, 60_000]]
    assert found.network_version == f"{network.version}+{slow.version}"
    slow.close()
