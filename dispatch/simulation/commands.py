"""Set-up of a training city: a fleet at its stations, and a week of incidents that are over."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from itertools import groupby
from zoneinfo import ZoneInfo

import numpy as np
from geoalchemy2 import WKTElement
from sqlalchemy import func, insert, select, text
from sqlalchemy.orm import Session

from data.areas.queries import area_chains, find_city, load_area_index
from data.codes import incident_categories, unit_kinds
from data.pool.tables import Facility, Road
from data.store.actors import process_actor
from data.store.engine import Store
from data.store.georeferenced import SRID_WGS84
from data.store.trail import record_audit
from dispatch.incidents.commands import take_serials
from dispatch.incidents.rules import city_day, clock_at, enter_stage, incident_number
from dispatch.incidents.tables import Incident, Stage
from dispatch.simulation.arrivals import BY_HOUR, Category, Report, Scenery, report_number, scenery
from dispatch.simulation.chance import chance
from dispatch.simulation.fleet import STATION_CATEGORIES, PlannedUnit, Station, plan_fleet
from dispatch.simulation.movement import Point
from dispatch.tracking.commands import record_fixes
from dispatch.tracking.maintenance import maintain
from dispatch.tracking.rules import Fix
from dispatch.units.aid_commands import NewAid, grant_aid
from dispatch.units.commands import NewUnit, add_members, record_unit_change, unit_row
from dispatch.units.queries import unit_views
from dispatch.units.tables import MutualAidGrant, Unit
from dispatch.workflow.effects import Outcome
from dispatch.workflow.words import Mark
from spatial.cells import cells_at

SEED = 20261122
TRAINING = process_actor("训练 Training")
AID_REASON = "训练期间全市互助 · city-wide aid while training"
AID_KINDS = ("sanitation_truck", "greening_crew", "enforcement_car")
PLACES = 4_000
HISTORY_HANDLED_S = (900.0, 7_200.0)
HISTORY_ENDS_BEFORE = timedelta(seconds=HISTORY_HANDLED_S[1])


_BEGIN_TRAINING = text(
    "UPDATE cities SET training = true"
    " WHERE NOT training AND NOT EXISTS (SELECT FROM units WHERE NOT training)"
)


_HISTORY_STEPS = text(
    files("dispatch.simulation").joinpath("history_steps.sql").read_text(encoding="utf-8")
)


def ensure_fleet(
    store: Store, *, seed: int = SEED, count: int = 300, now: datetime | None = None
) -> int:
    """Create the training fleet with members and positions unless there is one; return how many.

    Units stand at facilities of the city, or beside its roads when it has no stations. A city
    without facilities and roads gets none. Run again, it creates nothing.

    So few units have none to spare for districts that help nobody: with the fleet comes mutual aid
    of the whole city for itself, which a trainer may end. A city without real units is in training.
    """
    at = now or datetime.now(UTC)
    maintain(store, at)
    with store.transaction(TRAINING) as session:
        record_audit(session, "training.begin", "city", "fleet")
        session.execute(_BEGIN_TRAINING)
        _ensure_aid(session, at)
        if session.scalar(select(func.count()).select_from(Unit).where(Unit.training)):
            return 0
        planned = plan_fleet(seed, stations(session, seed), unit_kinds(), count)
        rows = [_unit_row(unit, at) for unit in planned]
        session.add_all(rows)
        session.flush()
        for row, unit in zip(rows, planned, strict=True):
            add_members(session, row, unit.members)
        fixes = [
            Fix(row.id, unit.station.lon, unit.station.lat, at, None, 0.0, 5.0)
            for row, unit in zip(rows, planned, strict=True)
        ]
        for first in range(0, len(fixes), 1_000):
            record_fixes(session, fixes[first : first + 1_000], now=at)
        for view in unit_views(session, [row.id for row in rows]):
            record_unit_change(session, "unit.created", view)
        return len(rows)


def _ensure_aid(session: Session, at: datetime) -> None:
    """Let training units help in all districts, unless mutual aid for training was granted ever."""
    city = find_city(session)
    granted = select(func.count()).select_from(MutualAidGrant).where(MutualAidGrant.training)
    if city is None or session.scalar(granted):
        return
    new = NewAid(city.area_code, city.area_code, AID_REASON, kinds=AID_KINDS, training=True)
    grant_aid(session, new, now=at)


def stations(session: Session, seed: int) -> list[Station]:
    """Return where units can wait, by facility id; places on roads when there is no station."""
    rows = session.execute(
        select(
            Facility.id,
            Facility.category,
            func.ST_X(Facility.geom),
            func.ST_Y(Facility.geom),
            Facility.area_code,
        )
        .where(Facility.category.in_(STATION_CATEGORIES))
        .order_by(Facility.id)
    ).all()
    chains = area_chains(session, {code for *_, code in rows if code is not None})
    districts = {
        code: next((area for area in chain if area.level == "district"), chain[0])
        for code, chain in chains.items()
    }
    found = [
        Station(
            id=facility_id,
            category=category,
            lon=lon,
            lat=lat,
            area_code=districts[code].code if code in districts else None,
            district_zh=districts[code].name_zh if code in districts else "",
            district_en=districts[code].name_en if code in districts else "",
        )
        for facility_id, category, lon, lat, code in rows
    ]
    if found:
        return found
    return [
        Station(None, "road", lon, lat, None, "", "")
        for lon, lat in road_places(session, chance(seed, "stations"), 120)
    ]


def road_places(session: Session, dice: random.Random, count: int) -> list[Point]:
    """Return the middles of `count` roads that chance picks (all when there are fewer)."""
    ids = session.scalars(
        select(Road.id).where(Road.length_m.between(20, 2_000)).order_by(Road.id)
    ).all()
    chosen = dice.sample(ids, min(count, len(ids)))
    middle = func.ST_LineInterpolatePoint(Road.geom, 0.5)
    rows = session.execute(
        select(func.ST_X(middle), func.ST_Y(middle)).where(Road.id.in_(chosen)).order_by(Road.id)
    )
    return [(lon, lat) for lon, lat in rows]


def seed_history(
    store: Store,
    *,
    seed: int = SEED,
    count: int = 1_500,
    days: int = 7,
    now: datetime | None = None,
) -> int:
    """Load archived training incidents of the past days unless some are there; return how many.

    They have no assignments and no changes in the feed: they are loaded, not commanded (archived at
    version 1). They follow the hours of a day and gather at the hot spots of the seed.
    """
    at = now or datetime.now(UTC)
    with store.transaction(TRAINING) as session:
        if session.scalar(select(func.count()).select_from(Incident).where(Incident.training)):
            return 0
        where = scenery(seed, road_places(session, chance(seed, "places"), PLACES))
        city = find_city(session)
        zone = "UTC" if city is None else city.timezone
        times = past_times(seed, count, until=at - HISTORY_ENDS_BEFORE, days=days, zone=zone)
        happened = _happened(seed, times, where)
        if happened:
            record_audit(session, "training.load", "city", "past", {"incidents": len(happened)})
            session.execute(insert(Incident), _history_rows(session, seed, happened, zone))
            session.execute(_HISTORY_STEPS)
        return len(happened)


def past_times(seed: int, count: int, *, until: datetime, days: int, zone: str) -> list[datetime]:
    """Return `count` moments of the days before `until`, in order, more of them in lively hours."""
    dice = chance(seed, "history")
    hours = [until - timedelta(hours=hour + 1) for hour in range(days * 24)]
    weights = [BY_HOUR[_city_hour(hour, zone)] for hour in hours]
    chosen = dice.choices(hours, weights, k=count)
    return sorted(hour + timedelta(seconds=dice.uniform(0, 3_600)) for hour in chosen)


@dataclass(frozen=True, slots=True)
class _Happened:
    at: datetime
    report: Report


def _happened(seed: int, times: Sequence[datetime], where: Scenery) -> list[_Happened]:
    kinds = [
        Category(entry.key, entry.name_zh, entry.name_en, entry.priority)
        for entry in incident_categories().values()
    ]
    found = []
    for number, at in enumerate(times):
        report = report_number(seed, -1 - number, where, kinds)
        if report is not None:
            found.append(_Happened(at, report))
    return found


def _history_rows(
    session: Session, seed: int, happened: Sequence[_Happened], zone: str
) -> list[dict[str, object]]:
    points = np.array([(one.report.lon, one.report.lat) for one in happened], dtype=np.float64)
    cells = cells_at(points).tolist()
    areas = load_area_index(session).codes_at(points)
    numbers = _numbers(session, happened, zone)
    return [
        {
            **_times(seed, one),
            "number": number,
            "category": one.report.category,
            "description": one.report.description,
            "source": one.report.source,
            "area_code": area,
            "cell": cell,
            "geom": WKTElement(f"POINT({one.report.lon} {one.report.lat})", srid=SRID_WGS84),
        }
        for one, number, cell, area in zip(happened, numbers, cells, areas, strict=True)
    ]


def _numbers(session: Session, happened: Sequence[_Happened], zone: str) -> list[str]:
    numbers: list[str] = []
    for day, group in groupby(happened, key=lambda one: city_day(one.at, zone)):
        count = len(list(group))
        first = take_serials(session, day, count)
        numbers += [incident_number(day, first + offset) for offset in range(count)]
    return numbers


def _times(seed: int, one: _Happened) -> Mapping[str, object]:
    kind = incident_categories()[one.report.category]
    handled_s = chance(seed, "handled", one.at.isoformat()).uniform(*HISTORY_HANDLED_S)
    closed_at = one.at + timedelta(seconds=handled_s)
    reported = clock_at(Stage.REPORT, one.at, priority=kind.priority, limit_s=kind.limit_s)
    assigned = enter_stage(
        reported, Stage.ASSIGN, one.at, priority=kind.priority, limit_s=kind.limit_s
    )
    return {
        "priority": kind.priority,
        "stage": Stage.ARCHIVE,
        "reported_at": one.at,
        "reported_by": TRAINING.name,
        "stage_at": closed_at,
        "due_at": assigned.due_at,
        "closed_at": closed_at,
        "closed_reason": "训练 · training",
        "training": True,
        "law": kind.law,
        "outcome": Outcome.DONE.value,
        "marks": {Mark.OPENED.value: one.at.isoformat()},
        "changed_at": closed_at,
        "changed_by": TRAINING.name,
    }


def _unit_row(unit: PlannedUnit, at: datetime) -> Unit:
    new = NewUnit(
        code=unit.code,
        kind=unit.kind,
        name_zh=unit.name_zh,
        name_en=unit.name_en,
        status=unit.status,
        station_id=unit.station.id,
        area_code=unit.station.area_code,
        training=True,
    )
    return unit_row(new, at)


def _city_hour(at: datetime, zone: str) -> int:
    return at.astimezone(ZoneInfo(zone)).hour
