"""Reads of incidents, with the areas that hold them and the units that are on them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from importlib.resources import files
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.areas.queries import area_chains
from data.codes.book import recalled_book
from data.codes.rules import find_code
from data.privacy.clearance import reader_sees
from data.store.actors import EVERY_AREA
from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from dispatch.incidents.rules import UnitsOnIncident
from dispatch.incidents.tables import Stage
from dispatch.incidents.views import (
    AssignmentStatus,
    IncidentPage,
    IncidentUnitView,
    IncidentView,
    ListedIncident,
)
from spatial.cells import cell_text

_SELECT = files("dispatch.incidents").joinpath("incident_views.sql").read_text(encoding="utf-8")
_BY_ID = text(f"{_SELECT} WHERE i.id = ANY(:ids) ORDER BY i.due_at, i.id")
_OPEN = text(f"{_SELECT} WHERE i.closed_at IS NULL ORDER BY i.due_at, i.id")
_UNITS = text(
    "SELECT a.incident_id, a.id AS assignment_id, a.unit_id, u.code AS unit_code,"
    " CASE WHEN a.on_scene_at IS NOT NULL THEN 'on_scene'"
    "      WHEN a.en_route_at IS NOT NULL THEN 'en_route' ELSE 'assigned' END AS status"
    " FROM assignments a JOIN units u ON u.id = a.unit_id"
    " WHERE a.ended_at IS NULL AND a.incident_id = ANY(:ids) ORDER BY a.assigned_at, a.id"
)
_COUNTS = text(
    "SELECT count(*) FILTER (WHERE ended_at IS NULL) AS open,"
    " count(*) FILTER (WHERE ended_at IS NULL AND on_scene_at IS NOT NULL) AS on_scene,"
    " count(*) FILTER (WHERE outcome = 'done') AS done"
    " FROM assignments WHERE incident_id = :incident_id"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class IncidentState(StrEnum):
    """Which incidents a list shows."""

    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


def category_names(session: Session, key: str) -> tuple[str, str]:
    """Return what a category is called in Chinese and English, also of an edition that is over.

    What no list has is called by its key.
    """
    found = find_code(recalled_book(session), key, datetime.now(UTC).date())
    return (key, key) if found is None else (found.name_zh, found.name_en)


def incident_views(session: Session, ids: Collection[int] | None = None) -> list[IncidentView]:
    """Return incidents with these ids, or all open ones when None, by `due_at`; three queries.

    Ids that do not exist are left out; an empty collection gives an empty list.
    """
    if ids is None:
        return _views(session, session.execute(_OPEN).all())
    if not ids:
        return []
    return _views(session, session.execute(_BY_ID, {"ids": list(ids)}).all())


def find_incident(session: Session, incident_id: int) -> IncidentView | None:
    """Return one incident, None when there is none."""
    return next(iter(incident_views(session, [incident_id])), None)


def get_incident(session: Session, incident_id: int) -> IncidentView:
    """Return one incident.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    incident = find_incident(session, incident_id)
    if incident is None:
        raise NotFoundError(f"there is no incident {incident_id}", incident_id=incident_id)
    return incident


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which incidents a list shows: all of these conditions that are given.

    Parameters
    ----------
    overdue
        Whether the clock of its stage has run out; a clock that stands still is not overdue.
    category
        A key, or the beginning of keys: a kind (`emergency:`) or a major (`item:06`).
    area
        Code of an area that holds it.
    text
        In its description or address, in whatever letters, or how its number begins; of one
        character only the number is looked at.
    """

    state: IncidentState = IncidentState.OPEN
    stage: Stage | None = None
    law: str | None = None
    department: str | None = None
    duty_grid: str | None = None
    overdue: bool | None = None
    supervised: bool | None = None
    held: bool | None = None
    category: str | None = None
    area: str | None = None
    text: str | None = None


ANY: Final = Wanted()


def list_incidents(
    session: Session,
    wanted: Wanted = ANY,
    *,
    limit: int = 100,
    after: str | None = None,
    now: datetime | None = None,
) -> IncidentPage:
    """Return one page of incidents: open ones by `due_at`, others newest report first.

    Pages go by key, so that rows that come or go between two pages shift nothing. `after` is the
    `next` of the page before.

    Raises
    ------
    RefusedError
        When `after` is not such a text.
    """
    at = now or datetime.now(UTC)
    column, order, compare = ("reported_at", "DESC", "<")
    if wanted.state is IncidentState.OPEN:
        column, order, compare = ("due_at", "ASC", ">")
    conditions, values = _conditions(session, wanted)
    values |= {"limit": limit + 1, "now": at}
    if after is not None:
        values["at"], values["id"] = _read_key(after)
        conditions.append(f"(i.{column}, i.id) {compare} (:at, :id)")
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    statement = f"{_SELECT} {where} ORDER BY i.{column} {order}, i.id {order} LIMIT :limit"
    rows = session.execute(text(statement), values).all()
    views = [
        ListedIncident(**dict(view), minutes_left=minutes_left(view, at))
        for view in _views(session, rows[:limit])
    ]
    last = rows[limit - 1] if len(rows) > limit else None
    return IncidentPage(
        items=views, next=None if last is None else _write_key(getattr(last, column), last.id)
    )


def minutes_left(view: IncidentView, at: datetime) -> float | None:
    """Return the minutes until it is too late for the present stage; None without a running clock.

    Below 0 when it is.
    """
    if view.closed_at is not None or view.paused_at is not None:
        return None
    return round((view.due_at - at).total_seconds() / 60, 1)


_OVERDUE: Final = "(i.closed_at IS NULL AND i.paused_at IS NULL AND i.due_at < :now)"
_CONDITIONS: Final = {
    "stage": "i.stage = :stage",
    "law": "i.law = :law",
    "department": "i.department_code = :department",
    "duty_grid": "i.duty_grid_code = :duty_grid",
    "category": "starts_with(i.category, :category)",
}
_AREA: Final = text("SELECT leaf_from, leaf_to FROM areas WHERE code = :code")
_IN_TEXTS: Final = (
    "(strpos(lower(i.description), lower(:text)) > 0 OR strpos(lower(i.address), lower(:text)) > 0)"
)
_NUMBERED: Final = 'i.number COLLATE "C" >= :text AND i.number COLLATE "C" < :past'
_SAYS: Final = f"(({_NUMBERED}) OR {_IN_TEXTS})"
_HAVING: Final = text(
    "SELECT incident_id FROM incident_texts WHERE runs @> muster_runs(:text)"  # noqa: S608 (our own)
    f" UNION ALL SELECT i.id FROM incidents i WHERE {_NUMBERED} LIMIT :most"
)
MOST_LOOKED_AT: Final = 2_000
"""Incidents that an index finds by runs of two characters and that are looked at one by one. A word
that more have is so common that a page of it is found sooner in the order of the list."""


def _within_reach(session: Session) -> tuple[list[str], dict[str, object]]:
    """Return the hull of the actor's areas as a condition of its own; none for who reaches all.

    The policy of the rows says the same after an OR, which no index serves: without this who
    answers for one grid would have every open incident of the city read.
    """
    areas = acting(session).scope.areas
    if not areas or EVERY_AREA in areas:
        return [], {}
    hull = {"low": min(first for first, _ in areas), "high": max(last for _, last in areas)}
    return ["i.leaf BETWEEN :low AND :high"], dict(hull)


def _conditions(session: Session, wanted: Wanted) -> tuple[list[str], dict[str, object]]:
    found, values = _within_reach(session)
    found += {
        IncidentState.OPEN: ["i.closed_at IS NULL"],
        IncidentState.CLOSED: ["i.closed_at IS NOT NULL"],
        IncidentState.ALL: [],
    }[wanted.state]
    for name, condition in _CONDITIONS.items():
        value = getattr(wanted, name)
        if value is not None:
            found = [*found, condition]
            values[name] = value
    for name in ("supervised", "held"):
        value = getattr(wanted, name)
        if value is not None:
            found = [*found, f"i.{name}" if value else f"NOT i.{name}"]
    if wanted.area is not None:  # as numbers, by which the planner tells a city from a grid
        area = session.execute(_AREA, {"code": wanted.area}).one_or_none()
        found = [*found, "i.leaf BETWEEN :area_from AND :area_to"]
        values["area_from"], values["area_to"] = (0, -1) if area is None else area
    if wanted.overdue is not None:
        found = [*found, _OVERDUE if wanted.overdue else f"NOT {_OVERDUE}"]
    if wanted.text is not None:
        sees = reader_sees("incidents.description") and reader_sees("incidents.address")
        long_enough = len(wanted.text) > 1
        values |= {"text": wanted.text, "past": f"{wanted.text}\U0010ffff"}
        found = [*found, _SAYS if sees and long_enough else _NUMBERED]
        if sees and long_enough:
            rows = session.scalars(_HAVING, {**values, "most": MOST_LOOKED_AT + 1}).all()
            if len(rows) <= MOST_LOOKED_AT:
                found = [*found, "i.id = ANY(:having)"]
                values["having"] = list(rows)
    return found, values


def units_on_incident(session: Session, incident_id: int) -> UnitsOnIncident:
    """Return how many units are on an incident, and how many were done there."""
    row = session.execute(_COUNTS, {"incident_id": incident_id}).one()
    return UnitsOnIncident(open=row.open, on_scene=row.on_scene, done=row.done)


def _write_key(at: datetime, row_id: int) -> str:
    return f"{(at - _EPOCH) // _MICROSECOND}-{row_id}"


def _read_key(after: str) -> tuple[datetime, int]:
    micros, _, row_id = after.partition("-")
    try:
        return _EPOCH + int(micros) * _MICROSECOND, int(row_id)
    except (ValueError, OverflowError) as error:
        raise RefusedError("not the `next` of a page", field="after") from error


def _units_on(session: Session, ids: Sequence[int]) -> dict[int, list[IncidentUnitView]]:
    found: defaultdict[int, list[IncidentUnitView]] = defaultdict(list)
    for row in session.execute(_UNITS, {"ids": ids}):
        found[row.incident_id].append(
            IncidentUnitView(
                assignment_id=row.assignment_id,
                unit_id=row.unit_id,
                unit_code=row.unit_code,
                status=AssignmentStatus(row.status),
            )
        )
    return found


def _views(session: Session, rows: Sequence[Any]) -> list[IncidentView]:
    if not rows:
        return []
    units = _units_on(session, [row.id for row in rows])
    areas = area_chains(session, {row.area_code for row in rows if row.area_code is not None})
    return [
        IncidentView(
            **{name: getattr(row, name) for name in _PLAIN},
            cell=cell_text(row.cell),
            areas=areas.get(row.area_code, []),
            marks=list(row.marks),
            units=units.get(row.id, []),
        )
        for row in rows
    ]


_MADE = frozenset({"cell", "areas", "marks", "units"})
_PLAIN = tuple(name for name in IncidentView.model_fields if name not in _MADE)
