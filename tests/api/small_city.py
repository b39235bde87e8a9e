"""A city of sixteen crossings for the tests of the interface, and who and what is in it.

Crossings lie 0.02 degrees apart, so blocks are about 1.9 km by 2.2 km; the service area reaches
0.05 degrees further. Nothing is outside the area's one street except a strip without roads.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

import shapely
from sqlalchemy.orm import Session

from data.areas.commands import NewArea, NewCity, write_areas, write_city
from data.areas.queries import load_area_index
from data.areas.tables import AreaLevel
from data.pool.commands import (
    NewDataSet,
    NewFacility,
    NewPlaceName,
    json_text,
    write_data_set,
    write_facilities,
    write_place_names,
    write_placed,
)
from data.pool.tables import Road
from data.store import Store
from data.store.actors import process_actor
from dispatch.tracking.maintenance import maintain
from dispatch.units.commands import NewUnit, create_unit
from dispatch.units.tables import UnitStatus
from spatial.crs import air_distance_m

WEST, SOUTH, STEP, SIDE = 114.28, 30.56, 0.02, 4
EAST, NORTH = WEST + STEP * (SIDE - 1), SOUTH + STEP * (SIDE - 1)
MARGIN = 0.05
BOX = shapely.box(WEST - MARGIN, SOUTH - MARGIN, EAST + MARGIN, NORTH + MARGIN)
CENTRE = (WEST + STEP, SOUTH + STEP)
MIDDLE_OF_A_STREET = (WEST + STEP, SOUTH + STEP * 1.5)


@dataclass(frozen=True)
class SmallCity:
    """What the tests refer to."""

    unit_ids: tuple[int, ...]
    facility_id: int


def crossing(column: int, row: int) -> tuple[float, float]:
    """Return the place of a crossing, EPSG:4326 lon/lat."""
    return WEST + STEP * column, SOUTH + STEP * row


def _streets() -> list[tuple[tuple[int, int], tuple[int, int]]]:
    across = [((c, r), (c + 1, r)) for r in range(SIDE) for c in range(SIDE - 1)]
    along = [((c, r), (c, r + 1)) for c in range(SIDE) for r in range(SIDE - 1)]
    return across + along


def build_small_city(store: Store) -> SmallCity:
    """Write the city: areas, streets, one fire station, two fire engines and a patrol off duty."""
    with store.transaction(process_actor("test")) as session:
        _write_areas(session)
        facility_id = _write_pool(session)
        units = [
            _unit("试验-01", "fire_engine", UnitStatus.AVAILABLE),
            _unit("试验-02", "fire_engine", UnitStatus.AVAILABLE),
            _unit("试验-03", "police_patrol", UnitStatus.OFF_DUTY),
        ]
        made = tuple(create_unit(session, unit).id for unit in units)
    maintain(store, datetime.now(UTC))
    return SmallCity(unit_ids=made, facility_id=facility_id)


def _write_areas(session: Session) -> None:
    areas = [
        _area("4201", None, AreaLevel.CITY, "试验市", "Trial City"),
        _area("420101", "4201", AreaLevel.DISTRICT, "东区", "East District"),
    ]
    write_areas(session, areas)
    city = NewCity(
        area_code="4201",
        name_zh="试验市",
        name_en="Trial City",
        timezone="Asia/Shanghai",
        bbox=(WEST, SOUTH, EAST, NORTH),
        center=CENTRE,
        service_area=BOX,
        notice_zh="训练数据",
        notice_en="Training data",
        training=True,
    )
    write_city(session, city)


def _area(code: str, parent: str | None, level: AreaLevel, name_zh: str, name_en: str) -> NewArea:
    return NewArea(code, parent, level, name_zh, name_en, BOX, generated=True, source="test")


def _write_pool(session: Session) -> int:
    data_set = write_data_set(
        session,
        NewDataSet("trial", "试验", "Trial", "CC0-1.0", "© nobody", "0" * 64, training=True),
    )
    index = load_area_index(session)
    rows, lines = [], []
    for number, ends in enumerate(_streets()):
        (start, end), nodes = [crossing(*at) for at in ends], [1 + c + SIDE * r for c, r in ends]
        length_m = float(air_distance_m(*start, *end))
        named = ("primary", "大道", "Avenue", "no", length_m, False, 0, json_text({}))
        rows.append((data_set, 100 + number, *nodes, *named))
        lines.append(shapely.LineString([start, end]))
    columns = (
        "data_set_id", "source_way", "node_from", "node_to", "road_class", "name_zh",
        "name_en", "oneway", "length_m", "roundabout", "layer", "access",
    )  # fmt: skip
    write_placed(session, Road, columns, rows, lines, index)
    names = ("一号消防站", "Fire Station 1")
    station = NewFacility("1", "fire_station", *names, *CENTRE, {})
    facility_id = write_facilities(session, data_set, [station], index)["1"]
    name = NewPlaceName("facility", str(facility_id), *names, *CENTRE, rank=1)
    write_place_names(session, data_set, [name], index)
    return facility_id


def _unit(code: str, kind: str, status: UnitStatus) -> NewUnit:
    return NewUnit(code=code, kind=kind, name_zh=code, name_en=code, status=status, training=True)
