"""Answers the question whom to send."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from operator import attrgetter
from typing import Any

import numpy as np
from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from data.codes import incident_categories
from dispatch.recommendations.errors import UnknownCategoryError
from dispatch.recommendations.rules import (
    Candidate,
    Cause,
    Exclusion,
    Needs,
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
from dispatch.units.views import PositionView, UnitView

_CANDIDATES = text(
    files("dispatch.recommendations").joinpath("candidates.sql").read_text(encoding="utf-8")
)
_OFF_ROAD_TOLD_M = 30.0  # nearer is what a fix is off by

Rows = Sequence[Row[Any]]


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
    rows = session.execute(_CANDIDATES, {"now": at}).all()
    candidates = [Candidate(*row[: len(Candidate._fields)]) for row in rows]
    eligible, excluded = divide(candidates, needs, at)
    found = network.nearest(_fleet([rows[place] for place in eligible]), *place, k)
    by_id = {row.id: row for row in rows}
    excluded += _cannot_arrive(found, by_id)
    stuck = {*found.unreachable, *found.too_far}
    out = {unit.unit_id for unit in excluded if unit.cause is not Cause.LACKS_SKILL}
    ready = [one.skills for one in candidates if one.unit_id not in out]
    short = shortfalls(needs, ready, able=len(eligible) - len(stuck))
    counts = Counter(unit.cause for unit in excluded)
    return RecommendationView.model_construct(
        lon=place[0],
        lat=place[1],
        category=category,
        skills=list(needs.skills),
        asked_at=at,
        network=NetworkView(version=found.certificate.network_version, arcs=network.arcs),
        units=[
            _recommended(rank, one, by_id[one.unit_id], needs, at)
            for rank, one in enumerate(found.units, start=1)
        ],
        excluded=sorted(excluded, key=attrgetter("unit_code")),
        excluded_counts={cause: counts[cause] for cause in Cause if counts[cause]},
        shortfall=short,
        certificate=CertificateView(**asdict(found.certificate)),
    )


def _fleet(rows: Rows) -> Fleet:
    def column(name: str) -> np.ndarray[Any, np.dtype[np.float64]]:
        return np.array([getattr(row, name) for row in rows], dtype=np.float64)

    return Fleet(
        ids=np.array([row.id for row in rows], dtype=np.int64),
        lon=column("lon"),
        lat=column("lat"),
        heading_deg=column("heading_deg"),
        speed_mps=column("speed_mps"),
    )


def _cannot_arrive(found: NearestUnits, by_id: dict[int, Row[Any]]) -> list[Exclusion]:
    return [
        Exclusion(unit_id, by_id[unit_id].code, cause, {})
        for cause, ids in (
            (Cause.UNREACHABLE, found.unreachable),
            (Cause.TOO_FAR_FROM_ROAD, found.too_far),
        )
        for unit_id in ids
    ]


def _recommended(
    rank: int, found: FoundUnit, row: Row[Any], needs: Needs, at: datetime
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


def _reasons(found: FoundUnit, row: Row[Any], needs: Needs, at: datetime) -> list[Reason]:
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


def _unit_view(row: Row[Any]) -> UnitView:
    """Return the unit as the interface shows it: assignable, so on no assignment."""
    return UnitView(
        id=row.id,
        code=row.code,
        name_zh=row.name_zh,
        name_en=row.name_en,
        kind=row.kind,
        skills=row.skills,
        crew=row.crew,
        status=row.status,
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
