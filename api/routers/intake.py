"""Reports as they come in: what may be the same, whose it is, who is answered."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from api.deps import (
    Caller,
    IdempotencyKey,
    ServicesDep,
    json_response,
    model_response,
    requires,
    run_command,
)
from api.routers.codes import today
from api.routers.fields import Asked, CleanText, LongText, PathId, ShortText
from api.routers.points import AskedPoint, accept_point
from data.access.actions import Action
from data.areas.queries import is_training_city
from data.codes.book import recalled_book
from dispatch.incidents.queries import get_incident
from dispatch.incidents.tables import Source
from dispatch.intake.commands import LONGEST_ANSWER, answer_reporter
from dispatch.intake.duplicates import Happening, find_duplicates
from dispatch.intake.queries import Question, list_reporters, proposal_for, propose
from dispatch.intake.suggesting import suggest
from dispatch.intake.views import DuplicateView, Proposal, ReporterList, SuggestedCategory

router = APIRouter(prefix="/incidents", tags=["intake"])
looking = APIRouter(prefix="/intake", tags=["intake"])

Standards = Annotated[
    list[ShortText] | None,
    Query(max_length=10, description="Keys of opening conditions that are met"),
]


class AskedLook(AskedPoint):
    """A report as far as it is known, before it is filed."""

    description: LongText = ""
    category: ShortText | None = None
    source: Source = Source.DESK
    standards: Annotated[list[ShortText], Field(default_factory=list, max_length=10)]


class Look(BaseModel):
    """What is known of a report before it is filed; `proposal` null without a category."""

    model_config = ConfigDict(frozen=True)

    suggestions: list[SuggestedCategory]
    proposal: Proposal | None
    duplicates: list[DuplicateView]


class DuplicateList(BaseModel):
    """Incidents that may be the same thing, the likest first; nothing is merged by itself."""

    model_config = ConfigDict(frozen=True)

    items: list[DuplicateView]


class AskedAnswer(Asked):
    """What the reporter was told; `everybody` tells it to all who reported the thing."""

    answer: Annotated[str, Field(min_length=1, max_length=LONGEST_ANSWER), CleanText]
    everybody: bool = False


@looking.post("/look", summary="Look at a report before it is filed")
def look(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_FILE)],
    asked: AskedLook,
) -> Look:
    """Return categories that the text suggests, whose the thing is, and what may be the same."""
    at = services.clock()
    with services.store.reading(caller.actor) as session:
        lon, lat = accept_point(session, asked)
        book, day = recalled_book(session), today(session, services)
        suggestions = suggest(book, asked.description, day) if asked.description else []
        if asked.category is None:
            return Look(suggestions=suggestions, proposal=None, duplicates=[])
        training = is_training_city(session) or caller.account.trains
        question = Question(
            *(asked.category, lon, lat, asked.description, asked.source, asked.standards)
        )
        happening = Happening(asked.category, asked.description, lon, lat, at, training)
        return Look(
            suggestions=suggestions,
            proposal=propose(session, question, at),
            duplicates=find_duplicates(session, happening),
        )


@router.get(
    "/{incident_id}/duplicates", response_model=DuplicateList, summary="What may be the same"
)
def read_duplicates(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_READ)],
    incident_id: PathId,
) -> Response:
    """Return the five incidents that are likest to be the same thing, side by side."""
    with services.store.reading(caller.actor) as session:
        one = get_incident(session, incident_id)
        happening = Happening(
            category=one.category,
            description=one.description,
            lon=one.lon,
            lat=one.lat,
            at=one.reported_at,
            training=one.training,
            incident_id=one.id,
        )
        return model_response(DuplicateList(items=find_duplicates(session, happening)))


@router.get("/{incident_id}/proposal", response_model=Proposal, summary="Whose it is")
def read_proposal(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_READ)],
    incident_id: PathId,
    standards: Standards = None,
) -> Response:
    """Return the standards of an incident and the departments that it may be given to."""
    with services.store.reading(caller.actor) as session:
        return model_response(proposal_for(session, incident_id, standards or ()))


@router.get("/{incident_id}/reporters", response_model=ReporterList, summary="Who reported it")
def read_reporters(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_READ)],
    incident_id: PathId,
) -> Response:
    """Return all who reported a thing, also by reports that were merged; names as masks."""
    with services.store.reading(caller.actor) as session:
        return model_response(list_reporters(session, services.vault, incident_id))


@router.post("/{incident_id}/answer", response_model=ReporterList, summary="Answer who reported it")
def answer(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_CHANGE)],
    key: IdempotencyKey,
    incident_id: PathId,
    asked: AskedAnswer,
) -> Response:
    """Note what its reporter was told, or all who reported the thing."""
    told = run_command(
        services,
        caller,
        key,
        (f"answer incident {incident_id}", asked),
        lambda session: answer_reporter(
            session, services.vault, incident_id, asked.answer, everybody=asked.everybody
        ),
    )
    return json_response(told)
