"""What a decision brings about, as values: `dispatch.cases` applies each in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dispatch.incidents.tables import Stage
from dispatch.workflow.words import Counter, Mark, RequestKind, TaskKind, TimeKind


class Assignee(StrEnum):
    """To whom a task goes."""

    NEAREST_MEMBER = "nearest_member"  # the nearest one on duty who is not excluded
    DEPARTMENT = "department"
    ACCOUNT = "account"


class Outcome(StrEnum):
    """How an incident came to be archived."""

    DONE = "done"
    VOIDED = "voided"
    FORCED = "forced"
    MERGED = "merged"


class RequestOutcome(StrEnum):
    """What came of a request."""

    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class EnterStage:
    """The incident goes to a stage."""

    stage: Stage


@dataclass(frozen=True, slots=True)
class StartClock:
    """A clock starts with its whole limit: `amount` of a kind of time."""

    clock: str
    amount: float
    kind: TimeKind
    department: str | None = None


@dataclass(frozen=True, slots=True)
class RestartClock:
    """A clock that ran or was paused starts afresh, for another department."""

    clock: str
    amount: float
    kind: TimeKind
    department: str | None = None


@dataclass(frozen=True, slots=True)
class PauseClock:
    """A running clock stands still with what is left."""

    clock: str


@dataclass(frozen=True, slots=True)
class ResumeClock:
    """A paused clock goes on with what was left."""

    clock: str


@dataclass(frozen=True, slots=True)
class StopClock:
    """A clock ends."""

    clock: str


@dataclass(frozen=True, slots=True)
class ExtendClock:
    """A clock gets `amount` more of its own kind of time."""

    clock: str
    amount: float


@dataclass(frozen=True, slots=True)
class GiveToDepartment:
    """A department has the incident now."""

    department: str


@dataclass(frozen=True, slots=True)
class TakeFromDepartment:
    """No department has it any more."""

    department: str


@dataclass(frozen=True, slots=True)
class CreateTask:
    """A task; nobody in `excluded` may get it.

    `clock` is the clock whose deadline is the task's; `account_id` and `department` are given where
    `to` says so.
    """

    kind: TaskKind
    to: Assignee
    clock: str | None
    account_id: int | None = None
    department: str | None = None
    excluded: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class CloseTasks:
    """The open tasks of some kinds end without having been done."""

    kinds: tuple[TaskKind, ...]


@dataclass(frozen=True, slots=True)
class SetMark:
    """Something is true of the incident from now on."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class ClearMark:
    """It is so no longer."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Count:
    """A counter goes up by one, to `value`."""

    counter: Counter
    value: int


@dataclass(frozen=True, slots=True)
class NoteHandler:
    """The account has handled the incident: it can never verify it."""

    account_id: int


@dataclass(frozen=True, slots=True)
class NoteVerifier:
    """The account has verified the incident: after a dispute somebody else does."""

    account_id: int


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """A request waits for approvals."""

    kind: RequestKind
    asked_by: int
    amount: float | None = None


@dataclass(frozen=True, slots=True)
class ApproveRequest:
    """One more approval; the last one comes with `CloseRequest`."""

    kind: RequestKind
    account_id: int


@dataclass(frozen=True, slots=True)
class CloseRequest:
    """A request is granted or refused."""

    kind: RequestKind
    outcome: RequestOutcome


@dataclass(frozen=True, slots=True)
class Notify:
    """A notice by a rule of the definition goes to who holds a role, or to the department."""

    rule: str
    to: str


@dataclass(frozen=True, slots=True)
class SendUnits:
    """What the run cards ask for beyond what is there: number of units by kind."""

    level: int
    sends: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SetAlarmLevel:
    """The alarm level is `level` now."""

    level: int


@dataclass(frozen=True, slots=True)
class Archive:
    """The incident is closed; comes after `EnterStage(archive)`."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Reopen:
    """An archived incident is open again; comes before its `EnterStage`."""


@dataclass(frozen=True, slots=True)
class MergeInto:
    """The incident goes on in another one, which keeps its reporters too."""

    incident_id: int


@dataclass(frozen=True, slots=True)
class Split:
    """A merged incident is its own again, with its reporters."""


Effect = (
    EnterStage
    | StartClock
    | RestartClock
    | PauseClock
    | ResumeClock
    | StopClock
    | ExtendClock
    | GiveToDepartment
    | TakeFromDepartment
    | CreateTask
    | CloseTasks
    | SetMark
    | ClearMark
    | Count
    | NoteHandler
    | NoteVerifier
    | OpenRequest
    | ApproveRequest
    | CloseRequest
    | Notify
    | SendUnits
    | SetAlarmLevel
    | Archive
    | Reopen
    | MergeInto
    | Split
)
