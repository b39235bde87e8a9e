"""The file of an import: kept in pieces, put together on disk as long as somebody reads it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.exchange.errors import ImportNotReadyError
from data.exchange.sources import Format, named_by_format
from data.exchange.sources.opening import format_of
from data.exchange.tables import Import, ImportPiece, ImportState
from data.store.actors import process_actor
from data.store.engine import Store
from data.store.errors import RefusedError
from data.store.trail import Unrecorded

PIECE_BYTES: Final = 4 * 1024 * 1024
MOST_BYTES: Final = 512 * 1024 * 1024
HEAD_PIECES: Final = 2
KEPT_FOR: Final = timedelta(days=7)
_WAITING: Final = (ImportState.SENDING, ImportState.READY, ImportState.CHECKED, ImportState.FAILED)
_PRUNING: Final = process_actor("worker")


def piece_count(size_bytes: int) -> int:
    """Return in how many pieces a file is sent.

    Examples
    --------
    >>> piece_count(1), piece_count(PIECE_BYTES), piece_count(PIECE_BYTES + 1)
    (1, 1, 2)
    """
    return -(-size_bytes // PIECE_BYTES)


def keep_piece(session: Session, row: Import, place: int, content: bytes) -> None:
    """Keep a piece of a file; with the last one it is ready.

    Raises
    ------
    ImportNotReadyError
        When the file is there already.
    RefusedError
        For a piece of another length than it must have, or one too many.
    """
    if row.state is not ImportState.SENDING:
        raise ImportNotReadyError("the file is complete", state=row.state.value, import_id=row.id)
    last = piece_count(row.size_bytes) - 1
    if place > last:
        raise RefusedError(f"the last piece of this file is {last}", field="place")
    due = PIECE_BYTES if place < last else row.size_bytes - last * PIECE_BYTES
    if len(content) != due:
        raise RefusedError(f"piece {place} has {len(content)} bytes, not {due}", field="body")
    said = insert(ImportPiece).values(
        import_id=row.id, place=place, account_id=row.account_id, content=content
    )
    session.execute(
        said.on_conflict_do_update(
            index_elements=[ImportPiece.import_id, ImportPiece.place],
            set_={"content": said.excluded.content},
        )
    )
    there = session.scalar(select(func.count()).where(ImportPiece.import_id == row.id))
    if there == last + 1:
        row.state = ImportState.READY
    session.flush()


def received_bytes(session: Session, import_id: int) -> int:
    """Return how many bytes of a file are there."""
    found = session.scalar(
        select(func.sum(func.octet_length(ImportPiece.content))).where(
            ImportPiece.import_id == import_id
        )
    )
    return int(found or 0)


@contextmanager
def file_of(
    session: Session, import_id: int, *, head_only: bool = False
) -> Iterator[tuple[Path, str]]:
    """Yield the file on disk with its SHA-256; it is gone after the block.

    Parameters
    ----------
    head_only
        Of a CSV only its first pieces, to the end of a line; other formats need the whole.

    Raises
    ------
    ImportNotReadyError
        When pieces are missing.
    """
    with TemporaryDirectory(prefix="muster-import-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "source"
        head_only = head_only and _is_delimited(session, import_id)
        digest = put_together(session, import_id, path, head_only=head_only)
        yield named_by_format(path), digest


def _is_delimited(session: Session, import_id: int) -> bool:
    head = session.scalar(
        select(func.substr(ImportPiece.content, 1, 4096)).where(
            ImportPiece.import_id == import_id, ImportPiece.place == 0
        )
    )
    return head is not None and format_of(bytes(head)) is Format.CSV


def put_together(session: Session, import_id: int, path: Path, *, head_only: bool = False) -> str:
    """Write the file of an import to `path` and return its SHA-256, piece by piece."""
    found = session.get_one(Import, import_id)
    count = piece_count(found.size_bytes)
    wanted = min(count, HEAD_PIECES) if head_only else count
    digest = sha256()
    with path.open("wb") as file:
        for place in range(wanted):
            content = session.scalar(
                select(ImportPiece.content).where(
                    ImportPiece.import_id == import_id, ImportPiece.place == place
                )
            )
            if content is None:
                raise ImportNotReadyError(
                    f"piece {place} of the file is missing",
                    state=found.state.value,
                    import_id=import_id,
                )
            cut = head_only and wanted < count and place == wanted - 1
            file.write(content[: content.rfind(b"\n") + 1] if cut else content)
            digest.update(content)
    return digest.hexdigest()


def prune_pieces(store: Store, now: datetime) -> int:
    """Delete pieces of files that nobody has imported for a week; return how many."""
    with store.reading(_PRUNING) as session:
        old = session.scalars(
            select(ImportPiece.import_id).where(ImportPiece.sent_at < now - KEPT_FOR).distinct()
        ).all()
    if not old:
        return 0
    with store.transaction(_PRUNING, Unrecorded.HOUSEKEEPING) as session:
        session.execute(
            update(Import)
            .where(Import.id.in_(old), Import.state.in_(_WAITING))
            .values(state=ImportState.CANCELLED, ended_at=now)
        )
        gone = session.execute(
            delete(ImportPiece).where(ImportPiece.import_id.in_(old)).returning(ImportPiece.place)
        )
        return len(gone.all())
