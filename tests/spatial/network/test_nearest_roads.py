"""The nearest road is the same whether it is searched for or remembered."""

import numpy as np
import shapely
from shapely import STRtree

from spatial.network import nearest_roads
from spatial.network.nearest_roads import NearestRoads
from spatial.network.plane import Points

# Three parallel lines of 100 m, 10 m apart, rows 7, 3 and 5 of the roads.
LINES = [shapely.LineString([(0.0, y), (100.0, y)]) for y in (0.0, 10.0, 20.0)]
ROADS = np.array([7, 3, 5])


def points(
    *pairs: tuple[float, float],
) -> tuple[Points, np.ndarray[tuple[int], np.dtype[np.object_]]]:
    """Return places by their metres; degrees do not matter here."""
    x, y = np.array(pairs, dtype=np.float64).reshape(-1, 2).T
    shapes = np.full(len(x), None, dtype=object)
    finite = np.isfinite(x)
    shapes[finite] = shapely.points(x[finite], y[finite])
    return Points(x, y, x, y), shapes


def test_places_asked_again_among_new_ones_get_the_same_road() -> None:
    roads = NearestRoads(STRtree(LINES), ROADS)
    for _ in range(2):
        road, off_m = roads.find(*points((50, 1), (50, 12)))
        assert (road.tolist(), off_m.tolist()) == ([7, 3], [1.0, 2.0])
    road, off_m = roads.find(*points((50, 19), (50, 12), (103, 24), (50, 1)))
    assert road.tolist() == [5, 3, 5, 7]
    assert off_m.tolist() == [1.0, 2.0, 5.0, 1.0]


def test_what_is_given_out_may_be_changed_by_who_got_it() -> None:
    roads = NearestRoads(STRtree(LINES), ROADS)
    road, off_m = roads.find(*points((50, 1)))
    road[0], off_m[0] = 99, 99.0
    again, off_again_m = roads.find(*points((50, 1)))
    assert (again.tolist(), off_again_m.tolist()) == ([7], [1.0])


def test_place_outside_the_plane_has_no_road() -> None:
    roads = NearestRoads(STRtree(LINES), ROADS)
    for _ in range(2):
        road, off_m = roads.find(*points((np.inf, np.inf), (50, 1)))
        assert (road.tolist(), off_m.tolist()) == ([-1, 7], [np.inf, 1.0])
    none, off_m = roads.find(*points())
    assert len(none) == len(off_m) == 0


def test_no_more_is_remembered_than_the_limit() -> None:
    roads = NearestRoads(STRtree(LINES), ROADS)
    limit = nearest_roads.REMEMBERED
    many = [(float(n) / limit, 1.0) for n in range(limit)]
    for batch in (many, [(50.0, 12.0)], [(2.0 + x, y) for x, y in many], many + many):
        road, off_m = roads.find(*points(*batch))
        assert (off_m == 1.0).all() or batch == [(50.0, 12.0)]
        assert set(road.tolist()) <= {7, 3}
    assert roads.find(*points((50, 12)))[0].tolist() == [3]
