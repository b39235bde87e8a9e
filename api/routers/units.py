"""Units: reading them, and setting their status by hand."""

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from api.deps import (
    SIGNED_IN,
    CallerDep,
    IdempotencyKey,
    ServicesDep,
    json_response,
    model_response,
    run_command,
)
from api.routers.fields import After, Asked, Limit, PathId
from api.routers.practice import check_practice
from dispatch.units.commands import set_status
from dispatch.units.queries import get_unit, list_units
from dispatch.units.tables import UnitStatus
from dispatch.units.views import UnitView

router = APIRouter(prefix="/units", tags=["units"])


class UnitPage(BaseModel):
    """A page of units; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[UnitView]
    next: str | None


class UnitStatusChange(Asked):
    """The status to set; what may follow what is told when it is refused."""

    status: UnitStatus


@router.get("", dependencies=[SIGNED_IN], response_model=UnitPage, summary="List units")
def read_units(services: ServicesDep, limit: Limit = 100, after: After = None) -> Response:
    """Return a page of units with position and assignment, by code."""
    with services.store.reading() as session:
        units, following = list_units(session, limit=limit, after=after)
    return model_response(UnitPage(items=units, next=following))


@router.get("/{unit_id}", dependencies=[SIGNED_IN], summary="One unit")
def read_unit(services: ServicesDep, unit_id: PathId) -> UnitView:
    """Return a unit with position and assignment."""
    with services.store.reading() as session:
        return get_unit(session, unit_id)


@router.post("/{unit_id}/status", response_model=UnitView, summary="Set a unit's status")
def set_unit_status(
    services: ServicesDep,
    caller: CallerDep,
    key: IdempotencyKey,
    unit_id: PathId,
    asked: UnitStatusChange,
) -> Response:
    """Set a unit on or off duty, out of service or available."""

    def command(session: Session) -> UnitView:
        check_practice(session, caller, [unit_id])
        return set_status(session, unit_id, asked.status)

    named = (f"set status of unit {unit_id}", asked)
    return json_response(run_command(services, caller, key, named, command))
