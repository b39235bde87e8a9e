"""Points in a box by their cells, where the spatial index does not serve.

Under row-level security an operator serves an index only if it is marked leakproof, and only a
superuser may mark `&&` (docs/adr/0043-row-security.md). Comparisons of integers are leakproof: so
where the mark is missing, points are first looked for by ranges of their cells.
"""

from typing import Final
from weakref import WeakKeyDictionary

import numpy as np
import shapely
from sqlalchemy import Connection, Engine, text
from sqlalchemy.orm import Session

from layers.catalogue.definitions import Layer, LayerKind
from layers.features.boxes import Box
from spatial.cells import FINE_RESOLUTION, CellArray, average_edge_m, cover, neighbours

COARSEST: Final = 4
"""Cells of 22 km: what is larger than some dozens of them is read as a whole."""

MOST_CELLS: Final = 60
_SQUARE_METRES: Final = 111_320.0**2  # of a degree by a degree at the equator, WGS 84
_MARKED: Final = text(
    "SELECT proleakproof FROM pg_proc"
    " WHERE oid = to_regprocedure('geometry_overlaps(geometry, geometry)')"
)
_marked: "WeakKeyDictionary[Engine | Connection, bool]" = WeakKeyDictionary()

BY_CELL: Final = (
    " AND r.id = ANY (ARRAY(SELECT placed.id"
    " FROM unnest(CAST(:lows AS bigint[]), CAST(:highs AS bigint[])) AS asked(low, high),"
    " LATERAL (SELECT id FROM {table} WHERE cell BETWEEN asked.low AND asked.high"
    " OFFSET 0) AS placed))"
)
"""Beside the box: with the values of `cell_ranges`. Each range is looked up by
itself, and all before anything else: joined, a table would be read as a whole."""


def needs_cells(session: Session, layer: Layer) -> bool:
    """Return whether a layer's points are found by cells first; asked once of a database."""
    if layer.kind is not LayerKind.POINTS or layer.table is None:
        return False
    bind = session.get_bind()
    if bind not in _marked:
        _marked[bind] = bool(session.scalar(_MARKED))
    return not _marked[bind]


def cell_ranges(box: Box) -> tuple[list[int], list[int]] | None:
    """Return least and greatest fine cells of ranges that hold every point of a box, and others.

    None for a box that is too large for that to help. A point's fine cell may lie just outside the
    coarse one that it is numbered under, so the cells around count too.
    """
    width, height = box.east - box.west, box.north - box.south
    shrunk = max(0.01, np.cos(np.radians(max(abs(box.south), abs(box.north)))))
    area_m2 = width * height * shrunk * _SQUARE_METRES
    fine_enough = (
        resolution
        for resolution in range(9, COARSEST - 1, -1)
        if area_m2 < MOST_CELLS / 2 * 2.6 * average_edge_m(resolution) ** 2  # of a hexagon
    )
    resolution = next(fine_enough, None)
    if resolution is None:
        return None
    touched = cover(shapely.box(*box), resolution)
    cells = np.union1d(touched, neighbours(touched).ravel())
    cells = cells[cells > 0]
    lows, highs = ranges_of(cells, resolution)
    return lows.tolist(), highs.tolist()


def ranges_of(cells: CellArray, resolution: int) -> tuple[CellArray, CellArray]:
    """Return the least and the greatest fine cell numbered under each cell of a resolution.

    An H3 index has three bits for each resolution, 7 for those below its own: between all of them 0
    and all of them 7 are its descendants (H3 documentation, bit layout of an index).
    """
    highs = (cells & ~np.int64(15 << 52)) | np.int64(FINE_RESOLUTION << 52)
    below = (1 << (3 * (15 - resolution))) - (1 << (3 * (15 - FINE_RESOLUTION)))
    return highs & ~np.int64(below), highs
