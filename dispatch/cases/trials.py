"""A draft of a law tried over what was done with past incidents."""

from collections.abc import Iterator
from datetime import date, datetime
from importlib.resources import files
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Row, select, text
from sqlalchemy.orm import Session

from data.areas.queries import city_timezone
from dispatch.cases.laws import limit_on
from dispatch.incidents.rules import city_day
from dispatch.incidents.tables import Incident, Stage
from dispatch.workflow.definitions import Definition, Limit
from dispatch.workflow.queries import law_of, working_calendar
from dispatch.workflow.replaying import PastIncident, PastStep
from dispatch.workflow.trying import Trial, try_law

_PAST: Final = text(files("dispatch.cases").joinpath("past.sql").read_text(encoding="utf-8"))
_ROWS_AT_ONCE: Final = 20_000


def try_over_past(session: Session, definition: Definition, *, most: int) -> Trial:
    """Run the newest closed incidents of a law, at most `most`, through a definition and theirs.

    In a city that trains its incidents count, elsewhere practice does not. Read in batches: 100,000
    take the memory of one batch.
    """
    versions = session.scalars(
        select(Incident.law_version).where(Incident.law == definition.key).distinct()
    )
    laws = {version: law_of(session, definition.key, version) for version in versions.all()}
    past = past_incidents(session, definition.key, laws, most=most)
    return try_law(definition, past, laws, working_calendar(session))


def past_incidents(
    session: Session, law: str, laws: dict[int, Definition], *, most: int
) -> Iterator[tuple[int, PastIncident]]:
    """Yield the newest closed incidents of a law with the version they were under, oldest id first.

    Only steps that their law knows as actions: what the installation noted by itself is left out.
    """
    rows = session.execute(
        _PAST, {"law": law, "most": most}, execution_options={"yield_per": _ROWS_AT_ONCE}
    )
    limits: dict[tuple[str, date], Limit] = {}
    timezone = city_timezone(session)
    for _, group in groupby(rows, key=lambda row: row.id):
        steps = list(group)
        first = steps[0]
        known = (first.category, city_day(first.reported_at, timezone))
        if known not in limits:
            limits[known] = limit_on(session, first.category, first.reported_at)
        actions = laws[first.law_version].actions
        past = PastIncident(
            number=first.number,
            category=first.category,
            priority=first.priority,
            handling=limits[known],
            reported_at=first.reported_at,
            steps=[_step(row) for row in steps if row.action in actions],
        )
        yield first.law_version, past


def _step(row: Row[Any]) -> PastStep:
    at: datetime = row.at
    return PastStep(
        at=at,
        action=row.action,
        to=Stage(row.to_stage),
        account=row.account_id,
        department=row.department_code,
        reasoned=row.reasoned,
        amount=row.amount,
    )
