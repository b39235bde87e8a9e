"""The study area: cells, digest, disks and counts."""

import hashlib

import h3.api.basic_int as h3
import numpy as np
import pytest
import shapely

from spatial.cells import cell_at, cells_at, disk
from spatial.errors import TooManyCellsError
from spatial.pattern import PatternError, area_within, study_area

HERE = cell_at(114.3, 30.6, 9)


def test_the_digest_is_that_of_the_sorted_cells_as_little_endian_int64() -> None:
    cells = sorted(disk(HERE, 1).tolist())
    bytes_ = b"".join(cell.to_bytes(8, "little", signed=True) for cell in cells)
    assert study_area(cells[::-1] + cells).sha256 == hashlib.sha256(bytes_).hexdigest()


def test_a_polygon_holds_the_cells_whose_centre_it_holds_and_not_those_of_its_hole() -> None:
    shape = shapely.box(114.2, 30.5, 114.3, 30.6).difference(
        shapely.box(114.23, 30.53, 114.26, 30.56)
    )
    assert isinstance(shape, shapely.Polygon)
    outline = [(lat, lon) for lon, lat in shape.exterior.coords]
    holes = [[(lat, lon) for lon, lat in ring.coords] for ring in shape.interiors]
    second = h3.polygon_to_cells(h3.LatLngPoly(outline, *holes), 9)
    assert area_within(shape, 9).cells.tolist() == sorted(second)


def test_an_area_across_the_antimeridian_is_one_area() -> None:
    east, west = shapely.box(179.9, -16.6, 180, -16.4), shapely.box(-180, -16.6, -179.9, -16.4)
    area = area_within(shapely.MultiPolygon([east, west]), 7)
    ends = area.first_ring
    reached = np.zeros(len(area), dtype=bool)
    rim = np.array([0])
    while rim.size:
        reached[rim] = True
        beside = np.unique(ends[rim].indices)
        rim = beside[~reached[beside]]
    assert reached.all()


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_rings_are_those_of_h3_also_around_a_hole(steps: int) -> None:
    cells = np.setdiff1d(disk(HERE, 4), disk(HERE, 1))
    area = study_area(cells)
    rings = area.rings(steps)
    for place, cell in enumerate(area.cells.tolist()):
        near = set(h3.grid_disk(cell, steps)) & set(area.cells.tolist()) - {cell}
        assert set(area.cells[rings[[place]].indices].tolist()) == near


def test_incidents_are_counted_by_the_bit_parents_of_their_cells() -> None:
    area = study_area(disk(HERE, 3))
    random = np.random.default_rng(3)
    places = np.column_stack(
        [random.uniform(114.28, 114.32, 500), random.uniform(30.58, 30.62, 500)]
    )
    fine = cells_at(places, 11)
    found = area.count(fine)
    parents = [h3.cell_to_parent(cell, 9) for cell in fine.tolist()]
    assert found.inside.tolist() == [parents.count(cell) for cell in area.cells.tolist()]
    assert found.inside.sum() + found.outside == 500


def test_no_incident_leaves_every_cell_empty() -> None:
    found = study_area([HERE]).count([])
    assert found.inside.tolist() == [0]
    assert found.outside == 0


def test_areas_that_cannot_be_judged_are_refused() -> None:
    with pytest.raises(PatternError, match="at least one cell"):
        study_area([])
    with pytest.raises(PatternError, match="resolution 11"):
        study_area([cell_at(114.3, 30.6, 12)])
    with pytest.raises(PatternError, match="is a polygon"):
        area_within(shapely.Point(114, 30), 9)
    with pytest.raises(PatternError, match="centre of no cell"):
        area_within(shapely.box(114.3, 30.6, 114.30001, 30.60001), 7)
    with pytest.raises(TooManyCellsError):
        area_within(shapely.box(110, 28, 118, 34), 9)
    with pytest.raises(PatternError, match="1 step"):
        study_area([HERE]).rings(0)
