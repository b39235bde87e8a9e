"""Alerts as the interface shows them."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

from dispatch.alerts.tables import AlertLevel


class AlertView(BaseModel):
    """An alert, EPSG:4326; `body` has the values that its kind is told with."""

    model_config = ConfigDict(frozen=True)

    id: int
    kind: str
    subject: str
    level: AlertLevel
    lon: float
    lat: float
    cell: str
    area_code: str | None
    raised_at: datetime
    cleared_at: datetime | None
    acknowledged_at: datetime | None
    acknowledged_by: str | None
    body: dict[str, Any]
    training: bool
    version: int


class AlertPage(BaseModel):
    """A page of alerts; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[AlertView]
    next: str | None
