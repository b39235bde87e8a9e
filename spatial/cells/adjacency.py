"""Which cells lie beside which, by arithmetic on the digits.

Inside one base cell the digits of a cell write its place on the hexagonal lattice in base 7: from
one resolution to the next the lattice is turned and stretched by √7 (an integer matrix of
determinant 7, one for odd and one for even resolutions), and the digit adds one of seven vectors.
A neighbour is one of those vectors further, so it is found by adding digits and carrying. Where the
sum leaves the base cell, and everywhere in a pentagon's base cell, h3 is asked.
"""

from functools import cache

import h3.api.basic_int as h3
import numpy as np
from numpy.typing import ArrayLike

from spatial.cells.bits import (
    CellArray,
    base_cells,
    checked_cells,
    digit_shift,
    pentagon_base_cells,
    resolution,
)
from spatial.crs.coordinates import BoolArray
from spatial.errors import CellError

# Axial vector (a, b) of each digit 0 … 6.
_VECTORS = np.array([(0, 0), (-1, -1), (0, 1), (-1, 0), (1, 0), (0, -1), (1, 1)], dtype=np.int64)

# From the lattice of the next coarser resolution to that of an even or an odd one.
_MATRICES = np.array([[(3, -1), (1, 2)], [(2, 1), (-1, 3)]], dtype=np.int64)

_STEPS = np.arange(1, 7, dtype=np.int64)


def neighbours(cells: ArrayLike) -> CellArray:
    """Return the six neighbours of each cell.

    Parameters
    ----------
    cells
        (n,) H3 cells of one resolution. Empty gives (0, 6).

    Returns
    -------
    neighbours
        (n, 6) int64, in no particular order; a pentagon has five, its sixth is 0.

    Raises
    ------
    CellError
        Not H3 cells, or of several resolutions.

    Examples
    --------
    >>> neighbours([0x8928308280fffff]).shape
    (1, 6)
    """
    checked = checked_cells(cells).reshape(-1)
    if checked.size == 0:
        return np.empty((0, 6), dtype=np.int64)
    return _neighbours(checked, common_resolution(checked))


def disk(cells: ArrayLike, k: int) -> CellArray:
    """Return all cells within `k` steps of any of `cells`, those included, sorted.

    Parameters
    ----------
    cells
        One H3 cell or many of one resolution.
    k
        Steps, 0 or more: 1 gives a cell and its neighbours.

    Raises
    ------
    CellError
        Not H3 cells, of several resolutions, or a negative `k`.

    Examples
    --------
    >>> len(disk(0x8928308280fffff, 2))
    19
    """
    if k < 0:
        raise CellError(f"k is {k}, but a disk has 0 or more steps", field="k")
    inside = np.unique(checked_cells(cells))
    if inside.size == 0:
        return inside
    at_resolution = common_resolution(inside)
    rim = inside
    for _ in range(k):
        rim = without(np.unique(_neighbours(rim, at_resolution)), inside)
        inside = np.union1d(inside, rim)
    return inside


def flood(seeds: CellArray, barrier: CellArray, *, most: int) -> CellArray:
    """Return all cells that can be reached from `seeds` without entering `barrier`, sorted.

    Parameters
    ----------
    seeds
        Cells of one resolution, none of them in the barrier.
    barrier
        Sorted cells of the same resolution.
    most
        Stops once more cells than this are found.
    """
    if seeds.size == 0:
        return seeds
    at_resolution = common_resolution(seeds)
    before = np.empty(0, dtype=np.int64)
    rim = np.unique(seeds)
    found = [rim]
    count = rim.size
    while rim.size and count <= most:
        # What lies beside a rim is in the next rim, in this one or in the one before.
        beside = without(np.unique(_neighbours(rim, at_resolution)), barrier)
        before, rim = rim, without(without(beside, rim), before)
        found.append(rim)
        count += rim.size
    return np.sort(np.concatenate(found))


def without(cells: CellArray, others: CellArray) -> CellArray:
    """Return the sorted `cells` that are neither 0 nor among the sorted `others`."""
    kept: BoolArray = cells != 0
    if others.size:
        place = np.minimum(np.searchsorted(others, cells), others.size - 1)
        kept &= others[place] != cells
    return cells[kept]


def common_resolution(cells: CellArray) -> int:
    """Return the one resolution that all cells have.

    Raises
    ------
    CellError
        They have several.
    """
    own = resolution(cells)
    if own.min() != own.max():
        raise CellError(
            f"cells of resolutions {int(own.min())} to {int(own.max())} given, one is needed",
            field="resolution",
        )
    return int(own[0])


def _neighbours(cells: CellArray, at_resolution: int) -> CellArray:
    result = np.repeat(cells[:, None], 6, axis=1)
    carried = np.repeat(_STEPS[None, :], len(cells), axis=0)
    _add(result.reshape(-1), carried.reshape(-1), at_resolution)
    regular = (carried == 0).all(axis=1) & ~np.isin(base_cells(cells), pentagon_base_cells())
    for row in np.flatnonzero(~regular).tolist():
        cell = int(cells[row])
        beside = [other for other in h3.grid_disk(cell, 1) if other != cell]
        result[row] = beside + [0] * (6 - len(beside))
    return result


def _add(cells: CellArray, steps: CellArray, at_resolution: int) -> None:
    """Add to each cell the vector of a digit, in place; `steps` is left with what was carried out.

    Digit by digit from the finest, like addition by hand; a sum with nothing left to carry is done.
    """
    sums, carries = addition_tables()
    open_sums = np.arange(cells.size)
    for resolution_now in range(at_resolution, 0, -1):
        shift = digit_shift(resolution_now)
        odd = resolution_now % 2
        old = (cells[open_sums] >> shift) & 7
        case = old * 7 + steps[open_sums]
        cells[open_sums] ^= (old ^ sums[odd][case]) << shift
        carry = carries[odd][case]
        steps[open_sums] = carry
        open_sums = open_sums[carry != 0]


@cache
def addition_tables() -> tuple[CellArray, CellArray]:
    """Return the sum's digit and what it carries, by [resolution % 2][digit * 7 + other digit].

    From the definition: v(digit) + v(other) = M · v(carry) + v(sum), with M the matrix of the
    resolution. Each vector of the lattice has one such form.
    """
    sums = np.zeros((2, 49), dtype=np.int64)
    carries = np.zeros((2, 49), dtype=np.int64)
    for odd, matrix in enumerate(_MATRICES):
        forms = {
            (matrix @ _VECTORS[carry] + _VECTORS[digit]).tobytes(): (digit, carry)
            for carry in range(7)
            for digit in range(7)
        }
        for case in range(49):
            total = _VECTORS[case // 7] + _VECTORS[case % 7]
            sums[odd, case], carries[odd, case] = forms[total.tobytes()]
    return sums, carries
