"""Scores of parts in a period."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from layers.indicators.answers import Names, count_told, part_names
from layers.indicators.asking import Asked
from layers.indicators.scores import Score, ScoreRule, check_parts, rule_for, rules_on, score
from layers.indicators.scoring import all_rules
from layers.indicators.views import (
    ScoreRuleList,
    ScoreRuleView,
    ScoresView,
    ScoreView,
    period_view,
)


def answer_scores(
    session: Session, key: str, asked: Asked, now: datetime, *, hiding: bool = False
) -> ScoresView:
    """Return the score of every part, the best first, by the rule in force on the last day.

    Raises
    ------
    NotFoundError
        When no such score is in force then.
    RefusedError
        When the score is not for such parts; when `hiding`, for what would give small counts away.
    """
    rule = rule_for(key, asked.period.last, asked.by, all_rules(session))
    return answer_rule(session, rule, asked, now, hiding=hiding)


def answer_rule(
    session: Session, rule: ScoreRule, asked: Asked, now: datetime, *, hiding: bool = False
) -> ScoresView:
    """Return what a rule gives for every part, the best first, whether it is in force or not.

    Raises
    ------
    RefusedError
        As `answer_scores`.
    """
    check_parts(rule, asked.by)
    parts = count_told(session, asked, now, hiding=hiding)
    names = part_names(session, asked.by, set(parts))
    scores = [_view(part, names[part], score(rule, numbers)) for part, numbers in parts.items()]
    scores.sort(key=lambda one: (one.value is None, -(one.value or 0.0), one.part))
    return ScoresView(period=period_view(asked.period), rule=rule_view(rule), scores=scores)


def _view(part: str, names: Names, found: Score) -> ScoreView:
    return ScoreView(
        part=part,
        name_zh=names[0],
        name_en=names[1],
        value=found.value,
        band=found.band,
        missing=list(found.missing),
    )


def list_rules(session: Session, day: date) -> ScoreRuleList:
    """Return the rules in force on a day, by key."""
    rules = rules_on(day, all_rules(session))
    return ScoreRuleList(items=[rule_view(rule) for _, rule in sorted(rules.items())])


def rule_view(rule: ScoreRule) -> ScoreRuleView:
    """Return a rule as it is shown."""
    return ScoreRuleView(
        key=rule.key,
        name_zh=rule.name_zh,
        name_en=rule.name_en,
        by=[one.value for one in rule.by],
        formula=rule.formula,
        version=rule.version,
        starts_on=rule.starts_on,
    )
