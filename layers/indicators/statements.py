"""The SQL of indicators, put together from `files/facts.sql` and the definitions.

Only words of the definitions become SQL; what callers say goes in as values.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from dispatch.incidents.tables import Stage
from layers.indicators.definitions import (
    LATE,
    EventRule,
    IncidentSet,
    Indicator,
    Measure,
    Word,
    definitions,
)

_FACTS: Final = files("layers.indicators").joinpath("files", "facts.sql").read_text("utf-8")
_COLUMNS: Final = (
    "id, reported_at, leaf, category, source, department_code, stage, law, outcome, merged_into,"
    " marks, counters, closed_at, paused_at, due_at, cell"
)
"""Of incidents: what states, missed limits and filters are said of."""

_MISSED: Final = (
    "closed_at IS NULL AND paused_at IS NULL AND due_at >= :since"
    " AND due_at < least(CAST(:until AS timestamptz), :now)"
)
"""That a limit ran out in the period and what it is of was not done by now."""

_PAIRED: Final = """paired AS (
  SELECT i.*, i.department_code AS department, coalesce(a.did, 0) | said | missed AS did,
    coalesce(a.late, 0) | missed AS late, acceptance, assignment, handling, verification, done_at
  FROM known AS i LEFT JOIN acted AS a ON a.incident_id = i.id
)"""
_REGROUPED: Final = """named AS (
  SELECT i.id, coalesce(a.department, i.department_code, '') AS department, did, late, acceptance,
    assignment, handling, verification, done_at
  FROM acted AS a JOIN known AS i ON i.id = a.incident_id
  UNION ALL
  SELECT id, coalesce(department_code, ''), said | missed, missed, NULL, NULL, NULL, NULL, NULL
  FROM known WHERE said | missed <> 0
), every AS (
  SELECT id, department, bit_or(did) AS did, bit_or(late) AS late, sum(acceptance) AS acceptance,
    sum(assignment) AS assignment, sum(handling) AS handling, sum(verification) AS verification,
    max(done_at) AS done_at
  FROM named GROUP BY id, department
), paired AS (
  SELECT * FROM every JOIN known USING (id)
)"""
_OVERDUE: Final = "#overdue"

_INSIDE: Final = "AND leaf BETWEEN :leaf_from AND :leaf_to"
_FILTERS: Final[Mapping[str, str]] = {
    "department": "AND i.department = :department",
    "source": "AND i.source = :source",
    "categories": "AND i.category = ANY(:categories)",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What the statement depends on.

    Parameters
    ----------
    by_department
        Whether an incident counts for each department that did something with it in the period:
        what was done before one had it counts for the one that has it now.
    in_area
        Whether only incidents of an area count.
    filters
        Keys of `_FILTERS`.
    """

    by_department: bool
    in_area: bool
    filters: frozenset[str]


@cache
def facts_sql(shape: Shape) -> str:
    """Return the beginning of a statement that defines `facts`, a row for each incident."""
    inside = _INSIDE if shape.in_area else ""
    parts = {
        "step_department": "department_code" if shape.by_department else "CAST(NULL AS text)",
        "step_events": _step_bits(),
        "step_area": inside,
        "area": inside,
        "stays": _stays(),
        "closed": _bit("closed"),
        "reported": _bit("reported"),
        "recurred": _bit("recurred"),
        "columns": _COLUMNS,
        "missed": _MISSED,
        "missed_events": _missed_bits(),
        "paired": _REGROUPED if shape.by_department else _PAIRED,
        "states": _state_bits(),
        "filters": " ".join(_FILTERS[name] for name in sorted(shape.filters)),
    }
    statement = _FACTS
    for name, part in parts.items():
        statement = statement.replace(f"/*{name}*/", part)
    return statement


def holds_sql(wanted: IncidentSet) -> str:
    """Return the condition that a row of `facts` is in a set."""
    return " AND ".join(f"({' OR '.join(_word_sql(word) for word in part)})" for part in wanted)


def counted_sql(indicator: Indicator, *, raw: bool) -> str:
    """Return the condition that a row is counted by an indicator; `raw`: exempted or not."""
    return _unless_exempted(indicator, holds_sql(indicator.counted), raw)


def whole_sql(indicator: Indicator, *, raw: bool) -> str:
    """Return the condition that a row is in what a rate is a share of; of others `counted_sql`."""
    wanted = indicator.counted if indicator.whole is None else indicator.whole
    return _unless_exempted(indicator, holds_sql(wanted), raw)


def counted_actions() -> list[str]:
    """Return the actions that are events even where they leave no stage."""
    rules = (rule for rules in definitions().events.values() for rule in rules if rule.of_step)
    return sorted({action for rule in rules for action in rule.actions})


def _unless_exempted(indicator: Indicator, condition: str, raw: bool) -> str:  # noqa: FBT001
    if raw or indicator.exempted_too:
        return condition
    return f"{condition} AND {_word_sql(Word('is_exempted', negated=True))}"


def _word_sql(word: Word) -> str:
    known = definitions()
    late = word.key not in known.events and word.key not in known.states
    key = word.key.removesuffix(LATE) if late else word.key
    column = "late" if late else "did"
    return f"{column} & {known.bit(key)} {'=' if word.negated else '<>'} 0"


def _bit(key: str) -> str:
    return f"CAST({definitions().bit(key)} AS bigint)"


def _stays() -> str:
    """Return the sums of the time in each stage, in s, of the steps that leave it."""
    return ", ".join(
        f"sum(stay_s) FILTER (WHERE did & {_bit(f'left_{stay}')} <> 0) AS {stay}"
        for stay in (Measure.ACCEPTANCE, Measure.ASSIGNMENT, Measure.HANDLING, Measure.VERIFICATION)
    )


def _step_bits() -> str:
    """Return the bits of a step: by the stage that it leaves, so that few rules are looked at."""
    rules = [
        (key, rule) for key, rules in definitions().events.items() for rule in rules if rule.of_step
    ]
    anywhere = _bits((key, _step_sql(rule)) for key, rule in rules if not rule.sources)
    by_stage = " ".join(
        f"WHEN '{stage}' THEN {_bits(found)}"
        for stage in Stage
        if (found := [(key, _step_sql(rule)) for key, rule in rules if stage in rule.sources])
    )
    return f"({anywhere} | CASE from_stage {by_stage} ELSE 0 END)"


def _missed_bits() -> str:
    events = definitions().events
    rules = {
        key: [rule for rule in rules if _OVERDUE in rule.actions] for key, rules in events.items()
    }
    return _bits(
        (key, " OR ".join(map(_missed_sql, found))) for key, found in rules.items() if found
    )


def _state_bits() -> str:
    return _bits((key, f"({condition})") for key, condition in definitions().states.items())


def _bits(conditions: Iterable[tuple[str, str]]) -> str:
    cases = (f"CASE WHEN {one} THEN {_bit(key)} ELSE 0 END" for key, one in conditions)
    return f"({' | '.join(cases)})"


def _step_sql(rule: EventRule) -> str:
    """Return a rule's condition on a step, beside the stage that it leaves."""
    parts = [
        _among("action", rule.actions),
        _among("to_stage", rule.targets),
        _among("law", (rule.law,) if rule.law else ()),
        f"NOT {_among('action', rule.but_not)}" if rule.but_not else "",
    ]
    return f"({' AND '.join(part for part in parts if part) or 'true'})"


def _missed_sql(rule: EventRule) -> str:
    law = _among("law", (rule.law,) if rule.law else ())
    return f"({_among('stage', rule.sources)}{f' AND {law}' if law else ''})"


def _among(column: str, words: tuple[str, ...]) -> str:
    if not words:
        return ""
    listed = ", ".join(f"'{word}'" for word in words)
    return f"{column} = {listed}" if len(words) == 1 else f"{column} IN ({listed})"
