"""The working calendar: which days are worked, as data."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import Field
from sqlalchemy.orm import Session

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.routers.fields import Asked, LineText
from data.access.actions import Action
from dispatch.cases.recounting import count_touched
from dispatch.workflow.calendar_files import write_calendar
from dispatch.workflow.calendars import Calendar
from dispatch.workflow.commands import load_year
from dispatch.workflow.queries import (
    calendar_days,
    calendar_years,
    get_year,
    missing_years,
    working_calendar,
)
from dispatch.workflow.tables import CalendarYear
from dispatch.workflow.views import CalendarView, CalendarYearView, year_view

router = APIRouter(prefix="/calendars/working", tags=["laws"])

Year = Annotated[int, Path(ge=2000, le=2100)]
LARGEST_CALENDAR = 200_000


class YearFile(Asked):
    """A year's exceptions as CSV (`year,day,kind,name_zh,name_en`), and which notice says so."""

    csv: Annotated[str, Field(max_length=LARGEST_CALENDAR)]
    source: Annotated[LineText, Field(min_length=1)]


class YearLoaded(CalendarYearView):
    """A year as it is now, and how many deadlines it moves: the worker counts them anew at once."""

    deadlines_moved: int


Reader = Annotated[Caller, requires(Action.LAWS_READ)]
Changer = Annotated[Caller, requires(Action.CALENDARS_CHANGE)]


@router.get("", summary="The working calendar")
def read_calendar(services: ServicesDep, caller: Reader) -> CalendarView:
    """Return the years that are known with their holidays and make-up days."""
    with services.store.reading(caller.actor) as session:
        calendar = working_calendar(session)
        years = [_year(session, row, calendar) for row in calendar_years(session)]
        missing = missing_years(session, services.clock())
    return CalendarView(
        timezone=calendar.timezone,
        periods=[(f"{opens:%H:%M}", f"{closes:%H:%M}") for opens, closes in calendar.periods],
        years=years,
        missing=missing,
    )


@router.get("/{year}", summary="A year of the working calendar")
def read_year(services: ServicesDep, caller: Reader, year: Year) -> CalendarYearView:
    """Return a year's holidays and make-up days."""
    with services.store.reading(caller.actor) as session:
        return _year(session, get_year(session, year), working_calendar(session))


@router.get(
    "/{year}/file",
    summary="A year of the working calendar as CSV",
    response_class=Response,
    responses={200: {"content": {"text/csv": {}}}},
)
def read_year_file(services: ServicesDep, caller: Reader, year: Year) -> Response:
    """Return a year's exceptions as CSV, to be changed and loaded again."""
    with services.store.reading(caller.actor) as session:
        get_year(session, year)
        text = write_calendar(calendar_days(session, year))
    return Response(text, media_type="text/csv; charset=utf-8")


@router.put("/{year}", response_model=YearLoaded, summary="Load a year")
def write_year(
    services: ServicesDep, caller: Changer, key: IdempotencyKey, year: Year, asked: YearFile
) -> Response:
    """Replace a year's exceptions by those of a file; deadlines it moves are counted anew."""

    def command(session: Session) -> YearLoaded:
        load_year(session, year, asked.csv, asked.source)
        view = _year(session, get_year(session, year), working_calendar(session))
        return YearLoaded(**view.model_dump(), deadlines_moved=count_touched(session))

    answer = run_command(services, caller, key, (f"load calendar {year}", asked), command)
    return json_response(answer)


def _year(session: Session, row: CalendarYear, calendar: Calendar) -> CalendarYearView:
    first, after = date(row.year, 1, 1), date(row.year + 1, 1, 1)
    count = sum(
        calendar.is_working(date.fromordinal(day))
        for day in range(first.toordinal(), after.toordinal())
    )
    return year_view(row, calendar_days(session, row.year), count)
