"""The check of a definition before it is published: every fault by name."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from data.access.roles import roles
from data.codes import incident_categories, unit_kinds
from dispatch.incidents.tables import Stage
from dispatch.workflow.carrying import PRESENT
from dispatch.workflow.deciding import FOLLOW_UNITS, SEND_UNITS
from dispatch.workflow.definitions import ActionRule, Definition, EffectRule, Guard, Label
from dispatch.workflow.effects import Assignee, Outcome
from dispatch.workflow.exploring import FOLLOWED, Finding, explore
from dispatch.workflow.guards import CLOCK, GUARDS
from dispatch.workflow.words import (
    Counter,
    EffectName,
    Excluding,
    FieldKind,
    Mark,
    Recipient,
    RequestKind,
    TaskKind,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a definition: a stable name, where it is, and what it means."""

    code: str
    path: str
    message: Label


def check_definition(
    definition: Definition, categories: Collection[str] | None = None
) -> tuple[Fault, ...]:
    """Return every fault of a definition, none when it may be published.

    Run cards name `categories` only: None for those that are shipped.

    Words first: what refers to something that is not there. Only a definition whose words are right
    is then walked through, state by state: stages and actions that are never reached, dead ends,
    clocks that nothing stops.
    """
    known = incident_categories() if categories is None else categories
    faults = (*_words(definition), *_run_cards(definition, known))
    return faults or tuple(_walked(definition))


def _words(definition: Definition) -> Iterator[Fault]:
    yield from _stages(definition)
    yield from _units(definition)
    yield from _clocks(definition)
    for action in definition.actions.values():
        yield from _action(definition, action)
    yield from _requests(definition)
    yield from _marks(definition)


def _stages(definition: Definition) -> Iterator[Fault]:
    if definition.first not in definition.stages:
        yield _unknown("first", "stage", definition.first)
    if Stage.ARCHIVE not in definition.stages:
        yield Fault("no_archive", "stages", Label("没有结案归档环节", "there is no stage archive"))
    for stage, rule in definition.stages.items():
        if rule.clock is not None and rule.clock not in definition.clocks:
            yield _unknown(f"stages.{stage}.clock", "clock", rule.clock)
        if rule.clock is None and stage is not Stage.ARCHIVE:
            yield Fault(
                "stage_without_clock",
                f"stages.{stage}",
                Label(f"环节 {stage} 没有时限", f"the stage {stage} has no clock"),
            )


def _units(definition: Definition) -> Iterator[Fault]:
    if definition.units.clock not in definition.clocks:
        yield _unknown("units.clock", "clock", definition.units.clock)
    for stage in (*FOLLOWED, definition.units.back_to):
        if stage not in definition.stages:
            yield _unknown("units", "stage", stage)
    for key in (SEND_UNITS, FOLLOW_UNITS):
        if key not in definition.actions:
            yield _unknown("actions", "action", key)
        elif definition.actions[key].automatic is not (key == FOLLOW_UNITS):
            yield Fault(
                "automatic",
                f"actions.{key}.automatic",
                Label("此操作的自动属性不对", "follow_units is automatic, send_units is not"),
            )


def _clocks(definition: Definition) -> Iterator[Fault]:
    for key, clock in definition.clocks.items():
        if clock.on_overdue is not None and clock.on_overdue not in definition.notices:
            yield _unknown(f"clocks.{key}.on_overdue", "notice", clock.on_overdue)


def _action(definition: Definition, action: ActionRule) -> Iterator[Fault]:
    path = f"actions.{action.key}"
    for stage in {*action.sources, *(() if action.to is None else (action.to,))}:
        if stage not in definition.stages:
            yield _unknown(path, "stage", str(stage))
    for role in action.roles:
        if role not in roles():
            yield _unknown(f"{path}.roles", "role", role)
    if action.automatic is bool(action.roles):
        yield Fault(
            "no_role",
            f"{path}.roles",
            Label(
                "每个操作须有角色可执行（自动操作则不得有）",
                "every action needs a role that may do it, an automatic one has none",
            ),
        )
    if action.returns and not action.reason:
        yield Fault(
            "return_without_reason",
            path,
            Label("退回必须说明理由", "giving back needs a reason: say reason: true"),
        )
    for index, guard in enumerate(action.guards):
        yield from _guard(definition, guard, f"{path}.guards[{index}]")
    yield from _effects(definition, action.effects, f"{path}.effects", action.fields)
    yield from _archiving(action, path)


def _archiving(action: ActionRule, path: str) -> Iterator[Fault]:
    names = {effect.name for effect in action.effects}
    ends = action.to is Stage.ARCHIVE and Stage.ARCHIVE not in action.sources
    if ends is not (EffectName.ARCHIVE in names):
        yield Fault(
            "archive_effect",
            path,
            Label("进入归档须且只须有 archive", "archive goes with to: archive, and only with it"),
        )
    leaves = Stage.ARCHIVE in action.sources and action.to not in {None, Stage.ARCHIVE}
    if leaves is not (EffectName.REOPEN in names):
        yield Fault(
            "reopen_effect",
            path,
            Label("离开归档须且只须有 reopen", "reopen goes with leaving archive"),
        )


def _guard(definition: Definition, guard: Guard, path: str) -> Iterator[Fault]:
    takes = GUARDS[guard.name].takes
    said = guard.argument
    if (takes is None) is not (said is None):
        yield Fault(
            "argument",
            path,
            Label(
                f"{guard.name} 的参数不对",
                f"{guard.name} takes {'no' if takes is None else 'an'} argument",
            ),
        )
    elif said is not None:
        known: Collection[str] = definition.clocks if takes == CLOCK else _known(definition, takes)
        if said not in known:
            yield _unknown(path, str(takes if takes == CLOCK else "argument"), said)


def _known(definition: Definition, takes: object) -> Collection[str]:
    if takes is Mark:
        return definition.marks
    return definition.requests if takes is RequestKind else set(TaskKind)


def _effects(
    definition: Definition,
    effects: tuple[EffectRule, ...],
    path: str,
    fields: Collection[FieldKind],
) -> Iterator[Fault]:
    for index, effect in enumerate(effects):
        at = f"{path}[{index}].{effect.name}"
        if effect.name in _OPTIONS:
            yield from _options(definition, effect, at, fields)
            continue
        if effect.options or effect.of not in _OF[effect.name](definition):
            yield _unknown(at, "argument", effect.of or "{…}")
        needed = _NEEDS.get(effect.name) or (
            FieldKind.ACCOUNT if effect.of == FieldKind.ACCOUNT else None
        )
        if needed is not None and needed not in fields:
            yield _field_missing(at, needed)


def _options(
    definition: Definition, effect: EffectRule, path: str, fields: Collection[FieldKind]
) -> Iterator[Fault]:
    known = _OPTIONS[effect.name]
    for name, value in effect.options.items():
        if name not in known or value not in known[name](definition):
            yield _unknown(f"{path}.{name}", "argument", value)
    for name in _NEEDED_OPTIONS[effect.name]:
        if name not in effect.options:
            yield Fault(
                "argument", path, Label(f"缺少参数 {name}", f"the argument {name} is missing")
            )
    if effect.options.get("to") == Assignee.ACCOUNT and FieldKind.ACCOUNT not in fields:
        yield _field_missing(path, FieldKind.ACCOUNT)


def _requests(definition: Definition) -> Iterator[Fault]:
    for kind, request in definition.requests.items():
        path = f"requests.{kind}"
        fields = _asked_with(definition, kind)
        yield from _effects(definition, request.effects, f"{path}.effects", fields)
        extends = any(effect.name is EffectName.EXTEND for effect in request.effects)
        if extends and FieldKind.AMOUNT not in fields:
            yield _field_missing(path, FieldKind.AMOUNT)
        for name, code in _DECIDING:
            if not _is_done(definition, name, kind):
                yield Fault(
                    code,
                    path,
                    Label(f"没有操作可 {name} {kind}", f"no action can {name} the request {kind}"),
                )
    for index, one in enumerate(definition.raises):
        yield from _effects(definition, one.effects, f"raises[{index}].effects", ())


def _asked_with(definition: Definition, kind: RequestKind) -> set[FieldKind]:
    """Return the fields that every action has that opens a request."""
    asking = [
        set(action.fields)
        for action in definition.actions.values()
        if any(e.name is EffectName.OPEN_REQUEST and e.of == kind for e in action.effects)
    ]
    return set.intersection(*asking) if asking else set()


def _is_done(definition: Definition, name: EffectName, argument: str) -> bool:
    return any(
        effect.name is name and effect.of == argument
        for action in definition.actions.values()
        for effect in action.effects
    )


def _marks(definition: Definition) -> Iterator[Fault]:
    for mark, rule in definition.marks.items():
        for key in rule.permits or ():
            if key not in definition.actions:
                yield _unknown(f"marks.{mark}.permits", "action", key)


def _run_cards(definition: Definition, categories: Collection[str]) -> Iterator[Fault]:
    for index, card in enumerate(definition.run_cards):
        path = f"run_cards[{index}]"
        if card.category not in categories:
            yield _unknown(f"{path}.category", "category", card.category)
        if card.level not in definition.levels:
            yield _unknown(f"{path}.level", "level", str(card.level))
        for kind in card.sends:
            if kind not in unit_kinds():
                yield _unknown(f"{path}.sends", "kind of unit", kind)


def _walked(definition: Definition) -> Iterator[Fault]:
    for one in explore(definition):
        says = _WALKED[one.finding]
        state = one.state or "—"
        message = Label(says.zh.format(state=state), says.en.format(state=state))
        yield Fault(one.finding.value, one.path, message)


def _unknown(path: str, what: str, said: str) -> Fault:
    return Fault(
        f"unknown_{what.replace(' ', '_')}",
        path,
        Label(f"没有 {said}", f"there is no {what} {said!r}"),
    )


def _field_missing(path: str, name: FieldKind) -> Fault:
    return Fault(
        "field_missing",
        path,
        Label(f"操作须有字段 {name}", f"the action needs the field {name} for this"),
    )


def _clocks_of(definition: Definition) -> Collection[str]:
    return definition.clocks


def _marks_of(definition: Definition) -> Collection[str]:
    return definition.marks


def _requests_of(definition: Definition) -> Collection[str]:
    return definition.requests


def _members(known: type[StrEnum]) -> Callable[[Definition], Collection[str]]:
    return lambda _: {str(member) for member in known}


def _only(*words: str) -> Callable[[Definition], Collection[str]]:
    return lambda _: words


_OF: Final = MappingProxyType(
    {
        EffectName.SET: _marks_of,
        EffectName.CLEAR: _marks_of,
        EffectName.COUNT: _members(Counter),
        EffectName.START: _clocks_of,
        EffectName.PAUSE: _clocks_of,
        EffectName.RESUME: _clocks_of,
        EffectName.STOP: _clocks_of,
        EffectName.EXTEND: _clocks_of,
        EffectName.RUN_FOR_DEPARTMENT: _clocks_of,
        EffectName.GIVE_TO_DEPARTMENT: _only(FieldKind.DEPARTMENT),
        EffectName.TAKE_FROM_DEPARTMENT: _only(FieldKind.DEPARTMENT),
        EffectName.CLOSE_TASKS: _members(TaskKind),
        EffectName.NOTE_HANDLER: _only(PRESENT, FieldKind.ACCOUNT),
        EffectName.NOTE_VERIFIER: _only(PRESENT, FieldKind.ACCOUNT),
        EffectName.OPEN_REQUEST: _requests_of,
        EffectName.APPROVE: _requests_of,
        EffectName.REFUSE: _requests_of,
        EffectName.SET_LEVEL: _only(FieldKind.LEVEL),
        EffectName.ARCHIVE: _members(Outcome),
        EffectName.REOPEN: _only(FieldKind.INCIDENT),
        EffectName.MERGE: _only(FieldKind.INCIDENT),
        EffectName.SPLIT: _only(FieldKind.INCIDENT),
    }
)
"""What the one argument of an effect may be."""

_DECIDING: Final = (
    (EffectName.APPROVE, "never_approved"),
    (EffectName.REFUSE, "never_refused"),
)

_NEEDS: Final = MappingProxyType(
    {
        EffectName.RUN_FOR_DEPARTMENT: FieldKind.DEPARTMENT,
        EffectName.GIVE_TO_DEPARTMENT: FieldKind.DEPARTMENT,
        EffectName.SET_LEVEL: FieldKind.LEVEL,
        EffectName.MERGE: FieldKind.INCIDENT,
    }
)
"""Which field an effect takes from the payload."""

_OPTIONS: Final = MappingProxyType(
    {
        EffectName.CREATE_TASK: {
            "kind": _members(TaskKind),
            "to": _members(Assignee),
            "clock": _clocks_of,
            "excluding": _members(Excluding),
        },
        EffectName.NOTIFY: {
            "rule": lambda definition: definition.notices,
            "to": lambda _: {*Recipient, *roles()},
        },
    }
)
_NEEDED_OPTIONS: Final = MappingProxyType(
    {EffectName.CREATE_TASK: ("kind", "to"), EffectName.NOTIFY: ("rule", "to")}
)

_WALKED: Final = MappingProxyType(
    {
        Finding.STAGE: Label("环节不可到达", "no incident ever comes to this stage"),
        Finding.ACTION: Label("操作永不可执行", "this can never be done"),
        Finding.DEAD_END: Label(
            "死胡同，无法走到归档：{state}",
            "a dead end, there is no way to the archive from here: {state}",
        ),
        Finding.CLOCK: Label("时限无法停止", "nothing stops this clock"),
        Finding.STANDING_CLOCK: Label("时限暂停后无法恢复", "nothing resumes this clock"),
        Finding.TOO_MANY: Label("状态过多，无法查完", "too many states to walk through"),
    }
)
