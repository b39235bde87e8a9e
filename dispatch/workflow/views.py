"""Laws and calendars as the interface shows them."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

from dispatch.incidents.tables import Stage
from dispatch.workflow.calendars import CalendarDay, DayKind
from dispatch.workflow.checking import check_definition
from dispatch.workflow.definitions import ClockRule, Definition, Label, Limit
from dispatch.workflow.lines import line_of
from dispatch.workflow.loading import read_definition
from dispatch.workflow.tables import CalendarYear, LawVersion
from dispatch.workflow.words import FieldKind, Mark, TimeKind


class View(BaseModel):
    """Base of views: frozen, read from values."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


class Words(View):
    """A name in both languages."""

    zh: str
    en: str


class LimitView(View):
    """A time limit: hours of urgent and working time, days of the two kinds of day."""

    amount: float
    kind: TimeKind


class ClockRuleView(View):
    """A clock; `limit` is null where it is that of the incident's category."""

    key: str
    label: Words
    limit: LimitView | None
    by_priority: dict[int, LimitView]


class StageRuleView(View):
    """A stage with the clock that runs in it."""

    stage: Stage
    label: Words
    clock: str | None


class ActionRuleView(View):
    """An action: from where to where, by which roles, what it asks for."""

    key: str
    label: Words
    sources: tuple[Stage, ...]
    to: Stage | None
    roles: tuple[str, ...]
    automatic: bool
    returns: bool
    reason: bool
    fields: tuple[FieldKind, ...]


class MarkRuleView(View):
    """A mark; `permits`, where given, are the only actions under it."""

    mark: Mark
    label: Words
    permits: tuple[str, ...] | None


class RunCardRuleView(View):
    """A run card: how many units of each kind go, beside those of lower levels."""

    category: str
    severities: tuple[int, ...]
    level: int
    sends: dict[str, int]


class FaultView(View):
    """A fault of a law: its stable name, where it is, what it means; `line` is that of the text."""

    code: str
    path: str
    line: int | None
    message: Words


class VersionView(View):
    """A version of a law; `version` is null for the draft."""

    law: str
    version: int | None
    note: str
    digest: str
    changed_at: datetime
    account_id: int | None
    published_at: datetime | None
    starts_at: datetime | None


class LawView(View):
    """A law with its versions, the draft first, and the one in force."""

    key: str
    label: Words
    in_force: int | None
    versions: list[VersionView]


class LawList(View):
    """All laws."""

    items: list[LawView]


class DefinitionView(View):
    """What a law says, in the order of its file."""

    first: Stage
    stages: list[StageRuleView]
    clocks: list[ClockRuleView]
    actions: list[ActionRuleView]
    marks: list[MarkRuleView]
    levels: dict[int, Words]
    run_cards: list[RunCardRuleView]


class VersionDetail(VersionView):
    """A version with its text and what it says; a draft with its faults and its last trial."""

    label: Words
    text: str
    definition: DefinitionView
    faults: list[FaultView]
    trial: dict[str, Any] | None


class LawCheckView(View):
    """What the check of a text found; nothing: it may be published."""

    law: str
    faults: list[FaultView]


class ChangeView(View):
    """A difference: `before` is null for what is new, `after` for what is gone."""

    path: str
    before: str | None
    after: str | None


class Comparison(View):
    """What changes from one version to another."""

    law: str
    base: int | None
    other: int | None
    changes: list[ChangeView]


class ToldView(View):
    """How many incidents, and the numbers of a few of them."""

    count: int
    examples: list[str]


class RefusalTrialView(ToldView):
    """An action that one law allows as it was done and the other refuses, with its code."""

    action: str
    code: str


class ClockTrialView(View):
    """A clock under both laws; `shift_minutes` is how much later it runs out on average."""

    clock: str
    label: Words
    ended: int
    late_before: int
    late_after: int
    newly_late: ToldView
    no_longer_late: ToldView
    earlier: ToldView
    later: ToldView
    shift_minutes: float


class StageTrialView(View):
    """A stage under both laws: minutes that an incident spent there, on average of all of them."""

    stage: Stage
    minutes_before: float
    minutes_after: float


class TrialView(View):
    """What would have changed had a draft been the law of past incidents."""

    law: str
    digest: str
    at: datetime
    incidents: int
    steps: int
    uncounted: ToldView
    changed: ToldView
    refused: list[RefusalTrialView]
    allowed: list[RefusalTrialView]
    clocks: list[ClockTrialView]
    stages: list[StageTrialView]


class CalendarDayView(View):
    """A day that is not what its weekday says."""

    day: date
    kind: DayKind
    name_zh: str
    name_en: str


class CalendarYearView(View):
    """A known year with its holidays and make-up days."""

    year: int
    source: str
    changed_at: datetime
    account_id: int | None
    working_days: int
    days: list[CalendarDayView]


class CalendarView(View):
    """The working calendar: hours of a working day, the city's zone, the years that are known.

    `missing` are years that are needed and not loaded: until they are, Monday to Friday is worked.
    """

    timezone: str
    periods: list[tuple[str, str]]
    years: list[CalendarYearView]
    missing: list[int]


def version_view(row: LawVersion) -> VersionView:
    """Return a version without its text."""
    return VersionView.model_validate(row)


def version_detail(row: LawVersion, categories: Collection[str]) -> VersionDetail:
    """Return a version with what it says; of a draft the faults too: it names `categories` only."""
    definition = read_definition(row.text, f"{row.law}.yaml")
    return VersionDetail(
        **version_view(row).model_dump(),
        label=_words(definition.label),
        text=row.text,
        definition=definition_view(definition),
        faults=fault_views(definition, categories, row.text) if row.version is None else [],
        trial=row.trial,
    )


def fault_views(definition: Definition, categories: Collection[str], text: str) -> list[FaultView]:
    """Return the faults of a definition that names `categories` only, with lines of `text`."""
    return [
        FaultView(
            code=one.code,
            path=one.path,
            line=line_of(text, one.path),
            message=_words(one.message),
        )
        for one in check_definition(definition, categories)
    ]


def definition_view(definition: Definition) -> DefinitionView:
    """Return what a definition says."""
    return DefinitionView(
        first=definition.first,
        stages=[StageRuleView.model_validate(one) for one in definition.stages.values()],
        clocks=[_clock(one) for one in definition.clocks.values()],
        actions=[ActionRuleView.model_validate(one) for one in definition.actions.values()],
        marks=[MarkRuleView.model_validate(one) for one in definition.marks.values()],
        levels={level: _words(label) for level, label in definition.levels.items()},
        run_cards=[
            RunCardRuleView(
                category=one.category,
                severities=one.severities,
                level=one.level,
                sends=dict(one.sends),
            )
            for one in definition.run_cards
        ],
    )


def year_view(year: CalendarYear, days: list[CalendarDay], working_days: int) -> CalendarYearView:
    """Return a year of the calendar."""
    return CalendarYearView(
        year=year.year,
        source=year.source,
        changed_at=year.changed_at,
        account_id=year.account_id,
        working_days=working_days,
        days=[CalendarDayView.model_validate(one) for one in days],
    )


def _words(label: Label) -> Words:
    return Words(zh=label.zh, en=label.en)


def _clock(rule: ClockRule) -> ClockRuleView:
    return ClockRuleView(
        key=rule.key,
        label=_words(rule.label),
        limit=None if rule.limit is None else _limit(rule.limit),
        by_priority={priority: _limit(limit) for priority, limit in rule.by_priority.items()},
    )


def _limit(limit: Limit) -> LimitView:
    return LimitView(amount=limit.amount, kind=limit.kind)
