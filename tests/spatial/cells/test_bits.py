"""What the bits of a cell say is what h3 says."""

import h3.api.basic_int as h3
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spatial.cells import cell_int, cell_text, checked_cells, parent, resolution, valid_cells
from spatial.cells.bits import CellArray
from spatial.errors import CellError

resolutions = st.integers(0, 15)


@st.composite
def cells(draw: st.DrawFn) -> int:
    """A cell anywhere, at any resolution; one in four lies at a pentagon."""
    at = draw(resolutions)
    if draw(st.integers(0, 3)) == 0:
        pentagon = draw(st.sampled_from(sorted(h3.get_pentagons(at))))
        return int(draw(st.sampled_from(sorted(h3.grid_disk(pentagon, 2)))))
    return int(h3.latlng_to_cell(draw(st.floats(-90, 90)), draw(st.floats(-180, 180)), at))


def some_cells(at: int, count: int = 500) -> CellArray:
    """Return cells all over the globe, those around all pentagons among them."""
    rng = np.random.default_rng(at)
    lats = np.degrees(np.arcsin(rng.uniform(-1, 1, count))).tolist()
    lons = rng.uniform(-180, 180, count).tolist()
    spread = [h3.latlng_to_cell(lat, lon, at) for lat, lon in zip(lats, lons, strict=True)]
    around = [cell for pentagon in h3.get_pentagons(at) for cell in h3.grid_disk(pentagon, 2)]
    return np.array(spread + around, dtype=np.int64)


@given(cell=cells())
def test_resolution_is_that_of_h3(cell: int) -> None:
    assert resolution(cell) == h3.get_resolution(cell)


@pytest.mark.parametrize("at", range(16))
def test_parents_of_arrays_are_those_of_h3(at: int) -> None:
    fine = some_cells(at)
    for coarse in range(at + 1):
        expected = [h3.cell_to_parent(cell, coarse) for cell in fine.tolist()]
        assert parent(fine, coarse).tolist() == expected


@given(cell=cells(), coarse=resolutions)
def test_parent_of_one_cell_is_that_of_h3_or_refused_when_finer(cell: int, coarse: int) -> None:
    if coarse > h3.get_resolution(cell):
        with pytest.raises(CellError, match="has no ancestor") as refusal:
            parent(cell, coarse)
        assert refusal.value.field == "resolution"
    else:
        assert parent(cell, coarse) == h3.cell_to_parent(cell, coarse)


def test_parent_keeps_scalars_and_arrays_apart() -> None:
    cell = 0x8B41A00E1241FFF
    assert type(parent(cell, 9)) is int
    assert parent(np.array([cell]), 9).dtype == np.int64
    assert parent(np.empty(0, dtype=np.int64), 9).size == 0


@pytest.mark.parametrize("bad", [-1, 16])
def test_resolution_beyond_h3_is_refused(bad: int) -> None:
    with pytest.raises(CellError, match="not an H3 resolution"):
        parent(0x8B41A00E1241FFF, bad)


@given(cell=cells())
def test_text_of_a_cell_is_that_of_h3_and_reads_back(cell: int) -> None:
    text = cell_text(cell)
    assert text == h3.int_to_str(cell)
    assert cell_int(text) == cell
    assert cell_int(text.upper()) == cell
    assert cell_int(f"0{text}") == cell


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8b41a00e1241ff",
        "8b41a00e1241fffff",
        "8b41a00e1241ffz",
        " 8b41a00e1241fff",
        "8b41a00e1241fff\n",
        "0x8b41a00e1241f",
        "-b41a00e1241fff",
        "８b41a00e1241fff",
        "000000000000000",
        "fffffffffffffff",
        "1b41a00e1241fff",
        "8b41a00e1241ff7",
        "8f41a00e1241fff",
        "8041a00e1241fff",
        "8bf5a00e1241fff",
        "a" * 1_000_000,
    ],
    ids=lambda text: repr(text[:20]),
)
def test_text_that_is_no_cell_is_refused(text: str) -> None:
    with pytest.raises(CellError) as refusal:
        cell_int(text)
    assert (refusal.value.code, refusal.value.field) == ("cell_invalid", "cell")
    assert len(refusal.value.message) < 120


@pytest.mark.parametrize("number", [-1, 0, 1, 1 << 63, 1 << 70, 0x1B41A00E1241FFF])
def test_number_that_is_no_cell_has_no_text(number: int) -> None:
    with pytest.raises(CellError):
        cell_text(number)


@given(cell=cells(), flips=st.lists(st.integers(0, 62), max_size=3))
def test_validity_is_that_of_h3_also_with_flipped_bits(cell: int, flips: list[int]) -> None:
    for bit in flips:
        cell ^= 1 << bit
    assert bool(valid_cells(np.array([cell]))[0]) == h3.is_valid_cell(cell)


@given(number=st.integers(-(1 << 63), (1 << 63) - 1))
def test_validity_of_any_number_is_that_of_h3(number: int) -> None:
    expected = number >= 0 and h3.is_valid_cell(number)
    assert bool(valid_cells(np.array([number]))[0]) == expected


def test_first_number_that_is_no_cell_is_named() -> None:
    with pytest.raises(CellError, match="7 is not an H3 cell") as refusal:
        checked_cells([0x8B41A00E1241FFF, 7, 8])
    assert refusal.value.index == 1


@pytest.mark.parametrize("bad", [["8b41a00e1241fff"], [0.5], [None], [1 << 64], [[], [1]]])
def test_what_are_no_integers_are_refused(bad: list[object]) -> None:
    with pytest.raises(CellError):
        checked_cells(bad)  # type: ignore[arg-type] # what is tested


def test_no_cells_are_no_cells() -> None:
    assert checked_cells([]).dtype == np.int64
    assert checked_cells([]).size == 0
