"""What this process counts, for Prometheus."""

from fastapi import APIRouter, Response

from api.deps import (
    ServicesDep,
    requires,
)
from api.deps.metrics import CONTENT_TYPE
from data.access.actions import Action

router = APIRouter(tags=["operation"])


@router.get(
    "/metrics",
    response_class=Response,
    responses={200: {"content": {"text/plain": {}}, "description": "The Prometheus text format"}},
    summary="Counters of this process",
    dependencies=[requires(Action.METRICS_READ)],
)
def read_metrics(services: ServicesDep) -> Response:
    """Return the counters in the text format; a scraper sends a system's key."""
    return Response(services.metrics.text(), media_type=CONTENT_TYPE)
