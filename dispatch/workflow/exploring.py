"""A definition walked through: every state that its actions can lead to.

A state is a stage with the marks and the waiting requests that something depends on. Who acts, what
is in a payload and what guards ask of the outside (units, departments, tasks) is left open. States
are bits of one number: the walk over the shipped law of a city takes well under a second.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dispatch.incidents.tables import Stage
from dispatch.workflow.definitions import ActionRule, Definition, EffectRule
from dispatch.workflow.moving import clock_of
from dispatch.workflow.words import EffectName, GuardName, RequestKind

MOST_STATES: Final = 100_000
"""Beyond so many the walk ends and says so."""

FOLLOWED: Final = (Stage.ASSIGN, Stage.HANDLE, Stage.FEEDBACK)
"""Where units lead to, beside the stage that they lead back to."""


class Finding(StrEnum):
    """What a walk may find wrong."""

    STAGE = "unreachable_stage"
    ACTION = "unreachable_action"
    DEAD_END = "dead_end"
    CLOCK = "unstoppable_clock"
    STANDING_CLOCK = "unresumable_clock"
    TOO_MANY = "too_many_states"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: where in the definition, and for a dead end in which state."""

    finding: Finding
    path: str
    state: str = ""


State = tuple[Stage, int]


@dataclass(frozen=True, slots=True)
class _Step:
    """An action as bits: where from, what must and must not be set, where to, what becomes of it.

    `changes` are (bits to set, bits to clear), one for each thing that may come of it.
    """

    key: str
    sources: frozenset[Stage]
    targets: tuple[Stage | None, ...]
    needs: int
    lacks: int
    changes: tuple[tuple[int, int], ...]


def explore(definition: Definition) -> Iterator[Found]:
    """Yield what a walk through a definition finds wrong.

    Stages and actions that are never reached; states from which there is no way to the archive;
    clocks beside those of stages that nothing stops; clocks that stand and that nothing resumes.
    """
    bits = _bits(definition)
    steps = [_step(definition, action, bits) for action in definition.actions.values()]
    behind, done, whole = _walk(definition, steps, bits)
    if not whole:
        yield Found(Finding.TOO_MANY, "actions")
        return
    reached = {stage for stage, _ in behind}
    for stage in definition.stages:
        if stage not in reached:
            yield Found(Finding.STAGE, f"stages.{stage}")
    for key in definition.actions:
        if key not in done:
            yield Found(Finding.ACTION, f"actions.{key}")
    yield from _dead_ends(behind, bits)
    yield from _clocks(definition, done)


def _bits(definition: Definition) -> Mapping[str, int]:
    """Give a bit to every mark and request that something depends on."""
    names = [f"mark {mark}" for mark, rule in definition.marks.items() if rule.permits is not None]
    for action in definition.actions.values():
        names += [_asked(guard.name, guard.argument) for guard in action.guards]
    asked = dict.fromkeys(name for name in names if name)
    return {name: 1 << index for index, name in enumerate(asked)}


def _asked(name: GuardName, argument: str | None) -> str:
    if name in {GuardName.HAS_MARK, GuardName.LACKS_MARK}:
        return f"mark {argument}"
    if name in {GuardName.REQUEST_OPEN, GuardName.NO_REQUEST}:
        return f"request {argument}"
    return ""


def _step(definition: Definition, action: ActionRule, bits: Mapping[str, int]) -> _Step:
    needs = lacks = 0
    for guard in action.guards:
        bit = bits.get(_asked(guard.name, guard.argument), 0)
        if guard.name in {GuardName.HAS_MARK, GuardName.REQUEST_OPEN}:
            needs |= bit
        else:
            lacks |= bit
    for mark, rule in definition.marks.items():
        if rule.permits is not None and action.key not in rule.permits:
            lacks |= bits[f"mark {mark}"]
    follows = {*FOLLOWED, definition.units.back_to} & set(definition.stages)
    return _Step(
        key=action.key,
        sources=frozenset(action.sources),
        targets=tuple(sorted(follows)) if action.automatic else (action.to,),
        needs=needs,
        lacks=lacks,
        changes=tuple(dict.fromkeys(_changes(definition, action.effects, bits))),
    )


def _changes(
    definition: Definition, effects: Iterable[EffectRule], bits: Mapping[str, int]
) -> list[tuple[int, int]]:
    """Return what effects may come to: a counter may raise, an approval may be the last."""
    sets = clears = 0
    more: list[tuple[EffectRule, ...]] = []
    for effect in effects:
        mark, request = bits.get(f"mark {effect.of}", 0), bits.get(f"request {effect.of}", 0)
        if effect.name is EffectName.SET:
            sets |= mark
        elif effect.name is EffectName.CLEAR:
            clears |= mark
        elif effect.name is EffectName.OPEN_REQUEST:
            sets |= request
        elif effect.name is EffectName.REFUSE:
            clears |= request
        elif effect.name is EffectName.APPROVE:
            granted = definition.requests[RequestKind(effect.of)].effects
            more.append((EffectRule(EffectName.REFUSE, effect.of), *granted))
        elif effect.name is EffectName.COUNT:
            more += [one.effects for one in definition.raises if one.counter == effect.of]
    found = [(sets, clears)]
    for extra in more:
        for own in _changes(definition, extra, bits):
            found += [(one[0] | own[0], one[1] | own[1]) for one in list(found)]
    return found


def _walk(
    definition: Definition, steps: list[_Step], bits: Mapping[str, int]
) -> tuple[dict[State, set[State]], set[str], bool]:
    """Return every state with those right before it, the actions done, and whether it is all."""
    undecided = _undecided(definition, bits)
    first: State = (definition.first, 0)
    behind: dict[State, set[State]] = {first: set()}
    done: set[str] = set()
    waiting = deque([first])
    while waiting:
        state = waiting.popleft()
        for step in steps:
            for after in _after(state, step, undecided):
                done.add(step.key)
                if after not in behind:
                    behind[after] = set()
                    waiting.append(after)
                behind[after].add(state)
        if len(behind) > MOST_STATES:
            return behind, done, False
    return behind, done, True


def _after(state: State, step: _Step, undecided: Mapping[Stage, int]) -> Iterator[State]:
    stage, set_bits = state
    if stage not in step.sources or set_bits & step.needs != step.needs or set_bits & step.lacks:
        return
    for target in step.targets:
        to = target or stage
        lost = undecided.get(to, 0) if to is not stage else 0
        for sets, clears in step.changes:
            yield to, ((set_bits & ~lost) | sets) & ~(clears & ~sets)


def _undecided(definition: Definition, bits: Mapping[str, int]) -> Mapping[Stage, int]:
    """Return by stage the requests that end as it is entered, for nobody can decide them there."""
    lost = dict.fromkeys(definition.stages, 0)
    for kind in definition.requests:
        decided = {
            stage
            for action in definition.actions.values()
            for effect in action.effects
            if effect.name is EffectName.APPROVE and effect.of == kind
            for stage in action.sources
        }
        for stage in definition.stages:
            if stage not in decided:
                lost[stage] |= bits.get(f"request {kind}", 0)
    return lost


def _dead_ends(behind: Mapping[State, set[State]], bits: Mapping[str, int]) -> Iterator[Found]:
    """Yield for every stage the plainest state from which the archive cannot be reached."""
    ends = [state for state in behind if state[0] is Stage.ARCHIVE]
    safe, waiting = set(ends), deque(ends)
    while waiting:
        for before in behind[waiting.popleft()] - safe:
            safe.add(before)
            waiting.append(before)
    lost: dict[Stage, State] = {}
    for state in behind:
        if state not in safe:
            known = lost.setdefault(state[0], state)
            lost[state[0]] = min(known, state, key=lambda one: (one[1].bit_count(), one[1]))
    for stage, (_, set_bits) in lost.items():
        shown = ", ".join(name for name, bit in bits.items() if set_bits & bit)
        yield Found(Finding.DEAD_END, f"stages.{stage}", shown)


def _clocks(definition: Definition, done: set[str]) -> Iterator[Found]:
    """Yield the clocks that are started and never stopped, or made to stand and never resumed."""
    of_stages = {clock_of(definition, stage) for stage in definition.stages}
    used: dict[EffectName, set[str]] = {name: set() for name in EffectName}
    for key in done:
        for effect in definition.actions[key].effects:
            used[effect.name].add(effect.of)
    for request in definition.requests.values():
        for effect in request.effects:
            used[effect.name].add(effect.of)
    for clock in definition.clocks:
        started = clock in used[EffectName.START] and clock not in of_stages
        if started and clock not in used[EffectName.STOP]:
            yield Found(Finding.CLOCK, f"clocks.{clock}")
        resumed = used[EffectName.RESUME] | used[EffectName.RUN_FOR_DEPARTMENT]
        if clock in used[EffectName.PAUSE] and clock not in resumed:
            yield Found(Finding.STANDING_CLOCK, f"clocks.{clock}")
