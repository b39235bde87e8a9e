"""From places to cells and back: index, centre, boundary, size."""

from functools import cache
from itertools import chain

import h3.api.basic_int as h3
import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from spatial.cells.bits import CellArray, check_resolution, checked_cells
from spatial.cells.bits import resolution as resolution_of
from spatial.crs.coordinates import FloatArray, checked_degrees, checked_pairs

FINE_RESOLUTION = 11

# Up to this resolution the great-circle edges of a cell leave the straight line between its corners
# in lon/lat by more than a decimetre (edge² / 8R · tan 60°, edge 1.4 km at resolution 7).
_CURVED_RESOLUTION = 6
_EDGE_STEPS = 16


def cell_at(lon: float, lat: float, resolution: int = FINE_RESOLUTION) -> int:
    """Return the H3 cell that holds a point.

    Parameters
    ----------
    lon, lat
        Degrees, EPSG:4326.
    resolution
        0 … 15.

    Raises
    ------
    CoordinateError
        NaN, infinite or out of range: h3 itself takes latitude 91 and longitude 540.
    CellError
        No such resolution.

    Examples
    --------
    >>> hex(cell_at(-122.418307270836, 37.775938728915946, 9))
    '0x8928308280fffff'
    """
    check_resolution(resolution)
    checked_degrees(lon, lat)
    return int(h3.latlng_to_cell(lat, lon, resolution))


def cells_at(lon_lat: ArrayLike, resolution: int = FINE_RESOLUTION) -> CellArray:
    """Return the H3 cell of each of many points.

    About 0.8 µs a point; points that repeat exactly are indexed once.

    Parameters
    ----------
    lon_lat
        (n, 2) degrees, EPSG:4326 lon, lat. Empty gives an empty array.
    resolution
        0 … 15.

    Returns
    -------
    cells
        (n,) int64.

    Raises
    ------
    CoordinateError
        As `cell_at`, with the index of the first row at fault.

    Examples
    --------
    >>> [hex(cell) for cell in cells_at([(-122.418307270836, 37.775938728915946)], 9)]
    ['0x8928308280fffff']
    """
    check_resolution(resolution)
    pairs = checked_pairs(lon_lat)
    # A complex number holds both ordinates, so that numpy sorts and compares them as one.
    as_one = np.ascontiguousarray(pairs).view(np.complex128).ravel()
    distinct, where = np.unique(as_one, return_inverse=True)
    lons, lats = distinct.real.tolist(), distinct.imag.tolist()
    index = h3.latlng_to_cell
    cells = [index(lat, lon, resolution) for lon, lat in zip(lons, lats, strict=True)]
    return np.array(cells, dtype=np.int64)[where]


def centre(cell: int) -> tuple[float, float]:
    """Return the centre of a cell as lon, lat in degrees, EPSG:4326.

    Examples
    --------
    >>> lon, lat = centre(0x8928308280fffff)
    >>> round(lon, 3), round(lat, 3)
    (-122.418, 37.777)
    """
    lat, lon = h3.cell_to_latlng(int(checked_cells(cell)))
    return lon, lat


def centres(cells: ArrayLike) -> FloatArray:
    """Return the centres of cells, (n, 2) degrees lon, lat; empty gives (0, 2)."""
    lat_lon = [h3.cell_to_latlng(cell) for cell in checked_cells(cells).tolist()]
    return np.array(lat_lon, dtype=np.float64).reshape(-1, 2)[:, ::-1]


def boundary(cell: int) -> FloatArray:
    """Return the boundary of a cell as a closed ring, counter-clockwise.

    Parameters
    ----------
    cell
        H3 cell.

    Returns
    -------
    ring
        (m, 2) degrees lon, lat, EPSG:4326; the last row repeats the first. The ring is in one
        piece: across the antimeridian its longitudes go on beyond 180 (or −180). A cell that holds
        a pole gives the cap above its boundary, closed along the pole.

    Raises
    ------
    CellError
        Not an H3 cell.

    Examples
    --------
    >>> boundary(0x8928308280fffff).shape
    (7, 2)
    """
    return _ring(int(checked_cells(cell)), steps=1)


def outlines(cells: CellArray) -> NDArray[np.object_]:
    """Return the polygons of valid cells, great-circle edges followed where they curve in lon/lat.

    Resolutions 0 … 6 get 16 pieces an edge, which keeps within 0.02 % of its length. Across the
    antimeridian and at the poles as `boundary`.
    """
    coarse = bool((resolution_of(cells) <= _CURVED_RESOLUTION).any())
    corners = [] if coarse else [h3.cell_to_boundary(cell) for cell in cells.tolist()]
    flat = np.array(list(chain.from_iterable(corners)), dtype=np.float64).reshape(-1, 2)[:, ::-1]
    counts = [len(ring) for ring in corners]
    if coarse or np.ptp(flat[:, 0]) > 180.0:
        rings = [_ring(cell, steps=_EDGE_STEPS if coarse else 1) for cell in cells.tolist()]
        flat, counts = np.vstack(rings), [len(ring) for ring in rings]
    owners = np.repeat(np.arange(len(cells)), counts)
    return np.asarray(shapely.polygons(shapely.linearrings(flat, indices=owners)), dtype=object)


def _ring(cell: int, *, steps: int) -> FloatArray:
    """Return the closed ring of a valid cell, each edge in `steps` pieces of a great circle."""
    corners = np.array(h3.cell_to_boundary(cell), dtype=np.float64)[:, ::-1]
    if steps > 1:
        corners = _along_great_circles(corners, steps)
    corners = _beside_poles(corners)
    closed = np.vstack([corners, corners[:1]])
    if np.ptp(closed[:, 0]) <= 180.0:
        return closed
    # Whole turns are added, so that equal corners stay equal to the last bit.
    closed[1:, 0] -= 360.0 * np.cumsum(np.round(np.diff(closed[:, 0]) / 360.0))
    turn = closed[-1, 0] - closed[0, 0]
    if abs(turn) < 1.0:
        return closed
    pole = np.copysign(90.0, closed[0, 1])
    return np.vstack([closed, [(closed[-1, 0], pole), (closed[0, 0], pole)], closed[:1]])


def _beside_poles(corners: FloatArray) -> FloatArray:
    """Return corners; one at a pole, which has no longitude, twice with those of its neighbours."""
    at_pole = np.abs(corners[:, 1]) >= 90.0
    if not at_pole.any():
        return corners
    pieces: list[tuple[float, ...]] = []
    for place, corner in enumerate(corners):
        beside = (corners[place - 1], corners[(place + 1) % len(corners)])
        pieces += [(lon, corner[1]) for lon, _ in beside] if at_pole[place] else [tuple(corner)]
    return np.array(pieces)


@cache
def average_area_m2(resolution: int) -> float:
    """Return the average area of the hexagons of a resolution in square metres, on the sphere.

    Single cells differ from it by up to a third.

    Examples
    --------
    >>> round(average_area_m2(9))
    105333
    """
    return float(h3.average_hexagon_area(check_resolution(resolution), "m^2"))


@cache
def average_edge_m(resolution: int) -> float:
    """Return the average edge length of the hexagons of a resolution in metres, on the sphere.

    Examples
    --------
    >>> round(average_edge_m(9))
    201
    """
    return float(h3.average_hexagon_edge_length(check_resolution(resolution), "m"))


def _along_great_circles(corners: FloatArray, steps: int) -> FloatArray:
    lon, lat = np.radians(corners).T
    start = np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    end = np.roll(start, -1, axis=0)
    share = np.arange(steps)[None, :, None] / steps
    x, y, z = (start[:, None] * (1.0 - share) + end[:, None] * share).reshape(-1, 3).T
    points: FloatArray = np.column_stack([np.arctan2(y, x), np.arctan2(z, np.hypot(x, y))])
    return np.degrees(points)
