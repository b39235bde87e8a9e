"""Times of shifts: instants inside, the city's clocks only where they are asked for."""

from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from data.store.errors import RefusedError

LONGEST_SHIFT: Final = timedelta(days=7)
FURTHEST_AHEAD: Final = timedelta(days=400)
"""A year's roster can be planned, a slip of the year cannot."""

ROSTER_KEPT: Final = timedelta(days=30)
"""A unit goes by its roster as long as a shift of it runs, is to come, or ended this long ago."""


def instant(told: datetime, zone: str, *, field: str) -> datetime:
    """Return a time as an instant in UTC; without an offset it is of the clocks of `zone`.

    Raises
    ------
    RefusedError
        When the clocks are put forward over it, so that it is at no time, or put back over it, so
        that it is twice: with its offset it is one instant.

    Examples
    --------
    >>> instant(datetime(2026, 11, 22, 22, 0), "Asia/Shanghai", field="starts_at").isoformat()
    '2026-11-22T14:00:00+00:00'
    """
    try:
        if told.tzinfo is not None:
            return told.astimezone(UTC)
        first = told.replace(tzinfo=ZoneInfo(zone))
        found = first.astimezone(UTC)
        second = first.replace(fold=1).astimezone(UTC)
        if found.astimezone(first.tzinfo).replace(tzinfo=None, fold=0) != told.replace(fold=0):
            raise RefusedError(
                f"the clocks of {zone} never show {told:%Y-%m-%d %H:%M}", field=field
            )
    except OverflowError as error:
        raise RefusedError("the time is out of range", field=field) from error
    if found != second:
        raise RefusedError(
            f"the clocks of {zone} show {told:%Y-%m-%d %H:%M} twice: give the offset", field=field
        )
    return found


def check_times(starts_at: datetime, ends_at: datetime, now: datetime) -> None:
    """Refuse a shift that is none: over already, backwards, too long, too far ahead.

    Raises
    ------
    RefusedError
        `field` says which of the two is to be mended.
    """
    if ends_at <= starts_at:
        raise RefusedError("a shift ends after it starts", field="ends_at")
    if ends_at - starts_at > LONGEST_SHIFT:
        raise RefusedError(f"a shift is at most {LONGEST_SHIFT.days} days long", field="ends_at")
    if ends_at <= now:
        raise RefusedError("a shift that is over cannot be planned", field="ends_at")
    if starts_at > now + FURTHEST_AHEAD:
        raise RefusedError(
            f"a shift starts at most {FURTHEST_AHEAD.days} days ahead", field="starts_at"
        )
