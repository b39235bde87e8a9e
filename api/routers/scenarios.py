"""Scenarios: what if stations, units, shifts, roads or the standard were others."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    IdempotencyKey,
    ServicesDep,
    check_area,
    json_response,
    model_response,
    requires,
    run_command,
)
from api.routers.fields import (
    AfterId,
    Asked,
    Limit,
    LongText,
    NameText,
    NothingMore,
    PathId,
    RowId,
    ShortText,
)
from data.access.actions import Action
from data.access.grant_errors import OutsideAreaError
from data.store.actors import EVERY_AREA
from dispatch.scenarios.changes import Changes
from dispatch.scenarios.commands import (
    NewScenario,
    discard_scenario,
    make_scenario,
    replace_scenario,
)
from dispatch.scenarios.queries import get_scenario, list_scenarios
from dispatch.scenarios.views import ScenarioPage, ScenarioView

router = APIRouter(tags=["scenarios"])


class ScenarioRequest(Asked):
    """A scenario as it is to be; `base` None is what there is now, `area_code` None the city."""

    name_zh: NameText
    name_en: NameText
    note: LongText | None = None
    area_code: ShortText | None = None
    base: RowId | None = None
    training: bool = False
    changes: Changes = Changes()
    everybody: bool = False
    shared_with: Annotated[tuple[RowId, ...], Field(max_length=100)] = ()

    def as_new(self) -> NewScenario:
        """Return it as a command takes it."""
        return NewScenario(
            name_zh=self.name_zh,
            name_en=self.name_en,
            changes=self.changes,
            note=self.note,
            area_code=self.area_code,
            base=self.base,
            training=self.training,
            everybody=self.everybody,
            shared_with=self.shared_with,
        )


class ScenarioReplacement(ScenarioRequest):
    """The same in place of the version that was read."""

    version: Annotated[int, Field(ge=1, le=2**31 - 1)]


@router.get("/scenarios", summary="Scenarios")
def read_scenarios(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ANALYSIS_READ)],
    limit: Limit = 100,
    after: AfterId = 0,
) -> ScenarioPage:
    """Return a page of one's own scenarios and those that are shared, newest first."""
    with services.store.reading(caller.actor) as session:
        return list_scenarios(session, limit=limit, after=after or None)


@router.get("/scenarios/{scenario_id}", response_model=ScenarioView, summary="One scenario")
def read_scenario(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ANALYSIS_READ)],
    scenario_id: PathId,
) -> Response:
    """Return a scenario with all that it changes."""
    with services.store.reading(caller.actor) as session:
        return model_response(get_scenario(session, scenario_id))


@router.post("/scenarios", status_code=201, response_model=ScenarioView, summary="Make a scenario")
def make(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ANALYSIS_CHANGE)],
    key: IdempotencyKey,
    asked: ScenarioRequest,
) -> Response:
    """Make a scenario; what it changes is checked against what there is now."""

    def command(session: Session) -> ScenarioView:
        _check_area(session, caller, asked.area_code)
        return make_scenario(session, asked.as_new(), services.roads.live(), now=services.clock())

    return json_response(
        run_command(services, caller, key, ("make a scenario", asked), command), 201
    )


@router.put("/scenarios/{scenario_id}", response_model=ScenarioView, summary="Replace a scenario")
def replace(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ANALYSIS_CHANGE)],
    key: IdempotencyKey,
    scenario_id: PathId,
    asked: ScenarioReplacement,
) -> Response:
    """Replace a scenario of one's own whole; its runs keep what they were made from."""

    def command(session: Session) -> ScenarioView:
        _check_area(session, caller, asked.area_code)
        return replace_scenario(
            session,
            scenario_id,
            asked.as_new(),
            services.roads.live(),
            version=asked.version,
            now=services.clock(),
        )

    named = (f"replace scenario {scenario_id}", asked)
    return json_response(run_command(services, caller, key, named, command))


@router.post(
    "/scenarios/{scenario_id}/discard",
    response_model=ScenarioView,
    summary="Take a scenario away",
)
def discard(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ANALYSIS_CHANGE)],
    key: IdempotencyKey,
    scenario_id: PathId,
    asked: NothingMore,
) -> Response:
    """Take a scenario of one's own away, with its runs."""
    named = (f"discard scenario {scenario_id}", asked)
    return json_response(
        run_command(
            services, caller, key, named, lambda session: discard_scenario(session, scenario_id)
        )
    )


def _check_area(session: Session, caller: Caller, code: str | None) -> None:
    """Let pass an area that one answers for; the city only for who answers for all of it."""
    if code is None and EVERY_AREA not in caller.scope.areas:
        raise OutsideAreaError(
            "name an area that you answer for: this would be of the whole city", field="area_code"
        )
    check_area(session, caller, code, field="area_code")
