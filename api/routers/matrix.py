"""Travel times between many places."""

from typing import Annotated

import numpy as np
from fastapi import APIRouter, Response
from numpy.typing import NDArray
from pydantic import Field
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    ServicesDep,
    model_response,
    requires,
)
from api.routers.fields import Asked, TravelProfile
from api.routers.points import AskedPoint
from data.access.actions import Action
from data.areas.queries import find_service_area
from data.store.errors import NotFoundError
from dispatch.roads import Fleet
from dispatch.roads.views import MatrixView, matrix_view
from spatial.crs import to_wgs84

FloatArray = NDArray[np.float64]

router = APIRouter(prefix="/matrix", tags=["routes"])

MOST_PLACES = 200


class MatrixQuestion(Asked):
    """From where and to where, and how: a travel profile of the code list."""

    origins: Annotated[list[AskedPoint], Field(min_length=1, max_length=MOST_PLACES)]
    destinations: Annotated[list[AskedPoint], Field(min_length=1, max_length=MOST_PLACES)]
    profile: TravelProfile = "car"


@router.post("", response_model=MatrixView, summary="Travel times between many places")
def find_times(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ROUTES_READ)],
    asked: MatrixQuestion,
) -> Response:
    """Return the travel time from each origin to each destination, along roads and exact."""
    with services.store.reading(caller.actor) as session:
        network = services.roads.followed(session).opened(asked.profile)
        origins = _places(session, asked.origins, "origins")
        destinations = _places(session, asked.destinations, "destinations")
    unknown = np.full(len(origins), np.nan)
    fleet = Fleet(np.arange(len(origins)), origins[:, 0], origins[:, 1], unknown, unknown)
    times = network.matrix(fleet, destinations[:, 0], destinations[:, 1])
    return model_response(matrix_view(times))


def _places(session: Session, asked: list[AskedPoint], field: str) -> FloatArray:
    """Return (n, 2) lon/lat, EPSG:4326; the area that is served is looked up once.

    Raises
    ------
    SpatialError
        Naming the first place that lies outside it.
    NotFoundError
        Before a city is loaded.
    """
    area = find_service_area(session)
    if area is None:
        raise NotFoundError("no city is loaded yet")
    places = [
        area.check(*to_wgs84(one.lon, one.lat, one.crs), field=f"{field}.{number}.lon")
        for number, one in enumerate(asked)
    ]
    return np.array(places, dtype=np.float64)
