"""What the indicators are, read once from `files/`: events, states, and indicators made of them.

An indicator counts incidents of a set. A set is written as words that must all hold: the key of an
event of the period (`handled`), of an event that was late (`handled_late`), of a state that an
incident has now (`is_reworked`); `!` before a word says that it does not hold, `|` between words
that one of them is enough.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from dispatch.incidents.tables import Stage
from layers.indicators.errors import DefinitionError

LATE: Final = "_late"
STATES_FROM: Final = 32
"""The bit of the first state; those below are of events."""


class Kind(StrEnum):
    """What the value of an indicator is."""

    COUNT = "count"  # incidents
    RATE = "rate"  # a share, 0 to 1
    MEAN = "mean"  # seconds
    P90 = "p90"  # seconds that 90 % do not exceed


class Measure(StrEnum):
    """A time that an incident took, in seconds."""

    ACCEPTANCE = "acceptance"
    ASSIGNMENT = "assignment"
    HANDLING = "handling"
    VERIFICATION = "verification"
    WHOLE = "whole"
    ANSWER = "answer"
    SENT = "sent"
    TURNOUT = "turnout"
    TRAVEL = "travel"


class Good(StrEnum):
    """Which direction is better; neither for a mere count."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = ""


@dataclass(frozen=True, slots=True)
class EventRule:
    """When a step is an event; an empty part asks nothing.

    `actions` that begin with `#` are not steps: `#reported`, `#recurred`, and `#overdue`, an open
    incident in a stage of `sources` whose limit ran out.
    """

    actions: tuple[str, ...]
    but_not: tuple[str, ...]
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    law: str

    @property
    def of_step(self) -> bool:
        """Whether it is about steps."""
        return not any(action.startswith("#") for action in self.actions)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a set: what holds of an incident, or (`negated`) does not."""

    key: str
    negated: bool = False


IncidentSet = tuple[tuple[Word, ...], ...]
"""All of them, one word at least of each."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator.

    Parameters
    ----------
    counted
        The set that is counted, or measured.
    whole
        Of a rate the set that it is a share of: `counted` is always a part of it.
    measure
        Of a mean or percentile.
    standard
        In seconds, of a percentile.
    exempted_too
        Whether incidents that a granted appeal exempted are counted.
    """

    key: str
    group: str
    kind: Kind
    counted: IncidentSet
    whole: IncidentSet | None
    measure: Measure | None
    good: Good
    standard_s: float | None
    exempted_too: bool
    name_zh: str
    name_en: str
    explanation_zh: str
    explanation_en: str


@dataclass(frozen=True, slots=True)
class Definitions:
    """All definitions: events with their rules, conditions of states, indicators."""

    events: Mapping[str, tuple[EventRule, ...]]
    states: Mapping[str, str]
    indicators: Mapping[str, Indicator]

    def bit(self, key: str) -> int:
        """Return the bit of an event or a state."""
        if key in self.events:
            return 1 << list(self.events).index(key)
        return 1 << STATES_FROM + list(self.states).index(key)


@cache
def definitions() -> Definitions:
    """Return the definitions that ship.

    Raises
    ------
    DefinitionError
        When a file is not sound.
    """
    events: dict[str, tuple[EventRule, ...]] = {}
    for row in _rows("events.csv"):
        events[row["key"]] = (*events.get(row["key"], ()), _event_rule(row))
    states = {row["key"]: row["condition"] for row in _rows("states.csv")}
    if len(events) > STATES_FROM:
        raise DefinitionError(f"events.csv: more than {STATES_FROM} events")
    words = {*events, *(key + LATE for key in events), *states}
    indicators = [_indicator(row, words) for row in _rows("indicators.csv")]
    by_key = {one.key: one for one in indicators}
    if len(by_key) != len(indicators):
        raise DefinitionError("indicators.csv: a key occurs twice")
    return Definitions(MappingProxyType(events), MappingProxyType(states), MappingProxyType(by_key))


def read_set(source: str, words: set[str]) -> IncidentSet:
    """Return the set that a text says; `words` are the words there are.

    Raises
    ------
    DefinitionError
        For a word that there is not, and for no word at all.

    Examples
    --------
    >>> read_set("handled|missed !late", {"handled", "missed", "late"})[1]
    (Word(key='late', negated=True),)
    """
    found = tuple(
        tuple(Word(word.removeprefix("!"), word.startswith("!")) for word in part.split("|"))
        for part in source.split()
    )
    if not found:
        raise DefinitionError("a set has one word at least")
    for word in (word for part in found for word in part):
        if word.key not in words:
            raise DefinitionError(f"there is no word {word.key} for sets")
    return found


def _event_rule(row: Mapping[str, str]) -> EventRule:
    stages = {*row["from"].split(), *row["to"].split()}
    if unknown := stages - set(Stage):
        raise DefinitionError(f"events.csv, {row['key']}: there is no stage {min(unknown)}")
    return EventRule(
        actions=tuple(row["actions"].split()),
        but_not=tuple(row["but_not"].split()),
        sources=tuple(row["from"].split()),
        targets=tuple(row["to"].split()),
        law=row["law"],
    )


def _indicator(row: Mapping[str, str], words: set[str]) -> Indicator:
    try:
        kind = Kind(row["kind"])
        whole, measure, standard = row["denominator"], row["measure"], row["standard"]
        _check_parts(kind, whole, measure)
        return Indicator(
            key=row["key"],
            group=row["group"],
            kind=kind,
            counted=read_set(row["numerator"], words),
            whole=read_set(whole, words) if whole else None,
            measure=Measure(measure) if measure else None,
            good=Good(row["good"]),
            standard_s=float(standard) if standard else None,
            exempted_too={"counted": True, "left_out": False}[row["exempted"]],
            **{name: row[name] for name in ("name_zh", "name_en")},
            **{name: row[name] for name in ("explanation_zh", "explanation_en")},
        )
    except (DefinitionError, ValueError, KeyError) as cause:
        raise DefinitionError(f"indicators.csv, {row['key']}: {cause}") from cause


def _check_parts(kind: Kind, whole: str, measure: str) -> None:
    if (kind is Kind.RATE) != bool(whole) or (kind in {Kind.MEAN, Kind.P90}) != bool(measure):
        raise DefinitionError("a rate has a denominator, a mean or percentile a measure")


def _rows(name: str) -> Iterator[dict[str, str]]:
    source = files("layers.indicators").joinpath("files", name).read_text(encoding="utf-8")
    return iter(csv.DictReader(source.splitlines()))
