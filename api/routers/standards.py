"""Opening and closing standards, departments, and who is responsible for what."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from api.deps import Caller, ServicesDep, requires
from api.deps.running import Services
from api.routers.codes import today
from api.routers.fields import ShortText
from data.access.actions import Action
from data.codes.book import code_book
from data.codes.values import Department, Responsibility, Standard
from dispatch.intake.views import StandardView

router = APIRouter(tags=["codes"])

Day = Annotated[date | None, Query(description="A day of the city; today when left out")]
Key = Annotated[ShortText | None, Query()]


class DatedStandard(StandardView):
    """A standard with the days on which it is in force."""

    starts_on: date | None
    ends_on: date | None


class StandardList(BaseModel):
    """Standards, by category, step and key; all versions when a day is not asked for."""

    model_config = ConfigDict(frozen=True)

    items: list[DatedStandard]


class DepartmentView(BaseModel):
    """A department; `area_code` null for the whole city."""

    model_config = ConfigDict(frozen=True)

    code: str
    name_zh: str
    name_en: str
    area_code: str | None
    starts_on: date | None
    ends_on: date | None
    in_force: bool


class DepartmentList(BaseModel):
    """Departments, in the order of the list."""

    model_config = ConfigDict(frozen=True)

    items: list[DepartmentView]


class ResponsibilityView(BaseModel):
    """A line of the responsibility list."""

    model_config = ConfigDict(frozen=True)

    key: str
    category: str
    standard_key: str | None
    area_code: str | None
    department_code: str
    priority: int
    starts_on: date | None
    ends_on: date | None
    in_force: bool


class ResponsibilityList(BaseModel):
    """Lines of the responsibility list, in its order."""

    model_config = ConfigDict(frozen=True)

    items: list[ResponsibilityView]


def _day(session: Session, services: Services, asked: date | None) -> date:
    return asked or today(session, services)


@router.get("/standards", summary="Opening and closing standards")
def read_standards(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CODES_READ)],
    category: Key = None,
    on: Day = None,
    *,
    versions: bool = False,
) -> StandardList:
    """Return the standards in force on a day, or (`versions`) all versions that there are."""
    with services.store.reading(caller.actor) as session:
        book, day = code_book(session), _day(session, services, on)
    kept = [one for one in book.standards if category in (None, one.category)]
    if not versions:
        held = [one for one in kept if one.holds_on(day)]
        newest = {one.key: one for one in sorted(held, key=lambda one: one.version)}
        kept = list(newest.values())
    kept.sort(key=lambda one: (one.category, one.step, one.key, one.version))
    return StandardList(items=[_standard(one) for one in kept])


def _standard(one: Standard) -> DatedStandard:
    return DatedStandard.model_validate(one)


@router.get("/departments", summary="Departments")
def read_departments(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CODES_READ)],
    on: Day = None,
    *,
    everything: bool = False,
) -> DepartmentList:
    """Return the departments in force on a day, or (`everything`) those of other days too."""
    with services.store.reading(caller.actor) as session:
        book, day = code_book(session), _day(session, services, on)
    found = [_department(one, day) for one in book.departments.values()]
    return DepartmentList(items=[one for one in found if everything or one.in_force])


def _department(one: Department, day: date) -> DepartmentView:
    return DepartmentView(
        code=one.code,
        name_zh=one.name_zh,
        name_en=one.name_en,
        area_code=one.area_code or None,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        in_force=one.holds_on(day),
    )


@router.get("/responsibilities", summary="The responsibility list")
def read_responsibilities(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CODES_READ)],
    department: Key = None,
    on: Day = None,
    *,
    everything: bool = False,
) -> ResponsibilityList:
    """Return who has what, on a day or (`everything`) ever."""
    with services.store.reading(caller.actor) as session:
        book, day = code_book(session), _day(session, services, on)
    found = [
        _responsibility(one, day)
        for one in book.responsibilities
        if department in (None, one.department_code)
    ]
    return ResponsibilityList(items=[one for one in found if everything or one.in_force])


def _responsibility(one: Responsibility, day: date) -> ResponsibilityView:
    return ResponsibilityView(
        key=one.key,
        category=one.category,
        standard_key=one.standard_key or None,
        area_code=one.area_code or None,
        department_code=one.department_code,
        priority=one.priority,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        in_force=one.holds_on(day),
    )
