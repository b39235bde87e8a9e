"""Reads of scenarios and their runs."""

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import Session, undefer

from data.store.engine import acting
from data.store.errors import NotFoundError
from dispatch.scenarios.changes import Changes, changes_of
from dispatch.scenarios.errors import ScenarioFaultError
from dispatch.scenarios.result_views import SimulationResult, SitingResult
from dispatch.scenarios.tables import RunKind, Scenario, ScenarioRun
from dispatch.scenarios.views import (
    RunWarning,
    ScenarioName,
    ScenarioPage,
    ScenarioRunPage,
    ScenarioRunSummary,
    ScenarioRunView,
    ScenarioView,
)

DEEPEST = 8
"""How many scenarios may stand on each other."""


def visible(session: Session) -> ColumnElement[bool]:
    """Return the condition on scenarios that who asks may read; a process reads all."""
    account = acting(session).account_id
    if account is None:
        return true()
    return or_(
        Scenario.account_id == account,
        Scenario.everybody,
        Scenario.shared_with.contains([account]),
    )


def find_row(session: Session, scenario_id: int, *, lock: bool = False) -> Scenario:
    """Return the row of a scenario that who asks may read.

    Raises
    ------
    NotFoundError
    """
    statement = select(Scenario).where(Scenario.id == scenario_id, visible(session))
    if lock:
        statement = statement.with_for_update().execution_options(populate_existing=True)
    row = session.scalar(statement)
    if row is None:
        raise NotFoundError(f"there is no scenario {scenario_id}", scenario_id=scenario_id)
    return row


def get_scenario(session: Session, scenario_id: int) -> ScenarioView:
    """Return a scenario.

    Raises
    ------
    NotFoundError
    """
    return scenario_view(session, find_row(session, scenario_id))


def list_scenarios(session: Session, *, limit: int = 100, after: int | None = None) -> ScenarioPage:
    """Return one page of the scenarios that who asks may read, newest first."""
    rows = session.scalars(
        select(Scenario)
        .where(visible(session), Scenario.id < (after or 2**62))
        .order_by(Scenario.id.desc())
        .limit(limit + 1)
    ).all()
    items = [scenario_view(session, row) for row in rows[:limit]]
    return ScenarioPage(items=items, next=str(items[-1].id) if len(rows) > limit else None)


def scenario_view(session: Session, row: Scenario) -> ScenarioView:
    """Return a scenario with the names of its base."""
    base = None if row.base_id is None else session.get(Scenario, row.base_id)
    account = acting(session).account_id
    return ScenarioView(
        id=row.id,
        name_zh=row.name_zh,
        name_en=row.name_en,
        note=row.note,
        area_code=row.area_code,
        base=None
        if base is None
        else ScenarioName(id=base.id, name_zh=base.name_zh, name_en=base.name_en),
        training=row.training,
        changes=changes_of(row.changes),
        author=row.author,
        mine=account is not None and row.account_id == account,
        everybody=row.everybody,
        shared_with=row.shared_with,
        version=row.version,
        made_at=row.made_at,
        changed_at=row.changed_at,
        changed_by=row.changed_by,
    )


def changes_below(session: Session, base_id: int | None) -> list[Changes]:
    """Return the changes of a base and of all that it stands on, the lowest first.

    Raises
    ------
    ScenarioFaultError
        When they are too many, or stand on each other in a ring.
    """
    found: list[Changes] = []
    seen: set[int] = set()
    while base_id is not None:
        row = session.get(Scenario, base_id)
        if row is None:
            raise ScenarioFaultError(f"there is no scenario {base_id}", field="base")
        if base_id in seen or len(seen) == DEEPEST:
            raise ScenarioFaultError(
                f"at most {DEEPEST} scenarios stand on each other, and none on itself", field="base"
            )
        seen.add(base_id)
        found.append(changes_of(row.changes))
        base_id = row.base_id
    return found[::-1]


def get_run(session: Session, scenario_id: int, run_id: int) -> ScenarioRunView:
    """Return a run with its result.

    Raises
    ------
    NotFoundError
    """
    find_row(session, scenario_id)
    row = session.scalar(
        select(ScenarioRun)
        .where(ScenarioRun.id == run_id, ScenarioRun.scenario_id == scenario_id)
        .options(undefer(ScenarioRun.result))
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFoundError(f"there is no run {run_id} of this scenario", run_id=run_id)
    return run_view(row)


def list_runs(
    session: Session, scenario_id: int, *, limit: int = 100, after: int | None = None
) -> ScenarioRunPage:
    """Return one page of the runs of a scenario, newest first, without their results.

    Raises
    ------
    NotFoundError
    """
    find_row(session, scenario_id)
    rows = session.scalars(
        select(ScenarioRun)
        .where(ScenarioRun.scenario_id == scenario_id, ScenarioRun.id < (after or 2**62))
        .order_by(ScenarioRun.id.desc())
        .limit(limit + 1)
    ).all()
    items = [_summary(row) for row in rows[:limit]]
    return ScenarioRunPage(items=items, next=str(items[-1].id) if len(rows) > limit else None)


def run_view(row: ScenarioRun) -> ScenarioRunView:
    """Return a run whose result is loaded."""
    simulation = siting = None
    if row.result is not None and row.kind is RunKind.SIMULATION:
        simulation = SimulationResult.model_validate(row.result)
    elif row.result is not None:
        siting = SitingResult.model_validate(row.result)
    return ScenarioRunView(**dict(_summary(row)), simulation=simulation, siting=siting)


def _summary(row: ScenarioRun) -> ScenarioRunSummary:
    return ScenarioRunSummary(
        id=row.id,
        scenario_id=row.scenario_id,
        scenario_version=row.scenario_version,
        area_code=row.area_code,
        kind=row.kind,
        state=row.state,
        progress=round(row.progress, 3),
        doing=row.doing,
        ordered_by=row.ordered_by,
        ordered_at=row.ordered_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
        attempts=row.attempts,
        asked=row.asked,
        method=row.method,
        inputs_sha256=row.inputs_sha256,
        failure=None if row.failure is None else RunWarning(**row.failure),
        warnings=[RunWarning(**one) for one in row.warnings],
    )
