"""Reads of plans and their runs."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError
from dispatch.incidents.queries import get_incident
from dispatch.plans.reading import Plan, Shipped, plan_of, shipped_plans, write_plan
from dispatch.plans.reporting import Short, TaskDone, UnitSent, after_action
from dispatch.plans.tables import PlanVersion
from dispatch.plans.views import (
    PlanRoleView,
    PlanRunPage,
    PlanRunView,
    PlanVersionList,
    PlanVersionView,
    PlanView,
)

_RUN: Final = (
    "SELECT r.*, i.area_code, i.number AS incident_number, v.document AS plan FROM plan_runs r"
    " JOIN incidents i ON i.id = r.incident_id"
    " LEFT JOIN plan_versions v ON v.key = r.key AND v.version = r.version WHERE {}"
)
_BY_ID = text(_RUN.format("r.id = :run_id"))
_LIST = text(
    _RUN.format("r.id < :before AND (CAST(:incident_id AS bigint) IS NULL")
    + " OR r.incident_id = :incident_id) AND (CAST(:drill AS boolean) IS NULL OR r.drill = :drill)"
    " AND (CAST(:key AS text) IS NULL OR r.key = :key) ORDER BY r.id DESC LIMIT :limit"
)
_TASKS = text(
    "SELECT id, title_zh, title_en, due_at, state, taken_at, ended_at FROM tasks"
    " WHERE plan_run_id = :run_id ORDER BY id"
)
_UNITS = text(
    "SELECT a.id, u.code, u.kind, a.assigned_at, a.on_scene_at, a.ended_at FROM assignments a"
    " JOIN units u ON u.id = a.unit_id WHERE a.id = ANY(:ids) ORDER BY a.id"
)


@dataclass(frozen=True, slots=True)
class RunsOf:
    """Which runs: of an incident, of a plan, drills or real ones; None leaves it open."""

    incident_id: int | None = None
    key: str | None = None
    drill: bool | None = None


ALL_RUNS: Final = RunsOf()


def plans_in_force(session: Session) -> dict[str, PlanView]:
    """Return the newest version of every plan, shipped or published, by key."""
    found = {key: _shipped(one) for key, one in shipped_plans().items()}
    rows = session.scalars(select(PlanVersion).order_by(PlanVersion.key, PlanVersion.version))
    found |= {row.key: _view(row) for row in rows}  # the newest comes last
    return dict(sorted(found.items()))


def get_plan(session: Session, key: str) -> PlanView:
    """Return the newest version of a plan.

    Raises
    ------
    NotFoundError
    """
    found = plans_in_force(session).get(key)
    if found is None:
        raise NotFoundError(f"there is no plan {key!r}", key=key)
    return found


def list_versions(session: Session, key: str) -> PlanVersionList:
    """Return all versions of a plan with their texts, newest first.

    Raises
    ------
    NotFoundError
    """
    rows = session.scalars(
        select(PlanVersion).where(PlanVersion.key == key).order_by(PlanVersion.version.desc())
    )
    items = [
        PlanVersionView(
            **_view(row).model_dump(),
            published_by=row.published_by,
            text=write_plan(plan_of(row.document)),
        )
        for row in rows
    ]
    shipped = shipped_plans().get(key)
    if shipped is not None:
        view = _shipped(shipped).model_dump()
        items.append(PlanVersionView(**view, published_by=None, text=shipped.text))
    if not items:
        raise NotFoundError(f"there is no plan {key!r}", key=key)
    return PlanVersionList(items=items)


def plans_for(session: Session, incident_id: int) -> list[PlanView]:
    """Return the plans whose trigger fits an incident, by key.

    Raises
    ------
    NotFoundError
        When there is no such incident that the reader may see.
    """
    incident = get_incident(session, incident_id)
    areas = frozenset(area.code for area in incident.areas)
    return [
        one
        for one in plans_in_force(session).values()
        if document_of(one).fits(incident.category, incident.priority, areas)
    ]


def document_of(view: PlanView) -> Plan:
    """Return a plan as it was published."""
    return plan_of(view.document)


def get_run(session: Session, run_id: int, at: datetime) -> PlanRunView:
    """Return a run; of one that was not stopped with its report up to a moment.

    Raises
    ------
    NotFoundError
    """
    row = session.execute(_BY_ID, {"run_id": run_id}).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no run {run_id} of a plan", run_id=run_id)
    return _run_view(session, row, at)


def list_runs(
    session: Session,
    at: datetime,
    *,
    of: RunsOf = ALL_RUNS,
    limit: int = 100,
    after: int | None = None,
) -> PlanRunPage:
    """Return one page of runs, newest first."""
    values = {
        "before": after or 2**62,
        "incident_id": of.incident_id,
        "drill": of.drill,
        "key": of.key,
        "limit": limit + 1,
    }
    rows = session.execute(_LIST, values).all()
    items = [_run_view(session, row, at) for row in rows[:limit]]
    return PlanRunPage(items=items, next=str(items[-1].id) if len(rows) > limit else None)


def report_of(
    session: Session, run_id: int, started_at: datetime, made: Mapping[str, Any], at: datetime
) -> dict[str, Any]:
    """Return the after-action report of a run up to a moment."""
    planned = {one["task_id"]: one for one in made["tasks"]}
    sent = {one["assignment_id"]: one for one in made["units"]}
    tasks = [
        TaskDone(
            key=planned[row.id]["key"],
            title_zh=row.title_zh,
            title_en=row.title_en,
            due_at=row.due_at,
            state=row.state,
            taken_at=row.taken_at,
            ended_at=row.ended_at,
        )
        for row in session.execute(_TASKS, {"run_id": run_id})
        if row.id in planned
    ]
    units = [
        UnitSent(
            kind=row.kind,
            unit_code=row.code,
            within_min=sent[row.id]["within_min"],
            sent_at=row.assigned_at,
            on_scene_at=row.on_scene_at,
            ended_at=row.ended_at,
        )
        for row in session.execute(_UNITS, {"ids": list(sent)})
    ]
    short = [Short(one["of"], one["wanted"], one["got"]) for one in made["short"]]
    return after_action(started_at, at, tasks, units, short)


def _run_view(session: Session, row: Any, at: datetime) -> PlanRunView:
    report = row.report
    if report is None:
        report = report_of(session, row.id, row.started_at, row.made, at)
    plan = shipped_plans()[row.key].plan if row.plan is None else plan_of(row.plan)
    made_here = {"report", "title_zh", "title_en", "roles"}
    plain = {one: getattr(row, one) for one in PlanRunView.model_fields if one not in made_here}
    return PlanRunView(
        **plain,
        title_zh=plan.title.zh,
        title_en=plan.title.en,
        roles={key: PlanRoleView(**role.model_dump()) for key, role in plan.roles.items()},
        report=report,
    )


def _shipped(one: Shipped) -> PlanView:
    return PlanView(
        key=one.plan.key,
        version=1,
        title_zh=one.plan.title.zh,
        title_en=one.plan.title.en,
        shipped=True,
        published_at=None,
        sha256=hashlib.sha256(one.text.encode()).hexdigest(),
        document=one.plan.model_dump(mode="json"),
    )


def _view(row: PlanVersion) -> PlanView:
    title = row.document["title"]
    return PlanView(
        key=row.key,
        version=row.version,
        title_zh=title["zh"],
        title_en=title["en"],
        shipped=False,
        published_at=row.published_at,
        sha256=row.sha256,
        document=row.document,
    )
