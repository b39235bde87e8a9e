"""Facts of incidents that tests begin with, and what commands make of them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from dispatch.incidents.rules import UnitsOnIncident
from dispatch.incidents.tables import Stage
from dispatch.workflow import effects as done
from dispatch.workflow.calendars import Calendar
from dispatch.workflow.clocks import extended, paused, resumed, started
from dispatch.workflow.deciding import decide, opening
from dispatch.workflow.definitions import Definition, Limit
from dispatch.workflow.effects import Effect
from dispatch.workflow.loading import shipped_definition
from dispatch.workflow.values import (
    ClockState,
    Command,
    Decision,
    Facts,
    PayloadValue,
    Present,
    Refused,
    Request,
)
from dispatch.workflow.words import FieldKind, TaskKind, TimeKind

CITY_LAW = shipped_definition("city_management")
EMERGENCY_LAW = shipped_definition("emergency")
NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
CALENDAR = Calendar("Asia/Shanghai", frozenset({2026}))
TWO_HOURS = Limit(2, TimeKind.URGENT)

ACCEPTOR = Present(1, frozenset({"acceptor"}))
DISPATCHER = Present(2, frozenset({"dispatcher"}))
SECOND_DISPATCHER = Present(3, frozenset({"dispatcher"}))
ROADS = Present(4, frozenset({"department"}), "roads")
PARKS = Present(5, frozenset({"department"}), "parks")
HANDLER = Present(6, frozenset({"member"}), "roads")
VERIFIER = Present(7, frozenset({"member"}))
CITIZEN = Present(8, frozenset({"citizen"}))
MUSTER = Present(None, automatic=True)


class Incident:
    """An incident that tests move through its law: effects are kept as facts, in memory.

    `tell` gives a command and keeps what comes of it; `at` is the clock on the wall, which tests
    move with `wait`.
    """

    def __init__(
        self,
        law: Definition,
        category: str = "item:06013",
        priority: int = 3,
        handling: Limit = TWO_HOURS,
    ) -> None:
        self.law = law
        self.at = NOON
        self.facts = Facts(1, category, priority, law.first, handling, MUSTER)
        self.sent: list[done.SendUnits] = []
        self.outcome: done.Outcome | None = None
        self.keep(opening(law, self.facts, self.at))

    def wait(self, **length: float) -> None:
        """Let time pass."""
        self.at += timedelta(**length)

    def tell(
        self,
        who: Present,
        action: str,
        reason: str | None = None,
        payload: Mapping[FieldKind, PayloadValue] | None = None,
    ) -> Decision | Refused:
        """Give a command and keep what comes of it."""
        self.facts = replace(self.facts, present=who)
        answer = decide(self.law, self.facts, Command(action, reason, payload or {}), self.at)
        if isinstance(answer, Decision):
            self.keep(answer.effects)
        return answer

    def did(self, *told: object) -> None:
        """Give a command that must be allowed."""
        answer = self.tell(*told)  # type: ignore[arg-type] # the arguments of tell
        assert isinstance(answer, Decision), answer

    def refused(self, *told: object) -> str:
        """Give a command that must be refused; return the code."""
        answer = self.tell(*told)  # type: ignore[arg-type] # the arguments of tell
        assert isinstance(answer, Refused), answer
        return answer.code

    def units(self, *, open: int = 0, on_scene: int = 0, done: int = 0) -> None:  # noqa: A002
        """Say how many units are on it, and let the stage follow."""
        self.facts = replace(self.facts, units=UnitsOnIncident(open, on_scene, done))
        self.did(MUSTER, "follow_units")

    def give_task(self, kind: TaskKind, who: Present) -> None:
        """Let somebody get the open task of a kind."""
        assert who.account_id is not None
        holders = {**self.facts.holders, kind: frozenset({who.account_id})}
        self.facts = replace(self.facts, holders=holders)

    def is_in(self, stage: Stage) -> bool:
        """Return whether it is in a stage."""
        return self.facts.stage is stage

    def clock(self, key: str) -> ClockState:
        """Return a clock that is not stopped."""
        return self.facts.clocks[key]

    def keep(self, effects: tuple[Effect, ...]) -> None:
        """Keep what a decision brings about."""
        for effect in effects:
            self._keep(effect)
            self._keep_clock(effect)

    def _keep(self, effect: Effect) -> None:  # noqa: C901, PLR0912 (one branch for each effect)
        facts = self.facts
        match effect:
            case done.EnterStage(stage):
                facts = replace(facts, stage=stage)
            case done.SetMark(mark):
                facts = replace(facts, marks=facts.marks | {mark})
            case done.ClearMark(mark):
                facts = replace(facts, marks=facts.marks - {mark})
            case done.Count(counter, value):
                facts = replace(facts, counters={**facts.counters, counter: value})
            case done.GiveToDepartment(department):
                facts = replace(facts, department=department)
            case done.TakeFromDepartment():
                facts = replace(facts, department=None)
            case done.NoteHandler(account_id):
                facts = replace(facts, handlers=facts.handlers | {account_id})
            case done.NoteVerifier(account_id):
                facts = replace(facts, verifiers=facts.verifiers | {account_id})
            case done.CreateTask(kind, account_id=account_id):
                holder = frozenset(() if account_id is None else (account_id,))
                facts = replace(facts, holders={**facts.holders, kind: holder})
            case done.CloseTasks(kinds):
                left = {kind: who for kind, who in facts.holders.items() if kind not in kinds}
                facts = replace(facts, holders=left)
            case done.OpenRequest(kind, asked_by, amount):
                request = Request(kind, asked_by, amount=amount)
                facts = replace(facts, requests={**facts.requests, kind: request})
            case done.ApproveRequest(kind, account_id):
                request = facts.requests[kind]
                request = replace(request, approved_by=(*request.approved_by, account_id))
                facts = replace(facts, requests={**facts.requests, kind: request})
            case done.CloseRequest(kind):
                waiting = {one: req for one, req in facts.requests.items() if one is not kind}
                facts = replace(facts, requests=waiting)
            case done.SetAlarmLevel(level):
                facts = replace(facts, alarm_level=level)
            case done.SendUnits():
                self.sent.append(effect)
            case done.Archive(outcome):
                self.outcome = outcome
            case done.Reopen():
                self.outcome = None
            case _:
                pass
        self.facts = facts

    def _keep_clock(self, effect: Effect) -> None:
        clocks = dict(self.facts.clocks)
        match effect:
            case done.StartClock(key, amount, kind, department) | done.RestartClock(
                key, amount, kind, department
            ):
                clocks[key] = started(Limit(amount, kind), self.at, CALENDAR, department)
            case done.PauseClock(key):
                clocks[key] = paused(clocks[key], self.at, CALENDAR)
            case done.ResumeClock(key):
                clocks[key] = resumed(clocks[key], self.at, CALENDAR)
            case done.StopClock(key):
                del clocks[key]
            case done.ExtendClock(key, amount):
                clocks[key] = extended(clocks[key], amount, CALENDAR)
            case _:
                return
        self.facts = replace(self.facts, clocks=clocks)


def city_incident(stage: Stage = Stage.REPORT) -> Incident:
    """Return an incident of city management that has come to a stage, with the roads department."""
    incident = Incident(CITY_LAW)
    steps: list[tuple[object, ...]] = [
        (ACCEPTOR, "accept"),
        (ACCEPTOR, "open"),
        (DISPATCHER, "assign", None, {FieldKind.DEPARTMENT: "roads"}),
        (ROADS, "report_done"),
        (DISPATCHER, "request_verification"),
    ]
    for step in steps:
        if incident.facts.stage is stage:
            return incident
        incident.did(*step)
    assert incident.is_in(stage)
    return incident
