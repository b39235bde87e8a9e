"""How a training unit moves along a line: kinematics without clock or network.

Distances are measured on a local plane at the line's middle latitude (equirectangular); within a
city the error stays below 0.1 %.
"""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]

EARTH_RADIUS_M = 6_371_008.8  # mean radius, IUGG
FASTEST_MPS = 33.0
SLOWEST_MPS = 1.0


@dataclass(frozen=True, slots=True)
class Placed:
    """Where something is, EPSG:4326, where it heads (degrees clockwise from north), how fast."""

    lon: float
    lat: float
    heading_deg: float | None
    speed_mps: float


@dataclass(frozen=True, slots=True)
class Path:
    """A line to move along: vertices (EPSG:4326 lon/lat) and the metres from its start to each."""

    vertices: tuple[Point, ...]
    at_m: tuple[float, ...]

    @property
    def length_m(self) -> float:
        """Length of the whole line in metres."""
        return self.at_m[-1]


def distance_m(a: Point, b: Point) -> float:
    """Return the distance between two near points, EPSG:4326, in metres."""
    east = math.radians(b[0] - a[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return EARTH_RADIUS_M * math.hypot(east, math.radians(b[1] - a[1]))


def heading_deg(a: Point, b: Point) -> float:
    """Return the heading from `a` to a near `b`, 0 ≤ heading < 360, clockwise from north."""
    east = (b[0] - a[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return math.degrees(math.atan2(east, b[1] - a[1])) % 360


def path_along(points: Sequence[Point]) -> Path | None:
    """Return a path along a line; None when the line has no length (fewer than two places)."""
    kept = [points[0]] if points else []
    for a, b in pairwise(points):
        if a != b:
            kept.append(b)
    if len(kept) < 2:
        return None
    at = [0.0]
    for a, b in pairwise(kept):
        at.append(at[-1] + distance_m(a, b))
    return Path(tuple(kept), tuple(at)) if at[-1] > 0 else None


def placed_at(path: Path, travelled_m: float, speed_mps: float) -> Placed:
    """Return where a mover is after `travelled_m` along the path; its ends hold beyond them.

    At the end the speed is 0 and the heading that of the last piece.
    """
    done = travelled_m >= path.length_m
    along = min(max(travelled_m, 0.0), path.length_m)
    last = len(path.vertices) - 2
    piece = min(max(bisect_right(path.at_m, along) - 1, 0), last)
    a, b = path.vertices[piece], path.vertices[piece + 1]
    share = (along - path.at_m[piece]) / (path.at_m[piece + 1] - path.at_m[piece])
    return Placed(
        lon=a[0] + (b[0] - a[0]) * share,
        lat=a[1] + (b[1] - a[1]) * share,
        heading_deg=heading_deg(a, b),
        speed_mps=0.0 if done else speed_mps,
    )


def travelled_to(path: Path, place: Point) -> float:
    """Return the metres along the path to its point nearest to `place`."""
    best_m, best_at = math.inf, 0.0
    shrink = math.cos(math.radians(place[1]))
    for index, (a, b) in enumerate(pairwise(path.vertices)):
        ax, ay = (b[0] - a[0]) * shrink, b[1] - a[1]
        px, py = (place[0] - a[0]) * shrink, place[1] - a[1]
        squared = ax * ax + ay * ay
        share = min(max((px * ax + py * ay) / squared, 0.0), 1.0) if squared > 0 else 0.0
        near = (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
        off_m = distance_m(place, near)
        if off_m < best_m:
            best_m = off_m
            best_at = path.at_m[index] + share * (path.at_m[index + 1] - path.at_m[index])
    return best_at


def cruising_speed_mps(length_m: float, travel_time_s: float | None) -> float:
    """Return the even speed that covers a route in its travel time, within what vehicles do.

    Without a travel time 8 m/s, some 30 km/h.
    """
    if not travel_time_s or travel_time_s <= 0:
        return 8.0
    return min(max(length_m / travel_time_s, SLOWEST_MPS), FASTEST_MPS)
