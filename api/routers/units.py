"""Units: making, reading and changing them, and setting their status by hand."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    IdempotencyKey,
    ServicesDep,
    check_area,
    check_home,
    json_response,
    model_response,
    requires,
    run_command,
)
from api.routers.fields import After, Asked, Limit, NameText, PathId, RowId, ShortText
from api.routers.practice import check_not_driver, check_practice
from data.access.actions import Action
from data.areas.tables import AreaLevel
from dispatch.units.commands import NewUnit, change_unit, create_unit, set_status
from dispatch.units.practice import settle_training
from dispatch.units.queries import get_unit, list_units
from dispatch.units.tables import UnitStatus
from dispatch.units.views import UnitView

router = APIRouter(prefix="/units", tags=["units"])


_MAY_GO = frozenset({"station_id", "area_code", "responsibility"})

Skills = Annotated[tuple[ShortText, ...], Field(max_length=50)]
Crew = Annotated[int, Field(ge=0, le=1000)]


class UnitRequest(Asked):
    """A unit to make; what its kind has where skills or crew are left out, its code as its names.

    Without an area it belongs to that of its station. It is for training where the city is, unless
    that is said.
    """

    code: NameText
    kind: ShortText
    name_zh: NameText | None = None
    name_en: NameText | None = None
    skills: Skills | None = None
    crew: Crew | None = None
    status: UnitStatus = UnitStatus.OFF_DUTY
    station_id: RowId | None = None
    area_code: ShortText | None = None
    responsibility: AreaLevel | None = None
    members: Annotated[tuple[NameText, ...], Field(max_length=200)] = ()
    training: bool | None = None
    ends_training: Annotated[
        bool, Field(description="A real unit is meant to end the city's training")
    ] = False

    def unit(self, *, training: bool) -> NewUnit:
        """Return the unit to create."""
        said = self.model_dump(exclude={"name_zh", "name_en", "training", "ends_training"})
        return NewUnit(
            **said,
            name_zh=self.name_zh or self.code,
            name_en=self.name_en or self.code,
            training=training,
        )


class UnitChange(Asked):
    """What is to be different: what is left out stays.

    `null` takes station, area and responsibility away, and leaves the others as they are.
    """

    name_zh: NameText | None = None
    name_en: NameText | None = None
    skills: Skills | None = None
    crew: Crew | None = None
    station_id: RowId | None = None
    area_code: ShortText | None = None
    responsibility: AreaLevel | None = None

    def changes(self) -> dict[str, object]:
        """Return what was said, by name."""
        given = self.model_dump(exclude_unset=True)
        said = {
            name: value for name, value in given.items() if value is not None or name in _MAY_GO
        }
        return {**said, "skills": list(said["skills"])} if "skills" in said else said


class UnitPage(BaseModel):
    """A page of units; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[UnitView]
    next: str | None


class UnitStatusChange(Asked):
    """The status to set; what may follow what is told when it is refused."""

    status: UnitStatus


@router.post("", status_code=201, response_model=UnitView, summary="Make a unit")
def make_unit(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.UNITS_MAKE)],
    key: IdempotencyKey,
    asked: UnitRequest,
) -> Response:
    """Make a unit with its members; off duty unless another status is said."""
    check_not_driver(caller)

    def command(session: Session) -> UnitView:
        check_area(session, caller, asked.area_code, field="area_code")
        now = services.clock()
        training = settle_training(
            session, wanted=asked.training, ends=asked.ends_training, now=now
        )
        return create_unit(session, asked.unit(training=training), now=now)

    return json_response(run_command(services, caller, key, ("make a unit", asked), command), 201)


@router.get("", response_model=UnitPage, summary="List units")
def read_units(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.UNITS_READ)],
    limit: Limit = 100,
    after: After = None,
) -> Response:
    """Return a page of units with position and assignment, by code."""
    with services.store.reading(caller.actor) as session:
        units, following = list_units(session, limit=limit, after=after)
    return model_response(UnitPage(items=units, next=following))


@router.get("/{unit_id}", summary="One unit")
def read_unit(
    services: ServicesDep, caller: Annotated[Caller, requires(Action.UNITS_READ)], unit_id: PathId
) -> UnitView:
    """Return a unit with position and assignment."""
    with services.store.reading(caller.actor) as session:
        return get_unit(session, unit_id)


@router.patch("/{unit_id}", response_model=UnitView, summary="Change a unit")
def change_a_unit(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.UNITS_CHANGE)],
    key: IdempotencyKey,
    unit_id: PathId,
    asked: UnitChange,
) -> Response:
    """Change names, skills, crew, station or area of a unit of one's own areas."""
    check_not_driver(caller)

    def command(session: Session) -> UnitView:
        check_area(session, caller, asked.area_code, field="area_code")
        check_home(session, caller, get_unit(session, unit_id).area_code)
        return change_unit(session, unit_id, asked.changes())

    named = (f"change {', '.join(sorted(asked.changes()))} of unit {unit_id}", asked)
    return json_response(run_command(services, caller, key, named, command))


@router.post("/{unit_id}/status", response_model=UnitView, summary="Set a unit's status")
def set_unit_status(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.UNITS_STATUS)],
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
