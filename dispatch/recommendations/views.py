"""Recommendations as the interface shows them."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from dispatch.recommendations.rules import Cause, Exclusion, Shortfall
from dispatch.roads.views import LineView
from dispatch.units.views import UnitView


class SkillsMet(BaseModel):
    """The skills that the incident needs, and the unit has."""

    model_config = ConfigDict(frozen=True)

    code: Literal["skills_met"] = "skills_met"
    skills: list[str]


class Crew(BaseModel):
    """How many are on the unit."""

    model_config = ConfigDict(frozen=True)

    code: Literal["crew"] = "crew"
    crew: int


class FixAge(BaseModel):
    """How old the position is that the travel time was found from."""

    model_config = ConfigDict(frozen=True)

    code: Literal["fix_age"] = "fix_age"
    age_s: float


class LoadToday(BaseModel):
    """How many assignments the unit has had since midnight in the city."""

    model_config = ConfigDict(frozen=True)

    code: Literal["load_today"] = "load_today"
    count: int


class OffRoad(BaseModel):
    """How far the unit stands off the road; shown when it is far enough to matter."""

    model_config = ConfigDict(frozen=True)

    code: Literal["off_road"] = "off_road"
    distance_m: float


class MutualAid(BaseModel):
    """The grant by which the unit serves outside the area that it is responsible for."""

    model_config = ConfigDict(frozen=True)

    code: Literal["mutual_aid"] = "mutual_aid"
    grant_id: int
    from_area: str
    to_area: str


Reason = Annotated[
    SkillsMet | Crew | FixAge | LoadToday | OffRoad | MutualAid, Field(discriminator="code")
]


class CoverCost(BaseModel):
    """What the city's cover loses when a unit leaves.

    `cells_lost` are cells that no other available unit of `group` reaches within the standard.
    """

    model_config = ConfigDict(frozen=True)

    group: str | None
    cells_lost: int


class AlternativeView(BaseModel):
    """A recommended unit that is `extra_s` later than the first and keeps more of the city covered.

    `cells_kept` is how many cells fewer are lost.
    """

    model_config = ConfigDict(frozen=True)

    unit_id: int
    rank: int
    extra_s: float
    cells_kept: int


class RecommendedUnit(BaseModel):
    """A unit with its way to the place; rank 1 is there first.

    `cover` is None where it is not known.
    """

    model_config = ConfigDict(frozen=True)

    rank: int
    unit: UnitView
    travel_time_s: float
    distance_m: float
    eta: datetime
    route: LineView
    reasons: list[Reason]
    cover: CoverCost | None = None


class ProofView(BaseModel):
    """What was asked of the roads of one travel profile: a part of the certificate."""

    model_config = ConfigDict(frozen=True)

    profile: str
    eligible: int
    asked: int
    excluded_by_bound: int
    v_max_mps: float
    network_version: str


class CertificateView(BaseModel):
    """Why no unit that is not listed could be there sooner.

    `excluded_by_bound` units were not asked: by a lower bound of their travel time (straight
    through the air at `v_max_mps`, or from the times to and from landmarks) they would need longer
    than `bound_s`, the time of the last unit listed.
    """

    model_config = ConfigDict(frozen=True)

    eligible: int
    asked: int
    excluded_by_bound: int
    bound_s: float | None
    v_max_mps: float
    network_version: str
    exact: bool
    profiles: list[ProofView] = []


class NearestOpen(BaseModel):
    """How far one comes on the way with the fewest closures, and what is left through the air."""

    model_config = ConfigDict(frozen=True)

    lon: float
    lat: float
    distance_m: float


class CutOffView(BaseModel):
    """Why nobody can arrive: these closures are in the way of those who otherwise could."""

    model_config = ConfigDict(frozen=True)

    closures: list[int]
    nearest_open: NearestOpen


class NetworkView(BaseModel):
    """The road network that answered."""

    model_config = ConfigDict(frozen=True)

    version: str
    arcs: int


class RecommendationView(BaseModel):
    """Ranked units for a place, who was left out and why, and the proof."""

    model_config = ConfigDict(frozen=True)

    lon: float
    lat: float
    category: str
    skills: list[str]
    asked_at: datetime
    network: NetworkView
    units: list[RecommendedUnit]
    alternative: AlternativeView | None = None
    excluded: list[Exclusion]
    excluded_counts: dict[Cause, int]
    shortfall: list[Shortfall]
    cut_off: CutOffView | None = None
    certificate: CertificateView
