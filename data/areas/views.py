"""What the interface shows of areas and of the city."""

from pydantic import BaseModel, ConfigDict


class AreaView(BaseModel):
    """An area as others see it."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    code: str
    level: str
    name_zh: str
    name_en: str
    generated: bool


class AreaNode(AreaView):
    """An area with the code of the one that holds it, None for a city."""

    parent_code: str | None


class AreaPage(BaseModel):
    """One page of areas; `next` is the `after` of the following page, None on the last."""

    model_config = ConfigDict(frozen=True)

    items: list[AreaNode]
    next: str | None


class CityView(BaseModel):
    """The city served: what a map and its labels need at once.

    `bbox` is west, south, east, north and `center` lon, lat, both EPSG:4326.
    """

    model_config = ConfigDict(frozen=True)

    area_code: str
    name_zh: str
    name_en: str
    bbox: tuple[float, float, float, float]
    center: tuple[float, float]
    timezone: str
    notice_zh: str | None
    notice_en: str | None
    training: bool
    version: str
