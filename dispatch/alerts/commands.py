"""Writes of alerts: each takes a session of `Store.transaction`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from geoalchemy2 import WKTElement
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.areas.queries import areas_at
from data.store.engine import acting
from data.store.errors import NotFoundError
from data.store.georeferenced import SRID_WGS84
from data.store.outbox import record_change
from dispatch.alerts.queries import get_alert
from dispatch.alerts.tables import Alert, AlertLevel
from dispatch.alerts.views import AlertView
from spatial.cells import cell_at
from spatial.shapes import check_point


@dataclass(frozen=True, slots=True)
class NewAlert:
    """An alert to raise: what is the matter with what, and where (EPSG:4326).

    `body` is plain JSON: what the kind is told with.
    """

    kind: str
    subject: str
    lon: float
    lat: float
    level: AlertLevel = AlertLevel.WARNING
    body: Mapping[str, Any] = field(default_factory=dict)
    training: bool = False


def raise_alert(
    session: Session, new: NewAlert, *, now: datetime | None = None
) -> AlertView | None:
    """Raise an alert and say so in the change feed; None when one of its kind and subject is open.

    Of two who raise the same at once the second waits for the first and then raises nothing.

    Raises
    ------
    spatial.errors.SpatialError
        When the place is not one on Earth.
    """
    check_point(new.lon, new.lat)
    areas = areas_at(session, new.lon, new.lat)
    alert_id = session.scalar(
        insert(Alert)
        .values(
            kind=new.kind,
            subject=new.subject,
            level=new.level,
            body=dict(new.body),
            raised_at=now or datetime.now(UTC),
            training=new.training,
            version=1,
            geom=WKTElement(f"POINT({new.lon!r} {new.lat!r})", srid=SRID_WGS84),
            cell=cell_at(new.lon, new.lat),
            area_code=areas[-1].code if areas else None,
        )
        .on_conflict_do_nothing(
            index_elements=[Alert.kind, Alert.subject], index_where=Alert.cleared_at.is_(None)
        )
        .returning(Alert.id)
    )
    return None if alert_id is None else _record(session, "alert.raised", alert_id)


def clear_alert(
    session: Session, kind: str, subject: str, *, now: datetime | None = None
) -> AlertView | None:
    """Clear the open alert of a kind and subject; None when there is none."""
    row = session.scalar(
        select(Alert)
        .where(Alert.kind == kind, Alert.subject == subject, Alert.cleared_at.is_(None))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        return None
    row.cleared_at = now or datetime.now(UTC)
    row.version += 1
    session.flush()
    return _record(session, "alert.cleared", row.id)


def acknowledge(session: Session, alert_id: int, *, now: datetime | None = None) -> AlertView:
    """Note that the one who acts has seen an alert; the first who does is kept.

    A cleared alert may be acknowledged too: that something was the matter is still to be seen.

    Raises
    ------
    NotFoundError
        When there is no such alert.
    """
    row = session.scalar(
        select(Alert)
        .where(Alert.id == alert_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFoundError(f"there is no alert {alert_id}", field="alert_id", alert_id=alert_id)
    if row.acknowledged_at is not None:
        return get_alert(session, alert_id)
    actor = acting(session)
    row.acknowledged_at = now or datetime.now(UTC)
    row.acknowledged_by, row.acknowledged_by_account = actor.name, actor.account_id
    row.version += 1
    session.flush()
    return _record(session, "alert.acknowledged", alert_id)


def _record(session: Session, topic: str, alert_id: int) -> AlertView:
    view = get_alert(session, alert_id)
    record_change(
        session,
        topic,
        entity_id=alert_id,
        body={"alert": view.model_dump(mode="json")},
        area_code=view.area_code,
    )
    return view
