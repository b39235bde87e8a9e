"""Places that come in: converted once, checked against the service area, and doubted."""

from typing import Literal

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from api.routers.fields import Asked, Lat, Lon
from data.areas.queries import find_service_area
from data.pool.nearest import NearestRoad, find_nearest_road
from data.store.errors import NotFoundError
from dispatch.incidents.rules import FAR_FROM_ROAD_M, looks_shifted
from spatial.crs import CoordinateSystem, gcj02_twin, to_wgs84


class AskedPoint(Asked):
    """A place with the system of its coordinates."""

    lon: Lon
    lat: Lat
    crs: CoordinateSystem = CoordinateSystem.WGS84


class PlaceWarning(BaseModel):
    """Something doubtful about a place; nothing was changed because of it."""

    model_config = ConfigDict(frozen=True)

    code: Literal["looks_like_gcj02", "far_from_road"]
    message: str
    distance_m: float
    lon: float | None = None
    lat: float | None = None


def accept_point(session: Session, asked: AskedPoint, *, field: str = "lon") -> tuple[float, float]:
    """Return a place in WGS 84 longitude and latitude.

    Raises
    ------
    SpatialError
        When it lies outside the service area; with `field`.
    NotFoundError
        Before a city is loaded.
    """
    lon, lat = to_wgs84(asked.lon, asked.lat, asked.crs)
    area = find_service_area(session)
    if area is None:
        raise NotFoundError("no city is loaded yet")
    return area.check(lon, lat, field=field)


def doubts(
    session: Session, lon: float, lat: float, crs: CoordinateSystem, road: NearestRoad | None
) -> list[PlaceWarning]:
    """Return what is doubtful about a place (WGS 84, converted from `crs`).

    A place given as WGS 84 far from any road, whose inverse-shifted twin lies near one, was
    probably GCJ-02; the warning carries the twin.
    """
    if road is None or road.distance_m <= FAR_FROM_ROAD_M:
        return []
    if crs is CoordinateSystem.WGS84:
        twin = gcj02_twin(lon, lat)
        near_twin = find_nearest_road(session, *twin)
        if near_twin is not None and looks_shifted(road.distance_m, near_twin.distance_m):
            return [
                PlaceWarning(
                    code="looks_like_gcj02",
                    message="far from any road; taken as GCJ-02 it lies near one: check the"
                    " system of the coordinates",
                    distance_m=road.distance_m,
                    lon=twin[0],
                    lat=twin[1],
                )
            ]
    return [
        PlaceWarning(code="far_from_road", message="far from any road", distance_m=road.distance_m)
    ]
