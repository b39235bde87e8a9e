"""Which road point stands for an H3 cell: the open one nearest to the cell's centre."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from spatial.cells import FINE_RESOLUTION, CellArray, cells_at, centres, parent
from spatial.crs import unproject
from spatial.network.network import RoadNetwork
from spatial.network.reach import Spots

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]

SPACING_M = 50.0
"""Roads are looked at every so many metres: half the edge of a cell of resolution 10."""


@dataclass(frozen=True, slots=True)
class RoadSamples:
    """Points along the roads of a network by the cell that holds them, the nearest first.

    Parameters
    ----------
    resolution
        Of the cells.
    cells
        (c,) distinct cells with a road, rising.
    start
        (c + 1,) the samples of cell i are rows start[i] … start[i + 1] − 1 of the following.
    road
        (m,) row of `Roads`.
    share
        (m,) how far along its line.
    """

    resolution: int
    cells: CellArray
    start: IntArray
    road: IntArray
    share: FloatArray


@dataclass(frozen=True, slots=True)
class CellPoints:
    """The point that stands for each of c cells.

    Parameters
    ----------
    resolution
        Of the cells.
    cells
        (c,) rising.
    lon, lat
        (c,) EPSG:4326; NaN where every road of the cell is closed.
    spots
        Where the points are on arcs: both directions of their road that are open. Owners are rows
        of `cells`.
    """

    resolution: int
    cells: CellArray
    lon: FloatArray
    lat: FloatArray
    spots: Spots

    def __len__(self) -> int:
        return len(self.cells)

    def take(self, rows: IntArray) -> "CellPoints":
        """Return the points of some cells, rows in rising order."""
        place = np.full(len(self.cells), -1, dtype=np.int64)
        place[rows] = np.arange(len(rows))
        kept = place[self.spots.owner] >= 0
        spots = Spots(place[self.spots.owner[kept]], self.spots.arc[kept], self.spots.share[kept])
        return CellPoints(self.resolution, self.cells[rows], self.lon[rows], self.lat[rows], spots)


def sample_roads(
    network: RoadNetwork, resolution: int, spacing_m: float = SPACING_M
) -> RoadSamples:
    """Return points along all roads on which places may be put, by cell.

    A cell is the ancestor by index of the point's fine cell, as in the generated columns of the
    store. About 1 µs a point.

    Parameters
    ----------
    resolution
        0 … 11.
    spacing_m
        Points of a road are at most so far apart; every road has one.
    """
    roads, arcs = network.roads, network.arcs
    main = np.zeros(len(roads.road_id), dtype=np.bool_)
    main[arcs.piece[arcs.main]] = True
    rows = np.flatnonzero(main)
    count = np.maximum(np.ceil(roads.lines.length_m[rows] / spacing_m), 1).astype(np.int64)
    road = np.repeat(rows, count)
    step = np.arange(len(road)) - np.repeat(np.cumsum(count) - count, count)
    share = (step + 0.5) / np.repeat(count, count)
    x, y = roads.lines.points_at(road, share * roads.lines.length_m[road])
    fine = cells_at(unproject(np.column_stack((x, y)), network.plane.epsg), FINE_RESOLUTION)
    cells, cell = np.unique(parent(fine, resolution), return_inverse=True)
    middle = network.plane.points(*centres(cells).T)
    off_m = np.hypot(x - middle.x[cell], y - middle.y[cell])
    order = np.lexsort((share, road, off_m, cell))
    start = np.concatenate(([0], np.cumsum(np.bincount(cell, minlength=len(cells)))))
    return RoadSamples(resolution, cells, start.astype(np.int64), road[order], share[order])


def cell_points(
    network: RoadNetwork, samples: RoadSamples, open_arcs: BoolArray | None = None
) -> CellPoints:
    """Return for each cell its sample nearest to its centre on a road that is open.

    Parameters
    ----------
    open_arcs
        (b,) which arcs (copies aside) may be entered; None for all.
    """
    roads = network.roads
    usable: BoolArray = network.arcs.main[: network.base_arcs].copy()
    if open_arcs is not None:
        usable &= open_arcs
    arc_pair = np.stack((roads.forward_arc, roads.backward_arc)).astype(np.int64)
    driven: BoolArray = np.logical_and(arc_pair >= 0, usable[arc_pair])
    cell = np.repeat(np.arange(len(samples.cells)), np.diff(samples.start))
    candidates = np.flatnonzero((driven[0] | driven[1])[samples.road])
    found, first = np.unique(cell[candidates], return_index=True)
    chosen = candidates[first]
    road, share = samples.road[chosen], samples.share[chosen]
    x, y = roads.lines.points_at(road, share * roads.lines.length_m[road])
    lon_lat = np.full((len(samples.cells), 2), np.nan)
    lon_lat[found] = unproject(np.column_stack((x, y)), network.plane.epsg)
    spots = Spots(
        owner=np.concatenate([found[driven[side, road]] for side in (0, 1)]),
        arc=np.concatenate([arc_pair[side, road][driven[side, road]] for side in (0, 1)]),
        share=np.concatenate(
            [share[driven[0, road]], 1.0 - share[driven[1, road]]],
        ),
    )
    return CellPoints(samples.resolution, samples.cells, lon_lat[:, 0], lon_lat[:, 1], spots)
