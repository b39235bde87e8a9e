"""The second pass over a file: its rows are written, a batch in each transaction."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import delete, text
from sqlalchemy.orm import Session

from data.exchange.claims import Importing, Job, Passing, end, note
from data.exchange.digests import digests_of
from data.exchange.reading import read_rows
from data.exchange.sources import Batch
from data.exchange.tables import Import, ImportPiece, ImportState
from data.exchange.targets import Checked
from data.store.outbox import record_change
from data.store.trail import record_audit

_TAKE: Final = text(
    "INSERT INTO imported_rows (digest, import_id, row) SELECT digest, :import_id, row"
    " FROM unnest(CAST(:digests AS bytea[]), CAST(:rows AS bigint[])) AS one(digest, row)"
    " ORDER BY row ON CONFLICT (digest) DO NOTHING RETURNING row"
)


class UnexpectedRefusalError(Exception):
    """A row that was good as it was checked is refused as it is written."""


def write_file(work: Importing, job: Job, passing: Passing) -> None:
    """Write the rows of a file that may come in, from behind the last batch that is there.

    Raises
    ------
    UnexpectedRefusalError
        When all or none were wanted, and one is refused that was good before.
    SourceRefusedError, LostClaimError
    """
    for batch in passing.source.batches():
        if work.stop():
            return
        if batch.last <= job.position:
            continue
        checked = _judge(job, passing, batch)
        with work.store.transaction(passing.actor) as session:
            note(session, job, work.clock(), {"position": batch.last})
            written = _write(session, job, passing, checked)
            note(session, job, work.clock(), {"written": Import.written + written})
            record_audit(
                session,
                "imports.write",
                "import",
                job.id,
                {"rows": written, "until": batch.last},
            )
    with work.store.transaction(passing.actor) as session:
        end(session, job, ImportState.DONE, work.clock(), {})
        session.execute(delete(ImportPiece).where(ImportPiece.import_id == job.id))
        record_change(session, "import.done", entity_id=job.id, body={})


def _judge(job: Job, passing: Passing, batch: Batch) -> Checked:
    read = read_rows(batch, job.options, passing.target.fields, passing.timezone)
    checked = passing.checker.check(read.rows)
    if (read.refused or checked.refused) and not job.keep_good:
        raise UnexpectedRefusalError
    return checked


def _write(session: Session, job: Job, passing: Passing, checked: Checked) -> int:
    """Claim the digests of rows, and write those that nobody had; the first of equals counts."""
    rows = checked.rows
    if not len(rows):
        return 0
    digests = digests_of(
        job.target, passing.target.fields, rows, each=job.options.repeats == "each"
    )
    first = _firsts(digests)
    at = np.flatnonzero(first).tolist()
    taken = session.scalars(
        _TAKE,
        {
            "import_id": job.id,
            "digests": [digests[one] for one in at],
            "rows": rows.numbers[first].tolist(),
        },
    ).all()
    fresh = np.isin(rows.numbers, np.array(taken, dtype=np.int64))
    return passing.checker.write(session, checked, fresh) if fresh.any() else 0


def _firsts(digests: Sequence[bytes]) -> NDArray[np.bool_]:
    seen: set[bytes] = set()
    first = np.zeros(len(digests), dtype=np.bool_)
    for at, digest in enumerate(digests):
        if digest not in seen:
            seen.add(digest)
            first[at] = True
    return first
