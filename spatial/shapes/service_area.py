"""The area that a city serves: places outside it are refused."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray
from shapely.geometry.base import BaseGeometry

from spatial.crs import checked_pairs
from spatial.errors import OutsideServiceAreaError
from spatial.shapes.validity import check_point, check_shape

_MAX_VERTICES = 200_000

# The slips that people and programs make with coordinates, and what makes each good again.
_SLIPS: tuple[tuple[str, Callable[[float, float], tuple[float, float]]], ...] = (
    ("lon and lat swapped", lambda lon, lat: (lat, lon)),
    ("the western hemisphere meant as the eastern, or the other way", lambda lon, lat: (-lon, lat)),
    (
        "the southern hemisphere meant as the northern, or the other way",
        lambda lon, lat: (lon, -lat),
    ),
    ("the signs of both turned", lambda lon, lat: (-lon, -lat)),
)


@dataclass(frozen=True)
class ServiceArea:
    """Where incidents are taken: a named polygon, borders included; threads may share it.

    Parameters
    ----------
    geometry
        Polygon or MultiPolygon, EPSG:4326 lon/lat, valid.
    name
        What it is called in messages.

    Raises
    ------
    ShapeError
        The geometry is not a sound polygon.

    Examples
    --------
    >>> area = ServiceArea(shapely.box(113.6, 29.9, 115.1, 31.4), "Wuhan")
    >>> area.check(114.3, 30.6)
    (114.3, 30.6)
    >>> area.check(30.6, 114.3 - 50)
    Traceback (most recent call last):
    ...
    spatial.errors.OutsideServiceAreaError: 30.60000, 64.30000 (lon, lat) lies outside Wuhan
    """

    geometry: shapely.Polygon | shapely.MultiPolygon
    name: str
    # GEOS lets no two threads ask one prepared geometry (libgeos issue 825: the process dies), and
    # `intersects_xy` prepares what it is asked about: so it asks a copy of our own, one at a time.
    _asked: BaseGeometry = field(init=False, repr=False, compare=False)
    _asking: Lock = field(init=False, repr=False, compare=False, default_factory=Lock)

    def __post_init__(self) -> None:
        check_shape(self.geometry, max_vertices=_MAX_VERTICES, kinds={"Polygon", "MultiPolygon"})
        copy = shapely.from_wkb(shapely.to_wkb(self.geometry))
        shapely.prepare(copy)
        object.__setattr__(self, "_asked", copy)

    def check(self, lon: float, lat: float, *, field: str = "lon") -> tuple[float, float]:
        """Return `lon`, `lat` (degrees, EPSG:4326) when they lie in the area or on its border.

        Raises
        ------
        CoordinateError
            Not a place on the globe.
        OutsideServiceAreaError
            Says so too when swapped or with another sign they would lie inside.
        """
        lon, lat = check_point(lon, lat)
        if self._holds(lon, lat):
            return lon, lat
        message = f"{lon:.5f}, {lat:.5f} (lon, lat) lies outside {self.name}"
        slip = self._likely_slip(lon, lat)
        if slip is not None:
            message = f"{message}; it would lie inside with {slip}"
        raise OutsideServiceAreaError(message, field=field)

    def holds(self, lon_lat: ArrayLike) -> NDArray[np.bool_]:
        """Return for each of (n, 2) points, degrees EPSG:4326, whether the area holds it.

        Raises
        ------
        CoordinateError
            Not places on the globe; with the index of the first row at fault.

        Examples
        --------
        >>> area = ServiceArea(shapely.box(113.6, 29.9, 115.1, 31.4), "Wuhan")
        >>> area.holds([(114.3, 30.6), (116.4, 39.9)])
        array([ True, False])
        """
        pairs = checked_pairs(lon_lat)
        with self._asking:
            return shapely.intersects_xy(self._asked, pairs[:, 0], pairs[:, 1])

    def _holds(self, lon: float, lat: float) -> bool:
        with self._asking:
            return bool(shapely.intersects_xy(self._asked, lon, lat))

    def _likely_slip(self, lon: float, lat: float) -> str | None:
        return next((slip for slip, undo in _SLIPS if self._holds(*undo(lon, lat))), None)
