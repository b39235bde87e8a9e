"""Places: what is at a place, and where a name is."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from api.deps import SIGNED_IN, ServicesDep
from api.routers.points import AskedPoint, PlaceWarning, accept_point, doubts
from data.areas.queries import areas_at
from data.areas.views import AreaView
from data.pool.nearest import NearestRoad, find_nearest_road
from spatial.cells import cell_at, cell_text

router = APIRouter(prefix="/places", tags=["places"], dependencies=[SIGNED_IN])


class PlaceAt(BaseModel):
    """What is at a place (WGS 84): its cell, its areas widest first, the nearest road."""

    model_config = ConfigDict(frozen=True)

    lon: float
    lat: float
    cell: str
    areas: list[AreaView]
    road: NearestRoad | None
    warnings: list[PlaceWarning]


@router.get("/at", summary="What is here")
def read_place(services: ServicesDep, asked: Annotated[AskedPoint, Query()]) -> PlaceAt:
    """Return what is at a place of the service area."""
    with services.store.reading() as session:
        lon, lat = accept_point(services, session, asked)
        road = find_nearest_road(session, lon, lat)
        return PlaceAt(
            lon=lon,
            lat=lat,
            cell=cell_text(cell_at(lon, lat)),
            areas=areas_at(session, lon, lat),
            road=road,
            warnings=doubts(session, lon, lat, asked.crs, road),
        )
