"""Coordinates of Chinese maps become WGS 84 and back."""

import math
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spatial.crs import CoordinateSystem, air_distance_m, from_wgs84, gcj02_twin, to_wgs84
from spatial.errors import CoordinateError, UnknownCrsError

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "coordinates.toml").read_text(encoding="utf-8")
)
PUBLISHED = [
    pytest.param(group, given, expected, id=f"{group['from']} to {group['to']} {given}")
    for group in GOLDEN["pairs"]
    for given, expected in group["points"]
]

# Well inside the rectangle in which the shift applies, so that no shift crosses its border.
lons_in_china = st.floats(73.0, 137.0)
lats_in_china = st.floats(2.0, 55.0)
systems = st.sampled_from(CoordinateSystem)


@pytest.mark.parametrize(("group", "point", "expected"), PUBLISHED)
def test_conversion_gives_published_point(
    group: dict[str, Any], point: list[float], expected: list[float]
) -> None:
    through = to_wgs84(point[0], point[1], group["from"])
    assert from_wgs84(*through, group["to"]) == pytest.approx(
        expected, rel=0, abs=group["tolerance_deg"]
    )


@given(lon=lons_in_china, lat=lats_in_china, system=systems)
def test_there_and_back_is_the_same_point_to_a_hundredth_millimetre(
    lon: float, lat: float, system: CoordinateSystem
) -> None:
    there = from_wgs84(lon, lat, system)
    assert air_distance_m(lon, lat, *to_wgs84(*there, system)) < 1e-5


@given(lon=lons_in_china, lat=lats_in_china, system=systems)
def test_back_and_there_is_the_same_point_to_a_hundredth_millimetre(
    lon: float, lat: float, system: CoordinateSystem
) -> None:
    back = to_wgs84(lon, lat, system)
    assert air_distance_m(lon, lat, *from_wgs84(*back, system)) < 1e-5


@given(lon=lons_in_china, lat=lats_in_china)
def test_gcj02_shifts_less_than_a_kilometre_and_a_half(lon: float, lat: float) -> None:
    assert air_distance_m(lon, lat, *from_wgs84(lon, lat, "GCJ02")) < 1500.0


@pytest.mark.parametrize(
    ("lon", "lat"), [(24.94, 60.17), (-70.9, -29.9), (151.2, -33.9), (114.0, -7.0), (180.0, 90.0)]
)
@pytest.mark.parametrize("system", list(CoordinateSystem))
def test_far_from_china_nothing_is_shifted(
    lon: float, lat: float, system: CoordinateSystem
) -> None:
    assert to_wgs84(lon, lat, system) == (lon, lat)
    assert from_wgs84(lon, lat, system) == (lon, lat)


@given(lon=st.floats(-180, 180), lat=st.floats(-90, 90), system=systems)
def test_every_place_on_the_globe_becomes_a_place_on_the_globe(
    lon: float, lat: float, system: CoordinateSystem
) -> None:
    for convert in (to_wgs84, from_wgs84):
        x, y = convert(lon, lat, system)
        assert -180.0 <= x <= 180.0
        assert -90.0 <= y <= 90.0


def test_cgcs2000_is_taken_as_wgs84() -> None:
    assert to_wgs84(114.3, 30.6, CoordinateSystem.CGCS2000) == (114.3, 30.6)


@pytest.mark.parametrize("system", list(CoordinateSystem))
def test_arrays_are_converted_like_their_points(system: CoordinateSystem) -> None:
    rng = np.random.default_rng(5)
    lon, lat = rng.uniform(60, 140, 50), rng.uniform(-5, 60, 50)
    whole = to_wgs84(lon, lat, system)
    one_by_one = [to_wgs84(float(x), float(y), system) for x, y in zip(lon, lat, strict=True)]
    # Arrays are iterated until the last point is good enough, so single points may differ in the
    # last digits.
    np.testing.assert_allclose(np.column_stack(whole), one_by_one, rtol=0, atol=1e-11)


@pytest.mark.parametrize("system", list(CoordinateSystem))
def test_no_points_give_no_points(system: CoordinateSystem) -> None:
    lon, lat = to_wgs84(np.empty(0), np.empty(0), system)
    assert lon.size == lat.size == 0


def test_twin_is_the_place_whose_gcj02_coordinates_were_given() -> None:
    # Published pair of eviltransform: the GCJ-02 of this twin is the point itself.
    assert gcj02_twin(121.531541859215, 31.17530398364597) == pytest.approx(
        (121.5272106, 31.1774276), rel=0, abs=1e-9
    )


@pytest.mark.parametrize(
    ("lon", "lat", "field"),
    [
        (math.nan, 30.0, "lon"),
        (math.inf, 30.0, "lon"),
        (540.0, 30.0, "lon"),
        (114.0, 91.0, "lat"),
        (114.0, -math.inf, "lat"),
        (114.0, math.nan, "lat"),
    ],
)
@pytest.mark.parametrize("system", list(CoordinateSystem))
def test_what_is_not_on_the_globe_is_refused_by_field(
    lon: float, lat: float, field: str, system: CoordinateSystem
) -> None:
    for convert in (to_wgs84, from_wgs84):
        with pytest.raises(CoordinateError) as refusal:
            convert(lon, lat, system)
        assert refusal.value.field == field
        assert refusal.value.code == "coordinate_invalid"


def test_row_at_fault_is_named() -> None:
    with pytest.raises(CoordinateError) as refusal:
        to_wgs84(np.array([114.0, 115.0]), np.array([30.0, 91.0]), "GCJ02")
    assert (refusal.value.field, refusal.value.index) == ("lat", 1)


def test_unknown_system_is_refused_and_the_known_ones_are_listed() -> None:
    with pytest.raises(UnknownCrsError, match="WGS84, CGCS2000, GCJ02, BD09") as refusal:
        to_wgs84(114.0, 30.0, "EPSG:2437")
    assert refusal.value.field == "crs"
