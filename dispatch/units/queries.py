"""Reads of units, with position and open assignment in the same query."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from importlib.resources import files
from typing import NamedTuple

from sqlalchemy.orm import Session

from data.areas.tree import AreaTree, load_area_tree
from data.store.errors import NotFoundError
from data.store.reads import Read, Rows, read
from dispatch.units.rules import home_area
from dispatch.units.shift_rules import ROSTER_KEPT
from dispatch.units.tables import UnitStatus
from dispatch.units.views import PositionView, UnitAssignmentView, UnitView

_SELECT = files("dispatch.units").joinpath("unit_views.sql").read_text(encoding="utf-8")
_ALL = f"{_SELECT} ORDER BY u.code, a.id"
_BY_ID = f"{_SELECT} WHERE u.id = ANY(%(ids)s) ORDER BY u.code, a.id"
_PAGE = f"{_SELECT} WHERE u.code > %(after)s ORDER BY u.code, a.id LIMIT %(limit)s"


class UnitRow(NamedTuple):
    """A row of `unit_views.sql`."""

    id: int
    code: str
    name_zh: str
    name_en: str
    kind: str
    skills: list[str]
    status: UnitStatus
    status_at: datetime
    station_id: int | None
    area_code: str | None
    responsibility: str | None
    training: bool
    version: int
    crew: int
    shift_until: datetime | None
    on_duty: bool
    lon: float
    lat: float
    heading_deg: float | None
    speed_mps: float | None
    accuracy_m: float | None
    fix_at: datetime | None
    assignment_id: int | None
    incident_id: int
    incident_number: str | None


def unit_views(
    session: Session, ids: Collection[int] | None = None, *, now: datetime | None = None
) -> list[UnitView]:
    """Return units with these ids (all when None) in the order of their codes; one query.

    Ids that do not exist are left out; an empty collection gives an empty list. `now` is the
    moment of which it is told who is on duty; the clock's when None.
    """
    if ids is None:
        moment = _moment(now)
        every = Read(("units", moment["now"]), _ALL, _rows, moment)
        return _views(session, read(session, every))
    if not ids:
        return []
    return _views(session, read(session, units_read(ids, now or datetime.now(UTC))))


def units_read(ids: Collection[int], at: datetime) -> Read[list[UnitRow]]:
    """Return how `unit_views` with these ids at a moment are read."""
    return Read(("units", at, *ids), _BY_ID, _rows, {"ids": list(ids), **_moment(at)})


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
    values = {"after": after or "", "limit": limit + 1, **_moment(None)}
    page = Read(("page of units", *values.values()), _PAGE, _rows, values)
    views = _views(session, read(session, page))
    return views[:limit], views[limit - 1].code if len(views) > limit else None


def _moment(now: datetime | None) -> dict[str, datetime]:
    at = now or datetime.now(UTC)
    return {"now": at, "roster_since": at - ROSTER_KEPT}


def _rows(rows: Rows) -> list[UnitRow]:
    return list(map(UnitRow._make, rows))


def _views(session: Session, rows: Sequence[UnitRow]) -> list[UnitView]:
    tree = load_area_tree(session)
    by_id: dict[int, UnitView] = {}
    for row in rows:
        if row.id not in by_id:
            by_id[row.id] = _view(row, tree)
    return list(by_id.values())


def _view(row: UnitRow, tree: AreaTree) -> UnitView:
    position = assignment = None
    if row.fix_at is not None:
        position = PositionView(
            lon=row.lon,
            lat=row.lat,
            heading_deg=row.heading_deg,
            speed_mps=row.speed_mps,
            accuracy_m=row.accuracy_m,
            fix_at=row.fix_at,
            area=row.area_code,
        )
    if row.assignment_id is not None and row.incident_number is not None:  # else not the reader's
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
