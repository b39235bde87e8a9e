"""Shifts: planning when units are on duty, and who is."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import Field
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    CallerDep,
    IdempotencyKey,
    ServicesDep,
    json_response,
    requires,
    run_command,
)
from api.routers.fields import After, Asked, CleanText, Limit, Moment, NothingMore, PathId, Written
from api.routers.practice import check_practice
from data.access.actions import Action
from data.store.actors import process_actor
from data.store.errors import NotFoundError
from dispatch.units.own_duty import OwnDutyView, own_duty
from dispatch.units.queries import get_unit
from dispatch.units.shift_commands import NewShift, end_shift, plan_shift
from dispatch.units.shift_queries import on_duty, unit_shifts
from dispatch.units.shift_views import ShiftPage, ShiftView

router = APIRouter(tags=["shifts"])

_OWN = process_actor("own duty")

ClockTime = Annotated[
    datetime,
    Written,
    Field(description="RFC 3339 with its offset; without one by the city's clocks"),
]


class ShiftPlan(Asked):
    """From when until when a unit is on duty; with the unit's usual crew where none is given."""

    starts_at: ClockTime
    ends_at: ClockTime
    crew: Annotated[int, Field(ge=0, le=1000)] | None = None
    note: Annotated[str, Field(max_length=300), CleanText] | None = None


@router.post(
    "/units/{unit_id}/shifts", status_code=201, response_model=ShiftView, summary="Plan a shift"
)
def create_shift(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.SHIFTS_PLAN)],
    key: IdempotencyKey,
    unit_id: PathId,
    asked: ShiftPlan,
) -> Response:
    """Plan a shift; from now on the unit is on duty within its shifts only."""

    def command(session: Session) -> ShiftView:
        check_practice(session, caller, [unit_id])
        new = NewShift(unit_id, asked.starts_at, asked.ends_at, asked.crew, asked.note)
        return plan_shift(session, new, now=services.clock())

    named = (f"plan a shift of unit {unit_id}", asked)
    return json_response(run_command(services, caller, key, named, command), 201)


@router.get("/units/{unit_id}/shifts", summary="Shifts of a unit")
def read_shifts(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.SHIFTS_READ)],
    unit_id: PathId,
    since: Annotated[Moment | None, Query(description="That end later; from now on")] = None,
    limit: Limit = 100,
    after: After = None,
) -> ShiftPage:
    """Return a page of the shifts of a unit that are not over, in the order of their start."""
    with services.store.reading(caller.actor) as session:
        get_unit(session, unit_id)
        at = since or services.clock()
        return unit_shifts(session, unit_id, since=at, limit=limit, after=after)


@router.delete(
    "/units/{unit_id}/shifts/{shift_id}", response_model=ShiftView, summary="Cancel or end a shift"
)
def stop_shift(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.SHIFTS_PLAN)],
    key: IdempotencyKey,
    unit_id: PathId,
    shift_id: PathId,
) -> Response:
    """Cancel a shift that has not begun; end one that runs, now."""

    def command(session: Session) -> ShiftView:
        check_practice(session, caller, [unit_id])
        return end_shift(session, unit_id, shift_id, now=services.clock())

    named = (f"end shift {shift_id} of unit {unit_id}", NothingMore())
    return json_response(run_command(services, caller, key, named, command))


@router.get("/shifts", summary="Who is on duty")
def read_on_duty(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.SHIFTS_READ)],
    at: Annotated[Moment | None, Query(description="The moment; now where left out")] = None,
    until: Annotated[Moment | None, Query(description="And all that run until then")] = None,
    limit: Limit = 100,
    after: After = None,
) -> ShiftPage:
    """Return a page of the shifts that run at a moment, or at any from it until another."""
    with services.store.reading(caller.actor) as session:
        moment = at or services.clock()
        return on_duty(session, moment, until=until, limit=limit, after=after)


@router.get("/duty", summary="One's own unit and shifts")
def read_own_duty(services: ServicesDep, caller: CallerDep) -> OwnDutyView:
    """Return the unit that one is with, and its shifts that run or are to come."""
    with services.store.reading(_OWN) as session:
        found = own_duty(session, caller.account.id, at=services.clock(), vault=services.vault)
    if found is None:
        raise NotFoundError("no member signs in as this account")
    return found
