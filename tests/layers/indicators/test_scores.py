"""Scores: formulas with dates of force, bands, and what a wrong file says."""

from datetime import date

import pytest

from data.store.errors import NotFoundError, RefusedError
from layers.indicators.asking import Dimension
from layers.indicators.counting import Number
from layers.indicators.definitions import definitions
from layers.indicators.errors import DefinitionError
from layers.indicators.scores import read_rules, rule_for, rules_on, score, score_rules

RULE = """
- key: test
  version: {version}
  starts_on: {day}
  by: [{by}]
  name_zh: 试
  name_en: Test
  formula: {formula}
"""


def rule(version: int, day: str, formula: str = "100 * closing_rate", by: str = "district") -> str:
    """Return the text of a rule."""
    return RULE.format(version=version, day=day, formula=formula, by=by)


def test_the_shipped_scores_are_sound_and_for_departments_and_areas() -> None:
    by = {dimension for rule in score_rules() for dimension in rule.by}
    assert {Dimension.DEPARTMENT, Dimension.DISTRICT, Dimension.GRID} <= by


def test_a_department_is_scored_as_its_formula_says() -> None:
    # 100 × (0.3 × 0.9 + 0.4 × 0.8 + 0.2 × (1 − 0.1) + 0.1 × (1 − min(1, 2 × 0.25))) = 82
    numbers = {key: Number(None, 0) for key in definitions().indicators} | {
        "handling_rate": Number(0.9, 9, 10),
        "handling_on_time_rate": Number(0.8, 8, 10),
        "rework_rate": Number(0.1, 1, 10),
        "dispute_rate": Number(0.25, 1, 4),
    }
    found = score(rule_for("department", date(2026, 3, 31), Dimension.DEPARTMENT), numbers)
    assert (found.value, found.band) == (82.0, "B")


def test_a_score_without_what_it_needs_says_what_is_missing() -> None:
    numbers = {key: Number(None, 0) for key in definitions().indicators}
    found = score(rule_for("department", date(2026, 3, 31), Dimension.DEPARTMENT), numbers)
    assert found.value is None
    assert found.band is None
    assert "handling_rate" in found.missing


def test_the_version_begun_the_latest_scores_and_never_one_of_the_future() -> None:
    rules = read_rules(rule(1, "2026-01-01") + rule(2, "2026-07-01", "50 * closing_rate"))
    assert rules_on(date(2026, 6, 30), rules)["test"].version == 1
    assert rules_on(date(2026, 7, 1), rules)["test"].version == 2
    assert rules_on(date(2025, 12, 31), rules) == {}


def test_a_score_is_0_to_100() -> None:
    numbers = {key: Number(1.0, 1, 1) for key in definitions().indicators}
    high, low = read_rules(rule(1, "2026-01-01", "300") + rule(2, "2026-01-01", "0 - 5"))
    assert (score(high, numbers).value, score(low, numbers).value) == (100.0, 0.0)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (rule(1, "2026-01-01", "100 * closing_rat"), r"test version 1.*character 7"),
        (rule(1, "2026-01-01", "100 *"), r"test version 1.*character 6"),
        (rule(1, "someday"), "starts_on"),
        (rule(1, "2026-01-01", by="planet"), "planet"),
        (rule(1, "2026-01-01") * 2, "twice"),
        ("- key: x", "fields"),
        ("{}", "list"),
        ("[", "scores.yaml"),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(source: str, said: str) -> None:
    with pytest.raises(DefinitionError, match=said):
        read_rules(source)


def test_a_score_that_there_is_not_or_not_for_such_parts_is_refused() -> None:
    with pytest.raises(NotFoundError):
        rule_for("nothing", date(2026, 1, 1), Dimension.NONE)
    with pytest.raises(RefusedError):
        rule_for("department", date(2026, 1, 1), Dimension.SOURCE)
