"""Writes of assignments. One unit, one incident at a time: a unique partial index decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import psycopg
import shapely
from geoalchemy2 import WKBElement
from geoalchemy2.shape import to_shape
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, ProgrammingError
from sqlalchemy.orm import Session

from data.privacy.clearance import for_many
from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from data.store.georeferenced import SRID_WGS84
from data.store.outbox import record_change
from dispatch.assignments.errors import (
    TrainingMismatchError,
    UnitNotAvailableError,
    UnitNotEligibleError,
    UnitTakenError,
)
from dispatch.assignments.queries import get_assignment
from dispatch.assignments.rules import UNIT_STATUS, check_progress, status_of
from dispatch.assignments.tables import Assignment, AssignmentOutcome
from dispatch.assignments.views import AssignmentAnswer
from dispatch.incidents.commands import Follow, follow_units, lock_open_incident
from dispatch.incidents.queries import get_incident
from dispatch.incidents.tables import Incident
from dispatch.incidents.views import AssignmentStatus
from dispatch.recommendations.queries import Question, causes_of
from dispatch.recommendations.rules import OVERRIDABLE
from dispatch.units.commands import lock_unit, write_status
from dispatch.units.queries import get_unit
from dispatch.units.rules import ASSIGNABLE, BY_ASSIGNMENT, check_transition
from dispatch.units.tables import Unit

ONE_OPEN_PER_UNIT = "ix_assignments_one_open_per_unit"


@dataclass(frozen=True, slots=True)
class Offer:
    """The way that was offered with a unit: a line (EPSG:4326 lon/lat) with its time and length."""

    travel_time_s: float
    distance_m: float
    line: Sequence[tuple[float, float]]
    network_version: str


@dataclass(frozen=True, slots=True)
class Order:
    """One unit to be sent to one incident.

    `rank` is the unit's place in the recommendation, None when it was not recommended;
    `override_reason` says why another than the first was taken, or one that may not be sent by the
    rules; it is kept.
    """

    incident_id: int
    unit_id: int
    offer: Offer | None = None
    rank: int | None = None
    override_reason: str | None = None


def assign(
    session: Session, order: Order, *, follow: Follow = follow_units, now: datetime | None = None
) -> AssignmentAnswer:
    """Send a unit to an incident: assignment, unit status and incident stage in one transaction.

    `follow` is how the incident follows its units.

    Of two transactions that send the same unit, one gets it; the other waits for the first to end
    (unique partial index) and is told who has it.

    Raises
    ------
    UnitTakenError
        When the unit is on an open assignment: with whose it is, to which incident, since when.
    UnitNotAvailableError
        When the unit is off duty or out of service.
    TrainingMismatchError
        When one of the two is practice and the other real: no reason overrides that.
    UnitNotEligibleError
        When it is not eligible for a cause that a reason overrides, and none is given: with all
        causes, as a recommendation tells them.
    IncidentClosedError
        When the incident is archived.
    NotFoundError
        When there is no such incident or unit.
    """
    at = now or datetime.now(UTC)
    incident = lock_open_incident(session, order.incident_id)
    row = _insert(session, order, incident, at)
    unit = lock_unit(session, order.unit_id)
    check_training(unit, incident)
    if unit.status not in ASSIGNABLE:
        raise UnitNotAvailableError(
            f"unit {unit.code} is {unit.status} since {unit.status_at:%Y-%m-%d %H:%M} UTC",
            unit_code=unit.code,
            status=str(unit.status),
            status_at=unit.status_at.isoformat(),
        )
    check_eligible(session, order, unit, incident, at)
    write_status(session, unit, UNIT_STATUS[AssignmentStatus.ASSIGNED], at)
    follow(session, incident, at)
    return record_assignment(session, "assignment.created", row.id)


def progress(
    session: Session,
    assignment_id: int,
    wanted: AssignmentStatus,
    *,
    reason: str | None = None,
    follow: Follow = follow_units,
    now: datetime | None = None,
) -> AssignmentAnswer:
    """Say how far an assignment is; unit status and, as `follow` says, incident stage follow.

    The present status again changes nothing and answers the same, so a repetition does no harm.

    Raises
    ------
    IllegalProgressError
        When the status may not follow the present one.
    RefusedError
        When an assignment is cancelled without a reason.
    NotFoundError
        When there is no such assignment.
    """
    at = now or datetime.now(UTC)
    incident, row = _lock(session, assignment_id)
    present = status_of(row.en_route_at, row.on_scene_at, row.outcome)
    if present is wanted:
        return _views(session, assignment_id)
    check_progress(present, wanted)
    if wanted is AssignmentStatus.CANCELLED and not (reason or "").strip():
        raise RefusedError("a reason is needed to cancel an assignment", field="reason")
    unit = lock_unit(session, row.unit_id)
    check_transition(unit.status, UNIT_STATUS[wanted], BY_ASSIGNMENT)
    _note(row, wanted, at, reason)
    session.flush()
    write_status(session, unit, UNIT_STATUS[wanted], at)
    follow(session, incident, at)
    return record_assignment(session, "assignment.status", assignment_id)


def check_training(unit: Unit, incident: Incident) -> None:
    """Refuse to send a training unit to what is real, or a real one to practice.

    Raises
    ------
    TrainingMismatchError
    """
    if unit.training is incident.training:
        return
    which = "training" if unit.training else "real"
    raise TrainingMismatchError(
        f"unit {unit.code} is {which}, incident {incident.number} is not",
        unit_code=unit.code,
        unit_training=unit.training,
        incident_id=incident.id,
        incident_number=incident.number,
        incident_training=incident.training,
    )


def check_eligible(
    session: Session, order: Order, unit: Unit, incident: Incident, at: datetime
) -> None:
    """Refuse a unit that the rules speak against, unless a reason to override them is given.

    Raises
    ------
    UnitNotEligibleError
    """
    if (order.override_reason or "").strip():
        return
    point = to_shape(incident.geom)
    place = float(shapely.get_x(point)), float(shapely.get_y(point))
    asked = Question(*place, incident.category, incident.training, incident.area_code)
    causes = [one for one in causes_of(session, unit.id, asked, at) if one[0] in OVERRIDABLE]
    if causes:
        named = ", ".join(cause.value for cause, _ in causes)
        raise UnitNotEligibleError(
            f"unit {unit.code} may not be sent ({named}) without a reason to override that",
            field="override_reason",
            unit_code=unit.code,
            incident_id=incident.id,
            incident_number=incident.number,
            causes=[{"cause": cause.value, "detail": detail} for cause, detail in causes],
        )


def _insert(session: Session, order: Order, incident: Incident, at: datetime) -> Assignment:
    actor = acting(session)
    offer = order.offer
    row = Assignment(
        incident_id=order.incident_id,
        unit_id=order.unit_id,
        assigned_at=at,
        assigned_by=actor.name,
        assigned_by_account=actor.account_id,
        rank=order.rank,
        override_reason=order.override_reason,
        training=incident.training,
    )
    if offer is not None:
        row.travel_time_s = offer.travel_time_s
        row.distance_m = offer.distance_m
        row.route = _line(offer.line)
        row.network_version = offer.network_version
    try:
        with session.begin_nested():
            session.add(row)
            session.flush()
    except IntegrityError as error:
        _explain(session, order, error)
        raise
    except ProgrammingError as error:
        if isinstance(error.orig, psycopg.errors.InsufficientPrivilege):
            get_unit(session, order.unit_id)  # what one does not reach is not there
        raise
    return row


def _explain(session: Session, order: Order, error: IntegrityError) -> None:
    """Raise what a refused insertion means; return when it means nothing known."""
    cause = error.orig
    constraint = cause.diag.constraint_name if isinstance(cause, psycopg.Error) else None
    if constraint == "fk_assignments_unit_id":
        raise NotFoundError(
            f"there is no unit {order.unit_id}", field="unit_id", unit_id=order.unit_id
        ) from error
    if constraint == ONE_OPEN_PER_UNIT:
        raise _taken(session, order.unit_id) from error


def _taken(session: Session, unit_id: int) -> UnitTakenError:
    unit = get_unit(session, unit_id)
    holder = session.execute(
        select(Assignment, Incident.number)
        .join(Incident, Incident.id == Assignment.incident_id)
        .where(Assignment.unit_id == unit_id, Assignment.ended_at.is_(None))
    ).first()
    if holder is None:  # it ended between the refusal and this look
        return UnitTakenError(
            f"unit {unit.code} was on another incident a moment ago; try again",
            unit_code=unit.code,
            incident_id=None,
            incident_number=None,
            assigned_by=None,
            assigned_at=None,
        )
    row, number = holder
    return UnitTakenError(
        f"unit {unit.code} is on incident {number}, assigned by {row.assigned_by}",
        unit_code=unit.code,
        incident_id=row.incident_id,
        incident_number=number,
        assigned_by=row.assigned_by,
        assigned_at=row.assigned_at.isoformat(),
    )


def _lock(session: Session, assignment_id: int) -> tuple[Incident, Assignment]:
    """Lock incident, then assignment: every command takes them in this order."""
    incident_id = session.scalar(
        select(Assignment.incident_id).where(Assignment.id == assignment_id)
    )
    if incident_id is None:
        raise NotFoundError(f"there is no assignment {assignment_id}", assignment_id=assignment_id)
    incident = session.scalars(
        select(Incident)
        .where(Incident.id == incident_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).one()
    row = session.scalars(
        select(Assignment)
        .where(Assignment.id == assignment_id)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).one()
    return incident, row


def _note(row: Assignment, wanted: AssignmentStatus, at: datetime, reason: str | None) -> None:
    match wanted:
        case AssignmentStatus.EN_ROUTE:
            row.en_route_at = at
        case AssignmentStatus.ON_SCENE:
            row.on_scene_at = at
        case AssignmentStatus.DONE | AssignmentStatus.CANCELLED:
            row.ended_at = at
            row.outcome = AssignmentOutcome(wanted.value)
            row.end_reason = reason
        case AssignmentStatus.ASSIGNED:
            raise AssertionError("nothing leads back to assigned")


def _line(points: Sequence[tuple[float, float]]) -> WKBElement | None:
    """Return a line to store; None when it has fewer than two points (unit already there)."""
    if len(points) < 2:
        return None
    return WKBElement(shapely.to_wkb(shapely.LineString(points)), srid=SRID_WGS84)


def _views(session: Session, assignment_id: int) -> AssignmentAnswer:
    assignment = get_assignment(session, assignment_id)
    return AssignmentAnswer(
        assignment=assignment,
        unit=get_unit(session, assignment.unit_id),
        incident=get_incident(session, assignment.incident_id),
    )


def record_assignment(session: Session, topic: str, assignment_id: int) -> AssignmentAnswer:
    """Record what a command changed, and return it."""
    answer = _views(session, assignment_id)
    areas = answer.incident.areas
    record_change(
        session,
        topic,
        entity_id=assignment_id,
        body=for_many(answer),
        area_code=areas[-1].code if areas else None,
    )
    return answer
