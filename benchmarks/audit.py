"""How long the audit takes to seal, sign and verify: a part of `muster bench trust`."""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import create_engine, text

from data.audit.heads import Book
from data.audit.keeping import Keeper
from data.audit.sealing import SEALER
from data.audit.signing import first_public
from data.audit.verification import verify
from data.store import Store
from data.store.engine import sqlalchemy_url

RECORDS: Final = 1_000_000
_FILL: Final = text(
    "WITH new AS (INSERT INTO audit_records (at, account_id, actor_name, actor_kind, credential,"
    " address, request_id, action, entity, entity_id, area_code, grade, outcome, details)"
    " SELECT now() - (:n - i) * interval '1 millisecond', i % 500, '调度员', 'person',"
    " 'session:0123456789ab', '10.0.0.7', md5(i::text), 'incident.changed', 'incident', i::text,"
    " '420102001', 2, 'done', jsonb_build_object('fields', ARRAY['priority'], 'version', i)"
    " FROM generate_series(1, :n) AS i RETURNING id, at)"
    " INSERT INTO audit_unsealed SELECT id, at FROM new"
)


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds for `records` records."""

    records: int
    seal_s: float
    verify_s: float


def measure(url: str, records: int = RECORDS) -> Timing:
    """Fill the audit of an empty, migrated database, seal it and verify it.

    Parameters
    ----------
    url
        The database as its owner; nothing else should be in it.
    """
    engine = create_engine(sqlalchemy_url(url))
    with engine.begin() as connection:
        connection.execute(_FILL, {"n": records})
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE audit_records, audit_unsealed"))
    store = Store.open(url, pool_size=2)
    try:
        with tempfile.TemporaryDirectory() as folder:
            book = Book(Path(folder) / "heads", Path(folder) / "keys")
            began = time.perf_counter()
            Keeper(store, book).seal()
            sealed = time.perf_counter()
            with store.reading(SEALER) as session:
                report = verify(session, book.heads, first_public(book.keys))
            ended = time.perf_counter()
    finally:
        store.close()
        engine.dispose()
    assert report.finding is None, report.finding
    assert report.records >= records
    return Timing(report.records, sealed - began, ended - sealed)
