"""Answers the question whom to send."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np
from sqlalchemy.orm import Session

from data.areas.queries import CITY_STATE, area_code_at, area_code_read, is_training_city
from data.areas.tree import load_area_tree
from data.codes import unit_kinds
from data.codes.book import recalled_book
from data.codes.rules import find_code
from data.store.reads import Read, read, read_ahead, read_finally
from dispatch.recommendations.candidates import (
    CandidateRow,
    candidate_of,
    candidates_read,
    find_candidate,
    loads_read,
    read_candidates,
)
from dispatch.recommendations.errors import UnknownCategoryError
from dispatch.recommendations.grounds import load_ground
from dispatch.recommendations.rules import (
    Candidate,
    Cause,
    Detail,
    Exclusion,
    Needs,
    Shortfall,
    causes_against,
    divide,
    shortfalls,
)
from dispatch.recommendations.views import (
    CertificateView,
    Crew,
    CutOffView,
    FixAge,
    LoadToday,
    MutualAid,
    NearestOpen,
    NetworkView,
    OffRoad,
    ProofView,
    Reason,
    RecommendationView,
    RecommendedUnit,
    SkillsMet,
)
from dispatch.roads import Fleet, FoundUnit, LiveRoads, NearestUnits
from dispatch.roads.closure_queries import LAST_CHANGE
from dispatch.roads.rules import CAR
from dispatch.roads.values import CutOff
from dispatch.roads.views import line_view
from dispatch.units.aid import Aid
from dispatch.units.aid_queries import aid_read
from dispatch.units.queries import unit_views, units_read
from dispatch.units.views import PositionView, UnitView

_OFF_ROAD_TOLD_M = 30.0  # nearer is what a fix is off by


class _Told(NamedTuple):
    """What is said of a unit that is recommended: the unit, its assignments since midnight, and the
    grant by which it helps."""

    unit: UnitView
    position: PositionView
    load_today: int
    aid: Aid | None


@dataclass(frozen=True, slots=True)
class Question:
    """Whom to send where, and for what.

    Parameters
    ----------
    lon, lat
        The place in degrees, EPSG:4326.
    category
        Key of the incident's category; its skills are needed of every unit.
    training
        Whether the incident is practice; as everything in the city is when None.
    area_code
        The smallest area that holds the place; looked up when None.
    """

    lon: float
    lat: float
    category: str
    training: bool | None = None
    area_code: str | None = None


def recommend(
    session: Session,
    roads: LiveRoads,
    asked: Question,
    k: int = 5,
    *,
    now: datetime | None = None,
) -> RecommendationView:
    """Return the k units that may be sent and are there soonest; nothing is written.

    No closure or speed is older than what the session sees. A session of `Store.reading` is over
    then: nothing more can be read in it.

    Parameters
    ----------
    roads
        Each unit travels by the profile of its kind.
    asked
        The place and what is the matter there.
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
    at = now or datetime.now(UTC)
    read_what_decides(session, asked, at)
    needs = needs_of(session, asked, at)
    roads.follow(session, at)
    rows = read_candidates(session, at)
    candidates = list(map(candidate_of, rows))
    eligible, excluded = divide(candidates, needs, at)
    able = {rows[place].id: rows[place] for place in eligible}
    found = roads.nearest(fleet_of(able.values()), asked.lon, asked.lat, k)
    cut_off = _cut_off(roads, asked, [able[unit] for unit in found.unreachable])
    excluded += _cannot_arrive(found, able, set(cut_off.units if cut_off else ()))
    stuck = len(found.unreachable) + len(found.too_far)
    short = [] if len(able) > stuck else _shortfalls(needs, candidates, excluded)
    told = _told(session, needs, [able[one.unit_id] for one in found.units], at)
    return RecommendationView.model_construct(
        lon=asked.lon,
        lat=asked.lat,
        category=asked.category,
        skills=list(needs.skills),
        asked_at=at,
        network=NetworkView(version=found.certificate.network_version, arcs=roads.network().arcs),
        units=[
            _recommended(rank, one, told[one.unit_id], needs, at)
            for rank, one in enumerate(found.units, start=1)
        ],
        excluded=sorted(excluded, key=attrgetter("unit_code")),
        excluded_counts=_counted(excluded),
        shortfall=short,
        cut_off=None if cut_off is None or found.units else _cut_off_view(cut_off),
        certificate=_certificate_view(found),
    )


def read_what_decides(session: Session, asked: Question, at: datetime) -> None:
    """Read all that a recommendation is decided from in one round trip to the database.

    For `recommend` and what is asked before it in the same session of `Store.reading`.
    """
    wanted: list[Read[object]] = [
        CITY_STATE,
        LAST_CHANGE,
        aid_read(at),
        candidates_read(session, at),
    ]
    if asked.area_code is None:
        wanted.append(area_code_read(asked.lon, asked.lat))
    read_ahead(session, *wanted)


def needs_of(session: Session, asked: Question, at: datetime | None = None) -> Needs:
    """Return what an incident needs of each unit.

    Raises
    ------
    UnknownCategoryError
        When there is no such category.
    """
    day = (at or datetime.now(UTC)).date()
    known = find_code(recalled_book(session), asked.category, day)
    if known is None or known.crew is None:
        raise UnknownCategoryError(f"there is no category {asked.category}", field="category")
    training = asked.training
    if training is None:
        training = is_training_city(session)
    area_code = asked.area_code
    if area_code is None:
        area_code = area_code_at(session, asked.lon, asked.lat)
    ground = None
    if area_code is not None:
        ground = load_ground(session, area_code, at or datetime.now(UTC))
    return Needs(skills=known.skills, crew=known.crew, training=training, ground=ground)


def causes_of(
    session: Session, unit_id: int, asked: Question, at: datetime
) -> list[tuple[Cause, Detail]]:
    """Return all that speaks against sending a unit, in the order of telling; empty when it may.

    A unit that there is not has none. Whether it can arrive is not asked.
    """
    against = causes_against(needs_of(session, asked, at), at)
    row = find_candidate(session, unit_id, at)
    return [] if row is None else list(against(candidate_of(row)))


def _told(
    session: Session, needs: Needs, chosen: list[CandidateRow], at: datetime
) -> dict[int, _Told]:
    """Return what is said of units that can arrive, so have a position."""
    if not chosen:
        return {}
    ids = [row.id for row in chosen]
    ground = needs.ground
    helping = {} if ground is None else {row.id: ground.helps(row) for row in chosen}
    counted = loads_read(ids, at)
    load_area_tree(session)  # units are told with the areas they serve
    read_finally(session, units_read(ids, at), counted)
    loads = read(session, counted)
    return {
        unit.id: _Told(unit, unit.position, loads.get(unit.id, 0), helping.get(unit.id))
        for unit in unit_views(session, ids, now=at)
        if unit.position is not None
    }


def _shortfalls(
    needs: Needs, candidates: list[Candidate], excluded: list[Exclusion]
) -> list[Shortfall]:
    """Return what is short when nobody can be sent."""
    out = {unit.unit_id for unit in excluded if unit.cause is not Cause.LACKS_SKILL}
    return shortfalls(needs, [one.skills for one in candidates if one.unit_id not in out], able=0)


def fleet_of(units: Collection[CandidateRow]) -> Fleet:
    """Return units with their positions, each by the profile of its kind."""

    def column(values: Iterable[float | None]) -> np.ndarray[Any, np.dtype[np.float64]]:
        return np.array(list(values), dtype=np.float64)

    return Fleet(
        ids=np.array([unit.id for unit in units], dtype=np.int64),
        lon=column(unit.lon for unit in units),
        lat=column(unit.lat for unit in units),
        heading_deg=column(unit.heading_deg for unit in units),
        speed_mps=column(unit.speed_mps for unit in units),
        profile=tuple(_profile(unit.kind) for unit in units),
    )


def _profile(kind: str) -> str:
    known = unit_kinds().get(kind)
    return CAR if known is None else known.profile


def _cut_off(roads: LiveRoads, asked: Question, stuck: list[CandidateRow]) -> CutOff | None:
    """Return what keeps units from the place that could arrive if no road were closed."""
    if not (stuck and any(hold.speed_factor == 0 for hold in roads.in_force)):
        return None
    return roads.cut_off(fleet_of(stuck), asked.lon, asked.lat)


def _counted(excluded: Collection[Exclusion]) -> dict[Cause, int]:
    counts = Counter([unit.cause for unit in excluded])
    return {cause: counts[cause] for cause in Cause if counts[cause]}


def _certificate_view(found: NearestUnits) -> CertificateView:
    proofs = [ProofView(**asdict(proof)) for proof in found.proofs]
    return CertificateView(**asdict(found.certificate), profiles=proofs)


def _cut_off_view(cut_off: CutOff) -> CutOffView:
    return CutOffView(
        closures=list(cut_off.closures),
        nearest_open=NearestOpen(
            lon=cut_off.lon, lat=cut_off.lat, distance_m=round(cut_off.distance_m, 1)
        ),
    )


def _cannot_arrive(
    found: NearestUnits, able: dict[int, CandidateRow], cut_off: set[int]
) -> list[Exclusion]:
    return [
        Exclusion(unit_id, able[unit_id].code, cause, {})
        for cause, ids in (
            (Cause.CUT_OFF, sorted(cut_off.intersection(found.unreachable))),
            (Cause.UNREACHABLE, [one for one in found.unreachable if one not in cut_off]),
            (Cause.TOO_FAR_FROM_ROAD, found.too_far),
        )
        for unit_id in ids
    ]


def _recommended(
    rank: int, found: FoundUnit, told: _Told, needs: Needs, at: datetime
) -> RecommendedUnit:
    route = found.route
    return RecommendedUnit.model_construct(
        rank=rank,
        unit=told.unit,
        travel_time_s=route.travel_time_s,
        distance_m=round(route.length_m, 1),
        eta=at + timedelta(seconds=route.travel_time_s),
        route=line_view(route.line),
        reasons=_reasons(found, told, needs, at),
    )


def _reasons(found: FoundUnit, told: _Told, needs: Needs, at: datetime) -> list[Reason]:
    age_s = round(max(0.0, (at - told.position.fix_at).total_seconds()), 1)
    reasons: list[Reason] = [
        SkillsMet(skills=list(needs.skills)),
        Crew(crew=told.unit.crew),
        FixAge(age_s=age_s),
        LoadToday(count=told.load_today),
    ]
    if told.aid is not None:
        aid = told.aid
        reasons.append(MutualAid(grant_id=aid.id, from_area=aid.from_area, to_area=aid.to_area))
    if found.route.off_road_from_m > _OFF_ROAD_TOLD_M:
        reasons.append(OffRoad(distance_m=round(found.route.off_road_from_m, 1)))
    return reasons
