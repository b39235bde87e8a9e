"""Calendars as CSV: `year,day,kind,name_zh,name_en`, one line for every exception."""

import csv
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

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
        raise _unreadable(1, f"the columns are {','.join(COLUMNS)}")
    if len(lines) > MOST_LINES:
        raise _unreadable(MOST_LINES + 1, f"a calendar has at most {MOST_LINES} lines")
    found: dict[date, CalendarDay] = {}
    for line, row in enumerate(csv.DictReader(lines, restkey="more"), start=2):
        one = _day(line, row)
        if one.day in found:
            raise _unreadable(line, f"{one.day} stands there twice")
        found[one.day] = one
    return tuple(found[day] for day in sorted(found))


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
        raise _unreadable(line, f"a line has {len(COLUMNS)} values, none of them empty")
    try:
        day, kind = date.fromisoformat(said["day"]), DayKind(said["kind"])
        year = int(said["year"])
        off = date(year, 1, 1) - day, day - date(year, 12, 31)
    except (ValueError, OverflowError):
        raise _unreadable(line, "a day is 2026-10-01, a kind holiday or make_up") from None
    if max(off) > _NEAR_YEAR:
        raise _unreadable(line, f"{day} is not near the year {year}")
    if kind is DayKind.MAKE_UP and day.weekday() < 5:
        raise _unreadable(line, f"{day} is worked anyway: it is no weekend")
    names = said["name_zh"], said["name_en"]
    if any(len(name) > LONGEST_NAME or "," in name or "\0" in name for name in names):
        raise _unreadable(line, f"a name has at most {LONGEST_NAME} characters and no comma")
    return CalendarDay(year, day, kind, *names)


def _unreadable(line: int, message: str) -> CalendarUnreadableError:
    return CalendarUnreadableError(f"line {line}: {message}", field="csv", line=line)
