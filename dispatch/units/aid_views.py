"""Mutual-aid grants as the interface shows them."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict


class AidView(BaseModel):
    """Units of `from_area` may serve in `to_area`; `lon`, `lat` lie in the latter."""

    model_config = ConfigDict(frozen=True)

    id: int
    from_area: str
    to_area: str
    kinds: list[str]
    skills: list[str]
    starts_at: datetime
    ends_at: datetime | None
    reason: str
    granted_at: datetime
    granted_by: str
    ended_at: datetime | None
    ended_by: str | None
    lon: float
    lat: float
    cell: str
    training: bool


class AidPage(BaseModel):
    """One page of grants; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[AidView]
    next: str | None
