"""Indicators of the closed loop: numbers, the incidents behind them, scores, export."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from sqlalchemy.orm import Session

from api.deps import Caller, ServicesDep, requires
from api.routers.fields import After, Limit, ShortText
from api.routers.indicators_csv import as_csv
from data.access.actions import Action
from data.store import Actor
from data.store.actors import Grade
from data.store.errors import RefusedError
from data.store.trail import record_audit
from dispatch.incidents.tables import Source
from layers.indicators.answers import answer_indicators, compare_indicators
from layers.indicators.asking import Asked, Dimension, city_zone
from layers.indicators.definitions import definitions
from layers.indicators.periods import Period, PeriodKind, custom_period, period_of
from layers.indicators.rows import Of, Page, list_counted
from layers.indicators.scored import answer_scores, list_rules
from layers.indicators.views import (
    CountedPage,
    IndicatorList,
    IndicatorsView,
    ScoreRuleList,
    ScoresView,
    indicator_view,
)

router = APIRouter(prefix="/indicators", tags=["indicators"])

COUNTED = Grade.L2
"""What steps and incidents are: whoever is cleared for less is not told small counts."""

Reader = Annotated[Caller, requires(Action.INDICATORS_READ)]
Exporter = Annotated[Caller, requires(Action.EXPORTS_MAKE)]
Comparing = Annotated[bool, Query(description="With 环比 and 同比")]
Day = Annotated[date | None, Query(description="A day of the city, 2026-11-23")]


@dataclass(frozen=True)
class AskedPeriod:
    """Which period a call names: that of a kind with a day in it, or from one day to another."""

    period: PeriodKind = PeriodKind.MONTH
    day: Day = None
    since: Annotated[date | None, Query(alias="from", description="First day, of `custom`")] = None
    until: Annotated[date | None, Query(alias="to", description="Last day, of `custom`")] = None

    def days(self, session: Session, now: datetime) -> Period:
        """Return it; without a day the one that is now.

        Raises
        ------
        RefusedError
            When days are missing or there are too many.
        """
        if self.period is PeriodKind.CUSTOM:
            if self.since is None or self.until is None:
                raise RefusedError("a custom period has a first and a last day", field="from")
            return custom_period(self.since, self.until)
        if self.since is not None or self.until is not None:
            raise RefusedError("`from` and `to` are of a custom period", field="from")
        return period_of(self.period, self.day or now.astimezone(city_zone(session)).date())


@dataclass(frozen=True)
class AskedIncidents:
    """Which incidents a call names, and by what they are told apart."""

    period: Annotated[AskedPeriod, Depends()]
    by: Dimension = Dimension.NONE
    area: Annotated[ShortText | None, Query(description="An area with all below it")] = None
    department: ShortText | None = None
    category: Annotated[ShortText | None, Query(description="With all below it")] = None
    source: Source | None = None
    raw: Annotated[bool, Query(description="Exempted incidents count in everything")] = False

    def asked(self, session: Session, now: datetime) -> Asked:
        """Return what is asked of the indicators."""
        return Asked(
            period=self.period.days(session, now),
            by=self.by,
            area=self.area,
            department=self.department,
            category=self.category,
            source=self.source,
            raw=self.raw,
        )


AskedDep = Annotated[AskedIncidents, Depends()]


@router.get("", summary="What the indicators are")
def read_definitions(_caller: Reader) -> IndicatorList:
    """Return all indicators in their order, with explanations in both languages."""
    return IndicatorList(items=[indicator_view(one) for one in definitions().indicators.values()])


@router.get("/values", summary="The indicators of a period")
def read_values(
    services: ServicesDep,
    caller: Reader,
    wanted: AskedDep,
    compare: Comparing = False,  # noqa: FBT002 (of the address)
) -> IndicatorsView:
    """Return all indicators for each part: an area, a department, a category, a source.

    Whoever may not read the incidents gets whole months without small counts.
    """
    actor, hiding = counting_actor(caller)
    now = services.clock()
    with services.store.reading(actor) as session:
        asked = wanted.asked(session, now)
        if not compare:
            return answer_indicators(session, asked, now, hiding=hiding)
    return compare_indicators(services.store, actor, asked, now, hiding=hiding)


@router.get("/export", summary="The indicators of a period as CSV", response_class=Response)
def export_values(
    services: ServicesDep,
    caller: Exporter,
    wanted: AskedDep,
    compare: Comparing = False,  # noqa: FBT002 (of the address)
) -> Response:
    """Return a line for each part and indicator; the export is recorded."""
    actor, hiding = counting_actor(caller)
    now = services.clock()
    with services.store.reading(actor) as session:
        asked = wanted.asked(session, now)
        found = None if compare else answer_indicators(session, asked, now, hiding=hiding)
    if found is None:
        found = compare_indicators(services.store, actor, asked, now, hiding=hiding)
    details = {"by": asked.by.value, "from": str(asked.period.first), "to": str(asked.period.last)}
    with services.store.transaction(caller.actor) as session:
        record_audit(
            session, "indicators.export", "indicators", "values", details, area_code=asked.area
        )
    headers = {
        "Content-Disposition": 'attachment; filename="indicators.csv"',
        "Cache-Control": "no-store",
    }
    body = as_csv(found).encode("utf-8-sig")
    return Response(body, media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/scores", summary="How scores are made")
def read_rules(services: ServicesDep, caller: Reader, day: Day = None) -> ScoreRuleList:
    """Return the formulas in force on a day, today where none is given."""
    with services.store.reading(caller.actor) as session:
        today = services.clock().astimezone(city_zone(session)).date()
        return list_rules(session, day or today)


@router.get("/scores/{key}", summary="The scores of a period")
def read_scores(
    services: ServicesDep, caller: Reader, key: ShortText, wanted: AskedDep
) -> ScoresView:
    """Return the score and band of every part, the best first."""
    actor, hiding = counting_actor(caller)
    now = services.clock()
    with services.store.reading(actor) as session:
        return answer_scores(session, key, wanted.asked(session, now), now, hiding=hiding)


@router.get("/{key}/incidents", summary="The incidents behind a number")
def read_incidents(  # noqa: PLR0913, PLR0917 (the filters of the call)
    services: ServicesDep,
    caller: Reader,
    key: ShortText,
    wanted: AskedDep,
    part: Annotated[ShortText, Query(description="The key of a part of `by`")] = "",
    of: Of = Of.COUNTED,
    limit: Limit = 100,
    after: After = None,
) -> CountedPage:
    """Return exactly the incidents that an indicator counts, newest report first."""
    now = services.clock()
    with services.store.reading(caller.actor) as session:
        asked = wanted.asked(session, now)
        page = Page(limit, after)
        return list_counted(session, key, asked, now, part=part, of=of, page=page)


def counting_actor(caller: Caller) -> tuple[Actor, bool]:
    """Return who counts, and whether small counts are hidden: from whom the rows are."""
    actor = caller.actor
    grade = actor.scope.grade
    if grade is None or grade >= COUNTED:
        return actor, False
    return replace(actor, scope=replace(actor.scope, grade=COUNTED)), True
