"""A cover holds every cell that a shape touches, and no other."""

import tracemalloc
from typing import Any

import h3.api.basic_int as h3
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from spatial.cells import average_area_m2, cell_at, cells_at, cover
from spatial.errors import CellError, ShapeError, ShapeFault, TooManyCellsError
from spatial.shapes import area_m2


def outline(cell: int) -> shapely.Polygon:
    """Return a cell as h3 draws it."""
    return shapely.Polygon([(lon, lat) for lat, lon in h3.cell_to_boundary(cell)])


def cells_touched(shape: BaseGeometry, resolution: int) -> set[int]:
    """Return by brute force the cells that touch a small shape away from the antimeridian."""
    west, south, east, north = shape.bounds
    middle = h3.latlng_to_cell((south + north) / 2, (west + east) / 2, resolution)
    edge_deg = h3.average_hexagon_edge_length(resolution, "m") / 111_000
    steps = int(max(east - west, north - south) / edge_deg) + 3
    return {cell for cell in h3.grid_disk(middle, steps) if shape.intersects(outline(cell))}


offsets = st.floats(-0.02, 0.02)
places = st.tuples(offsets, offsets).map(lambda d: (114.3 + d[0], 30.6 + d[1]))


@st.composite
def shapes(draw: st.DrawFn) -> BaseGeometry:
    """A point, a line or a polygon with or without a hole, some kilometres wide, by Wuhan."""
    vertices = draw(st.lists(places, min_size=3, max_size=7, unique=True))
    line = shapely.LineString(vertices)
    hull: BaseGeometry = line.convex_hull
    kind = draw(st.sampled_from(["point", "line", "hull", "ring", "buffer"]))
    if kind == "point":
        return shapely.Point(vertices[0])
    if kind == "line" or hull.geom_type != "Polygon":
        return line
    if kind == "buffer":
        return line.buffer(0.0005)
    shape = hull if kind == "hull" else hull.difference(hull.centroid.buffer(0.004))
    return line if shape.is_empty else shape


@settings(max_examples=150, deadline=None)
@given(shape=shapes(), resolution=st.integers(7, 9))
def test_cover_is_that_of_brute_force(shape: BaseGeometry, resolution: int) -> None:
    found, expected = set(cover(shape, resolution).tolist()), cells_touched(shape, resolution)
    assert expected <= found
    # A vertex within centimetres of an edge may lie in a cell for h3 and beside it for GEOS.
    assert all(outline(cell).distance(shape) < 1e-6 for cell in found - expected)


@settings(max_examples=50, deadline=None)
@given(
    lon=st.floats(-170, 170), lat=st.floats(-80, 80), width=st.floats(0.001, 0.3),
    resolution=st.integers(4, 8),
)  # fmt: skip
def test_cover_of_a_box_anywhere_is_that_of_h3(
    lon: float, lat: float, width: float, resolution: int
) -> None:
    box = shapely.box(lon, lat, lon + width, lat + width)
    ring = [(y, x) for x, y in box.exterior.coords[:-1]]
    expected = set(h3.h3shape_to_cells_experimental(h3.LatLngPoly(ring), resolution, "overlap"))
    odd = expected.symmetric_difference(cover(box, resolution).tolist())
    # h3 takes cell edges as straight in lon/lat, here coarse ones follow the great circle.
    slack_deg = 2e-3 if resolution <= 6 else 1e-6
    assert all(outline(cell).boundary.distance(box) < slack_deg for cell in odd)


def test_cell_that_holds_the_whole_shape_is_its_cover() -> None:
    tiny = shapely.Point(114.3, 30.6).buffer(1e-5)
    assert cover(tiny, 7).tolist() == [cell_at(114.3, 30.6, 7)]


def test_hole_larger_than_cells_is_left_out() -> None:
    frame = shapely.box(114, 30, 114.2, 30.2).difference(shapely.box(114.01, 30.01, 114.19, 30.19))
    cells = set(cover(frame, 9).tolist())
    assert cell_at(114.1, 30.1, 9) not in cells
    assert cell_at(114.005, 30.1, 9) in cells


@pytest.mark.parametrize("resolution", range(2, 9))
def test_every_place_in_a_sound_shape_lies_in_its_cover(sound: Any, resolution: int) -> None:
    cells = cover(sound.geometry, resolution)
    assert np.array_equal(cells, np.unique(cells))
    vertices = shapely.get_coordinates(sound.geometry)
    inside = shapely.get_coordinates(shapely.point_on_surface(shapely.get_parts(sound.geometry)))
    places = np.vstack([vertices, inside])
    assert np.isin(cells_at(places, resolution), cells).all()


def test_cover_across_the_antimeridian_is_that_of_the_same_box_elsewhere_in_kind() -> None:
    # h3 reads a ring whose edges are longer than 180° as crossing the antimeridian.
    ring = [(10.0, 179.9), (10.0, -179.9), (10.2, -179.9), (10.2, 179.9)]
    halves = shapely.MultiPolygon(
        [shapely.box(179.9, 10, 180, 10.2), shapely.box(-180, 10, -179.9, 10.2)]
    )
    expected = h3.h3shape_to_cells_experimental(h3.LatLngPoly(ring), 8, "overlap")
    assert cover(halves, 8).tolist() == sorted(expected)


@pytest.mark.parametrize("lat", [90.0, -90.0])
def test_cover_of_a_polar_cap_holds_every_cell_of_it(lat: float) -> None:
    cap = shapely.box(-180, min(lat, 0.9 * lat), 180, max(lat, 0.9 * lat))
    cells = set(cover(cap, 3).tolist())
    every = [c for base in h3.get_res0_cells() for c in h3.cell_to_children(base, 3)]
    for cell in every:
        centre_lat, _ = h3.cell_to_latlng(cell)
        if abs(centre_lat) > 81.0 and centre_lat * lat > 0:
            assert cell in cells
        elif abs(centre_lat) < 79.0 or centre_lat * lat < 0:
            assert cell not in cells


def test_whole_globe_is_covered_by_all_cells() -> None:
    # 842 cells of resolution 1 (H3 documentation, table of cell counts).
    assert cover(shapely.box(-180, -90, 180, 90), 1).size == 842


def test_collection_is_covered_part_by_part() -> None:
    parts = [shapely.Point(114, 30), shapely.LineString([(115, 31), (115.01, 31)])]
    together = cover(shapely.GeometryCollection([shapely.GeometryCollection(parts)]), 9)
    apart = np.union1d(cover(parts[0], 9), cover(parts[1], 9))
    assert together.tolist() == apart.tolist()


def test_too_many_cells_are_refused_with_a_fair_estimate() -> None:
    box = shapely.box(113, 29, 116, 32)
    with pytest.raises(TooManyCellsError) as refusal:
        cover(box, 11)
    assert refusal.value.count == pytest.approx(area_m2(box) / average_area_m2(11), rel=0.3)
    assert (refusal.value.cap, refusal.value.resolution) == (50_000, 11)
    assert (refusal.value.code, refusal.value.field) == ("too_many_cells", "geometry")


def test_refusal_by_area_fills_nothing() -> None:
    box = shapely.box(73, 18, 135, 53)
    tracemalloc.start()
    with pytest.raises(TooManyCellsError):
        cover(box, 15)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak_bytes < 1_000_000


def test_long_thin_shapes_take_memory_by_their_length() -> None:
    # 6 000 km long, 10 m wide: its bounding box would hold 10¹⁰ cells of resolution 10.
    sliver = shapely.Polygon([(75, 20), (75, 20.0001), (130, 50)])
    tracemalloc.start()
    with pytest.raises(TooManyCellsError):
        cover(sliver, 10)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak_bytes < 500_000_000


def test_cap_is_exact() -> None:
    box = shapely.box(114.3, 30.55, 114.33, 30.58)
    count = cover(box, 9).size
    assert cover(box, 9, cap=count).size == count
    with pytest.raises(TooManyCellsError):
        cover(box, 9, cap=count - 1)


def test_unsound_shape_is_refused_or_has_a_plain_cover(unsound: Any) -> None:
    if unsound.fault == ShapeFault.EMPTY:
        assert cover(unsound.geometry, 9).size == 0
    elif unsound.fault in (ShapeFault.WRONG_KIND, ShapeFault.TOO_MANY_VERTICES):
        assert cover(unsound.geometry, 5).size > 0
    else:
        with pytest.raises(ShapeError) as refusal:
            cover(unsound.geometry, 9)
        assert refusal.value.fault == unsound.fault


@pytest.mark.parametrize("bad", [-1, 16])
def test_resolution_beyond_h3_is_refused(bad: int) -> None:
    with pytest.raises(CellError):
        cover(shapely.Point(114, 30), bad)


def test_shape_is_left_as_it_was() -> None:
    box = shapely.box(114.3, 30.55, 114.33, 30.58)
    cover(box, 9)
    assert not shapely.is_prepared(box)


def test_many_parts_are_covered_like_each_of_them() -> None:
    corners = np.random.default_rng(8).permutation(400)[:60]
    boxes = [
        shapely.box(114 + x / 50, 30 + y / 50, 114.012 + x / 50, 30.012 + y / 50)
        for y, x in zip(*np.divmod(corners, 20), strict=True)
    ]
    apart = set().union(*(cover(box, 9).tolist() for box in boxes))
    assert set(cover(shapely.MultiPolygon(boxes), 9).tolist()) == apart
    assert set(cover(shapely.GeometryCollection(boxes), 9).tolist()) == apart


def test_members_of_a_collection_may_overlap() -> None:
    large, small = shapely.box(114, 30, 114.1, 30.1), shapely.box(114.02, 30.02, 114.08, 30.08)
    together = shapely.GeometryCollection([large, small])
    assert cover(together, 9).tolist() == cover(large, 9).tolist()
