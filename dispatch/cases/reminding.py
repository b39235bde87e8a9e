"""Reminds who may load it of a year that the working calendar lacks."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from data.areas.queries import find_city
from dispatch.messages.notices import NewNotice, holders_anywhere, notify
from dispatch.workflow.queries import missing_years

REMINDED: Final = ("planner", "system_administrator")
"""Planners load calendars; administrators see that somebody does."""


def remind_of_calendar(session: Session, now: datetime) -> int:
    """Tell planners and administrators, once a month, of a year that is needed and not loaded.

    Returns how many were told. Nobody before a city is loaded.
    """
    city = find_city(session)
    if city is None:
        return 0
    month = now.astimezone(ZoneInfo(city.timezone)).strftime("%Y-%m")
    told = 0
    for year in missing_years(session, now):
        recipients = holders_anywhere(session, REMINDED, now)
        key = f"calendar/{year}/{month}"
        new = NewNotice("calendar_missing", recipients, None, key, {"year": str(year)})
        told += len(notify(session, new, now=now))
    return told
