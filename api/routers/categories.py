"""Categories of incidents: the code list, as screens need it."""

from dataclasses import asdict

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from api.deps import (
    requires,
)
from data.access.actions import Action
from data.codes import incident_categories

router = APIRouter(prefix="/categories", tags=["incidents"])


class CategoryView(BaseModel):
    """A category; `crew` must be on each unit, `limit_s` is the handling limit in elapsed s."""

    model_config = ConfigDict(frozen=True)

    key: str
    name_zh: str
    name_en: str
    major: str
    priority: int
    skills: tuple[str, ...]
    crew: int
    limit_s: int


class CategoryList(BaseModel):
    """All categories, in the order of the list."""

    model_config = ConfigDict(frozen=True)

    items: list[CategoryView]


@router.get("", summary="Categories of incidents", dependencies=[requires(Action.CATEGORIES_READ)])
def read_categories() -> CategoryList:
    """Return the categories that incidents can have."""
    return CategoryList(
        items=[CategoryView(**asdict(category)) for category in incident_categories().values()]
    )
