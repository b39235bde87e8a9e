"""Indicators as the interface shows them."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from dispatch.incidents.tables import Source, Stage
from layers.indicators.definitions import Good, Indicator, Kind
from layers.indicators.periods import Period, PeriodKind


class _View(BaseModel):
    model_config = ConfigDict(frozen=True)


class IndicatorView(_View):
    """What an indicator is: `unit` is incidents, share or seconds."""

    key: str
    group: str
    kind: Kind
    unit: str
    good: Good
    standard_s: float | None
    exempted_too: bool
    name_zh: str
    name_en: str
    explanation_zh: str
    explanation_en: str


class IndicatorList(_View):
    """All indicators in their order."""

    items: list[IndicatorView]


class PeriodView(_View):
    """Days of the city, both included."""

    kind: PeriodKind
    first: date
    last: date


class NumberView(_View):
    """The number of an indicator.

    A rate is `counted` ÷ `whole`; a mean or percentile is of `counted` incidents. `previous` is of
    the period before (环比), `year_before` of the same a year ago (同比); their changes are
    relative, of rates differences. `hidden`: a small count that the reader is not told.
    """

    value: float | None
    counted: int | None
    whole: int | None = None
    met: bool | None = None
    previous: float | None = None
    previous_change: float | None = None
    year_before: float | None = None
    year_change: float | None = None
    hidden: bool = False


class PartView(_View):
    """A part of the incidents, and its numbers by indicator; an empty key: those of no part."""

    key: str
    name_zh: str
    name_en: str
    numbers: dict[str, NumberView]


class IndicatorsView(_View):
    """The indicators of a period, for each part."""

    period: PeriodView
    previous: PeriodView | None
    year_before: PeriodView | None
    by: str
    parts: list[PartView]


class CountedIncident(_View):
    """An incident that an indicator counts; `measured_s` is what it measures."""

    id: int
    number: str
    category: str
    stage: Stage
    source: Source
    reported_at: datetime
    closed_at: datetime | None
    outcome: str | None
    area_code: str | None
    department_code: str | None
    exempted: bool
    measured_s: float | None


class CountedPage(_View):
    """A page of the incidents behind a number; `count` is how many there are on all pages."""

    items: list[CountedIncident]
    count: int
    next: str | None


class ScoreView(_View):
    """A score of a part: None with the indicators that are `missing`; `band` is A … E."""

    part: str
    name_zh: str
    name_en: str
    value: float | None
    band: str | None
    missing: list[str]


class ScoreRuleView(_View):
    """How a score is made."""

    key: str
    name_zh: str
    name_en: str
    by: list[str]
    formula: str
    version: int
    starts_on: date


class ScoreVersionView(ScoreRuleView):
    """A version of a score; of those that ship nobody is known, nor why."""

    shipped: bool
    note: str | None
    published_at: datetime | None
    account_id: int | None


class ScoreVersionList(_View):
    """The versions of a score, newest first."""

    items: list[ScoreVersionView]


class ScoresView(_View):
    """A score of every part in a period."""

    period: PeriodView
    rule: ScoreRuleView
    scores: list[ScoreView]


class ScoreRuleList(_View):
    """The rules of scores in force on a day."""

    items: list[ScoreRuleView]


def indicator_view(one: Indicator) -> IndicatorView:
    """Return an indicator as it is shown."""
    units = {Kind.COUNT: "incidents", Kind.RATE: "share"}
    return IndicatorView(
        key=one.key,
        group=one.group,
        kind=one.kind,
        unit=units.get(one.kind, "s"),
        good=one.good,
        standard_s=one.standard_s,
        exempted_too=one.exempted_too,
        name_zh=one.name_zh,
        name_en=one.name_en,
        explanation_zh=one.explanation_zh,
        explanation_en=one.explanation_en,
    )


def period_view(period: Period) -> PeriodView:
    """Return a period as it is shown."""
    return PeriodView(kind=period.kind, first=period.first, last=period.last)
