"""Keeping the audit: verifications are kept, months beyond the retention go after a signed line."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select, text

from data.audit.errors import RetentionRefusedError
from data.audit.findings import Fault
from data.audit.heads import Book
from data.audit.keeping import Keeper
from data.audit.sealing import SEALER
from data.audit.tables import AuditCheck, Verdict
from data.store import Store, record_audit
from data.store.engine import sqlalchemy_url
from data.store.trail import AuditRecord

OLD_DAYS = 500


def keeper_of(store: Store, folder: Path, days: int = 365) -> Keeper:
    """Return a keeper with heads and keys in a folder."""
    return Keeper(store, Book(folder / "heads", folder / "keys"), retention_days=days)


def record(store: Store, entity_id: str) -> None:
    """Record something now."""
    with store.transaction(SEALER) as session:
        record_audit(session, "test.done", "test", entity_id)


def record_long_ago(url: str, at: datetime) -> None:
    """Put in a record as if it had been written then."""
    engine = create_engine(sqlalchemy_url(url))
    with engine.begin() as connection:
        connection.execute(text("SELECT muster_audit_make_month(:day)"), {"day": at.date()})
        connection.execute(
            text(
                "WITH new AS (INSERT INTO audit_records (at, actor_name, actor_kind, action,"
                " entity, entity_id, outcome, details) VALUES (:at, 'x', 'person', 'old.done',"
                " 'test', '1', 'done', '{}') RETURNING id, at)"
                " INSERT INTO audit_unsealed SELECT id, at FROM new"
            ),
            {"at": at},
        )
    engine.dispose()


def test_a_month_beyond_the_retention_goes_and_the_rest_stays_sound(
    store: Store, database_url: str, tmp_path: Path
) -> None:
    now = datetime.now(UTC)
    keeper = keeper_of(store, tmp_path)
    old = now - timedelta(days=OLD_DAYS)
    record_long_ago(database_url, old)
    record(store, "between")
    keeper.seal()
    record_long_ago(database_url, old)  # sealed after what stays: its leaf is kept in the line
    keeper.seal()
    record(store, "after")
    keeper.make_months(now.date())
    assert keeper.drop_months(now) == [f"{old:%Y%m}"]
    keeper.seal()
    report = keeper.check()
    assert report.finding is None
    with store.reading(SEALER) as session:
        left = session.scalars(select(AuditRecord.action)).all()
    assert "old.done" not in left
    assert "audit.drop_month" in left


def test_less_than_six_months_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(RetentionRefusedError):
        keeper_of(store, tmp_path, days=182).drop_months(datetime.now(UTC))


def test_what_a_verification_found_is_kept(store: Store, tmp_path: Path) -> None:
    keeper = keeper_of(store, tmp_path)
    record(store, "1")
    keeper.seal()
    assert keeper.check().finding is None
    for file in (tmp_path / "heads").glob("*.jsonl"):
        file.unlink()
    finding = keeper.check().finding
    assert finding is not None
    assert finding.fault is Fault.HEADS
    with store.reading(SEALER) as session:
        verdicts = session.scalars(select(AuditCheck.verdict).order_by(AuditCheck.id)).all()
    assert verdicts == [Verdict.SOUND, Verdict.BROKEN]
