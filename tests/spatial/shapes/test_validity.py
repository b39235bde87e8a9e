"""Points and shapes are taken as they are or refused by name; nothing is repaired."""

import math
from typing import Any

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from spatial.errors import CoordinateError, ShapeError, ShapeFault, SpatialError
from spatial.shapes import check_point, check_shape


@given(lon=st.floats(-180, 180), lat=st.floats(-90, 90))
def test_every_place_on_the_globe_is_a_point(lon: float, lat: float) -> None:
    assert check_point(lon, lat) == (lon, lat)


@pytest.mark.parametrize(
    ("lon", "lat", "field"),
    [
        (math.nan, 30.0, "lon"),
        (114.0, math.nan, "lat"),
        (math.inf, 30.0, "lon"),
        (114.0, -math.inf, "lat"),
        (180.0001, 30.0, "lon"),
        (540, 30.0, "lon"),
        (114.0, 91, "lat"),
        (114.0, -90.0001, "lat"),
        ("114", 30.0, "lon"),
        (114.0, None, "lat"),
        (True, 30.0, "lon"),
        ([114.0], 30.0, "lon"),
    ],
)
def test_what_is_no_place_is_refused_by_field(lon: float, lat: float, field: str) -> None:
    with pytest.raises(CoordinateError) as refusal:
        check_point(lon, lat)
    assert refusal.value.field == field
    assert field in refusal.value.message


def test_sound_shape_is_returned_itself(sound: Any) -> None:
    assert check_shape(sound.geometry) is sound.geometry


def test_unsound_shape_is_refused_with_its_fault(unsound: Any) -> None:
    with pytest.raises(ShapeError) as refusal:
        check_shape(unsound.geometry, field="area")
    assert refusal.value.fault == unsound.fault
    assert (refusal.value.field, refusal.value.code) == ("area", "shape_invalid")


def test_reason_and_place_of_an_invalid_shape_are_told() -> None:
    # The two diagonals of the unit square cross in its middle.
    with pytest.raises(ShapeError, match=r"Self-intersection\[0\.5 0\.5\]"):
        check_shape(shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)]))


def test_kinds_can_be_narrowed() -> None:
    with pytest.raises(ShapeError, match="a Point is not accepted here, only Polygon") as refusal:
        check_shape(shapely.Point(1, 1), kinds={"Polygon"})
    assert refusal.value.fault == ShapeFault.WRONG_KIND


def test_vertex_cap_can_be_set() -> None:
    box = shapely.box(0, 0, 1, 1)
    assert check_shape(box, max_vertices=5) is box
    with pytest.raises(ShapeError, match="5 vertices, the most is 4"):
        check_shape(box, max_vertices=4)


def test_every_refusal_is_a_spatial_error_and_a_value_error() -> None:
    assert issubclass(ShapeError, SpatialError)
    assert issubclass(SpatialError, ValueError)


def test_collection_with_an_empty_part_is_empty() -> None:
    shape = shapely.from_wkt("MULTIPOINT ((1 1), EMPTY)")
    with pytest.raises(ShapeError) as refusal:
        check_shape(shape)
    assert refusal.value.fault == ShapeFault.EMPTY
