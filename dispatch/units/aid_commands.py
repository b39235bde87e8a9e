"""Writes of mutual-aid grants: each takes a session of `Store.transaction`."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import psycopg
from geoalchemy2 import WKTElement
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from data.areas.tables import Area
from data.codes import skills, unit_kinds
from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from data.store.georeferenced import SRID_WGS84
from data.store.outbox import record_change
from dispatch.units.aid_queries import find_same, get_aid
from dispatch.units.aid_views import AidView
from dispatch.units.errors import GrantOverError, SameGrantError
from dispatch.units.tables import MutualAidGrant
from spatial.cells import cell_at

NOT_TWICE = "no_grant_twice_at_once"


@dataclass(frozen=True, slots=True)
class NewAid:
    """A grant to make: units of one area may serve in another, or all over their own.

    `kinds` and `skills` limit it, where given, to units of one of the kinds, with one of the
    skills. It holds from now where `starts_at` is None, and until it is ended where `ends_at` is.
    """

    from_area: str
    to_area: str
    reason: str
    kinds: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    training: bool = False


def grant_aid(session: Session, new: NewAid, *, now: datetime | None = None) -> AidView:
    """Let units of one area serve in another; the change feed is told.

    Raises
    ------
    RefusedError
        When an area, a kind or a skill is unknown, the reason is empty or it would be over before
        it begins: `field` says which.
    SameGrantError
        When the same is granted for some of that time: an exclusion constraint decides, so of two
        who grant at once one is told.
    """
    at = now or datetime.now(UTC)
    row = _row(session, new, at)
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError as error:
        cause = error.orig
        if isinstance(cause, psycopg.Error) and cause.diag.constraint_name == NOT_TWICE:
            raise _granted_already(session, row) from error
        raise
    return _record(session, "mutual_aid.granted", row.id)


def end_aid(session: Session, grant_id: int, *, now: datetime | None = None) -> AidView:
    """End a grant; units that help by it stay on their assignments.

    Raises
    ------
    GrantOverError
        When it is over: by whom and when.
    NotFoundError
        When there is no such grant.
    """
    at = now or datetime.now(UTC)
    row = session.scalar(
        select(MutualAidGrant)
        .where(MutualAidGrant.id == grant_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NotFoundError(f"there is no mutual-aid grant {grant_id}", grant_id=grant_id)
    over_at = row.ended_at or (row.ends_at if row.ends_at and row.ends_at <= at else None)
    if over_at is not None:
        raise GrantOverError(
            f"mutual aid {grant_id} was over at {over_at:%Y-%m-%d %H:%M} UTC",
            grant_id=grant_id,
            ended_at=over_at.isoformat(),
            ended_by=row.ended_by,
        )
    row.ended_at, row.ended_by = at, acting(session).name
    session.flush()
    return _record(session, "mutual_aid.ended", grant_id)


def _row(session: Session, new: NewAid, at: datetime) -> MutualAidGrant:
    starts_at = new.starts_at or at
    if not new.reason.strip():
        raise RefusedError("a reason is needed for mutual aid", field="reason")
    if new.ends_at is not None and new.ends_at <= max(starts_at, at):
        raise RefusedError("mutual aid ends after it starts, and not before now", field="ends_at")
    _check_known(new.kinds, unit_kinds(), "kinds")
    _check_known(new.skills, skills(), "skills")
    _inside(session, new.from_area, "from_area")
    lon, lat = _inside(session, new.to_area, "to_area")
    return MutualAidGrant(
        from_area=new.from_area,
        area_code=new.to_area,
        kinds=sorted(set(new.kinds)),
        skills=sorted(set(new.skills)),
        starts_at=starts_at,
        ends_at=new.ends_at,
        reason=new.reason,
        granted_at=at,
        granted_by=acting(session).name,
        granted_by_account=acting(session).account_id,
        training=new.training,
        cell=cell_at(lon, lat),
        geom=WKTElement(f"POINT({lon!r} {lat!r})", srid=SRID_WGS84),
    )


def _granted_already(session: Session, row: MutualAidGrant) -> SameGrantError:
    same = find_same(session, row)
    if same is None:  # it was ended between the refusal and this look
        return SameGrantError("the same was granted a moment ago; try again")
    return SameGrantError(
        f"mutual aid {same.id} by {same.granted_by} grants the same for some of that time",
        grant_id=same.id,
        granted_by=same.granted_by,
        starts_at=same.starts_at.isoformat(),
        ends_at=None if same.ends_at is None else same.ends_at.isoformat(),
    )


def _check_known(keys: Collection[str], known: Mapping[str, object], field: str) -> None:
    for key in keys:
        if key not in known:
            raise RefusedError(f"{key!r} is in no list of {field}", field=field)


def _inside(session: Session, code: str, field: str) -> tuple[float, float]:
    """Return a point inside an area, EPSG:4326 lon/lat."""
    inside = func.ST_PointOnSurface(Area.geom)
    point = session.execute(
        select(func.ST_X(inside), func.ST_Y(inside)).where(Area.code == code)
    ).one_or_none()
    if point is None:
        raise RefusedError(f"there is no area {code!r}", field=field)
    lon, lat = point
    return lon, lat


def _record(session: Session, topic: str, grant_id: int) -> AidView:
    view = get_aid(session, grant_id)
    record_change(
        session,
        topic,
        entity_id=view.id,
        body={"mutual_aid": view.model_dump(mode="json")},
        area_code=view.to_area,
    )
    return view
