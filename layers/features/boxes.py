"""Boxes as they come in: `west,south,east,north` in degrees."""

import math
from typing import NamedTuple

from data.store.errors import RefusedError


class Box(NamedTuple):
    """A box in EPSG:4326 degrees that does not cross the antimeridian."""

    west: float
    south: float
    east: float
    north: float


def read_box(given: str, *, field: str = "bbox") -> Box:
    """Return the box of a text.

    Raises
    ------
    RefusedError
        When it is not four finite numbers in range, west of east and south of north.

    Examples
    --------
    >>> read_box("114.1,30.4,114.5,30.8")
    Box(west=114.1, south=30.4, east=114.5, north=30.8)
    """
    try:
        west, south, east, north = (float(part) for part in given.split(","))
    except ValueError:
        raise RefusedError("a box is west,south,east,north in degrees", field=field) from None
    box = Box(west, south, east, north)
    if not all(map(math.isfinite, box)) or max(abs(west), abs(east)) > 180:
        raise RefusedError("a box lies between -180 and 180 degrees east", field=field)
    if max(abs(south), abs(north)) > 90:
        raise RefusedError("a box lies between -90 and 90 degrees north", field=field)
    if west >= east or south >= north:
        raise RefusedError("a box has its west and south first", field=field)
    return box
