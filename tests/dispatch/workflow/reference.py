"""The law of city management told once more, by hand and without its file: a model to compare with.

`reference_rules` says what is allowed, this what comes of it. Stages are letters (r report, a
accept, s assign, h handle, f feedback, v verify, x archive), the rules plain `if`s, and time is
urgent. What is wrong here and in the engine alike was understood wrongly twice.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

HANDLING = timedelta(hours=2)
LIMITS = {
    "accept": timedelta(minutes=15),
    "confirm": timedelta(minutes=30),
    "assign": timedelta(minutes=15),
    "handle": HANDLING,
    "feedback": timedelta(minutes=30),
    "verify": timedelta(minutes=30),
}
CLOCK = {"r": "accept", "a": "accept", "s": "assign", "h": "handle", "f": "feedback", "v": "verify"}
OPEN = "rashfv"


@dataclass(frozen=True)
class Who:
    """Who acts: a letter for each role (acceptor, dispatcher, department `p`, member, citizen)."""

    account: int
    roles: str
    department: str | None = None


@dataclass
class Clock:
    """A clock that runs until `due`, or stands with `left`."""

    due: datetime | None
    left: timedelta | None = None
    department: str | None = None


@dataclass
class Model:
    """An incident."""

    now: datetime
    stage: str = "r"
    marks: set[str] = field(default_factory=set)
    department: str | None = None
    bounces: int = 0
    reworks: int = 0
    handlers: set[int] = field(default_factory=set)
    verifiers: set[int] = field(default_factory=set)
    tasks: dict[str, int | None] = field(default_factory=dict)
    asked: dict[str, tuple[int, list[int]]] = field(default_factory=dict)
    units: tuple[int, int, int] = (0, 0, 0)
    clocks: dict[str, Clock] = field(default_factory=dict)

    def begin(self) -> None:
        self.start("accept")

    # clocks

    def start(self, name: str, department: str | None = None) -> None:
        self.clocks[name] = Clock(self.now + LIMITS[name], None, department)

    def pause(self, name: str) -> None:
        clock = self.clocks.get(name)
        if clock and clock.due:
            self.clocks[name] = Clock(None, clock.due - self.now, clock.department)

    def resume(self, name: str) -> None:
        clock = self.clocks.get(name)
        if clock and clock.left is not None:
            self.clocks[name] = Clock(self.now + clock.left, None, clock.department)

    def run(self, name: str) -> None:
        if name in self.clocks:
            self.resume(name)
        else:
            self.start(name)

    def late(self) -> bool:
        clock = self.clocks.get("handle")
        if clock is None:
            return False
        left = clock.left if clock.due is None else clock.due - self.now
        return left is not None and left < timedelta(0)

    def enter(self, stage: str, *, told: tuple[str, ...] = ()) -> None:
        before, after = CLOCK.get(self.stage), CLOCK.get(stage)
        self.stage = stage
        if stage == "x":
            self.clocks, self.tasks = {}, {}
            self.asked = {kind: one for kind, one in self.asked.items() if kind == "appeal"}
            return
        if stage != "h":
            self.asked = {kind: one for kind, one in self.asked.items() if kind == "appeal"}
        if before != after:
            if before and before not in told:
                self.clocks.pop(before, None)
            if after and after not in told:
                self.run(after)

    # what is done

    def bounce(self) -> None:
        self.bounces += 1
        if self.bounces >= 3:
            self.marks.add("supervised")

    def lose_department(self) -> None:
        self.pause("handle")
        self.department = None
        self.tasks.pop("handle", None)
        self.marks -= {"with_handler", "delegation_owed"}

    def follow(self) -> None:
        """Let the stage follow the units."""
        if self.department is not None:
            return
        now_open, on_scene, done = self.units
        if on_scene or (now_open and done):
            to = "h"
        elif now_open:
            to = "s"
        else:
            to = "f" if done else "s"
        wanted = "handle" if now_open else CLOCK[to]
        for name in list(self.clocks):
            if name in set(CLOCK.values()) - {wanted}:
                if name == "handle" and to == "f":
                    self.pause(name)
                else:
                    del self.clocks[name]
        self.stage = to
        self.run(wanted)

    def do(self, who: Who, action: str, department: str, account: int) -> None:  # noqa: C901, PLR0912, PLR0915 (the whole law)
        """Do what is allowed."""
        marks = self.marks
        if action == "accept":
            self.enter("a")
        elif action == "request_confirmation":
            marks |= {"confirming"}
            self.marks -= {"confirmed", "unreal"}
            self.pause("accept")
            self.start("confirm")
            self.tasks["confirm"] = None
        elif action in {"confirm_real", "confirm_unreal", "withdraw_confirmation"}:
            self.marks -= {"confirming"}
            if action != "withdraw_confirmation":
                self.marks.add("confirmed" if action == "confirm_real" else "unreal")
            else:
                self.tasks.pop("confirm", None)
            self.clocks.pop("confirm", None)
            self.resume("accept")
        elif action in {"open", "open_again", "open_unconfirmed"}:
            if action != "open":
                self.marks -= {"reacceptance_owed"}
            if action == "open_unconfirmed":
                self.marks -= {"unreal"}
            self.marks.add("opened")
            self.enter("s")
        elif action == "void":
            self.marks = (marks | {"voided"}) - {"confirming"}
            self.enter("x")
        elif action == "merge":
            self.marks = (marks | {"merged"}) - {"confirming"}
            self.enter("x")
        elif action == "split":
            self.marks -= {"merged", "opened", "reacceptance_owed"}
            self.enter("r")
        elif action == "assign":
            had = self.clocks.get("handle")
            if had is None or had.department != department:
                self.start("handle", department)
            else:
                self.resume("handle")
            self.department = department
            self.tasks["handle"] = None
            self.enter("h", told=("handle",))
        elif action == "send_units":
            self.marks = (marks | {"opened"}) - {"confirming", "unreal", "rework_owed"}
            self.tasks.pop("confirm", None)
            self.clocks.pop("confirm", None)
        elif action == "return_to_acceptor":
            self.bounce()
            self.marks = (self.marks | {"reacceptance_owed"}) - {"opened"}
            self.enter("a")
        elif action == "take_back":
            self.lose_department()
            self.marks -= {"rework_owed"}
            self.enter("s", told=("handle",))
        elif action == "return_to_dispatcher":
            self.bounce()
            self.lose_department()
            self.enter("s", told=("handle",))
        elif action in {"delegate", "return_to_handler"}:
            self.marks = (marks | {"with_handler"}) - {"delegation_owed"}
            self.handlers.add(account)
            self.tasks["handle"] = account
        elif action == "return_to_department":
            self.marks = (marks | {"delegation_owed"}) - {"with_handler"}
            self.tasks.pop("handle", None)
        elif action == "finish_work":
            self.marks -= {"with_handler"}
            self.tasks.pop("handle", None)
        elif action == "report_done":
            self.handlers.add(who.account)
            self.pause("handle")
            self.tasks.pop("handle", None)
            self.enter("f", told=("handle",))
        elif action == "rework":
            self.reworks += 1
            if self.reworks >= 3:
                self.marks.add("supervised")
            self.marks -= {"rework_owed"}
            self.tasks["handle"] = None
            self.enter("h")
        elif action == "request_verification":
            self.marks -= {"verified", "verify_failed"}
            self.tasks["verify"] = None
            self.enter("v")
        elif action == "change_verifier":
            self.tasks["verify"] = None
        elif action in {"verify_passed", "verify_failed"}:
            self.marks.add("verified" if action == "verify_passed" else "verify_failed")
            self.verifiers.add(who.account)
            self.tasks.pop("verify", None)
        elif action == "return_not_up_to_standard":
            self.marks = (marks | {"rework_owed"}) - {"verified", "verify_failed"}
            self.tasks.pop("verify", None)
            self.enter("f")
        elif action == "archive":
            self.enter("x")
        elif action == "force_close":
            self.marks = (marks | {"forced"}) - {"held", "confirming"}
            self.enter("x")
        elif action == "dispute":
            self.marks = (marks | {"disputed"}) - {"verified"}
            self.enter("v")
            self.tasks["verify"] = None
        elif action.startswith("request_"):
            self.asked[action.removeprefix("request_")] = (who.account, [])
        elif action == "appeal":
            self.marks.add("appealed")
            self.asked["appeal"] = (who.account, [])
        elif action.startswith("approve_"):
            self.approve(action.removeprefix("approve_"), who.account)
        elif action.startswith("refuse_"):
            del self.asked[action.removeprefix("refuse_")]
        elif action == "end_hold":
            self.marks -= {"held"}
            self.resume("handle")
        elif action in {"supervise", "end_supervision", "escalate"}:
            mark = "escalated" if action == "escalate" else "supervised"
            self.marks = marks - {mark} if action == "end_supervision" else marks | {mark}

    def approve(self, kind: str, account: int) -> None:
        asker, approved = self.asked[kind]
        approved = [*approved, account]
        self.asked[kind] = (asker, approved)
        if len(approved) < 2:
            return
        del self.asked[kind]
        if kind == "hold":
            self.marks.add("held")
            self.pause("handle")
        elif kind == "extension":
            self.marks.add("extended")
            clock = self.clocks["handle"]
            hour = timedelta(hours=1)
            if clock.due is not None:
                clock.due += hour
            elif clock.left is not None:
                clock.left += hour
        else:
            self.marks.add("exempted")
