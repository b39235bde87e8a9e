"""Routes along the roads of the live network."""

from typing import Annotated

from fastapi import APIRouter
from pydantic import Field, FiniteFloat

from api.deps import (
    Caller,
    ServicesDep,
    requires,
)
from api.routers.fields import Asked, TravelProfile
from api.routers.points import AskedPoint, accept_point
from data.access.actions import Action
from dispatch.roads.views import RouteView, route_view

router = APIRouter(prefix="/routes", tags=["routes"])


class Departure(AskedPoint):
    """Where a way begins; who moves goes on where it heads, as in a recommendation."""

    heading_deg: Annotated[FiniteFloat, Field(ge=0, le=360)] | None = None
    speed_mps: Annotated[FiniteFloat, Field(ge=0, le=150)] | None = None


class RouteQuestion(Asked):
    """From where to where, and how: a travel profile of the code list."""

    origin: Annotated[Departure, Field(alias="from")]
    destination: Annotated[AskedPoint, Field(alias="to")]
    profile: TravelProfile = "car"


@router.post("", summary="A route along roads")
def find_route(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ROUTES_READ)],
    asked: RouteQuestion,
) -> RouteView:
    """Return the fastest way between two places, with what to do along it."""
    with services.store.reading(caller.actor) as session:
        network = services.roads.followed(session).opened(asked.profile)
        origin = accept_point(session, asked.origin, field="from")
        destination = accept_point(session, asked.destination, field="to")
    route = network.route(
        origin,
        destination,
        heading_deg=asked.origin.heading_deg,
        speed_mps=asked.origin.speed_mps,
    )
    return route_view(route, network.steps(route))
