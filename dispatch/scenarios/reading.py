"""Reads what a run begins with, as whoever orders it may see it: units, stations, calls, times."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.resources import files
from typing import Any, Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from data.areas.queries import area_code_at
from data.areas.tables import Area, AreaLevel
from data.codes import unit_kinds
from data.store.actors import EVERY_AREA
from dispatch.scenarios.fleets import ROADSIDE, Plan, PlannedUnit, Ref, Station
from dispatch.units.tables import Shift

MOST_CALLS: Final = 50_000
MOST_DURATIONS: Final = 100_000

_FOLDER = files("dispatch.scenarios")
_PRESENT = text(_FOLDER.joinpath("present.sql").read_text(encoding="utf-8"))
_CALLS = text(_FOLDER.joinpath("calls.sql").read_text(encoding="utf-8"))
_DURATIONS = text(_FOLDER.joinpath("durations.sql").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which calls: of a period, of an area by its numbers (None: all), of categories by how their
    keys begin (None: all), of training or real.
    """

    starts_at: datetime
    ends_at: datetime
    training: bool
    numbers: tuple[int, int] | None = None
    named: tuple[str, ...] | None = None

    @property
    def values(self) -> dict[str, Any]:
        """As the statements take it."""
        low, high = self.numbers or (None, None)
        return {
            "starts_at": self.starts_at,
            "ends_at": self.ends_at,
            "training": self.training,
            "leaf_from": low,
            "leaf_to": high,
            "named": None if self.named is None else list(self.named),
        }


@dataclass(frozen=True, slots=True)
class District:
    """A district with the numbers of its areas."""

    code: str
    name_zh: str
    name_en: str
    numbers: tuple[int, int]


def present_plan(
    session: Session, wanted: Wanted, facilities: Sequence[int] = ()
) -> tuple[Plan, list[str]]:
    """Return the units and stations that there are, and the codes of units that stand nowhere.

    Parameters
    ----------
    facilities
        Further stations that may be named.
    """
    shifts = _shifts(session, wanted)
    units: dict[Ref, PlannedUnit] = {}
    known: dict[Ref, Station] = {}
    nowhere: list[str] = []
    for row in session.execute(_PRESENT, {"training": wanted.training}):
        station: Ref
        if row.lon is not None:
            station = row.station_id
            known[station] = Station(station, row.name_zh, row.name_en, row.lon, row.lat)
        elif row.at_lon is not None:
            station = f"{ROADSIDE}{row.id}"
            known[station] = Station(station, row.code, row.code, row.at_lon, row.at_lat)
        else:
            nowhere.append(row.code)
            continue
        units[row.id] = PlannedUnit(
            ref=row.id,
            code=row.code,
            kind=row.kind,
            skills=tuple(row.skills),
            crew=row.crew,
            station=station,
            serves=(row.serves_from, row.serves_to),
            shifts=shifts.get(row.id),
        )
    missing = [one for one in facilities if one not in known]
    known.update((one.ref, one) for one in _facilities(session, missing))
    return Plan(units, known), nowhere


def with_grounds(session: Session, plan: Plan, districts: Sequence[District]) -> Plan:
    """Return a plan whose added units serve what their kind serves from their station."""
    units = dict(plan.units)
    for ref, unit in plan.units.items():
        if unit.serves is None:
            station = plan.known[unit.station]
            numbers = _ground(session, unit.kind, station, districts)
            units[ref] = replace(unit, serves=numbers)
    return replace(plan, units=units)


def read_calls(session: Session, wanted: Wanted) -> Sequence[Any]:
    """Return the calls, one more than `MOST_CALLS` where there are more than that."""
    return session.execute(_CALLS, {**wanted.values, "limit": MOST_CALLS + 1}).all()


def read_durations(
    session: Session, wanted: Wanted
) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Return by category how long units took to set off, and how long they worked; seconds."""
    ready: defaultdict[str, list[float]] = defaultdict(list)
    work: defaultdict[str, list[float]] = defaultdict(list)
    for row in session.execute(_DURATIONS, {**wanted.values, "limit": MOST_DURATIONS}):
        if row.ready_s is not None and row.ready_s >= 0:
            ready[row.category].append(round(row.ready_s, 1))
        if row.work_s is not None and row.work_s >= 0:
            work[row.category].append(round(row.work_s, 1))
    return dict(ready), dict(work)


def read_districts(session: Session) -> list[District]:
    """Return the districts of the city by code."""
    rows = session.execute(
        select(Area.code, Area.name_zh, Area.name_en, Area.leaf_from, Area.leaf_to)
        .where(Area.level == AreaLevel.DISTRICT)
        .order_by(Area.code)
    )
    return [District(code, zh, en, (low, high)) for code, zh, en, low, high in rows]


def _shifts(session: Session, wanted: Wanted) -> dict[int, tuple[tuple[datetime, datetime], ...]]:
    found: defaultdict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
    rows = session.execute(
        select(Shift.unit_id, Shift.starts_at, Shift.ends_at)
        .where(
            Shift.cancelled_at.is_(None),
            Shift.ends_at > wanted.starts_at,
            Shift.starts_at < wanted.ends_at,
        )
        .order_by(Shift.unit_id, Shift.starts_at)
    )
    for unit_id, starts_at, ends_at in rows:
        found[unit_id].append((starts_at, ends_at))
    return {unit_id: tuple(times) for unit_id, times in found.items()}


def _facilities(session: Session, ids: Sequence[int]) -> list[Station]:
    if not ids:
        return []
    rows = session.execute(
        text(
            "SELECT id, name_zh, name_en, ST_X(geom) AS lon, ST_Y(geom) AS lat FROM facilities"
            " WHERE id = ANY(:ids) ORDER BY id"
        ),
        {"ids": list(ids)},
    )
    return [Station(row.id, row.name_zh, row.name_en, row.lon, row.lat) for row in rows]


def _ground(
    session: Session, kind: str, station: Station, districts: Sequence[District]
) -> tuple[int, int]:
    known = unit_kinds().get(kind)
    if known is None or known.responsibility == AreaLevel.CITY:
        return EVERY_AREA
    code = area_code_at(session, station.lon, station.lat)
    leaf = session.scalar(select(Area.leaf_from).where(Area.code == code))
    holds = [one.numbers for one in districts if leaf is not None and _holds(one.numbers, leaf)]
    return holds[0] if holds else EVERY_AREA


def _holds(numbers: tuple[int, int], leaf: int) -> bool:
    return numbers[0] <= leaf <= numbers[1]
