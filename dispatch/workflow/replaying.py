"""Past incidents run through a law again: what it would have said to what was done with them.

What was done is taken as it was, at its own time, by somebody who may; the law is asked what comes
of it. Decisions depend on few facts, and on times only by whether a clock is up. So states are
kept without times and ids, and each decision is made once: a step costs one look-up, and the
arithmetic of its clocks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from data.access.roles import roles
from dispatch.incidents.rules import UnitsOnIncident
from dispatch.incidents.tables import Stage
from dispatch.workflow import clocks
from dispatch.workflow import effects as done
from dispatch.workflow.calendars import Calendar
from dispatch.workflow.deciding import FOLLOW_UNITS, SEND_UNITS, decide, opening
from dispatch.workflow.definitions import Definition, Limit
from dispatch.workflow.effects import Effect
from dispatch.workflow.keeping import keep_facts
from dispatch.workflow.values import ClockState, Command, Facts, PayloadValue, Present, Refused
from dispatch.workflow.words import FieldKind, TaskKind

SOME_REASON: Final = "—"
SOMEBODY_ELSE: Final = 1_000
"""Added to the number of who acts: whom they named, who is not in the story."""

_NOW: Final = datetime(2000, 1, 1, tzinfo=UTC)
_UP: Final = timedelta(hours=-1)
_NOT_UP: Final = timedelta(hours=1)

UNITS_AT: Final[Mapping[Stage, UnitsOnIncident]] = {
    Stage.ASSIGN: UnitsOnIncident(1, 0, 0),
    Stage.HANDLE: UnitsOnIncident(1, 1, 0),
    Stage.FEEDBACK: UnitsOnIncident(0, 0, 1),
}
"""Units that lead to a stage; those to any other are none."""


@dataclass(frozen=True, slots=True)
class PastStep:
    """Something that was done: when, what, by whom, with what, and where it led.

    `account` is None for the installation itself; `department` the one that had the incident after
    it, or that gave it back by it.
    """

    at: datetime
    action: str
    to: Stage
    account: int | None
    department: str | None
    reasoned: bool
    amount: float | None = None


@dataclass(frozen=True, slots=True)
class PastIncident:
    """An incident with all that was done with it, in order."""

    number: str
    category: str
    priority: int
    handling: Limit
    reported_at: datetime
    steps: Sequence[PastStep]


@dataclass(slots=True)
class Run:
    """What a law makes of a past incident.

    Parameters
    ----------
    refused
        Actions that it does not allow as they were done, with the code of the refusal.
    ended
        By clock, when it ran out and whether that was too late as it last ended; `due_at` is None
        for one that stood still then.
    stages
        Seconds in each stage.
    """

    refused: list[tuple[str, str]] = field(default_factory=list)
    ended: dict[str, tuple[datetime | None, bool]] = field(default_factory=dict)
    stages: dict[Stage, float] = field(default_factory=dict)


_Clockwork = tuple[Effect, ...]
_Done = tuple[str, Stage, int, str | None, bool, float | None]


@dataclass(frozen=True, slots=True)
class _After:
    """Where a step leads: the number of the state, what clocks do, why it was refused if it was."""

    state: int
    clockwork: _Clockwork
    refused: str | None


class Replayer:
    """A law that is asked about many past incidents; remembers every decision that it has made."""

    def __init__(self, definition: Definition, calendar: Calendar) -> None:
        self._definition = definition
        self._calendar = calendar
        self._states: list[Facts] = []
        self._numbers: dict[object, int] = {}
        self._after: dict[tuple[int, _Done, frozenset[str]], _After] = {}
        self._opened: dict[tuple[str, int, Limit], _After] = {}

    def run(self, past: PastIncident) -> Run:
        """Return what the law makes of a past incident.

        Raises
        ------
        CalendarGapError
            When working time fell on a day that the calendar does not have.
        """
        run = Run()
        running: dict[str, ClockState] = {}
        opened = self._open(past)
        self._turn(opened.clockwork, running, run, past.reported_at)
        state, since = opened.state, past.reported_at
        names: dict[object, int] = {}
        for step in past.steps:
            late = frozenset(
                key for key, clock in running.items() if clocks.is_overdue(clock, step.at)
            )
            after = self._step(state, _plain(step, names), late)
            if after.refused is not None:
                run.refused.append((step.action, after.refused))
            self._turn(after.clockwork, running, run, step.at)
            stage = self._states[state].stage
            run.stages[stage] = run.stages.get(stage, 0.0) + (step.at - since).total_seconds()
            state, since = after.state, step.at
        last = past.steps[-1].at if past.steps else past.reported_at
        for key, clock in running.items():
            run.ended[key] = (clock.due_at, clocks.is_overdue(clock, last))
        return run

    def _open(self, past: PastIncident) -> _After:
        key = (past.category, past.priority, past.handling)
        known = self._opened.get(key)
        if known is None:
            nobody = Present(None, automatic=True)
            facts = Facts(
                *(0, past.category, past.priority, self._definition.first, past.handling, nobody)
            )
            known = self._keep(facts, opening(self._definition, facts, _NOW), None)
            self._opened[key] = known
        return known

    def _step(self, state: int, step: _Done, late: frozenset[str]) -> _After:
        key = (state, step, late)
        known = self._after.get(key)
        if known is None:
            known = self._after[key] = self._decide(self._states[state], step, late)
        return known

    def _decide(self, facts: Facts, step: _Done, late: frozenset[str]) -> _After:
        """Ask the law; where it refuses, the incident goes where it went all the same."""
        action, to, *_ = step
        before = _dressed(facts, step, late)
        answer = decide(self._definition, before, self._command(step), _NOW)
        if isinstance(answer, Refused):
            effects: tuple[Effect, ...] = () if to is facts.stage else (done.EnterStage(to),)
            return self._keep(facts, effects, answer.code)
        after = self._keep(facts, answer.effects, None)
        if action != SEND_UNITS or to is answer.to:
            return after
        units = UNITS_AT.get(to, UnitsOnIncident(0, 0, 0))
        moving = replace(
            self._states[after.state], units=units, present=Present(None, automatic=True)
        )
        followed = decide(self._definition, moving, Command(FOLLOW_UNITS), _NOW)
        more = () if isinstance(followed, Refused) else followed.effects
        last = self._keep(self._states[after.state], more, None)
        return _After(last.state, (*after.clockwork, *last.clockwork), None)

    def _command(self, step: _Done) -> Command:
        action, _, account, department, reasoned, amount = step
        rule = self._definition.actions.get(action)
        given: dict[FieldKind, PayloadValue] = {
            FieldKind.DEPARTMENT: department or "?",
            FieldKind.ACCOUNT: account + SOMEBODY_ELSE,
            FieldKind.INCIDENT: 1,
            FieldKind.AMOUNT: amount or 1.0,
            FieldKind.LEVEL: 2,
        }
        fields = () if rule is None else rule.fields
        payload = {name: given[name] for name in fields}
        return Command(action, SOME_REASON if reasoned else None, payload)

    def _keep(self, facts: Facts, effects: Sequence[Effect], refused: str | None) -> _After:
        kept = keep_facts(facts, effects)
        identity = _identity(kept)
        number = self._numbers.get(identity)
        if number is None:
            number = self._numbers[identity] = len(self._states)
            self._states.append(kept)
        clockwork = tuple(one for one in effects if isinstance(one, _OF_CLOCKS))
        return _After(number, clockwork, refused)

    def _turn(
        self, clockwork: _Clockwork, running: dict[str, ClockState], run: Run, at: datetime
    ) -> None:
        """Let the clocks of an incident do what a decision says."""
        for effect in clockwork:
            match effect:
                case done.StartClock() | done.RestartClock():
                    limit = Limit(effect.amount, effect.kind)
                    running[effect.clock] = clocks.started(limit, at, self._calendar)
                case done.PauseClock(key):
                    running[key] = clocks.paused(running[key], at, self._calendar)
                case done.ResumeClock(key):
                    running[key] = clocks.resumed(running[key], at, self._calendar)
                case done.ExtendClock(key, amount):
                    running[key] = clocks.extended(running[key], amount, self._calendar)
                case done.StopClock(key):
                    clock = running.pop(key)
                    run.ended[key] = (clock.due_at, clocks.is_overdue(clock, at))
                case _:
                    pass


_OF_CLOCKS = (
    done.StartClock,
    done.RestartClock,
    done.PauseClock,
    done.ResumeClock,
    done.ExtendClock,
    done.StopClock,
)


def _plain(step: PastStep, names: dict[object, int]) -> _Done:
    """Return a step without its time; accounts and departments are numbered as they come up."""
    account = names.setdefault(step.account, len(names))
    department = step.department
    if department is not None:
        department = f"d{names.setdefault(department, len(names))}"
    return (step.action, step.to, account, department, step.reasoned, step.amount)


def _dressed(facts: Facts, step: _Done, late: frozenset[str]) -> Facts:
    """Return facts with who acts, what they hold, and clocks that are up or not."""
    action, to, account, department, *_ = step
    automatic = action == FOLLOW_UNITS
    held = frozenset[str]() if automatic else frozenset(roles())
    own = facts.department or department
    units = UNITS_AT.get(to, UnitsOnIncident(0, 0, 0)) if automatic else facts.units
    return replace(
        facts,
        present=Present(account, held, own, automatic=automatic),
        holders=dict.fromkeys(TaskKind, frozenset({account})),
        units=units,
        clocks={
            key: _shown(clock, _UP if key in late else _NOT_UP)
            for key, clock in facts.clocks.items()
        },
    )


def _shown(clock: ClockState, left: timedelta) -> ClockState:
    if clock.due_at is None:
        return replace(clock, remaining=left)
    return replace(clock, due_at=_NOW + left)


def _identity(facts: Facts) -> object:
    """Return what makes states alike: everything but times and who was present."""
    return (
        *(facts.category, facts.priority, facts.handling, facts.stage, facts.marks),
        tuple(facts.counters.items()),
        tuple((key, one.running, one.department) for key, one in facts.clocks.items()),
        tuple(facts.requests.items()),
        *(facts.department, facts.handlers, facts.verifiers, facts.alarm_level),
    )
