"""What is told of grants."""

from datetime import datetime
from typing import Literal, cast

from pydantic import BaseModel, ConfigDict

from data.store.actors import Grade

GradeName = Literal["L1", "L2", "L3", "L4"]


def grade_name(grade: Grade) -> GradeName:
    """Return a grade as the interface writes it."""
    return cast("GradeName", grade.name)


class GrantView(BaseModel):
    """A role of an account; `area_code` None is the whole city.

    `ended_at` and `ended_by` are there when somebody ended it before its time.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    account_id: int
    role: str
    area_code: str | None
    area_zh: str | None
    area_en: str | None
    grade: GradeName
    starts_at: datetime
    ends_at: datetime | None
    granted_at: datetime
    granted_by: str
    ended_at: datetime | None
    ended_by: str | None


class GrantPage(BaseModel):
    """One page of grants; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[GrantView]
    next: str | None
