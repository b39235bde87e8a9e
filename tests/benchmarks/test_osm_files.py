"""A network written as an OpenStreetMap file says the same roads, turns and times."""

from pathlib import Path

import numpy as np
import osmium
import pytest

from benchmarks.osm_builds import osrm_folder, version_of
from benchmarks.osm_files import NetworkFile, banned_turns
from benchmarks.peers_osm import Osrm
from spatial.network import Profile, Restriction, RoadNetwork, TurnCosts
from tests.spatial.network.towns import PLAIN, Asker, Street, Town, at

NEEDS_OSRM = pytest.mark.skipif(
    version_of("osrm-bindings") is None, reason="osrm-bindings is not in this interpreter"
)
COSTS = Profile("costly", {"street": 36.0}, turn_costs=TurnCosts())
ARMS = {0: (0.0, 0.0), 1: (0.0, -100.0), 2: (100.0, 0.0), 3: (0.0, 100.0), 4: (-100.0, 0.0)}
STREETS = [Street(arm, 0, way=10 + arm) for arm in (1, 2, 3, 4)]
H_CORNERS = {
    0: (0.0, 0.0),
    1: (0.0, 100.0),
    2: (0.0, 200.0),
    3: (100.0, 100.0),
    4: (100.0, 200.0),
    5: (100.0, 0.0),
}
H_STREETS = [
    Street(0, 1, way=1),
    Street(1, 2, way=3),
    Street(5, 3, way=2),
    Street(3, 4, way=4),
    Street(1, 3, way=5),
]
NO_LEFT = Restriction("no_left_turn", from_way=11, to_way=14, via_node=0)
NO_WAY_ROUND = Restriction("no_u_turn", from_way=1, to_way=2, via_ways=(5,))


def cross(*restrictions: Restriction) -> Town:
    """Return four arms of 100 m from a middle, turns by angle."""
    return Town(ARMS, STREETS, restrictions, COSTS)


def ways_of(network: RoadNetwork, folder: Path) -> list[dict[str, str]]:
    """Return the tags of the ways of the file that a network is written to, read by osmium."""
    path = folder / "network.osm"
    NetworkFile(network).write(path)
    return [dict(way.tags) for way in osmium.FileProcessor(str(path), osmium.osm.WAY)]


def bans_by_way(network: RoadNetwork) -> set[tuple[int, ...]]:
    """Return the bans as places of streets in the list."""
    piece = network.arcs.piece
    return {
        (int(piece[before]), *(int(piece[arc]) for arc in via), int(piece[after]))
        for before, via, after in banned_turns(network)
    }


def test_way_has_speed_and_direction_of_its_arcs(tmp_path: Path) -> None:
    streets = [Street(0, 1, "road"), Street(1, 2, "road", oneway=1), Street(0, 2, oneway=-1)]
    town = Town({0: (0.0, 0.0), 1: (500.0, 0.0), 2: (0.0, 500.0)}, streets, profile=PLAIN)
    both, along, against = ways_of(town.network(), tmp_path)
    assert (both["maxspeed:forward"], both["maxspeed:backward"]) == ("72", "72")
    assert "oneway" not in both
    assert (along["oneway"], along["maxspeed"], along["highway"]) == ("yes", "72", "road")
    assert (against["oneway"], against["maxspeed"], against["highway"]) == ("-1", "36", "street")
    # 500 m in 25 s, stretched a hundredfold: 0.72 km/h. OSRM's ruler and UTM differ by 0.1 %.
    assert float(both["stretched:forward_kmh"]) == pytest.approx(0.72, rel=2e-3)


def test_turn_ban_over_a_node_is_the_one_ban() -> None:
    assert bans_by_way(cross().network()) == set()
    assert bans_by_way(cross(NO_LEFT).network()) == {(0, 3)}


def test_turn_ban_over_a_way_keeps_its_way() -> None:
    network = Town(H_CORNERS, H_STREETS, [NO_WAY_ROUND]).network()
    assert bans_by_way(network) == {(0, 4, 2)}


def test_streets_between_the_same_corners_are_cut_apart(tmp_path: Path) -> None:
    lens = [Street(0, 1), Street(0, 1, bends=((30.0, 40.0), (70.0, 40.0))), Street(1, 2)]
    corners = {0: (0.0, 0.0), 1: (100.0, 0.0), 2: (200.0, 0.0)}
    network = Town(corners, lens).network()
    parts = NetworkFile(network).parts
    assert [len(parts[piece]) for piece in (0, 1, 2)] == [1, 3, 1]
    assert len(ways_of(network, tmp_path)) == 5


@NEEDS_OSRM
@pytest.mark.parametrize(
    ("town", "origin", "destination", "seconds"),
    [
        (cross(), (0.0, -50.0), (0.0, 50.0), 10.0),
        (cross(), (0.0, -50.0), (50.0, 0.0), 12.1),
        (cross(), (0.0, -50.0), (-50.0, 0.0), 15.39),
        # Straight on to the end of the north arm, back with a U-turn, and right into the west arm.
        (cross(NO_LEFT), (0.0, -50.0), (-50.0, 0.0), 30.0 + 27.49 + 2.1),
        (Town(H_CORNERS, H_STREETS), (0.0, 50.0), (100.0, 50.0), 20.0),
        (Town(H_CORNERS, H_STREETS, [NO_WAY_ROUND]), (0.0, 50.0), (100.0, 50.0), 40.0),
    ],
)
def test_osrm_takes_over_times_turn_costs_and_bans(
    town: Town,
    origin: tuple[float, float],
    destination: tuple[float, float],
    seconds: float,
    tmp_path: Path,
) -> None:
    folder = osrm_folder(town.network(), tmp_path)
    assert folder is not None
    times_ms = Osrm(folder, [at(*origin)]).times_ms(at(*destination))
    assert times_ms / 1000.0 == pytest.approx(seconds, abs=0.05)


@NEEDS_OSRM
def test_osrm_agrees_with_muster_where_streets_run_side_by_side(tmp_path: Path) -> None:
    streets = [
        Street(0, 1),
        Street(0, 1, bends=((30.0, 40.0), (70.0, 40.0))),
        Street(0, 1, bends=((50.0, -60.0),)),
        Street(1, 2),
        Street(3, 0),
    ]
    corners = {0: (0.0, 0.0), 1: (100.0, 0.0), 2: (180.0, 60.0), 3: (-80.0, 60.0)}
    town = Asker(Town(corners, streets, profile=COSTS).network())
    folder = osrm_folder(town.network, tmp_path)
    assert folder is not None
    points = [(-40.0, 30.0), (50.0, 0.0), (50.0, 40.0), (25.0, -30.0), (140.0, 30.0)]
    osrm = Osrm(folder, [at(*point) for point in points])
    for destination in points:
        ours_s = [town.seconds(origin, destination) for origin in points]
        np.testing.assert_allclose(osrm.times_ms(at(*destination)) / 1000.0, ours_s, atol=0.1)
