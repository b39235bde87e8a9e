"""The work of imports in the background: each row is looked at, then written, exactly once.

Rows are written in batches. A batch is one transaction with the claim of its digests and with how
far the import is: after a kill it is there whole or not at all, and the work goes on behind it.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from sqlalchemy import delete
from sqlalchemy.orm import Session

from data.areas.queries import city_timezone
from data.exchange.checking import check_file
from data.exchange.claims import (
    MOST_ATTEMPTS,
    WORKER,
    Importing,
    Job,
    LostClaimError,
    Passing,
    claim,
    end,
    note,
)
from data.exchange.files import put_together
from data.exchange.sources import Source, named_by_format, open_source
from data.exchange.tables import Import, ImportedRow, ImportPiece, ImportState
from data.exchange.targets import Asked, Target
from data.exchange.writing import UnexpectedRefusalError, write_file
from data.store.errors import MusterError
from data.store.outbox import record_change
from data.store.trail import Unrecorded, record_audit
from spatial.errors import SpatialError

UNDONE_AT_ONCE: Final = 5_000

log = logging.getLogger("muster.imports")


def work_once(work: Importing) -> bool:
    """Take up one import that waits, and do what it waits for; return whether there was one.

    When `work.stop` says so it is left between two batches, and goes on where it was later.
    """
    with work.store.transaction(WORKER, Unrecorded.HOUSEKEEPING) as session:
        job = claim(session, work.process, work.clock())
    if job is None:
        return False
    try:
        _do(work, job)
    except LostClaimError:
        log.info("import %d is no longer ours", job.id)
    except UnexpectedRefusalError:
        _undo_for(work, job, "rows_refused", "rows that were good are refused by now: check again")
    except (MusterError, SpatialError) as error:
        _fail(work, job, error.code, str(error))
    return True


def _do(work: Importing, job: Job) -> None:
    if job.attempts > MOST_ATTEMPTS:
        _fail(work, job, "internal", f"given up after {MOST_ATTEMPTS} attempts")
        return
    target = work.targets[job.target]
    if job.state is ImportState.UNDOING:
        _undo(work, job, target)
        return
    actor = work.actor_of(job.account_id, work.clock())
    if actor is None:
        _fail(work, job, "forbidden", "the account may not import any more")
        return
    with _source(work, job) as (source, digest, timezone):
        asked = Asked(
            job.id, actor.name, actor.scope, work.clock(), job.options.values, job.options.defaults
        )
        with work.store.reading(WORKER) as session:
            checker = target.begin(session, asked)
        if job.state is ImportState.CHECKING:
            check_file(work, job, Passing(source, target, checker, timezone, actor), digest)
        else:
            write_file(work, job, Passing(source, target, checker, timezone, actor))


@contextmanager
def _source(work: Importing, job: Job) -> Iterator[tuple[Source, str, str]]:
    """Yield the file of a job, its SHA-256, and the zone of the city's clocks."""
    with TemporaryDirectory(prefix="muster-import-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "source"
        with work.store.reading(WORKER) as session:
            digest = put_together(session, job.id, path)
            timezone = city_timezone(session)
        yield open_source(named_by_format(path), job.options.layer), digest, timezone


def _undo(work: Importing, job: Job, target: Target) -> None:
    """Take back what an import wrote, in batches; then it is cancelled."""
    while not work.stop():
        with work.store.transaction(WORKER) as session:
            gone = target.undo(session, job.id, UNDONE_AT_ONCE)
            record_audit(session, "imports.undo", "import", job.id, {"rows": gone})
            if gone == 0:
                _forget(session, job)
                end(session, job, ImportState.CANCELLED, work.clock(), {"written": 0})
                record_change(session, "import.undone", entity_id=job.id, body={})
                return
            note(session, job, work.clock(), {"written": Import.written - gone})


def _forget(session: Session, job: Job) -> None:
    session.execute(delete(ImportedRow).where(ImportedRow.import_id == job.id))
    session.execute(delete(ImportPiece).where(ImportPiece.import_id == job.id))


def _fail(work: Importing, job: Job, code: str, message: str) -> None:
    failure: dict[str, Any] = {"code": code, "message": message[:500]}
    log.warning("import %d failed: %s", job.id, code)
    with work.store.transaction(WORKER) as session:
        end(session, job, ImportState.FAILED, work.clock(), {"failure": failure})
        record_audit(session, "imports.fail", "import", job.id, {"code": code})


def _undo_for(work: Importing, job: Job, code: str, message: str) -> None:
    with work.store.transaction(WORKER) as session:
        undoing = {"state": ImportState.UNDOING, "claimed_by": None, "claimed_until": None}
        note(session, job, work.clock(), {"failure": {"code": code, "message": message}, **undoing})
        record_audit(session, "imports.fail", "import", job.id, {"code": code})
