"""Sends the units of a plan, each in its own right: what one loses does not stop the others."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.store.errors import ConflictError, NotFoundError, RefusedError, StoreError
from dispatch.allocations.views import CommitView, ErrandResult, Refusal
from dispatch.assignments.commands import Order, assign, progress
from dispatch.assignments.errors import IllegalProgressError
from dispatch.assignments.queries import assignment_views
from dispatch.assignments.reasons import ReasonCode, coded
from dispatch.assignments.rules import status_of
from dispatch.assignments.tables import Assignment
from dispatch.assignments.views import AssignmentView
from dispatch.incidents.commands import Follow, follow_units
from dispatch.incidents.queries import get_incident
from dispatch.incidents.tables import Incident
from dispatch.incidents.views import AssignmentStatus


@dataclass(frozen=True, slots=True)
class Errand:
    """One unit to be sent to one incident as planned.

    `takes_off` are assignments to be cancelled for it: the unit's own to another incident, or that
    of the unit it replaces. Naming them is the dispatcher's agreement.
    """

    order: Order
    takes_off: tuple[int, ...] = ()


def carry_out(
    session: Session,
    errands: Sequence[Errand],
    *,
    sent: Follow = follow_units,
    moved: Follow = follow_units,
    now: datetime | None = None,
) -> CommitView:
    """Send units in one transaction; return what became of each errand, in the order given.

    `sent` and `moved` are how incidents follow units that are sent and taken off.

    An errand is done wholly or not at all: when another has the unit, its incident is closed or
    what it takes off has arrived, it is refused as it would be alone, and the others go on.

    Notes
    -----
    Locks are taken in one order, so that two plans never wait for each other in a ring: all
    incidents that are touched by their ids, then unit after unit.
    """
    at = now or datetime.now(UTC)
    _lock_incidents(session, errands)
    results: dict[int, ErrandResult] = {}
    for place in sorted(range(len(errands)), key=lambda place: errands[place].order.unit_id):
        results[place] = _run(session, errands[place], at, sent=sent, moved=moved)
    items = [results[place] for place in range(len(errands))]
    done = sum(item.outcome == "done" for item in items)
    return CommitView(items=items, done=done, refused=len(items) - done)


def _run(
    session: Session, errand: Errand, at: datetime, *, sent: Follow, moved: Follow
) -> ErrandResult:
    order = errand.order
    try:
        with session.begin_nested():
            for assignment in _to_be_cancelled(session, errand):
                wanted_by = get_incident(session, order.incident_id).number
                progress(
                    session,
                    assignment.id,
                    AssignmentStatus.CANCELLED,
                    reason=coded(ReasonCode.TAKEN_OFF, wanted_by),
                    follow=moved,
                    now=at,
                )
            assignment = assign(session, order, follow=sent, now=at).assignment
    except (NotFoundError, ConflictError, RefusedError) as error:
        return _result(errand, refusal=error)
    return _result(errand, assignment=assignment)


def _to_be_cancelled(session: Session, errand: Errand) -> list[AssignmentView]:
    """Return the assignments that an errand takes off.

    Raises
    ------
    NotFoundError
        When one of them is none.
    RefusedError
        When one is neither the unit's nor of the incident.
    IllegalProgressError
        When its unit has arrived or it has ended: there is nothing to be taken off any more.
    """
    if not errand.takes_off:
        return []
    found = assignment_views(session, errand.takes_off)
    missing = set(errand.takes_off) - {assignment.id for assignment in found}
    if missing:
        raise NotFoundError(f"there is no assignment {min(missing)}", assignment_id=min(missing))
    for assignment in found:
        own = assignment.unit_id == errand.order.unit_id
        if not own and assignment.incident_id != errand.order.incident_id:
            raise RefusedError(
                f"assignment {assignment.id} is neither of this unit nor of this incident",
                field="takes_off",
            )
        status = status_of(assignment.en_route_at, assignment.on_scene_at, assignment.outcome)
        if status not in {AssignmentStatus.ASSIGNED, AssignmentStatus.EN_ROUTE}:
            raise IllegalProgressError(
                f"unit {assignment.unit_code} is not on its way any more: {status}",
                status=str(status),
                wanted=str(AssignmentStatus.CANCELLED),
                assignment_id=assignment.id,
            )
    return found


def _lock_incidents(session: Session, errands: Sequence[Errand]) -> None:
    """Lock every incident that is touched, by id, as commands on assignments lock theirs first."""
    ended = {assignment_id for errand in errands for assignment_id in errand.takes_off}
    touched = {errand.order.incident_id for errand in errands} | _incidents_of(session, ended)
    session.execute(
        select(Incident.id)
        .where(Incident.id.in_(sorted(touched)))
        .order_by(Incident.id)
        .with_for_update(key_share=True)
    )


def _incidents_of(session: Session, assignments: Collection[int]) -> set[int]:
    if not assignments:
        return set()
    return set(
        session.scalars(select(Assignment.incident_id).where(Assignment.id.in_(assignments)))
    )


def _result(
    errand: Errand,
    *,
    assignment: AssignmentView | None = None,
    refusal: StoreError | None = None,
) -> ErrandResult:
    return ErrandResult(
        incident_id=errand.order.incident_id,
        unit_id=errand.order.unit_id,
        outcome="refused" if assignment is None else "done",
        assignment=assignment,
        refusal=None
        if refusal is None
        else Refusal(code=refusal.code, message=refusal.message, details=dict(refusal.details)),
    )
