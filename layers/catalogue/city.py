"""The city that is served, as a screen needs to know it before it draws anything."""

from pydantic import BaseModel, ConfigDict
from sqlalchemy import select
from sqlalchemy.orm import Session

from data.areas.tables import City
from data.pool.tables import DataSet

BASEMAP_ADDRESS = "/basemap/city.pmtiles"


class CityView(BaseModel):
    """The city: its name, what the map shows at first (EPSG:4326), and what it must say."""

    model_config = ConfigDict(frozen=True)

    name_zh: str
    name_en: str
    bbox: tuple[float, float, float, float]
    center: tuple[float, float]
    timezone: str
    attribution: list[str]
    notice_zh: str | None
    notice_en: str | None
    basemap: str
    training: bool


def find_city(session: Session, *, approval_number: str = "") -> CityView | None:
    """Return the city, None before one is loaded.

    The attribution names each data set once, in the order of loading, and last the map's approval
    number (审图号) where one is given.
    """
    city = session.scalars(select(City)).first()
    if city is None:
        return None
    lines = session.scalars(select(DataSet.attribution).order_by(DataSet.id))
    attribution = list(dict.fromkeys(line for line in (*lines, approval_number) if line))
    return CityView(
        name_zh=city.name_zh,
        name_en=city.name_en,
        bbox=(city.west, city.south, city.east, city.north),
        center=(city.center_lon, city.center_lat),
        timezone=city.timezone,
        attribution=attribution,
        notice_zh=city.notice_zh,
        notice_en=city.notice_en,
        basemap=BASEMAP_ADDRESS,
        training=city.training,
    )
