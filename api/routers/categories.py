"""Categories of incidents: the code list, as screens need it."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from api.deps import Caller, ServicesDep, requires
from api.routers.codes import today
from data.access.actions import Action
from data.codes.book import code_book
from data.codes.lists import IncidentCategory
from data.codes.rules import categories_in_force, in_force
from data.codes.values import Code

router = APIRouter(prefix="/categories", tags=["incidents"])


class CategoryView(BaseModel):
    """A category; `crew` must be on each unit, `limit_s` is the handling limit in elapsed s."""

    model_config = ConfigDict(frozen=True)

    key: str
    name_zh: str
    name_en: str
    major: str
    major_zh: str
    major_en: str
    priority: int
    skills: tuple[str, ...]
    crew: int
    limit_s: int
    law: str


class CategoryList(BaseModel):
    """All categories, in the order of the list."""

    model_config = ConfigDict(frozen=True)

    items: list[CategoryView]


@router.get("", summary="Categories of incidents")
def read_categories(
    services: ServicesDep, caller: Annotated[Caller, requires(Action.CATEGORIES_READ)]
) -> CategoryList:
    """Return the categories that incidents can have today: those of the editions in force."""
    with services.store.reading(caller.actor) as session:
        book, day = code_book(session), today(session, services)
        above = {code.key: code for code in book.codes.values() if in_force(book, code, day)}
        found = categories_in_force(book, day)
        return CategoryList(items=[_view(one, above.get(one.major, one)) for one in found])


def _view(category: IncidentCategory, major: Code | IncidentCategory) -> CategoryView:
    """Return a category with the name of the one above it."""
    return CategoryView(**asdict(category), major_zh=major.name_zh, major_en=major.name_en)
