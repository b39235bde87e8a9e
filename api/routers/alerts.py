"""Alerts: reading and acknowledging them."""

from typing import Annotated

from fastapi import APIRouter, Response

from api.deps import (
    Caller,
    IdempotencyKey,
    ServicesDep,
    json_response,
    model_response,
    requires,
    run_command,
)
from api.routers.fields import After, Limit, NothingMore, PathId
from api.routers.practice import check_not_driver
from data.access.actions import Action
from dispatch.alerts.commands import acknowledge
from dispatch.alerts.queries import AlertState, get_alert, list_alerts
from dispatch.alerts.views import AlertPage, AlertView

router = APIRouter(prefix="/alerts", tags=["alerts"])


@router.get("", response_model=AlertPage, summary="List alerts")
def read_alerts(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ALERTS_READ)],
    state: AlertState = AlertState.OPEN,
    limit: Limit = 100,
    after: After = None,
) -> Response:
    """Return a page of alerts, newest first."""
    with services.store.reading(caller.actor) as session:
        page = list_alerts(session, state=state, limit=limit, after=after)
    return model_response(page)


@router.get("/{alert_id}", summary="One alert")
def read_alert(
    services: ServicesDep, caller: Annotated[Caller, requires(Action.ALERTS_READ)], alert_id: PathId
) -> AlertView:
    """Return an alert."""
    with services.store.reading(caller.actor) as session:
        return get_alert(session, alert_id)


@router.post("/{alert_id}/acknowledge", response_model=AlertView, summary="Acknowledge an alert")
def acknowledge_alert(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ALERTS_ACKNOWLEDGE)],
    key: IdempotencyKey,
    alert_id: PathId,
    asked: NothingMore,
) -> Response:
    """Note that it was seen, and by whom; the first who does is kept."""
    check_not_driver(caller)
    answer = run_command(
        services,
        caller,
        key,
        (f"acknowledge alert {alert_id}", asked),
        lambda session: acknowledge(session, alert_id),
    )
    return json_response(answer)
