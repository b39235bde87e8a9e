"""Under which law, calendar and handling limit an incident is."""

from datetime import datetime

from sqlalchemy.orm import Session

from data.areas.queries import city_timezone
from data.codes.book import recalled_book
from data.codes.rules import standards_for
from dispatch.incidents.commands import category_of
from dispatch.incidents.rules import city_day
from dispatch.incidents.tables import Incident
from dispatch.workflow.definitions import Limit
from dispatch.workflow.words import TimeKind


def handling_limit(session: Session, row: Incident) -> Limit:
    """Return how long the handling of an incident may take.

    By the standard of its category that was in force when it was reported: where one condition for
    opening, and no more than one, begins it. Else by its category's own limit, in elapsed time.
    """
    return limit_on(session, row.category, row.reported_at)


def limit_on(session: Session, category: str, reported_at: datetime) -> Limit:
    """Return how long the handling of what is reported in a category at a moment may take."""
    book = recalled_book(session)
    if any(one.category == category for one in book.standards):
        day = city_day(reported_at, city_timezone(session))
        first = [one for one in standards_for(book, category, day) if one.step == 1]
        if len(first) == 1:
            return Limit(first[0].limit_amount, TimeKind(first[0].limit_kind.value))
    return Limit(category_of(session, category).limit_s / 3600, TimeKind.URGENT)
