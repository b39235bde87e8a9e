"""Hot cells as the interface shows them."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from layers.hotspots.asking import Denominator


class _View(BaseModel):
    model_config = ConfigDict(frozen=True)


class NamedArea(_View):
    """An area: its code and what it is called."""

    code: str
    name_zh: str
    name_en: str


class AnalysisNotice(_View):
    """Something that must be said beside an answer; `values` are what its words need."""

    code: str
    message: str
    values: dict[str, float | int | str | None]


class HotCounts(_View):
    """How many cells are of each degree or above."""

    raw: int
    fdr: int
    bonferroni: int


class LegendEntry(_View):
    """What a significance means, for whoever reads the map."""

    significance: int
    zh: str
    en: str


class HotspotsInputs(_View):
    """What was counted: `sha256` is the digest of all that the answer depends on."""

    sha256: str
    merged: int
    by_patrol: int


class HotspotsView(_View):
    """A result: what was asked, over which study area, what was counted, what is hot.

    `days` is null for a period of its own; `latest` is the newest result where one stands.
    """

    id: int
    found: bool
    standing: bool
    latest: int | None
    method: str
    version: int
    area: NamedArea
    study_area: str
    resolution: int
    k: int
    cells: int
    since: datetime
    until: datetime
    days: int | None
    categories: list[str]
    denominator: Denominator
    training: bool
    grade: str
    computed_at: datetime
    incidents: int
    cells_with: int
    hot: HotCounts
    z_max: float
    moran_i: float
    road_km: float
    inputs: HotspotsInputs
    warnings: list[AnalysisNotice]
    legend: list[LegendEntry]
    hidden: bool


class HotspotsPage(_View):
    """A page of results, newest first."""

    items: list[HotspotsView]
    next: str | None


class StudyAreaView(_View):
    """A study area, and how many incidents of the last year lie in it.

    `people` is null: there is no count of people by place.
    """

    sha256: str
    area: NamedArea
    resolution: int
    cells: int
    with_roads: int
    with_incidents: int
    road_km: float
    people: int | None
    made_at: datetime
    training: bool
    incidents: int
    per_cell: float
    suggested: int


class HotCellsView(_View):
    """Cells of a result as parallel arrays; `significance` 0 none, 1 raw, 2 fdr, 3 bonferroni.

    `disks` sums up a cell and its rings, `expected` is what the null gives that; z is for colour.
    """

    id: int
    resolution: int
    all: bool
    cells: list[str]
    counts: list[int]
    disks: list[int]
    expected: list[float]
    z: list[float]
    p: list[float]
    significance: list[int]
    hidden: bool


class NeighbourView(_View):
    """A cell beside another, with what was judged of it."""

    cell: str
    count: int
    disk: int
    expected: float
    z: float
    p: float
    significance: int


class CategoryCount(_View):
    """How many incidents of a category."""

    key: str
    name_zh: str
    name_en: str
    count: int


class CellIncident(_View):
    """An incident of a cell; its own address tells the rest."""

    id: int
    number: str
    category: str
    category_zh: str
    category_en: str
    stage: str
    source: str
    reported_at: datetime


class HotCellView(NeighbourView):
    """What is behind one cell: `hours` has 7 × 24 counts from Monday, of the city's clocks.

    `ratio` is seen over expected of its disk.
    """

    id: int
    center: tuple[float, float]
    ratio: float | None
    road_m: float
    hours: list[list[int]]
    categories: list[CategoryCount]
    neighbours: list[NeighbourView]
    incidents: list[CellIncident]
    next: str | None


class BeforeAfter(_View):
    """Two numbers."""

    before: float
    after: float


class ComparisonView(_View):
    """Two periods held against each other, over one study area, as parallel arrays."""

    after: int
    before: int
    of: str
    study_area: str
    resolution: int
    incidents: BeforeAfter
    days: BeforeAfter
    cells: list[str]
    counts_before: list[int]
    counts_after: list[int]
    disks_before: list[int]
    disks_after: list[int]
    ratio: list[float | None]
    p: list[float]
    significance: list[int]
    direction: list[int]
    more: HotCounts
    fewer: HotCounts
    warnings: list[AnalysisNotice]


class TrendPeriod(_View):
    """One of the periods of a trend; `hot` cells after correction."""

    starts_at: datetime
    ends_at: datetime
    incidents: int
    hot: int


class TrendLegend(_View):
    """What a class of trend means."""

    trend: str = Field(alias="class")
    zh: str
    en: str


class TrendsView(_View):
    """How hot cells came to be; `edition` says whose classes these are."""

    id: int
    edition: str
    study_area: str
    resolution: int
    step: str
    periods: list[TrendPeriod]
    cells: list[str]
    classes: list[str]
    hot_periods: list[int]
    z: list[float]
    tally: dict[str, int]
    legend: list[TrendLegend]
    warnings: list[AnalysisNotice]


class IntervalView(_View):
    """A mean with its 95 % interval."""

    mean: float
    low: float
    high: float


class ForecastPeriod(_View):
    """How a forecast of one past period did, made from what was known before it."""

    starts_at: datetime
    ends_at: datetime
    incidents: int
    hits: int
    hit_rate: float
    pai: float
    pei: float
    long_run: float
    last_period: float


class ForecastSummary(_View):
    """The record over all past periods; null where there is none."""

    periods: int
    incidents: int
    hit_rate: float | None
    long_run: float | None
    last_period: float | None
    pai: float | None
    pei: float | None
    hit_rate_interval: IntervalView | None
    against_long_run: IntervalView | None
    against_last_period: IntervalView | None


class Trained(_View):
    """What a forecast was made from: reported calls, not what patrols found."""

    since: datetime
    until: datetime
    incidents: int
    patrol_left_out: int


class ForecastView(_View):
    """The cells in which the next period's incidents are likeliest, beside the record so far."""

    id: int
    shown: int
    method: str
    edition: str
    study_area: str
    resolution: int
    step: str
    share: float
    starts_at: datetime
    ends_at: datetime
    trained: Trained
    cells: list[str]
    scores: list[int]
    record: list[ForecastPeriod]
    summary: ForecastSummary
    warnings: list[AnalysisNotice]


class ForecastShownView(_View):
    """A forecast that was shown to oneself, and what came of it so far.

    `hits` of `incidents` lay in its cells; null before its period has begun.
    """

    id: int
    shown_at: datetime
    starts_at: datetime
    ends_at: datetime
    share: float
    method: str
    sha256: str
    cells: int
    hits: int | None
    incidents: int | None
    over: bool


class ForecastsShown(_View):
    """The forecasts of a result that were shown to oneself, newest first."""

    items: list[ForecastShownView]


class DensityView(_View):
    """A kernel density by cell: `per_km2` over the plane, `per_km` of road along roads."""

    id: int
    on: str
    bandwidth_m: float
    unit: str
    cells: list[str]
    density: list[float]
    highest: float
    warnings: list[AnalysisNotice]


def notice_views(said: list[dict[str, Any]]) -> list[AnalysisNotice]:
    """Return notices that were kept."""
    return [AnalysisNotice.model_validate(one) for one in said]
