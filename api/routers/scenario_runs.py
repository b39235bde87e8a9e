"""Runs of scenarios: ordered here, worked at beside the worker, read when they are done."""

from typing import Annotated, Literal

from fastapi import APIRouter, Response
from pydantic import Field, FiniteFloat
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    IdempotencyKey,
    ServicesDep,
    json_response,
    model_response,
    requires,
    run_command,
)
from api.routers.fields import AfterId, Asked, Limit, Moment, NothingMore, PathId, ShortText
from data.access.actions import Action
from dispatch.scenarios.ordering import (
    CallsAsked,
    SimulationAsked,
    SitingAsked,
    cancel_run,
    order_simulation,
    order_siting,
)
from dispatch.scenarios.placing import BUSY
from dispatch.scenarios.queries import get_run, list_runs
from dispatch.scenarios.views import ScenarioRunPage, ScenarioRunView

router = APIRouter(tags=["scenarios"])

StandardS = Annotated[int, Field(ge=60, le=3600)]


class CallsRequest(Asked):
    """Which calls of the past: `categories` are keys or how keys begin, all where none is named."""

    from_: Annotated[Moment, Field(alias="from")]
    until: Moment
    group: ShortText | None = None
    categories: Annotated[tuple[ShortText, ...], Field(max_length=100)] = ()
    standard_s: StandardS | None = None

    def calls_asked(self) -> CallsAsked:
        """Return it as a command takes it."""
        return CallsAsked(self.from_, self.until, self.group, self.categories)


class SimulationRequest(CallsRequest):
    """How the calls are played: as they were, or drawn from them."""

    calls: Literal["drawn", "as_was"] = "drawn"
    replications: Annotated[int, Field(ge=2, le=200)] = 20
    seed: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None
    move_ups: bool = False


class SitingRequest(CallsRequest):
    """What is to be placed, among which sites, for which demand."""

    problem: Literal["mclp", "p_median", "mexclp"]
    count: Annotated[int, Field(ge=1, le=200)]
    candidates: Literal["cells", "facilities"] = "cells"
    facility_categories: Annotated[tuple[ShortText, ...], Field(max_length=50)] = ()
    resolution: Annotated[int, Field(ge=6, le=8)] = 7
    keep: bool = True
    busy: Annotated[FiniteFloat, Field(ge=0, lt=1)] = BUSY
    demand: Literal["calls", "cells"] = "calls"
    limit_s: Annotated[FiniteFloat, Field(ge=1, le=60)] = 30.0


@router.post(
    "/scenarios/{scenario_id}/runs",
    status_code=201,
    response_model=ScenarioRunView,
    summary="Order a simulation",
)
def order_run(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ANALYSIS_CHANGE)],
    key: IdempotencyKey,
    scenario_id: PathId,
    asked: SimulationRequest,
) -> Response:
    """Order a simulation of a scenario beside its base, over the calls of a period."""
    how = SimulationAsked(
        calls=asked.calls,
        replications=asked.replications,
        seed=asked.seed,
        move_ups=asked.move_ups,
        standard_s=asked.standard_s,
    )

    def command(session: Session) -> ScenarioRunView:
        return order_simulation(session, scenario_id, asked.calls_asked(), how)

    named = (f"simulate scenario {scenario_id}", asked)
    return json_response(run_command(services, caller, key, named, command), 201)


@router.post(
    "/scenarios/{scenario_id}/siting",
    status_code=201,
    response_model=ScenarioRunView,
    summary="Order a search for sites",
)
def order_sites(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ANALYSIS_CHANGE)],
    key: IdempotencyKey,
    scenario_id: PathId,
    asked: SitingRequest,
) -> Response:
    """Order a search for the best sites of stations or units of a scenario."""
    how = SitingAsked(
        problem=asked.problem,
        count=asked.count,
        candidates=asked.candidates,
        facility_categories=asked.facility_categories,
        resolution=asked.resolution,
        keep=asked.keep,
        busy=asked.busy,
        demand=asked.demand,
        limit_s=asked.limit_s,
        standard_s=asked.standard_s,
    )

    def command(session: Session) -> ScenarioRunView:
        return order_siting(session, scenario_id, asked.calls_asked(), how)

    named = (f"find sites for scenario {scenario_id}", asked)
    return json_response(run_command(services, caller, key, named, command), 201)


@router.get("/scenarios/{scenario_id}/runs", summary="Runs of a scenario")
def read_runs(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ANALYSIS_READ)],
    scenario_id: PathId,
    limit: Limit = 100,
    after: AfterId = 0,
) -> ScenarioRunPage:
    """Return a page of runs without their results, newest first."""
    with services.store.reading(caller.actor) as session:
        return list_runs(session, scenario_id, limit=limit, after=after or None)


@router.get(
    "/scenarios/{scenario_id}/runs/{run_id}",
    response_model=ScenarioRunView,
    summary="One run of a scenario",
)
def read_run(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ANALYSIS_READ)],
    scenario_id: PathId,
    run_id: PathId,
) -> Response:
    """Return how far a run is, and its result once it is done."""
    with services.store.reading(caller.actor) as session:
        return model_response(get_run(session, scenario_id, run_id))


@router.post(
    "/scenarios/{scenario_id}/runs/{run_id}/cancel",
    response_model=ScenarioRunView,
    summary="Call a run off",
)
def cancel(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ANALYSIS_CHANGE)],
    key: IdempotencyKey,
    scenario_id: PathId,
    run_id: PathId,
    asked: NothingMore,
) -> Response:
    """Call off a run that waits or is under way."""
    named = (f"cancel run {run_id} of scenario {scenario_id}", asked)
    return json_response(
        run_command(
            services, caller, key, named, lambda session: cancel_run(session, scenario_id, run_id)
        )
    )
