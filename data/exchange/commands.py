"""What a planner asks of an import; the work itself is done in the background."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.exchange.errors import ImportNotReadyError, RowsRefusedError
from data.exchange.files import MOST_BYTES, keep_piece
from data.exchange.looking import headings_sha256
from data.exchange.options import ImportOptions
from data.exchange.tables import Import, ImportMapping, ImportPiece, ImportRefusal, ImportState
from data.store.actors import AccountId
from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from data.store.trail import record_audit

LONGEST_NAME = 200
_CHECKABLE = frozenset(
    {ImportState.READY, ImportState.CHECKED, ImportState.FAILED, ImportState.CANCELLED}
)
_STOPPABLE = frozenset(ImportState) - {ImportState.CANCELLED, ImportState.UNDOING}


def begin_import(session: Session, name: str, size_bytes: int, target: str) -> int:
    """Make an import whose file is to be sent; return its number.

    Raises
    ------
    RefusedError
        When the file is too large or has no name that can be shown.
    """
    if not 0 < size_bytes <= MOST_BYTES:
        raise RefusedError(
            f"a file has 1 to {MOST_BYTES} bytes: import it in parts", field="size_bytes"
        )
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise RefusedError(
            f"a name has 1 to {LONGEST_NAME} characters that can be shown", field="name"
        )
    account_id = acting(session).account_id
    if account_id is None:
        raise RefusedError("an account imports", field="name")
    row = Import(
        account_id=account_id,
        target=target,
        name=name,
        size_bytes=size_bytes,
        state=ImportState.SENDING,
    )
    session.add(row)
    session.flush()
    record_audit(
        session, "imports.begin", "import", row.id, {"size_bytes": size_bytes, "target": target}
    )
    return row.id


def add_piece(session: Session, import_id: int, place: int, content: bytes) -> None:
    """Keep a piece of a file: see `keep_piece`."""
    row = lock_import(session, import_id)
    keep_piece(session, row, place, content)
    record_audit(session, "imports.send", "import", row.id, {"place": place, "bytes": len(content)})


def ask_check(
    session: Session,
    import_id: int,
    options: ImportOptions,
    columns: tuple[str, ...],
    now: datetime,
) -> None:
    """Have every row looked at under some options, and keep them for files of the same headings.

    Raises
    ------
    ImportNotReadyError
        While the file is sent, or something else goes on.
    """
    row = _in_state(session, import_id, _CHECKABLE)
    if row.written:
        raise _not_ready(row, "what it wrote is there already")
    session.execute(delete(ImportRefusal).where(ImportRefusal.import_id == import_id))
    row.options = options.model_dump(mode="json")
    _start(row, ImportState.CHECKING, now)
    row.good = row.refused = row.repeated = row.seen = 0
    row.report = {}
    _save_mapping(session, row, columns)
    record_audit(session, "imports.check", "import", row.id, {"columns": len(options.mapping)})


def ask_run(session: Session, import_id: int, now: datetime, *, keep_good: bool) -> None:
    """Have the rows written.

    Raises
    ------
    ImportNotReadyError
        Before they were checked.
    RowsRefusedError
        When some are refused and the others are not to be kept without them; or none is good.
    """
    row = _in_state(session, import_id, frozenset({ImportState.CHECKED}))
    if (row.refused and not keep_good) or not row.good:
        raise RowsRefusedError(
            f"{row.refused} of {row.seen} rows are refused and {row.good} are good",
            refused=row.refused,
            good=row.good,
        )
    row.keep_good = keep_good
    _start(row, ImportState.RUNNING, now)
    record_audit(
        session, "imports.run", "import", row.id, {"rows": row.good, "keep_good": keep_good}
    )


def ask_cancel(session: Session, import_id: int, now: datetime) -> None:
    """Stop an import, and take back what it wrote.

    Raises
    ------
    ImportNotReadyError
        When it is cancelled already.
    """
    row = _in_state(session, import_id, _STOPPABLE)
    if row.written or row.state is ImportState.RUNNING:
        _start(row, ImportState.UNDOING, now)
    else:
        row.state, row.ended_at = ImportState.CANCELLED, now
        row.claimed_by = row.claimed_until = None
        session.execute(delete(ImportPiece).where(ImportPiece.import_id == import_id))
    record_audit(session, "imports.cancel", "import", row.id, {"written": row.written})


def lock_import(session: Session, import_id: int) -> Import:
    """Return an import of who acts, locked until the transaction ends.

    Raises
    ------
    NotFoundError
        When there is none, or it is somebody else's.
    """
    row = session.scalar(
        select(Import)
        .where(Import.id == import_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return own_import(row, import_id, acting(session).account_id)


def own_import(row: Import | None, import_id: int, account_id: AccountId | None) -> Import:
    """Return an import when it is the account's own; else NotFoundError."""
    if row is None or row.account_id != account_id:
        raise NotFoundError(f"there is no import {import_id}", import_id=import_id)
    return row


def _in_state(session: Session, import_id: int, states: frozenset[ImportState]) -> Import:
    row = lock_import(session, import_id)
    if row.state not in states:
        raise _not_ready(row, f"it is {row.state.value}")
    if row.state is ImportState.CANCELLED and ImportState.CANCELLED in states:
        there = session.scalar(
            select(ImportPiece.place).where(ImportPiece.import_id == import_id).limit(1)
        )
        if there is None:
            raise _not_ready(row, "its file is gone: send it again")
    return row


def _not_ready(row: Import, why: str) -> ImportNotReadyError:
    return ImportNotReadyError(f"import {row.id}: {why}", state=row.state.value, import_id=row.id)


def _start(row: Import, state: ImportState, now: datetime) -> None:
    row.state, row.started_at, row.ended_at = state, now, None
    row.position = row.attempts = 0
    row.claimed_by = row.claimed_until = None
    row.failure = None


def _save_mapping(session: Session, row: Import, columns: tuple[str, ...]) -> None:
    said = insert(ImportMapping).values(
        target=row.target,
        headings_sha256=headings_sha256(columns),
        options=row.options,
        account_id=row.account_id,
    )
    session.execute(
        said.on_conflict_do_update(
            index_elements=[ImportMapping.target, ImportMapping.headings_sha256],
            set_={"options": said.excluded.options, "account_id": said.excluded.account_id},
        )
    )
