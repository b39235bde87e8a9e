"""When a unit on its way will arrive, decided from its course and its newest fix."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from spatial.network import Course, Mark

AWAY_M: Final = 60.0
"""Farther off its course than this a unit has left it: three times what a fix is usually off."""

TOLD_S: Final = 5.0
TOLD_M: Final = 200.0
"""A change of the time of arrival or of what remains is told to screens from here on."""


@dataclass(frozen=True, slots=True)
class EnRoute:
    """A unit on its way, its newest fix and where it goes (EPSG:4326 degrees).

    `offered_version` is the network version of the way that its assignment shows, None for no way.
    """

    assignment_id: int
    unit_kind: str
    lon: float
    lat: float
    heading_deg: float | None
    speed_mps: float | None
    fix_at: datetime
    to_lon: float
    to_lat: float
    offered_version: str | None = None


@dataclass(frozen=True, slots=True)
class Eta:
    """When a unit arrives, as of its fix; no time and no distance when no way leads there."""

    assignment_id: int
    fix_at: datetime
    network_version: str
    eta: datetime | None = None
    travel_time_s: float | None = None
    distance_m: float | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a unit on its way: its course (None where there is no way) and how far it is.

    Parameters
    ----------
    course, along_m
        What it drives, and where on it the newest fix was.
    unit
        As it was at that fix.
    eta
        What follows.
    told
        What screens were told last, None for nothing.
    """

    course: Course | None
    along_m: float
    unit: EnRoute
    eta: Eta
    told: Eta | None = None


class Anew(StrEnum):
    """Why a way is looked for anew."""

    FIRST = "first"
    ROADS_CHANGED = "roads_changed"
    PLACE_MOVED = "place_moved"
    LEFT_COURSE = "left_course"
    NO_WAY = "no_way"


def why_anew(kept: Kept | None, unit: EnRoute, version: str) -> Anew | None:
    """Return why a way must be looked for anew, None when the unit is on its course.

    `version` names the network and the conditions that hold now.
    """
    if kept is None:
        return Anew.FIRST
    if kept.eta.network_version != version:
        return Anew.ROADS_CHANGED
    if (kept.unit.to_lon, kept.unit.to_lat) != (unit.to_lon, unit.to_lat):
        return Anew.PLACE_MOVED
    if kept.course is None:
        return None if kept.unit.fix_at == unit.fix_at else Anew.NO_WAY
    if kept.unit.fix_at != unit.fix_at and _mark(kept.course, kept, unit).off_m > AWAY_M:
        return Anew.LEFT_COURSE
    return None


def begin(course: Course | None, unit: EnRoute, version: str, told: Eta | None = None) -> Kept:
    """Return what is kept of a unit that begins a course at its fix."""
    if course is None:
        return Kept(None, 0.0, unit, Eta(unit.assignment_id, unit.fix_at, version), told)
    return Kept(course, 0.0, unit, _eta(course, Mark(0.0, 0.0), unit, version), told)


def go_on(kept: Kept, unit: EnRoute) -> Kept:
    """Return what is kept when a unit has gone on along its course."""
    if kept.course is None or kept.unit.fix_at == unit.fix_at:
        return kept
    mark = _mark(kept.course, kept, unit)
    eta = _eta(kept.course, mark, unit, kept.eta.network_version)
    return replace(kept, along_m=mark.along_m, unit=unit, eta=eta)


def worth_telling(told: Eta | None, eta: Eta) -> bool:
    """Return whether screens should be told: the first time, and when it has changed enough."""
    if told is None or (told.eta is None) != (eta.eta is None):
        return True
    if told.eta is None or eta.eta is None:
        return False
    later_s = abs((eta.eta - told.eta).total_seconds())
    gone_m = abs((eta.distance_m or 0.0) - (told.distance_m or 0.0))
    return later_s >= TOLD_S or gone_m >= TOLD_M


def _mark(course: Course, kept: Kept, unit: EnRoute) -> Mark:
    return course.mark(unit.lon, unit.lat, after_m=kept.along_m)


def _eta(course: Course, mark: Mark, unit: EnRoute, version: str) -> Eta:
    travel_time_s, distance_m = course.left(mark)
    return Eta(
        assignment_id=unit.assignment_id,
        fix_at=unit.fix_at,
        network_version=version,
        eta=unit.fix_at + timedelta(seconds=travel_time_s),
        travel_time_s=round(travel_time_s, 1),
        distance_m=round(distance_m, 1),
    )
