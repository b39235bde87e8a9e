"""Calendars as CSV: `year,day,kind,name_zh,name_en`, one line for every exception."""

import csv
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from data.store.faults import Wrong, wrong
from dispatch.workflow.calendars import Calendar, CalendarDay, DayKind
from dispatch.workflow.errors import CalendarUnreadableError

COLUMNS: Final = ("year", "day", "kind", "name_zh", "name_en")
SHIPPED_SOURCE: Final = "国务院办公厅节假日安排通知 国办发明电〔2024〕12号、〔2025〕7号"
MOST_LINES: Final = 2_000
LONGEST_NAME: Final = 60
_NEAR_YEAR = timedelta(days=31)


def read_calendar(text: str) -> tuple[CalendarDay, ...]:
    """Return the days of a calendar file, in order.

    A day lies in its year or within a month of it: the notice for a year may have a weekend of the
    December before worked. A make-up day is a Saturday or a Sunday.

    Raises
    ------
    CalendarUnreadableError
        At the first line that is wrong, with its number.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    if tuple(next(csv.reader(lines), [])) != COLUMNS:
        raise unreadable(1, wrong("columns", columns=",".join(COLUMNS)))
    if len(lines) > MOST_LINES:
        raise unreadable(MOST_LINES + 1, wrong("lines", most=MOST_LINES))
    found: dict[date, CalendarDay] = {}
    for line, row in enumerate(csv.DictReader(lines, restkey="more"), start=2):
        one = _day(line, row)
        if one.day in found:
            raise unreadable(line, wrong("day_twice", day=one.day.isoformat()))
        found[one.day] = one
    return tuple(found[day] for day in sorted(found))


def line_of_day(text: str, day: date) -> int:
    """Return the line of a calendar file, one that can be read, in which a day stands."""
    lines = csv.DictReader(text.removeprefix("\ufeff").splitlines())
    found = (line for line, row in enumerate(lines, start=2) if _day(line, row).day == day)
    return next(found)


def write_calendar(days: Iterable[CalendarDay]) -> str:
    """Return days as a calendar file."""
    lines = [",".join(COLUMNS)]
    lines += [f"{one.year},{one.day},{one.kind},{one.name_zh},{one.name_en}" for one in days]
    return "\n".join(lines) + "\n"


def calendar_of(
    days: Iterable[CalendarDay], years: Iterable[int], timezone: str, edition: int = 0
) -> Calendar:
    """Return the calendar that days and years make in a zone (IANA name)."""
    kinds: Mapping[date, DayKind] = MappingProxyType({one.day: one.kind for one in days})
    return Calendar(timezone, frozenset(years), kinds, edition=edition)


@cache
def shipped_days() -> tuple[CalendarDay, ...]:
    """Return the days of the calendar that comes with Muster."""
    path = files("dispatch.workflow").joinpath("files/working_calendar.csv")
    return read_calendar(path.read_text(encoding="utf-8"))


def _day(line: int, row: Mapping[str, object]) -> CalendarDay:
    said = {name: str(row.get(name) or "").strip() for name in COLUMNS}
    if "more" in row or not all(said.values()):
        raise unreadable(line, wrong("values", values=len(COLUMNS)))
    try:
        day, kind = date.fromisoformat(said["day"]), DayKind(said["kind"])
        year = int(said["year"])
        off = date(year, 1, 1) - day, day - date(year, 12, 31)
    except (ValueError, OverflowError):
        raise unreadable(line, wrong("calendar_day")) from None
    if max(off) > _NEAR_YEAR:
        raise unreadable(line, wrong("far", day=day.isoformat(), year=year))
    if kind is DayKind.MAKE_UP and day.weekday() < 5:
        raise unreadable(line, wrong("no_weekend", day=day.isoformat()))
    names = said["name_zh"], said["name_en"]
    if any(len(name) > LONGEST_NAME or "," in name or "\0" in name for name in names):
        raise unreadable(line, wrong("name", most=LONGEST_NAME))
    return CalendarDay(year, day, kind, *names)


def unreadable(line: int, cause: Wrong) -> CalendarUnreadableError:
    """Return the error of a line of a calendar file."""
    return CalendarUnreadableError(
        f"line {line}: {cause}", field="csv", line=line, **cause.as_details()
    )
