"""What a scenario changes, as it is asked for and kept."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, FiniteFloat

MOST_CHANGES = 200
MOST_CLOSURES = 50
MOST_UNITS = 500


def _plain(text: str) -> str:
    if any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in text):
        raise ValueError("control characters are not accepted")
    return text


class Part(BaseModel):
    """Base of the parts of a scenario: nothing is guessed, nothing extra is taken."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,19}$", description="A name of one's own")]
Id = Annotated[int, Field(strict=True, ge=1, le=2**63 - 1)]
Name = Annotated[str, Field(min_length=1, max_length=100, pattern=r"\S"), AfterValidator(_plain)]
Lon = Annotated[FiniteFloat, Field(strict=True, ge=-180, le=180)]
Lat = Annotated[FiniteFloat, Field(strict=True, ge=-90, le=90)]
StationRef = Annotated[Id | Key, Field(description="The id of a facility, or the key of a station")]
UnitRef = Annotated[Id | Key, Field(description="The id of a unit, or the key of an added one")]
Ordinate = Annotated[FiniteFloat, Field(strict=True)]
Position = Annotated[list[Ordinate], Field(min_length=2, max_length=2)]
Line = Annotated[list[Position], Field(min_length=2, max_length=2000)]
Ring = Annotated[list[Position], Field(min_length=4, max_length=2000)]


class NewStation(Part):
    """A station that there is not yet, EPSG:4326."""

    key: Key
    name_zh: Name
    name_en: Name
    lon: Lon
    lat: Lat


class MovedStation(Part):
    """A station, and where it stands instead."""

    station: Id
    lon: Lon
    lat: Lat


class StationChanges(Part):
    """Stations that are added, moved and closed."""

    added: Annotated[list[NewStation], Field(max_length=MOST_CHANGES)] = []
    moved: Annotated[list[MovedStation], Field(max_length=MOST_CHANGES)] = []
    closed: Annotated[list[Id], Field(max_length=MOST_CHANGES)] = []


class NewUnits(Part):
    """Units of a kind that there are not yet, at a station."""

    key: Key
    kind: Annotated[str, Field(max_length=40)]
    station: StationRef
    count: Annotated[int, Field(strict=True, ge=1, le=20)] = 1


class MovedUnit(Part):
    """A unit, and the station where it waits instead."""

    unit: UnitRef
    station: StationRef


class UnitChanges(Part):
    """Units that are added, moved and taken away."""

    added: Annotated[list[NewUnits], Field(max_length=MOST_CHANGES)] = []
    moved: Annotated[list[MovedUnit], Field(max_length=MOST_CHANGES)] = []
    removed: Annotated[list[UnitRef], Field(max_length=MOST_UNITS)] = []


class Hours(Part):
    """Weekdays (1 is Monday, all when empty) from one hour of the city's clock to another.

    Hours that end at or before they begin go over midnight.
    """

    weekdays: Annotated[
        list[Annotated[int, Field(strict=True, ge=1, le=7)]], Field(max_length=7)
    ] = []
    from_hour: Annotated[FiniteFloat, Field(strict=True, ge=0, lt=24)] = 0.0
    to_hour: Annotated[FiniteFloat, Field(strict=True, gt=0, le=24)] = 24.0


class UnitHours(Part):
    """When a unit is on duty, instead of its own shifts."""

    unit: UnitRef
    hours: Annotated[list[Hours], Field(min_length=1, max_length=21)]


class ClosedLine(Part):
    """A line, EPSG:4326."""

    type: Literal["LineString"]
    coordinates: Line


class ClosedPolygon(Part):
    """A polygon, EPSG:4326."""

    type: Literal["Polygon"]
    coordinates: Annotated[list[Ring], Field(min_length=1, max_length=20)]


class NewClosure(Part):
    """Roads that are closed all the time."""

    name: Name
    geometry: Annotated[ClosedLine | ClosedPolygon, Field(discriminator="type")]


class Speed(Part):
    """How many times as fast as now a kind of unit goes; all kinds where none is named."""

    kind: Annotated[str, Field(max_length=40)] | None = None
    factor: Annotated[FiniteFloat, Field(strict=True, ge=0.2, le=3.0)]


class Changes(Part):
    """All that a scenario changes; what is left out stays as it is."""

    stations: StationChanges = StationChanges()
    units: UnitChanges = UnitChanges()
    shifts: Annotated[list[UnitHours], Field(max_length=MOST_UNITS)] = []
    closures: Annotated[list[NewClosure], Field(max_length=MOST_CLOSURES)] = []
    speeds: Annotated[list[Speed], Field(max_length=20)] = []
    standard_s: Annotated[int, Field(strict=True, ge=60, le=3600)] | None = None


def changes_of(kept: dict[str, Any]) -> Changes:
    """Return the changes that a row keeps."""
    return Changes.model_validate(kept)
