"""The outline of a set of cells as GeoJSON."""

from typing import Literal

import numpy as np
import shapely
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from spatial.cells import CellArray
from spatial.cells.indexing import outlines

DECIMALS = 6
"""Degrees to six decimals are 0.11 m at the equator."""

_GRID_DECIMALS = 7  # corners of neighbouring cells differ in the last bits

Ring = list[tuple[float, float]]


class Outline(BaseModel):
    """A GeoJSON MultiPolygon, EPSG:4326 lon/lat; without coordinates where there are no cells."""

    model_config = ConfigDict(frozen=True)

    type: Literal["MultiPolygon"] = "MultiPolygon"
    coordinates: list[list[Ring]]


def outline_of(cells: CellArray) -> Outline:
    """Return the outline of cells, outer rings counter-clockwise (RFC 7946 3.1.6)."""
    if not len(cells):
        return Outline(coordinates=[])
    merged = shapely.orient_polygons(_union(outlines(cells)))
    parts = [part for part in shapely.get_parts(merged) if isinstance(part, shapely.Polygon)]
    return Outline(
        coordinates=[
            [_ring(shapely.get_coordinates(ring)) for ring in (part.exterior, *part.interiors)]
            for part in parts
        ]
    )


def _union(polygons: NDArray[np.object_]) -> shapely.Geometry:
    """Return the union of cells, whose corners are the same once they are rounded.

    Where one of them lies between two roundings, the union is found the slow way.
    """
    rounded = shapely.transform(polygons, lambda corners: corners.round(_GRID_DECIMALS))
    if shapely.coverage_is_valid(rounded):
        return shapely.coverage_union_all(rounded)
    return shapely.union_all(polygons, grid_size=10.0**-_GRID_DECIMALS)


def _ring(corners: NDArray[np.float64]) -> Ring:
    return [(lon, lat) for lon, lat in corners.round(DECIMALS).tolist()]
