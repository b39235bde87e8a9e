"""The audit as its administrator reads it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from data.audit.chain import Algorithm
from data.audit.tables import AuditCheck, Seal, Verdict
from data.store.actors import ActorKind
from data.store.errors import NotFoundError
from data.store.trail import AuditRecord, Outcome, UnsealedRecord


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which records are asked for; None: any."""

    since: datetime | None = None
    until: datetime | None = None
    account_id: int | None = None
    action: str | None = None
    entity: str | None = None
    entity_id: str | None = None
    area_code: str | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record."""

    id: int
    at: datetime
    account_id: int | None
    actor_name: str
    actor_kind: ActorKind
    credential: str | None
    address: str | None
    request_id: str | None
    action: str
    entity: str
    entity_id: str
    area_code: str | None
    grade: int | None
    outcome: Outcome
    details: dict[str, Any]


@dataclass(frozen=True, slots=True)
class SealView:
    """A record's place in the chain."""

    seq: int
    algorithm: Algorithm
    leaf: str
    chain: str


@dataclass(frozen=True, slots=True)
class CheckView:
    """A verification."""

    at: datetime
    verdict: Verdict
    records: int
    until_seq: int
    fault: str | None
    fault_seq: int | None
    fault_record_id: int | None
    message: str


@dataclass(frozen=True, slots=True)
class StateView:
    """How the audit stands: what is sealed, what waits, what verifications found of late."""

    sealed_until: int
    sealed_record_at: datetime | None
    waiting: int
    last_check: CheckView | None
    alarms: list[CheckView]


def list_records(
    session: Session, wanted: Wanted, *, after: int | None, limit: int
) -> list[RecordView]:
    """Return records newest first, those with smaller ids than `after`."""
    statement = select(AuditRecord).where(*_conditions(wanted))
    if after is not None:
        statement = statement.where(AuditRecord.id < after)
    rows = session.scalars(statement.order_by(AuditRecord.id.desc()).limit(limit))
    return [_view(row) for row in rows]


def get_record(session: Session, record_id: int) -> tuple[RecordView, SealView | None]:
    """Return a record and its place in the chain, None while it waits for one.

    Raises
    ------
    NotFoundError
        When there is no such record.
    """
    row = session.scalars(select(AuditRecord).where(AuditRecord.id == record_id)).first()
    if row is None:
        raise NotFoundError(f"there is no record {record_id}")
    seal = session.scalars(
        select(Seal).where(Seal.record_id == record_id, Seal.record_at == row.at)
    ).first()
    if seal is None:
        return _view(row), None
    proof = SealView(seal.seq, Algorithm(seal.algorithm), seal.leaf.hex(), seal.chain.hex())
    return _view(row), proof


def state_of(session: Session) -> StateView:
    """Return how the audit stands."""
    top = session.execute(
        select(Seal.seq, Seal.record_at).order_by(Seal.seq.desc()).limit(1)
    ).first()
    newest = select(AuditCheck).order_by(AuditCheck.id.desc())
    last = session.scalars(newest.limit(1)).first()
    alarms = session.scalars(newest.where(AuditCheck.verdict == Verdict.BROKEN).limit(20))
    return StateView(
        sealed_until=top.seq if top else 0,
        sealed_record_at=top.record_at if top else None,
        waiting=session.scalar(select(func.count()).select_from(UnsealedRecord)) or 0,
        last_check=_check(last) if last else None,
        alarms=[_check(row) for row in alarms],
    )


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    pairs = (
        (wanted.account_id, AuditRecord.account_id),
        (wanted.action, AuditRecord.action),
        (wanted.entity, AuditRecord.entity),
        (wanted.entity_id, AuditRecord.entity_id),
        (wanted.area_code, AuditRecord.area_code),
        (wanted.outcome, AuditRecord.outcome),
    )
    found: list[ColumnElement[bool]] = [
        column == value for value, column in pairs if value is not None
    ]
    if wanted.since is not None:
        found.append(AuditRecord.at >= wanted.since)
    if wanted.until is not None:
        found.append(AuditRecord.at < wanted.until)
    return found


def _view(row: AuditRecord) -> RecordView:
    return RecordView(**{name: getattr(row, name) for name in RecordView.__slots__})


def _check(row: AuditCheck) -> CheckView:
    return CheckView(**{name: getattr(row, name) for name in CheckView.__slots__})
