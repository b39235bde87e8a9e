"""Formulas of scores as data: their versions, tried over a period, and published."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import Field
from sqlalchemy.orm import Session

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.routers.fields import Asked, LineText, ShortText
from api.routers.indicators import AskedDep, Reader, counting_actor
from data.access.actions import Action
from layers.indicators.asking import Dimension
from layers.indicators.expressions import LONGEST
from layers.indicators.scored import answer_rule
from layers.indicators.scoring import NewScore, check_score, list_versions, publish_score
from layers.indicators.views import ScoresView, ScoreVersionList, ScoreVersionView

router = APIRouter(prefix="/indicators/scores", tags=["indicators"])

ScoreKey = Annotated[str, Path(max_length=40, pattern=r"^[a-z][a-z0-9_]*$")]
Changer = Annotated[Caller, requires(Action.SCORES_CHANGE)]
Parts = Annotated[tuple[Dimension, ...], Field(min_length=1, max_length=len(Dimension))]


class AskedFormula(Asked):
    """A formula over indicators, and the kinds of parts that it is for."""

    formula: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    by: Parts


class AskedScore(AskedFormula):
    """A version of a score, the day of the city that it begins on, and why."""

    name_zh: Annotated[ShortText, Field(min_length=1)]
    name_en: Annotated[ShortText, Field(min_length=1)]
    starts_on: date
    note: Annotated[LineText, Field(min_length=1)]

    def score(self, key: str) -> NewScore:
        """Return it as a version of a score."""
        return NewScore(
            key=key,
            by=self.by,
            name_zh=self.name_zh,
            name_en=self.name_en,
            formula=self.formula,
            starts_on=self.starts_on,
            note=self.note,
        )


@router.get("/{score}/versions", summary="The versions of a score")
def read_versions(services: ServicesDep, caller: Reader, score: ScoreKey) -> ScoreVersionList:
    """Return the versions of a score, newest first: those to come, in force, and over."""
    with services.store.reading(caller.actor) as session:
        return list_versions(session, score)


@router.post("/{score}/try", summary="Try a formula over a period")
def try_formula(
    services: ServicesDep, caller: Reader, score: ScoreKey, wanted: AskedDep, asked: AskedFormula
) -> ScoresView:
    """Return what a formula would give for every part, the best first; nothing is written."""
    actor, hiding = counting_actor(caller)
    now = services.clock()
    with services.store.reading(actor) as session:
        about = wanted.asked(session, now)
        tried = NewScore(score, asked.by, score, score, asked.formula, about.period.last, "")
        return answer_rule(session, check_score(tried), about, now, hiding=hiding)


@router.post(
    "/{score}/versions",
    status_code=201,
    response_model=ScoreVersionView,
    summary="Publish a version of a score",
)
def publish(
    services: ServicesDep, caller: Changer, key: IdempotencyKey, score: ScoreKey, asked: AskedScore
) -> Response:
    """Publish a version of a score: it scores the periods that end on its day or later."""

    def command(session: Session) -> ScoreVersionView:
        return publish_score(session, asked.score(score), now=services.clock())

    named = (f"publish score {score}", asked)
    return json_response(run_command(services, caller, key, named, command), 201)
