"""What the tags of OpenStreetMap's roads mean: pure readings, one each.

Sources: OpenStreetMap wiki, keys "oneway", "maxspeed", "access", "name", "junction".
"""

import re
from typing import NamedTuple

from data.exchange.osm.lookup import Tags, implied_speeds

MILE_KM = 1.609344
KNOT_KMH = 1.852
WALK_KMH = 7.0  # "walk": the upper end of what German courts read as walking pace
NO_LIMIT_KMH = 130.0  # "none": the advisory speed of German motorways
MAX_KMH = 200.0

_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*(km/?h|kph|mph|knots)?", re.IGNORECASE)
_ZONE_NUMBER = re.compile(r"[A-Z]{2}(?:-[A-Z]+)?:(?:zone:?)?(\d+)")
_ONEWAY_KEYS = ("oneway:motorcar", "oneway:motor_vehicle", "oneway:vehicle", "oneway")
_FORWARD = frozenset({"yes", "true", "1"})
_BACKWARD = frozenset({"-1", "reverse"})
_NOT_ONEWAY = frozenset({"no", "false", "0"})
_ZONE_KEYS = ("maxspeed:type", "source:maxspeed", "zone:maxspeed", "zone:traffic")
_ALLOWED = frozenset({"yes", "permissive", "designated", "official"})

# Vehicle class → the keys that speak of it, from the general to the particular.
_ACCESS_KEYS = {
    "car": ("access", "vehicle", "motor_vehicle", "motorcar"),
    "motorcycle": ("access", "vehicle", "motor_vehicle", "motorcycle"),
    "foot": ("access", "foot"),
}


class Names(NamedTuple):
    """A name for Chinese and for English readers; the local name where there is no other."""

    zh: str
    en: str


def oneway(tags: Tags) -> str:
    """Return "no", "forward" or "backward", as seen along the way's own direction.

    Roundabouts and motorways are one-way unless a tag says otherwise; what is reversible by the
    hour counts as two-way.
    """
    for key in _ONEWAY_KEYS:
        value = tags.get(key)
        if value in _FORWARD:
            return "forward"
        if value in _BACKWARD:
            return "backward"
        if value in _NOT_ONEWAY:
            return "no"
    implied = is_roundabout(tags) or tags.get("highway") == "motorway"
    return "forward" if implied else "no"


def is_roundabout(tags: Tags) -> bool:
    """Tell whether a way is (part of) a roundabout."""
    return tags.get("junction") in {"roundabout", "circular"}


def speed_kmh(text: str | None) -> float | None:
    """Return the speed in km/h that a value of `maxspeed` means; None when it says none.

    Numbers with and without a unit (mph, knots), "walk", "none", zones such as "DE:urban" and
    "DE:zone30"; of several values the lowest. Nonsense (0, 999) says none.

    Examples
    --------
    >>> speed_kmh("50"), speed_kmh("30 mph"), speed_kmh("DE:urban"), speed_kmh("signals")
    (50.0, 48.3, 50.0, None)
    """
    if text is None:
        return None
    speeds = [speed for part in text.split(";") if (speed := _one_speed(part.strip())) is not None]
    return min(speeds, default=None)


def _one_speed(text: str) -> float | None:
    if text == "none":
        return NO_LIMIT_KMH
    if text.casefold() == "walk" or text.endswith(":walk"):
        return WALK_KMH
    if text in implied_speeds():
        return implied_speeds()[text]
    found = _ZONE_NUMBER.fullmatch(text) or _NUMBER.fullmatch(text)
    if found is None:
        return None
    unit = (found.group(2) or "").casefold() if found.re is _NUMBER else ""
    factor = {"mph": MILE_KM, "knots": KNOT_KMH}.get(unit, 1.0)
    speed = round(float(found.group(1)) * factor, 1)
    return speed if 0 < speed <= MAX_KMH else None


def speeds_kmh(tags: Tags) -> tuple[float | None, float | None]:
    """Return the limits forward and backward in km/h; None where the data has none."""
    both = speed_kmh(tags.get("maxspeed"))
    if both is None:
        zones = (speed_kmh(tags.get(key)) for key in _ZONE_KEYS)
        both = next((speed for speed in zones if speed is not None), None)
    forward = speed_kmh(tags.get("maxspeed:forward"))
    backward = speed_kmh(tags.get("maxspeed:backward"))
    return (both if forward is None else forward, both if backward is None else backward)


def access(tags: Tags) -> dict[str, str]:
    """Return who may not use a road freely: vehicle class → "no", "private", "destination", ….

    The most particular key wins: `access=no` with `motorcar=yes` leaves the car free. "emergency"
    is there when a tag speaks of emergency vehicles: "yes" or "no".
    """
    found: dict[str, str] = {}
    for vehicle, keys in _ACCESS_KEYS.items():
        said = [tags[key] for key in keys if key in tags]
        if said and said[-1] not in _ALLOWED:
            found[vehicle] = said[-1]
    if "emergency" in tags and tags["emergency"] in _ALLOWED | {"no"}:
        found["emergency"] = "no" if tags["emergency"] == "no" else "yes"
    return found


def layer(tags: Tags) -> int:
    """Return the layer of a bridge or tunnel, 0 on the ground and where the tag is nonsense."""
    text = tags.get("layer", "")
    if re.fullmatch(r"[+-]?\d{1,2}", text):
        return int(text)
    return 1 if tags.get("bridge", "no") != "no" else -1 if tags.get("tunnel", "no") != "no" else 0


def names(tags: Tags) -> Names | None:
    """Return the names of a thing, None when it has none."""
    local = tags.get("name")
    chinese = tags.get("name:zh") or tags.get("name:zh-Hans") or local or tags.get("name:en")
    english = tags.get("name:en") or tags.get("int_name") or local or chinese
    return Names(chinese, english) if chinese and english else None


def storeys(tags: Tags) -> int | None:
    """Return the number of storeys of a building, None when it is not said or nonsense."""
    found = re.fullmatch(r"(\d{1,3})(?:\.\d+)?", tags.get("building:levels", ""))
    return int(found.group(1)) if found else None
