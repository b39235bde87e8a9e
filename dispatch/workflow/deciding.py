"""The one decision: a command held against a law and the facts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from dispatch.workflow import effects as done
from dispatch.workflow.carrying import Setting, carry, send_run_card, start
from dispatch.workflow.definitions import ActionRule, Definition, Label, no_entries
from dispatch.workflow.guards import passes, refusal
from dispatch.workflow.moving import clock_of, follow, move
from dispatch.workflow.values import Allowed, Command, Decision, Facts, PayloadValue, Refused
from dispatch.workflow.words import FieldKind, Mark

FOLLOW_UNITS: Final = "follow_units"
"""The automatic action by which the stage follows the units; every definition has it."""

SEND_UNITS: Final = "send_units"
"""What a dispatcher does by sending a unit; every definition has it."""

MOST_LEVEL: Final = 9
MOST_AMOUNT: Final = 3_650.0
MOST_ID: Final = 2**63 - 1
LONGEST_REASON: Final = 2_000


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a command is not allowed."""

    code: str
    message: Label
    details: Mapping[str, str] = field(default_factory=no_entries)


_UNKNOWN: Final = Fault("unknown_action", Label("没有这个操作", "there is no such action"))
_PAST: Final = Fault(
    "blocked",
    Label("历史导入的事件只供分析", "imported history: nothing is done with it"),
    {"mark": Mark.IMPORTED.value},
)


def decide(
    definition: Definition, facts: Facts, command: Command, at: datetime
) -> Decision | Refused:
    """Return what comes of a command under a law: its effects in order, or why not.

    Nothing is looked up and nothing is changed: the same arguments give the same answer.
    """
    rule = definition.actions.get(command.action)
    fault = _fault(definition, rule, facts, command, at)
    if rule is None or fault is not None:
        fault = fault or _UNKNOWN
        return Refused(fault.code, fault.message, allowed(definition, facts, at), fault.details)
    setting = Setting(definition, facts, command, at)
    if rule.key == FOLLOW_UNITS:
        to, effects = follow(setting)
    else:
        to, effects = rule.to or facts.stage, list(_effects(rule, setting))
    return Decision(rule.key, rule.label, facts.stage, to, _reason(command), tuple(effects))


def allowed(definition: Definition, facts: Facts, at: datetime) -> tuple[Allowed, ...]:
    """Return what who is present may do now, in the order of the definition.

    What depends on a command's payload alone is taken for granted.
    """
    return tuple(
        Allowed(rule.key, rule.label, rule.reason or rule.returns, rule.fields)
        for rule in definition.actions.values()
        if not rule.automatic
        and _closed(definition, rule, facts) is None
        and _guarded(definition, rule, facts, None, at) is None
    )


def opening(definition: Definition, facts: Facts, at: datetime) -> tuple[done.Effect, ...]:
    """Return what an incident's first moment brings about: its stage, its clock, its run card."""
    setting = Setting(definition, facts, Command(""), at)
    clock = clock_of(definition, definition.first)
    effects: list[done.Effect] = [done.EnterStage(definition.first)]
    if clock is not None:
        effects.append(start(clock, setting))
    effects.extend(send_run_card(setting, facts.alarm_level))
    return tuple(effects)


def _effects(rule: ActionRule, setting: Setting) -> Iterator[done.Effect]:
    own = list(carry(rule.effects, setting))
    yield from (one for one in own if isinstance(one, done.Reopen))
    if rule.to is not None:
        yield from move(rule.to, setting, own)
    yield from (one for one in own if not isinstance(one, done.Reopen))


def _fault(
    definition: Definition,
    rule: ActionRule | None,
    facts: Facts,
    command: Command,
    at: datetime,
) -> Fault | None:
    """Return the first reason why a command is not allowed."""
    if rule is None:
        return _UNKNOWN
    return (
        _closed(definition, rule, facts)
        or _reason_fault(rule, command)
        or _payload_fault(rule, command)
        or _guarded(definition, rule, facts, command, at)
    )


def _closed(definition: Definition, rule: ActionRule, facts: Facts) -> Fault | None:
    """Return why an action is open to nobody, or not to who is present."""
    if Mark.IMPORTED in facts.marks:
        return _PAST
    for mark in sorted(facts.marks):
        said = definition.marks.get(mark)
        if said is not None and said.permits is not None and rule.key not in said.permits:
            label = Label(f"当前为：{said.label.zh}", f"it is: {said.label.en}")
            return Fault("blocked", label, {"mark": mark.value})
    if facts.stage not in rule.sources:
        return Fault("stage", Label("当前环节不允许", "not in its present stage"))
    present = facts.present
    may = present.automatic if rule.automatic else bool(present.roles & set(rule.roles))
    return None if may else Fault("role", Label("您的角色不允许", "not with your roles"))


def _reason_fault(rule: ActionRule, command: Command) -> Fault | None:
    reason = _reason(command)
    if reason is None and (rule.reason or rule.returns):
        return Fault("reason_missing", Label("必须说明理由", "a reason is needed"))
    if reason is not None and (len(reason) > LONGEST_REASON or "\0" in reason):
        label = Label(
            f"理由最多 {LONGEST_REASON} 字", f"a reason has at most {LONGEST_REASON} characters"
        )
        return Fault("reason_wrong", label)
    return None


def _payload_fault(rule: ActionRule, command: Command) -> Fault | None:
    for name in sorted(command.payload):
        if name not in rule.fields:
            label = Label(f"此操作没有字段 {name}", f"the action has no field {name}")
            return Fault("field_unknown", label, {"field": name.value})
    for name in rule.fields:
        if name not in command.payload:
            label = Label(f"缺少字段 {name}", f"the field {name} is missing")
            return Fault("field_missing", label, {"field": name.value})
        if not _fits(name, command.payload[name]):
            label = Label(f"字段 {name} 的值不对", f"the field {name} has a wrong value")
            return Fault("field_wrong", label, {"field": name.value})
    return None


def _fits(name: FieldKind, value: PayloadValue) -> bool:
    if isinstance(value, bool):
        return False
    if name is FieldKind.DEPARTMENT:
        return isinstance(value, str) and bool(value.strip())
    if name is FieldKind.AMOUNT:
        return not isinstance(value, str) and 0 < value <= MOST_AMOUNT
    return isinstance(value, int) and 0 < value <= (
        MOST_LEVEL if name is FieldKind.LEVEL else MOST_ID
    )


def _guarded(
    definition: Definition,
    rule: ActionRule,
    facts: Facts,
    command: Command | None,
    at: datetime,
) -> Fault | None:
    for guard in rule.guards:
        if not passes(guard, facts, command, at):
            details = {} if guard.argument is None else {"argument": guard.argument}
            return Fault(guard.name.value, refusal(guard, definition, facts), details)
    return None


def _reason(command: Command) -> str | None:
    said = (command.reason or "").strip()
    return said or None
