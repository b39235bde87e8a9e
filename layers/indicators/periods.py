"""Periods of indicators: days of the city, with the period before and the same a year ago."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from data.store.errors import RefusedError

LONGEST_DAYS: Final = 1100
"""Three years and some days."""

_FIRST_YEAR: Final = 2000
_LAST_YEAR: Final = 2199
_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}


class PeriodKind(StrEnum):
    """How long a period is; a week begins on Monday (ISO 8601)."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Period:
    """Days of the city from `first` to `last`, both included."""

    kind: PeriodKind
    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def bounds(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Return its beginning and the beginning of the day after it, in UTC.

        Examples
        --------
        >>> march = period_of(PeriodKind.MONTH, date(2026, 3, 8))
        >>> [str(moment) for moment in march.bounds(ZoneInfo("Asia/Shanghai"))]
        ['2026-02-28 16:00:00+00:00', '2026-03-31 16:00:00+00:00']
        """
        after = self.last + timedelta(days=1)
        return (
            datetime.combine(self.first, time(), zone).astimezone(UTC),
            datetime.combine(after, time(), zone).astimezone(UTC),
        )

    def before(self) -> "Period":
        """Return the period of the same kind right before it (环比).

        Examples
        --------
        >>> before = period_of(PeriodKind.MONTH, date(2026, 3, 31)).before()
        >>> str(before.first), str(before.last)
        ('2026-02-01', '2026-02-28')
        """
        day_before = self.first - timedelta(days=1)
        if self.kind is PeriodKind.CUSTOM:
            return Period(self.kind, self.first - timedelta(days=self.days), day_before)
        return period_of(self.kind, day_before)

    def year_before(self) -> "Period":
        """Return the same period a year before (同比): of a week the one with the same number.

        The 29th of February is compared with the 28th; a 53rd week with the 52nd of a year that has
        no more.

        Examples
        --------
        >>> week = period_of(PeriodKind.WEEK, date(2026, 12, 31))  # the 53rd
        >>> str(week.year_before().first)
        '2025-12-22'
        """
        if self.kind is PeriodKind.WEEK:
            year, week, _ = self.first.isocalendar()
            weeks = date(year - 1, 12, 28).isocalendar().week
            return period_of(self.kind, date.fromisocalendar(year - 1, min(week, weeks), 1))
        first = _year_before(self.first)
        if self.kind is PeriodKind.CUSTOM:
            return Period(self.kind, first, _year_before(self.last))
        return period_of(self.kind, first)


def period_of(kind: PeriodKind, day: date) -> Period:
    """Return the period of a kind (not `custom`) that holds a day.

    Examples
    --------
    >>> quarter = period_of(PeriodKind.QUARTER, date(2026, 11, 23))
    >>> str(quarter.first), str(quarter.last)
    ('2026-10-01', '2026-12-31')
    """
    if kind is PeriodKind.CUSTOM:
        raise RefusedError("a period of its own is given by two days", field="period")
    _check_year(day, "day")
    if kind is PeriodKind.DAY:
        return Period(kind, day, day)
    if kind is PeriodKind.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Period(kind, monday, monday + timedelta(days=6))
    months = _MONTHS_OF[kind.value]
    month = (day.month - 1) // months * months + 1
    last_month = month + months - 1
    last = date(day.year, last_month, monthrange(day.year, last_month)[1])
    return Period(kind, date(day.year, month, 1), last)


def custom_period(first: date, last: date) -> Period:
    """Return the period from one day to another, both included.

    Raises
    ------
    RefusedError
        When it ends before it begins, is longer than `LONGEST_DAYS`, or lies outside 2000–2199.
    """
    _check_year(first, "from")
    _check_year(last, "to")
    if last < first:
        raise RefusedError("the period ends before it begins", field="to")
    period = Period(PeriodKind.CUSTOM, first, last)
    if period.days > LONGEST_DAYS:
        raise RefusedError(f"a period has {LONGEST_DAYS} days at most", field="to")
    return period


def _check_year(day: date, field: str) -> None:
    if not _FIRST_YEAR < day.year <= _LAST_YEAR:
        raise RefusedError(
            f"the year is {_FIRST_YEAR + 1} to {_LAST_YEAR}", field=field, day=day.isoformat()
        )


def _year_before(day: date) -> date:
    last = monthrange(day.year - 1, day.month)[1]
    return day.replace(year=day.year - 1, day=min(day.day, last))
