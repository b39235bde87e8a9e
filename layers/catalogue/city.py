"""The city that is served, as a screen needs to know it before it draws anything."""

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from data.areas.queries import find_city
from data.pool.queries import list_attributions

BASEMAP_ADDRESS = "/basemap/city.pmtiles"
PUBLIC_BASEMAP_ADDRESS = "/basemap/public.pmtiles"
"""The same file for citizens: part by part, never whole."""


class ServedCity(BaseModel):
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


def find_served_city(session: Session, *, approval_number: str = "") -> ServedCity | None:
    """Return the city, None before one is loaded.

    The attribution names each data set once, in the order of loading, and last the map's approval
    number (审图号) where one is given.
    """
    city = find_city(session)
    if city is None:
        return None
    lines = list_attributions(session)
    return ServedCity(
        **city.model_dump(include=set(ServedCity.model_fields)),
        attribution=[*lines, approval_number] if approval_number else lines,
        basemap=BASEMAP_ADDRESS,
    )
