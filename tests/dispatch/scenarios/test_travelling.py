"""Times of a run are those of the roads, under the closures of its side."""

from collections.abc import Iterator

import numpy as np
import pytest

from dispatch.roads import LiveNetwork, LiveRoads
from dispatch.roads.rules import CAR
from dispatch.scenarios.travelling import Spread, legs_between, put_in_force, stand_ins
from tests.spatial.network.towns import at, grid

BLOCKS = 6


@pytest.fixture(scope="module")
def roads() -> Iterator[LiveRoads]:
    """Streets of six by six blocks of 100 m, 10 s each."""
    opened = LiveRoads({CAR: LiveNetwork.over(grid(BLOCKS + 1, BLOCKS + 1).network())})
    yield opened
    opened.close()


def spread(*places_m: tuple[float, float]) -> Spread:
    """Return distinct places in metres."""
    lon, lat = zip(*[at(x, y) for x, y in places_m], strict=True)
    return Spread(np.array(lon), np.array(lat), np.arange(len(lon)))


def test_points_at_the_same_place_are_one() -> None:
    found = Spread.of_points([1.0, 2.0, 1.0000000001], [3.0, 4.0, 3.0])
    assert len(found) == 2
    assert found.of.tolist() == [0, 1, 0]


def test_each_place_stands_for_itself_until_the_table_is_too_large() -> None:
    places = spread(*[(50.0 + 100 * x, 0.0) for x in range(6)])
    standing, resolution = stand_ins(places)
    assert standing.tolist() == list(range(6))
    assert resolution is None
    standing, resolution = stand_ins(places, most_pairs=18)
    assert resolution is not None
    assert len(np.unique(standing)) <= 3
    assert (standing[standing] == standing).all()


def test_all_times_are_those_along_the_streets(roads: LiveRoads) -> None:
    put_in_force(roads, [CAR], ())
    stations, places = spread((0, 0), (600, 600)), spread((300, 0), (0, 300), (600, 500))
    standing, _ = stand_ins(places)
    told: list[float] = []
    legs = legs_between(roads.network(), stations, places, standing, told.append)
    # ten seconds a block, as many blocks as columns and rows apart
    assert legs.out_s == pytest.approx(np.array([[30, 30, 110], [90, 90, 10]]), abs=0.01)
    assert legs.back_s == pytest.approx(legs.out_s.T, abs=0.01)
    assert legs.across_s == pytest.approx(
        np.array([[0, 60, 80], [60, 0, 80], [80, 80, 0]]), abs=0.01
    )
    assert told[0] == 0.0
    assert legs.at_speed(2.0).out_s == pytest.approx(legs.out_s / 2)


def test_a_closure_of_one_side_is_gone_on_the_other(roads: LiveRoads) -> None:
    west, east = at(95, -5), at(205, 5)
    ring = [[west[0], west[1]], [east[0], west[1]], [east[0], east[1]], [west[0], east[1]]]
    closure = {"name": "桥", "geometry": {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}}
    stations, places = spread((0, 0)), spread((300, 0))
    standing, _ = stand_ins(places)
    versions, out_s = [], []
    for closures in ((), (closure,), ()):
        versions.append(put_in_force(roads, [CAR], closures))
        legs = legs_between(roads.network(), stations, places, standing)
        out_s.append(float(legs.out_s[0, 0]))
    # around: one block up and one down more
    assert out_s == pytest.approx([30, 50, 30], abs=0.01)
    assert versions[0] == versions[2] != versions[1]
