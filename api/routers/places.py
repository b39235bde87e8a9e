"""Places: what is at a place, and where a name is."""

from typing import Annotated, ClassVar

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from api.deps import (
    Caller,
    ServicesDep,
    requires,
)
from api.routers.fields import CleanText
from api.routers.points import AskedPoint, PlaceWarning, accept_point, doubts
from data.access.actions import Action
from data.areas.queries import areas_at
from data.areas.views import AreaView
from data.pool.nearest import NearestRoad, find_nearest_road
from data.pool.search import MAX_RESULTS, MAX_TEXT, Near, find_places
from data.pool.views import PlaceView
from data.store.errors import RefusedError
from spatial.cells import cell_at, cell_text

router = APIRouter(prefix="/places", tags=["places"])


class PlaceQuestion(AskedPoint):
    """The place that is asked about."""

    from_address: ClassVar[bool] = True


class PlaceAt(BaseModel):
    """What is at a place (WGS 84): its cell, its areas widest first, the nearest road."""

    model_config = ConfigDict(frozen=True)

    lon: float
    lat: float
    cell: str
    areas: list[AreaView]
    road: NearestRoad | None
    warnings: list[PlaceWarning]


class PlaceList(BaseModel):
    """Places, best first."""

    model_config = ConfigDict(frozen=True)

    items: list[PlaceView]


def read_near(given: str) -> Near:
    """Return the place of a text `lon,lat`.

    Raises
    ------
    RefusedError
        When it is not two finite numbers in range.
    """
    try:
        lon, lat = (float(part) for part in given.split(","))
    except ValueError:
        raise RefusedError("near is lon,lat in degrees", field="near") from None
    if not (abs(lon) <= 180 and abs(lat) <= 90):
        raise RefusedError("near is lon,lat in degrees", field="near")
    return Near(lon, lat)


@router.get("", summary="Find a place")
def search_places(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLACES_READ)],
    q: Annotated[str, Query(min_length=1, max_length=MAX_TEXT), CleanText],
    limit: Annotated[int, Query(ge=1, le=MAX_RESULTS)] = 8,
    near: Annotated[str | None, Query(max_length=60, description="lon,lat")] = None,
) -> PlaceList:
    """Find a place by its name or address, by `lon,lat` or by its cell."""
    at = None if near is None else read_near(near)
    with services.store.reading(caller.actor) as session:
        return PlaceList(items=find_places(session, q, limit, at))


@router.get("/at", summary="What is here")
def read_place(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLACES_READ)],
    asked: Annotated[PlaceQuestion, Query()],
) -> PlaceAt:
    """Return what is at a place of the service area."""
    with services.store.reading(caller.actor) as session:
        lon, lat = accept_point(session, asked)
        road = find_nearest_road(session, lon, lat)
        return PlaceAt(
            lon=lon,
            lat=lat,
            cell=cell_text(cell_at(lon, lat)),
            areas=areas_at(session, lon, lat),
            road=road,
            warnings=doubts(session, lon, lat, asked.crs, road),
        )
