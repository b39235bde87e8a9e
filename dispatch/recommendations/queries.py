"""Answers the question whom to send."""

from collections import Counter
from collections.abc import Collection, Iterable
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from operator import attrgetter
from typing import Any, Final, NamedTuple

import numpy as np
from sqlalchemy.orm import Session

from data.codes import incident_categories
from dispatch.recommendations.errors import UnknownCategoryError
from dispatch.recommendations.rules import (
    Candidate,
    Cause,
    Exclusion,
    Needs,
    Shortfall,
    divide,
    shortfalls,
)
from dispatch.recommendations.views import (
    CertificateView,
    Crew,
    FixAge,
    LoadToday,
    NetworkView,
    OffRoad,
    Reason,
    RecommendationView,
    RecommendedUnit,
    SkillsMet,
)
from dispatch.roads import Fleet, FoundUnit, LiveNetwork, NearestUnits
from dispatch.roads.views import line_view
from dispatch.units.tables import UnitStatus
from dispatch.units.views import PositionView, UnitView

_CANDIDATES = (
    files("dispatch.recommendations").joinpath("candidates.sql").read_text(encoding="utf-8")
)
_DECIDING: Final = len(Candidate._fields)
_OFF_ROAD_TOLD_M = 30.0  # nearer is what a fix is off by


class UnitRow(NamedTuple):
    """A row of `candidates.sql`; begins with what a `Candidate` has, in its order."""

    id: int
    code: str
    status: str
    skills: list[str]
    fix_at: datetime
    name_zh: str
    name_en: str
    kind: str
    crew: int
    status_at: datetime
    station_id: int | None
    area_code: str | None
    training: bool
    version: int
    lon: float
    lat: float
    heading_deg: float | None
    speed_mps: float | None
    accuracy_m: float | None
    load_today: int


def recommend(
    session: Session,
    network: LiveNetwork,
    place: tuple[float, float],
    category: str,
    k: int = 5,
    *,
    now: datetime | None = None,
) -> RecommendationView:
    """Return the k units that may be sent and are there soonest; nothing is written.

    Parameters
    ----------
    place
        lon, lat in degrees, EPSG:4326.
    category
        Key of the incident's category; its skills are needed of every unit.
    k
        At least 1; fewer units are returned where fewer can arrive.
    now
        The present time; the clock when None.

    Raises
    ------
    UnknownCategoryError
        When there is no such category.
    TooFarFromRoadError
        When the place is too far from any road.
    """
    known = incident_categories().get(category)
    if known is None:
        raise UnknownCategoryError(f"there is no category {category}", field="category")
    at = now or datetime.now(UTC)
    needs = Needs(skills=known.skills)
    rows = _read_rows(session, at)
    candidates = [Candidate(*row[:_DECIDING]) for row in rows]
    eligible, excluded = divide(candidates, needs, at)
    able = {rows[place][0]: UnitRow(*rows[place]) for place in eligible}
    found = network.nearest(_fleet(able.values()), *place, k)
    excluded += _cannot_arrive(found, able)
    stuck = len(found.unreachable) + len(found.too_far)
    short = [] if len(able) > stuck else _shortfalls(needs, candidates, excluded)
    counts = Counter([unit.cause for unit in excluded])
    return RecommendationView.model_construct(
        lon=place[0],
        lat=place[1],
        category=category,
        skills=list(needs.skills),
        asked_at=at,
        network=NetworkView(version=found.certificate.network_version, arcs=network.arcs),
        units=[
            _recommended(rank, one, able[one.unit_id], needs, at)
            for rank, one in enumerate(found.units, start=1)
        ],
        excluded=sorted(excluded, key=attrgetter("unit_code")),
        excluded_counts={cause: counts[cause] for cause in Cause if counts[cause]},
        shortfall=short,
        certificate=CertificateView(**asdict(found.certificate)),
    )


def _read_rows(session: Session, at: datetime) -> list[tuple[Any, ...]]:
    """Return plain rows: of hundreds, only those who may be sent are looked at by name."""
    with closing(session.connection().exec_driver_sql(_CANDIDATES, {"now": at})) as result:
        return list(result.cursor.fetchall())


def _shortfalls(
    needs: Needs, candidates: list[Candidate], excluded: list[Exclusion]
) -> list[Shortfall]:
    """Return what is short when nobody can be sent."""
    out = {unit.unit_id for unit in excluded if unit.cause is not Cause.LACKS_SKILL}
    return shortfalls(needs, [one.skills for one in candidates if one.unit_id not in out], able=0)


def _fleet(units: Collection[UnitRow]) -> Fleet:
    def column(values: Iterable[float | None]) -> np.ndarray[Any, np.dtype[np.float64]]:
        return np.array(list(values), dtype=np.float64)

    return Fleet(
        ids=np.array([unit.id for unit in units], dtype=np.int64),
        lon=column(unit.lon for unit in units),
        lat=column(unit.lat for unit in units),
        heading_deg=column(unit.heading_deg for unit in units),
        speed_mps=column(unit.speed_mps for unit in units),
    )


def _cannot_arrive(found: NearestUnits, able: dict[int, UnitRow]) -> list[Exclusion]:
    return [
        Exclusion(unit_id, able[unit_id].code, cause, {})
        for cause, ids in (
            (Cause.UNREACHABLE, found.unreachable),
            (Cause.TOO_FAR_FROM_ROAD, found.too_far),
        )
        for unit_id in ids
    ]


def _recommended(
    rank: int, found: FoundUnit, row: UnitRow, needs: Needs, at: datetime
) -> RecommendedUnit:
    route = found.route
    return RecommendedUnit.model_construct(
        rank=rank,
        unit=_unit_view(row),
        travel_time_s=route.travel_time_s,
        distance_m=round(route.length_m, 1),
        eta=at + timedelta(seconds=route.travel_time_s),
        route=line_view(route.line),
        reasons=_reasons(found, row, needs, at),
    )


def _reasons(found: FoundUnit, row: UnitRow, needs: Needs, at: datetime) -> list[Reason]:
    age_s = round(max(0.0, (at - row.fix_at).total_seconds()), 1)
    reasons: list[Reason] = [
        SkillsMet(skills=list(needs.skills)),
        Crew(crew=row.crew),
        FixAge(age_s=age_s),
        LoadToday(count=row.load_today),
    ]
    if found.route.off_road_from_m > _OFF_ROAD_TOLD_M:
        reasons.append(OffRoad(distance_m=round(found.route.off_road_from_m, 1)))
    return reasons


def _unit_view(row: UnitRow) -> UnitView:
    """Return the unit as the interface shows it: assignable, so on no assignment."""
    return UnitView(
        id=row.id,
        code=row.code,
        name_zh=row.name_zh,
        name_en=row.name_en,
        kind=row.kind,
        skills=row.skills,
        crew=row.crew,
        status=UnitStatus(row.status),
        status_at=row.status_at,
        station_id=row.station_id,
        area_code=row.area_code,
        training=row.training,
        version=row.version,
        position=PositionView(
            lon=row.lon,
            lat=row.lat,
            heading_deg=row.heading_deg,
            speed_mps=row.speed_mps,
            accuracy_m=row.accuracy_m,
            fix_at=row.fix_at,
        ),
        assignment=None,
    )
