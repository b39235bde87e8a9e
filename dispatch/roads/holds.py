"""When a closure or a speed holds, decided from values alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from shapely.geometry.base import BaseGeometry

BOTH, FORWARD, BACKWARD = "both", "forward", "backward"
_WEEK_DAYS = 8  # from yesterday's windows to those of this weekday in a week


class RoadPart(NamedTuple):
    """A road by its id in the pool, both directions of it or one along or against its line."""

    road_id: int
    direction: str = BOTH


class Hours(NamedTuple):
    """On which weekdays (1 is Monday, all when empty) from which hour to which, the city's clock.

    A window that ends at or before its beginning goes over midnight and belongs to the day on
    which it begins.
    """

    weekdays: frozenset[int] = frozenset()
    from_hour: float = 0.0
    to_hour: float = 24.0


class HoldKey(NamedTuple):
    """Which row, in which version: `kind` is closure or speed."""

    kind: str
    id: int
    version: int


@dataclass(frozen=True, eq=False)
class Hold:
    """A closure or a speed as networks apply it.

    Parameters
    ----------
    key
        Which row it is.
    speed_factor
        How many times as fast as in free flow one goes; 0 closes.
    starts_at, ends_at
        From when until when; `ends_at` is None for good.
    hours
        At which hours within that; None for all.
    profiles
        Those it holds for, all when empty.
    shape
        EPSG:4326; what it covers, or the lines of the roads that are named as they were.
    parts, road_classes, cells
        What is named.
    renewed
        Whether roads were loaded anew since `parts` were named: those along `shape` are meant.
    """

    key: HoldKey
    speed_factor: float
    starts_at: datetime
    ends_at: datetime | None = None
    hours: Hours | None = None
    profiles: frozenset[str] = frozenset()
    shape: BaseGeometry | None = None
    parts: tuple[RoadPart, ...] = ()
    road_classes: frozenset[str] = frozenset()
    cells: tuple[int, ...] = ()
    renewed: bool = False

    def holds_for(self, profile: str) -> bool:
        """Return whether it concerns a profile."""
        return not self.profiles or profile in self.profiles

    def holds_at(self, at: datetime, zone: ZoneInfo) -> bool:
        """Return whether it holds at a moment: from its start on, no longer at its end."""
        if at < self.starts_at or (self.ends_at is not None and at >= self.ends_at):
            return False
        return self.hours is None or any(
            begin <= at < end for begin, end in _windows(self.hours, at, zone)
        )

    def next_boundary(self, after: datetime, zone: ZoneInfo) -> datetime | None:
        """Return the first moment after `after` at which it may begin or cease to hold."""
        moments = [self.starts_at]
        if self.ends_at is not None:
            if self.ends_at <= after:
                return None
            moments.append(self.ends_at)
        if self.hours is not None:
            for window in _windows(self.hours, after, zone):
                moments.extend(window)
        return min((moment for moment in moments if moment > after), default=None)


@dataclass(frozen=True)
class RoadState:
    """All closures and speeds that hold or will: as of the change with the number `change`."""

    change: int
    holds: tuple[Hold, ...]
    zone: ZoneInfo

    def in_force(self, at: datetime) -> tuple[Hold, ...]:
        """Return what holds at a moment."""
        return tuple(hold for hold in self.holds if hold.holds_at(at, self.zone))

    def next_boundary(self, after: datetime) -> datetime | None:
        """Return the first moment after `after` at which something may begin or cease to hold."""
        moments = [hold.next_boundary(after, self.zone) for hold in self.holds]
        return min((moment for moment in moments if moment is not None), default=None)


def _windows(hours: Hours, around: datetime, zone: ZoneInfo) -> Iterator[tuple[datetime, datetime]]:
    """Yield the windows of hours from the day before a moment to a week after it, in UTC."""
    today = around.astimezone(zone).date()
    for days in range(-1, _WEEK_DAYS):
        day = today + timedelta(days=days)
        if hours.weekdays and day.isoweekday() not in hours.weekdays:
            continue
        over_midnight = hours.to_hour <= hours.from_hour
        last_day = day + timedelta(days=1) if over_midnight else day
        yield _moment(day, hours.from_hour, zone), _moment(last_day, hours.to_hour, zone)


def _moment(day: date, hour: float, zone: ZoneInfo) -> datetime:
    """Return what the city's clock shows as an hour of a day, in UTC."""
    shown = datetime.combine(day, time()) + timedelta(hours=hour)
    return shown.replace(tzinfo=zone).astimezone(UTC)
