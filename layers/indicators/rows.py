"""The incidents behind a number: exactly those that were counted, or measured."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError, RefusedError
from layers.indicators.asking import NOWHERE, Asked, facts_for
from layers.indicators.counting import MEMORY, part_of
from layers.indicators.definitions import Indicator, Kind, definitions
from layers.indicators.measures import TIMES, measured_sql
from layers.indicators.statements import counted_actions, counted_sql, whole_sql
from layers.indicators.views import CountedIncident, CountedPage


class Of(StrEnum):
    """Which incidents of an indicator."""

    COUNTED = "counted"
    WHOLE = "whole"  # of a rate: what the counted are a share of


@dataclass(frozen=True, slots=True)
class Page:
    """Which page: `after` is the `next` of the one before."""

    limit: int = 100
    after: str | None = None


FIRST: Final = Page()


def get_indicator(key: str) -> Indicator:
    """Return an indicator.

    Raises
    ------
    NotFoundError
        When there is none of this key.
    """
    found = definitions().indicators.get(key)
    if found is None:
        raise NotFoundError(f"there is no indicator {key}", indicator=key)
    return found


def list_counted(  # noqa: PLR0913 (what is asked, of which part, which page)
    session: Session,
    key: str,
    asked: Asked,
    now: datetime,
    *,
    part: str = NOWHERE,
    of: Of = Of.COUNTED,
    page: Page = FIRST,
) -> CountedPage:
    """Return incidents that an indicator counts in a part of `asked.by`, newest report first.

    `count` is how many there are on all pages.

    Raises
    ------
    NotFoundError
        For an indicator that there is not.
    RefusedError
        For `after` that is no such text.
    """
    indicator = get_indicator(key)
    facts = facts_for(session, asked, now, counted_actions())
    found, values = part_of(session, asked.by)
    choose = whole_sql if of is Of.WHOLE else counted_sql
    measure = "NULL" if indicator.measure is None else f'"{indicator.measure}"'
    at, last_id = _read_after(page.after)
    statement = f"""{facts.sql}, chosen AS (
  SELECT facts.id, {found.grain} AS grain, CAST({measure} AS float8) AS measured_s
  FROM facts {TIMES if indicator.kind is Kind.P90 else ""}
  WHERE {choose(indicator, raw=asked.raw)} {measured_sql(indicator)}
), counted AS (
  SELECT i.*, measured_s, count(*) OVER () AS n FROM chosen {found.join}
  JOIN incidents AS i ON i.id = chosen.id WHERE coalesce({found.name}, '') = :part
)
SELECT id, number, category, stage, source, reported_at, closed_at, outcome, area_code,
  department_code, marks ? 'exempted' AS exempted, measured_s, n
FROM counted
WHERE CAST(:at AS timestamptz) IS NULL OR (reported_at, id) < (:at, :last_id)
ORDER BY reported_at DESC, id DESC LIMIT :limit"""  # noqa: S608 (words of the definitions)
    more = {"part": part, "at": at, "last_id": last_id, "limit": page.limit + 1}
    session.execute(MEMORY)
    rows = session.execute(text(statement), {**facts.values, **values, **more}).mappings().all()
    items = [CountedIncident.model_validate(dict(row)) for row in rows[: page.limit]]
    return CountedPage(
        items=items,
        count=rows[0]["n"] if rows else 0,
        next=f"{items[-1].reported_at.isoformat()}~{items[-1].id}"
        if len(rows) > page.limit
        else None,
    )


def _read_after(after: str | None) -> tuple[datetime | None, int]:
    if after is None:
        return None, 0
    moment, _, number = after.partition("~")
    try:
        at, last_id = datetime.fromisoformat(moment), int(number)
    except ValueError as cause:
        raise RefusedError("this is not the `next` of a page", field="after") from cause
    if at.tzinfo is None or not 0 < last_id < 2**63:
        raise RefusedError("this is not the `next` of a page", field="after")
    return at, last_id
