"""The nearest road of the pool, whether or not the live network is loaded."""

from importlib.resources import files

from pydantic import BaseModel, ConfigDict
from sqlalchemy import text
from sqlalchemy.orm import Session

_NEAREST = text(files("data.pool").joinpath("nearest_road.sql").read_text(encoding="utf-8"))


class NearestRoad(BaseModel):
    """A road near a place and how far it is, in metres on the ellipsoid."""

    model_config = ConfigDict(frozen=True)

    name: str | None
    name_zh: str | None
    name_en: str | None
    road_class: str
    distance_m: float


def find_nearest_road(session: Session, lon: float, lat: float) -> NearestRoad | None:
    """Return the road nearest to a place (EPSG:4326), None when no road is loaded.

    The index gives the 16 roads nearest in degrees; the distance in metres decides among them.
    """
    row = session.execute(_NEAREST, {"lon": lon, "lat": lat}).mappings().first()
    return None if row is None else NearestRoad(**row)
