"""How the columns of a file are to be taken: said by the planner, kept with the import."""

from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from data.store.errors import RefusedError

Short = Annotated[str, StringConstraints(max_length=200)]
Key = Annotated[str, StringConstraints(max_length=80)]


class ImportOptions(BaseModel):
    """How the columns of a file are to be taken.

    Parameters
    ----------
    mapping
        The column of each field; without columns for a place the geometry of the file is taken.
    crs, epsg
        The system of the places: one of the four, or `EPSG` with the code of any other.
    swap
        Whether longitude and latitude stand in each other's column.
    timezone
        Of times without one; the city's where none is said.
    day_first
        Of days as `3/4/2026`.
    layer
        Of a GeoPackage.
    values
        By field of codes, which code a value of the file stands for.
    defaults
        By field of codes, which one stands where there is no value.
    repeats
        Whether a row that is like another in all that is taken of it comes in `once`, or `each`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    mapping: dict[Key, Short] = Field(default_factory=dict, max_length=40)
    crs: Literal["WGS84", "CGCS2000", "GCJ02", "BD09", "EPSG"] = "WGS84"
    epsg: Annotated[int, Field(ge=1024, le=32_767)] | None = None
    swap: bool = False
    timezone: Annotated[str, StringConstraints(max_length=60)] | None = None
    day_first: bool | None = None
    layer: Short | None = None
    values: dict[Key, Annotated[dict[Short, Key], Field(max_length=2_000)]] = Field(
        default_factory=dict, max_length=10
    )
    defaults: dict[Key, Key] = Field(default_factory=dict, max_length=10)
    repeats: Literal["once", "each"] = "once"


def check_zone(options: ImportOptions) -> None:
    """Refuse a zone of time that is not known.

    Raises
    ------
    RefusedError
    """
    if options.timezone is None:
        return
    try:
        ZoneInfo(options.timezone)
    except (KeyError, ValueError, OSError) as error:
        raise RefusedError("is no zone of time, as Asia/Shanghai", field="timezone") from error
