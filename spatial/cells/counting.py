"""How many incidents lie in each cell, at any resolution, from one sorted list."""

import numpy as np
from numpy.typing import NDArray

from spatial.cells.bits import CellArray, parent


def counts_by_cell(cells: CellArray, to_resolution: int) -> tuple[CellArray, NDArray[np.int64]]:
    """Return the cells of a resolution that hold any of `cells`, sorted, and how many each.

    Parameters
    ----------
    cells
        Sorted H3 cells of one resolution, one for each incident, repeated where several lie.
        Digits go from coarse to fine, so their ancestors are sorted too: nothing is sorted again.
    to_resolution
        That of the cells or coarser.

    Raises
    ------
    CellError
        A resolution finer than that of the cells.

    Examples
    --------
    >>> cells, counts = counts_by_cell(np.array([0x8928308280fffff] * 3), 8)
    >>> hex(cells[0]), counts.tolist()
    ('0x8828308281fffff', [3])
    """
    held = parent(cells, to_resolution)
    changes = np.flatnonzero(held[1:] != held[:-1]) + 1
    first = np.concatenate([np.zeros(min(1, held.size), dtype=np.int64), changes])
    return held[first], np.diff(np.append(first, held.size))
