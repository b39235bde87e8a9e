"""The study area: the cells over which a pattern is judged, those without incidents included."""

import hashlib
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import csr_array
from shapely.geometry.base import BaseGeometry

from spatial.cells import FINE_RESOLUTION, CellArray, centres, cover, disk, neighbours, parent
from spatial.cells.adjacency import common_resolution
from spatial.cells.bits import checked_cells
from spatial.pattern.errors import PatternError

MOST_CELLS = 2_000_000
"""More cells than this are refused: five times the largest city at resolution 9."""

Weights = csr_array
"""(n, n) binary weights without a diagonal: 1 where two places are neighbours."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Incidents by cell of a study area.

    Parameters
    ----------
    inside
        (n,) int64, in the order of the area's cells.
    outside
        Incidents in no cell of the area.
    """

    inside: NDArray[np.int64]
    outside: int


@dataclass(frozen=True, eq=False)
class StudyArea:
    """Cells of one resolution, sorted, each once; make it with `study_area` or `area_within`."""

    cells: CellArray

    def __len__(self) -> int:
        return len(self.cells)

    @property
    def resolution(self) -> int:
        """The H3 resolution of all its cells."""
        return common_resolution(self.cells)

    @cached_property
    def sha256(self) -> str:
        """Digest of the sorted cells as little-endian int64: names the area in every result."""
        return hashlib.sha256(self.cells.astype("<i8").tobytes()).hexdigest()

    @cached_property
    def first_ring(self) -> Weights:
        """Weights 1 between cells side by side."""
        beside = neighbours(self.cells)
        at, there = self._places(beside.reshape(-1))
        rows = np.repeat(np.arange(len(self)), beside.shape[1])[there]
        return _weights(rows, at[there], len(self))

    def rings(self, steps: int) -> Weights:
        """Return weights 1 between cells of the area that are at most `steps` apart.

        Raises
        ------
        PatternError
            When `steps` is below 1.
        """
        if steps < 1:
            raise PatternError(f"a disk has 1 step or more, not {steps}", field="k")
        if steps == 1:
            return self.first_ring
        wide = StudyArea(disk(self.cells, steps - 1))
        near = wide.first_ring
        own = np.searchsorted(wide.cells, self.cells)
        reached = near[own]
        for _ in range(steps - 1):
            reached = reached @ near + reached
        pairs = reached[:, own].tocoo()
        apart = pairs.row != pairs.col
        return _weights(pairs.row[apart], pairs.col[apart], len(self))

    def count(self, fine_cells: ArrayLike) -> Counts:
        """Return how many incidents lie in each cell, by the bit parents of their cells.

        Parameters
        ----------
        fine_cells
            (m,) cells of incidents, as fine as the area's or finer, one for each incident.
        """
        fine = np.asarray(fine_cells, dtype=np.int64)
        if fine.size == 0:
            return Counts(np.zeros(len(self), dtype=np.int64), 0)
        at, there = self._places(parent(fine, self.resolution))
        inside = np.bincount(at[there], minlength=len(self)).astype(np.int64)
        return Counts(inside, int(fine.size - there.sum()))

    def _places(self, cells: CellArray) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        at = np.minimum(np.searchsorted(self.cells, cells), len(self) - 1)
        return at, self.cells[at] == cells


def study_area(cells: ArrayLike) -> StudyArea:
    """Return a study area of H3 cells.

    Raises
    ------
    CellError
        Not H3 cells, or of several resolutions.
    PatternError
        No cell, too many, or cells finer than incidents are placed.
    """
    found = np.unique(checked_cells(cells))
    if found.size == 0:
        raise PatternError("a study area needs at least one cell", field="area")
    if found.size > MOST_CELLS:
        raise PatternError(
            f"{found.size} cells are more than {MOST_CELLS}: take a coarser resolution",
            field="resolution",
        )
    if common_resolution(found) > FINE_RESOLUTION:
        raise PatternError(
            f"incidents are placed in cells of resolution {FINE_RESOLUTION}, not finer",
            field="resolution",
        )
    return StudyArea(found)


def area_within(shape: BaseGeometry, resolution: int) -> StudyArea:
    """Return the cells whose centre a polygon holds.

    Parameters
    ----------
    shape
        Polygon or polygons, EPSG:4326; holes are left out; across the antimeridian cut in two
        (RFC 7946 3.1.9).

    Raises
    ------
    TooManyCellsError
        More cells than `MOST_CELLS`.
    ShapeError
        A geometry that is not valid.
    PatternError
        Not a polygon, or one that holds the centre of no cell.
    """
    if shapely.get_dimensions(shape) != 2:
        raise PatternError("a study area is a polygon", field="area")
    touched = cover(shape, resolution, MOST_CELLS)
    shapely.prepare(shape)
    held = touched[shapely.contains_xy(shape, centres(touched))] if touched.size else touched
    if held.size == 0:
        raise PatternError(
            f"the polygon holds the centre of no cell of resolution {resolution}:"
            " take a finer one or a larger polygon",
            field="area",
        )
    return study_area(held)


def _weights(rows: NDArray[np.int64], columns: NDArray[np.int64], size: int) -> Weights:
    ones = np.ones(len(rows), dtype=np.float64)
    return csr_array((ones, (rows, columns)), shape=(size, size))
