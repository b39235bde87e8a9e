"""Which area holds a place."""

import numpy as np
import shapely
from hypothesis import given
from hypothesis import strategies as st

from data.areas.index import AreaIndex
from data.areas.tables import AreaLevel

CITY = shapely.box(0, 0, 10, 10)
WEST, EAST = shapely.box(0, 0, 5, 10), shapely.box(5, 0, 9, 10)
INDEX = AreaIndex(
    ["city", "west", "east", "west-1"],
    [AreaLevel.CITY, AreaLevel.DISTRICT, AreaLevel.DISTRICT, AreaLevel.GRID],
    [CITY, WEST, EAST, shapely.box(0, 0, 1, 1)],
)


def test_the_smallest_area_wins_whatever_the_order_given() -> None:
    points = np.array([[0.5, 0.5], [3.0, 3.0], [6.0, 3.0]])
    assert INDEX.codes_at(points) == ["west-1", "west", "east"]


def test_where_no_district_is_the_city_answers() -> None:
    assert INDEX.codes_at(np.array([[9.5, 5.0]])) == ["city"]


def test_outside_all_areas_there_is_none() -> None:
    assert INDEX.codes_at(np.array([[20.0, 5.0]])) == [None]


def test_on_a_border_the_lower_code_answers() -> None:
    assert INDEX.codes_at(np.array([[5.0, 5.0]])) == ["east"]


def test_no_points_give_no_codes() -> None:
    assert INDEX.codes_at(np.empty((0, 2))) == []


@given(st.lists(st.tuples(st.floats(-1, 11), st.floats(-1, 11)), min_size=1, max_size=20))
def test_the_index_agrees_with_trying_every_area(points: list[tuple[float, float]]) -> None:
    tried = [("west-1", shapely.box(0, 0, 1, 1)), ("east", EAST), ("west", WEST), ("city", CITY)]
    expected = [
        next((code for code, shape in tried if shape.intersects(shapely.Point(p))), None)
        for p in points
    ]
    assert INDEX.codes_at(np.array(points)) == expected
