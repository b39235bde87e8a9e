"""What starting a plan for an incident would do now, and what it could not get; nothing is done."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from dispatch.incidents.sites import Site, get_site
from dispatch.plans.queries import document_of, get_plan
from dispatch.plans.reading import Plan, Resource
from dispatch.plans.sending import find_able, nearest_first
from dispatch.plans.tables import PlanRun
from dispatch.plans.views import PlanPreview, PreviewedTask, PreviewedUnit, ShortView
from dispatch.roads import LiveRoads

_KNOWN = text("SELECT code FROM departments WHERE code = ANY(:codes)")


def preview_plan(
    session: Session, key: str, incident_id: int, roads: LiveRoads | None, at: datetime
) -> PlanPreview:
    """Return the tasks that a plan would make, the units that it would send, and what is short.

    Units may be gone when it is started: then it sends the next nearest.

    Raises
    ------
    NotFoundError
    """
    view = get_plan(session, key)
    plan = document_of(view)
    site = get_site(session, incident_id)
    tasks, lacking = _tasks(session, plan)
    units, short = _units(session, site, plan.resources, roads, at)
    running = session.scalar(
        select(PlanRun.id).where(
            PlanRun.incident_id == site.id, PlanRun.key == key, PlanRun.stopped_at.is_(None)
        )
    )
    return PlanPreview(
        key=key,
        version=view.version,
        tasks=tasks,
        units=units,
        short=[*lacking, *short],
        running=running,
    )


def _tasks(session: Session, plan: Plan) -> tuple[list[PreviewedTask], list[ShortView]]:
    wanted = {role.department for role in plan.roles.values()} - {None}
    known = set(session.scalars(_KNOWN, {"codes": sorted(str(one) for one in wanted)}))
    tasks = [
        PreviewedTask(
            key=task.key,
            title_zh=task.title.zh,
            title_en=task.title.en,
            role=task.role,
            due_min=task.due_min,
            department=department if department in known else None,
        )
        for task in plan.tasks
        for department in [plan.roles[task.role].department]
    ]
    used = {plan.roles[task.role].department for task in plan.tasks} - {None}
    lacking = sorted(str(one) for one in used - known)
    return tasks, [ShortView(of=code, wanted=1, got=0) for code in lacking]


def _units(
    session: Session,
    site: Site,
    resources: Sequence[Resource],
    roads: LiveRoads | None,
    at: datetime,
) -> tuple[list[PreviewedUnit], list[ShortView]]:
    able = find_able(session, site, at)
    units: list[PreviewedUnit] = []
    short: list[ShortView] = []
    for one in resources:
        of_kind = [row for row in able if row.kind == one.kind]
        chosen = nearest_first(of_kind, site, roads)[: one.count]
        units += [
            PreviewedUnit(
                kind=one.kind,
                unit_id=row.id,
                unit_code=row.code,
                within_min=one.within_min,
                travel_time_s=time_s,
            )
            for row, time_s in chosen
        ]
        if len(chosen) < one.count:
            short.append(ShortView(of=one.kind, wanted=one.count, got=len(chosen)))
    return units, short
