"""What the law of city management allows, told once more by hand: the other half of the model."""

from collections.abc import Callable

from tests.dispatch.workflow.reference import OPEN, Model, Who

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


def may(model: Model, who: Who, action: str, *, reason: bool) -> bool:
    """Tell whether an action is allowed; its payload is one that fits."""
    if "merged" in model.marks:
        return action == "split" and bool(set(who.roles) & set("ad")) and reason
    if "voided" in model.marks:
        return False
    if "held" in model.marks and action not in {
        *("end_hold", "force_close", "supervise", "end_supervision", "escalate"),
    }:
        return False
    stages, roles, needs_reason, condition = RULES[action]
    return (
        model.stage in stages
        and bool(set(who.roles) & set(roles))
        and (reason or not needs_reason)
        and condition(model, who)
    )
