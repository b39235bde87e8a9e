"""What a law is: a definition and its parts, frozen values read from a file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from dispatch.incidents.tables import Stage
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

USUAL_WARNING: Final = 0.75
"""The part of a limit after which a warning goes out, where a clock says nothing else."""


def no_entries() -> Mapping[Any, Any]:
    """Return a map without entries that nobody can change."""
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Label:
    """A name in both languages."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit: how much of which kind of time.

    Parameters
    ----------
    amount
        Hours of urgent and working time, days of the two kinds of day; above 0, parts allowed.
    """

    amount: float
    kind: TimeKind


@dataclass(frozen=True, slots=True)
class ClockRule:
    """A clock that a definition knows.

    Parameters
    ----------
    limit
        Its limit; None where it is the handling limit of the incident's category.
    by_priority
        Limits of single priorities, which go before `limit`.
    warn_at
        The part of the limit (0–1) after which who has it is warned.
    on_overdue
        Which notice is sent when it runs out; None for none.
    """

    key: str
    label: Label
    limit: Limit | None
    by_priority: Mapping[int, Limit] = field(default_factory=no_entries)
    warn_at: float = USUAL_WARNING
    on_overdue: str | None = None


@dataclass(frozen=True, slots=True)
class StageRule:
    """A stage of a definition; `clock` runs from its first moment and ends when it is left.

    Going to a stage with the same clock lets it run on. A paused clock stays paused over stages.
    """

    stage: Stage
    label: Label
    clock: str | None


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition of an action, with its argument where it takes one."""

    name: GuardName
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class EffectRule:
    """An effect as a definition writes it: `of` is its one argument, `options` are named ones."""

    name: EffectName
    of: str = ""
    options: Mapping[str, str] = field(default_factory=no_entries)


@dataclass(frozen=True, slots=True)
class ActionRule:
    """What may be done, from where, by whom, under which conditions, and what comes of it.

    Parameters
    ----------
    to
        The stage that it leads to; None: the incident stays where it is (or, for the action that
        follows the units, goes where they are).
    roles
        Keys of roles (`data.access.roles`) of which one is needed; none for an automatic action.
    automatic
        Done by the installation itself as something else happens: offered to nobody.
    returns
        Whether it gives the incident back: then a reason is mandatory.
    reason
        Whether a reason is mandatory.
    fields
        What its payload must hold.
    """

    key: str
    label: Label
    sources: tuple[Stage, ...]
    to: Stage | None
    roles: tuple[str, ...]
    automatic: bool = False
    returns: bool = False
    reason: bool = False
    fields: tuple[FieldKind, ...] = ()
    guards: tuple[Guard, ...] = ()
    effects: tuple[EffectRule, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkRule:
    """How a definition calls a mark; `permits`, where given, are the only actions under it."""

    mark: Mark
    label: Label
    permits: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class RequestRule:
    """A request: how many different accounts must approve it, and what then comes of it."""

    kind: RequestKind
    label: Label
    approvals: int
    effects: tuple[EffectRule, ...]


@dataclass(frozen=True, slots=True)
class Raise:
    """When `counter` has reached `at`, the effects happen too."""

    counter: Counter
    at: int
    effects: tuple[EffectRule, ...]


@dataclass(frozen=True, slots=True)
class RunCard:
    """What goes to an incident from an alarm level on, beside what lower levels sent.

    `severities` are priorities (1 highest); `sends` the number of units by kind.
    """

    category: str
    severities: tuple[int, ...]
    level: int
    sends: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class UnitsRule:
    """How the stage follows units.

    Parameters
    ----------
    clock
        The clock that runs while units are sent.
    back_to
        The stage when all were cancelled and nobody was done.
    """

    follows: Follows
    clock: str
    back_to: Stage


@dataclass(frozen=True, slots=True)
class Definition:
    """A law: what may happen to the incidents under it. Orders are those of its file.

    `notices` names the rules of notices that it uses; `levels` how alarm levels are called.
    """

    key: str
    label: Label
    first: Stage
    stages: Mapping[Stage, StageRule]
    clocks: Mapping[str, ClockRule]
    marks: Mapping[Mark, MarkRule]
    actions: Mapping[str, ActionRule]
    units: UnitsRule
    requests: Mapping[RequestKind, RequestRule] = field(default_factory=no_entries)
    raises: tuple[Raise, ...] = ()
    levels: Mapping[int, Label] = field(default_factory=no_entries)
    run_cards: tuple[RunCard, ...] = ()
    notices: Mapping[str, Label] = field(default_factory=no_entries)
