"""Reads of assignments."""

from collections.abc import Collection

import shapely
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from data.store.errors import NotFoundError
from dispatch.assignments.rules import eta, status_of
from dispatch.assignments.tables import Assignment
from dispatch.assignments.views import AssignmentView, RouteLine
from dispatch.incidents.tables import Incident
from dispatch.units.tables import Unit

ROUTE_DECIMALS = 6
"""Degrees to six decimals are 0.11 m at the equator."""


def assignment_views(session: Session, ids: Collection[int]) -> list[AssignmentView]:
    """Return assignments with these ids, in the order of their ids; ids that do not exist are
    left out."""
    return _views(session, Assignment.id.in_(list(ids))) if ids else []


def incident_assignments(session: Session, incident_id: int) -> list[AssignmentView]:
    """Return all assignments of an incident, open and ended, oldest first."""
    return _views(session, Assignment.incident_id == incident_id)


def get_assignment(session: Session, assignment_id: int) -> AssignmentView:
    """Return one assignment.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    views = assignment_views(session, [assignment_id])
    if not views:
        raise NotFoundError(f"there is no assignment {assignment_id}", assignment_id=assignment_id)
    return views[0]


def route_line(wkb: bytes | None) -> RouteLine | None:
    """Return a stored line as GeoJSON, EPSG:4326 lon/lat rounded to `ROUTE_DECIMALS`."""
    if wkb is None:
        return None
    points = shapely.get_coordinates(shapely.from_wkb(bytes(wkb))).round(ROUTE_DECIMALS)
    return RouteLine(coordinates=[(lon, lat) for lon, lat in points.tolist()])


def _views(session: Session, condition: ColumnElement[bool]) -> list[AssignmentView]:
    rows = session.execute(
        select(Assignment, Unit.code, func.ST_AsBinary(Assignment.route), Incident.area_code)
        .join(Unit, Unit.id == Assignment.unit_id)
        .outerjoin(Incident, Incident.id == Assignment.incident_id)  # one's unit may be elsewhere
        .where(condition)
        .order_by(Assignment.id)
        .execution_options(populate_existing=True)
    )
    return [_view(row, code, wkb, area) for row, code, wkb, area in rows]


def _view(row: Assignment, unit_code: str, wkb: bytes | None, area: str | None) -> AssignmentView:
    status = status_of(row.en_route_at, row.on_scene_at, row.outcome)
    return AssignmentView(
        id=row.id,
        incident_id=row.incident_id,
        unit_id=row.unit_id,
        unit_code=unit_code,
        assigned_at=row.assigned_at,
        assigned_by=row.assigned_by,
        en_route_at=row.en_route_at,
        on_scene_at=row.on_scene_at,
        ended_at=row.ended_at,
        outcome=row.outcome,
        end_reason=row.end_reason,
        travel_time_s=row.travel_time_s,
        distance_m=row.distance_m,
        eta=eta(
            status,
            assigned_at=row.assigned_at,
            en_route_at=row.en_route_at,
            travel_time_s=row.travel_time_s,
        ),
        route=route_line(wkb),
        network_version=row.network_version,
        rank=row.rank,
        override_reason=row.override_reason,
        training=row.training,
        area=area,
    )
