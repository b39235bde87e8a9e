"""The law of city management told once more, by hand and without its file: a model to compare with.

It knows one letter for each stage (r report, a accept, s assign, h handle, f feedback, v verify,
x archive), the rules of WORKFLOW in plain `if`s, and urgent time only. What is wrong here and in
the engine alike was understood wrongly twice.
"""

from collections.abc import Callable
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

    def may(self, who: Who, action: str, *, reason: bool) -> bool:
        """Tell whether an action is allowed; its payload is one that fits."""
        if "merged" in self.marks:
            return action == "split" and bool(set(who.roles) & set("ad")) and reason
        if "voided" in self.marks:
            return False
        if "held" in self.marks and action not in {
            *("end_hold", "force_close", "supervise", "end_supervision", "escalate"),
        }:
            return False
        stages, roles, needs_reason, condition = RULES[action]
        return (
            self.stage in stages
            and bool(set(who.roles) & set(roles))
            and (reason or not needs_reason)
            and condition(self, who)
        )

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


Condition = Callable[[Model, Who], bool]


def always(_model: Model, _who: Who) -> bool:
    return True


def is_so(*marks: str) -> Condition:
    return lambda model, _who: set(marks) <= model.marks


def is_not(*marks: str) -> Condition:
    return lambda model, _who: not set(marks) & model.marks


def no_units(model: Model, _who: Who) -> bool:
    return model.units[0] == 0


def own(model: Model, who: Who) -> bool:
    return model.department is not None and who.department == model.department


def has(kind: str) -> Condition:
    return lambda model, who: kind in model.tasks and model.tasks[kind] == who.account


def waits(kind: str) -> Condition:
    return lambda model, _who: kind in model.asked


def another(kind: str) -> Condition:
    return lambda model, who: (
        kind in model.asked and who.account not in {model.asked[kind][0], *model.asked[kind][1]}
    )


def in_time(model: Model, _who: Who) -> bool:
    return not model.late()


def both(*conditions: Condition) -> Condition:
    return lambda model, who: all(condition(model, who) for condition in conditions)


def opposite(condition: Condition) -> Condition:
    return lambda model, who: not condition(model, who)


def handled(model: Model, _who: Who) -> bool:
    return bool(model.handlers)


def given(model: Model, _who: Who) -> bool:
    return model.department is not None


def by_another(model: Model, who: Who) -> bool:
    return who.account not in model.handlers


UNVERIFIED = is_not("verified", "verify_failed")
ASKING = both(own, in_time)

RULES: dict[str, tuple[str, str, bool, Condition]] = {
    "accept": ("r", "ad", False, always),
    "request_confirmation": ("ra", "ad", False, is_not("confirming")),
    "confirm_real": ("ra", "m", False, both(is_so("confirming"), has("confirm"))),
    "confirm_unreal": ("ra", "m", True, both(is_so("confirming"), has("confirm"))),
    "withdraw_confirmation": ("ra", "ad", True, is_so("confirming")),
    "open": ("a", "ad", False, is_not("confirming", "unreal", "reacceptance_owed")),
    "open_again": (
        *("a", "a", True),
        both(is_so("reacceptance_owed"), is_not("confirming", "unreal")),
    ),
    "open_unconfirmed": ("a", "a", True, is_so("unreal")),
    "void": ("ras", "ad", True, no_units),
    "merge": ("ras", "ad", True, no_units),
    "split": ("x", "ad", True, is_so("merged")),
    "assign": ("s", "d", False, always),
    "send_units": ("rashf", "d", False, is_not("reacceptance_owed")),
    "return_to_acceptor": ("s", "d", True, no_units),
    "take_back": ("hf", "d", True, both(given, no_units)),
    "return_to_dispatcher": ("h", "p", True, own),
    "delegate": ("h", "p", False, own),
    "return_to_department": ("h", "m", True, both(is_so("with_handler"), has("handle"))),
    "finish_work": ("h", "m", False, both(is_so("with_handler"), has("handle"))),
    "return_to_handler": (
        *("h", "p", True),
        both(own, handled, is_not("with_handler", "delegation_owed")),
    ),
    "report_done": ("h", "p", False, both(own, is_not("with_handler", "delegation_owed"))),
    "rework": ("f", "d", True, given),
    "request_verification": ("f", "ad", False, both(is_not("rework_owed"), no_units)),
    "change_verifier": ("v", "ad", True, UNVERIFIED),
    "verify_passed": ("v", "m", False, both(by_another, has("verify"), UNVERIFIED)),
    "verify_failed": ("v", "m", True, both(by_another, has("verify"), UNVERIFIED)),
    "return_not_up_to_standard": ("v", "a", True, always),
    "archive": ("v", "ad", False, both(is_so("verified"), no_units)),
    "dispute": ("x", "acd", True, is_not("forced")),
    "force_close": (OPEN, "ad", True, no_units),
    "request_hold": ("h", "p", True, both(ASKING, opposite(waits("hold")))),
    "approve_hold": ("h", "ad", False, both(another("hold"), in_time)),
    "refuse_hold": ("h", "ad", True, waits("hold")),
    "end_hold": ("h", "ad", True, is_so("held")),
    "request_extension": ("h", "p", True, both(ASKING, opposite(waits("extension")))),
    "approve_extension": ("h", "ad", False, both(another("extension"), in_time)),
    "refuse_extension": ("h", "ad", True, waits("extension")),
    "appeal": ("hfvx", "p", True, both(own, is_not("appealed"))),
    "approve_appeal": (OPEN + "x", "ad", False, another("appeal")),
    "refuse_appeal": (OPEN + "x", "ad", True, another("appeal")),
    "supervise": (OPEN, "ad", True, is_not("supervised")),
    "end_supervision": (OPEN, "ad", True, is_so("supervised")),
    "escalate": (OPEN, "ad", True, is_not("escalated")),
}
"""By action: in which stages, by which roles, whether a reason is needed, and what must be so."""
