"""Reads what cover is computed from: units, stations, the city's cells."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Final, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from psycopg import Connection
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.areas.index import AreaIndex
from data.areas.queries import find_city, find_service_area, is_training_city
from data.areas.tables import Area, AreaLevel
from data.codes import CoverageGroup
from dispatch.coverage.values import CityCells, District, Team
from dispatch.roads import Fleet
from dispatch.units.rules import ASSIGNABLE
from dispatch.units.shift_rules import ROSTER_KEPT
from spatial.network.cell_points import CellPoints

OLDEST_FIX: Final = timedelta(seconds=120)
CLOCK_SKEW: Final = timedelta(seconds=30)
"""As for a recommendation: a unit whose fix is older, or so far ahead, is not where it says."""

_UNITS = files("dispatch.coverage").joinpath("available.sql").read_text(encoding="utf-8").encode()


class UnitRow(NamedTuple):
    """A row of `available.sql`."""

    id: int
    skills: list[str]
    training: bool
    available: bool | None
    lon: float
    lat: float
    heading_deg: float | None
    speed_mps: float | None
    station_lon: float | None
    station_lat: float | None


def read_units(session: Session, now: datetime) -> list[UnitRow]:
    """Return all units that serve the city, with whether each may be sent now.

    Training units serve a city that is there for training, the others every other city. A few
    milliseconds for hundreds.
    """
    connection = session.connection().connection.driver_connection
    if not isinstance(connection, Connection):
        raise TypeError("the store is open on another driver than psycopg")
    values = {
        "statuses": [status.value for status in ASSIGNABLE],
        "oldest": now - OLDEST_FIX,
        "newest": now + CLOCK_SKEW,
        "now": now,
        "roster_since": now - ROSTER_KEPT,
        "training": is_training_city(session),
    }
    with connection.cursor(binary=True) as cursor:
        return [UnitRow(*row) for row in cursor.execute(_UNITS, values)]


def team_of(group: CoverageGroup, units: Sequence[UnitRow]) -> Team:
    """Return the units of a group that may be sent, and the stations of all its units."""
    able = [unit for unit in units if group.skill in unit.skills]
    free = [unit for unit in able if unit.available]
    stations = sorted(
        {
            (unit.station_lon, unit.station_lat)
            for unit in able
            if unit.station_lon is not None and unit.station_lat is not None
        }
    )
    return Team(
        fleet=Fleet(
            ids=np.array([unit.id for unit in free], dtype=np.int64),
            lon=_column(unit.lon for unit in free),
            lat=_column(unit.lat for unit in free),
            heading_deg=_column(unit.heading_deg for unit in free),
            speed_mps=_column(unit.speed_mps for unit in free),
        ),
        station_lon=_column(lon for lon, _ in stations),
        station_lat=_column(lat for _, lat in stations),
        training=any(unit.training for unit in able),
    )


def city_version(session: Session) -> str:
    """Return a text that changes whenever another city is loaded, empty before one is."""
    city = find_city(session)
    return "" if city is None else city.version


def city_cells(session: Session, points: CellPoints) -> CityCells:
    """Return the cells whose road points are in the service area (all before a city is loaded).

    A cell belongs to the district that its road point is in.
    """
    lon_lat = np.column_stack((points.lon, points.lat))
    area = find_service_area(session)
    rows = np.arange(len(points))
    if area is not None:
        rows = np.flatnonzero(area.holds(lon_lat))
    found = session.execute(
        select(Area.code, Area.name_zh, Area.name_en, func.ST_AsBinary(Area.geom))
        .where(Area.level == AreaLevel.DISTRICT)
        .order_by(Area.code)
    ).all()
    codes = [code for code, _, _, _ in found]
    shapes = list(shapely.from_wkb([wkb for _, _, _, wkb in found]))
    index = AreaIndex(codes, [AreaLevel.DISTRICT] * len(codes), shapes)
    place = {code: number for number, code in enumerate(codes)}
    held = [-1 if code is None else place[code] for code in index.codes_at(lon_lat[rows])]
    return CityCells(
        resolution=points.resolution,
        cells=points.cells[rows],
        rows=rows,
        districts=tuple(District(code, zh, en) for code, zh, en, _ in found),
        district=np.array(held, dtype=np.int64),
    )


def _column(values: Iterable[float | None]) -> NDArray[np.float64]:
    return np.array(list(values), dtype=np.float64)
