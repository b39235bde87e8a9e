"""Results of runs as the interface shows them; durations in seconds, shares from 0 to 1."""

from typing import Literal

from pydantic import BaseModel, ConfigDict


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True)


class MeasuredView(_Kept):
    """A mean over replications and its interval of 95 %; null where nothing was measured."""

    value: float | None
    low: float | None
    high: float | None


class VersionsView(_Kept):
    """Networks and closures that both sides were worked out on."""

    base: str
    scenario: str


class MeasuresView(_Kept):
    """What is measured: `within` the standard, `waited` and `unanswered` are shares of all calls.

    Times are of answered calls, from the call until a unit is there; `wait_s` until one was free.
    `busy` is the share of time on duty.
    """

    within: MeasuredView
    mean_s: MeasuredView
    median_s: MeasuredView
    p90_s: MeasuredView
    waited: MeasuredView
    wait_s: MeasuredView
    unanswered: MeasuredView
    busy: MeasuredView


class WorstAreaView(_Kept):
    """The district with the least share within the standard, of those with 30 calls or more."""

    code: str
    name_zh: str
    name_en: str
    within: float | None


class SideView(MeasuresView):
    """One side of a comparison."""

    units: int
    worst_area: WorstAreaView | None


class HistogramView(_Kept):
    """Shares of answered calls by response: the last bin holds all that took longer."""

    step_s: int
    base: list[float]
    scenario: list[float]


class DistrictSideView(_Kept):
    """One side of a district."""

    within: float | None
    p90_s: float | None


class DistrictMeasuresView(_Kept):
    """A district on both sides, with its calls in all replications."""

    code: str
    name_zh: str
    name_en: str
    calls: int
    base: DistrictSideView
    scenario: DistrictSideView
    difference: MeasuredView


class LoadView(_Kept):
    """What a unit did: calls of a replication, and the share of its time on duty."""

    calls: float | None
    busy: float | None


class UnitLoadView(_Kept):
    """A unit on both sides: null where there is none of it. `key` names one that was added."""

    unit: int | None
    key: str | None
    code: str
    kind: str
    base: LoadView | None
    scenario: LoadView | None
    difference: MeasuredView | None


class ServiceView(_Kept):
    """What the work on calls of a category was drawn from."""

    category: str
    source: Literal["own", "pooled", "assumed"]
    observed: int
    mean_s: float | None
    median_s: float | None
    p90_s: float | None


class CoverView(_Kept):
    """Cells with a road, and seconds from the nearest station with a unit on both sides.

    Null beyond twice the standard. Shares are of cells within the standard.
    """

    resolution: int
    standard_s: float
    cells: list[str]
    base_s: list[int | None]
    scenario_s: list[int | None]
    base_share: float
    scenario_share: float
    difference_share: float


class SimulationResult(_Kept):
    """What a simulation says: both sides, and scenario less base over the same calls.

    `calls` are those of the period, `played` those of all replications. Where a table of times
    between all calls would be too large, one call stands for others in its cell of
    `stand_in_resolution`, as the beginning of a way only.
    """

    calls: int
    played: int
    replications: int
    seed: int
    standard_s: float
    drawn: bool
    network_version: VersionsView
    stand_in_resolution: int | None
    base: SideView
    scenario: SideView
    difference: MeasuresView
    histogram: HistogramView
    areas: list[DistrictMeasuresView]
    units: list[UnitLoadView]
    service: list[ServiceView]
    coverage: CoverView


class SiteView(_Kept):
    """A chosen site, EPSG:4326; `kept` is a station that there is."""

    lon: float
    lat: float
    cell: str
    facility_id: int | None
    name_zh: str
    name_en: str
    units: int
    kept: bool


class SitingResult(_Kept):
    """Chosen sites; no choice is better than `bound`, `gap` is how far the value may be from it.

    `left_out` is demand that no candidate leads to.
    """

    problem: Literal["mclp", "p_median", "mexclp"]
    optimal: bool
    gap: float
    value: float
    bound: float
    took_s: float
    candidates: int
    places: int
    demand: float
    left_out: float
    covered_before: float
    covered_after: float
    mean_before_s: float | None
    mean_after_s: float | None
    busy: float | None
    standard_s: float
    network_version: str
    sites: list[SiteView]
    coverage: CoverView
