"""Hot cells: ordered, found again, read as a layer, opened cell by cell."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from pydantic import Field
from sqlalchemy.orm import Session

from api.deps import Caller, IdempotencyKey, ServicesDep, json_response, requires, run_command
from api.routers.coverage import CACHING, IfNoneMatch, is_known
from api.routers.fields import AfterId, Asked, Limit, Moment, PathId, ShortText
from data.access.actions import Action
from data.access.errors import ForbiddenError
from data.access.grant_errors import OutsideAreaError
from data.store.actors import Actor, NumberRange
from data.store.errors import RefusedError
from layers.hotspots.asking import COUNTED, Denominator, Question, find_place, grade_within, raised
from layers.hotspots.computing import area_of, ask, stand
from layers.hotspots.details import read_cell, read_study_area
from layers.hotspots.queries import encode_cells, list_hotspots, read_hotspots
from layers.hotspots.views import (
    HotCellsView,
    HotCellView,
    HotspotsPage,
    HotspotsView,
    StudyAreaView,
)

router = APIRouter(tags=["hot cells"])

Reader = Annotated[Caller, requires(Action.ANALYSIS_READ)]
Orderer = Annotated[Caller, requires(Action.ANALYSIS_CHANGE)]
Training = Annotated[bool, Query(description="Of training incidents, and only those")]
CellPath = Annotated[str, Path(max_length=20, description="H3 cell, hexadecimal")]


class AskedHotspots(Asked):
    """Which incidents, over which area, in which cells, when: `since` and `until`, or `days`."""

    area: ShortText
    since: Moment | None = None
    until: Moment | None = None
    days: Annotated[int, Field(ge=1, le=3660)] | None = None
    categories: Annotated[list[Annotated[ShortText, Field(min_length=1)]], Field(max_length=50)] = (
        Field(default_factory=list)
    )
    resolution: Annotated[int, Field(ge=0, le=15)] | None = None
    denominator: Denominator = Denominator.NONE
    k: Annotated[int, Field(ge=1, le=3)] = 1
    training: bool = False
    standing: bool = False

    @property
    def question(self) -> Question:
        """Return it without `standing`."""
        said = {name: getattr(self, name) for name in type(self).model_fields if name != "standing"}
        return Question(**{**said, "categories": tuple(self.categories)})


class AskedStanding(Asked):
    """Whether a question is asked again as incidents arrive."""

    standing: bool


@router.get("/study-areas", summary="A study area")
def read_area(
    services: ServicesDep,
    caller: Reader,
    area: ShortText,
    resolution: Annotated[int, Query(ge=0, le=15)] = 9,
    training: Training = False,  # noqa: FBT002 (of the address)
) -> StudyAreaView:
    """Return the cells over which incidents of an area are judged, made where they are not yet."""
    with services.store.transaction(caller.actor) as session:
        check_reach(session, caller, area)
        return read_study_area(session, area, resolution, training=training, now=services.clock())


@router.post(
    "/hotspots", status_code=201, response_model=HotspotsView, summary="Ask which cells are hot"
)
def order_hotspots(
    services: ServicesDep, caller: Orderer, key: IdempotencyKey, asked: AskedHotspots
) -> Response:
    """Return the result of a question: 200 with `found` where the same was judged before."""
    if asked.standing and asked.days is None:
        raise RefusedError("only a period of so many days until now can stand", field="standing")

    def command(session: Session) -> HotspotsView:
        check_reach(session, caller, asked.area)
        made = ask(session, asked.question, services.clock())
        if asked.standing:
            stand(session, made.id, standing=True)
        return read_hotspots(session, made.id, found=made.found)

    answer = run_command(services, caller, key, ("ask for hot cells", asked), command)
    return json_response(answer, 200 if answer["found"] else 201)


@router.get("/hotspots", summary="Results of hot cells")
def read_results(
    services: ServicesDep,
    caller: Reader,
    area: ShortText | None = None,
    standing: bool | None = None,  # noqa: FBT001 (of the address)
    limit: Limit = 100,
    after: AfterId = 0,
) -> HotspotsPage:
    """Return results, newest first; of standing ones the newest of each."""
    with services.store.reading(looking(caller)) as session:
        return list_hotspots(
            session, area=area, standing=standing, limit=limit, after=after or None
        )


@router.get("/hotspots/{hotspots_id}", summary="A result of hot cells")
def read_result(services: ServicesDep, caller: Reader, hotspots_id: PathId) -> HotspotsView:
    """Return a result: method, study area, period, what is hot, what must be said of it."""
    with services.store.reading(looking(caller)) as session:
        hidden = is_hidden(session, caller, hotspots_id)
        return read_hotspots(session, hotspots_id, found=True, hidden=hidden)


@router.post(
    "/hotspots/{hotspots_id}/stand",
    response_model=HotspotsView,
    summary="Keep a result up as incidents arrive",
)
def keep_up(
    services: ServicesDep,
    caller: Orderer,
    key: IdempotencyKey,
    hotspots_id: PathId,
    asked: AskedStanding,
) -> Response:
    """Let the worker ask a question again as incidents arrive, or no longer."""

    def command(session: Session) -> HotspotsView:
        check_cleared(session, caller, hotspots_id)
        stand(session, hotspots_id, standing=asked.standing)
        return read_hotspots(session, hotspots_id, found=True)

    named = (f"keep up hot cells {hotspots_id}", asked)
    return json_response(run_command(services, caller, key, named, command))


@router.get(
    "/hotspots/{hotspots_id}/cells", response_model=HotCellsView, summary="Hot cells as a layer"
)
def read_cells(
    services: ServicesDep,
    caller: Reader,
    hotspots_id: PathId,
    every: Annotated[bool, Query(alias="all", description="The whole study area")] = False,  # noqa: FBT002
    if_none_match: IfNoneMatch = None,
) -> Response:
    """Return the cells with incidents or significance; 304 for whoever has them: they stay."""
    with services.store.reading(looking(caller)) as session:
        hidden = is_hidden(session, caller, hotspots_id)
        version = f"{hotspots_id}-{every:d}{hidden:d}"
        headers = {"ETag": f'"{version}"', "Cache-Control": CACHING}
        if is_known(headers["ETag"], if_none_match):
            return Response(status_code=304, headers=headers)
        body = services.answers.get(
            ("hot cells", version),
            lambda: encode_cells(session, hotspots_id, every=every, hidden=hidden),
        )
    return Response(body, media_type="application/json", headers=headers)


@router.get("/hotspots/{hotspots_id}/cells/{cell}", summary="What is behind a cell")
def open_cell(
    services: ServicesDep,
    caller: Reader,
    hotspots_id: PathId,
    cell: CellPath,
    limit: Limit = 50,
    after: AfterId = 0,
) -> HotCellView:
    """Return a cell's incidents, hours, categories and neighbours, and how it was judged."""
    with services.store.reading(looking(caller)) as session:
        check_cleared(session, caller, hotspots_id)
        return read_cell(session, hotspots_id, cell, limit=limit, after=after or None)


def looking(caller: Caller) -> Actor:
    """Return who reads results: whoever is cleared for less gets them without small counts."""
    actor = caller.actor
    return replace(actor, scope=raised(actor.scope))


def is_hidden(session: Session, caller: Caller, hotspots_id: int) -> bool:
    """Return whether the small counts of a result are hidden from who asks.

    Raises
    ------
    NotFoundError
        For a result that there is not for them.
    """
    _, numbers = area_of(session, hotspots_id)
    grade = grade_within(caller.scope, numbers)
    return grade is None or grade < COUNTED


def check_reach(session: Session, caller: Caller, area: str) -> None:
    """Let pass an area that one answers for, cleared for its incidents.

    Raises
    ------
    OutsideAreaError, ForbiddenError
    RefusedError
        When there is no such area.
    """
    _check(caller, find_place(session, area).numbers)


def check_cleared(session: Session, caller: Caller, hotspots_id: int) -> None:
    """Let pass who may see the incidents behind a result.

    Raises
    ------
    NotFoundError, OutsideAreaError, ForbiddenError
    """
    _check(caller, area_of(session, hotspots_id)[1])


def _check(caller: Caller, numbers: NumberRange) -> None:
    grade = grade_within(caller.scope, numbers)
    if grade is None:
        raise OutsideAreaError("this is outside the areas that you answer for", field="area")
    if grade < COUNTED:
        raise ForbiddenError("counting incidents needs a clearance for them", grade=COUNTED.name)
