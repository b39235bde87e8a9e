"""Shifts as the interface shows them."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict


class ShiftView(BaseModel):
    """When a unit is on duty, and with how many; an end before its time is its `ends_at`."""

    model_config = ConfigDict(frozen=True)

    id: int
    unit_id: int
    unit_code: str
    starts_at: datetime
    ends_at: datetime
    crew: int
    note: str | None
    planned_at: datetime
    planned_by: str
    cancelled_at: datetime | None
    ended_by: str | None
    training: bool


class ShiftPage(BaseModel):
    """One page of shifts; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[ShiftView]
    next: str | None
