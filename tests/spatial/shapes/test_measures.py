"""Lengths and areas are in metres on the ellipsoid."""

import math
from typing import Any

import numpy as np
import pytest
import shapely

from spatial.crs import air_distance_m, projected_for
from spatial.errors import NotProjectedError, ShapeError, ShapeFault
from spatial.shapes import area_m2, length_m, projected

# WGS 84: semi-major axis and squared eccentricity (NGA.STND.0036).
A_M, E2 = 6378137.0, 0.00669437999014


def test_length_of_a_line_is_the_sum_of_its_pieces() -> None:
    line = shapely.LineString([(114.3, 30.6), (114.35, 30.6), (114.35, 30.7)])
    expected = air_distance_m(114.3, 30.6, 114.35, 30.6) + air_distance_m(
        114.35, 30.6, 114.35, 30.7
    )
    assert length_m(line) == pytest.approx(expected, abs=1e-6)


def test_quarter_meridian_is_as_published() -> None:
    # 10 001 965.729313 m from the equator to the pole (GeographicLib, GeodSolve).
    assert length_m(shapely.LineString([(20, 0), (20, 90)])) == pytest.approx(
        10_001_965.729, abs=1e-3
    )


def test_degree_of_equator_is_its_share_of_the_circle() -> None:
    line = shapely.LineString([(20, 0), (21, 0)])
    assert length_m(line) == pytest.approx(2 * math.pi * A_M / 360, abs=1e-6)


def test_outline_of_a_polygon_counts_its_holes() -> None:
    outer, inner = shapely.box(114, 30, 114.2, 30.2), shapely.box(114.1, 30.1, 114.15, 30.15)
    assert length_m(outer.difference(inner)) == pytest.approx(length_m(outer) + length_m(inner))
    assert area_m2(outer.difference(inner)) == pytest.approx(area_m2(outer) - area_m2(inner))


def test_area_of_a_quarter_of_the_northern_hemisphere() -> None:
    # An eighth of the ellipsoid's surface, 510 065 621 724 089 m² in all (WGS 84).
    octant = shapely.Polygon([(0, 0), (90, 0), (90, 90), (0, 90)])
    assert area_m2(octant) == pytest.approx(510_065_621_724_089 / 8, rel=1e-9)


def test_small_square_has_the_area_of_its_sides() -> None:
    # Radii of curvature at 30.6°: meridian M, prime vertical N; sides of a hundredth of a degree.
    phi, side = math.radians(30.6), math.radians(0.01)
    w2 = 1 - E2 * math.sin(phi) ** 2
    expected = (A_M * (1 - E2) / w2**1.5 * side) * (A_M / math.sqrt(w2) * math.cos(phi) * side)
    square = shapely.box(114.3, 30.595, 114.31, 30.605)
    assert area_m2(square) == pytest.approx(expected, rel=1e-6)


def test_winding_does_not_matter() -> None:
    box = shapely.box(114, 30, 114.1, 30.1)
    assert area_m2(box) == pytest.approx(area_m2(shapely.reverse(box)))


def test_point_has_neither_length_nor_area() -> None:
    point = shapely.Point(114, 30)
    assert (length_m(point), area_m2(point)) == (0.0, 0.0)


def test_measures_of_sound_shapes_are_finite_and_not_negative(sound: Any) -> None:
    for measure in (length_m, area_m2):
        value = measure(sound.geometry)
        assert math.isfinite(value)
        assert value >= 0.0


def test_measures_of_unsound_shapes_are_refused(unsound: Any) -> None:
    if unsound.fault == ShapeFault.TOO_MANY_VERTICES:
        assert area_m2(unsound.geometry) > 0.0
        return
    for measure in (length_m, area_m2):
        with pytest.raises(ShapeError):
            measure(unsound.geometry)


def test_projected_shape_measures_in_metres() -> None:
    # 0.9996² on the central meridian of the zone (117° for 50N).
    square = shapely.box(116.999, 30.599, 117.001, 30.601)
    assert projected(square, 32650).area == pytest.approx(area_m2(square) * 0.9996**2, rel=1e-6)


def test_projecting_into_degrees_is_refused() -> None:
    with pytest.raises(NotProjectedError):
        projected(shapely.Point(114, 30), 4326)


def test_projected_shape_keeps_its_kind_and_vertices(sound: Any) -> None:
    lon, lat = shapely.get_coordinates(sound.geometry)[0]
    result = projected(sound.geometry, projected_for(lon, lat))
    assert result.geom_type == sound.geometry.geom_type
    assert np.isfinite(shapely.get_coordinates(result)).all()
