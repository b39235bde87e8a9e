"""Who works on an import: one process at a time, and another once that one is gone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from data.exchange.options import ImportOptions
from data.exchange.sources import Source
from data.exchange.tables import Import, ImportState
from data.exchange.targets import Checker, Target
from data.store.actors import AccountId, Actor, process_actor
from data.store.engine import Store

CLAIMED_FOR: Final = timedelta(seconds=30)
"""How long a process may be silent before another takes over; a batch takes a few seconds."""

MOST_ATTEMPTS: Final = 5
WORKING: Final = frozenset({ImportState.CHECKING, ImportState.RUNNING, ImportState.UNDOING})

_CLAIM: Final = text(
    "UPDATE imports SET claimed_by = :by, claimed_until = :until, attempts = attempts + 1"
    " WHERE id = (SELECT id FROM imports WHERE state IN ('checking', 'running', 'undoing')"
    "   AND (claimed_until IS NULL OR claimed_until < :now) ORDER BY id LIMIT 1"
    "   FOR UPDATE SKIP LOCKED) RETURNING id"
)


WORKER: Final = process_actor("worker")


class LostClaimError(Exception):
    """The import was cancelled, or another process has taken it over: leave it."""


@dataclass(frozen=True, slots=True)
class Importing:
    """What the work needs.

    Parameters
    ----------
    targets
        What can be imported, by key.
    actor_of
        Returns an account as it may act in an import at a moment; None when it may not any more.
    process
        A name that no other process has, not even this one's successor.
    """

    store: Store
    targets: Mapping[str, Target]
    actor_of: Callable[[AccountId, datetime], Actor | None]
    process: str
    clock: Callable[[], datetime]
    stop: Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Passing:
    """A file that goes by, with what judges its rows.

    `timezone` is of times that name none, `actor` who imports.
    """

    source: Source
    target: Target
    checker: Checker
    timezone: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class Job:
    """An import that this process works on."""

    id: int
    account_id: AccountId
    target: str
    state: ImportState
    options: ImportOptions
    keep_good: bool
    position: int
    by: str
    attempts: int


def claim(session: Session, by: str, now: datetime) -> Job | None:
    """Return an import that waits for work, claimed; None when none does.

    `by` names the process, and no other one ever.
    """
    found = session.scalar(_CLAIM, {"by": by, "now": now, "until": now + CLAIMED_FOR})
    if found is None:
        return None
    row = session.scalar(
        select(Import).where(Import.id == found).execution_options(populate_existing=True)
    )
    if row is None:
        return None
    return Job(
        id=row.id,
        account_id=AccountId(row.account_id),
        target=row.target,
        state=row.state,
        options=ImportOptions.model_validate(row.options or {}),
        keep_good=row.keep_good,
        position=row.position,
        by=by,
        attempts=row.attempts,
    )


def note(session: Session, job: Job, now: datetime, values: Mapping[str, Any]) -> None:
    """Write how far a job is, and hold it for longer.

    Raises
    ------
    LostClaimError
        When it is no longer this process's: nothing of the transaction may stay.
    """
    done = session.execute(
        update(Import)
        .where(Import.id == job.id, Import.claimed_by == job.by, Import.state == job.state)
        .values({"claimed_until": now + CLAIMED_FOR, "attempts": 0, **values})
        .returning(Import.id)
    ).first()
    if done is None:
        raise LostClaimError


def end(
    session: Session, job: Job, state: ImportState, now: datetime, values: Mapping[str, Any]
) -> None:
    """Write that a job is over, and let go of it; as `note`."""
    note(session, job, now, {**values, "state": state, "ended_at": now})
    session.execute(
        update(Import).where(Import.id == job.id).values(claimed_by=None, claimed_until=None)
    )
