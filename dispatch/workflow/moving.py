"""What going from stage to stage does to clocks, tasks and requests, by whatever action."""

from collections.abc import Iterable, Iterator

from dispatch.incidents.rules import UnitsOnIncident, stage_for
from dispatch.incidents.tables import Stage
from dispatch.workflow import effects as done
from dispatch.workflow.carrying import Setting, start
from dispatch.workflow.definitions import Definition
from dispatch.workflow.values import Facts
from dispatch.workflow.words import EffectName, Follows, RequestKind, TaskKind

Made = Iterator[done.Effect]

SENT = frozenset({Stage.ASSIGN, Stage.HANDLE})
"""The stages in which the clock of the units runs while units are on the incident."""


def move(to: Stage, setting: Setting, own: Iterable[done.Effect]) -> Made:
    """Yield what entering a stage brings about, beside an action's own effects `own`.

    The clock of the stage that is left ends, that of the new one starts or goes on, except where
    the action's own effects say something else of them. In the archive all ends.
    """
    definition, facts = setting.definition, setting.facts
    if to is facts.stage:
        return
    yield done.EnterStage(to)
    if to is Stage.ARCHIVE:
        yield from _end(facts)
        return
    yield from _refuse_requests(to, definition, facts)
    told = {one.clock for one in own if isinstance(one, _OF_CLOCKS)}
    before, after = clock_of(definition, facts.stage), clock_of(definition, to)
    if before != after and before in facts.clocks and before not in told and before is not None:
        yield done.StopClock(before)
    if before != after and after is not None and after not in told:
        yield from _run(after, setting)


def follow(setting: Setting) -> tuple[Stage, list[done.Effect]]:
    """Return the stage that the units on an incident lead to, and what comes of it.

    Nothing where a department has the incident and the definition lets it say when it is done.
    """
    definition, facts = setting.definition, setting.facts
    rule = definition.units
    if rule.follows is Follows.WITHOUT_DEPARTMENT and facts.department is not None:
        return facts.stage, []
    to = followed(definition, facts.units)
    effects: list[done.Effect] = [] if to is facts.stage else [done.EnterStage(to)]
    wanted = rule.clock if to in SENT and facts.units.open else clock_of(definition, to)
    of_stages = {one.clock for one in definition.stages.values()} | {rule.clock}
    for key, clock in facts.clocks.items():
        if key == wanted or key not in of_stages:
            continue
        if key != rule.clock or to is not Stage.FEEDBACK:
            effects.append(done.StopClock(key))
        elif clock.running:
            effects.append(done.PauseClock(key))
    if wanted is not None:
        effects.extend(_run(wanted, setting))
    return to, effects


def followed(definition: Definition, units: UnitsOnIncident) -> Stage:
    """Return the stage that units lead to under a definition."""
    to = stage_for(units)
    return definition.units.back_to if to is Stage.REPORT else to


def clock_of(definition: Definition, stage: Stage) -> str | None:
    """Return the clock of a stage; None where it has none or the definition has no such stage."""
    rule = definition.stages.get(stage)
    return None if rule is None else rule.clock


_OF_CLOCKS = (
    done.StartClock,
    done.RestartClock,
    done.PauseClock,
    done.ResumeClock,
    done.StopClock,
)


def _run(key: str, setting: Setting) -> Made:
    clock = setting.facts.clocks.get(key)
    if clock is None:
        yield start(key, setting)
    elif not clock.running:
        yield done.ResumeClock(key)


def _end(facts: Facts) -> Made:
    for key in facts.clocks:
        yield done.StopClock(key)
    for kind in facts.requests:
        if kind is not RequestKind.APPEAL:
            yield done.CloseRequest(kind, done.RequestOutcome.REFUSED)
    yield done.CloseTasks(tuple(TaskKind))


def _refuse_requests(to: Stage, definition: Definition, facts: Facts) -> Made:
    """End the requests that could not be decided in the new stage."""
    for kind in facts.requests:
        decided_in = {
            stage
            for action in definition.actions.values()
            for effect in action.effects
            if effect.name is EffectName.APPROVE and effect.of == kind
            for stage in action.sources
        }
        if to not in decided_in:
            yield done.CloseRequest(kind, done.RequestOutcome.REFUSED)
