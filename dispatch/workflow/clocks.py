"""The clocks of an incident: started, paused, resumed, extended; how long until too late."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from dispatch.workflow.calendars import (
    Calendar,
    deadline,
    elapsed,
    is_working_time,
    later,
    length,
)
from dispatch.workflow.definitions import ClockRule, Limit
from dispatch.workflow.values import ClockState


def started(
    limit: Limit, at: datetime, calendar: Calendar, department: str | None = None
) -> ClockState:
    """Return a clock that starts, or starts afresh, at `at` with its whole limit.

    Raises
    ------
    CalendarGapError
        When working time needs a day that the calendar does not have.
    """
    return ClockState(limit, at, deadline(at, limit, calendar), department=department)


def paused(clock: ClockState, at: datetime, calendar: Calendar) -> ClockState:
    """Return a clock that stands still from `at` on; one that stands already stays as it is.

    Raises
    ------
    CalendarGapError
    """
    if clock.due_at is None:
        return clock
    left = elapsed(at, clock.due_at, clock.limit.kind, calendar)
    return replace(clock, due_at=None, remaining=left)


def resumed(clock: ClockState, at: datetime, calendar: Calendar) -> ClockState:
    """Return a clock that goes on at `at` with what was left; one that runs stays as it is.

    What was overdue when it was paused is overdue by as much again.

    Raises
    ------
    CalendarGapError
    """
    if clock.remaining is None:
        return clock
    due_at = later(at, clock.remaining, clock.limit.kind, calendar)
    return replace(clock, due_at=due_at, remaining=None)


def extended(clock: ClockState, amount: float, calendar: Calendar) -> ClockState:
    """Return a clock with `amount` more, in the unit of its limit (hours or days).

    Raises
    ------
    CalendarGapError
    """
    limit = replace(clock.limit, amount=clock.limit.amount + amount)
    more = length(replace(clock.limit, amount=amount), calendar)
    if clock.due_at is None:
        return replace(clock, limit=limit, remaining=(clock.remaining or timedelta(0)) + more)
    due_at = later(clock.due_at, more, clock.limit.kind, calendar)
    return replace(clock, limit=limit, due_at=due_at)


Span = tuple[datetime, datetime]


def recounted(
    clock: ClockState, ran: Sequence[Span], since: datetime, before: Calendar, now: Calendar
) -> ClockState:
    """Return a clock as another calendar has it: as long as it was given, over other days.

    Parameters
    ----------
    ran
        From when until when it ran, each time but the present one: between these it stood still.
    since
        Of one that runs: when it was started or last resumed.
    before, now
        The calendar that it was counted under, and the one to count it under.

    Raises
    ------
    CalendarGapError
    """
    kind = clock.limit.kind
    if not is_working_time(kind):
        return clock
    more = timedelta(0)
    for start, end in ran:
        more += elapsed(start, end, kind, before) - elapsed(start, end, kind, now)
    if clock.due_at is not None:
        given = elapsed(since, clock.due_at, kind, before) + more
        return replace(clock, due_at=later(since, given, kind, now))
    return replace(clock, remaining=(clock.remaining or timedelta(0)) + more)


def minutes_left(clock: ClockState, at: datetime) -> float:
    """Return the minutes until it is too late; below 0 when it is.

    Of a running clock by any watch, of a paused one in its own kind of time.
    """
    left = clock.remaining if clock.due_at is None else clock.due_at - at
    return (left or timedelta(0)).total_seconds() / 60


def is_overdue(clock: ClockState, at: datetime) -> bool:
    """Return whether its time is up at `at`; a paused clock is when it was paused too late."""
    if clock.due_at is not None:
        return at > clock.due_at
    return clock.remaining is not None and clock.remaining < timedelta(0)


def warns_at(clock: ClockState, rule: ClockRule, calendar: Calendar) -> datetime | None:
    """Return when a running clock's owner is to be warned; None while it is paused.

    The last `1 − warn_at` of its limit, counted back from its deadline in its own kind of time.

    Raises
    ------
    CalendarGapError
    """
    if clock.due_at is None:
        return None
    last = length(clock.limit, calendar) * (1 - rule.warn_at)
    return later(clock.due_at, -last, clock.limit.kind, calendar)
