"""Publishes plans, starts them in one act, stops them with a report."""

import hashlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import orjson
import psycopg
from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from data.store.outbox import record_change
from data.store.trail import Details, record_audit
from dispatch.incidents.queries import category_names, get_incident
from dispatch.incidents.sites import Site, get_open_site
from dispatch.messages.notices import NewNotice, department_of, holders_of, notify
from dispatch.plans.errors import DrillError, PlanRunsError, PlanStoppedError
from dispatch.plans.queries import document_of, get_plan, get_run, plans_in_force, report_of
from dispatch.plans.reading import Plan, read_plan, shipped_plans
from dispatch.plans.sending import Sending, send_resources
from dispatch.plans.tables import PlanRun, PlanVersion
from dispatch.plans.views import PlanCheckView, PlanRunView, PlanView
from dispatch.tasks.making import NewItem, NewTask, create_task, end, note_step, record_task
from dispatch.tasks.tables import Task, TaskKind, TaskState, TaskStepKind
from dispatch.workflow.queries import known_categories


@dataclass(frozen=True, slots=True)
class Start:
    """A plan to start for an incident; a drill is marked as one."""

    key: str
    incident_id: int
    drill: bool = False


def publish_plan(session: Session, said: str, *, now: datetime | None = None) -> PlanView:
    """Publish a plan as the next version of its key; the same text again publishes nothing.

    Runs go on with the version that they were started with.

    Raises
    ------
    PlanFaultError
        When it is not whole.
    """
    at = now or datetime.now(UTC)
    plan = read_plan(said, known_categories(session, at))
    digest = _digest(plan)
    session.execute(select(func.pg_advisory_xact_lock(func.hashtext(f"plan/{plan.key}"))))
    last = session.scalars(
        select(PlanVersion)
        .where(PlanVersion.key == plan.key)
        .order_by(PlanVersion.version.desc())
        .limit(1)
    ).one_or_none()
    if last is not None and last.sha256 == digest:
        return get_plan(session, plan.key)
    before = last.version if last is not None else int(plan.key in shipped_plans())
    made = session.scalar(
        insert(PlanVersion)
        .values(
            key=plan.key,
            version=before + 1,
            sha256=digest,
            document=plan.model_dump(mode="json"),
            published_at=at,
            published_by=acting(session).name,
        )
        .returning(PlanVersion.id)
    )
    said_of: Details = {"key": plan.key, "version": before + 1, "sha256": digest}
    record_audit(session, "plans.publish", "plan_version", made or 0, said_of)
    return get_plan(session, plan.key)


def check_plan(session: Session, said: str) -> PlanCheckView:
    """Return what publishing a text would do.

    Raises
    ------
    PlanFaultError
        When it is not whole.
    """
    plan = read_plan(said, known_categories(session, datetime.now(UTC)))
    known = plans_in_force(session).get(plan.key)
    same = known is not None and _digest(document_of(known)) == _digest(plan)
    before = 0 if known is None else known.version
    return PlanCheckView(
        key=plan.key,
        version=None if same else before + 1,
        in_force=before or None,
        document=plan.model_dump(mode="json"),
    )


def _digest(plan: Plan) -> str:
    plain = plan.model_dump(mode="json")
    return hashlib.sha256(orjson.dumps(plain, option=orjson.OPT_SORT_KEYS)).hexdigest()


def start_plan(
    session: Session, start: Start, sending: Sending, *, now: datetime | None = None
) -> PlanRunView:
    """Start a plan for an incident in one act: its tasks, its units, its notices, or nothing.

    What cannot be had (units of a kind, a department that there is not) is kept as short, and the
    rest goes ahead.

    Raises
    ------
    PlanRunsError
        When it runs for this incident already.
    DrillError
        When it is a drill, and the incident is real.
    NotFoundError, IncidentClosedError
    """
    at = now or datetime.now(UTC)
    view = get_plan(session, start.key)
    plan = document_of(view)
    site = get_open_site(session, start.incident_id)
    if start.drill and not site.training:
        raise DrillError(
            f"incident {site.number} is real: a drill is for practice incidents", field="drill"
        )
    row = _insert(session, start, view, site, at)
    tasks, short = _make_tasks(session, plan, site, row.id, at)
    units, lacking = send_resources(session, site, plan.resources, sending, plan=plan.key, at=at)
    row.made = {"tasks": tasks, "units": units, "short": short + lacking}
    session.flush()
    record_audit(
        session,
        "plans.start",
        "plan_run",
        row.id,
        {
            "plan": plan.key,
            "version": view.version,
            "incident": site.id,
            "tasks": len(tasks),
            "units": len(units),
            "drill": start.drill,
        },
        area_code=site.area_code,
    )
    _tell(session, plan, site, row.id, at)
    return _told(session, "plan_run.started", row.id, at)


def stop_plan(
    session: Session, run_id: int, *, reason: str, now: datetime | None = None
) -> PlanRunView:
    """Stop a run: its open tasks end as not needed, its report is kept; units go on as they are.

    Raises
    ------
    PlanStoppedError
        When it was stopped already.
    RefusedError
        Without a reason.
    NotFoundError
    """
    if not reason.strip():
        raise RefusedError("a reason is needed to stop a plan", field="reason")
    at = now or datetime.now(UTC)
    row = session.scalar(
        select(PlanRun)
        .where(PlanRun.id == run_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFoundError(f"there is no run {run_id} of a plan", run_id=run_id)
    if row.stopped_at is not None:
        raise PlanStoppedError(
            "this plan was stopped already", stopped_at=row.stopped_at.isoformat()
        )
    open_tasks = session.scalars(
        select(Task)
        .where(Task.plan_run_id == run_id, Task.ended_at.is_(None))
        .order_by(Task.id)
        .with_for_update()
    ).all()
    for task in open_tasks:
        end(session, task, TaskState.CANCELLED, at, reason=reason)
        note_step(session, task.id, TaskStepKind.CANCELLED, at, reason=reason)
        record_task(session, "task.cancelled", task.id)
    row.report = report_of(session, run_id, row.started_at, row.made, at)
    row.stopped_at, row.stopped_by, row.stop_reason = at, acting(session).name, reason
    session.flush()
    record_audit(
        session, "plans.stop", "plan_run", run_id, {"cancelled": [one.id for one in open_tasks]}
    )
    return _told(session, "plan_run.stopped", run_id, at)


def _told(session: Session, topic: str, run_id: int, at: datetime) -> PlanRunView:
    """Return a run, which screens are told of."""
    view = get_run(session, run_id, at)
    told = view.model_dump(mode="json", include=set(_TOLD))
    record_change(
        session, topic, entity_id=run_id, body={"plan_run": told}, area_code=view.area_code
    )
    return view


_TOLD: Final = frozenset(
    {"id", "incident_id", "area_code", "key", "version", "drill", "started_at", "stopped_at"}
)


def _insert(session: Session, start: Start, view: PlanView, site: Site, at: datetime) -> PlanRun:
    actor = acting(session)
    row = PlanRun(
        incident_id=site.id,
        key=view.key,
        version=view.version,
        drill=start.drill,
        made={"tasks": [], "units": [], "short": []},
        started_at=at,
        started_by=actor.name,
        started_by_account=actor.account_id,
        training=site.training,
    )
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError as error:
        cause = error.orig
        if not isinstance(cause, psycopg.Error) or (
            cause.diag.constraint_name != "ix_plan_runs_one_open"
        ):
            raise
        running = session.scalar(
            select(PlanRun.id).where(
                PlanRun.incident_id == site.id,
                PlanRun.key == view.key,
                PlanRun.stopped_at.is_(None),
            )
        )
        raise PlanRunsError(f"plan {view.key} runs for this incident", run_id=running) from error
    return row


def _make_tasks(
    session: Session, plan: Plan, site: Site, run_id: int, at: datetime
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Make the tasks of a plan; a department that there is not leaves its tasks to anybody."""
    made: list[dict[str, Any]] = []
    lacking: set[str] = set()
    for task in plan.tasks:
        role = plan.roles[task.role]
        new = NewTask(
            incident_id=site.id,
            kind=TaskKind.PLAN,
            title_zh=task.title.zh,
            title_en=task.title.en,
            department=role.department,
            due_at=at + timedelta(minutes=task.due_min),
            items=[NewItem(item.zh, item.en) for item in task.items],
            plan_run_id=run_id,
        )
        try:
            view = create_task(session, new, now=at)
        except RefusedError:
            lacking.add(role.department or "")
            view = create_task(session, replace(new, department=None), now=at)
        made.append({"key": task.key, "task_id": view.id, "role": task.role})
    short = [{"of": code, "wanted": 1, "got": 0} for code in sorted(lacking)]
    return made, short


def _tell(session: Session, plan: Plan, site: Site, run_id: int, at: datetime) -> None:
    told: set[int] = set()
    for role in plan.roles.values():
        if role.department is not None:
            told.update(department_of(session, role.department, at))
        elif role.holder is not None:
            told.update(holders_of(session, role.holder, site, at))
    named = category_names(session, get_incident(session, site.id).category)
    values = {"number": site.number, "category_zh": named[0], "category_en": named[1]}
    notify(session, NewNotice("plan_started", sorted(told), site.id, f"plan/{run_id}", values))
