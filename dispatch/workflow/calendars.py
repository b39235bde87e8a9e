"""Working calendars and the four kinds of time: pure arithmetic over days that are data."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import accumulate
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from dispatch.workflow.definitions import Limit
from dispatch.workflow.errors import CalendarGapError
from dispatch.workflow.words import TimeKind

Period = tuple[time, time]

USUAL_PERIODS: Final[tuple[Period, ...]] = ((time(8), time(12)), (time(14), time(18)))
"""Working hours of a working day (GB/T 30428.1 leaves them to the city; these are usual)."""

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_SATURDAY: Final = 5


class DayKind(StrEnum):
    """Why a day is not what its weekday says."""

    HOLIDAY = "holiday"
    MAKE_UP = "make_up"  # 调休: a weekend day that is worked


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """An exception of a calendar, as the notice for `year` lists it."""

    year: int
    day: date
    kind: DayKind
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class _Span:
    """Covered years in a row: `before[i]` is the working time in s before day `first + i`."""

    first: date
    before: tuple[int, ...]

    @property
    def end(self) -> date:
        """The first day after it."""
        return self.first + timedelta(days=len(self.before) - 1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are worked, when, and for which years this is known.

    Working time before and between moments is looked up in sums by day: O(1) and O(log days).

    Parameters
    ----------
    timezone
        IANA name of the city's zone: days and hours are its own.
    years
        The years whose exceptions are known.
    days
        The exceptions; every other Monday to Friday of a known year is worked, its weekends not.
    periods
        Working hours of a working day, in order and apart.
    edition
        Counts the changes of years that it knows of; what was counted under a lower one may be
        counted anew.
    """

    timezone: str
    years: frozenset[int]
    days: Mapping[date, DayKind] = field(default_factory=lambda: MappingProxyType({}))
    periods: tuple[Period, ...] = USUAL_PERIODS
    edition: int = 0
    _spans: tuple[_Span, ...] = field(init=False, repr=False, compare=False)
    _zone: ZoneInfo = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sum the working time of every known day."""
        object.__setattr__(self, "_zone", ZoneInfo(self.timezone))
        object.__setattr__(self, "_spans", tuple(self._sum(self._runs())))

    @property
    def day_s(self) -> int:
        """Working seconds of a working day."""
        return sum(_length_s(period) for period in self.periods)

    def is_working(self, day: date) -> bool:
        """Return whether a day is worked.

        Raises
        ------
        CalendarGapError
            When the calendar does not have its year.
        """
        if day.year not in self.years:
            raise _gap(day)
        return self._worked(day)

    def worked_s(self, start: datetime, end: datetime) -> float:
        """Return the working seconds from `start` to `end`; below 0 when `end` is earlier.

        Raises
        ------
        CalendarGapError
            When a day between them, or of one of them, is not known.
        """
        if end < start:
            return -self.worked_s(end, start)
        first = self._span_of(start)
        day = end.astimezone(self._zone).date()
        if day >= first.end:
            raise _gap(first.end)
        return self._before(first, end) - self._before(first, start)

    def after_s(self, start: datetime, worked_s: float) -> datetime:
        """Return the earliest moment by which `worked_s` have been worked since `start`, UTC.

        Outside working hours nothing passes: from Friday 20:00, one hour ends on Monday at 09:00;
        what ends with the day ends at its last working minute. Below 0 it goes back.

        Raises
        ------
        CalendarGapError
            When a day on the way is not known.
        """
        span = self._span_of(start)
        wanted = self._before(span, start) + worked_s
        index = bisect_left(span.before, wanted) - 1
        if wanted > span.before[-1]:
            raise _gap(span.end)
        if index < 0:
            raise _gap(span.first - _DAY)
        day = span.first + timedelta(days=index)
        left = wanted - span.before[index]
        for period in self.periods:
            length = _length_s(period)
            if left <= length:
                return self._moment(day, period[0]) + timedelta(seconds=left)
            left -= length
        raise RuntimeError("a day has less working time than its sum says")

    def _worked(self, day: date) -> bool:
        kind = self.days.get(day)
        return day.weekday() < _SATURDAY if kind is None else kind is DayKind.MAKE_UP

    def _runs(self) -> list[tuple[int, int]]:
        runs: list[tuple[int, int]] = []
        for year in sorted(self.years):
            if runs and runs[-1][1] == year - 1:
                runs[-1] = (runs[-1][0], year)
            else:
                runs.append((year, year))
        return runs

    def _sum(self, runs: Iterable[tuple[int, int]]) -> Iterable[_Span]:
        for first_year, last_year in runs:
            first = date(first_year, 1, 1)
            count = (date(last_year + 1, 1, 1) - first).days
            worked = (self._worked(first + timedelta(days=n)) for n in range(count))
            sums = accumulate((self.day_s if one else 0 for one in worked), initial=0)
            yield _Span(first, tuple(sums))

    def _span_of(self, at: datetime) -> _Span:
        day = at.astimezone(self._zone).date()
        for span in self._spans:
            if span.first <= day < span.end:
                return span
        raise _gap(day)

    def _before(self, span: _Span, at: datetime) -> float:
        local = at.astimezone(self._zone)
        day = local.date()
        before: float = span.before[(day - span.first).days]
        if not self._worked(day):
            return before
        naive = local.replace(tzinfo=None)
        for opens, closes in self.periods:
            passed = min(naive, datetime.combine(day, closes)) - datetime.combine(day, opens)
            before_s = passed.total_seconds()
            if before_s > 0:
                before += before_s
        return before

    def _moment(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self._zone).astimezone(UTC)


def deadline(start: datetime, limit: Limit, calendar: Calendar) -> datetime:
    """Return when a limit that begins at `start` runs out, UTC.

    Examples
    --------
    >>> import datetime as dt
    >>> city = Calendar("Asia/Shanghai", frozenset({2026}))
    >>> friday = dt.datetime(2026, 11, 20, 17, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
    >>> one_day = Limit(1, TimeKind.WORKING_DAY)
    >>> deadline(friday, one_day, city).astimezone(ZoneInfo("Asia/Shanghai")).isoformat()
    '2026-11-23T17:00:00+08:00'

    Raises
    ------
    CalendarGapError
        When working time needs a day that the calendar does not have.
    """
    return later(start, length(limit, calendar), limit.kind, calendar)


def length(limit: Limit, calendar: Calendar) -> timedelta:
    """Return a limit as a length of its own kind of time: a working day is 8 h of working time."""
    if limit.kind is TimeKind.WORKING_DAY:
        return timedelta(seconds=limit.amount * calendar.day_s)
    return limit.amount * (_DAY if limit.kind is TimeKind.CALENDAR_DAY else _HOUR)


def later(start: datetime, passing: timedelta, kind: TimeKind, calendar: Calendar) -> datetime:
    """Return the moment when `passing` of a kind of time has gone by since `start`, UTC.

    Raises
    ------
    CalendarGapError
    """
    if is_working_time(kind):
        return calendar.after_s(start, passing.total_seconds())
    return start.astimezone(UTC) + passing


def elapsed(start: datetime, end: datetime, kind: TimeKind, calendar: Calendar) -> timedelta:
    """Return how much of a kind of time goes by from `start` to `end`; below 0 when `end` is first.

    Raises
    ------
    CalendarGapError
    """
    if is_working_time(kind):
        return timedelta(seconds=calendar.worked_s(start, end))
    return end - start


def changed_days(one: Calendar, other: Calendar) -> tuple[date, ...]:
    """Return the days that one of two calendars works and the other does not, in order.

    Of the years that both know: O(days of these years).
    """
    return tuple(
        day
        for year in sorted(one.years & other.years)
        for day in _days_of(year)
        if one.is_working(day) is not other.is_working(day)
    )


def is_working_time(kind: TimeKind) -> bool:
    """Return whether a kind of time passes in working hours only."""
    return kind in {TimeKind.WORKING_HOUR, TimeKind.WORKING_DAY}


def _days_of(year: int) -> Iterator[date]:
    first, after = date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()
    return map(date.fromordinal, range(first, after))


def _length_s(period: Period) -> int:
    opens, closes = period
    day = date(2000, 1, 1)
    return int((datetime.combine(day, closes) - datetime.combine(day, opens)).total_seconds())


def _gap(day: date) -> CalendarGapError:
    return CalendarGapError(
        f"no working calendar has {day}: load the year {day.year} first",
        field="calendar",
        day=day.isoformat(),
    )
