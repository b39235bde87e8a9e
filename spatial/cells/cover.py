"""The cells that a shape touches."""

import h3.api.basic_int as h3
import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from spatial.cells.adjacency import flood, neighbours, without
from spatial.cells.bits import CellArray, check_resolution
from spatial.cells.indexing import average_edge_m, cells_at, centres, outlines
from spatial.crs.coordinates import BoolArray, FloatArray, checked_pairs
from spatial.errors import CoordinateError, ShapeError, ShapeFault, TooManyCellsError

CELL_CAP = 50_000

# Authalic radius of WGS 84 in metres, as H3 has it (H3 source, constants.h, EARTH_RADIUS_KM).
_RADIUS_M = 6_371_007.180918475

# Sample points along an outline lie at most this share of the average edge apart. Cells two steps
# apart are an edge from each other at least, and no edge is shorter than half the average, so every
# point of the outline lies in the cell of a sample or in a neighbour of it.
_SPACING = 0.5

# A straight line crosses a cell over 1.36 edges on average (π · area / perimeter); outlines with
# many times the samples that the capped number of cells needs are refused.
_SAMPLES_PER_CELL = 20


def cover(shape: BaseGeometry, resolution: int, cap: int = CELL_CAP) -> CellArray:
    """Return every cell that a shape touches, each once, sorted.

    Parameters
    ----------
    shape
        Checked geometry (`spatial.shapes.check_shape`), EPSG:4326 lon/lat: points, lines, polygons
        or a collection of them. Lines between vertices are straight in lon/lat, as in PostGIS
        `geometry`. Across the antimeridian it is cut in two parts (RFC 7946 3.1.9). Empty gives an
        empty array.
    resolution
        0 … 15.
    cap
        The largest number of cells allowed.

    Returns
    -------
    cells
        (n,) int64.

    Raises
    ------
    TooManyCellsError
        More than `cap`: told from the area before anything is filled, else as soon as it shows.
    ShapeError
        Not finite, out of range or invalid.
    CellError
        No such resolution.

    Notes
    -----
    The outline is sampled; the cells of the samples and their neighbours are tested exactly against
    the shape (prepared predicates); what lies within them is filled by steps from cell to cell.
    Time and memory follow the length of the outline and the number of cells, not the bounding box.

    Examples
    --------
    >>> len(cover(shapely.Point(114.3, 30.55), 9))
    1
    >>> cover(shapely.box(113, 29, 116, 32), 11)
    Traceback (most recent call last):
    ...
    spatial.errors.TooManyCellsError: about ...
    """
    check_resolution(resolution)
    _require_sound(shape)
    parts = _parts(shapely.force_2d(shape))
    _refuse_by_area(parts, resolution, cap)
    found = np.empty(0, dtype=np.int64)
    for part in parts:
        found = np.union1d(found, _cover_part(part, resolution, cap))
        if found.size > cap:
            raise TooManyCellsError(found.size, cap=cap, resolution=resolution)
    return found


def _cover_part(part: BaseGeometry, resolution: int, cap: int) -> CellArray:
    dimension = int(shapely.get_dimensions(part))
    samples = _samples(part, resolution, cap) if dimension else shapely.get_coordinates(part)
    touched = np.unique(cells_at(samples, resolution))
    if touched.size > cap:
        raise TooManyCellsError(touched.size, cap=cap, resolution=resolution)
    if dimension == 0:
        return touched
    beside = without(np.unique(neighbours(touched)), touched)
    near = np.union1d(touched, beside)
    shapely.prepare(part)
    touched = np.union1d(touched, beside[_touching(part, beside)])
    if dimension == 1:
        return touched
    seeds = without(np.unique(neighbours(near)), near)
    seeds = seeds[shapely.contains_xy(part, centres(seeds))]
    return np.union1d(touched, flood(seeds, near, most=cap))


def _touching(part: BaseGeometry, cells: CellArray) -> BoolArray:
    """Return which cells the part touches; across the antimeridian both sides are tried."""
    if cells.size == 0:
        return np.zeros(0, dtype=np.bool_)
    polygons = outlines(cells)
    result = np.asarray(shapely.intersects(part, polygons), dtype=np.bool_)
    west, _, east, _ = shapely.bounds(polygons).T
    for across, shift_deg in ((east > 180.0, -360.0), (west < -180.0, 360.0)):
        if across.any():
            result[across] |= shapely.intersects(translate(part, -shift_deg), polygons[across])
    return result


def _samples(part: BaseGeometry, resolution: int, cap: int) -> FloatArray:
    """Return points along the outline of a part, vertices included, (n, 2) lon/lat."""
    lines = shapely.get_parts(part.boundary if shapely.get_dimensions(part) == 2 else part)
    vertices, owner = shapely.get_coordinates(lines, return_index=True)
    joined = owner[1:] == owner[:-1]
    starts, ends = vertices[:-1][joined], vertices[1:][joined]
    pieces = _pieces(starts, ends, _SPACING * average_edge_m(resolution))
    count = int(pieces.sum())
    if count > _SAMPLES_PER_CELL * (cap + 50):
        raise TooManyCellsError(count // _SAMPLES_PER_CELL, cap=cap, resolution=resolution)
    first = np.repeat(np.cumsum(pieces) - pieces, pieces)
    share = (np.arange(count) - first) / np.repeat(pieces, pieces)
    inner = np.repeat(starts, pieces, axis=0)
    inner += np.repeat(ends - starts, pieces, axis=0) * share[:, None]
    return np.vstack([inner, vertices])


def _pieces(starts: FloatArray, ends: FloatArray, spacing_m: float) -> CellArray:
    """Return into how many pieces each segment must be cut to be no longer than `spacing_m`."""
    delta = np.radians(ends - starts)
    widest = np.cos(np.radians(np.minimum(np.abs(starts[:, 1]), np.abs(ends[:, 1]))))
    length_m = np.hypot(delta[:, 0] * widest, delta[:, 1]) * _RADIUS_M
    pieces: CellArray = np.maximum(np.ceil(length_m / spacing_m), 1).astype(np.int64)
    return pieces


def _refuse_by_area(parts: list[BaseGeometry], resolution: int, cap: int) -> None:
    """Raise when the parts are larger than `cap` of the largest cells around them."""
    area_m2 = sum(_area_m2(part) for part in parts)
    if area_m2 == 0.0:
        return
    corners = np.vstack([shapely.get_coordinates(part) for part in parts])
    some = corners[:: max(1, len(corners) // 16)]
    cell_m2 = max(h3.cell_area(cell, "m^2") for cell in cells_at(some, resolution).tolist())
    count = int(area_m2 / cell_m2)
    if count > cap:
        raise TooManyCellsError(count, cap=cap, resolution=resolution)


def _area_m2(part: BaseGeometry) -> float:
    """Return the area on the sphere of polygons with edges straight in lon/lat, else 0.

    By the cylindrical equal-area projection (x = R λ, y = R sin φ); edges are taken as straight
    there, an error that vanishes with their length.
    """
    return float(shapely.area(shapely.transform(part, _equal_area)))


def _equal_area(lon_lat: FloatArray) -> FloatArray:
    lon, lat = np.radians(lon_lat).T
    return np.column_stack([lon, np.sin(lat)]) * _RADIUS_M


def _parts(shape: BaseGeometry) -> list[BaseGeometry]:
    """Return what is covered in one go: members of collections, which may overlap, one by one."""
    if isinstance(shape, shapely.GeometryCollection):
        return [part for member in shape.geoms for part in _parts(member)]
    return [] if shape.is_empty else [shape]


def _require_sound(shape: BaseGeometry) -> None:
    try:
        checked_pairs(shapely.get_coordinates(shape))
    except CoordinateError as error:
        finite = bool(np.isfinite(shapely.get_coordinates(shape)).all())
        fault = ShapeFault.OUT_OF_RANGE if finite else ShapeFault.NOT_FINITE
        raise ShapeError(f"vertex {error.index}: {error.message}", fault=fault) from error
    if not shapely.is_valid(shape):
        raise ShapeError(shapely.is_valid_reason(shape), fault=ShapeFault.INVALID)
