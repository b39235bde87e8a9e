"""Clocks that have something to say: nearly too late, too late, too late for long. Each once.

Several workers may do this at once. Each locks the incidents that it sees to, as commands do, and
passes over those that somebody else has; what it did is written in the same transaction. So nothing
is said twice, and what was not committed when a worker died is due still.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from data.store.actors import Actor
from data.store.engine import Store
from dispatch.cases.applying import Applied
from dispatch.cases.clocks import next_moment
from dispatch.cases.facts import Case, open_case
from dispatch.cases.recounting import bring_up_to_date
from dispatch.cases.steps import Deed, write_step
from dispatch.cases.tables import IncidentClock
from dispatch.cases.telling import tell_of_clock
from dispatch.incidents.commands import record_incident_change, touch
from dispatch.incidents.tables import Incident, Stage
from dispatch.workflow.words import Mark

AT_ONCE: Final = 100
"""Clocks of one transaction."""

FIND_DUE: Final = text(
    "SELECT c.id FROM incident_clocks c JOIN incidents i ON i.id = c.incident_id"
    " WHERE c.next_at <= :at ORDER BY c.next_at, c.id LIMIT :limit"
    " FOR NO KEY UPDATE OF i SKIP LOCKED"
)


class Saying(StrEnum):
    """What a clock says; also the action of the step in the story."""

    WARNED = "warned"  # nearly too late
    OVERDUE = "overdue"
    ESCALATED = "escalated"  # overdue by its whole limit once more


def fire_all(store: Store, actor: Actor, at: datetime, *, limit: int = AT_ONCE) -> int:
    """Let every clock say what it has to say by a moment, batch by batch; return how many did."""
    fired = 0
    while True:
        with store.transaction(actor) as session:
            count = len(fire(session, at, limit=limit))
        fired += count
        if count < limit:
            return fired


def fire(session: Session, at: datetime, *, limit: int = AT_ONCE) -> list[tuple[int, Saying]]:
    """Let at most `limit` clocks say what they have to say; return of which incidents what.

    What is due is found by an index, the longest due first.
    """
    ids = session.scalars(FIND_DUE, {"at": at, "limit": limit}).all()
    said = []
    for clock in _reread(session, ids, at):
        row = session.get_one(Incident, clock.incident_id)
        case = open_case(session, row)
        moved = bring_up_to_date(session, case, at)
        if clock.next_at is None or clock.next_at > at:
            if moved:
                record_incident_change(session, "incident.recounted", row.id)
            continue
        saying = saying_of(clock, at)
        _say(session, case, clock, saying, at)
        said.append((row.id, saying))
    return said


def saying_of(clock: IncidentClock, at: datetime) -> Saying:
    """Return what a clock that is due has to say: the gravest thing that is so by now."""
    if clock.overdue_at is not None:
        return Saying.ESCALATED
    if clock.due_at is not None and clock.due_at <= at:
        return Saying.OVERDUE
    return Saying.WARNED


def _reread(session: Session, ids: Sequence[int], at: datetime) -> Sequence[IncidentClock]:
    """Return those clocks that are due still, now that nobody else can change them."""
    return session.scalars(
        select(IncidentClock)
        .where(IncidentClock.id.in_(ids), IncidentClock.next_at <= at)
        .order_by(IncidentClock.next_at, IncidentClock.id)
        .execution_options(populate_existing=True)
    ).all()


def _say(session: Session, case: Case, clock: IncidentClock, saying: Saying, at: datetime) -> None:
    row = case.row
    details = {"clock": clock.clock}
    match saying:
        case Saying.WARNED:
            clock.warned_at = at
        case Saying.OVERDUE:
            clock.overdue_at = clock.due_at
        case Saying.ESCALATED:
            clock.escalated_at = at
            if Mark.ESCALATED in case.definition.marks and Mark.ESCALATED not in row.marks:
                row.marks = {**row.marks, Mark.ESCALATED.value: at.isoformat()}
                touch(session, row, at)
    clock.next_at = next_moment(clock)
    deed = Deed(saying.value, Stage(row.stage), at)
    write_step(session, case, deed, Applied(saying.value, dict(details)))
    tell_of_clock(session, case, clock, saying.value, at)
    record_incident_change(session, f"incident.{saying.value}", row.id)
