"""Reads of units, with position and open assignment in the same query."""

from collections.abc import Collection
from datetime import UTC, datetime
from importlib.resources import files

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from data.areas.tree import AreaTree, load_area_tree
from data.store.errors import NotFoundError
from dispatch.units.rules import home_area
from dispatch.units.shift_rules import ROSTER_KEPT
from dispatch.units.views import PositionView, UnitAssignmentView, UnitView

_SELECT = files("dispatch.units").joinpath("unit_views.sql").read_text(encoding="utf-8")
_ALL = text(f"{_SELECT} ORDER BY u.code, a.id")
_BY_ID = text(f"{_SELECT} WHERE u.id = ANY(:ids) ORDER BY u.code, a.id")
_PAGE = text(f"{_SELECT} WHERE u.code > :after ORDER BY u.code, a.id LIMIT :limit")


def unit_views(
    session: Session, ids: Collection[int] | None = None, *, now: datetime | None = None
) -> list[UnitView]:
    """Return units with these ids (all when None) in the order of their codes; one query.

    Ids that do not exist are left out; an empty collection gives an empty list. `now` is the
    moment of which it is told who is on duty; the clock's when None.
    """
    if ids is None:
        return _views(session, session.execute(_ALL, _moment(now)).all())
    if not ids:
        return []
    return _views(session, session.execute(_BY_ID, {"ids": list(ids), **_moment(now)}).all())


def find_unit(session: Session, unit_id: int, *, now: datetime | None = None) -> UnitView | None:
    """Return one unit, None when there is none."""
    return next(iter(unit_views(session, [unit_id], now=now)), None)


def get_unit(
    session: Session, unit_id: int, *, field: str = "unit_id", now: datetime | None = None
) -> UnitView:
    """Return one unit.

    Raises
    ------
    NotFoundError
        When there is none; `field` names the input that asked for it.
    """
    unit = find_unit(session, unit_id, now=now)
    if unit is None:
        raise NotFoundError(f"there is no unit {unit_id}", field=field, unit_id=unit_id)
    return unit


def list_units(
    session: Session, *, limit: int = 100, after: str | None = None
) -> tuple[list[UnitView], str | None]:
    """Return one page of units in the order of their codes, and the `after` of the next page."""
    rows = session.execute(_PAGE, {"after": after or "", "limit": limit + 1, **_moment(None)}).all()
    views = _views(session, rows)
    return views[:limit], views[limit - 1].code if len(views) > limit else None


def _moment(now: datetime | None) -> dict[str, datetime]:
    at = now or datetime.now(UTC)
    return {"now": at, "roster_since": at - ROSTER_KEPT}


def _views(session: Session, rows: Collection[Row[tuple[object, ...]]]) -> list[UnitView]:
    tree = load_area_tree(session)
    by_id: dict[int, UnitView] = {}
    for row in rows:
        by_id.setdefault(row.id, _view(row, tree))
    return list(by_id.values())


def _view(row: Row[tuple[object, ...]], tree: AreaTree) -> UnitView:
    position = assignment = None
    if row.fix_at is not None:
        position = PositionView(
            lon=row.lon,
            lat=row.lat,
            heading_deg=row.heading_deg,
            speed_mps=row.speed_mps,
            accuracy_m=row.accuracy_m,
            fix_at=row.fix_at,
        )
    if row.assignment_id is not None:
        assignment = UnitAssignmentView(
            id=row.assignment_id,
            incident_id=row.incident_id,
            incident_number=row.incident_number,
        )
    return UnitView(
        id=row.id,
        code=row.code,
        name_zh=row.name_zh,
        name_en=row.name_en,
        kind=row.kind,
        skills=row.skills,
        crew=row.crew,
        status=row.status,
        status_at=row.status_at,
        on_duty=row.on_duty,
        shift_until=row.shift_until,
        station_id=row.station_id,
        area_code=row.area_code,
        serves=home_area(tree, row.kind, row.area_code, row.responsibility),
        training=row.training,
        version=row.version,
        position=position,
        assignment=assignment,
    )
