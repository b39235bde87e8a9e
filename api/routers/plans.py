"""Emergency plans: read, published, started in one act, stopped with a report."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import Field
from sqlalchemy.orm import Session

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.routers.fields import LARGEST_ID, AfterId, Asked, CleanText, Limit, PathId
from api.routers.practice import check_not_driver
from data.access.actions import Action
from data.access.errors import ForbiddenError
from dispatch.cases.commands import sent
from dispatch.plans.commands import Start, check_plan, publish_plan, start_plan, stop_plan
from dispatch.plans.previewing import preview_plan
from dispatch.plans.queries import (
    RunsOf,
    get_plan,
    get_run,
    list_runs,
    list_versions,
    plans_for,
    plans_in_force,
)
from dispatch.plans.reading import LARGEST
from dispatch.plans.sending import Sending
from dispatch.plans.views import (
    PlanCheckView,
    PlanList,
    PlanPreview,
    PlanRunPage,
    PlanRunView,
    PlanVersionList,
    PlanView,
)

router = APIRouter(tags=["emergency plans"])

Key = Annotated[str, Path(pattern=r"^[a-z][a-z0-9_]{0,39}$")]


class PlanText(Asked):
    """A plan as YAML."""

    text: Annotated[str, Field(min_length=1, max_length=LARGEST), CleanText]


class PlanStart(Asked):
    """Which plan is started; a drill is for practice incidents."""

    plan: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
    drill: bool = False


class PlanStop(Asked):
    """Why a plan is stopped."""

    reason: Annotated[str, Field(min_length=1, max_length=1000, pattern=r"\S"), CleanText]


@dataclass(frozen=True)
class AskedRuns:
    """Which runs a call names."""

    incident_id: Annotated[int | None, Query(ge=1, le=LARGEST_ID)] = None
    plan: Annotated[str | None, Query(pattern=r"^[a-z][a-z0-9_]{0,39}$")] = None
    drill: bool | None = None


@router.get("/plans", summary="Emergency plans in force")
def read_plans(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLANS_READ)],
    incident_id: Annotated[int | None, Query(ge=1, le=LARGEST_ID)] = None,
) -> PlanList:
    """Return the newest version of every plan, or of those that fit an incident."""
    with services.store.reading(caller.actor) as session:
        if incident_id is None:
            return PlanList(items=list(plans_in_force(session).values()))
        return PlanList(items=plans_for(session, incident_id))


@router.get("/plans/{key}", summary="One emergency plan")
def read_one_plan(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLANS_READ)],
    key: Key,
) -> PlanView:
    """Return the newest version of a plan."""
    with services.store.reading(caller.actor) as session:
        return get_plan(session, key)


@router.get("/plans/{key}/versions", summary="All versions of a plan")
def read_versions(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLANS_READ)],
    key: Key,
) -> PlanVersionList:
    """Return every version with its text, newest first."""
    with services.store.reading(caller.actor) as session:
        return list_versions(session, key)


@router.post("/plans/check", summary="Check a plan")
def check(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLANS_CHANGE)],
    asked: PlanText,
) -> PlanCheckView:
    """Check a plan and publish nothing."""
    with services.store.reading(caller.actor) as session:
        return check_plan(session, asked.text)


@router.post("/plans", status_code=201, response_model=PlanView, summary="Publish a plan")
def publish(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLANS_CHANGE)],
    key: IdempotencyKey,
    asked: PlanText,
) -> Response:
    """Check a plan and publish it as the next version of its key."""
    check_not_driver(caller)
    answer = run_command(
        services,
        caller,
        key,
        ("publish a plan", asked),
        lambda session: publish_plan(session, asked.text),
    )
    return json_response(answer, 201)


@router.post(
    "/incidents/{incident_id}/plan-runs",
    status_code=201,
    response_model=PlanRunView,
    summary="Start a plan",
)
def start(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLANS_START)],
    key: IdempotencyKey,
    incident_id: PathId,
    asked: PlanStart,
) -> Response:
    """Start a plan for an incident: its tasks, units and notices in one act."""
    if not caller.permissions.may(Action.ASSIGNMENTS_MAKE):
        raise ForbiddenError("a plan sends units", action=Action.ASSIGNMENTS_MAKE.value)

    def command(session: Session) -> PlanRunView:
        sending = Sending(services.roads.find_live(), follow=sent)
        return start_plan(session, Start(asked.plan, incident_id, asked.drill), sending)

    named = (f"start a plan for incident {incident_id}", asked)
    return json_response(run_command(services, caller, key, named, command), 201)


@router.get("/incidents/{incident_id}/plan-preview", summary="What starting a plan would do")
def preview(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLANS_START)],
    incident_id: PathId,
    plan: Annotated[str, Query(pattern=r"^[a-z][a-z0-9_]{0,39}$")],
) -> PlanPreview:
    """Return the tasks and units that it would make now, and what is short."""
    with services.store.reading(caller.actor) as session:
        return preview_plan(
            session, plan, incident_id, services.roads.find_live(), services.clock()
        )


@router.get("/plan-runs", summary="Plans that were started")
def read_runs(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLANS_READ)],
    of: Annotated[AskedRuns, Depends()],
    limit: Limit = 100,
    after: AfterId = 0,
) -> PlanRunPage:
    """Return a page of runs, newest first."""
    now = datetime.now(UTC)
    with services.store.reading(caller.actor) as session:
        runs = RunsOf(of.incident_id, of.plan, of.drill)
        return list_runs(session, now, of=runs, limit=limit, after=after or None)


@router.get("/plan-runs/{run_id}", summary="One run of a plan, with its report")
def read_run(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLANS_READ)],
    run_id: PathId,
) -> PlanRunView:
    """Return a run with its after-action report, up to now while it goes on."""
    with services.store.reading(caller.actor) as session:
        return get_run(session, run_id, datetime.now(UTC))


@router.post("/plan-runs/{run_id}/stop", response_model=PlanRunView, summary="Stop a plan")
def stop(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.PLANS_START)],
    key: IdempotencyKey,
    run_id: PathId,
    asked: PlanStop,
) -> Response:
    """Stop a run: open tasks end, the report is kept."""
    answer = run_command(
        services,
        caller,
        key,
        (f"stop run {run_id}", asked),
        lambda session: stop_plan(session, run_id, reason=asked.reason),
    )
    return json_response(answer)
