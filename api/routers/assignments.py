"""Assignments: sending a unit to an incident, and how far it is."""

import logging
from typing import Annotated, Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    IdempotencyKey,
    Services,
    ServicesDep,
    json_response,
    model_response,
    requires,
    run_command,
)
from api.routers.fields import Asked, CleanText, LineText, PathId, RowId, ShortText
from api.routers.practice import check_practice
from data.access.actions import Action
from dispatch.assignments.arrivals import followed
from dispatch.assignments.commands import Offer, Order, assign, progress
from dispatch.assignments.queries import get_assignment
from dispatch.assignments.views import AssignmentAnswer, FollowedAssignmentView
from dispatch.cases.commands import moved, sent
from dispatch.incidents.queries import get_incident
from dispatch.incidents.views import AssignmentStatus
from dispatch.recommendations.queries import Question, causes_of
from dispatch.recommendations.rules import OVERRIDABLE, Cause, Detail
from dispatch.roads.rules import profile_of_kind
from dispatch.roads.views import LineView
from dispatch.units.queries import get_unit
from dispatch.units.views import UnitView
from spatial.errors import SpatialError

router = APIRouter(tags=["assignments"])
logger = logging.getLogger("muster.assignments")


class Choice(Asked):
    """The unit to send, and where it stood in the recommendation that was shown."""

    unit_id: RowId
    rank: Annotated[int, Field(ge=1, le=1000)] | None = None
    network_version: ShortText | None = None
    override_reason: LineText | None = None


class Progress(Asked):
    """How far an assignment is; a cancellation needs a reason."""

    status: Literal[
        AssignmentStatus.EN_ROUTE,
        AssignmentStatus.ON_SCENE,
        AssignmentStatus.DONE,
        AssignmentStatus.CANCELLED,
    ]
    reason: Annotated[str, Field(max_length=1000), CleanText] | None = None


class CauseView(BaseModel):
    """What speaks against a unit; `overridable` says whether a reason is enough to send it."""

    model_config = ConfigDict(frozen=True)

    cause: Cause
    detail: Detail
    overridable: bool


class JudgedUnit(BaseModel):
    """A unit as the rules see it for an incident, and its way there; None where it has none."""

    model_config = ConfigDict(frozen=True)

    unit: UnitView
    causes: list[CauseView]
    travel_time_s: float | None
    distance_m: float | None
    route: LineView | None


def offer_for(services: Services, session: Session, incident_id: int, unit_id: int) -> Offer | None:
    """Return the way from where a unit is to an incident, along roads.

    None when the unit has no position, no way leads there or the network is not ready: none of
    these keeps a dispatcher from sending it.
    """
    roads = services.roads.find_live()
    unit, incident = get_unit(session, unit_id), get_incident(session, incident_id)
    if roads is None or unit.position is None:
        return None
    roads.follow(session, services.clock())
    network, at = roads.network(profile_of_kind(unit.kind)), unit.position
    try:
        route = network.route(
            (at.lon, at.lat),
            (incident.lon, incident.lat),
            heading_deg=at.heading_deg,
            speed_mps=at.speed_mps,
        )
    except SpatialError as error:
        logger.info("unit %d is sent without a route: %s", unit_id, error.code)
        return None
    return Offer(
        travel_time_s=route.travel_time_s,
        distance_m=route.length_m,
        line=[(lon, lat) for lon, lat in route.line.tolist()],
        network_version=route.network_version,
    )


@router.get(
    "/incidents/{incident_id}/units/{unit_id}",
    response_model=JudgedUnit,
    summary="Why not this unit",
)
def judge_unit(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.RECOMMENDATIONS_READ)],
    incident_id: PathId,
    unit_id: PathId,
) -> Response:
    """Return all that speaks against sending a unit to an incident, and how soon it would be there.

    No causes: it may be sent without a reason.
    """
    with services.store.reading(caller.actor) as session:
        unit, incident = get_unit(session, unit_id), get_incident(session, incident_id)
        area_code = incident.areas[-1].code if incident.areas else None
        asked = Question(
            incident.lon, incident.lat, incident.category, incident.training, area_code
        )
        causes = causes_of(session, unit_id, asked, services.clock())
        offer = offer_for(services, session, incident_id, unit_id)
    told = [
        CauseView(cause=cause, detail=detail, overridable=cause in OVERRIDABLE)
        for cause, detail in causes
    ]
    return model_response(
        JudgedUnit(
            unit=unit,
            causes=told,
            travel_time_s=None if offer is None else offer.travel_time_s,
            distance_m=None if offer is None else offer.distance_m,
            route=None if offer is None else LineView(coordinates=list(offer.line)),
        )
    )


@router.post(
    "/incidents/{incident_id}/assignments",
    status_code=201,
    response_model=AssignmentAnswer,
    summary="Send a unit",
)
def send_unit(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ASSIGNMENTS_MAKE)],
    key: IdempotencyKey,
    incident_id: PathId,
    asked: Choice,
) -> Response:
    """Send a unit to an incident; `unit_taken` says who has it when another was first."""

    def command(session: Session) -> AssignmentAnswer:
        check_practice(session, caller, [asked.unit_id])
        order = Order(
            incident_id=incident_id,
            unit_id=asked.unit_id,
            offer=offer_for(services, session, incident_id, asked.unit_id),
            rank=asked.rank,
            override_reason=asked.override_reason,
        )
        return assign(session, order, follow=sent)

    named = (f"send a unit to incident {incident_id}", asked)
    return json_response(run_command(services, caller, key, named, command), 201)


@router.post(
    "/assignments/{assignment_id}/status",
    response_model=AssignmentAnswer,
    summary="Say how far an assignment is",
)
def set_progress(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ASSIGNMENTS_PROGRESS)],
    key: IdempotencyKey,
    assignment_id: PathId,
    asked: Progress,
) -> Response:
    """Set an assignment en route, on scene, done or cancelled; unit and incident follow."""

    def command(session: Session) -> AssignmentAnswer:
        if caller.account.trains:
            check_practice(session, caller, [get_assignment(session, assignment_id).unit_id])
        return progress(session, assignment_id, asked.status, reason=asked.reason, follow=moved)

    named = (f"set status of assignment {assignment_id}", asked)
    return json_response(run_command(services, caller, key, named, command))


@router.get("/assignments/{assignment_id}", summary="One assignment")
def read_assignment(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ASSIGNMENTS_READ)],
    assignment_id: PathId,
) -> FollowedAssignmentView:
    """Return an assignment with its route, and what is left of it while the unit is on its way."""
    with services.store.reading(caller.actor) as session:
        assignment = get_assignment(session, assignment_id)
    return followed(assignment, services.arrivals.find(assignment_id))
