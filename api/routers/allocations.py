"""Allocations: whom to send to many incidents at once."""

from typing import Annotated, Self

from fastapi import APIRouter, Response
from pydantic import Field, FiniteFloat, model_validator
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
from api.routers.assignments import offer_for
from api.routers.fields import Asked, LineText, RowId, ShortText
from api.routers.practice import check_practice
from data.access.actions import Action
from data.codes import skills
from data.store.errors import NotFoundError
from dispatch.allocations import (
    AllocationView,
    CommitView,
    Errand,
    Need,
    Policy,
    carry_out,
    propose,
)
from dispatch.allocations import Asked as AskedIncident
from dispatch.allocations.rules import MOST_SLOTS, STAY_S, UNASSIGNED_S, WEIGHTS
from dispatch.assignments.commands import Offer, Order
from dispatch.assignments.queries import assignment_views
from dispatch.cases.commands import moved, sent

router = APIRouter(prefix="/allocations", tags=["allocations"])

Weight = Annotated[int, Field(ge=1, le=100)]
Limit = Annotated[FiniteFloat, Field(ge=1, le=86_400)]


class AskedNeed(Asked):
    """Units with all of these skills."""

    skills: Annotated[list[ShortText], Field(max_length=20)]
    units: Annotated[int, Field(ge=1, le=50)] = 1

    @model_validator(mode="after")
    def _known(self) -> Self:
        for skill in self.skills:
            if skill not in skills():
                raise ValueError(f"there is no skill {skill}")
        return self


class PlannedIncident(Asked):
    """An incident; without needs, one unit with the skills of its category."""

    incident_id: RowId
    needs: Annotated[tuple[AskedNeed, ...], Field(max_length=20)] = ()


class Weights(Asked):
    """What a second of waiting counts, by priority."""

    one: Annotated[Weight, Field(alias="1")] = WEIGHTS[1]
    two: Annotated[Weight, Field(alias="2")] = WEIGHTS[2]
    three: Annotated[Weight, Field(alias="3")] = WEIGHTS[3]


class Unassigned(Asked):
    """Seconds that an incident counts as waiting when nobody is sent, by priority."""

    one: Annotated[Limit, Field(alias="1")] = UNASSIGNED_S[1]
    two: Annotated[Limit, Field(alias="2")] = UNASSIGNED_S[2]
    three: Annotated[Limit, Field(alias="3")] = UNASSIGNED_S[3]


class AllocationQuestion(Asked):
    """What to plan for and what to weigh; without incidents, all that wait."""

    incidents: Annotated[list[PlannedIncident], Field(max_length=MOST_SLOTS)] | None = None
    weights: Weights = Weights()
    unassigned_s: Unassigned = Unassigned()
    stay_s: Annotated[FiniteFloat, Field(ge=0, le=86_400)] = STAY_S
    reconsider: bool = False

    @model_validator(mode="after")
    def _once(self) -> Self:
        named = [one.incident_id for one in self.incidents or ()]
        if len(set(named)) < len(named):
            raise ValueError("an incident is named twice")
        return self

    def policy(self) -> Policy:
        """Return what is weighed against what."""
        weights, unassigned = self.weights, self.unassigned_s
        return Policy(
            weights={1: weights.one, 2: weights.two, 3: weights.three},
            unassigned_s={1: unassigned.one, 2: unassigned.two, 3: unassigned.three},
            stay_s=self.stay_s,
            reconsider=self.reconsider,
        )

    def asked(self) -> list[AskedIncident] | None:
        """Return the incidents, None for all that wait."""
        if self.incidents is None:
            return None
        return [
            AskedIncident(
                one.incident_id,
                tuple(Need(tuple(need.skills), need.units) for need in one.needs),
            )
            for one in self.incidents
        ]


class AskedErrand(Asked):
    """One unit to be sent to one incident; `takes_off` names what the dispatcher agrees to end."""

    incident_id: RowId
    unit_id: RowId
    rank: Annotated[int, Field(ge=1, le=100_000)] | None = None
    override_reason: LineText | None = None
    takes_off: Annotated[tuple[RowId, ...], Field(max_length=4)] = ()


class Errands(Asked):
    """What of a plan is to be done."""

    items: Annotated[list[AskedErrand], Field(min_length=1, max_length=MOST_SLOTS)]


@router.post("", response_model=AllocationView, summary="Plan for many incidents")
def plan(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ALLOCATIONS_PLAN)],
    asked: AllocationQuestion,
) -> Response:
    """Return who should go where so that all together wait least; nothing is written."""
    with services.store.reading(caller.actor) as session:
        roads = services.roads.live()
        return model_response(propose(session, roads, asked.asked(), asked.policy()))


@router.post("/commit", response_model=CommitView, summary="Send the units of a plan")
def commit(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ASSIGNMENTS_MAKE)],
    key: IdempotencyKey,
    asked: Errands,
) -> Response:
    """Send each unit in its own right: one that is refused does not stop the others."""

    def command(session: Session) -> CommitView:
        ended = [assignment_id for item in asked.items for assignment_id in item.takes_off]
        touched = [assignment.unit_id for assignment in assignment_views(session, ended)]
        check_practice(session, caller, [*touched, *(item.unit_id for item in asked.items)])
        errands = [_errand(services, session, item) for item in asked.items]
        return carry_out(session, errands, sent=sent, moved=moved)

    return json_response(run_command(services, caller, key, ("carry out a plan", asked), command))


def _errand(services: Services, session: Session, asked: AskedErrand) -> Errand:
    order = Order(
        incident_id=asked.incident_id,
        unit_id=asked.unit_id,
        offer=_find_offer(services, session, asked),
        rank=asked.rank,
        override_reason=asked.override_reason,
    )
    return Errand(order, asked.takes_off)


def _find_offer(services: Services, session: Session, asked: AskedErrand) -> Offer | None:
    """Return the way to the incident; None where there is none: the errand itself says why."""
    try:
        return offer_for(services, session, asked.incident_id, asked.unit_id)
    except NotFoundError:
        return None
