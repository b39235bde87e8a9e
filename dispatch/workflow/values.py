"""What a decision is made from and what it is: facts, a command, a decision or a refusal.

`dispatch.workflow.definitions` has the types of the law itself, `effects` what a decision brings
about, `words` the closed sets.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from dispatch.incidents.rules import UnitsOnIncident
from dispatch.incidents.tables import Stage
from dispatch.workflow.definitions import Label, Limit, no_entries
from dispatch.workflow.effects import Effect
from dispatch.workflow.words import Counter, FieldKind, Mark, RequestKind, TaskKind


@dataclass(frozen=True, slots=True)
class ClockState:
    """A clock of an incident at a moment: running (`due_at`) or paused (`remaining`), never both.

    Parameters
    ----------
    limit
        Its whole limit, with what extensions added.
    started_at
        When it was first started, or last started afresh.
    due_at
        When it runs out; None while it is paused.
    remaining
        What is left of a paused clock, in its own kind of time; below 0 when it was overdue.
    department
        The department for which it runs; None when for none.
    """

    limit: Limit
    started_at: datetime
    due_at: datetime | None
    remaining: timedelta | None = None
    department: str | None = None

    @property
    def running(self) -> bool:
        """Whether it runs."""
        return self.due_at is not None


@dataclass(frozen=True, slots=True)
class Request:
    """A request that waits: who asked, who approved so far, how much was asked for."""

    kind: RequestKind
    asked_by: int
    approved_by: tuple[int, ...] = ()
    amount: float | None = None


@dataclass(frozen=True, slots=True)
class Present:
    """Who acts: the roles are those that the account has where the incident is.

    `account_id` is None and `automatic` True for the installation itself.
    """

    account_id: int | None
    roles: frozenset[str] = frozenset()
    department: str | None = None
    automatic: bool = False


NO_UNITS: Final = UnitsOnIncident(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is so of an incident before a command, and who gives the command.

    Parameters
    ----------
    incident_id
        Its number in the database: it cannot be merged into itself.
    category, priority
        Key of the category; 1 (highest) to 3.
    handling
        The handling limit of its category (or of its standard).
    clocks
        Those not stopped, by key.
    handlers, verifiers
        Accounts that handled it, and that verified it, ever.
    holders
        By kind of open task, the accounts that have one.
    department
        The department that has it; None while none has.
    units_there
        How many units of each kind are on it, for run cards.
    missing_proof
        What the closure still lacks, by name: `arrival`, `photo_after`; none: it is proved.
    """

    incident_id: int
    category: str
    priority: int
    stage: Stage
    handling: Limit
    present: Present
    clocks: Mapping[str, ClockState] = field(default_factory=no_entries)
    marks: frozenset[Mark] = frozenset()
    counters: Mapping[Counter, int] = field(default_factory=no_entries)
    requests: Mapping[RequestKind, Request] = field(default_factory=no_entries)
    department: str | None = None
    handlers: frozenset[int] = frozenset()
    verifiers: frozenset[int] = frozenset()
    holders: Mapping[TaskKind, frozenset[int]] = field(default_factory=no_entries)
    units: UnitsOnIncident = NO_UNITS
    units_there: Mapping[str, int] = field(default_factory=no_entries)
    alarm_level: int = 1
    missing_proof: tuple[str, ...] = ()


PayloadValue = str | int | float


@dataclass(frozen=True, slots=True)
class Command:
    """What somebody wants done; `payload` holds the fields that the action needs, by their kind."""

    action: str
    reason: str | None = None
    payload: Mapping[FieldKind, PayloadValue] = field(default_factory=no_entries)


@dataclass(frozen=True, slots=True)
class Allowed:
    """An action that is open to who acts, now."""

    action: str
    label: Label
    reason: bool
    fields: tuple[FieldKind, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What comes of a command: from which stage to which, with effects in the order to apply."""

    action: str
    label: Label
    source: Stage
    to: Stage
    reason: str | None
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A command that the law does not allow: nothing happens.

    Parameters
    ----------
    code
        Stable: `unknown_action`, `blocked` (a mark permits other actions only), `stage`, `role`,
        `reason_missing`, `reason_wrong`, `field_unknown`, `field_missing`, `field_wrong`, or the
        name of the guard.
    message
        Why, in both languages.
    allowed
        What the same account could do instead, in the order of the definition.
    """

    code: str
    message: Label
    allowed: tuple[Allowed, ...]
    details: Mapping[str, str] = field(default_factory=no_entries)
