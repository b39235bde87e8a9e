"""The register of data elements: what is personal, what for, how long, behind which mask."""

from datetime import timedelta
from typing import Annotated, Literal, cast

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from api.deps import Caller, requires
from data.access.actions import Action
from data.codes.elements import AtEnd, Element, Mask, Term, elements

GradeName = Literal["L1", "L2", "L3", "L4"]

router = APIRouter(prefix="/elements", tags=["personal data"])


class TermView(BaseModel):
    """A legal basis or an owner."""

    model_config = ConfigDict(frozen=True)

    key: str
    name_zh: str
    name_en: str


class ElementView(BaseModel):
    """A personal column; `keep_days` counts from `keep_after`, null: without such a limit."""

    model_config = ConfigDict(frozen=True)

    element: str
    title_zh: str
    title_en: str
    purpose_zh: str
    purpose_en: str
    basis: TermView
    owner: TermView
    grade: GradeName
    keep_days: int | None
    keep_after: str | None
    at_end: AtEnd
    mask: Mask
    sealed: bool


class ElementList(BaseModel):
    """The whole register."""

    model_config = ConfigDict(frozen=True)

    items: list[ElementView]
    next: None = None


@router.get("", summary="Register of data elements")
def read_elements(_caller: Annotated[Caller, requires(Action.ELEMENTS_READ)]) -> ElementList:
    """Return every personal column with its purpose, basis, grade, retention, owner and mask."""
    return ElementList(items=[_view(element) for element in elements().values()])


def _view(element: Element) -> ElementView:
    return ElementView(
        element=element.key,
        title_zh=element.title_zh,
        title_en=element.title_en,
        purpose_zh=element.purpose_zh,
        purpose_en=element.purpose_en,
        basis=term_view(element.basis),
        owner=term_view(element.owner),
        grade=cast("GradeName", element.grade.name),
        keep_days=None if element.keep is None else element.keep // timedelta(days=1),
        keep_after=element.keep_after,
        at_end=element.at_end,
        mask=element.mask,
        sealed=element.sealed,
    )


def term_view(term: Term) -> TermView:
    """Return a term as the interface shows it."""
    return TermView(key=term.key, name_zh=term.name_zh, name_en=term.name_en)
