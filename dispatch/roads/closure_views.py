"""Closures and speeds as the interface shows them."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from dispatch.roads.tables import Scope


class RoadPartView(BaseModel):
    """A road of the pool, both directions of it or one along or against its line."""

    model_config = ConfigDict(frozen=True)

    road_id: int
    direction: Literal["both", "forward", "backward"] = "both"


class ClosureView(BaseModel):
    """Arcs that nobody may enter, from when until when.

    `geometry` is GeoJSON in EPSG:4326: what was drawn, or the lines of the roads that were named.
    `ended_at` is when somebody ended it; one that ran out has none.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    scope: Scope
    geometry: dict[str, Any]
    roads: list[RoadPartView]
    profiles: list[str]
    reason: str
    starts_at: datetime
    ends_at: datetime | None
    created_at: datetime
    created_by: str
    ended_at: datetime | None
    ended_by: str | None
    training: bool
    version: int


class SpeedView(BaseModel):
    """Arcs on which one goes `speed_factor` times as fast, from when until when, at which hours.

    `weekdays` 1 is Monday, all when empty; hours are of the city's clock, all when None.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    scope: Scope
    geometry: dict[str, Any] | None
    roads: list[RoadPartView]
    road_classes: list[str]
    cells: list[str]
    speed_factor: float
    weekdays: list[int]
    from_hour: float | None
    to_hour: float | None
    profiles: list[str]
    reason: str
    starts_at: datetime
    ends_at: datetime | None
    created_at: datetime
    created_by: str
    ended_at: datetime | None
    ended_by: str | None
    training: bool
    version: int


class ClosurePage(BaseModel):
    """One page of closures, newest first; `next` asks for the page after it."""

    model_config = ConfigDict(frozen=True)

    items: list[ClosureView]
    next: str | None


class SpeedPage(BaseModel):
    """One page of speeds, newest first; `next` asks for the page after it."""

    model_config = ConfigDict(frozen=True)

    items: list[SpeedView]
    next: str | None


class CoveredView(BaseModel):
    """What a closure would cover: how many arcs, which share of all, how long, which roads.

    `names` are those of the roads, the longest first, at most 20. Above `largest_share` it must be
    confirmed.
    """

    model_config = ConfigDict(frozen=True)

    arcs: int
    share: float
    length_m: float
    roads: int
    names: list[str]
    largest_share: float
    needs_confirmation: bool
