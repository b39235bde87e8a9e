"""Deadlines counted anew when a year of the working calendar was loaded or replaced.

A clock knows by which edition of the calendar it was counted. Whoever does something with an
incident counts its clocks anew first; the worker does so with all others, some hundred incidents at
a time. So each is counted once for each edition, whoever comes first, and what it has said stays
said: it says it again only of another deadline that is yet to come.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, select, text, update
from sqlalchemy.orm import Session

from data.store.actors import Actor, process_actor
from data.store.engine import Store, reaching
from dispatch.cases.applying import Applied
from dispatch.cases.clocks import show_clock, write_state
from dispatch.cases.facts import AHEAD, Case, open_case, state_of
from dispatch.cases.steps import Deed, write_step
from dispatch.cases.tables import IncidentClock
from dispatch.incidents.commands import record_incident_change, touch
from dispatch.incidents.tables import Incident, Stage
from dispatch.tasks.making import move_deadlines
from dispatch.workflow.calendars import Calendar, changed_days
from dispatch.workflow.clocks import recounted
from dispatch.workflow.queries import earlier_calendar, lasting_calendar
from dispatch.workflow.values import ClockState
from dispatch.workflow.words import TimeKind

RECOUNTED: Final = "recounted"
"""The step in the story of an incident whose deadline is another now."""

AT_ONCE: Final = 300
"""Clocks of one transaction."""

_COUNTER: Final = process_actor("calendar")
_WORKING: Final = (TimeKind.WORKING_DAY.value, TimeKind.WORKING_HOUR.value)
_SAME: Final = timedelta(seconds=1)

FIND_STALE: Final = text(
    "SELECT c.id FROM incident_clocks c JOIN incidents i ON i.id = c.incident_id"
    " WHERE c.stopped_at IS NULL AND c.kind IN ('working_hour', 'working_day')"
    " AND c.edition < (SELECT max(id) FROM calendar_changes)"
    " ORDER BY c.edition, c.id LIMIT :limit FOR NO KEY UPDATE OF i SKIP LOCKED"
)


@dataclass(frozen=True, slots=True)
class _Editions:
    """The calendar of now, an earlier one, and the days at which they differ, in order."""

    before: Calendar
    now: Calendar
    days: Sequence[date]

    def touches(self, clock: IncidentClock) -> bool:
        """Tell whether a day that changed lies in what a clock was counted over."""
        zone = ZoneInfo(self.now.timezone)
        ends = [one for one in (clock.due_at, clock.escalate_at, clock.paused_at) if one]
        first, last = clock.started_at.astimezone(zone).date(), max(ends).astimezone(zone).date()
        place = bisect_left(self.days, min(first, last))
        return place < len(self.days) and self.days[place] <= max(first, last)


def count_touched(session: Session) -> int:
    """Return how many deadlines that run, or stand still, the newest calendar moves.

    Of the whole city, whoever asks: nothing of them is shown.
    """
    session.flush()
    moved = 0
    with reaching(session, _COUNTER):
        ends = func.coalesce(IncidentClock.due_at, IncidentClock.paused_at)
        spans = session.execute(
            select(IncidentClock.edition, func.min(IncidentClock.started_at), func.max(ends))
            .where(*_stale())
            .group_by(IncidentClock.edition)
        ).all()
        for edition, first, last in spans:
            editions = _editions(session, edition, (first, last))
            if not editions.days:
                continue
            begins = datetime.combine(editions.days[0], time.min, ZoneInfo(editions.now.timezone))
            touched = select(IncidentClock).where(
                *_stale(), IncidentClock.edition == edition, ends >= begins
            )
            moved += sum(
                _moves(one, editions)
                for one in session.scalars(touched, execution_options={"yield_per": 5_000})
            )
    return moved


def recount_all(store: Store, actor: Actor, at: datetime, *, limit: int = AT_ONCE) -> int:
    """Count all clocks anew that were counted by an earlier calendar; return how many moved."""
    moved = 0
    while True:
        with store.transaction(actor) as session:
            looked_at, some = recount(session, at, limit=limit)
        moved += some
        if looked_at < limit:
            return moved


def recount(session: Session, at: datetime, *, limit: int = AT_ONCE) -> tuple[int, int]:
    """Count at most `limit` clocks anew; return how many were looked at, and how many moved.

    Incidents that somebody has locked are passed over: who has them counts anew, or the next round.
    """
    ids = session.scalars(FIND_STALE, {"limit": limit}).all()
    if not ids:
        return 0, 0
    rows = session.scalars(
        select(IncidentClock)
        .where(IncidentClock.id.in_(ids), *_stale())
        .order_by(IncidentClock.edition, IncidentClock.id)
        .execution_options(populate_existing=True)
    ).all()
    touched: set[int] = set()
    same: list[int] = []
    now = 0
    for edition, group in groupby(rows, key=attrgetter("edition")):
        some = list(group)
        editions = _editions(session, edition, _moments(some))
        now = editions.now.edition
        touched |= {one.incident_id for one in some if editions.touches(one)}
        same += [one.id for one in some if not editions.touches(one)]
    if same:
        session.execute(
            update(IncidentClock).where(IncidentClock.id.in_(same)).values(edition=now),
            execution_options={"synchronize_session": False},
        )
        session.expire_all()
    moved = 0
    for incident_id in sorted(touched):
        case = open_case(session, session.get_one(Incident, incident_id))
        steps = bring_up_to_date(session, case, at)
        moved += steps
        if steps:
            record_incident_change(session, "incident.recounted", incident_id)
    return len(ids), moved


def bring_up_to_date(session: Session, case: Case, at: datetime) -> int:
    """Count the clocks of a case by the calendar of now; return how many deadlines moved.

    The incident is locked already. Each that moved is told in the story.
    """
    if not case.stale:
        return 0
    moved = 0
    for row in list(case.clocks.values()):
        if row.kind in _WORKING and row.edition < case.calendar.edition:
            moved += _bring(session, case, row, at)
    case.stale = False
    if moved:
        show_clock(case)
        touch(session, case.row, at)
    return moved


def _bring(session: Session, case: Case, row: IncidentClock, at: datetime) -> bool:
    editions = _editions(session, row.edition, _moments([row]))
    old, rule = state_of(row), case.definition.clocks.get(row.clock)
    if not editions.touches(row):
        row.edition = editions.now.edition
        return False
    new = _recounted(row, editions)
    moves = _moved(old, new)
    write_state(row, new if moves else old, rule, editions.now, at)
    if row.overdue_at is not None:
        row.overdue_at = row.due_at
    if moves:
        move_deadlines(session, case.row.id, old.due_at, row.due_at)
        details: dict[str, Any] = {"clock": row.clock, "calendar": editions.now.edition}
        if old.due_at is not None and new.due_at is not None:
            details |= {"due_before": old.due_at.isoformat(), "due_at": new.due_at.isoformat()}
        elif old.remaining is not None and new.remaining is not None:
            details |= {
                "remaining_before_s": old.remaining.total_seconds(),
                "remaining_s": new.remaining.total_seconds(),
            }
        deed = Deed(RECOUNTED, Stage(case.row.stage), at)
        write_step(session, case, deed, Applied(RECOUNTED, details))
    return moves


def _moves(row: IncidentClock, editions: _Editions) -> bool:
    return _moved(state_of(row), _recounted(row, editions))


def _recounted(row: IncidentClock, editions: _Editions) -> ClockState:
    """Return a clock by the calendar of now: the whole of the time in which it ran."""
    ran = list(zip(row.ran[::2], row.ran[1::2], strict=True))
    since = row.resumed_at or row.started_at
    if row.paused_at is not None:
        ran.append((since, row.paused_at))
    return recounted(state_of(row), ran, since, editions.before, editions.now)


def _moved(old: ClockState, new: ClockState) -> bool:
    if old.due_at is not None and new.due_at is not None:
        return abs(new.due_at - old.due_at) >= _SAME
    if old.remaining is not None and new.remaining is not None:
        return abs(new.remaining - old.remaining) >= _SAME
    return False


def _editions(session: Session, edition: int, moments: Collection[datetime]) -> _Editions:
    """Return the calendars that clocks were counted by, and are to be counted by."""
    first = min(moments).year - 1
    last = max(moments).year + AHEAD
    now = lasting_calendar(session, first, last)
    before = earlier_calendar(session, edition, min(now.years), max(now.years))
    return _Editions(before, now, changed_days(before, now))


def _moments(rows: Iterable[IncidentClock]) -> list[datetime]:
    return [
        one
        for row in rows
        for one in (row.started_at, row.due_at, row.escalate_at)
        if one is not None
    ]


def _stale() -> tuple[ColumnElement[bool], ...]:
    return (
        IncidentClock.stopped_at.is_(None),
        IncidentClock.kind.in_(_WORKING),
        IncidentClock.edition < text("(SELECT max(id) FROM calendar_changes)"),
    )
