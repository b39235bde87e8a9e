"""The clocks of incidents as rows: what effects make of them, when they have something to say."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from dispatch.cases.facts import Case, state_of
from dispatch.cases.tables import IncidentClock
from dispatch.tasks.making import move_deadlines
from dispatch.workflow import clocks, effects
from dispatch.workflow.calendars import Calendar, later, length
from dispatch.workflow.definitions import ClockRule, Limit
from dispatch.workflow.errors import CalendarGapError
from dispatch.workflow.values import ClockState

ClockEffect = (
    effects.StartClock
    | effects.RestartClock
    | effects.PauseClock
    | effects.ResumeClock
    | effects.StopClock
    | effects.ExtendClock
)


def apply_clock(session: Session, case: Case, effect: ClockEffect, at: datetime) -> None:
    """Do to a case's clock what an effect says; what does not run is not stopped or paused."""
    row = case.clocks.get(effect.clock)
    if isinstance(effect, effects.StartClock | effects.RestartClock):
        limit = Limit(effect.amount, effect.kind)
        state = clocks.started(limit, at, case.calendar, effect.department)
        if row is not None:
            stop(row, at)
            session.flush()
        case.clocks[effect.clock] = fresh = IncidentClock(
            incident_id=case.row.id, clock=effect.clock, started_at=at
        )
        write_state(fresh, state, case.definition.clocks.get(effect.clock), case.calendar, at)
        session.add(fresh)
        return
    if row is None:
        return
    if isinstance(effect, effects.StopClock):
        stop(row, at)
        del case.clocks[effect.clock]
        return
    state = state_of(row)
    match effect:
        case effects.PauseClock():
            state = clocks.paused(state, at, case.calendar)
        case effects.ResumeClock():
            if row.paused_at is not None:
                row.ran = [*row.ran, row.resumed_at or row.started_at, row.paused_at]
                row.resumed_at = at
            state = clocks.resumed(state, at, case.calendar)
        case effects.ExtendClock():
            state = clocks.extended(state, effect.amount, case.calendar)
    due_before = row.due_at
    write_state(row, state, case.definition.clocks.get(effect.clock), case.calendar, at)
    if isinstance(effect, effects.ExtendClock):
        move_deadlines(session, case.row.id, due_before, row.due_at)


def stop(row: IncidentClock, at: datetime) -> None:
    """End a clock; when it was due is kept."""
    row.stopped_at = at
    row.next_at = None


def write_state(
    row: IncidentClock,
    state: ClockState,
    rule: ClockRule | None,
    calendar: Calendar,
    at: datetime,
) -> None:
    """Write a clock's state to its row, with the moments at which the worker has something to do.

    A clock that has more time again than it is warned of is warned of anew.
    """
    row.limit_amount, row.kind = state.limit.amount, state.limit.kind.value
    row.started_at, row.department_code = state.started_at, state.department
    row.edition = calendar.edition
    row.due_at = state.due_at
    if state.due_at is None:
        row.paused_at = row.paused_at or at
        row.remaining_s = (state.remaining or timedelta(0)).total_seconds()
        row.warn_at = row.escalate_at = None
    else:
        row.paused_at = row.remaining_s = None
        row.warn_at = None if rule is None else clocks.warns_at(state, rule, calendar)
        row.escalate_at = escalates_at(state, calendar)
        if row.warn_at is not None and row.warn_at > at:
            row.warned_at = None
        if state.due_at > at:
            row.overdue_at = row.escalated_at = None
    row.next_at = next_moment(row)


def escalates_at(state: ClockState, calendar: Calendar) -> datetime | None:
    """Return when a running clock is overdue by its whole limit once more, and goes higher up.

    None while it is paused, and where the calendar does not reach so far.
    """
    if state.due_at is None:
        return None
    try:
        return later(state.due_at, length(state.limit, calendar), state.limit.kind, calendar)
    except CalendarGapError:
        return None


def next_moment(row: IncidentClock) -> datetime | None:
    """Return the next moment at which a running clock has something to say; None for never."""
    if row.stopped_at is not None or row.due_at is None or row.paused_at is not None:
        return None
    if row.overdue_at is None:
        if row.warned_at is None and row.warn_at is not None and row.warn_at < row.due_at:
            return row.warn_at
        return row.due_at
    return row.escalate_at if row.escalated_at is None else None


def reclock(case: Case, key: str, limit: Limit, at: datetime) -> None:
    """Give a running clock another limit, counted from when it was started."""
    row = case.clocks.get(key)
    if row is None or row.paused_at is not None:
        return
    row.resumed_at, row.ran = None, []
    state = clocks.started(limit, row.started_at, case.calendar, row.department_code)
    write_state(row, state, case.definition.clocks.get(key), case.calendar, at)


def show_clock(case: Case) -> None:
    """Write to the incident when the clock of its stage runs out, which lists and maps show.

    Where the stage's own clock stands still the soonest of those that run counts; where none runs
    the incident says since when.
    """
    rule = case.definition.stages.get(case.row.stage)
    own = None if rule is None or rule.clock is None else case.clocks.get(rule.clock)
    running = [one for one in case.clocks.values() if one.due_at is not None]
    shown = own if own is not None and own.due_at is not None else None
    if shown is None and running:
        shown = min(running, key=lambda one: (one.due_at, one.clock))
    if shown is not None and shown.due_at is not None:
        case.row.due_at, case.row.paused_at = shown.due_at, None
    else:
        case.row.paused_at = None if own is None else own.paused_at
