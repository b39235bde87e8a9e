"""Under which law, calendar and handling limit an incident is."""

from datetime import datetime
from functools import cache

from sqlalchemy.orm import Session

from data.areas.queries import find_city
from data.codes import incident_categories
from dispatch.incidents.tables import Incident
from dispatch.workflow.calendars import Calendar
from dispatch.workflow.definitions import Definition, Limit
from dispatch.workflow.loading import shipped_definition
from dispatch.workflow.words import TimeKind


def definition_for(session: Session, law: str, version: int) -> Definition:
    """Return a version of a law."""
    return shipped_definition(law)


def law_in_force(session: Session, law: str, at: datetime) -> tuple[int, Definition]:
    """Return which version of a law is in force at a moment, and it."""
    return 1, shipped_definition(law)


def calendar_for(session: Session) -> Calendar:
    """Return the working calendar of the city."""
    city = find_city(session)
    return _calendar("UTC" if city is None else city.timezone)


@cache
def _calendar(timezone: str) -> Calendar:
    return Calendar(timezone, frozenset(range(2020, 2036)))


def handling_limit(session: Session, row: Incident) -> Limit:
    """Return how long the handling of an incident may take: its category's limit."""
    return Limit(incident_categories()[row.category].limit_s / 3600, TimeKind.URGENT)
