"""A district that is chosen by name can be reached: its point lies on a road of its own."""

import numpy as np
import shapely

from data.samples.wuhan.areas import points_by_a_road

SQUARE = shapely.box(0.0, 0.0, 2.0, 2.0)  # its middle is (1, 1)


def test_the_point_is_the_road_point_nearest_to_the_middle() -> None:
    roads = np.array([[0.1, 0.1], [1.2, 1.0], [1.9, 1.9]])
    # Distances to (1, 1): 1.27, 0.2, 1.27.
    assert points_by_a_road([SQUARE], roads).tolist() == [[1.2, 1.0]]


def test_a_road_outside_does_not_draw_the_point_out_of_the_area() -> None:
    roads = np.array([[2.1, 1.0]])
    (point,) = points_by_a_road([SQUARE], roads)
    assert SQUARE.contains(shapely.Point(point))
    assert point.tolist() != [2.1, 1.0]


def test_an_area_without_roads_keeps_a_point_inside() -> None:
    (point,) = points_by_a_road([SQUARE], np.empty((0, 2)))
    assert SQUARE.contains(shapely.Point(point))
