"""Laws and the calendar as they are published."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.areas.queries import city_timezone
from data.codes.book import recalled_book
from data.codes.rules import categories_to_come
from data.store.errors import NotFoundError
from dispatch.incidents.rules import city_day
from dispatch.workflow.calendar_files import calendar_of, shipped_days
from dispatch.workflow.calendars import Calendar, CalendarDay, DayKind
from dispatch.workflow.definitions import Definition
from dispatch.workflow.errors import LawUnknownError
from dispatch.workflow.loading import SHIPPED, read_definition, shipped_definition
from dispatch.workflow.tables import (
    CalendarChange,
    CalendarDayRow,
    CalendarYear,
    LawVersion,
)

NOTICE_IS_OUT = 11
"""The month by which the State Council has published the holidays of the next year."""

FIRST_VERSION = 1
"""The number under which a shipped law is published."""


def law_of(session: Session, law: str, version: int) -> Definition:
    """Return a published version of a law; the first, as long as it has no row, is the shipped one.

    Raises
    ------
    LawUnknownError
        When there is no such version.
    """
    digest = session.scalar(
        select(LawVersion.digest).where(LawVersion.law == law, LawVersion.version == version)
    )
    if digest is not None:
        return _by_digest(session, digest)
    if version == FIRST_VERSION and law in SHIPPED:
        return shipped_definition(law)
    raise _unknown(law, version=version)


def law_in_force(session: Session, law: str, at: datetime) -> tuple[int, Definition]:
    """Return the version of a law under which incidents are opened at `at`, and the law.

    Raises
    ------
    LawUnknownError
        When none is in force then.
    """
    found = session.execute(
        select(LawVersion.version, LawVersion.digest)
        .where(LawVersion.law == law, LawVersion.starts_at <= at)
        .order_by(LawVersion.starts_at.desc(), LawVersion.version.desc())
        .limit(1)
    ).first()
    if found is not None and found.version is not None:
        return found.version, _by_digest(session, found.digest)
    if law in SHIPPED:
        return FIRST_VERSION, shipped_definition(law)
    raise _unknown(law, at=at.isoformat())


def list_versions(session: Session, law: str | None = None) -> Sequence[LawVersion]:
    """Return the versions of one or all laws: by law, drafts first, then newest first."""
    wanted = select(LawVersion).order_by(LawVersion.law, LawVersion.version.desc().nulls_first())
    return session.scalars(wanted if law is None else wanted.where(LawVersion.law == law)).all()


def get_version(session: Session, law: str, version: int | None) -> LawVersion:
    """Return a version of a law, None for its draft.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    row = session.scalar(
        select(LawVersion).where(
            LawVersion.law == law, LawVersion.version.is_not_distinct_from(version)
        )
    )
    if row is None:
        named = "a draft" if version is None else f"a version {version}"
        raise NotFoundError(f"the law {law} has not {named}", law=law, version=version)
    return row


def known_categories(session: Session, at: datetime) -> frozenset[str]:
    """Return the categories that a law may name: of the editions in force at a moment or later."""
    return categories_to_come(recalled_book(session), city_day(at, city_timezone(session)))


def working_calendar(session: Session, timezone: str | None = None) -> Calendar:
    """Return the working calendar of the city, in a zone (None: the city's own).

    As long as no year was ever loaded it is the shipped one. Remembered until a year is changed.
    """
    if timezone is None:
        timezone = city_timezone(session)
    edition = session.execute(
        select(
            func.max(CalendarYear.changed_at),
            func.count(CalendarYear.year),
            func.coalesce(CALENDAR_EDITION, 0),
        )
    ).one()
    known = _calendars.get(timezone)
    if known is not None and known[0] == tuple(edition):
        return known[1]
    years, days = _years_and_days(session)
    made = calendar_of(days, years, timezone, edition[2])
    _calendars[timezone] = (tuple(edition), made)
    return made


def earlier_calendar(session: Session, edition: int, first: int, last: int) -> Calendar:
    """Return the working calendar of the city as it was in an edition, for clocks that run on.

    From today's, by taking back the changes since; years of it that were not known are worked from
    Monday to Friday.
    """
    known, days = _years_and_days(session)
    by_year = {year: [one for one in days if one.year == year] for year in known}
    changes = session.scalars(
        select(CalendarChange).where(CalendarChange.id > edition).order_by(CalendarChange.id.desc())
    )
    for change in changes:
        by_year.pop(change.year, None)
        if change.before is not None:
            by_year[change.year] = [
                CalendarDay(change.year, date.fromisoformat(day), DayKind(kind), "", "")
                for day, kind in change.before
            ]
    left = [one for some in by_year.values() for one in some]
    years = {*by_year, *range(first, last + 1)}
    return calendar_of(left, years, working_calendar(session).timezone, edition)


def lasting_calendar(session: Session, first: int, last: int) -> Calendar:
    """Return the working calendar of the city for clocks that run from one year into another.

    Clocks must not wait for a notice: a year between them that is not loaded yet is worked from
    Monday to Friday.
    """
    calendar, years = working_calendar(session), frozenset(range(first, last + 1))
    if years <= calendar.years:
        return calendar
    known = _lasting.get(calendar.timezone)
    if known is None or known[0] is not calendar or not years <= known[1].years:
        known = calendar, replace(calendar, years=calendar.years | years)
        _lasting[calendar.timezone] = known
    return known[1]


def missing_years(session: Session, at: datetime) -> list[int]:
    """Return the years that are needed at a moment and not known: this one, from November the next.

    The notice for a year comes out in the autumn before.
    """
    calendar = working_calendar(session)
    today = at.astimezone(ZoneInfo(calendar.timezone)).date()
    needed = [today.year, today.year + 1] if today.month >= NOTICE_IS_OUT else [today.year]
    return [year for year in needed if year not in calendar.years]


def calendar_years(session: Session) -> Sequence[CalendarYear]:
    """Return the years that are known, in order."""
    return session.scalars(select(CalendarYear).order_by(CalendarYear.year)).all()


def get_year(session: Session, year: int) -> CalendarYear:
    """Return a year of the calendar.

    Raises
    ------
    NotFoundError
        When it was never loaded.
    """
    row = session.get(CalendarYear, year, populate_existing=True)
    if row is None:
        raise NotFoundError(f"the working calendar has no year {year}", year=year)
    return row


def calendar_days(session: Session, year: int | None = None) -> list[CalendarDay]:
    """Return the exceptions of one or all years, in order."""
    wanted = select(CalendarDayRow).order_by(CalendarDayRow.day)
    rows = session.scalars(wanted if year is None else wanted.where(CalendarDayRow.year == year))
    return [CalendarDay(row.year, row.day, row.kind, row.name_zh, row.name_en) for row in rows]


CALENDAR_EDITION = select(func.max(CalendarChange.id)).scalar_subquery()
"""The newest edition of the calendar; null before a year was ever changed."""

_lasting: dict[str, tuple[Calendar, Calendar]] = {}
"""By zone a calendar, and the same with the years that it lacks."""

_calendars: dict[str, tuple[tuple[object, ...], Calendar]] = {}
"""By zone the calendar as it was last read, with the edition of its rows."""

_definitions: dict[str, Definition] = {}
"""By digest of their text: what a text says does not change."""


def _years_and_days(session: Session) -> tuple[set[int], Sequence[CalendarDay]]:
    years = set(session.scalars(select(CalendarYear.year)))
    days = calendar_days(session) if years else shipped_days()
    return years or {one.year for one in days}, days


def _by_digest(session: Session, digest: str) -> Definition:
    known = _definitions.get(digest)
    if known is None:
        text = session.scalar(select(LawVersion.text).where(LawVersion.digest == digest).limit(1))
        known = _definitions[digest] = read_definition(text or "")
    return known


def _unknown(law: str, **said: object) -> LawUnknownError:
    return LawUnknownError(f"no such version of the law {law} is published", law=law, **said)
