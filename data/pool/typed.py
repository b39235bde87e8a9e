"""Places typed as numbers: "lon,lat" and H3 cells."""

import math
import re
import unicodedata
from dataclasses import dataclass

from data.store.errors import RefusedError
from spatial.cells import cell_int
from spatial.errors import CellError

_SIGNED = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+|nan|inf(?:inity)?)"
_PAIR = re.compile(rf"({_SIGNED})°?(?:\s*[,;]\s*|\s+)({_SIGNED})°?", re.IGNORECASE)
_SIGNS_OF_A_PLACE = frozenset(".,;°")


@dataclass(frozen=True, slots=True)
class TypedPoint:
    """A typed point, EPSG:4326; `swapped` says that it was typed latitude first."""

    lon: float
    lat: float
    swapped: bool


def parse_point(text: str) -> TypedPoint | None:
    """Return the point that `text` states as two numbers, None when it is something else.

    The order is lon, lat. When the first number can be a latitude and the second only a longitude
    (beyond ±90), the order is taken as lat, lon and said so in `swapped`. Full-width digits and
    signs count as plain ones; two bare whole numbers ("12 45") are not a place.

    Raises
    ------
    RefusedError
        Two numbers, but NaN, infinite or out of range; names `lon` or `lat`.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _PAIR.fullmatch(plain)
    if found is None or _SIGNS_OF_A_PLACE.isdisjoint(plain):
        return None
    first, second = float(found.group(1)), float(found.group(2))
    if abs(first) <= 90 < abs(second) <= 180:
        return TypedPoint(second, first, swapped=True)
    for field, value, most in (("lon", first, 180), ("lat", second, 90)):
        if not math.isfinite(value) or abs(value) > most:
            raise RefusedError(
                f"{field} is {value:g}; it must be a number from -{most} to {most}"
                " (the order is lon,lat)",
                field=field,
            )
    return TypedPoint(first, second, swapped=False)


def parse_cell(text: str) -> int | None:
    """Return the H3 cell that `text` names in hexadecimal, None when it is something else."""
    try:
        return cell_int(unicodedata.normalize("NFKC", text).strip())
    except CellError:
        return None
