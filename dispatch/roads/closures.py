"""Writes of closures and speeds: each takes a session of `Store.transaction`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import shapely
from geoalchemy2 import WKBElement
from geoalchemy2.shape import from_shape
from shapely.geometry.base import BaseGeometry
from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from data.areas.queries import areas_at, is_training_city
from data.codes import road_classes
from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from data.store.georeferenced import SRID_WGS84
from data.store.outbox import record_change
from dispatch.roads.closure_queries import Dated, get_closure, get_speed, last_change
from dispatch.roads.closure_views import ClosureView, SpeedView
from dispatch.roads.errors import ClosureCoversNothingError, ClosureTooLargeError
from dispatch.roads.holds import Hold, HoldKey, Hours, RoadPart
from dispatch.roads.rules import PROFILES
from dispatch.roads.tables import RoadClosure, RoadSpeed, Scope
from dispatch.roads.values import Covered
from spatial.cells import cell_at

LARGEST_SHARE: Final = 0.05
"""Of a network's arcs: a closure or speed of more must be confirmed. A twentieth of the sample
city is a district; slips of the hand cover more."""

SMALLEST_FACTOR: Final = 0.01
"""A hundredth of a walk across a road takes hours: what is slower is closed, which 0 says."""

LARGEST_FACTOR: Final = 3.0

_CHANGES_LOCK = 0x726F6164  # "road"; any constant that no other lock of ours uses
_LINES = text(
    "SELECT count(*) AS found, ST_AsBinary(ST_Multi(ST_Collect(geom))) AS wkb FROM roads"
    " WHERE id = ANY(:ids)"
)
_KNOWN = text("SELECT id FROM roads WHERE id = ANY(:ids)")

Cover = Callable[[Hold], Covered]
"""Tells how much of the live network a closure or speed would be about."""


@dataclass(frozen=True, slots=True)
class Extent:
    """What a closure or speed is about: one of these; classes and cells are for speeds."""

    shape: BaseGeometry | None = None
    parts: tuple[RoadPart, ...] = ()
    road_classes: frozenset[str] = frozenset()
    cells: tuple[int, ...] = ()

    @property
    def scope(self) -> Scope:
        """Which of them it is."""
        if self.parts:
            return Scope.ROADS
        if self.road_classes:
            return Scope.CLASSES
        if self.cells:
            return Scope.CELLS
        if self.shape is not None and self.shape.geom_type.endswith("LineString"):
            return Scope.LINE
        return Scope.POLYGON


@dataclass(frozen=True, slots=True)
class NewHold:
    """A closure or speed to make; it starts now where `starts_at` is None."""

    extent: Extent
    reason: str
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    profiles: frozenset[str] = frozenset()
    speed_factor: float = 0.0
    hours: Hours | None = None

    def as_hold(self, kind: str, at: datetime) -> Hold:
        """Return it as networks would apply it."""
        return Hold(
            key=HoldKey(kind, 0, 0),
            speed_factor=self.speed_factor,
            starts_at=self.starts_at or at,
            ends_at=self.ends_at,
            hours=self.hours,
            profiles=self.profiles,
            shape=self.extent.shape,
            parts=self.extent.parts,
            road_classes=self.extent.road_classes,
            cells=self.extent.cells,
        )


def close_roads(
    session: Session, new: NewHold, cover: Cover, *, confirmed: bool, now: datetime | None = None
) -> ClosureView:
    """Close roads and say so in the change feed.

    Raises
    ------
    RefusedError
        Naming what is not acceptable of it: times, profiles, roads, or a shape without a road.
    ClosureTooLargeError
        When it covers more than `LARGEST_SHARE` of the arcs and is not confirmed.
    """
    at = now or datetime.now(UTC)
    geom = _geometry(session, new.extent)
    _check(new, "closure", cover, at, confirmed=confirmed)
    if geom is None:
        raise RefusedError("a closure needs a polygon, a line or roads", field="geometry")
    lon, lat = geom.representative_point().coords[0]
    areas = areas_at(session, lon, lat)
    row = RoadClosure(
        **_dated(session, new, at),
        geom=_stored(geom),
        cell=cell_at(lon, lat),
        area_code=areas[-1].code if areas else None,
    )
    session.add(row)
    session.flush()
    return _record_closure(session, "closure.created", row.id)


def set_speed(
    session: Session, new: NewHold, cover: Cover, *, confirmed: bool, now: datetime | None = None
) -> SpeedView:
    """Make roads slower or faster and say so in the change feed.

    Raises
    ------
    RefusedError
        Naming what is not acceptable of it.
    ClosureTooLargeError
        When it covers more than `LARGEST_SHARE` of the arcs and is not confirmed.
    """
    at = now or datetime.now(UTC)
    if new.speed_factor != 0 and not SMALLEST_FACTOR <= new.speed_factor <= LARGEST_FACTOR:
        raise RefusedError(
            f"a factor is 0, or {SMALLEST_FACTOR} to {LARGEST_FACTOR:.0f}", field="speed_factor"
        )
    geom = _geometry(session, new.extent)
    _check(new, "speed", cover, at, confirmed=confirmed)
    hours = new.hours
    row = RoadSpeed(
        **_dated(session, new, at),
        geom=None if geom is None else _stored(geom),
        speed_factor=new.speed_factor,
        road_classes=sorted(new.extent.road_classes),
        cells=list(new.extent.cells),
        weekdays=[] if hours is None else sorted(hours.weekdays),
        from_hour=None if hours is None else hours.from_hour,
        to_hour=None if hours is None else hours.to_hour,
    )
    session.add(row)
    session.flush()
    view = get_speed(session, row.id)
    record_change(
        session, "speed.created", entity_id=row.id, body={"speed": view.model_dump(mode="json")}
    )
    return view


def end_closure(session: Session, closure_id: int, *, now: datetime | None = None) -> ClosureView:
    """End a closure before its time; one that has ended stays as it is.

    Raises
    ------
    NotFoundError
        When there is no such closure.
    """
    if not _end(session, RoadClosure, closure_id, now or datetime.now(UTC)):
        return get_closure(session, closure_id)
    return _record_closure(session, "closure.ended", closure_id)


def end_speed(session: Session, speed_id: int, *, now: datetime | None = None) -> SpeedView:
    """End a speed before its time; one that has ended stays as it is.

    Raises
    ------
    NotFoundError
        When there is no such speed.
    """
    ended = _end(session, RoadSpeed, speed_id, now or datetime.now(UTC))
    view = get_speed(session, speed_id)
    if ended:
        body = {"speed": view.model_dump(mode="json")}
        record_change(session, "speed.ended", entity_id=speed_id, body=body)
    return view


def check_share(covered: Covered, *, confirmed: bool) -> None:
    """Refuse what covers nothing, and what covers too much unless it is confirmed."""
    if covered.arcs == 0:
        raise ClosureCoversNothingError("no road is there", field="geometry")
    if covered.share > LARGEST_SHARE and not confirmed:
        raise ClosureTooLargeError(
            f"it covers {covered.share:.0%} of all roads; send `confirmed` if that is meant",
            arcs=covered.arcs,
            share=round(covered.share, 4),
            largest_share=LARGEST_SHARE,
        )


def _check(new: NewHold, kind: str, cover: Cover, at: datetime, *, confirmed: bool) -> None:
    if not new.reason.strip():
        raise RefusedError("say why", field="reason")
    if new.ends_at is not None and new.ends_at <= max(at, new.starts_at or at):
        raise RefusedError("it ends before it starts, or has ended already", field="ends_at")
    unknown = sorted(new.profiles - set(PROFILES))
    if unknown:
        raise RefusedError(f"there is no profile {unknown[0]!r}", field="profiles")
    classes = sorted(new.extent.road_classes - set(road_classes()))
    if classes:
        raise RefusedError(f"there is no class of road {classes[0]!r}", field="road_classes")
    check_share(cover(new.as_hold(kind, at)), confirmed=confirmed)


def _geometry(session: Session, extent: Extent) -> BaseGeometry | None:
    """Return what was drawn, or the lines of the roads that were named."""
    if not extent.parts:
        return extent.shape
    ids = sorted({part.road_id for part in extent.parts})
    row = session.execute(_LINES, {"ids": ids}).one()
    if row.found != len(ids):
        known = set(session.scalars(_KNOWN, {"ids": ids}))
        index, unknown = next(
            (index, part.road_id)
            for index, part in enumerate(extent.parts)
            if part.road_id not in known
        )
        raise RefusedError(f"there is no road {unknown}", field=f"roads.{index}.road_id")
    lines: BaseGeometry = shapely.from_wkb(bytes(row.wkb))
    return lines


def _stored(geom: BaseGeometry) -> WKBElement:
    return from_shape(geom, srid=SRID_WGS84)


def _dated(session: Session, new: NewHold, at: datetime) -> dict[str, Any]:
    actor = acting(session)
    return {
        "change": _next_change(session),
        "scope": new.extent.scope,
        "roads": [part._asdict() for part in new.extent.parts],
        "profiles": sorted(new.profiles),
        "reason": new.reason.strip(),
        "starts_at": new.starts_at or at,
        "ends_at": new.ends_at,
        "created_at": at,
        "created_by": actor.name,
        "created_by_account": actor.account_id,
        "training": is_training_city(session),
    }


def _next_change(session: Session) -> int:
    """Return the number of this command; the next one waits until this one has committed."""
    session.execute(select(func.pg_advisory_xact_lock(_CHANGES_LOCK)))
    return last_change(session) + 1


def _end(session: Session, table: type[Dated], row_id: int, at: datetime) -> bool:
    change = _next_change(session)
    row = session.get(table, row_id, with_for_update=True)
    if row is None:
        kind = table.__tablename__.removeprefix("road_").removesuffix("s")
        raise NotFoundError(f"there is no {kind} {row_id}")
    if row.ended_at is not None or (row.ends_at is not None and row.ends_at <= at):
        return False
    row.ended_at, row.ended_by = at, acting(session).name
    row.change, row.version = change, row.version + 1
    session.flush()
    return True


def _record_closure(session: Session, topic: str, closure_id: int) -> ClosureView:
    view = get_closure(session, closure_id)
    body = {"closure": view.model_dump(mode="json")}
    record_change(session, topic, entity_id=closure_id, body=body)
    return view
