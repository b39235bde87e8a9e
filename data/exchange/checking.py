"""The first pass over a file: which rows may come in; nothing but the report is written."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Final

import numpy as np
import orjson
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from data.exchange.claims import WORKER, Importing, Job, Passing, end, note
from data.exchange.digests import digests_of
from data.exchange.gathering import Gathered, gathering, rows_of
from data.exchange.looking import MOST_POINTS, find_same, outside_of, rounded
from data.exchange.reading import read_rows
from data.exchange.reports import warning_view
from data.exchange.sources import Batch
from data.exchange.tables import ImportedRow, ImportRefusal, ImportState
from data.exchange.targets import OUTSIDE, Refusal, Rows, TargetFieldKind, Told
from data.store.bulk import copy_rows
from data.store.trail import Unrecorded, record_audit
from spatial.cells import cells_at

MOST_KEPT: Final = 20_000
"""Refused rows that are kept one by one; all are counted."""

FEWEST: Final = 30
"""Below that hot cells are not judged (`spatial.pattern`)."""

_CELL_RESOLUTION: Final = 9


def check_file(work: Importing, job: Job, passing: Passing, digest: str) -> None:
    """Look at every row of a file, and write the report; again from its beginning after a kill.

    Raises
    ------
    SourceRefusedError, LostClaimError
    """
    with work.store.transaction(WORKER, Unrecorded.HOUSEKEEPING) as session:
        session.execute(delete(ImportRefusal).where(ImportRefusal.import_id == job.id))
        note(
            session,
            job,
            work.clock(),
            {"sha256": digest, "format": passing.source.format.value, "total": passing.source.rows},
        )
    gathered, repeated, kept = gathering(job.id), 0, 0
    for batch in passing.source.batches():
        if work.stop():
            return
        refused, again = _judge(work, job, passing, batch, gathered)
        repeated += again
        room = islice(refused, MOST_KEPT - kept)
        with work.store.transaction(WORKER, Unrecorded.HOUSEKEEPING) as session:
            kept += _keep(session, job, room)
            note(session, job, work.clock(), _counts(gathered, repeated))
    own = [Refusal(row, "", "repeated_row") for row in gathered.repeats()]
    gathered.good -= len(own)
    repeated += len(own)
    with work.store.transaction(WORKER) as session:
        kept += _keep(session, job, islice(own, max(MOST_KEPT - kept, 0)))
        report = _report(session, job, passing, gathered, repeated, digest)
        counts = {**_counts(gathered, repeated), "total": gathered.seen, "report": report}
        end(session, job, ImportState.CHECKED, work.clock(), counts)
        record_audit(
            session,
            "imports.checked",
            "import",
            job.id,
            {"good": gathered.good, "refused": gathered.refused, "repeated": repeated},
        )


def _judge(
    work: Importing, job: Job, passing: Passing, batch: Batch, gathered: Gathered
) -> tuple[list[Refusal], int]:
    """Look at a batch; return what is refused of it, and how many rows were imported before."""
    read = read_rows(batch, job.options, passing.target.fields, passing.timezone)
    checked = passing.checker.check(read.rows)
    digests = digests_of(
        job.target, passing.target.fields, checked.rows, each=job.options.repeats == "each"
    )
    with work.store.reading(WORKER) as session:
        known = _known(session, digests)
    fresh = np.array([one not in known for one in digests], dtype=np.bool_)
    refused = [*read.refused, *checked.refused]
    gathered.seen += len(batch.rows) + len(batch.faults)
    gathered.refused += rows_of(refused)
    gathered.told.update(checked.told)
    outside = outside_of(read.outside, read.given, read.rows.numbers, checked)
    gathered.outside_rows += len({one.row for one in refused if one.code in OUTSIDE})
    gathered.outside.add(outside)
    rows = checked.rows.only(fresh)
    gathered.add(rows, [one for one in digests if one not in known], _times(passing, rows))
    before = [Refusal(row, "", "repeated_import") for row in checked.rows.numbers[~fresh].tolist()]
    return sorted([*refused, *before], key=lambda one: one.row), len(before)


def _times(passing: Passing, rows: Rows) -> Any:
    key = next(
        one.key
        for one in passing.target.fields
        if one.kind is TargetFieldKind.MOMENT and one.required
    )
    return rows.moments[key]


def _known(session: Session, digests: Sequence[bytes]) -> set[bytes]:
    if not digests:
        return set()
    found = session.scalars(select(ImportedRow.digest).where(ImportedRow.digest.in_(digests)))
    return {bytes(one) for one in found}


def _keep(session: Session, job: Job, refused: Any) -> int:
    rows = [
        (
            job.id,
            int(job.account_id),
            one.row,
            one.field,
            one.code,
            one.value,
            orjson.dumps(dict(one.details)).decode(),
        )
        for one in refused
    ]
    columns = ("import_id", "account_id", "row", "field", "code", "value", "details")
    return copy_rows(session, ImportRefusal, columns, rows) if rows else 0


def _counts(gathered: Gathered, repeated: int) -> dict[str, Any]:
    return {
        "seen": gathered.seen,
        "good": gathered.good,
        "refused": gathered.refused,
        "repeated": repeated,
    }


def _report(
    session: Session, job: Job, passing: Passing, gathered: Gathered, repeated: int, digest: str
) -> dict[str, Any]:
    told = [
        *passing.checker.suspicions(session, gathered.sample.places, gathered.outside.places),
        *(Told(code, rows) for code, rows in sorted(gathered.told.items())),
        *_whole(gathered, repeated),
    ]
    if find_same(session, job.account_id, job.id, digest):
        told.append(Told("same_file", gathered.seen))
    return {
        "warnings": [warning_view(one).model_dump(mode="json") for one in told],
        "points": rounded(gathered.sample.places[:MOST_POINTS]),
        "bbox": gathered.bbox,
        "first_at": _iso(gathered.first_at),
        "last_at": _iso(gathered.last_at),
    }


def _whole(gathered: Gathered, repeated: int) -> list[Told]:
    """Return what is to be known of a file as a whole."""
    told = []
    if 0 < gathered.good < FEWEST:
        told.append(Told("few_rows", gathered.good))
    places = gathered.sample.places
    if len(places) > 1 and len(np.unique(cells_at(places, _CELL_RESOLUTION))) == 1:
        told.append(Told("one_cell", gathered.good))
    if gathered.outside_rows > gathered.good:
        told.append(Told("many_outside", gathered.outside_rows))
    if repeated:
        told.append(Told("repeated", repeated))
    if gathered.refused > MOST_KEPT:
        told.append(Told("many_refused", gathered.refused, {"most": str(MOST_KEPT)}))
    return told


def _iso(at: np.datetime64 | None) -> str | None:
    if at is None:
        return None
    moment: datetime = at.astype("datetime64[us]").item()
    return moment.replace(tzinfo=UTC).isoformat()
