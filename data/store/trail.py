"""The trail: what a transaction did, written with it; what is not recorded is not committed.

Records are gathered in the session and written in one statement as the transaction ends. Each waits
in `audit_unsealed` until `data.audit` gives it its place in the chain (docs/adr/0040-audit.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

import orjson
from sqlalchemy import BigInteger, Identity, Index, SmallInteger, func, text
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm import Mapped, Session, mapped_column

from data.store.actors import Actor, ActorKind, Grade
from data.store.base import Base
from data.store.errors import StoreUnavailableError
from data.store.origins import current_origin
from data.store.requests import current_request_id

LONGEST_DETAILS = 8192
"""Bytes of JSON: details are names of fields and numbers, not contents."""

Plain = str | int | float | bool | None
Details = Mapping[str, Plain | Sequence[Plain]]
_TRAIL = "trail"


class Outcome(StrEnum):
    """What came of an action."""

    DONE = "done"
    REFUSED = "refused"


class Unrecorded(StrEnum):
    """The only transactions that may write without a record, and why."""

    POSITIONS = "positions"  # fixes of units: their path has no audit (ARCHITECTURE, Rules)
    NUMBERING = "numbering"  # numbers for changes that are recorded already
    SEALING = "sealing"  # places in the chain of the audit itself
    LAST_SEEN = "last seen"  # that a session was in use, once a minute
    ATTEMPTS = "attempts"  # sign-ins counted before they are looked at: what came of it is recorded
    HOUSEKEEPING = "housekeeping"  # partitions ahead, expired bookkeeping away


class AuditRecord(Base):
    """One thing that somebody did or was refused; rows are added, never changed."""

    __tablename__ = "audit_records"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=func.now(), primary_key=True)
    account_id: Mapped[int | None]
    actor_name: Mapped[str]
    actor_kind: Mapped[ActorKind]
    credential: Mapped[str | None]
    address: Mapped[str | None]
    request_id: Mapped[str | None]
    action: Mapped[str]
    entity: Mapped[str]
    entity_id: Mapped[str]
    area_code: Mapped[str | None]
    grade: Mapped[int | None] = mapped_column(SmallInteger)
    outcome: Mapped[Outcome]
    details: Mapped[dict[str, Any]]

    __table_args__ = (
        Index("ix_audit_records_at", "at", "id"),
        Index("ix_audit_records_account", "account_id", "at"),
        Index("ix_audit_records_entity", "entity", "entity_id", "at"),
        {"postgresql_partition_by": "RANGE (at)"},
    )


class UnsealedRecord(Base):
    """A record that waits for its place in the chain."""

    __tablename__ = "audit_unsealed"

    record_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    record_at: Mapped[datetime]


class AuditUnavailableError(StoreUnavailableError):
    """The audit cannot be written: what it would record is not done either."""

    code = "audit_unavailable"


class UnrecordedWriteError(RuntimeError):
    """A transaction wrote and recorded nothing: it is not committed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be recorded."""

    action: str
    entity: str
    entity_id: str
    details: Details
    area_code: str | None
    grade: Grade | None
    outcome: Outcome


SIGNALS: Final = frozenset({"access.ended"})
"""Changes that tell our processes to look again: recorded where nothing else says what was done."""

_WRITE: Final = text(
    "WITH written AS (INSERT INTO audit_records (account_id, actor_name, actor_kind, credential,"
    " address, request_id, action, entity, entity_id, area_code, grade, outcome, details)"
    " SELECT CAST(:account_id AS bigint), :actor_name, :actor_kind, CAST(:credential AS text),"
    " CAST(:address AS text), CAST(:request_id AS text), action, entity, entity_id, area_code,"
    " grade, outcome, details FROM jsonb_to_recordset(CAST(:entries AS jsonb)) AS entry("
    "action text, entity text, entity_id text, area_code text, grade smallint, outcome text,"
    " details jsonb)"
    " RETURNING id, at)"
    " INSERT INTO audit_unsealed (record_id, record_at) SELECT id, at FROM written"
)
_HAS_WRITTEN: Final = text("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")


def record_audit(  # noqa: PLR0913 (what a record says)
    session: Session,
    action: str,
    entity: str,
    entity_id: int | str,
    details: Details | None = None,
    *,
    area_code: str | None = None,
    grade: Grade | None = None,
    outcome: Outcome = Outcome.DONE,
) -> None:
    """Record an action with the session's transaction.

    Parameters
    ----------
    action
        What was done, dotted: `accounts.change`.
    details
        Names of fields, numbers, codes: nothing that names or describes a person.
    area_code
        The area it concerns.
    grade
        The highest grade of what was touched, None when no graded element was.
    """
    entry = Entry(action, entity, str(entity_id), details or {}, area_code, grade, outcome)
    session.info.setdefault(_TRAIL, []).append(entry)


def is_recorded(session: Session) -> bool:
    """Say whether something has been recorded with the session's transaction."""
    return bool(session.info.get(_TRAIL))


def write_trail(
    session: Session, actor: Actor, unrecorded: Unrecorded | None, *, lax: bool = False
) -> None:
    """Write what was recorded in the session; called once, as its transaction ends.

    `lax` lets an undeclared transaction pass that recorded nothing.

    Raises
    ------
    AuditUnavailableError
        When it cannot be written.
    UnrecordedWriteError
        When rows were written, nothing was recorded, and that was not declared.
    """
    entries: list[Entry] = session.info.pop(_TRAIL, [])
    if entries:
        said = [entry for entry in entries if entry.action not in SIGNALS]
        _write(session, actor, said or entries)
    elif unrecorded is None and not lax and session.scalar(_HAS_WRITTEN):
        raise UnrecordedWriteError(f"a transaction of {actor.kind} recorded nothing of its writes")


def _write(session: Session, actor: Actor, entries: Sequence[Entry]) -> None:
    origin = current_origin()
    values = {
        "account_id": actor.account_id,
        "actor_name": actor.name,
        "actor_kind": actor.kind.value,
        "credential": origin.credential,
        "address": origin.address,
        "request_id": current_request_id(),
        "entries": _as_json(entries),
    }
    try:
        session.execute(_WRITE, values)
    except OperationalError:
        raise
    except DBAPIError as error:
        raise AuditUnavailableError(
            "the audit cannot be written, so nothing was done; try again later"
        ) from error


def _as_json(entries: Sequence[Entry]) -> str:
    rows = [
        {
            "action": entry.action,
            "entity": entry.entity,
            "entity_id": entry.entity_id,
            "area_code": entry.area_code,
            "grade": None if entry.grade is None else int(entry.grade),
            "outcome": entry.outcome.value,
            "details": _short(entry.details),
        }
        for entry in entries
    ]
    return orjson.dumps(rows, option=orjson.OPT_NON_STR_KEYS).decode()


def _short(details: Details) -> Details:
    size = len(orjson.dumps(details, option=orjson.OPT_NON_STR_KEYS))
    return details if size <= LONGEST_DETAILS else {"left_out_bytes": size}
