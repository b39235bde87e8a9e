"""Reach of a place, and the cover of the city by available units."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Response
from pydantic import Field, FiniteFloat, field_validator

from api.deps import (
    Caller,
    ServicesDep,
    model_response,
    requires,
)
from api.routers.fields import Moment, TravelProfile
from api.routers.points import AskedPoint, accept_point
from data.access.actions import Action
from data.store.errors import NotFoundError
from dispatch.coverage.isochrones import ReachView, reach_of
from dispatch.coverage.values import Coverage, GroupCover
from dispatch.coverage.watching import DEFAULT_RESOLUTION
from layers.coverage.hours import CoverageHours, coverage_hours
from layers.coverage.views import CoverageView, CoverCells, cover_cells, coverage_view
from spatial.network.reach import Direction

router = APIRouter(tags=["coverage"])

LONGEST_S = 3600.0
FOUR_WEEKS = timedelta(weeks=4)
FIRST = datetime(1970, 1, 1, tzinfo=UTC)
CACHING = "private, no-cache"
"""Kept by the browser, which asks each time whether it is still the same."""

Seconds = Annotated[FiniteFloat, Field(gt=0, le=LONGEST_S)]
IfNoneMatch = Annotated[str | None, Header(max_length=200)]
Resolution = Annotated[int, Query(ge=8, le=9)]


class ReachQuestion(AskedPoint):
    """From where (or to where), how far, and in which bands it is outlined."""

    limit_s: Seconds
    direction: Direction = Direction.FROM
    profile: TravelProfile = "car"
    resolution: Annotated[int, Field(ge=8, le=10)] = 9
    bands_s: Annotated[list[Seconds], Field(min_length=1, max_length=6)] | None = None

    @field_validator("bands_s")
    @classmethod
    def _rising(cls, bands_s: list[float] | None) -> list[float] | None:
        if bands_s is not None and bands_s != sorted(set(bands_s)):
            raise ValueError("bands rise from one to the next")
        return bands_s

    @property
    def bands(self) -> list[float]:
        """The bands up to the limit: thirds of it unless others are asked for."""
        asked = self.bands_s or [self.limit_s / 3, self.limit_s * 2 / 3]
        return [*(band for band in asked if band < self.limit_s), self.limit_s]


@router.post("/reach", response_model=ReachView, summary="What can be reached in time")
def find_reach(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ROUTES_READ)],
    asked: ReachQuestion,
) -> Response:
    """Return the cells that are reached from a place within a limit, or from which it is."""
    with services.store.reading(caller.actor) as session:
        live = services.roads.followed(session).opened(asked.profile)
        place = accept_point(session, asked)
    return model_response(
        reach_of(
            live,
            services.coverage.state.ground,
            place,
            bands_s=asked.bands,
            direction=asked.direction,
            resolution=asked.resolution,
        )
    )


@router.get(
    "/coverage",
    response_model=CoverageView,
    summary="What available units cover",
    dependencies=[requires(Action.COVERAGE_READ)],
)
def read_coverage(services: ServicesDep, if_none_match: IfNoneMatch = None) -> Response:
    """Return the totals of every group and district; 304 while they are the same."""
    coverage = services.coverage.current()
    headers = _headers(coverage.version)
    if is_known(headers["ETag"], if_none_match):
        return Response(status_code=304, headers=headers)
    return model_response(coverage_view(coverage), headers)


@router.get(
    "/layers/coverage/cells",
    response_model=CoverCells,
    summary="The cover of a group by cell",
    dependencies=[requires(Action.COVERAGE_READ)],
)
def read_cover_cells(
    services: ServicesDep,
    group: Annotated[str, Query(max_length=40)] = "fire",
    resolution: Resolution = DEFAULT_RESOLUTION,
    if_none_match: IfNoneMatch = None,
) -> Response:
    """Return every cell with a road and how it is covered; 304 while it is the same."""
    coverage = services.coverage.current()
    cover = _cover(coverage, group)
    headers = _headers(f"{coverage.version}-{group}-{resolution}")
    if is_known(headers["ETag"], if_none_match):
        return Response(status_code=304, headers=headers)
    state = services.coverage.state
    networks_for = services.coverage.networks_for
    shown = state.at_resolution(services.store, networks_for, cover, resolution)
    return model_response(cover_cells(coverage, shown), headers)


@dataclass(frozen=True)
class AskedHours:
    """Whose cover, and over which period: the last four weeks where none is named."""

    group: Annotated[str, Query(max_length=40)] = "fire"
    from_: Annotated[Moment | None, Query(alias="from")] = None
    until: Annotated[Moment | None, Query()] = None


@router.get(
    "/coverage/hours",
    response_model=CoverageHours,
    summary="Cover by hour of the week",
)
def read_hours(
    services: ServicesDep,
    caller: Annotated[Caller, requires(Action.ANALYSIS_READ)],
    asked: Annotated[AskedHours, Depends()],
) -> Response:
    """Return what share of the city a group covered in each hour of the week of the past."""
    now = services.clock()
    state = services.coverage.state
    group = state.groups.get(asked.group)
    if group is None:
        known = ", ".join(state.groups)
        raise NotFoundError(f"there is no group {asked.group!r}; groups are {known}", field="group")
    until = asked.until or now
    period = (asked.from_ or max(until, FIRST) - FOUR_WEEKS, until)
    with services.store.reading(caller.actor) as session:
        live = services.roads.followed(session).network(group.profile)
        return model_response(coverage_hours(session, live, state.ground, group, period, now))


def _cover(coverage: Coverage, group: str) -> GroupCover:
    cover = coverage.groups.get(group)
    if cover is None:
        known = ", ".join(coverage.groups)
        raise NotFoundError(f"there is no group {group!r}; groups are {known}", field="group")
    return cover


def is_known(etag: str, if_none_match: str | None) -> bool:
    """Say whether who asks has what an entity tag names, by weak comparison (RFC 9110 13.1.2).

    Examples
    --------
    >>> is_known('"a"', 'W/"a", "b"'), is_known('"a"', '"b"'), is_known('"a"', "*")
    (True, False, True)
    >>> is_known('"a"', None)
    False
    """
    tags = [tag.strip().removeprefix("W/") for tag in (if_none_match or "").split(",")]
    return etag in tags or "*" in tags


def _headers(version: str) -> dict[str, str]:
    return {"ETag": f'"{version}"', "Cache-Control": CACHING}
