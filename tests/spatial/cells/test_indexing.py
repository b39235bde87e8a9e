"""Places are indexed as h3 indexes them, once they are places."""

import math

import h3.api.basic_int as h3
import numpy as np
import pytest
import shapely
from hypothesis import example, given
from hypothesis import strategies as st

from spatial.cells import (
    average_area_m2,
    average_edge_m,
    boundary,
    cell_at,
    cell_text,
    cells_at,
    centre,
    centres,
)
from spatial.errors import CellError, CoordinateError

lons, lats = st.floats(-180, 180), st.floats(-90, 90)


def test_published_point_has_its_published_cell() -> None:
    # The example of the H3 documentation, quick start.
    assert cell_text(cell_at(-122.418307270836, 37.775938728915946, 9)) == "8928308280fffff"


@given(points=st.lists(st.tuples(lons, lats), max_size=8), resolution=st.integers(0, 15))
def test_cells_of_many_points_are_those_of_h3(
    points: list[tuple[float, float]], resolution: int
) -> None:
    expected = [h3.latlng_to_cell(lat, lon, resolution) for lon, lat in points]
    assert cells_at(points, resolution).tolist() == expected
    assert [cell_at(lon, lat, resolution) for lon, lat in points] == expected


def test_points_that_repeat_keep_their_places() -> None:
    points = np.array([(114.3, 30.6), (114.4, 30.5), (114.3, 30.6), (114.4, 30.5), (0.0, -0.0)])
    cells = cells_at(points)
    assert cells[0] == cells[2] == cell_at(114.3, 30.6)
    assert cells[1] == cells[3] == cell_at(114.4, 30.5)
    assert cells.dtype == np.int64


def test_no_points_have_no_cells() -> None:
    assert cells_at([]).shape == (0,)
    assert cells_at(np.empty((0, 2))).shape == (0,)


@pytest.mark.parametrize(
    ("lon", "lat", "field"),
    [
        (114.0, 91.0, "lat"),
        (540.0, 30.0, "lon"),
        (math.nan, 30.0, "lon"),
        (114.0, math.nan, "lat"),
        (114.0, math.inf, "lat"),
    ],
)
def test_place_that_h3_would_take_or_stumble_over_is_refused(
    lon: float, lat: float, field: str
) -> None:
    with pytest.raises(CoordinateError) as refusal:
        cell_at(lon, lat)
    assert refusal.value.field == field
    with pytest.raises(CoordinateError) as refusal:
        cells_at([(114.0, 30.0), (114.0, 30.0), (lon, lat)])
    assert (refusal.value.field, refusal.value.index) == (field, 2)


@pytest.mark.parametrize(
    "bad", [[114.0, 30.0], [[114.0]], [[114.0, 30.0, 5.0]], "here", [["a", "b"]]]
)
def test_what_are_no_pairs_are_refused(bad: object) -> None:
    with pytest.raises(CoordinateError) as refusal:
        cells_at(bad)  # type: ignore[arg-type] # what is tested
    assert refusal.value.field == "lon_lat"


@pytest.mark.parametrize("bad", [-1, 16])
def test_resolution_beyond_h3_is_refused(bad: int) -> None:
    with pytest.raises(CellError) as refusal:
        cell_at(114.0, 30.0, bad)
    assert refusal.value.field == "resolution"


@given(lon=lons, lat=lats, resolution=st.integers(0, 15))
def test_centre_lies_in_its_cell(lon: float, lat: float, resolution: int) -> None:
    cell = cell_at(lon, lat, resolution)
    assert cell_at(*centre(cell), resolution) == cell
    assert centres([cell])[0].tolist() == list(centre(cell))


@example(lon=0.0, lat=-90.0, resolution=15)  # one of its corners is the pole itself
@given(lon=lons, lat=lats, resolution=st.integers(0, 15))
def test_boundary_is_a_closed_sound_ring_around_the_centre(
    lon: float, lat: float, resolution: int
) -> None:
    cell = cell_at(lon, lat, resolution)
    ring = boundary(cell)
    polygon = shapely.Polygon(ring)
    assert ring[0].tolist() == ring[-1].tolist()
    assert polygon.is_valid
    assert polygon.exterior.is_ccw
    centre_lon, centre_lat = centre(cell)
    assert any(
        polygon.intersects(shapely.Point(centre_lon + turn, centre_lat)) for turn in (-360, 0, 360)
    )


@given(lon=st.floats(-179, 179), lat=st.floats(-60, 60), resolution=st.integers(4, 15))
def test_corners_are_those_of_h3(lon: float, lat: float, resolution: int) -> None:
    cell = cell_at(lon, lat, resolution)
    expected = [(corner_lon, corner_lat) for corner_lat, corner_lon in h3.cell_to_boundary(cell)]
    assert [tuple(corner) for corner in boundary(cell)[:-1].tolist()] == expected


@pytest.mark.parametrize("resolution", [0, 2, 5, 9])
@pytest.mark.parametrize("lat", [-50.0, 0.0, 65.0])
def test_ring_across_the_antimeridian_is_in_one_piece(lat: float, resolution: int) -> None:
    # A cell that holds a point of the antimeridian itself has corners on both sides of it.
    ring = boundary(cell_at(180.0, lat, resolution))
    assert np.ptp(ring[:, 0]) < 180.0
    assert np.abs(ring[:, 0]).max() > 180.0


@pytest.mark.parametrize("resolution", range(6))
@pytest.mark.parametrize("pole", [90.0, -90.0])
def test_cell_of_a_pole_is_the_cap_up_to_it(pole: float, resolution: int) -> None:
    cap = shapely.Polygon(boundary(cell_at(0.0, pole, resolution)))
    assert cap.is_valid
    west, _, east, _ = cap.bounds
    assert east - west == pytest.approx(360.0)
    assert cap.intersects(shapely.Point((west + east) / 2, pole))


@pytest.mark.parametrize("bad", [0, -1, 5])
def test_what_is_no_cell_has_neither_centre_nor_boundary(bad: int) -> None:
    for ask in (centre, boundary):
        with pytest.raises(CellError):
            ask(bad)


@pytest.mark.parametrize(
    ("resolution", "area_km2"), [(0, 4_357_449.416), (6, 36.129), (9, 0.105332513), (11, 0.00215)]
)
def test_average_area_is_that_of_the_published_table(resolution: int, area_km2: float) -> None:
    # H3 documentation, table of cell statistics, average hexagon area (km²).
    assert average_area_m2(resolution) / 1e6 == pytest.approx(area_km2, rel=1e-3)


@pytest.mark.parametrize(("resolution", "edge_km"), [(0, 1281.256), (9, 0.200786), (11, 0.028664)])
def test_average_edge_is_that_of_the_published_table(resolution: int, edge_km: float) -> None:
    # H3 documentation, table of edge lengths, average hexagon edge length (km).
    assert average_edge_m(resolution) / 1e3 == pytest.approx(edge_km, rel=1e-3)
