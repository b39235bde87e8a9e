"""Closures and speeds: what is different on the roads, from when until when."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response
from pydantic import Field, FiniteFloat
from sqlalchemy.orm import Session

from api.deps import (
    Caller,
    IdempotencyKey,
    ServicesDep,
    json_response,
    requires,
    run_command,
)
from api.routers.fields import (
    After,
    Asked,
    CleanText,
    Limit,
    Moment,
    NothingMore,
    PathId,
    RowId,
    ShortText,
)
from api.routers.practice import check_not_driver
from data.access.actions import Action
from data.store.errors import RefusedError
from dispatch.roads.closure_queries import (
    HoldState,
    get_closure,
    get_speed,
    list_closures,
    list_speeds,
)
from dispatch.roads.closure_views import ClosurePage, ClosureView, CoveredView, SpeedPage, SpeedView
from dispatch.roads.closures import (
    LARGEST_FACTOR,
    LARGEST_SHARE,
    Extent,
    NewHold,
    close_roads,
    end_closure,
    end_speed,
    set_speed,
)
from dispatch.roads.holds import Hours, RoadPart
from dispatch.roads.values import Covered
from spatial.cells import cell_int
from spatial.shapes import check_line, parse_geojson

router = APIRouter(tags=["closures"])

MOST_ROADS = 10_000
MOST_NAMES = 20
_DRAWN = ("Polygon", "MultiPolygon", "LineString", "MultiLineString")

State = Annotated[HoldState, Query(description="`active` ones hold now or will")]


class AskedRoad(Asked):
    """A road by its id, both directions or one: along or against its line."""

    road_id: RowId
    direction: Literal["both", "forward", "backward"] = "both"


class AskedExtent(Asked):
    """What it is about: a shape in GeoJSON (EPSG:4326 lon/lat) or roads, one of them."""

    geometry: Annotated[
        dict[str, Any] | None, Field(description="GeoJSON Polygon or LineString, or Multi-")
    ] = None
    roads: Annotated[tuple[AskedRoad, ...], Field(max_length=MOST_ROADS)] = ()
    profiles: Annotated[
        tuple[ShortText, ...], Field(max_length=20, description="For whom; all when empty")
    ] = ()


class AskedDates(AskedExtent):
    """From when until when; from now, and for good, where left out."""

    reason: Annotated[str, Field(min_length=1, max_length=300), CleanText]
    starts_at: Moment | None = None
    ends_at: Moment | None = None
    confirmed: Annotated[
        bool, Field(description="It is meant although it covers a large share of the roads")
    ] = False


class ClosureRequest(AskedDates):
    """Roads to close."""


class SpeedRequest(AskedDates):
    """Roads to make slower or faster; classes or H3 cells may be named in place of a shape."""

    speed_factor: Annotated[FiniteFloat, Field(ge=0, le=LARGEST_FACTOR)]
    road_classes: Annotated[tuple[ShortText, ...], Field(max_length=50)] = ()
    cells: Annotated[tuple[ShortText, ...], Field(max_length=1000)] = ()
    weekdays: Annotated[tuple[Annotated[int, Field(ge=1, le=7)], ...], Field(max_length=7)] = ()
    from_hour: Annotated[FiniteFloat, Field(ge=0, le=24)] | None = None
    to_hour: Annotated[FiniteFloat, Field(ge=0, le=24)] | None = None


def extent_of(asked: AskedExtent) -> Extent:
    """Return what is asked about.

    Raises
    ------
    SpatialError
        When the shape or a cell is not sound; with `field`.
    RefusedError
        When not exactly one thing is named.
    """
    speed = asked if isinstance(asked, SpeedRequest) else None
    named = [asked.geometry, asked.roads, speed and speed.road_classes, speed and speed.cells]
    if sum(map(bool, named)) != 1:
        raise RefusedError("name one thing: a geometry, or roads", field="geometry")
    shape = None if asked.geometry is None else parse_geojson(asked.geometry, kinds=_DRAWN)
    if shape is not None and shape.geom_type.endswith("LineString"):
        check_line(shape)
    return Extent(
        shape=shape,
        parts=tuple(RoadPart(road.road_id, road.direction) for road in asked.roads),
        road_classes=frozenset(speed.road_classes if speed else ()),
        cells=tuple(sorted({cell_int(cell) for cell in (speed.cells if speed else ())})),
    )


def hold_of(asked: AskedDates) -> NewHold:
    """Return the closure or speed that is asked for."""
    speed = asked if isinstance(asked, SpeedRequest) else None
    hours = None
    if speed and (speed.weekdays or speed.from_hour is not None or speed.to_hour is not None):
        hours = Hours(
            frozenset(speed.weekdays),
            0.0 if speed.from_hour is None else speed.from_hour,
            24.0 if speed.to_hour is None else speed.to_hour,
        )
    return NewHold(
        extent=extent_of(asked),
        reason=asked.reason,
        starts_at=asked.starts_at,
        ends_at=asked.ends_at,
        profiles=frozenset(asked.profiles),
        speed_factor=speed.speed_factor if speed else 0.0,
        hours=hours,
    )


@router.post("/closures", status_code=201, response_model=ClosureView, summary="Close roads")
def create_closure(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CLOSURES_MAKE)],
    key: IdempotencyKey,
    asked: ClosureRequest,
) -> Response:
    """Close roads; 409 `closure_too_large` above a share of all unless `confirmed`."""
    check_not_driver(caller)
    cover = services.roads.live().covered
    new = hold_of(asked)

    def command(session: Session) -> ClosureView:
        return close_roads(session, new, cover, confirmed=asked.confirmed, now=services.clock())

    answer = run_command(services, caller, key, ("close roads", asked), command)
    return json_response(answer, 201)


@router.post(
    "/closures/preview",
    summary="What a closure would cover",
    dependencies=[requires(Action.CLOSURES_READ)],
)
def preview_closure(services: ServicesDep, asked: AskedExtent) -> CoveredView:
    """Return how many roads a closure would cover; nothing is written."""
    new = NewHold(extent=extent_of(asked), reason="", profiles=frozenset(asked.profiles))
    return covered_view(services.roads.live().covered(new.as_hold("closure", services.clock())))


@router.get("/closures", summary="List closures")
def read_closures(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CLOSURES_READ)],
    state: State = HoldState.ACTIVE,
    limit: Limit = 100,
    after: After = None,
) -> ClosurePage:
    """Return a page of closures, newest first."""
    with services.store.reading(caller.actor) as session:
        return list_closures(session, state=state, limit=limit, after=after, now=services.clock())


@router.get("/closures/{closure_id}", summary="One closure")
def read_closure(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CLOSURES_READ)],
    closure_id: PathId,
) -> ClosureView:
    """Return a closure, ended or not."""
    with services.store.reading(caller.actor) as session:
        return get_closure(session, closure_id)


@router.post("/closures/{closure_id}/end", response_model=ClosureView, summary="Open roads again")
def reopen(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CLOSURES_MAKE)],
    key: IdempotencyKey,
    closure_id: PathId,
    asked: NothingMore,
) -> Response:
    """End a closure before its time; roads that another one holds stay closed."""
    check_not_driver(caller)

    def command(session: Session) -> ClosureView:
        return end_closure(session, closure_id, now=services.clock())

    name = f"end closure {closure_id}"
    return json_response(run_command(services, caller, key, (name, asked), command))


@router.post("/speeds", status_code=201, response_model=SpeedView, summary="Make roads slower")
def create_speed(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CLOSURES_MAKE)],
    key: IdempotencyKey,
    asked: SpeedRequest,
) -> Response:
    """Make roads slower or faster, at certain hours; 0 closes them."""
    check_not_driver(caller)
    cover = services.roads.live().covered
    new = hold_of(asked)

    def command(session: Session) -> SpeedView:
        return set_speed(session, new, cover, confirmed=asked.confirmed, now=services.clock())

    answer = run_command(services, caller, key, ("set speed", asked), command)
    return json_response(answer, 201)


@router.get("/speeds", summary="List speeds")
def read_speeds(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CLOSURES_READ)],
    state: State = HoldState.ACTIVE,
    limit: Limit = 100,
    after: After = None,
) -> SpeedPage:
    """Return a page of speeds, newest first."""
    with services.store.reading(caller.actor) as session:
        return list_speeds(session, state=state, limit=limit, after=after, now=services.clock())


@router.get("/speeds/{speed_id}", summary="One speed")
def read_speed(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CLOSURES_READ)],
    speed_id: PathId,
) -> SpeedView:
    """Return a speed, ended or not."""
    with services.store.reading(caller.actor) as session:
        return get_speed(session, speed_id)


@router.post("/speeds/{speed_id}/end", response_model=SpeedView, summary="End a speed")
def stop_speed(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.CLOSURES_MAKE)],
    key: IdempotencyKey,
    speed_id: PathId,
    asked: NothingMore,
) -> Response:
    """End a speed before its time."""
    check_not_driver(caller)

    def command(session: Session) -> SpeedView:
        return end_speed(session, speed_id, now=services.clock())

    name = f"end speed {speed_id}"
    return json_response(run_command(services, caller, key, (name, asked), command))


def covered_view(covered: Covered) -> CoveredView:
    """Return what a closure would cover as the interface shows it."""
    return CoveredView(
        arcs=covered.arcs,
        share=round(covered.share, 6),
        length_m=round(covered.length_m, 1),
        roads=covered.roads,
        names=list(covered.names[:MOST_NAMES]),
        largest_share=LARGEST_SHARE,
        needs_confirmation=covered.share > LARGEST_SHARE,
    )
