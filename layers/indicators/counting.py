"""Indicators counted: one statement for all of them, over the steps of a period.

Incidents are counted first by what they have in common (their bits), then these few rows for each
indicator: O(steps of the period).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.codes.book import code_book
from layers.indicators.asking import NOWHERE, Asked, Dimension, facts_for, majors_of
from layers.indicators.definitions import Indicator, Kind, definitions
from layers.indicators.measures import TIMES, mean_columns, percentile_columns, stay_sums
from layers.indicators.statements import counted_actions, counted_sql, holds_sql, whole_sql

MEMORY: Final = text("SET LOCAL work_mem = '64MB'")
"""So that the incidents of a month are grouped in memory."""


@dataclass(frozen=True, slots=True)
class Number:
    """The value of an indicator: `value` is None where there is nothing to share or measure.

    `counted` incidents were counted or measured, of a rate out of `whole`.
    """

    value: float | None
    counted: int
    whole: int | None = None


Numbers = Mapping[str, Number]
"""By key of the indicator."""


def count_all(session: Session, asked: Asked, now: datetime) -> dict[str, Numbers]:
    """Return the numbers of every part that has incidents, by its key.

    The part of `Dimension.NONE` is `NOWHERE`; so is that of incidents outside all areas of a level,
    or without a department.
    """
    wanted = list(definitions().indicators.values())
    statement, values = _prepared(session, asked, now, wanted)
    session.execute(MEMORY)
    rows = session.execute(text(statement), values).mappings().all()
    if not rows and asked.by is Dimension.NONE:
        return {NOWHERE: {one.key: _number({}, one) for one in wanted}}
    return {row["part"]: {one.key: _number(dict(row), one) for one in wanted} for row in rows}


def explain(session: Session, asked: Asked, now: datetime) -> str:
    """Return how the database counts what is asked, with the times that it took."""
    wanted = list(definitions().indicators.values())
    statement, values = _prepared(session, asked, now, wanted)
    session.execute(MEMORY)
    lines = session.execute(text(f"EXPLAIN (ANALYZE, BUFFERS) {statement}"), values).scalars()
    return "\n".join(lines)


def _prepared(
    session: Session, asked: Asked, now: datetime, wanted: Sequence[Indicator]
) -> tuple[str, dict[str, object]]:
    facts = facts_for(session, asked, now, counted_actions())
    part, values = part_of(session, asked.by)
    return _statement(facts.sql, part, wanted, raw=asked.raw), {**facts.values, **values}


def _statement(facts: str, part: "Part", wanted: Sequence[Indicator], *, raw: bool) -> str:
    slow = [one for one in wanted if one.kind is Kind.P90]
    columns = ", ".join(column for one in wanted for column in _columns(one, raw=raw))
    times = ", ".join(column for one in slow for column in percentile_columns(one, raw=raw))
    urgent = " OR ".join(f"({holds_sql(one.counted)})" for one in slow)
    name = f"coalesce({part.name}, '{NOWHERE}') AS part"
    return f"""{facts}, alike AS (
  SELECT {part.grain} AS grain, did, late, count(*) AS n, {stay_sums()}
  FROM facts GROUP BY 1, 2, 3
), counts AS (
  SELECT {name}, {columns} FROM alike {part.join} GROUP BY 1
), timed AS (
  SELECT {part.grain} AS grain, did, late, times.* FROM facts {TIMES} WHERE {urgent}
), slow AS (
  SELECT {name}, {times} FROM timed {part.join} GROUP BY 1
)
SELECT * FROM counts LEFT JOIN slow USING (part) ORDER BY part"""  # noqa: S608 (our own words)


@dataclass(frozen=True, slots=True)
class Part:
    """How rows of `facts` fall into parts: what they are grouped by, what that is joined to."""

    grain: str
    name: str
    join: str = ""


_PARTS: Final[Mapping[Dimension, Part]] = {
    Dimension.NONE: Part("CAST(NULL AS text)", "NULL"),
    Dimension.DEPARTMENT: Part("department", "grain"),
    Dimension.CATEGORY: Part("category", "grain"),
    Dimension.SOURCE: Part("source", "grain"),
    Dimension.MAJOR: Part(
        "category",
        "majors.major",
        "LEFT JOIN unnest(CAST(:codes AS text[]), CAST(:majors AS text[])) AS majors (code, major)"
        " ON majors.code = grain",
    ),
}
_BY_AREA: Final = Part(
    "leaf",
    "holding.code",
    "LEFT JOIN (SELECT inner_area.leaf_from AS leaf, outer_area.code FROM areas AS inner_area"
    " JOIN areas AS outer_area ON outer_area.level = :level"
    " AND inner_area.leaf_from BETWEEN outer_area.leaf_from AND outer_area.leaf_to"
    " OFFSET 0) AS holding ON holding.leaf = grain",
)


def part_of(session: Session, by: Dimension) -> tuple[Part, dict[str, Any]]:
    """Return how rows fall into the parts of a dimension, and the values that it takes."""
    if by.level is not None:
        return _BY_AREA, {"level": by.level.value}
    if by is Dimension.MAJOR:
        majors = majors_of(code_book(session))
        return _PARTS[by], {"codes": list(majors), "majors": list(majors.values())}
    return _PARTS[by], {}


def _columns(one: Indicator, *, raw: bool) -> Iterator[str]:
    if one.kind is Kind.MEAN:
        yield from mean_columns(one, raw=raw)
    elif one.kind is not Kind.P90:
        yield f'sum(n) FILTER (WHERE {counted_sql(one, raw=raw)}) AS "{one.key}"'
    if one.kind is Kind.RATE:
        yield f'sum(n) FILTER (WHERE {whole_sql(one, raw=raw)}) AS "{one.key}_whole"'


def _number(row: Mapping[str, Any], one: Indicator) -> Number:
    counted = int(row.get(one.key) or 0)
    match one.kind:
        case Kind.COUNT:
            return Number(float(counted), counted)
        case Kind.MEAN:
            return Number(row[f"{one.key}_sum"] / counted if counted else None, counted)
        case Kind.P90:
            return Number(row.get(f"{one.key}_p90"), counted)
        case Kind.RATE:
            whole = int(row.get(f"{one.key}_whole") or 0)
            return Number(counted / whole if whole else None, counted, whole)
