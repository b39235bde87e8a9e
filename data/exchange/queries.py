"""Reads of imports."""

from collections.abc import Iterator, Mapping
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.exchange.commands import own_import
from data.exchange.looking import find_same
from data.exchange.options import ImportOptions
from data.exchange.reports import refusal_view
from data.exchange.sources import Format
from data.exchange.tables import Import, ImportPiece, ImportRefusal
from data.exchange.targets import Refusal
from data.exchange.views import (
    ImportFailure,
    ImportPage,
    ImportView,
    RefusalPage,
    RefusalView,
    WarningView,
)
from data.store.actors import AccountId
from data.store.errors import RefusedError

_READ_AT_ONCE: Final = 1_000


def get_import(session: Session, account_id: AccountId, import_id: int) -> Import:
    """Return an import of an account.

    Raises
    ------
    NotFoundError
        When there is none, or it is somebody else's.
    """
    return own_import(session.get(Import, import_id), import_id, account_id)


def import_view(session: Session, account_id: AccountId, import_id: int) -> ImportView:
    """Return an import of an account as it is now."""
    row = get_import(session, account_id, import_id)
    return _view(session, row, _received(session, [import_id]).get(import_id, 0))


def list_imports(
    session: Session, account_id: AccountId, *, limit: int, after: int | None
) -> ImportPage:
    """Return a page of an account's imports, newest first."""
    wanted = select(Import).where(Import.account_id == account_id).order_by(Import.id.desc())
    if after is not None:
        wanted = wanted.where(Import.id < after)
    rows = session.scalars(wanted.limit(limit + 1)).all()
    received = _received(session, [row.id for row in rows])
    items = [_view(session, row, received.get(row.id, 0)) for row in rows[:limit]]
    return ImportPage(items=items, next=str(items[-1].id) if len(rows) > limit else None)


def list_refusals(
    session: Session, import_id: int, *, limit: int, after: str | None
) -> RefusalPage:
    """Return a page of the rows of an import that do not come in, in the order of the file.

    Raises
    ------
    RefusedError
        When `after` is not the `next` of a page.
    """
    wanted = select(ImportRefusal).where(ImportRefusal.import_id == import_id)
    if after is not None:
        row, _, last = after.partition("-")
        if not (row.isdecimal() and last.isdecimal() and len(after) <= 40):
            raise RefusedError("is not the next of a page", field="after")
        wanted = wanted.where(
            (ImportRefusal.row > int(row))
            | ((ImportRefusal.row == int(row)) & (ImportRefusal.id > int(last)))
        )
    rows = session.scalars(
        wanted.order_by(ImportRefusal.row, ImportRefusal.id).limit(limit + 1)
    ).all()
    more = len(rows) > limit
    return RefusalPage(
        items=[_refusal(row) for row in rows[:limit]],
        next=f"{rows[limit - 1].row}-{rows[limit - 1].id}" if more else None,
    )


def every_refusal(session: Session, import_id: int) -> Iterator[RefusalView]:
    """Yield all rows of an import that do not come in, a page at a time."""
    after: str | None = None
    while True:
        page = list_refusals(session, import_id, limit=_READ_AT_ONCE, after=after)
        yield from page.items
        if page.next is None:
            return
        after = page.next


def _received(session: Session, ids: list[int]) -> Mapping[int, int]:
    found = session.execute(
        select(ImportPiece.import_id, func.sum(func.octet_length(ImportPiece.content)))
        .where(ImportPiece.import_id.in_(ids))
        .group_by(ImportPiece.import_id)
    )
    return {import_id: int(size) for import_id, size in found}


def _refusal(row: ImportRefusal) -> RefusalView:
    return refusal_view(Refusal(row.row, row.field, row.code, row.value, row.details))


def _view(session: Session, row: Import, received: int) -> ImportView:
    report = row.report
    until = row.ended_at or row.claimed_until
    took_s = (
        0.0
        if row.started_at is None or row.ended_at is None or until is None
        else (row.ended_at - row.started_at).total_seconds()
    )
    done = row.written or row.seen
    return ImportView(
        id=row.id,
        target=row.target,
        name=row.name,
        size_bytes=row.size_bytes,
        received_bytes=received,
        state=row.state,
        format=None if row.format is None else Format(row.format),
        options=None if row.options is None else ImportOptions.model_validate(row.options),
        keep_good=row.keep_good,
        rows=row.total,
        seen=row.seen,
        good=row.good,
        refused=row.refused,
        repeated=row.repeated,
        written=row.written,
        warnings=[WarningView.model_validate(one) for one in report.get("warnings", [])],
        points=report.get("points", []),
        bbox=report.get("bbox"),
        first_at=report.get("first_at"),
        last_at=report.get("last_at"),
        failure=None if row.failure is None else ImportFailure.model_validate(row.failure),
        same_as=[]
        if row.sha256 is None
        else find_same(session, AccountId(row.account_id), row.id, row.sha256),
        made_at=row.made_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
        rows_per_s=round(done / took_s, 1) if took_s > 0 else None,
    )
