"""Scores: formulas over indicators as data, with versions that begin on a day, and bands A … E."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

from data.store.errors import NotFoundError, RefusedError
from layers.indicators.asking import Dimension
from layers.indicators.counting import Numbers
from layers.indicators.definitions import definitions
from layers.indicators.errors import DefinitionError, FormulaError
from layers.indicators.expressions import (
    Part,
    names_in,
    no_indicator,
    read_formula,
    work_out,
)

BANDS: Final = ((90.0, "A"), (75.0, "B"), (60.0, "C"), (40.0, "D"))
LOWEST: Final = "E"
_FIELDS: Final = {"key", "version", "starts_on", "by", "name_zh", "name_en", "formula"}


@dataclass(frozen=True, slots=True)
class ScoreRule:
    """A version of a score: from which day, for which parts, by which formula."""

    key: str
    version: int
    starts_on: date
    by: tuple[Dimension, ...]
    name_zh: str
    name_en: str
    formula: str
    part: Part


@dataclass(frozen=True, slots=True)
class Score:
    """What a formula gave: None where indicators are missing."""

    value: float | None
    missing: tuple[str, ...] = ()

    @property
    def band(self) -> str | None:
        """The band, None without a value."""
        return None if self.value is None else band_of(self.value)


def band_of(value: float) -> str:
    """Return the band of a score.

    Examples
    --------
    >>> [band_of(value) for value in (100, 90, 89.99, 75, 60, 40, 39.99, -3)]
    ['A', 'A', 'B', 'B', 'C', 'D', 'E', 'E']
    """
    return next((band for least, band in BANDS if value >= least), LOWEST)


@cache
def score_rules() -> tuple[ScoreRule, ...]:
    """Return the rules that ship.

    Raises
    ------
    DefinitionError
        When the file is not sound: names the score, and the place in its formula.
    """
    source = files("layers.indicators").joinpath("files", "scores.yaml").read_text("utf-8")
    return read_rules(source)


def read_rules(source: str) -> tuple[ScoreRule, ...]:
    """Return the rules that a YAML text says.

    Raises
    ------
    DefinitionError
        As `score_rules`.
    """
    try:
        said = yaml.safe_load(source)
    except yaml.YAMLError as cause:
        raise DefinitionError(f"scores.yaml: {cause}") from cause
    if not isinstance(said, list):
        raise DefinitionError("scores.yaml: it is a list of scores")
    rules = tuple(_rule(number, one) for number, one in enumerate(said, start=1))
    if len({(rule.key, rule.version) for rule in rules}) != len(rules):
        raise DefinitionError("scores.yaml: a version of a score occurs twice")
    return rules


def rules_on(day: date, rules: Iterable[ScoreRule] | None = None) -> dict[str, ScoreRule]:
    """Return by key the rule of each score in force on a day: of those begun the latest."""
    found: dict[str, ScoreRule] = {}
    for rule in score_rules() if rules is None else rules:
        known = found.get(rule.key)
        begun = rule.starts_on <= day
        if begun and (
            known is None or (rule.starts_on, rule.version) > (known.starts_on, known.version)
        ):
            found[rule.key] = rule
    return found


def rule_for(
    key: str, day: date, by: Dimension, rules: Iterable[ScoreRule] | None = None
) -> ScoreRule:
    """Return the rule of a score in force on a day; of those that ship where none are given.

    Raises
    ------
    NotFoundError
        When none is.
    RefusedError
        When it is not for parts of this dimension.
    """
    rule = rules_on(day, rules).get(key)
    if rule is None:
        raise NotFoundError(f"no score {key} is in force on {day}", score=key)
    check_parts(rule, by)
    return rule


def check_parts(rule: ScoreRule, by: Dimension) -> None:
    """Refuse parts that a score is not for.

    Raises
    ------
    RefusedError
    """
    if by not in rule.by:
        allowed = ", ".join(rule.by)
        raise RefusedError(f"the score {rule.key} is for: {allowed}", field="by", allowed=allowed)


def read_part(formula: str) -> Part:
    """Return what a formula over indicators says.

    Raises
    ------
    FormulaError
        When it cannot be read, or names what is no indicator.
    """
    part = read_formula(formula)
    for name in names_in(part):
        if name.key not in definitions().indicators:
            raise no_indicator(name.key, name.place)
    return part


def score(rule: ScoreRule, numbers: Numbers) -> Score:
    """Return the score of a part: 0 to 100."""
    values = {key: number.value for key, number in numbers.items()}
    value = work_out(rule.part, values)
    if value is None:
        used = dict.fromkeys(name.key for name in names_in(rule.part))
        return Score(None, tuple(key for key in used if values[key] is None))
    return Score(round(min(100.0, max(0.0, value)), 2))


def rule_of(said: Mapping[str, Any]) -> ScoreRule:
    """Return the rule that its fields say.

    Raises
    ------
    DefinitionError, FormulaError, ValueError
    """
    return ScoreRule(
        key=str(said["key"]),
        version=int(said["version"]),
        starts_on=_day(said["starts_on"]),
        by=_dimensions(said["by"]),
        name_zh=str(said["name_zh"]),
        name_en=str(said["name_en"]),
        formula=str(said["formula"]),
        part=read_part(str(said["formula"])),
    )


def _rule(number: int, said: object) -> ScoreRule:
    where = f"scores.yaml, score {number}"
    if not isinstance(said, Mapping) or set(said) != _FIELDS:
        raise DefinitionError(f"{where}: its fields are {', '.join(sorted(_FIELDS))}")
    where = f"scores.yaml, {said['key']} version {said['version']}"
    try:
        return rule_of(said)
    except (DefinitionError, FormulaError, ValueError) as cause:
        raise DefinitionError(f"{where}: {cause}") from cause


def _day(said: object) -> date:
    if not isinstance(said, date):
        raise DefinitionError("starts_on is a day, as 2026-11-23")
    return said


def _dimensions(said: object) -> tuple[Dimension, ...]:
    if not isinstance(said, Sequence) or isinstance(said, str):
        raise DefinitionError("by is a list")
    return tuple(Dimension(one) for one in said)
