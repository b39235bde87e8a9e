"""Reads of mutual-aid grants."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError, RefusedError
from data.store.reads import Read, Rows, read
from dispatch.units.aid import Aid
from dispatch.units.aid_views import AidPage, AidView
from dispatch.units.tables import MutualAidGrant as Grant
from spatial.cells import cell_text

_PLACED = select(Grant, func.ST_X(Grant.geom), func.ST_Y(Grant.geom))
_IN_FORCE = (
    "SELECT id, from_area, area_code, kinds, skills, training FROM mutual_aid_grants"
    " WHERE ended_at IS NULL AND starts_at <= %(at)s AND (ends_at IS NULL OR ends_at > %(at)s)"
    " ORDER BY id"
)


class AidState(StrEnum):
    """Which grants a list shows: those that are in force or will be, or all."""

    ACTIVE = "active"
    ALL = "all"


def aid_in_force(session: Session, at: datetime) -> list[Aid]:
    """Return the grants that are in force at a moment, by id."""
    return read(session, aid_read(at))


def aid_read(at: datetime) -> Read[list[Aid]]:
    """Return how `aid_in_force` is read."""
    return Read(("aid", at), _IN_FORCE, _aid_of, {"at": at})


def _aid_of(rows: Rows) -> list[Aid]:
    return [
        Aid(grant_id, from_area, to_area, frozenset(kinds), frozenset(skills), training)
        for grant_id, from_area, to_area, kinds, skills, training in rows
    ]


def get_aid(session: Session, grant_id: int) -> AidView:
    """Return a grant, ended or not.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    row = session.execute(
        _PLACED.where(Grant.id == grant_id).execution_options(populate_existing=True)
    ).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no mutual-aid grant {grant_id}", grant_id=grant_id)
    found, lon, lat = row
    return _view(found, lon, lat)


def find_same(session: Session, row: Grant) -> AidView | None:
    """Return a grant that nobody has ended, of the same areas, kinds and skills, for some of the
    time of one that is not stored; None when there is none."""
    not_before = or_(Grant.ends_at.is_(None), Grant.ends_at > row.starts_at)
    same = [
        getattr(Grant, name) == getattr(row, name)
        for name in ("from_area", "area_code", "kinds", "skills", "training")
    ]
    wanted = _PLACED.where(*same, Grant.ended_at.is_(None), not_before).order_by(Grant.id)
    if row.ends_at is not None:
        wanted = wanted.where(Grant.starts_at < row.ends_at)
    first = session.execute(wanted.limit(1)).one_or_none()
    return None if first is None else _view(first[0], first[1], first[2])


def list_aid(
    session: Session,
    at: datetime,
    *,
    state: AidState = AidState.ACTIVE,
    limit: int = 100,
    after: str | None = None,
) -> AidPage:
    """Return one page of grants, newest first."""
    found = _PLACED.order_by(Grant.id.desc()).limit(limit + 1)
    if state is AidState.ACTIVE:
        found = found.where(_not_over(at))
    if after is not None:
        if not (after.isascii() and after.isdigit() and len(after) < 19):
            raise RefusedError("`after` is not the `next` of a page", field="after")
        found = found.where(Grant.id < int(after))
    rows = session.execute(found).all()
    items = [_view(row, lon, lat) for row, lon, lat in rows[:limit]]
    return AidPage(items=items, next=str(items[-1].id) if len(rows) > limit else None)


def _not_over(at: datetime) -> ColumnElement[bool]:
    return Grant.ended_at.is_(None) & or_(Grant.ends_at.is_(None), Grant.ends_at > at)


def _view(row: Grant, lon: float, lat: float) -> AidView:
    own = {"to_area", "cell", "lon", "lat"}
    shown: dict[str, Any] = {
        name: getattr(row, name) for name in AidView.model_fields if name not in own
    }
    return AidView(to_area=row.area_code or "", cell=cell_text(row.cell), lon=lon, lat=lat, **shown)
