"""Which roads a drawn shape covers, on towns drawn in metres."""

from collections.abc import Sequence

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from spatial.network.covering import ALONG_M, Covering
from tests.spatial.network.towns import Street, Town, at, grid


def line(*points: tuple[float, float]) -> shapely.LineString:
    """Return a line through points in metres."""
    return shapely.LineString([at(*point) for point in points])


def area(*points: tuple[float, float]) -> shapely.Polygon:
    """Return a polygon through points in metres."""
    return shapely.Polygon([at(*point) for point in points])


def covered(town: Town, shape: BaseGeometry) -> set[tuple[int, int]]:
    """Return the streets that a shape covers, by their corners."""
    rows = Covering(town.network()).roads(shape).tolist()
    return {(town.streets[row].start, town.streets[row].end) for row in rows}


def test_polygon_covers_streets_with_any_point_in_it() -> None:
    # Round the corner (100, 100) of a 3 × 3 town: its four streets, nothing else.
    shape = area((90, 90), (110, 90), (110, 110), (90, 110))
    assert covered(grid(3, 3), shape) == {(1, 11), (11, 21), (10, 11), (11, 12)}


def test_polygon_whose_box_holds_a_street_but_not_its_shape_does_not_cover_it() -> None:
    # A triangle below the diagonal: the street (0, 100)–(100, 100) lies in its box, above it.
    shape = area((-10, -10), (190, -10), (190, 150))
    found = covered(grid(2, 2), shape)
    assert (1, 11) not in found
    assert (0, 10) in found


def test_polygon_with_a_hole_does_not_cover_what_lies_in_the_hole() -> None:
    around = shapely.Polygon(
        [at(-50, -50), at(350, -50), at(350, 350), at(-50, 350)],
        [[at(90, 90), at(210, 90), at(210, 210), at(90, 210)]],
    )
    inner = {(11, 21), (12, 22), (11, 12), (21, 22)}
    town = grid(4, 4)
    assert covered(town, around) == {(s.start, s.end) for s in town.streets} - inner


BRIDGE = Town(
    # A bridge over a quay road 12 m aside of where the line is drawn; they do not meet.
    {1: (0, 0), 2: (300, 0), 3: (120, -200), 4: (120, 200), 5: (-200, 0)},
    [Street(1, 2), Street(3, 4), Street(5, 1)],
)


def test_short_line_across_a_bridge_covers_the_bridge_and_not_the_quay_road() -> None:
    assert covered(BRIDGE, line((150, -15), (150, 15))) == {(1, 2)}


def test_line_that_crosses_the_quay_road_too_covers_it() -> None:
    assert covered(BRIDGE, line((110, -20), (160, 20))) == {(1, 2), (3, 4)}


def test_line_that_ends_before_a_road_does_not_cover_it() -> None:
    assert covered(BRIDGE, line((150, -60), (150, -6))) == set()


@pytest.mark.parametrize("points", [[(5, 2), (100, -2), (195, 2)], [(0, 0), (100, 0), (200, 0)]])
def test_line_along_a_street_covers_it_and_not_the_streets_that_join_it(
    points: Sequence[tuple[float, float]],
) -> None:
    assert covered(grid(3, 2), line(*points)) == {(0, 10), (10, 20)}


def test_line_along_a_part_of_a_street_covers_it() -> None:
    assert covered(grid(2, 2), line((30, 1), (70, 1))) == {(0, 10)}


def test_line_along_one_carriageway_leaves_the_other_open() -> None:
    town = Town({1: (0, 0), 2: (500, 0), 3: (500, 12), 4: (0, 12)}, [Street(1, 2), Street(3, 4)])
    assert covered(town, line((0, 0.5), (500, 0.5))) == {(1, 2)}


def test_line_across_a_junction_covers_what_meets_there() -> None:
    # Through the corner (100, 0) at a slant: nothing is run along, four streets are met.
    assert covered(grid(3, 2), line((92, -8), (108, 8))) == {(0, 10), (10, 20), (10, 11)}


def test_shape_far_away_covers_nothing() -> None:
    assert covered(grid(2, 2), shapely.box(10, 10, 11, 11)) == set()
    assert covered(grid(2, 2), shapely.LineString([(10, 10), (11, 11)])) == set()


def test_boxes_and_shapely_agree_on_random_polygons() -> None:
    town = grid(8, 8)
    network = town.network()
    covering = Covering(network)
    lines = [shapely.LineString(piece.line) for piece in town.pieces()]
    rng = np.random.default_rng(3)
    for _ in range(60):
        ring = rng.uniform(-50, 750, (3, 2))
        shape = area(*ring.tolist())
        expected = [row for row, drawn in enumerate(lines) if drawn.intersects(shape)]
        assert covering.roads(shape).tolist() == expected


@given(seed=st.integers(0, 2**32 - 1), points=st.integers(2, 12))
def test_line_covers_what_one_strip_along_all_of_it_says(seed: int, points: int) -> None:
    # Fewer than 20 m of a street of 100 m are run along, or more: the strip is made of the whole
    # line at once here, and of the pieces near each street in the code.
    town = grid(4, 4)
    chance = np.random.default_rng(seed)
    vertices = chance.uniform(-50, 350, (points, 2))
    shape = line(*map(tuple, vertices.tolist()))
    strip = shapely.LineString(vertices).buffer(ALONG_M, cap_style="flat")
    streets = {
        (s.start, s.end): shapely.LineString([town.corners[s.start], town.corners[s.end]])
        for s in town.streets
    }
    within_m = {ends: street.intersection(strip).length for ends, street in streets.items()}
    found = covered(town, shape)
    assert {ends for ends, length in within_m.items() if length > 20.1} <= found
    assert found <= {ends for ends, length in within_m.items() if length > 0}
