"""The names by which areas and facilities are found, and how prominent each is."""

from data.areas.commands import NewArea
from data.areas.tables import AreaLevel
from data.codes import facility_categories
from data.pool.commands import NewFacility, NewPlaceName, bounds_of

AREA_RANKS = {
    AreaLevel.CITY: 0,
    AreaLevel.DISTRICT: 1,
    AreaLevel.STREET: 2,
    AreaLevel.COMMUNITY: 4,
    AreaLevel.GRID: 7,
}
_FACILITY_RANK = 2  # added to the rank of the category


def area_name(area: NewArea, lon: float, lat: float) -> NewPlaceName:
    """Return the name of an area, found at a point inside it (EPSG:4326)."""
    return NewPlaceName(
        kind="area",
        entity_key=area.code,
        name_zh=area.name_zh,
        name_en=area.name_en,
        lon=lon,
        lat=lat,
        rank=AREA_RANKS[area.level],
        bbox=bounds_of([area.shape]),
    )


def facility_name(facility: NewFacility, facility_id: int) -> NewPlaceName:
    """Return the name of a facility that is written under `facility_id`."""
    return NewPlaceName(
        kind="facility",
        entity_key=str(facility_id),
        name_zh=facility.name_zh,
        name_en=facility.name_en,
        lon=facility.lon,
        lat=facility.lat,
        rank=_FACILITY_RANK + facility_categories()[facility.category].rank,
    )
