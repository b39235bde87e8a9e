"""Projected systems are chosen by place and measure in metres."""

import math
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyproj.database import query_utm_crs_info

from spatial.crs import (
    air_distance_m,
    project,
    project_point,
    projected_for,
    require_metres,
    unproject,
)
from spatial.errors import CoordinateError, NotProjectedError, UnknownCrsError

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "coordinates.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    ("place", "lon", "lat", "code"),
    [
        ("Wuhan", 114.3, 30.6, 32650),
        ("on the border of zones 49 and 50", 114.0, 30.6, 32650),
        ("just west of it", 113.999, 30.6, 32649),
        ("Sydney", 151.2, -33.9, 32756),
        ("the equator counts as north", 9.45, 0.0, 32632),
        ("the western end", -180.0, 10.0, 32601),
        ("the eastern end is the western one", 180.0, 10.0, 32601),
        ("Bergen is in 32V, not 31V", 5.32, 60.39, 32632),
        ("32V ends at 64 north", 5.32, 64.0, 32631),
        ("32V begins at 56 north", 5.32, 55.99, 32631),
        ("west of 32V", 2.99, 60.0, 32631),
        ("Svalbard has 31X", 8.9, 78.0, 32631),
        ("33X", 9.0, 78.0, 32633),
        ("Longyearbyen is in 33X", 15.6, 78.2, 32633),
        ("35X", 21.0, 78.0, 32635),
        ("37X", 33.0, 78.0, 32637),
        ("37X ends at 42 east", 42.0, 78.0, 32638),
        ("no exception at 71 north", 10.0, 71.9, 32632),
        ("northernmost UTM", 15.6, 83.99, 32633),
        ("north pole: UPS", 0.0, 90.0, 32661),
        ("UPS from 84 north", 0.0, 84.0, 32661),
        ("southernmost UTM", 0.0, -80.0, 32731),
        ("south of it: UPS", 0.0, -80.01, 32761),
    ],
)
def test_place_has_its_zone(place: str, lon: float, lat: float, code: int) -> None:
    assert projected_for(lon, lat) == code


def test_place_lies_in_the_area_of_use_that_epsg_gives_for_its_zone() -> None:
    areas = {int(info.code): info.area_of_use for info in query_utm_crs_info(datum_name="WGS 84")}
    for lon, lat in np.random.default_rng(7).uniform((-180, -79.9), (180, 55.9), (2000, 2)):
        area = areas[projected_for(lon, lat)]
        assert area is not None
        assert area.west <= lon <= area.east
        assert area.south <= lat <= area.north


@pytest.mark.parametrize("case", GOLDEN["projected"], ids=lambda case: case["source"])
def test_projection_gives_published_point(case: dict[str, Any]) -> None:
    assert project([case["point"]], case["epsg"])[0] == pytest.approx(
        case["xy_m"], rel=0, abs=case["tolerance_m"]
    )


@given(lon=st.floats(-180, 180), lat=st.floats(-90, 90))
def test_there_and_back_is_the_same_place_to_a_millimetre(lon: float, lat: float) -> None:
    crs = projected_for(lon, lat)
    back_lon, back_lat = unproject(project([(lon, lat)], crs), crs)[0]
    assert air_distance_m(lon, lat, float(np.clip(back_lon, -180, 180)), float(back_lat)) < 1e-3


@pytest.mark.parametrize(("lat", "scale"), [(0.0, 1.0010), (30.0, 1.0006)])
def test_where_two_zones_meet_lengths_are_as_stretched_as_is_said(lat: float, scale: float) -> None:
    # k = 0.9996 (1 + (Δλ cos φ)² / 2 · (1 + e'² cos² φ)), Δλ = 3° (Snyder 1987, eq. 8-11).
    cos2 = math.cos(math.radians(lat)) ** 2
    series = 0.9996 * (1 + math.radians(3.0) ** 2 * cos2 / 2 * (1 + 0.00674 * cos2))
    (x0, y0), (x1, y1) = project([(114.0, lat), (114.0, lat + 1e-4)], 32650)
    measured = math.hypot(x1 - x0, y1 - y0) / air_distance_m(114.0, lat, 114.0, lat + 1e-4)
    assert measured == pytest.approx(series, abs=5e-6)
    assert measured == pytest.approx(scale, abs=5e-5)


@given(
    lon=st.floats(73, 135), lat=st.floats(16, 54),
    east=st.floats(-0.01, 0.01), north=st.floats(-0.01, 0.01),
)  # fmt: skip
def test_lengths_in_china_are_true_to_one_in_a_thousand(
    lon: float, lat: float, east: float, north: float
) -> None:
    (x0, y0), (x1, y1) = project([(lon, lat), (lon + east, lat + north)], projected_for(lon, lat))
    distance_m = air_distance_m(lon, lat, lon + east, lat + north)
    assert math.hypot(x1 - x0, y1 - y0) == pytest.approx(distance_m, rel=1e-3, abs=1e-6)


@given(st.floats(112.0, 118.0), st.floats(-79.0, 83.0))
def test_one_point_alone_is_where_it_is_among_many(lon: float, lat: float) -> None:
    code = projected_for(lon, lat)
    many = project([(117.0, 0.0), (lon, lat)], code)
    assert project_point(lon, lat, code) == tuple(many[1].tolist())


def test_one_point_that_the_projection_cannot_show_is_refused() -> None:
    with pytest.raises(CoordinateError, match="cannot be shown"):
        project_point(0.0, -90.0, 32661)


def test_no_points_give_no_points() -> None:
    assert project([], 32650).shape == (0, 2)
    assert unproject([], 32650).shape == (0, 2)


@pytest.mark.parametrize(
    "code", [4326, 4490, 2263, 4978], ids=["WGS 84", "CGCS2000", "feet", "XYZ"]
)
def test_system_without_metres_in_the_plane_is_refused(code: int) -> None:
    for ask in (lambda: project([(114, 30)], code), lambda: require_metres(code)):
        with pytest.raises(NotProjectedError) as refusal:
            ask()
        assert refusal.value.field == "crs"


@pytest.mark.parametrize("code", [0, -1, 999_999])
def test_unknown_code_is_refused(code: int) -> None:
    with pytest.raises(UnknownCrsError):
        project([(114, 30)], code)


def test_place_that_the_projection_cannot_show_is_refused_by_row() -> None:
    # The polar stereographic projection of the north sends the south pole to infinity.
    with pytest.raises(CoordinateError) as refusal:
        project([(0.0, 89.0), (0.0, -90.0)], 32661)
    assert refusal.value.index == 1


@pytest.mark.parametrize("bad", [(math.nan, 30.0), (114.0, 91.0), (540.0, 30.0)])
def test_what_is_not_on_the_globe_is_refused(bad: tuple[float, float]) -> None:
    with pytest.raises(CoordinateError):
        project([(114.0, 30.0), bad], 32650)
    with pytest.raises(CoordinateError):
        projected_for(*bad)


def test_threads_share_a_projection() -> None:
    points = np.random.default_rng(3).uniform((113, 29), (115, 31), (2000, 2))
    alone = project(points, 32650)
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda _: project(points, 32650), range(40)))
    assert all(np.array_equal(result, alone) for result in together)


@pytest.mark.parametrize("bad", [(math.nan, 0.0), (0.0, math.inf), (1e30, 0.0)])
def test_what_are_no_metres_are_refused_by_row(bad: tuple[float, float]) -> None:
    with pytest.raises(CoordinateError) as refusal:
        unproject([(500_000.0, 0.0), bad], 32650)
    assert (refusal.value.field, refusal.value.index) == ("xy", 1)
