"""What the interface shows of places."""

from pydantic import BaseModel, ConfigDict


class PlaceView(BaseModel):
    """A place that was found: `kind` is area, facility, street, address, coordinates or cell.

    `bbox` is west, south, east, north where the place has an extent. All EPSG:4326.
    """

    model_config = ConfigDict(frozen=True)

    kind: str
    key: str
    name_zh: str
    name_en: str
    detail_zh: str
    detail_en: str
    lon: float
    lat: float
    bbox: tuple[float, float, float, float] | None = None
    training: bool = False
