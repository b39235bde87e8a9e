"""The nearest road is the same whether it is searched for or remembered."""

import numpy as np

from spatial.network import nearest_roads
from spatial.network.lines import lay_lines
from spatial.network.nearest_roads import NearestRoads
from spatial.network.plane import Points
from spatial.network.segments import Segments


def three_roads() -> NearestRoads:
    """Return three parallel roads of 100 m, 10 m apart."""
    x, y = np.tile([0.0, 100.0], 3), np.repeat([0.0, 10.0, 20.0], 2)
    lines = lay_lines(np.array([0, 2, 4, 6], dtype=np.int32), (x, y), (0 * x, 0 * y))
    return NearestRoads(Segments(lines, np.ones(3, np.bool_)))


def points(*pairs: tuple[float, float]) -> Points:
    """Return places by their metres; degrees do not matter here."""
    x, y = np.array(pairs, dtype=np.float64).reshape(-1, 2).T
    return Points(x, y, x, y)


def test_places_asked_again_among_new_ones_get_the_same_road() -> None:
    roads = three_roads()
    for _ in range(2):
        found = roads.find(points((50, 1), (50, 12)))
        assert (found.road.tolist(), found.off_m.tolist()) == ([0, 1], [1.0, 2.0])
    found = roads.find(points((60, 19), (50, 12), (103, 24), (50, 1)))
    assert found.road.tolist() == [2, 1, 2, 0]
    assert found.off_m.tolist() == [1.0, 2.0, 5.0, 1.0]
    assert found.along_m.tolist() == [60.0, 50.0, 100.0, 50.0]


def test_what_is_given_out_may_be_changed_by_who_got_it() -> None:
    roads = three_roads()
    found = roads.find(points((50, 1)))
    found.road[0], found.off_m[0], found.along_m[0] = 99, 99.0, 99.0
    again = roads.find(points((50, 1)))
    assert (again.road.tolist(), again.off_m.tolist(), again.along_m.tolist()) == ([0], [1], [50])


def test_place_outside_the_plane_has_no_road() -> None:
    roads = three_roads()
    for _ in range(2):
        found = roads.find(points((np.inf, np.inf), (50, 1)))
        assert (found.road.tolist(), found.off_m.tolist()) == ([-1, 0], [np.inf, 1.0])
    none = roads.find(points())
    assert len(none.road) == len(none.off_m) == 0
    assert roads.find(points((np.inf, np.inf))).road.tolist() == [-1]


def test_no_more_is_remembered_than_the_limit() -> None:
    roads = three_roads()
    limit = nearest_roads.REMEMBERED
    many = [(float(n) / limit, 1.0) for n in range(limit)]
    for batch in (many, [(50.0, 12.0)], [(2.0 + x, y) for x, y in many], many + many):
        found = roads.find(points(*batch))
        assert (found.off_m == 1.0).all() or batch == [(50.0, 12.0)]
        assert set(found.road.tolist()) <= {0, 1}
    assert roads.find(points((50, 12))).road.tolist() == [1]
