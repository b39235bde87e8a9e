"""Kernel densities of a result's incidents by cell, over the plane and along roads."""

from dataclasses import dataclass
from enum import StrEnum
from threading import Lock
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.engine import reaching
from layers.hotspots.areas import ground_version
from layers.hotspots.counting import count_cells
from layers.hotspots.queries import Kept, get_kept, hex_cells
from layers.hotspots.views import AnalysisNotice, DensityView
from spatial.cells import FINE_RESOLUTION, CellArray, cells_at, centres, parent
from spatial.crs import EpsgCode, project, projected_for
from spatial.pattern import RoadPieces, cut_roads, network_density, plane_density

FloatArray = NDArray[np.float64]

STEP_M: Final = 50.0
"""Of road: twice the size of the cells that incidents are placed in."""

FARTHEST_M: Final = 150.0
"""An incident farther from any road than this belongs to none."""

_ROADS: Final = text(
    "SELECT node_from, node_to, length_m, ST_AsBinary(geom) FROM roads"
    " WHERE length_m > 0 AND geom && (SELECT geom FROM areas WHERE code = :area) ORDER BY id"
)


class On(StrEnum):
    """Over what incidents are smoothed."""

    PLANE = "plane"
    NETWORK = "network"


@dataclass(frozen=True, eq=False)
class CityRoads:
    """Roads of an area in pieces, each with its fine cell and place (EPSG:4326)."""

    pieces: RoadPieces
    cells: CellArray
    lon_lat: FloatArray


class _KeptRoads:
    """The roads last asked for; some seconds of work for a city."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: tuple[tuple[str, str], CityRoads] | None = None

    def get(self, session: Session, area: str) -> CityRoads:
        """Return the roads of an area as they are now."""
        key = (area, ground_version(session))
        with self._lock:
            if self._kept is None or self._kept[0] != key:
                self._kept = (key, _read_roads(session, area))
            return self._kept[1]


_roads = _KeptRoads()


def density_of(session: Session, hotspots_id: int, on: On, bandwidth_m: float) -> DensityView:
    """Return how densely a result's incidents lie, smoothed by the quartic kernel.

    Raises
    ------
    NotFoundError
    """
    kept = get_kept(session, hotspots_id)
    with reaching(session, kept.counting(session)):
        counted = count_cells(session, kept.chosen, FINE_RESOLUTION)
    lon, lat = centres(kept.known.area.cells).mean(axis=0).tolist()
    crs = projected_for(lon, lat)
    if on is On.PLANE:
        return _view(kept, on, bandwidth_m, _plane(kept, counted.cells, counted.counts, crs,
                                                   bandwidth_m), [])  # fmt: skip
    roads = _roads.get(session, kept.place.code)
    density, off = _network(kept, roads, (counted.cells, counted.counts), crs, bandwidth_m)
    notices = []
    if off:
        said = f"{off} incidents lie more than {FARTHEST_M:.0f} m from any road: left out"
        notices.append(AnalysisNotice(code="off_road", message=said, values={"incidents": off}))
    return _view(kept, on, bandwidth_m, density, notices)


def _plane(
    kept: Kept, cells: CellArray, counts: NDArray[np.int64], crs: EpsgCode, bandwidth_m: float
) -> FloatArray:
    """Return incidents for each km² at the centres of the study area's cells."""
    places = project(centres(cells), crs) if len(cells) else np.zeros((0, 2))
    at = project(centres(kept.known.area.cells), crs)
    return plane_density(places, counts, at, bandwidth_m) * 1e6


def _network(
    kept: Kept,
    roads: CityRoads,
    counted: tuple[CellArray, NDArray[np.int64]],
    crs: EpsgCode,
    bandwidth_m: float,
) -> tuple[FloatArray, int]:
    """Return incidents for each km of road by cell, and how many lie at no road."""
    cells, counts = counted
    found = np.zeros(len(kept.known.area))
    if len(roads.cells) == 0 or len(cells) == 0:
        return found, int(counts.sum())
    tree = cKDTree(project(roads.lon_lat, crs))
    far, piece = tree.query(project(centres(cells), crs), distance_upper_bound=FARTHEST_M)
    near, piece = np.isfinite(far), np.asarray(piece)
    own = np.bincount(piece[near], counts[near], minlength=len(roads.cells))
    density = network_density(roads.pieces, own, bandwidth_m)
    area = kept.known.area
    of = parent(roads.cells, area.resolution)
    at = np.minimum(np.searchsorted(area.cells, of), len(area) - 1)
    there = area.cells[at] == of
    metres = np.bincount(at[there], roads.pieces.pieces_m[there], minlength=len(area))
    mass = np.bincount(at[there], (density * roads.pieces.pieces_m)[there], minlength=len(area))
    np.divide(mass * 1000.0, metres, out=found, where=metres > 0.0)
    return found, int(counts[~near].sum())


def _read_roads(session: Session, area: str) -> CityRoads:
    rows = session.execute(_ROADS, {"area": area}).all()
    if not rows:
        empty = cut_roads(np.zeros((0, 2)), np.zeros(0), STEP_M)
        return CityRoads(empty, np.zeros(0, dtype=np.int64), np.zeros((0, 2)))
    nodes = np.array([(row[0], row[1]) for row in rows], dtype=np.int64)
    _, ends = np.unique(nodes, return_inverse=True)
    lengths = np.array([row[2] for row in rows], dtype=np.float64)
    pieces = cut_roads(ends.reshape(-1, 2), lengths, STEP_M)
    lines = np.asarray(shapely.from_wkb([row[3] for row in rows]))
    along = pieces.offsets_m / lengths[pieces.road]
    middles = shapely.line_interpolate_point(lines[pieces.road], along, normalized=True)
    lon_lat = shapely.get_coordinates(middles)
    return CityRoads(pieces, cells_at(lon_lat, FINE_RESOLUTION), lon_lat)


def _view(
    kept: Kept, on: On, bandwidth_m: float, density: FloatArray, notices: list[AnalysisNotice]
) -> DensityView:
    told = density > 0.0
    return DensityView(
        id=kept.row.id,
        on=on.value,
        bandwidth_m=bandwidth_m,
        unit="per_km2" if on is On.PLANE else "per_km",
        cells=hex_cells(kept.known.area.cells[told]),
        density=[float(f"{one:.4g}") for one in density[told].tolist()],
        highest=float(f"{density.max(initial=0.0):.4g}"),
        warnings=notices,
    )
