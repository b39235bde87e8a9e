"""Laws and the calendar as they are published."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.areas.queries import find_city
from data.store.errors import NotFoundError
from dispatch.workflow.calendar_files import calendar_of, shipped_days
from dispatch.workflow.calendars import Calendar, CalendarDay
from dispatch.workflow.definitions import Definition
from dispatch.workflow.errors import LawUnknownError
from dispatch.workflow.loading import SHIPPED, read_definition, shipped_definition
from dispatch.workflow.tables import CalendarDayRow, CalendarYear, LawVersion

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


def working_calendar(session: Session, timezone: str | None = None) -> Calendar:
    """Return the working calendar of the city, in a zone (None: the city's own).

    As long as no year was ever loaded it is the shipped one. Remembered until a year is changed.
    """
    if timezone is None:
        city = find_city(session)
        timezone = "UTC" if city is None else city.timezone
    edition = session.execute(
        select(func.max(CalendarYear.changed_at), func.count(CalendarYear.year))
    ).one()
    known = _calendars.get(timezone)
    if known is not None and known[0] == tuple(edition):
        return known[1]
    years = session.scalars(select(CalendarYear.year)).all()
    days = calendar_days(session) if years else shipped_days()
    made = calendar_of(days, years or {one.year for one in days}, timezone)
    _calendars[timezone] = (tuple(edition), made)
    return made


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


_lasting: dict[str, tuple[Calendar, Calendar]] = {}
"""By zone a calendar, and the same with the years that it lacks."""

_calendars: dict[str, tuple[tuple[object, ...], Calendar]] = {}
"""By zone the calendar as it was last read, with the edition of its rows."""

_definitions: dict[str, Definition] = {}
"""By digest of their text: what a text says does not change."""


def _by_digest(session: Session, digest: str) -> Definition:
    known = _definitions.get(digest)
    if known is None:
        text = session.scalar(select(LawVersion.text).where(LawVersion.digest == digest).limit(1))
        known = _definitions[digest] = read_definition(text or "")
    return known


def _unknown(law: str, **said: object) -> LawUnknownError:
    return LawUnknownError(f"no such version of the law {law} is published", law=law, **said)
