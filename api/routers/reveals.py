"""Looks behind masks, and who had too many of them."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from api.deps import Caller, ServicesDep, requires
from api.routers.elements import TermView, term_view
from api.routers.fields import Asked, CleanText, PathId, RowId, ShortText
from data.access.actions import Action
from data.access.errors import ForbiddenError
from data.codes.elements import Element, reveal_purposes
from data.privacy.reveals import LONGEST_NOTE, Purpose, find_exactly, reveal, revealable
from data.privacy.sweeps import SweepView, list_sweeps, note_seen
from data.store.actors import Actor

router = APIRouter(prefix="/reveals", tags=["personal data"])

Revealer = Annotated[Caller, requires(Action.PERSONAL_REVEAL)]
Note = Annotated[str, Field(min_length=2, max_length=LONGEST_NOTE), CleanText]


class AskedReveal(Asked):
    """Which field of which row, and what for: a purpose of the list and a sentence."""

    entity: ShortText
    entity_id: RowId
    field: ShortText
    purpose: ShortText
    note: Note


class AskedSearch(Asked):
    """Which field has exactly which value, and what for."""

    entity: ShortText
    field: ShortText
    value: ShortText
    purpose: ShortText
    note: Note


class RevealedView(BaseModel):
    """A value without its mask, once: it is not kept anywhere, and neither should it be."""

    model_config = ConfigDict(frozen=True)

    entity: str
    entity_id: int
    field: str
    value: str
    revealed_at: datetime


class FoundView(BaseModel):
    """Rows that have the value, newest first; at most 100."""

    model_config = ConfigDict(frozen=True)

    entity: str
    field: str
    items: list[int]


class PurposeList(BaseModel):
    """What masked values may be looked at for."""

    model_config = ConfigDict(frozen=True)

    items: list[TermView]
    next: None = None


class SweepPage(BaseModel):
    """Accounts that looked at many different rows in a short time, newest first."""

    model_config = ConfigDict(frozen=True)

    items: list[SweepView]
    next: None = None


def cleared(caller: Caller, element: Element) -> Actor:
    """Return who looks, with the rows of the areas in which their clearance reaches an element.

    Raises
    ------
    ForbiddenError
        With the grade that it needs.
    """
    grade = caller.scope.grade
    if grade is None or grade < element.grade:
        raise ForbiddenError(
            f"this needs a clearance for {element.grade.name}", grade=element.grade.name
        )
    return replace(caller.actor, scope=caller.scope.at(element.grade))


@router.post("", summary="Look behind a mask")
def look_behind(services: ServicesDep, caller: Revealer, asked: AskedReveal) -> RevealedView:
    """Return one value, once; it needs a purpose, the clearance and a fresh second factor."""
    element = revealable(asked.entity, asked.field)
    actor = cleared(caller, element)
    caller.check_stepped_up(services.steady())
    purpose = Purpose(asked.purpose, asked.note)
    with services.store.transaction(actor) as session:
        found = reveal(
            session, services.vault, element, asked.entity_id, purpose, now=services.clock()
        )
    if found.fault is not None:
        raise found.fault
    return RevealedView(
        entity=asked.entity,
        entity_id=asked.entity_id,
        field=asked.field,
        value=found.value or "",
        revealed_at=found.at,
    )


@router.post("/search", summary="Find whose number it is")
def search(services: ServicesDep, caller: Revealer, asked: AskedSearch) -> FoundView:
    """Return the rows whose sealed number is exactly this one; it counts as a look."""
    element = revealable(asked.entity, asked.field)
    actor = cleared(caller, element)
    caller.check_stepped_up(services.steady())
    purpose = Purpose(asked.purpose, asked.note)
    with services.store.transaction(actor) as session:
        rows = find_exactly(
            session, services.vault, element, asked.value, purpose, now=services.clock()
        )
    return FoundView(entity=asked.entity, field=asked.field, items=rows)


@router.get("/purposes", summary="What masked values may be looked at for")
def read_purposes(_caller: Revealer) -> PurposeList:
    """Return the list of purposes."""
    return PurposeList(items=[term_view(term) for term in reveal_purposes().values()])


@router.get("/sweeps", summary="Who looked at many")
def read_sweeps(
    services: ServicesDep, caller: Annotated[Caller, requires(Action.ELEMENTS_READ)]
) -> SweepPage:
    """Return the newest hundred sweeps, those that nobody has seen yet first."""
    with services.store.reading(caller.actor) as session:
        return SweepPage(items=list_sweeps(session))


@router.post("/sweeps/{sweep_id}/seen", summary="Note that a sweep was seen")
def see_sweep(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ELEMENTS_CHANGE)],
    sweep_id: PathId,
) -> SweepView:
    """Note who has seen to a sweep; the first is kept."""
    with services.store.transaction(caller.actor) as session:
        return note_seen(session, sweep_id, now=services.clock())
