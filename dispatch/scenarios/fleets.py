"""The units and stations of a plan: those that there are, changed as a scenario has it. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from data.codes import unit_kinds
from dispatch.scenarios.changes import Changes, Hours, NewClosure, Speed
from dispatch.scenarios.errors import ScenarioFaultError, StationHasUnitsError

Ref = int | str
"""A facility or unit by its id, or what a scenario adds by its key."""

NumberRange = tuple[int, int]
ROADSIDE: Final = "at_"
"""Begins the name of the place of a unit without a station: its last position."""


@dataclass(frozen=True, slots=True)
class Station:
    """Where units wait, EPSG:4326."""

    ref: Ref
    name_zh: str
    name_en: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class PlannedUnit:
    """A unit of a plan.

    `serves` are the numbers of the area that it serves, None until a home says it; `shifts` its own
    on duty in the period, None for always; `hours` replace them.
    """

    ref: Ref
    code: str
    kind: str
    skills: tuple[str, ...]
    crew: int
    station: Ref
    serves: NumberRange | None
    shifts: tuple[tuple[datetime, datetime], ...] | None = None
    hours: tuple[Hours, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Units and stations with what holds on the roads; `known` are all stations that may be named.

    `closed` are stations that no unit may wait at any more.
    """

    units: Mapping[Ref, PlannedUnit]
    known: Mapping[Ref, Station]
    closed: frozenset[Ref] = frozenset()
    closures: tuple[NewClosure, ...] = ()
    speeds: tuple[Speed, ...] = ()
    standard_s: int | None = None
    added: frozenset[Ref] = field(default=frozenset())

    @property
    def stations(self) -> list[Station]:
        """The stations at which units wait, in the order of units."""
        used = dict.fromkeys(unit.station for unit in self.units.values())
        return [self.known[ref] for ref in used]

    def speed_of(self, kind: str) -> float:
        """Return how many times as fast as now a kind of unit goes: the last that is said of it."""
        factor = 1.0
        for speed in self.speeds:
            if speed.kind in (None, kind):
                factor = speed.factor
        return factor


def changed(plan: Plan, changes: Changes) -> Plan:
    """Return a plan after the changes of a scenario.

    Raises
    ------
    ScenarioFaultError
        When they name what there is not, or name something twice.
    StationHasUnitsError
        When units are left at a closed station.
    """
    plan = _with_stations(plan, changes)
    plan = _with_units(plan, changes)
    plan = _with_hours(plan, changes)
    _check_left(plan)
    for row, speed in enumerate(changes.speeds):
        if speed.kind is not None and speed.kind not in unit_kinds():
            _fault(f"there is no kind of unit {speed.kind!r}", f"changes.speeds.{row}.kind")
    return replace(
        plan,
        closures=plan.closures + tuple(changes.closures),
        speeds=plan.speeds + tuple(changes.speeds),
        standard_s=changes.standard_s or plan.standard_s,
    )


def facilities_named(changes: Iterable[Changes]) -> list[int]:
    """Return the ids of all facilities that changes name."""
    found: set[Ref] = set()
    for one in changes:
        found.update(moved.station for moved in one.stations.moved)
        found.update(one.stations.closed)
        found.update(added.station for added in one.units.added)
        found.update(moved.station for moved in one.units.moved)
    return sorted(ref for ref in found if isinstance(ref, int))


def duty_s(
    unit: PlannedUnit, starts_at: datetime, ends_at: datetime, zone: ZoneInfo
) -> list[tuple[float, float]] | None:
    """Return when a unit is on duty as seconds of a period, apart and rising; None for always."""
    if unit.hours:
        times: Iterable[tuple[datetime, datetime]] = _windows(unit.hours, starts_at, ends_at, zone)
    elif unit.shifts is not None:
        times = unit.shifts
    else:
        return None
    length_s = (ends_at - starts_at).total_seconds()
    seconds = [
        ((begin - starts_at).total_seconds(), (end - starts_at).total_seconds())
        for begin, end in times
    ]
    return _joined(
        (max(begin, 0.0), min(end, length_s)) for begin, end in seconds if begin < length_s
    )


def _with_stations(plan: Plan, changes: Changes) -> Plan:
    known, closed, added = dict(plan.known), set(plan.closed), set(plan.added)
    for row, new in enumerate(changes.stations.added):
        if new.key in known:
            _fault(f"there is a station {new.key!r} already", f"changes.stations.added.{row}.key")
        known[new.key] = Station(new.key, new.name_zh, new.name_en, new.lon, new.lat)
        added.add(new.key)
    for row, moved in enumerate(changes.stations.moved):
        where = f"changes.stations.moved.{row}.station"
        known[moved.station] = replace(
            _station(known, moved.station, where), lon=moved.lon, lat=moved.lat
        )
    for row, ref in enumerate(changes.stations.closed):
        closed.add(_station(known, ref, f"changes.stations.closed.{row}").ref)
    return replace(plan, known=known, closed=frozenset(closed), added=frozenset(added))


def _with_units(plan: Plan, changes: Changes) -> Plan:
    units, added = dict(plan.units), set(plan.added)
    for row, ref in enumerate(changes.units.removed):
        where = f"changes.units.removed.{row}"
        units.pop(_unit(units, ref, where).ref)
    for row, moved in enumerate(changes.units.moved):
        where = f"changes.units.moved.{row}"
        unit = _unit(units, moved.unit, f"{where}.unit")
        station = _open_station(plan, moved.station, f"{where}.station")
        units[unit.ref] = replace(unit, station=station)
    for row, new in enumerate(changes.units.added):
        where = f"changes.units.added.{row}"
        kind = unit_kinds().get(new.kind)
        if kind is None:
            _fault(f"there is no kind of unit {new.kind!r}", f"{where}.kind")
            continue
        station = _open_station(plan, new.station, f"{where}.station")
        for number in range(1, new.count + 1):
            key = new.key if number == 1 else f"{new.key}_{number}"
            if key in units:
                _fault(f"there is a unit {key!r} already", f"{where}.key")
            units[key] = PlannedUnit(
                key, key, new.kind, kind.skills, kind.crew, station, serves=None
            )
            added.add(key)
    return replace(plan, units=units, added=frozenset(added))


def _with_hours(plan: Plan, changes: Changes) -> Plan:
    units = dict(plan.units)
    for row, own in enumerate(changes.shifts):
        unit = _unit(units, own.unit, f"changes.shifts.{row}.unit")
        units[unit.ref] = replace(unit, hours=tuple(own.hours))
    return replace(plan, units=units)


def _check_left(plan: Plan) -> None:
    left = [unit.code for unit in plan.units.values() if unit.station in plan.closed]
    if left:
        raise StationHasUnitsError(
            "units are left at a closed station: move them or take them away",
            field="changes.stations.closed",
            units=left[:20],
        )


def _station(known: Mapping[Ref, Station], ref: Ref, where: str) -> Station:
    found = known.get(ref)
    if found is None:
        raise ScenarioFaultError(f"there is no station {ref!r}", field=where)
    return found


def _open_station(plan: Plan, ref: Ref, where: str) -> Ref:
    found = _station(plan.known, ref, where)
    if found.ref in plan.closed:
        _fault(f"station {ref!r} is closed", where)
    return found.ref


def _unit(units: Mapping[Ref, PlannedUnit], ref: Ref, where: str) -> PlannedUnit:
    found = units.get(ref)
    if found is None:
        raise ScenarioFaultError(f"there is no unit {ref!r}", field=where)
    return found


def _fault(message: str, where: str) -> None:
    raise ScenarioFaultError(message, field=where)


def _windows(
    hours: Sequence[Hours], starts_at: datetime, ends_at: datetime, zone: ZoneInfo
) -> Iterable[tuple[datetime, datetime]]:
    """Yield the windows of hours of the city's clock that touch a period."""
    day = starts_at.astimezone(zone).date() - timedelta(days=1)
    last = ends_at.astimezone(zone).date()
    while day <= last:
        midnight = datetime.combine(day, time(), zone)
        for one in hours:
            if one.weekdays and day.isoweekday() not in one.weekdays:
                continue
            length = one.to_hour - one.from_hour
            until = one.to_hour if length > 0 else one.to_hour + 24.0
            yield midnight + timedelta(hours=one.from_hour), midnight + timedelta(hours=until)
        day += timedelta(days=1)


def _joined(times: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return times that meet or overlap as one, those without a length left out."""
    joined: list[tuple[float, float]] = []
    for begin, end in sorted(times):
        if end <= begin:
            continue
        if joined and begin <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    return joined
