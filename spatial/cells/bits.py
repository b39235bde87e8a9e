"""H3 cells as 64-bit integers: what the bits say, without a call per cell.

Layout (H3 index specification, mode 1): bit 63 is 0, bits 59–62 the mode (1), bits 56–58 reserved
(0), bits 52–55 the resolution, bits 45–51 the base cell (0 … 121), then fifteen digits of three
bits, coarsest first; digits finer than the resolution are 7. In a pentagon's base cell the first
digit that is not 0 is never 1.
"""

import re
from functools import cache
from typing import TypeAlias, overload

import h3.api.basic_int as h3
import numpy as np
from numpy.typing import ArrayLike, NDArray

from spatial.crs.coordinates import BoolArray
from spatial.errors import CellError

CellArray: TypeAlias = NDArray[np.int64]

FINEST_RESOLUTION = 15
_RESOLUTION_SHIFT = 52
_BASE_CELL_SHIFT = 45
_BASE_CELLS = 122
_CELL_MODE = 1
_CELL_TEXT = re.compile(r"0?[0-9a-fA-F]{15}")


@overload
def resolution(cells: int) -> int: ...
@overload
def resolution(cells: CellArray) -> CellArray: ...
def resolution(cells: int | CellArray) -> int | CellArray:
    """Return the H3 resolution of one cell or of each of an array.

    Examples
    --------
    >>> resolution(0x8b41a00e1241fff)
    11
    """
    return (cells >> _RESOLUTION_SHIFT) & 15


def base_cells(cells: CellArray) -> CellArray:
    """Return the base cell (0 … 121) of each cell."""
    return (cells >> _BASE_CELL_SHIFT) & 127


@cache
def pentagon_base_cells() -> CellArray:
    """Return the twelve base cells that are pentagons."""
    return base_cells(np.array(sorted(h3.get_pentagons(0)), dtype=np.int64))


def digit_shift(at_resolution: int) -> int:
    """Return by how many bits the digit of a resolution (1 … 15) is shifted."""
    return 3 * (FINEST_RESOLUTION - at_resolution)


@overload
def parent(cells: int, to_resolution: int) -> int: ...
@overload
def parent(cells: CellArray, to_resolution: int) -> CellArray: ...
def parent(cells: int | CellArray, to_resolution: int) -> int | CellArray:
    """Return the ancestor at a coarser or equal resolution of one cell or of each of an array.

    By bit arithmetic, about 2 ns a cell. This is the parent by index; the cell that geometrically
    holds a point at the coarser resolution may be its neighbour.

    Parameters
    ----------
    cells
        H3 cells, valid ones (see `checked_cells`); an empty array gives an empty array.
    to_resolution
        0 … the resolution of the coarsest cell.

    Raises
    ------
    CellError
        A cell is coarser than `to_resolution`, or that is not in 0 … 15.

    Examples
    --------
    >>> hex(parent(0x8b41a00e1241fff, 9))
    '0x8941a00e127ffff'
    """
    check_resolution(to_resolution)
    own = resolution(cells)
    if np.any(np.less(own, to_resolution)):
        raise CellError(
            f"a cell of resolution {int(np.min(own))} has no ancestor at {to_resolution}",
            field="resolution",
        )
    return as_resolution(cells, to_resolution)


@overload
def as_resolution(cells: int, to_resolution: int) -> int: ...
@overload
def as_resolution(cells: CellArray, to_resolution: int) -> CellArray: ...
def as_resolution(cells: int | CellArray, to_resolution: int) -> int | CellArray:
    """Return the cells with their resolution bits set and all finer digits blanked; no check."""
    unused_digits = (1 << digit_shift(to_resolution)) - 1
    return (
        (cells & ~(15 << _RESOLUTION_SHIFT)) | (to_resolution << _RESOLUTION_SHIFT) | unused_digits
    )


def cell_text(cell: int) -> str:
    """Return a cell as 15 lower-case hexadecimal digits.

    Raises
    ------
    CellError
        Not an H3 cell.

    Examples
    --------
    >>> cell_text(0x8b41a00e1241fff)
    '8b41a00e1241fff'
    """
    _require_cell(cell)
    return f"{cell:015x}"


def cell_int(text: str) -> int:
    """Return the cell that hexadecimal digits name; upper case and one leading 0 are accepted.

    Raises
    ------
    CellError
        Not hexadecimal digits, or digits that are no H3 cell (an edge, a vertex, wrong mode,
        resolution or digit bits).

    Examples
    --------
    >>> cell_int("8B41A00E1241FFF") == 0x8b41a00e1241fff
    True
    >>> cell_int("8b41a00e1241ffz")
    Traceback (most recent call last):
    ...
    spatial.errors.CellError: '8b41a00e1241ffz' is not an H3 cell: 15 hexadecimal digits are needed
    """
    if not _CELL_TEXT.fullmatch(text):
        shown = text if len(text) <= 32 else f"{text[:32]}…"
        raise CellError(f"{shown!r} is not an H3 cell: 15 hexadecimal digits are needed")
    cell = int(text, 16)
    _require_cell(cell)
    return cell


def valid_cells(cells: CellArray) -> BoolArray:
    """Return for each integer whether it is an H3 cell.

    Examples
    --------
    >>> valid_cells(np.array([0x8b41a00e1241fff, 0, -1]))
    array([ True, False, False])
    """
    own = resolution(cells)
    base = base_cells(cells)
    sound: BoolArray = ((cells >> 56) == _CELL_MODE << 3) & (base < _BASE_CELLS)
    in_pentagon = np.isin(base, pentagon_base_cells())
    all_zero_so_far = np.ones(cells.shape, dtype=np.bool_)
    for step in range(1, FINEST_RESOLUTION + 1):
        digit = (cells >> digit_shift(step)) & 7
        used = own >= step
        sound &= (digit != 7) == used
        sound &= ~(in_pentagon & used & all_zero_so_far & (digit == 1))
        all_zero_so_far &= digit == 0
    return sound


def checked_cells(cells: ArrayLike) -> CellArray:
    """Return `cells` as an int64 array when each is an H3 cell.

    Raises
    ------
    CellError
        Names the first that is not, by value and index.

    Examples
    --------
    >>> checked_cells([0x8b41a00e1241fff, 5])
    Traceback (most recent call last):
    ...
    spatial.errors.CellError: 5 is not an H3 cell
    """
    try:
        array = np.asarray(cells)
        if array.size == 0:
            array = array.astype(np.int64)
        array = array.astype(np.int64, casting="same_kind", copy=False)
    except (TypeError, ValueError, OverflowError) as error:
        raise CellError("cells are 64-bit integers") from error
    sound = valid_cells(array)
    if not sound.all():
        index = int(np.argmin(sound))
        raise CellError(
            f"{int(array.flat[index])} is not an H3 cell", index=index if array.ndim else None
        )
    return array


def check_resolution(value: int, *, field: str = "resolution") -> int:
    """Return `value` when it is an H3 resolution, 0 … 15.

    Raises
    ------
    CellError
        Another number.
    """
    if not 0 <= value <= FINEST_RESOLUTION:
        raise CellError(f"{value} is not an H3 resolution, 0 to 15", field=field)
    return value


def _require_cell(cell: int) -> None:
    if not (0 <= cell < 1 << 63 and h3.is_valid_cell(cell)):
        raise CellError(f"{cell:#x} is not an H3 cell")
