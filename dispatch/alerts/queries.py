"""Reads of alerts."""

from enum import StrEnum

from geoalchemy2 import Geometry
from sqlalchemy import ColumnElement, Select, cast, func, select
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError, RefusedError
from data.store.georeferenced import SRID_WGS84
from dispatch.alerts.tables import Alert
from dispatch.alerts.views import AlertPage, AlertView
from spatial.cells import cell_text

_POINT = Geometry("POINT", srid=SRID_WGS84)


class AlertState(StrEnum):
    """Which alerts are listed."""

    OPEN = "open"
    CLEARED = "cleared"
    ALL = "all"


def open_alerts(session: Session, kind: str | None = None) -> list[AlertView]:
    """Return the alerts that are not cleared (those of one kind, if given), newest first."""
    wanted = _newest_first().where(Alert.cleared_at.is_(None))
    if kind is not None:
        wanted = wanted.where(Alert.kind == kind)
    return [_view(row.Alert, row.lon, row.lat) for row in session.execute(wanted)]


def list_alerts(
    session: Session,
    *,
    state: AlertState = AlertState.OPEN,
    limit: int = 100,
    after: str | None = None,
) -> AlertPage:
    """Return one page of alerts, newest first.

    Raises
    ------
    RefusedError
        When `after` is not the `next` of a page.
    """
    wanted = _newest_first()
    conditions: dict[AlertState, ColumnElement[bool]] = {
        AlertState.OPEN: Alert.cleared_at.is_(None),
        AlertState.CLEARED: Alert.cleared_at.is_not(None),
    }
    if state in conditions:
        wanted = wanted.where(conditions[state])
    if after is not None:
        wanted = wanted.where(Alert.id < _read_after(after))
    rows = session.execute(wanted.limit(limit + 1)).all()
    views = [_view(row.Alert, row.lon, row.lat) for row in rows]
    return AlertPage(
        items=views[:limit], next=str(views[limit - 1].id) if len(views) > limit else None
    )


def get_alert(session: Session, alert_id: int) -> AlertView:
    """Return one alert.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    row = session.execute(
        _newest_first().where(Alert.id == alert_id).execution_options(populate_existing=True)
    ).first()
    if row is None:
        raise NotFoundError(f"there is no alert {alert_id}", field="alert_id", alert_id=alert_id)
    return _view(row.Alert, row.lon, row.lat)


def _newest_first() -> Select[tuple[Alert, float, float]]:
    point = cast(Alert.geom, _POINT)
    return select(Alert, func.ST_X(point).label("lon"), func.ST_Y(point).label("lat")).order_by(
        Alert.id.desc()
    )


def _read_after(after: str) -> int:
    if not (after.isdecimal() and after.isascii() and len(after) < 19):
        raise RefusedError("not the `next` of a page of alerts", field="after")
    return int(after)


def _view(row: Alert, lon: float, lat: float) -> AlertView:
    return AlertView(
        id=row.id,
        kind=row.kind,
        subject=row.subject,
        level=row.level,
        lon=lon,
        lat=lat,
        cell=cell_text(row.cell),
        area_code=row.area_code,
        raised_at=row.raised_at,
        cleared_at=row.cleared_at,
        acknowledged_at=row.acknowledged_at,
        acknowledged_by=row.acknowledged_by,
        body=row.body,
        training=row.training,
        version=row.version,
    )
