"""Distances and bearings agree with published geodesics."""

import math
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spatial.crs import air_distance_m, bearing_deg
from spatial.errors import CoordinateError

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "coordinates.toml").read_text(encoding="utf-8")
)
lons, lats = st.floats(-180, 180), st.floats(-90, 90)


@pytest.mark.parametrize("case", GOLDEN["geodesics"], ids=lambda case: case["source"])
def test_distance_and_bearing_are_as_published(case: dict[str, Any]) -> None:
    assert air_distance_m(*case["from"], *case["to"]) == pytest.approx(
        case["distance_m"], rel=0, abs=case["distance_tolerance_m"]
    )
    assert bearing_deg(*case["from"], *case["to"]) == pytest.approx(
        case["bearing_deg"], rel=0, abs=case["bearing_tolerance_deg"]
    )


@given(lons, lats, lons, lats)
def test_distance_is_the_same_both_ways_and_near_the_sphere(
    lon: float, lat: float, other_lon: float, other_lat: float
) -> None:
    distance_m = air_distance_m(lon, lat, other_lon, other_lat)
    assert distance_m == pytest.approx(air_distance_m(other_lon, other_lat, lon, lat), abs=1e-6)
    # Haversine on the mean sphere is within 0.6 % of the ellipsoid (flattening 1/298).
    phi, other_phi = math.radians(lat), math.radians(other_lat)
    half = (
        math.sin((other_phi - phi) / 2) ** 2
        + math.cos(phi) * math.cos(other_phi) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    )
    on_sphere_m = 2 * 6_371_008.8 * math.asin(min(1.0, math.sqrt(half)))
    assert distance_m == pytest.approx(on_sphere_m, rel=6e-3, abs=1e-3)


@pytest.mark.parametrize(
    ("to_lon", "to_lat", "expected"),
    [(114.0, 31.0, 0.0), (114.0, 29.0, 180.0)],
    ids=["north", "south"],
)
def test_bearing_along_a_meridian(to_lon: float, to_lat: float, expected: float) -> None:
    assert bearing_deg(114.0, 30.0, to_lon, to_lat) == pytest.approx(expected, abs=1e-9)


def test_bearing_along_the_equator() -> None:
    assert bearing_deg(10.0, 0.0, 11.0, 0.0) == pytest.approx(90.0)
    assert bearing_deg(10.0, 0.0, 9.0, 0.0) == pytest.approx(270.0)


@given(lons, lats, lons, lats)
def test_bearing_is_at_least_0_and_below_360(
    lon: float, lat: float, other_lon: float, other_lat: float
) -> None:
    assert 0.0 <= bearing_deg(lon, lat, other_lon, other_lat) < 360.0


def test_bearing_from_a_place_to_itself_is_0_by_convention() -> None:
    assert bearing_deg(114.0, 30.0, 114.0, 30.0) == 0.0


def test_one_place_is_measured_to_many() -> None:
    lon, lat = np.array([114.0, 114.1, 114.2]), np.array([30.0, 30.0, 30.0])
    distance_m = air_distance_m(114.0, 30.0, lon, lat)
    one_by_one = [air_distance_m(114.0, 30.0, float(x), 30.0) for x in lon]
    assert distance_m.tolist() == one_by_one
    assert bearing_deg(114.0, 30.0, lon, lat).shape == (3,)


def test_no_places_have_no_distances() -> None:
    assert air_distance_m(114.0, 30.0, np.empty(0), np.empty(0)).size == 0


@pytest.mark.parametrize("position", range(4))
@pytest.mark.parametrize("bad", [math.nan, math.inf, 541.0])
def test_what_is_not_on_the_globe_is_refused(position: int, bad: float) -> None:
    ordinates = [114.0, 30.0, 115.0, 31.0]
    ordinates[position] = bad
    for measure in (air_distance_m, bearing_deg):
        with pytest.raises(CoordinateError):
            measure(*ordinates)
