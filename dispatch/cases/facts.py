"""What a decision is made from: an incident's row, its clocks, and who is present, in two reads."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from importlib.resources import files
from typing import Any, Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from data.store.engine import acting
from dispatch.cases.laws import handling_limit
from dispatch.cases.proofs import missing_proof
from dispatch.cases.tables import IncidentClock
from dispatch.incidents.rules import UnitsOnIncident
from dispatch.incidents.tables import Incident, Stage
from dispatch.tasks.candidates import handlers_of
from dispatch.workflow.calendars import Calendar, is_working_time
from dispatch.workflow.definitions import Definition, Limit
from dispatch.workflow.queries import CALENDAR_EDITION, lasting_calendar, law_of
from dispatch.workflow.values import ClockState, Facts, Present, Request
from dispatch.workflow.words import Counter, Mark, RequestKind, TaskKind, TimeKind

_FACTS = text(files("dispatch.cases").joinpath("facts.sql").read_text(encoding="utf-8"))
_TASK_KINDS = {kind.value for kind in TaskKind}

_LOOKED_AT = frozenset({Stage.FEEDBACK, Stage.VERIFY, Stage.ARCHIVE})
"""The stages in which it matters who handled the incident."""


AHEAD: Final = 3
"""Years: longer than any limit with its extensions."""

TRAINER: Final = "training_driver"
"""Who plays everybody in practice: the roles, and the members who would be asked to look."""

_PLAYED: Final = frozenset({"acceptor", "dispatcher", "member"})


@dataclass
class Case:
    """An incident under its law, as a transaction has it: its row, and the clocks not stopped.

    The working calendar is read when a clock first asks for it: many actions touch none. `reason`
    and `taken_from` are what notices tell of: why, and which department has it no more. `played` is
    practice of which the training driver plays everybody. `stale` are cases with a clock that was
    counted by an earlier edition of the calendar.
    """

    session: Session
    row: Incident
    definition: Definition
    clocks: dict[str, IncidentClock]
    reason: str | None = None
    taken_from: str | None = None
    played: bool = False
    stale: bool = False

    @cached_property
    def calendar(self) -> Calendar:
        """The working calendar of the city, from the report on as far as a clock may run."""
        first = self.row.reported_at.year
        return lasting_calendar(self.session, first - 1, max(first, datetime.now(UTC).year) + AHEAD)


def open_case(session: Session, row: Incident) -> Case:
    """Return an incident with its law and its clocks; the row is locked already."""
    rows = session.execute(
        select(IncidentClock, CALENDAR_EDITION)
        .where(IncidentClock.incident_id == row.id, IncidentClock.stopped_at.is_(None))
        .order_by(IncidentClock.id)
        .execution_options(populate_existing=True)
    ).all()
    return Case(
        session=session,
        row=row,
        definition=law_of(session, row.law, row.law_version),
        clocks={clock.clock: clock for clock, _ in rows},
        stale=any(
            is_working_time(TimeKind(clock.kind)) and clock.edition < (edition or 0)
            for clock, edition in rows
        ),
    )


def facts_of(session: Session, case: Case, at: datetime, *, automatic: bool = False) -> Facts:
    """Return what is so of a case, and who is present: the one who acts in the transaction.

    `automatic` is for what the installation does itself as something else happens.
    """
    row, actor = case.row, acting(session)
    values = {
        "incident_id": row.id,
        "account_id": actor.account_id,
        "at": at,
        "leaf": row.leaf,
        "department": row.department_code,
    }
    found = session.execute(_FACTS, values).one()
    case.played = plays = row.training and TRAINER in found.roles
    held = frozenset(found.roles) | (_PLAYED if plays else frozenset())
    present = Present(actor.account_id, held, found.department)
    if automatic or actor.account_id is None:
        present = replace(present, automatic=True)
    return Facts(
        incident_id=row.id,
        category=row.category,
        priority=row.priority,
        stage=Stage(row.stage),
        handling=handling_limit(session, row),
        present=present,
        clocks={key: state_of(clock) for key, clock in case.clocks.items()},
        marks=frozenset(Mark(name) for name in row.marks),
        counters={Counter(name): value for name, value in row.counters.items()},
        requests=_requests(row.requests),
        department=row.department_code,
        handlers=_handlers(session, row, at),
        verifiers=frozenset(row.verifiers),
        holders=_holders(found.holders, actor.account_id if plays else None),
        units=UnitsOnIncident(found.units_open, found.units_on_scene, found.units_done),
        units_there=found.units_there,
        alarm_level=row.alarm_level,
        missing_proof=() if plays else missing_proof(session, row, at),
    )


def refreshed(facts: Facts, case: Case) -> Facts:
    """Return facts with what effects have changed in the case since they were read."""
    row = case.row
    return replace(
        facts,
        stage=Stage(row.stage),
        clocks={key: state_of(clock) for key, clock in case.clocks.items()},
        marks=frozenset(Mark(name) for name in row.marks),
        counters={Counter(name): value for name, value in row.counters.items()},
        requests=_requests(row.requests),
        department=row.department_code,
        handlers=frozenset(row.handlers),
        alarm_level=row.alarm_level,
    )


def state_of(clock: IncidentClock) -> ClockState:
    """Return a clock's row as the law sees it."""
    left = clock.remaining_s
    return ClockState(
        limit=Limit(clock.limit_amount, TimeKind(clock.kind)),
        started_at=clock.started_at,
        due_at=None if clock.paused_at is not None else clock.due_at,
        remaining=None if left is None else timedelta(seconds=left),
        department=clock.department_code,
    )


def _handlers(session: Session, row: Incident, at: datetime) -> frozenset[int]:
    known = frozenset(row.handlers)
    return known | handlers_of(session, row.id, at) if row.stage in _LOOKED_AT else known


def _requests(said: Mapping[str, Any]) -> Mapping[RequestKind, Request]:
    return {
        RequestKind(kind): Request(
            kind=RequestKind(kind),
            asked_by=one["asked_by"],
            approved_by=tuple(one["approved_by"]),
            amount=one["amount"],
        )
        for kind, one in said.items()
    }


def _holders(
    said: Iterable[tuple[str, int | None]], anybody: int | None
) -> Mapping[TaskKind, frozenset[int]]:
    """Return who has which tasks; `anybody` has those that nobody has."""
    found: defaultdict[TaskKind, set[int]] = defaultdict(set)
    for kind, account_id in said:
        holder = account_id or anybody
        if kind in _TASK_KINDS and holder is not None:
            found[TaskKind(kind)].add(holder)
    return {kind: frozenset(accounts) for kind, accounts in found.items()}
