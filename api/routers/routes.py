"""Routes along the roads of the live network."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from api.deps import SIGNED_IN, ServicesDep
from api.routers.fields import Asked
from api.routers.points import AskedPoint, accept_point
from dispatch.roads.views import RouteView, route_view

router = APIRouter(prefix="/routes", tags=["routes"], dependencies=[SIGNED_IN])


class RouteQuestion(Asked):
    """From where to where."""

    origin: Annotated[AskedPoint, Field(alias="from")]
    destination: Annotated[AskedPoint, Field(alias="to")]


@router.post("", summary="A route along roads")
def find_route(services: ServicesDep, asked: RouteQuestion) -> RouteView:
    """Return the fastest way between two places, with what to do along it."""
    network = services.roads.current()
    with services.store.reading() as session:
        origin = accept_point(session, asked.origin, field="from")
        destination = accept_point(session, asked.destination, field="to")
    route = network.route(origin, destination)
    return route_view(route, network.steps(route))
