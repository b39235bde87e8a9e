"""What is done with incidents under their law: what may be done, doing it, and the story of it."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from api.deps import (
    Caller,
    IdempotencyKey,
    ServicesDep,
    json_response,
    model_response,
    requires,
    run_command,
)
from api.routers.fields import Asked, CleanText, PathId, RowId, ShortText
from data.access.actions import Action
from dispatch.cases.commands import act
from dispatch.cases.offering import list_actions
from dispatch.cases.queries import incident_story
from dispatch.cases.views import ActAnswer, ActionsView, StoryView
from dispatch.workflow.values import Command, PayloadValue
from dispatch.workflow.words import FieldKind

router = APIRouter(prefix="/incidents", tags=["incidents"])


class AskedAction(Asked):
    """What to do, why, and with what; an action says which of these it needs."""

    action: ShortText
    reason: Annotated[str, Field(max_length=2000), CleanText] | None = None
    version: Annotated[int, Field(ge=1, le=2**31)] | None = None
    department: ShortText | None = None
    account: RowId | None = None
    incident: RowId | None = None
    amount: Annotated[float, Field(gt=0, le=10_000, allow_inf_nan=False)] | None = None
    level: Annotated[int, Field(ge=1, le=9)] | None = None

    def command(self) -> Command:
        """Return it as the law knows it."""
        payload: dict[FieldKind, PayloadValue] = {
            kind: value for kind in FieldKind if (value := getattr(self, kind.value)) is not None
        }
        return Command(self.action, self.reason, payload)


@router.get(
    "/{incident_id}/actions", response_model=ActionsView, summary="What may be done with it now"
)
def read_actions(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_ACT)],
    incident_id: PathId,
) -> Response:
    """Return what one may do with an incident now: titles, fields, reasons to choose from."""
    with services.store.reading(caller.actor) as session:
        return model_response(list_actions(session, incident_id, services.clock()))


@router.post("/{incident_id}/actions", response_model=ActAnswer, summary="Do something with it")
def act_on_incident(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_ACT)],
    key: IdempotencyKey,
    incident_id: PathId,
    asked: AskedAction,
) -> Response:
    """Do something with an incident as its law has it; a refusal says why and what is allowed."""
    answer = run_command(
        services,
        caller,
        key,
        (f"act on incident {incident_id}", asked),
        lambda session: act(session, incident_id, asked.command(), version=asked.version),
    )
    return json_response(answer)


@router.get("/{incident_id}/story", response_model=StoryView, summary="What happened to it")
def read_story(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.INCIDENTS_READ)],
    incident_id: PathId,
) -> Response:
    """Return what happened to an incident, oldest first, with its clocks.

    With what was said about it, for who may read that.
    """
    talk_for = None
    if caller.permissions.may(Action.MESSAGES_READ):
        talk_for = replace(caller.actor, scope=caller.permissions.scope(Action.MESSAGES_READ))
    with services.store.reading(caller.actor) as session:
        story = incident_story(session, incident_id, services.clock(), talk_for=talk_for)
        return model_response(story)
