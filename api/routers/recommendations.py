"""Recommendations: whom to send."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field

from api.deps import (
    Caller,
    ServicesDep,
    model_response,
    requires,
)
from api.routers.fields import PathId, ShortText
from api.routers.points import AskedPoint, accept_point
from data.access.actions import Action
from dispatch.cases.run_card_views import RunCardView
from dispatch.cases.run_cards import run_card
from dispatch.incidents.queries import get_incident
from dispatch.recommendations import Question, RecommendationView, recommend
from dispatch.recommendations.cover import with_cover
from dispatch.recommendations.queries import read_what_decides
from spatial.crs import to_wgs84

router = APIRouter(tags=["recommendations"])

MOST_UNITS = 20
Count = Annotated[int, Query(ge=1, le=MOST_UNITS, description="How many units at most")]


class RecommendationQuestion(AskedPoint):
    """A place and what kind of incident is there; nothing is filed."""

    category: ShortText
    k: Annotated[int, Field(ge=1, le=MOST_UNITS)] = 5


@router.get(
    "/incidents/{incident_id}/recommendation",
    response_model=RecommendationView,
    summary="Whom to send to an incident",
)
def recommend_for_incident(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.RECOMMENDATIONS_READ)],
    incident_id: PathId,
    k: Count = 5,
) -> Response:
    """Return the k nearest eligible units along roads, with reasons and proof."""
    roads = services.roads.live()
    with services.store.reading(caller.actor) as session:
        incident = get_incident(session, incident_id)
        area_code = incident.areas[-1].code if incident.areas else None
        question = Question(
            incident.lon, incident.lat, incident.category, incident.training, area_code
        )
        answer = recommend(session, roads, question, k, now=services.clock())
    return model_response(with_cover(answer, services.coverage.state.current))


@router.get("/incidents/{incident_id}/run-card", summary="What the run card of an incident sends")
def read_run_card(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.RECOMMENDATIONS_READ)],
    incident_id: PathId,
    level: Annotated[
        int | None, Query(ge=1, le=9, description="An alarm level; without, the incident's own")
    ] = None,
) -> RunCardView:
    """Return line by line what is wanted, what is there, and whom to send for what is missing."""
    roads = services.roads.live()
    with services.store.reading(caller.actor) as session:
        return run_card(session, roads, incident_id, level=level, now=services.clock())


@router.post(
    "/recommendations", response_model=RecommendationView, summary="Whom to send to a place"
)
def recommend_for_place(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.RECOMMENDATIONS_READ)],
    asked: RecommendationQuestion,
) -> Response:
    """Return the same for a place before anything is filed."""
    roads, now = services.roads.live(), services.clock()
    with services.store.reading(caller.actor) as session:
        question = Question(*to_wgs84(asked.lon, asked.lat, asked.crs), asked.category)
        read_what_decides(session, question, now)
        accept_point(session, asked)
        answer = recommend(session, roads, question, asked.k, now=now)
    return model_response(with_cover(answer, services.coverage.state.current))
