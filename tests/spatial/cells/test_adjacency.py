"""Neighbours by arithmetic are the neighbours that h3 gives."""

import h3.api.basic_int as h3
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spatial.cells import cell_at, disk, neighbours
from spatial.errors import CellError


def around_pentagons(resolution: int) -> list[int]:
    return [cell for pentagon in h3.get_pentagons(resolution) for cell in h3.grid_disk(pentagon, 3)]


def across_base_cells(resolution: int) -> list[int]:
    """Return the cells along the borders between base cells around Wuhan and elsewhere."""
    cells = []
    for base in list(h3.get_res0_cells())[::7]:
        corner_lat, corner_lon = h3.cell_to_boundary(base)[0]
        cells += h3.grid_disk(h3.latlng_to_cell(corner_lat, corner_lon, resolution), 3)
    return cells


def all_over(resolution: int, count: int = 300) -> list[int]:
    rng = np.random.default_rng(resolution)
    lats = np.degrees(np.arcsin(rng.uniform(-1, 1, count))).tolist()
    lons = rng.uniform(-180, 180, count).tolist()
    return [h3.latlng_to_cell(lat, lon, resolution) for lat, lon in zip(lats, lons, strict=True)]


@pytest.mark.parametrize("sample", [all_over, around_pentagons, across_base_cells])
@pytest.mark.parametrize("resolution", range(16))
def test_neighbours_are_those_of_h3(resolution: int, sample: object) -> None:
    assert callable(sample)
    cells = sample(resolution)
    for cell, row in zip(cells, neighbours(cells).tolist(), strict=True):
        expected = set(h3.grid_disk(cell, 1)) - {cell}
        assert set(row) - {0} == expected
        assert row.count(0) == 6 - len(expected)


def test_all_cells_of_a_resolution_are_each_others_neighbours() -> None:
    cells = np.array([c for base in h3.get_res0_cells() for c in h3.cell_to_children(base, 2)])
    beside = neighbours(cells)
    pairs = {(int(c), int(n)) for c, row in zip(cells, beside, strict=True) for n in row if n}
    # 5882 cells, of which twelve are pentagons (H3 documentation, table of cell counts).
    assert len(cells) == 5882
    assert len(pairs) == 5882 * 6 - 12
    assert all((n, c) in pairs for c, n in pairs)


@given(
    lon=st.floats(-180, 180), lat=st.floats(-90, 90),
    resolution=st.integers(0, 15), k=st.integers(0, 4),
)  # fmt: skip
def test_disk_of_a_cell_is_that_of_h3(lon: float, lat: float, resolution: int, k: int) -> None:
    cell = cell_at(lon, lat, resolution)
    assert disk(cell, k).tolist() == sorted(h3.grid_disk(cell, k))


def test_disk_of_many_cells_is_the_union_of_their_disks() -> None:
    cells = [cell_at(114.3, 30.6, 9), cell_at(114.31, 30.6, 9), cell_at(114.9, 30.2, 9)]
    expected = set().union(*(h3.grid_disk(cell, 3) for cell in cells))
    assert disk(cells, 3).tolist() == sorted(expected)


def test_no_cells_have_no_neighbours() -> None:
    assert neighbours([]).shape == (0, 6)
    assert disk([], 2).size == 0


def test_cells_of_several_resolutions_are_refused() -> None:
    mixed = [cell_at(114.3, 30.6, 9), cell_at(114.3, 30.6, 8)]
    for ask in (neighbours, lambda cells: disk(cells, 1)):
        with pytest.raises(CellError, match="resolutions 8 to 9"):
            ask(mixed)


def test_negative_disk_is_refused() -> None:
    with pytest.raises(CellError) as refusal:
        disk(cell_at(114.3, 30.6, 9), -1)
    assert refusal.value.field == "k"


def test_what_is_no_cell_is_refused() -> None:
    for ask in (neighbours, lambda cells: disk(cells, 1)):
        with pytest.raises(CellError):
            ask([12345])
