"""What is found near places is what shapely finds by measuring every road."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from spatial.network import segments
from spatial.network.lines import Lines, lay_lines
from spatial.network.segments import PIECE_M, Segments

# Corners on a coarse grid: many roads share ends, cross, repeat each other or have no length.
CORNERS = st.integers(-8, 8).map(lambda n: n * 40.0)
ROADS = st.lists(
    st.lists(st.tuples(CORNERS, CORNERS), min_size=2, max_size=4), min_size=1, max_size=40
)
PLACES = arrays.arrays(np.float64, (12, 2), elements=st.floats(-2_000, 2_000, width=32))


def laid(roads: list[list[tuple[float, float]]]) -> Lines:
    """Return roads drawn in metres."""
    start = np.concatenate(([0], np.cumsum([len(road) for road in roads]))).astype(np.int32)
    x, y = np.array([corner for road in roads for corner in road]).T.copy()
    return lay_lines(start, (x, y), (0 * x, 0 * y))


def drawn(roads: list[list[tuple[float, float]]]) -> np.ndarray[tuple[int], np.dtype[np.object_]]:
    """Return roads as shapely's lines."""
    lines = np.empty(len(roads), dtype=object)
    lines[:] = [shapely.LineString(road) for road in roads]
    return lines


@given(roads=ROADS, places=PLACES)
def test_nearest_is_the_first_of_the_nearest_of_all(
    roads: list[list[tuple[float, float]]],
    places: np.ndarray[tuple[int, int], np.dtype[np.float64]],
) -> None:
    found = Segments(laid(roads), np.ones(len(roads), np.bool_)).nearest(*places.T.copy())
    off_m = shapely.distance(drawn(roads), np.asarray(shapely.points(places))[:, None])
    assert found.off_m == pytest.approx(off_m.min(axis=1), abs=1e-6)
    nearest = off_m[np.arange(len(places)), found.road]
    assert nearest == pytest.approx(off_m.min(axis=1), abs=1e-6)
    clearly_first = (off_m <= off_m.min(axis=1, keepdims=True) + 1e-6).argmax(axis=1)
    assert (found.road >= clearly_first).all()
    at = shapely.line_interpolate_point(drawn(roads)[found.road], found.along_m)
    assert shapely.distance(at, shapely.points(places)) == pytest.approx(found.off_m, abs=1e-6)


@given(roads=ROADS, places=PLACES)
def test_one_place_gets_what_it_gets_among_others(
    roads: list[list[tuple[float, float]]],
    places: np.ndarray[tuple[int, int], np.dtype[np.float64]],
) -> None:
    there = Segments(laid(roads), np.ones(len(roads), np.bool_))
    together = there.nearest(*places.T.copy())
    for row, (x, y) in enumerate(places):
        alone = there.nearest(np.array([x]), np.array([y]))
        assert alone.road[0] == together.road[row]
        assert alone.off_m[0] == together.off_m[row]
        assert alone.along_m[0] == together.along_m[row]


@given(roads=ROADS, place=st.tuples(*2 * [st.floats(-500, 500)]), radius_m=st.floats(0, 800))
def test_within_a_radius_are_the_roads_that_come_that_near(
    roads: list[list[tuple[float, float]]], place: tuple[float, float], radius_m: float
) -> None:
    found = Segments(laid(roads), np.ones(len(roads), np.bool_)).within(*place, radius_m)
    off_m = np.asarray(shapely.distance(drawn(roads), shapely.Point(place)))
    surely = set(np.flatnonzero(off_m < radius_m - 1e-6).tolist())
    perhaps = set(np.flatnonzero(off_m <= radius_m + 1e-6).tolist())
    assert surely <= set(found.road.tolist()) <= perhaps
    assert len(set(found.road.tolist())) == len(found.road)
    assert found.off_m == pytest.approx(off_m[found.road], abs=1e-6)
    assert (np.diff(found.off_m) >= 0).all()


def test_roads_that_are_not_wanted_are_not_found() -> None:
    roads = laid([[(0, 0), (100, 0)], [(0, 50), (100, 50)]])
    found = Segments(roads, np.array([False, True])).nearest(np.array([50.0]), np.array([1.0]))
    assert (found.road.tolist(), found.off_m.tolist()) == ([1], [49.0])


def test_without_roads_nothing_is_found() -> None:
    none = Segments(laid([[(0, 0), (100, 0)]]), np.array([False]))
    for count in (1, 3):
        found = none.nearest(np.zeros(count), np.zeros(count))
        assert found.road.tolist() == [-1] * count
        assert np.isinf(found.off_m).all()
    assert len(none.within(0.0, 0.0, 1e6).road) == 0


def test_of_roads_that_meet_at_the_nearest_point_the_first_is_taken() -> None:
    roads = laid([[(0, 0), (0, 300)], [(0.1, 0.7), (300, 0.7)], [(0, 0), (-300, 0)]])
    place = np.array([0.05, -0.05]), np.array([-7.0, -7.0])
    assert Segments(roads, np.ones(3, np.bool_)).nearest(*place).road.tolist() == [0, 2]


def test_long_road_is_found_at_any_place_along_it_among_many_short_ones() -> None:
    # The middle of a 10 km road is 5 km off, and 400 short roads lie nearer to the place than it.
    short = [[(n * 12.0, 60.0), (n * 12.0 + 5.0, 60.0)] for n in range(400)]
    roads = laid([*short, [(0.0, 0.0), (10_000.0, 0.0)]])
    there = Segments(roads, np.ones(401, np.bool_))
    x = np.arange(1.0, 4_800.0, 37.0)
    found = there.nearest(x, np.full(len(x), 29.0))
    assert (found.road == 400).all()
    assert found.off_m == pytest.approx(np.full(len(x), 29.0))
    assert found.along_m == pytest.approx(x)


def test_few_places_at_once_find_what_many_do(monkeypatch: pytest.MonkeyPatch) -> None:
    generator = np.random.default_rng(3)
    ends = generator.uniform(0, 1_000, (500, 2, 2))
    there = Segments(laid([list(map(tuple, road)) for road in ends]), np.ones(500, np.bool_))
    x, y = generator.uniform(-5 * PIECE_M, 1_500, (2, 300))
    at_once = there.nearest(x, y)
    monkeypatch.setattr(segments, "_AT_ONCE", 20)
    assert np.array_equal(at_once.road, there.nearest(x, y).road)
