"""Versions of scores as rows: read with those that ship, checked, and published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from data.store.trail import Details, record_audit
from layers.indicators.asking import Dimension, city_zone
from layers.indicators.errors import FormulaError, ScoreFaultError
from layers.indicators.scores import ScoreRule, read_part, rule_of, score_rules
from layers.indicators.tables import ScoreVersion
from layers.indicators.views import ScoreVersionList, ScoreVersionView


@dataclass(frozen=True, slots=True)
class NewScore:
    """A version of a score to publish; `starts_on` is a day of the city."""

    key: str
    by: tuple[Dimension, ...]
    name_zh: str
    name_en: str
    formula: str
    starts_on: date
    note: str


def all_rules(session: Session) -> tuple[ScoreRule, ...]:
    """Return every version of every score, those that ship first."""
    rows = session.scalars(select(ScoreVersion).order_by(ScoreVersion.key, ScoreVersion.version))
    return (*score_rules(), *(_rule(row) for row in rows))


def list_versions(session: Session, key: str) -> ScoreVersionList:
    """Return the versions of a score, newest first.

    Raises
    ------
    NotFoundError
    """
    rows = session.scalars(
        select(ScoreVersion).where(ScoreVersion.key == key).order_by(ScoreVersion.version.desc())
    ).all()
    items = [_view(_rule(row), row) for row in rows]
    items += [_view(rule, None) for rule in reversed(score_rules()) if rule.key == key]
    if not items:
        raise NotFoundError(f"there is no score {key!r}", score=key)
    return ScoreVersionList(items=items)


def check_score(new: NewScore, version: int = 0) -> ScoreRule:
    """Return a score as a rule.

    Raises
    ------
    ScoreFaultError
        When its formula cannot be read, or names what is no indicator: with the place.
    RefusedError
        When it is for no parts, or twice for the same.
    """
    if not new.by or len(set(new.by)) < len(new.by):
        raise RefusedError("a score is for one kind of parts at least, none twice", field="by")
    try:
        part = read_part(new.formula)
    except FormulaError as error:
        raise ScoreFaultError(
            str(error), field="formula", fault=error.fault, place=error.place, said=error.said
        ) from error
    return ScoreRule(
        key=new.key,
        version=version,
        starts_on=new.starts_on,
        by=new.by,
        name_zh=new.name_zh,
        name_en=new.name_en,
        formula=new.formula,
        part=part,
    )


def publish_score(session: Session, new: NewScore, *, now: datetime) -> ScoreVersionView:
    """Publish a version of a score: periods that end on its day or later are scored by it.

    Raises
    ------
    ScoreFaultError
    RefusedError
        When it would begin before today, or not after the version that it follows.
    """
    check_score(new)
    session.execute(select(func.pg_advisory_xact_lock(func.hashtext(f"score/{new.key}"))))
    known = [rule for rule in all_rules(session) if rule.key == new.key]
    today = now.astimezone(city_zone(session)).date()
    last = max((rule.starts_on for rule in known), default=date.min)
    if new.starts_on < today or new.starts_on <= last:
        raise RefusedError(
            "a version begins today at the earliest, and after the one it follows",
            field="starts_on",
        )
    row = ScoreVersion(
        key=new.key,
        version=max((rule.version for rule in known), default=0) + 1,
        starts_on=new.starts_on,
        by=[one.value for one in new.by],
        name_zh=new.name_zh,
        name_en=new.name_en,
        formula=new.formula,
        note=new.note,
        published_at=now,
        account_id=acting(session).account_id,
    )
    session.add(row)
    session.flush()
    details: Details = {"version": row.version, "starts_on": row.starts_on.isoformat()}
    record_audit(session, "scores.publish", "score", row.key, details)
    return _view(_rule(row), row)


def _rule(row: ScoreVersion) -> ScoreRule:
    by: Sequence[str] = row.by
    return rule_of(
        {
            "key": row.key,
            "version": row.version,
            "starts_on": row.starts_on,
            "by": list(by),
            "name_zh": row.name_zh,
            "name_en": row.name_en,
            "formula": row.formula,
        }
    )


def _view(rule: ScoreRule, row: ScoreVersion | None) -> ScoreVersionView:
    return ScoreVersionView(
        key=rule.key,
        name_zh=rule.name_zh,
        name_en=rule.name_en,
        by=[one.value for one in rule.by],
        formula=rule.formula,
        version=rule.version,
        starts_on=rule.starts_on,
        shipped=row is None,
        note=None if row is None else row.note,
        published_at=None if row is None else row.published_at,
        account_id=None if row is None else row.account_id,
    )
