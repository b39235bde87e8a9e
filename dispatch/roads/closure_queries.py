"""Reads of closures and speeds."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

import orjson
import shapely
from sqlalchemy import ColumnElement, Row, Select, func, or_, select, text, true
from sqlalchemy.orm import Session

from data.areas.queries import find_city
from data.store.errors import NotFoundError, RefusedError
from data.store.reads import Read, read
from dispatch.roads.closure_views import (
    ClosurePage,
    ClosureView,
    RoadPartView,
    SpeedPage,
    SpeedView,
)
from dispatch.roads.holds import Hold, HoldKey, Hours, RoadPart, RoadState
from dispatch.roads.tables import RoadClosure, RoadSpeed
from spatial.cells import cell_text

Dated = TypeVar("Dated", RoadClosure, RoadSpeed)

LAST_CHANGE: Final = Read(
    "last_road_change",
    "SELECT greatest((SELECT max(change) FROM road_closures),"
    " (SELECT max(change) FROM road_speeds))",
    lambda rows: int(rows[0][0] or 0),
)
"""How `last_change` is read."""


_FIRST_ROAD = text(
    "SELECT min(id) FROM roads WHERE data_set_id = ("
    " SELECT d.id FROM data_sets d WHERE EXISTS (SELECT FROM roads r WHERE r.data_set_id = d.id)"
    " ORDER BY d.loaded_at DESC, d.id DESC LIMIT 1)"
)
"""Ids of roads that were loaded before are all smaller."""


class HoldState(StrEnum):
    """Which closures or speeds are listed."""

    ACTIVE = "active"
    ALL = "all"


def last_change(session: Session) -> int:
    """Return the number of the newest command on closures and speeds, 0 before the first."""
    return read(session, LAST_CHANGE)


def read_road_state(session: Session, now: datetime) -> RoadState:
    """Return all closures and speeds that hold at `now` or will, as the session sees them.

    What was said for practice holds while the city is in training only.
    """
    return _road_state(session, _not_over(RoadClosure, now), _not_over(RoadSpeed, now))


def read_holds_at(session: Session, at: datetime) -> tuple[Hold, ...]:
    """Return the closures and speeds that held at a moment that is over, as the session sees them.

    As for the present, what was said for practice counts while the city is in training only.
    """
    return _road_state(session, _held(RoadClosure, at), _held(RoadSpeed, at)).in_force(at)


def _road_state(
    session: Session, of_closures: ColumnElement[bool], of_speeds: ColumnElement[bool]
) -> RoadState:
    city = find_city(session)
    practice = city is not None and city.training

    def holding(table: type[Dated], which: ColumnElement[bool]) -> Select[Any]:
        found = _with_shape(table).where(which)
        return found if practice else found.where(table.training.is_(False))

    closures = session.execute(holding(RoadClosure, of_closures)).all()
    speeds = session.execute(holding(RoadSpeed, of_speeds)).all()
    named = any(row[0].roads for row in (*closures, *speeds))
    first_road = (session.scalar(_FIRST_ROAD) or 0) if named else 0
    return RoadState(
        change=last_change(session),
        holds=(
            *(_closure_hold(row.RoadClosure, row.wkb, first_road) for row in closures),
            *(_speed_hold(row.RoadSpeed, row.wkb, first_road) for row in speeds),
        ),
        zone=ZoneInfo("UTC" if city is None else city.timezone),
    )


def active_closures(session: Session, now: datetime | None = None) -> list[ClosureView]:
    """Return the closures that hold now or will, oldest first."""
    at = now or datetime.now(UTC)
    rows = session.execute(
        _with_geojson(RoadClosure).where(_not_over(RoadClosure, at)).order_by(RoadClosure.id)
    )
    return [closure_view(row.RoadClosure, row.geojson) for row in rows]


def get_closure(session: Session, closure_id: int) -> ClosureView:
    """Return a closure; NotFoundError when there is none."""
    row = session.execute(
        _with_geojson(RoadClosure).where(RoadClosure.id == closure_id)
    ).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no closure {closure_id}")
    return closure_view(row.RoadClosure, row.geojson)


def get_speed(session: Session, speed_id: int) -> SpeedView:
    """Return a speed; NotFoundError when there is none."""
    row = session.execute(_with_geojson(RoadSpeed).where(RoadSpeed.id == speed_id)).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no speed {speed_id}")
    return speed_view(row.RoadSpeed, row.geojson)


def list_closures(
    session: Session, *, state: HoldState, limit: int, after: str | None, now: datetime
) -> ClosurePage:
    """Return one page of closures, newest first: active ones hold at `now` or will."""
    rows, following = _page(session, RoadClosure, state, limit, after, now)
    return ClosurePage(
        items=[closure_view(row.RoadClosure, row.geojson) for row in rows], next=following
    )


def list_speeds(
    session: Session, *, state: HoldState, limit: int, after: str | None, now: datetime
) -> SpeedPage:
    """Return one page of speeds, newest first: active ones hold at `now` or will."""
    rows, following = _page(session, RoadSpeed, state, limit, after, now)
    return SpeedPage(items=[speed_view(row.RoadSpeed, row.geojson) for row in rows], next=following)


def closure_view(row: RoadClosure, geojson: str) -> ClosureView:
    """Return a row as the interface shows it."""
    return ClosureView(
        id=row.id,
        scope=row.scope,
        geometry=orjson.loads(geojson),
        roads=[RoadPartView(**part) for part in row.roads],
        **_dates(row),
    )


def speed_view(row: RoadSpeed, geojson: str | None) -> SpeedView:
    """Return a row as the interface shows it."""
    return SpeedView(
        id=row.id,
        scope=row.scope,
        geometry=None if geojson is None else orjson.loads(geojson),
        roads=[RoadPartView(**part) for part in row.roads],
        road_classes=row.road_classes,
        cells=[cell_text(cell) for cell in row.cells],
        speed_factor=row.speed_factor,
        weekdays=row.weekdays,
        from_hour=row.from_hour,
        to_hour=row.to_hour,
        **_dates(row),
    )


def _dates(row: RoadClosure | RoadSpeed) -> dict[str, Any]:
    names = ("profiles", "reason", "starts_at", "ends_at", "created_at", "created_by",
             "ended_at", "ended_by", "training", "version")  # fmt: skip
    return {name: getattr(row, name) for name in names}


def _with_geojson(table: type[Dated]) -> Select[Any]:
    return select(table, func.ST_AsGeoJSON(table.geom, 7).label("geojson"))


def _with_shape(table: type[Dated]) -> Select[Any]:
    return select(table, func.ST_AsBinary(table.geom).label("wkb")).order_by(table.id)


def _not_over(table: type[Dated], now: datetime) -> ColumnElement[bool]:
    return table.ended_at.is_(None) & or_(table.ends_at.is_(None), table.ends_at > now)


def _held(table: type[Dated], at: datetime) -> ColumnElement[bool]:
    began = func.greatest(table.starts_at, table.created_at)
    return (began <= at) & func.coalesce(func.least(table.ends_at, table.ended_at) > at, true())


def _page(
    session: Session,
    table: type[Dated],
    state: HoldState,
    limit: int,
    after: str | None,
    now: datetime,
) -> tuple[Sequence[Row[Any]], str | None]:
    wanted = _with_geojson(table).order_by(table.id.desc()).limit(limit + 1)
    if state is HoldState.ACTIVE:
        wanted = wanted.where(_not_over(table, now))
    if after is not None:
        if not after.isdecimal():
            raise RefusedError("`after` is not the `next` of a page", field="after")
        wanted = wanted.where(table.id < int(after))
    rows = session.execute(wanted).all()
    following = str(rows[limit - 1][0].id) if len(rows) > limit else None
    return rows[:limit], following


def _closure_hold(row: RoadClosure, wkb: bytes, first_road: int) -> Hold:
    return Hold(
        key=HoldKey("closure", row.id, row.version),
        speed_factor=0.0,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        profiles=frozenset(row.profiles),
        shape=shapely.from_wkb(bytes(wkb)),
        parts=_parts(row),
        renewed=_is_renewed(row, first_road),
    )


def _speed_hold(row: RoadSpeed, wkb: bytes | None, first_road: int) -> Hold:
    hours = None
    if row.weekdays or row.from_hour is not None:
        hours = Hours(
            frozenset(row.weekdays),
            0.0 if row.from_hour is None else row.from_hour,
            24.0 if row.to_hour is None else row.to_hour,
        )
    return Hold(
        key=HoldKey("speed", row.id, row.version),
        speed_factor=row.speed_factor,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        hours=hours,
        profiles=frozenset(row.profiles),
        shape=None if wkb is None else shapely.from_wkb(bytes(wkb)),
        parts=_parts(row),
        renewed=_is_renewed(row, first_road),
        road_classes=frozenset(row.road_classes),
        cells=tuple(row.cells),
    )


def _parts(row: RoadClosure | RoadSpeed) -> tuple[RoadPart, ...]:
    return tuple(RoadPart(part["road_id"], part["direction"]) for part in row.roads)


def _is_renewed(row: RoadClosure | RoadSpeed, first_road: int) -> bool:
    """Say whether all roads that are named were loaded before the present ones."""
    return bool(row.roads) and max(part["road_id"] for part in row.roads) < first_road
