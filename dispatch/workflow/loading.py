"""Definitions from YAML: every word known, every line named that is not."""

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final, TypeVar

from dispatch.incidents.tables import Stage
from dispatch.workflow.definitions import (
    USUAL_WARNING,
    ActionRule,
    ClockRule,
    Definition,
    EffectRule,
    Guard,
    Label,
    Limit,
    MarkRule,
    Raise,
    RequestRule,
    RunCard,
    StageRule,
    UnitsRule,
)
from dispatch.workflow.reading import Part, read_yaml
from dispatch.workflow.words import (
    Counter,
    EffectName,
    FieldKind,
    Follows,
    GuardName,
    Mark,
    RequestKind,
    TimeKind,
)

SHIPPED: Final = ("city_management", "emergency")
"""Keys of the laws that come with Muster."""

OF_CATEGORY: Final = "category"
"""Instead of a limit: that of the incident's category."""

_HOURS: Final[Mapping[str, float]] = MappingProxyType(
    {"seconds": 1 / 3600, "minutes": 1 / 60, "hours": 1.0}
)
_KINDS_IN_HOURS: Final = frozenset({TimeKind.URGENT, TimeKind.WORKING_HOUR})
_LABEL: Final = ("zh", "en")

Value = TypeVar("Value")


def read_definition(text: str, source: str = "law") -> Definition:
    """Return the definition that a YAML text holds; whether it makes sense is checked elsewhere.

    Parameters
    ----------
    source
        How messages call the text, for example the name of its file.

    Raises
    ------
    DefinitionUnreadableError
        At the first word that is not known or not in its place, with line and path.
    """
    root = read_yaml(text, source)
    parts = root.fields(
        (
            *("key", "label", "first", "stages", "clocks", "notices", "marks", "units", "levels"),
            *("actions", "requests", "raises", "run_cards"),
        ),
        needed=("key", "label", "first", "stages", "clocks", "marks", "units", "actions"),
    )
    return Definition(
        key=parts["key"].text(),
        label=_label(parts["label"]),
        first=parts["first"].word(Stage),
        stages=_by(parts["stages"], lambda part: part.word(Stage), _stage),
        clocks=_map(parts["clocks"], _clock),
        marks=_by(parts["marks"], lambda part: part.word(Mark), _mark),
        actions=_map(parts["actions"], _action),
        units=_units(parts["units"]),
        requests=_by(parts.get("requests"), lambda part: part.word(RequestKind), _request),
        raises=tuple(_raise(one) for one in _items(parts.get("raises"))),
        levels=_by(parts.get("levels"), Part.whole, lambda _, part: _label(part)),
        run_cards=tuple(_run_card(one) for one in _items(parts.get("run_cards"))),
        notices=_map(parts.get("notices"), lambda _, part: _label(part)),
    )


@cache
def shipped_text(key: str) -> str:
    """Return the text of a law that comes with Muster."""
    return files("dispatch.workflow").joinpath(f"files/{key}.yaml").read_text(encoding="utf-8")


@cache
def shipped_definition(key: str) -> Definition:
    """Return a law that comes with Muster, read once."""
    return read_definition(shipped_text(key), f"{key}.yaml")


def _items(part: Part | None) -> list[Part]:
    return [] if part is None else part.items()


def _map(part: Part | None, make: Callable[[str, Part], Value]) -> Mapping[str, Value]:
    entries = {} if part is None else part.entries()
    return MappingProxyType({key: make(key, value) for key, value in entries.items()})


Key = TypeVar("Key")


def _by(
    part: Part | None, read_key: Callable[[Part], Key], make: Callable[[Key, Part], Value]
) -> Mapping[Key, Value]:
    """Return a map whose keys are words themselves."""
    found: dict[Key, Value] = {}
    for name, value in ({} if part is None else part.entries()).items():
        key = read_key(value.called(name))
        found[key] = make(key, value)
    return MappingProxyType(found)


def _label(part: Part) -> Label:
    said = part.fields(_LABEL, needed=_LABEL)
    return Label(said["zh"].text(), said["en"].text())


def _named(parts: Mapping[str, Part]) -> Label:
    return Label(parts["zh"].text(), parts["en"].text())


def _stage(stage: Stage, part: Part) -> StageRule:
    said = part.fields((*_LABEL, "clock"), needed=_LABEL)
    return StageRule(stage, _named(said), said["clock"].text() if "clock" in said else None)


def _mark(mark: Mark, part: Part) -> MarkRule:
    said = part.fields((*_LABEL, "permits"), needed=_LABEL)
    permits = tuple(one.text() for one in said["permits"].items()) if "permits" in said else None
    return MarkRule(mark, _named(said), permits)


def _clock(key: str, part: Part) -> ClockRule:
    known = (*_LABEL, "limit", "by_priority", "warn_at", "on_overdue")
    said = part.fields(known, needed=(*_LABEL, "limit"))
    warn_at = said["warn_at"].number() if "warn_at" in said else USUAL_WARNING
    if warn_at > 1:
        said["warn_at"].fail("part")
    limit = said["limit"]
    return ClockRule(
        key=key,
        label=_named(said),
        limit=None if limit.says(OF_CATEGORY) else _limit(limit),
        by_priority=_by(said.get("by_priority"), _priority, lambda _, one: _limit(one)),
        warn_at=warn_at,
        on_overdue=said["on_overdue"].text() if "on_overdue" in said else None,
    )


def _priority(part: Part) -> int:
    priority = part.whole()
    if priority > 3:
        part.fail("priority")
    return priority


def _limit(part: Part) -> Limit:
    said = part.fields((*_HOURS, "days", "kind"), needed=("kind",))
    kind = said["kind"].word(TimeKind)
    units = [name for name in said if name != "kind"]
    if len(units) != 1 or (units[0] == "days") == (kind in _KINDS_IN_HOURS):
        wanted = tuple(_HOURS) if kind in _KINDS_IN_HOURS else ("days",)
        part.fail("limit", kind=kind.value, units=wanted)
    return Limit(said[units[0]].number() * _HOURS.get(units[0], 1.0), kind)


def _units(part: Part) -> UnitsRule:
    said = part.fields(("follows", "clock", "back_to"), needed=("follows", "clock", "back_to"))
    return UnitsRule(
        said["follows"].word(Follows), said["clock"].text(), said["back_to"].word(Stage)
    )


def _action(key: str, part: Part) -> ActionRule:
    flags = ("automatic", "returns", "reason")
    lists = ("roles", "fields", "guards", "effects")
    said = part.fields((*_LABEL, "from", "to", *flags, *lists), needed=(*_LABEL, "from"))
    return ActionRule(
        key=key,
        label=_named(said),
        sources=tuple(one.word(Stage) for one in said["from"].items()),
        to=said["to"].word(Stage) if "to" in said else None,
        roles=tuple(one.text() for one in _items(said.get("roles"))),
        automatic="automatic" in said and said["automatic"].flag(),
        returns="returns" in said and said["returns"].flag(),
        reason="reason" in said and said["reason"].flag(),
        fields=tuple(one.word(FieldKind) for one in _items(said.get("fields"))),
        guards=tuple(_guard(one) for one in _items(said.get("guards"))),
        effects=_effects(said.get("effects")),
    )


def _guard(part: Part) -> Guard:
    if not part.is_map():
        return Guard(part.word(GuardName))
    name, value = part.single()
    return Guard(name.word(GuardName), value.text())


def _effects(part: Part | None) -> tuple[EffectRule, ...]:
    return tuple(_effect(one) for one in _items(part))


def _effect(part: Part) -> EffectRule:
    called, value = part.single()
    name = called.word(EffectName)
    if not value.is_map():
        return EffectRule(name, value.text())
    options = {key: one.text() for key, one in value.entries().items()}
    return EffectRule(name, options=MappingProxyType(options))


def _request(kind: RequestKind, part: Part) -> RequestRule:
    needed = (*_LABEL, "approvals", "effects")
    said = part.fields(needed, needed=needed)
    return RequestRule(kind, _named(said), said["approvals"].whole(), _effects(said["effects"]))


def _raise(part: Part) -> Raise:
    needed = ("counter", "at", "effects")
    said = part.fields(needed, needed=needed)
    return Raise(said["counter"].word(Counter), said["at"].whole(), _effects(said["effects"]))


def _run_card(part: Part) -> RunCard:
    needed = ("category", "severities", "level", "sends")
    said = part.fields(needed, needed=needed)
    return RunCard(
        category=said["category"].text(),
        severities=tuple(_priority(one) for one in said["severities"].items()),
        level=said["level"].whole(),
        sends=_map(said["sends"], lambda _, count: count.whole()),
    )
