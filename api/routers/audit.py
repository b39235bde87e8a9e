"""The audit, for its administrator; who reads it is recorded too."""

import csv
import io
from dataclasses import replace
from datetime import datetime
from typing import Annotated

import orjson
from fastapi import APIRouter, Depends, Query, Response
from pydantic import BaseModel, ConfigDict

from api.deps import Caller, Services, ServicesDep, requires
from api.routers.fields import Limit, Moment, RowId, ShortText
from data.access.actions import Action
from data.audit.findings import Report
from data.audit.heads import Book
from data.audit.keeping import keep_check
from data.audit.queries import (
    RecordView,
    SealView,
    StateView,
    Wanted,
    get_record,
    list_records,
    state_of,
)
from data.audit.sealing import SEALER
from data.audit.signing import first_public
from data.audit.verification import verify
from data.store import Actor, record_audit
from data.store.actors import EVERYTHING
from data.store.trail import Outcome

router = APIRouter(prefix="/audit", tags=["audit"])

MOST_EXPORTED = 100_000
Reader = Annotated[Caller, requires(Action.AUDIT_READ)]
Verifier = Annotated[Caller, requires(Action.AUDIT_VERIFY)]

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class RecordPage(BaseModel):
    """A page of records, newest first; `next` is the `after` of the following page."""

    model_config = ConfigDict(frozen=True)

    items: list[RecordView]
    next: str | None


class RecordAnswer(BaseModel):
    """A record and its place in the chain; null while it waits for one."""

    model_config = ConfigDict(frozen=True)

    record: RecordView
    proof: SealView | None


class VerifyAnswer(BaseModel):
    """What a verification found."""

    model_config = ConfigDict(frozen=True)

    sound: bool
    records: int
    until_seq: int
    headed_until: int
    fault: str | None
    fault_seq: int | None
    fault_record_id: int | None
    message: str | None
    notes: list[str]


def wanted_records(  # noqa: PLR0913, PLR0917 (the filters of the call)
    since: Moment | None = None,
    until: Moment | None = None,
    account_id: RowId | None = None,
    action: ShortText | None = None,
    entity: ShortText | None = None,
    entity_id: ShortText | None = None,
    area_code: ShortText | None = None,
    outcome: Outcome | None = None,
) -> Wanted:
    """Return which records are asked for."""
    first: datetime | None = since
    last: datetime | None = until
    return Wanted(first, last, account_id, action, entity, entity_id, area_code, outcome)


WantedDep = Annotated[Wanted, Depends(wanted_records)]


@router.get("/records", summary="List what was done")
def read_records(
    services: ServicesDep,
    caller: Reader,
    wanted: WantedDep,
    limit: Limit = 100,
    after: Annotated[RowId | None, Query()] = None,
) -> RecordPage:
    """Return records newest first, filtered by time, account, action, entity, area or outcome."""
    with services.store.reading(_reader(caller)) as session:
        items = list_records(session, wanted, after=after, limit=limit)
    _note(services, caller, "audit.read", {"records": len(items), "filters": _named(wanted)})
    more = len(items) == limit
    return RecordPage(items=items, next=str(items[-1].id) if more else None)


@router.get("/records/{record_id}", summary="One record with its proof")
def read_record(services: ServicesDep, caller: Reader, record_id: RowId) -> RecordAnswer:
    """Return a record and its place in the chain."""
    with services.store.reading(_reader(caller)) as session:
        record, proof = get_record(session, record_id)
    _note(services, caller, "audit.read", {"records": 1, "record": record_id})
    return RecordAnswer(record=record, proof=proof)


@router.get("/state", summary="How the audit stands")
def read_state(services: ServicesDep, caller: Reader) -> StateView:
    """Return what is sealed, what waits, the last verification and alarms."""
    with services.store.reading(_reader(caller)) as session:
        return state_of(session)


@router.post("/verify", summary="Verify the audit now")
def verify_now(services: ServicesDep, caller: Verifier) -> VerifyAnswer:
    """Verify every record, the chain and the signed heads, and keep what came of it."""
    book = Book(services.settings.audit_heads, services.settings.keys)
    with services.store.reading(SEALER) as session:
        report = verify(session, book.heads, first_public(book.keys))
    keep_check(services.store, report)
    _note(services, caller, "audit.verify", {"records": report.records})
    return _answer(report)


@router.get("/export", summary="Export records as CSV", response_class=Response)
def export_records(services: ServicesDep, caller: Reader, wanted: WantedDep) -> Response:
    """Return records newest first as CSV, 100,000 at most; cells that a spreadsheet would take for
    formulas begin with an apostrophe."""
    with services.store.reading(_reader(caller)) as session:
        items = list_records(session, wanted, after=None, limit=MOST_EXPORTED)
    _note(services, caller, "audit.export", {"records": len(items), "filters": _named(wanted)})
    headers = {
        "Content-Disposition": 'attachment; filename="audit.csv"',
        "Cache-Control": "no-store",
    }
    body = as_csv(items).encode("utf-8-sig")
    return Response(body, media_type="text/csv; charset=utf-8", headers=headers)


def as_csv(records: list[RecordView]) -> str:
    """Return records as CSV, every cell harmless in a spreadsheet."""
    names = RecordView.__slots__
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    for record in records:
        writer.writerow([harmless(_cell(getattr(record, name))) for name in names])
    return out.getvalue()


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    Examples
    --------
    >>> harmless("=1+1"), harmless("＝1"), harmless("a=1"), harmless("")
    ("'=1+1", "'＝1", 'a=1', '')
    """
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat()
    return orjson.dumps(value).decode() if isinstance(value, dict) else str(value)


def _reader(caller: Caller) -> Actor:
    """Return the caller as the one who reads all records: the audit knows no areas."""
    return replace(caller.actor, scope=EVERYTHING)


def _named(wanted: Wanted) -> list[str]:
    return [name for name in Wanted.__slots__ if getattr(wanted, name) is not None]


def _note(
    services: Services, caller: Caller, action: str, details: dict[str, int | list[str]]
) -> None:
    with services.store.transaction(caller.actor) as session:
        record_audit(session, action, "audit", "records", details)


def _answer(report: Report) -> VerifyAnswer:
    finding = report.finding
    return VerifyAnswer(
        sound=finding is None,
        records=report.records,
        until_seq=report.until_seq,
        headed_until=report.headed_until,
        fault=finding.fault.value if finding else None,
        fault_seq=finding.seq if finding else None,
        fault_record_id=finding.record_id if finding else None,
        message=finding.message if finding else None,
        notes=list(report.notes),
    )
