"""Roads as pieces: the fine cell of each, how long it is, and where."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from sqlalchemy import text
from sqlalchemy.orm import Session

from spatial.cells import FINE_RESOLUTION, CellArray, cells_at
from spatial.crs import air_distance_m

STEP_M: Final = 25.0
"""Half the width of a fine cell: a road is missed in no cell that it crosses for longer."""

_ROADS: Final = text(
    "SELECT ST_AsBinary(r.geom) FROM roads r WHERE r.geom && (SELECT geom FROM areas WHERE code ="
    " :area) ORDER BY r.id"
)
_SHAPE: Final = text("SELECT ST_AsBinary(geom) FROM areas WHERE code = :area")


@dataclass(frozen=True, eq=False, slots=True)
class RoadCells:
    """Fine cells with roads, sorted, and the metres of road in each."""

    cells: CellArray
    road_m: NDArray[np.float64]


def road_cells(session: Session, area: str) -> RoadCells:
    """Return the cells of an area's roads, by the middles of pieces of `STEP_M` at most.

    Roads of both directions that are drawn as two lines count twice, as they are drawn.
    """
    wkb = session.scalars(_ROADS, {"area": area}).all()
    shape = shapely.from_wkb(session.scalar(_SHAPE, {"area": area}))
    lon_lat, metres = pieces_of(list(shapely.from_wkb(wkb)))
    shapely.prepare(shape)
    inside = shapely.contains_xy(shape, lon_lat[:, 0], lon_lat[:, 1])
    found, place = np.unique(cells_at(lon_lat[inside], FINE_RESOLUTION), return_inverse=True)
    road_m = np.bincount(place, metres[inside], minlength=len(found)).astype(np.float64)
    return RoadCells(found, road_m)


def pieces_of(lines: list[shapely.LineString]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the middles and lengths of lines cut into pieces of at most `STEP_M`.

    Parameters
    ----------
    lines
        EPSG:4326.

    Returns
    -------
    lon_lat, metres
        (p, 2) degrees and (p,) metres on the ellipsoid.
    """
    points, line = shapely.get_coordinates(lines, return_index=True)
    if len(points) == 0:
        return np.zeros((0, 2)), np.zeros(0)
    same = line[1:] == line[:-1]
    starts, ends = points[:-1][same], points[1:][same]
    lengths = np.asarray(air_distance_m(*starts.T, *ends.T))
    many = np.maximum(np.ceil(lengths / STEP_M), 1).astype(np.int64)
    row = np.repeat(np.arange(len(many)), many)
    number = np.arange(len(row)) - np.repeat(np.cumsum(many) - many, many)
    part = ((number + 0.5) / many[row])[:, None]
    return starts[row] * (1.0 - part) + ends[row] * part, (lengths / many)[row]
