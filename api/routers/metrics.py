"""What this process counts, for Prometheus."""

from fastapi import APIRouter, Response

from api.deps import SIGNED_IN, ServicesDep
from api.deps.metrics import CONTENT_TYPE

router = APIRouter(tags=["operation"], dependencies=[SIGNED_IN])


@router.get(
    "/metrics",
    response_class=Response,
    responses={200: {"content": {"text/plain": {}}, "description": "The Prometheus text format"}},
    summary="Counters of this process",
)
def read_metrics(services: ServicesDep) -> Response:
    """Return the counters in the text format; a scraper sends a system's key."""
    return Response(services.metrics.text(), media_type=CONTENT_TYPE)
