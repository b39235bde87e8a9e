"""Lines are taken up to a length and up to a number of times that they meet themselves."""

import math

import numpy as np
import pytest
import shapely

from spatial.errors import ShapeError, ShapeFault
from spatial.shapes import check_line
from spatial.shapes.tangles import MOST_CONTACTS, MOST_SEGMENTS, contacts

LON, LAT = 114.3, 30.6


def _combs(across: int, along: int) -> shapely.MultiLineString:
    """Return lines of which each of the one kind crosses each of the other."""
    rows = [[(LON, LAT + k * 1e-5), (LON + 0.01, LAT + k * 1e-5)] for k in range(across)]
    columns = [
        [(LON + (k + 1) * 1e-5, LAT - 0.01), (LON + (k + 1) * 1e-5, LAT + 0.01)]
        for k in range(along)
    ]
    return shapely.MultiLineString(rows + columns)


def _ends(lines: shapely.MultiLineString) -> tuple[np.ndarray, np.ndarray]:
    vertices = shapely.get_coordinates(lines).reshape(-1, 2, 2)
    return vertices[:, 0], vertices[:, 1]


def test_each_line_of_a_comb_meets_each_of_the_other_once() -> None:
    assert contacts(*_ends(_combs(17, 23))) == 17 * 23


def test_lines_that_lie_on_each_other_meet() -> None:
    lines = [[(LON, LAT), (LON + k, LAT)] for k in (1, 2, 3)]
    assert contacts(*_ends(shapely.MultiLineString(lines))) == 3  # pairs of three


def test_lines_side_by_side_do_not_meet() -> None:
    assert contacts(*_ends(_combs(300, 0))) == 0


def test_a_closed_ring_of_as_many_segments_as_may_be_is_taken() -> None:
    turns = np.linspace(0, 2 * math.pi, MOST_SEGMENTS)
    ring = np.column_stack((LON + 0.1 * np.cos(turns), LAT + 0.1 * np.sin(turns)))
    line = shapely.LineString(ring)
    assert check_line(line) is line


def test_a_line_that_crosses_itself_some_times_is_taken() -> None:
    side = math.isqrt(MOST_CONTACTS)
    lines = _combs(side, side)
    assert check_line(lines) is lines


@pytest.mark.parametrize(
    "line",
    [
        _combs(60, 60),
        shapely.LineString([(LON + k * 1e-6, LAT) for k in range(MOST_SEGMENTS + 2)]),
        shapely.LineString([(LON, LAT), (LON + 10.5, LAT)]),  # 1,005 km at this latitude
    ],
    ids=["tangled", "fine", "long"],
)
def test_what_would_take_too_long_is_refused(line: shapely.LineString) -> None:
    with pytest.raises(ShapeError) as refusal:
        check_line(line, field="shape")
    assert refusal.value.fault is ShapeFault.TOO_MANY_VERTICES
    assert refusal.value.field == "shape"
