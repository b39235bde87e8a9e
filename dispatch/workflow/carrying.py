"""The effects that a definition may name, made values of: one function each."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Final

from dispatch.workflow import effects as done
from dispatch.workflow.definitions import ClockRule, Definition, EffectRule, Limit
from dispatch.workflow.run_cards import still_to_send
from dispatch.workflow.values import Command, Facts
from dispatch.workflow.words import (
    Counter,
    EffectName,
    Excluding,
    FieldKind,
    Mark,
    RequestKind,
    TaskKind,
)

PRESENT: Final = "present"
"""As the argument of `note_handler`: who gives the command; else it is a field of its payload."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What an effect is worked out from; `amount` is what a granted request asked for."""

    definition: Definition
    facts: Facts
    command: Command
    at: datetime
    amount: float | None = None


Made = Iterator[done.Effect]


def carry(rules: tuple[EffectRule, ...], setting: Setting) -> Made:
    """Yield the effects of some rules, in order."""
    for rule in rules:
        yield from _MAKERS[rule.name](rule, setting)


def limit_of(rule: ClockRule, facts: Facts) -> Limit:
    """Return the limit that a clock has for an incident."""
    return rule.by_priority.get(facts.priority) or rule.limit or facts.handling


def start(clock: str, setting: Setting, department: str | None = None) -> done.StartClock:
    """Return the start of a clock with its whole limit."""
    limit = limit_of(setting.definition.clocks[clock], setting.facts)
    return done.StartClock(clock, limit.amount, limit.kind, department)


def _set(rule: EffectRule, setting: Setting) -> Made:
    if Mark(rule.of) not in setting.facts.marks:
        yield done.SetMark(Mark(rule.of))


def _clear(rule: EffectRule, setting: Setting) -> Made:
    if Mark(rule.of) in setting.facts.marks:
        yield done.ClearMark(Mark(rule.of))


def _count(rule: EffectRule, setting: Setting) -> Made:
    counter = Counter(rule.of)
    value = setting.facts.counters.get(counter, 0) + 1
    yield done.Count(counter, value)
    for one in setting.definition.raises:
        if one.counter is counter and value >= one.at and not _all_set(one.effects, setting.facts):
            yield from carry(one.effects, setting)


def _all_set(rules: tuple[EffectRule, ...], facts: Facts) -> bool:
    """Tell whether every mark that rules set is there already: nothing is raised again."""
    marks = {rule.of for rule in rules if rule.name is EffectName.SET}
    return bool(marks) and marks <= facts.marks


def _start(rule: EffectRule, setting: Setting) -> Made:
    yield start(rule.of, setting)


def _pause(rule: EffectRule, setting: Setting) -> Made:
    clock = setting.facts.clocks.get(rule.of)
    if clock is not None and clock.running:
        yield done.PauseClock(rule.of)


def _resume(rule: EffectRule, setting: Setting) -> Made:
    clock = setting.facts.clocks.get(rule.of)
    if clock is not None and not clock.running:
        yield done.ResumeClock(rule.of)


def _stop(rule: EffectRule, setting: Setting) -> Made:
    if rule.of in setting.facts.clocks:
        yield done.StopClock(rule.of)


def _extend(rule: EffectRule, setting: Setting) -> Made:
    if setting.amount is not None and rule.of in setting.facts.clocks:
        yield done.ExtendClock(rule.of, setting.amount)


def _run_for_department(rule: EffectRule, setting: Setting) -> Made:
    """Resume the rest for the same department; another starts afresh."""
    department = str(setting.command.payload[FieldKind.DEPARTMENT])
    clock = setting.facts.clocks.get(rule.of)
    if clock is None:
        yield start(rule.of, setting, department)
    elif clock.department != department:
        whole = start(rule.of, setting, department)
        yield done.RestartClock(whole.clock, whole.amount, whole.kind, department)
    elif not clock.running:
        yield done.ResumeClock(rule.of)


def _give(_rule: EffectRule, setting: Setting) -> Made:
    yield done.GiveToDepartment(str(setting.command.payload[FieldKind.DEPARTMENT]))


def _take(_rule: EffectRule, setting: Setting) -> Made:
    if setting.facts.department is not None:
        yield done.TakeFromDepartment(setting.facts.department)


def _create_task(rule: EffectRule, setting: Setting) -> Made:
    facts, payload = setting.facts, setting.command.payload
    to = done.Assignee(rule.options["to"])
    kind = TaskKind(rule.options["kind"])
    task = done.CreateTask(kind, to, rule.options.get("clock"), excluded=_excluded(rule, facts))
    if to is done.Assignee.ACCOUNT:
        task = replace(task, account_id=int(payload[FieldKind.ACCOUNT]))
    if to is not done.Assignee.NEAREST_MEMBER:
        department = payload.get(FieldKind.DEPARTMENT, facts.department)
        task = replace(task, department=None if department is None else str(department))
    yield task


def _excluded(rule: EffectRule, facts: Facts) -> frozenset[int]:
    said = rule.options.get("excluding")
    if said is None:
        return frozenset()
    if said == Excluding.VERIFIERS:
        return facts.handlers | facts.verifiers
    if said == Excluding.HOLDERS:
        return facts.handlers | facts.holders.get(TaskKind(rule.options["kind"]), frozenset())
    return facts.handlers


def _close_tasks(rule: EffectRule, _setting: Setting) -> Made:
    yield done.CloseTasks((TaskKind(rule.of),))


def _account(rule: EffectRule, setting: Setting) -> int | None:
    if rule.of == PRESENT:
        return setting.facts.present.account_id
    return int(setting.command.payload[FieldKind.ACCOUNT])


def _note_handler(rule: EffectRule, setting: Setting) -> Made:
    account_id = _account(rule, setting)
    if account_id is not None and account_id not in setting.facts.handlers:
        yield done.NoteHandler(account_id)


def _note_verifier(rule: EffectRule, setting: Setting) -> Made:
    account_id = _account(rule, setting)
    if account_id is not None and account_id not in setting.facts.verifiers:
        yield done.NoteVerifier(account_id)


def _open_request(rule: EffectRule, setting: Setting) -> Made:
    asked_by = setting.facts.present.account_id
    amount = setting.command.payload.get(FieldKind.AMOUNT)
    if asked_by is not None:
        yield done.OpenRequest(
            RequestKind(rule.of), asked_by, None if amount is None else float(amount)
        )


def _approve(rule: EffectRule, setting: Setting) -> Made:
    kind = RequestKind(rule.of)
    request = setting.facts.requests[kind]
    account_id = setting.facts.present.account_id
    if account_id is None:
        return
    yield done.ApproveRequest(kind, account_id)
    granting = setting.definition.requests[kind]
    if len(request.approved_by) + 1 >= granting.approvals:
        yield done.CloseRequest(kind, done.RequestOutcome.GRANTED)
        yield from carry(granting.effects, replace(setting, amount=request.amount))


def _refuse(rule: EffectRule, _setting: Setting) -> Made:
    yield done.CloseRequest(RequestKind(rule.of), done.RequestOutcome.REFUSED)


def _notify(rule: EffectRule, _setting: Setting) -> Made:
    yield done.Notify(rule.options["rule"], rule.options["to"])


def _set_level(_rule: EffectRule, setting: Setting) -> Made:
    level = int(setting.command.payload[FieldKind.LEVEL])
    yield done.SetAlarmLevel(level)
    yield from send_run_card(setting, level)


def send_run_card(setting: Setting, level: int) -> Made:
    """Yield what the run cards still ask for at an alarm level; nothing when all are there."""
    facts = setting.facts
    sends = still_to_send(
        setting.definition, facts.category, facts.priority, level, facts.units_there
    )
    if sends:
        yield done.SendUnits(level, sends)


def _archive(rule: EffectRule, _setting: Setting) -> Made:
    yield done.Archive(done.Outcome(rule.of))


def _reopen(_rule: EffectRule, _setting: Setting) -> Made:
    yield done.Reopen()


def _merge(_rule: EffectRule, setting: Setting) -> Made:
    yield done.MergeInto(int(setting.command.payload[FieldKind.INCIDENT]))


def _split(_rule: EffectRule, _setting: Setting) -> Made:
    yield done.Split()


_MAKERS: Final[Mapping[EffectName, Callable[[EffectRule, Setting], Made]]] = MappingProxyType(
    {
        EffectName.SET: _set,
        EffectName.CLEAR: _clear,
        EffectName.COUNT: _count,
        EffectName.START: _start,
        EffectName.PAUSE: _pause,
        EffectName.RESUME: _resume,
        EffectName.STOP: _stop,
        EffectName.EXTEND: _extend,
        EffectName.RUN_FOR_DEPARTMENT: _run_for_department,
        EffectName.GIVE_TO_DEPARTMENT: _give,
        EffectName.TAKE_FROM_DEPARTMENT: _take,
        EffectName.CREATE_TASK: _create_task,
        EffectName.CLOSE_TASKS: _close_tasks,
        EffectName.NOTE_HANDLER: _note_handler,
        EffectName.NOTE_VERIFIER: _note_verifier,
        EffectName.OPEN_REQUEST: _open_request,
        EffectName.APPROVE: _approve,
        EffectName.REFUSE: _refuse,
        EffectName.NOTIFY: _notify,
        EffectName.SET_LEVEL: _set_level,
        EffectName.ARCHIVE: _archive,
        EffectName.REOPEN: _reopen,
        EffectName.MERGE: _merge,
        EffectName.SPLIT: _split,
    }
)
