"""What is done with incidents under their law: decided purely, applied in one transaction.

`act` is the door for people and for what follows a task; `begin`, `sent`, `moved` and `reclocked`
are handed to the rooms below as what follows their writes.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from sqlalchemy.orm import Session

from dispatch.cases.applying import Applied, apply_effects
from dispatch.cases.clocks import reclock, show_clock
from dispatch.cases.errors import IncidentChangedError
from dispatch.cases.facts import Case, facts_of, open_case, refreshed
from dispatch.cases.proofs import prove_closure
from dispatch.cases.recounting import bring_up_to_date
from dispatch.cases.refusing import refuse, view_of_allowed
from dispatch.cases.steps import Deed, write_step
from dispatch.cases.views import ActAnswer, IncidentStepView
from dispatch.incidents.commands import (
    Follow,
    lock_incident,
    lock_open_incident,
    record_incident_change,
    touch,
)
from dispatch.incidents.errors import IncidentHasUnitsError
from dispatch.incidents.queries import get_incident
from dispatch.incidents.tables import Incident, Stage
from dispatch.workflow.carrying import limit_of
from dispatch.workflow.deciding import FOLLOW_UNITS, SEND_UNITS, allowed, decide, opening
from dispatch.workflow.queries import law_in_force, law_of
from dispatch.workflow.values import Command, Decision, Facts, Refused
from dispatch.workflow.words import FieldKind

OPENED: Final = "report"
"""The first step of every incident."""

MERGED_IN: Final = "merged_in"
"""The step of the incident that another is merged into."""

SPLIT_OFF: Final = "split_off"

_TOPICS: Final[Mapping[str, str]] = {"archive": "incident.closed"}
_ACTED: Final = "incident.acted"


def act(
    session: Session,
    incident_id: int,
    command: Command,
    *,
    version: int | None = None,
    roles: frozenset[str] = frozenset(),
    now: datetime | None = None,
) -> ActAnswer:
    """Do something with an incident as its law allows it; all of it or nothing.

    Parameters
    ----------
    version
        That was seen, of the incident.
    roles
        Of somebody without an account, beyond those of the account: a citizen with a code.

    Raises
    ------
    ActionRefusedError, ActionForbiddenError, ActionIncompleteError
        When the law refuses it: with the cause and what is allowed instead.
    IncidentChangedError
        When `version` is given and the incident has changed since it was read.
    NotFoundError
    """
    at = now or datetime.now(UTC)
    row = _lock(session, incident_id, command)
    seen = row.version
    case = open_case(session, row)
    bring_up_to_date(session, case, at)
    facts = facts_of(session, case, at)
    facts = replace(facts, present=replace(facts.present, roles=facts.present.roles | roles))
    if version is not None and version != seen:
        raise IncidentChangedError(
            f"incident {row.number} was changed by {row.changed_by} meanwhile",
            changed_by=row.changed_by,
            changed_at=row.changed_at.isoformat(),
            version=row.version,
            stage=str(row.stage),
            allowed=view_of_allowed(allowed(case.definition, facts, at)),
        )
    decision = decide(case.definition, facts, command, at)
    if isinstance(decision, Refused):
        raise refuse(row, command, decision)
    step = _carry_out(session, case, decision, at)
    if decision.to is Stage.ARCHIVE:
        prove_closure(session, row, at)
    _tell_the_other(session, row, step, at)
    topic = _TOPICS.get(str(row.stage), _ACTED)
    return ActAnswer(incident=record_incident_change(session, topic, row.id), step=step)


def add_report(
    session: Session, incident_id: int, command: Command, *, now: datetime | None = None
) -> ActAnswer:
    """Merge a report that was filed in this transaction into the incident that it is of.

    The conditions of the law hold and its roles do not: nobody has worked on the report yet, so
    whoever may report a thing may say which it is. A dispatcher or acceptor can split it off.

    Raises
    ------
    As `act`.
    """
    row = lock_incident(session, incident_id)
    rule = law_of(session, row.law, row.law_version).actions.get(command.action)
    roles = frozenset() if rule is None else frozenset(rule.roles)
    return act(session, incident_id, command, roles=roles, now=now)


def close_incident(
    session: Session,
    incident_id: int,
    *,
    reason: str,
    version: int | None = None,
    now: datetime | None = None,
) -> ActAnswer:
    """Archive an incident: as its law has it where that is allowed, else by the side door.

    The side door is the law's `force_close`, and stands in the story as what it is.

    Raises
    ------
    IncidentHasUnitsError
        When units are on it: with their codes.
    IncidentClosedError, VersionConflictError, NotFoundError
    ActionRefusedError, ActionForbiddenError, ActionIncompleteError
    """
    at = now or datetime.now(UTC)
    row = lock_open_incident(session, incident_id, version=version)
    units = [unit.unit_code for unit in get_incident(session, incident_id).units]
    if units:
        raise IncidentHasUnitsError(
            f"incident {row.number} still has units on it: {', '.join(units)}",
            incident_id=incident_id,
            incident_number=row.number,
            units=units,
        )
    case = open_case(session, row)
    facts = facts_of(session, case, at)
    open_to = {one.action for one in allowed(case.definition, facts, at)}
    action = "archive" if "archive" in open_to else "force_close"
    return act(session, incident_id, Command(action, reason), now=at)


def begin(session: Session, row: Incident, at: datetime) -> None:
    """Put an incident that was just filed under the law in force: its clock and its first step."""
    row.law_version, definition = law_in_force(session, row.law, at)
    case = open_case(session, row)
    facts = facts_of(session, case, at)
    applied = apply_effects(session, case, opening(definition, facts, at), at, action=OPENED)
    write_step(session, case, Deed(OPENED, None, at), applied)
    session.flush()


def sent(session: Session, row: Incident, at: datetime) -> None:
    """Let an incident follow a unit that was sent: as its law has it, by who sends.

    Raises
    ------
    ActionRefusedError, ActionForbiddenError
        When no unit may be sent in its present stage, or not by who is present.
    """
    case = open_case(session, row)
    bring_up_to_date(session, case, at)
    facts = facts_of(session, case, at)
    decision = decide(case.definition, facts, Command(SEND_UNITS), at)
    if isinstance(decision, Refused):
        raise refuse(row, Command(SEND_UNITS), decision)
    applied = apply_effects(session, case, decision.effects, at, action=SEND_UNITS)
    _follow(session, case, refreshed(facts, case), applied, at)


def moved(session: Session, row: Incident, at: datetime) -> None:
    """Let an incident follow its units, as they report."""
    case = open_case(session, row)
    bring_up_to_date(session, case, at)
    facts = facts_of(session, case, at, automatic=True)
    _follow(session, case, facts, Applied(FOLLOW_UNITS), at)


def units_changed(session: Session, incident_id: int, *, now: datetime | None = None) -> None:
    """Let an incident follow its units, whatever was done with them."""
    moved(session, lock_incident(session, incident_id), now or datetime.now(UTC))


def reclocked(session: Session, row: Incident, at: datetime) -> None:
    """Give the clock of a report the limit of its new priority, from when it was started."""
    case = open_case(session, row)
    bring_up_to_date(session, case, at)
    rule = case.definition.stages.get(Stage(row.stage))
    if row.stage in {Stage.REPORT, Stage.ACCEPT} and rule is not None and rule.clock is not None:
        facts = facts_of(session, case, at)
        limit = limit_of(case.definition.clocks[rule.clock], facts)
        reclock(case, rule.clock, limit, at)
        show_clock(case)


BEGIN: Final[Follow] = begin
SENT: Final[Follow] = sent
MOVED: Final[Follow] = moved


def _lock(session: Session, incident_id: int, command: Command) -> Incident:
    """Lock the incident, and the one that the command names, in the order of their ids."""
    named = command.payload.get(FieldKind.INCIDENT)
    if isinstance(named, int) and 0 < named < incident_id:
        lock_incident(session, named)
    return lock_incident(session, incident_id)


def _carry_out(session: Session, case: Case, decision: Decision, at: datetime) -> IncidentStepView:
    on_time = _on_time(case, decision.source, decision.to, at)
    applied = apply_effects(
        session, case, decision.effects, at, action=decision.action, reason=decision.reason
    )
    touch(session, case.row, at)
    deed = Deed(decision.action, decision.source, at, decision.reason, on_time)
    return write_step(session, case, deed, applied)


def _on_time(case: Case, source: Stage, to: Stage, at: datetime) -> bool | None:
    """Return whether the stage that is left is left in time; None where it has no clock."""
    rule = case.definition.stages.get(source)
    clock = None if rule is None or rule.clock is None else case.clocks.get(rule.clock)
    if to is source or clock is None:
        return None
    if clock.due_at is not None and clock.paused_at is None:
        return at <= clock.due_at
    return (clock.remaining_s or 0.0) >= 0


def _follow(session: Session, case: Case, facts: Facts, applied: Applied, at: datetime) -> None:
    """Write the step of a stage that follows the units; where it stays, the row is touched only."""
    row, source = case.row, Stage(case.row.stage)
    automatic = replace(facts, present=replace(facts.present, automatic=True))
    decision = decide(case.definition, automatic, Command(FOLLOW_UNITS), at)
    if isinstance(decision, Decision):
        on_time = _on_time(case, source, decision.to, at)
        more = apply_effects(session, case, decision.effects, at, action=FOLLOW_UNITS)
        applied.details.update(more.details)
        touch(session, row, at)
        if decision.to is not source or applied.action == SEND_UNITS:
            write_step(session, case, Deed(applied.action, source, at, on_time=on_time), applied)
        return
    touch(session, row, at)


def _tell_the_other(session: Session, row: Incident, step: IncidentStepView, at: datetime) -> None:
    """Write what a merge or a split means to the incident on its other side, and tell of it."""
    for key, action in (("merged_into", MERGED_IN), ("split_from", SPLIT_OFF)):
        other_id = step.details.get(key)
        if not isinstance(other_id, int):
            continue
        other = lock_incident(session, other_id)
        touch(session, other, at)
        case = open_case(session, other)
        applied = Applied(action, {"incident": row.id, "number": row.number})
        write_step(session, case, Deed(action, Stage(other.stage), at), applied)
        record_incident_change(session, _ACTED, other_id)
