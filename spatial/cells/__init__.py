"""H3 cells: the index of a place, its ancestors and neighbours, and the cells that cover a shape.

Cells are 64-bit integers inside (`int`, int64 arrays) and 15 hexadecimal digits outside.
"""

from spatial.cells.adjacency import disk, neighbours
from spatial.cells.bits import (
    CellArray,
    cell_int,
    cell_text,
    checked_cells,
    parent,
    resolution,
    valid_cells,
)
from spatial.cells.counting import counts_by_cell
from spatial.cells.cover import CELL_CAP, cover
from spatial.cells.indexing import (
    FINE_RESOLUTION,
    average_area_m2,
    average_edge_m,
    boundary,
    cell_at,
    cells_at,
    centre,
    centres,
)

__all__ = [
    "CELL_CAP",
    "FINE_RESOLUTION",
    "CellArray",
    "average_area_m2",
    "average_edge_m",
    "boundary",
    "cell_at",
    "cell_int",
    "cell_text",
    "cells_at",
    "centre",
    "centres",
    "checked_cells",
    "counts_by_cell",
    "cover",
    "disk",
    "neighbours",
    "parent",
    "resolution",
    "valid_cells",
]
