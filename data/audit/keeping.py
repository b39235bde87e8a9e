"""Keeping the audit: seal, sign heads, make months ahead, drop those beyond retention."""

import logging
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from data.audit.chain import GENESIS, SHORT, Algorithm, leaf_of, link, sealed_rows
from data.audit.errors import HeadsError, RetentionRefusedError
from data.audit.findings import Report
from data.audit.heads import Book, read_truth
from data.audit.sealing import SEALER, seal_waiting, top_of
from data.audit.signing import first_public
from data.audit.tables import AuditCheck, Seal, Verdict
from data.audit.verification import trusted_key, verify
from data.store.engine import Store
from data.store.trail import Unrecorded, record_audit

LEAST_DAYS: Final = 183
"""Six months (Cybersecurity Law, article 21: logs are kept for at least six months)."""

MONTHS_AHEAD: Final = 3
MOST_IN_HEAD: Final = 2_000
_MONTHS: Final = text(
    "SELECT right(c.relname, 6) FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid"
    " WHERE inhparent = 'audit_records'::regclass AND c.relname ~ '_[0-9]{6}$' ORDER BY 1"
)

logger = logging.getLogger("muster.audit")


@dataclass(frozen=True, slots=True)
class Keeper:
    """Where the audit is kept, and how.

    Parameters
    ----------
    retention_days
        How long records are kept at least; whole months go.
    """

    store: Store
    book: Book
    algorithm: Algorithm = Algorithm.SHA256
    retention_days: int = 365

    def seal(self) -> int:
        """Seal what waits and sign how the chain ends; return how many records were sealed."""
        sealed = seal_waiting(self.store, self.algorithm)
        self.sign()
        return sealed

    def sign(self) -> int:
        """Sign what was sealed and not signed yet; return up to which place.

        Raises
        ------
        HeadsError
            When what was sealed does not follow from what was signed: it is not signed.
        """
        with self.store.reading(SEALER) as session:
            signed, chain = self._signed(session)
            top = top_of(session)
            if top.seq < signed:
                raise HeadsError(
                    f"the chain ends at place {top.seq}, and heads were signed up to {signed}: if a"
                    " restore lost them, say so with ./muster audit accept-loss"
                )
            if top.seq == signed:
                return signed
            heads = _heads(session, signed, chain)
        key = self.book.key()
        for head in heads:
            self.book.append(key, head)
        return top.seq

    def _signed(self, session: Session) -> tuple[int, bytes]:
        """Return the last place that is signed, and the chain's digest there."""
        last = self.book.last()
        if last is None:
            return 0, GENESIS
        if last["kind"] == "head":
            return last["until"], bytes.fromhex(last["chain"])
        trusted = first_public(self.book.keys)
        if trusted is None:
            raise HeadsError("the key that signed the audit's heads is lost; restore it")
        truth = read_truth(self.book.heads, trusted)
        until = truth.until
        if until in truth.ends:
            return until, truth.ends[until]
        chain = session.scalar(select(Seal.chain).where(Seal.seq == until))
        return until, GENESIS if chain is None else chain

    def accept_loss(self, reason: str) -> tuple[int, int]:
        """Declare that a restore lost the end of the chain; return the last place, now and then."""
        with self.store.transaction(SEALER) as session:
            top = top_of(session)
            signed, _ = self._signed(session)
            if signed <= top.seq:
                raise HeadsError("nothing is lost: the chain reaches as far as what was signed")
            said = {"after": top.seq, "until": signed}
            record_audit(session, "audit.accept_loss", "audit", top.seq, said)
        self.book.append(self.book.key(), {"kind": "break", "after": top.seq, "reason": reason})
        return top.seq, signed

    def make_months(self, today: date) -> None:
        """Make the partitions of this month and of those ahead."""
        with self.store.transaction(SEALER, Unrecorded.HOUSEKEEPING) as session:
            for ahead in range(MONTHS_AHEAD + 1):
                session.execute(
                    text("SELECT muster_audit_make_month(:day)"), {"day": _month(today, ahead)}
                )

    def drop_months(self, now: datetime) -> list[str]:
        """Drop the months that lie whole beyond the retention; return them as `202605`.

        What is dropped is signed first: where the chain goes on, and from which digest.

        Raises
        ------
        RetentionRefusedError
            When the retention is shorter than 183 days.
        """
        if self.retention_days < LEAST_DAYS:
            raise RetentionRefusedError(f"the audit is kept for at least {LEAST_DAYS} days")
        limit = now.astimezone(UTC) - timedelta(days=self.retention_days)
        self.seal()
        dropped = []
        with self.store.reading(SEALER) as session:
            months = list(session.scalars(_MONTHS))
        for month in months:
            first = date(int(month[:4]), int(month[4:]), 1)
            if datetime.combine(_month(first, 1), datetime.min.time(), UTC) <= limit:
                self._drop(first, month)
                dropped.append(month)
        return dropped

    def _drop(self, first: date, month: str) -> None:
        bounds = (
            datetime.combine(first, datetime.min.time(), UTC),
            datetime.combine(_month(first, 1), datetime.min.time(), UTC),
        )
        with self.store.transaction(SEALER) as session:
            said = _last_words(session, bounds)
            record_audit(session, "audit.drop_month", "audit", month, {"records": said["records"]})
            self.book.append(self.book.key(), {"kind": "drop", "month": month, **said})
            session.execute(text("SELECT muster_audit_drop_month(:day)"), {"day": first})

    def check(self) -> Report:
        """Verify everything, keep what came of it, and raise the alarm in the log when broken."""
        with self.store.reading(SEALER) as session:
            report = verify(session, self.book.heads, trusted_key(self.book.keys))
        keep_check(self.store, report)
        return report


def keep_check(store: Store, report: Report) -> None:
    """Keep what a verification found, for the audit administrator."""
    finding = report.finding
    with store.transaction(SEALER) as session:
        session.add(
            AuditCheck(
                verdict=Verdict.SOUND if finding is None else Verdict.BROKEN,
                records=report.records,
                until_seq=report.until_seq,
                fault=finding.fault.value if finding else None,
                fault_seq=finding.seq if finding else None,
                fault_record_id=finding.record_id if finding else None,
                message=finding.message if finding else "; ".join(report.notes),
            )
        )
        verdict = "sound" if finding is None else finding.fault.value
        record_audit(session, "audit.verify", "audit", report.until_seq, {"verdict": verdict})
    if finding is not None:
        logger.error("the audit is broken: %s", finding.message)


def _heads(session: Session, signed: int, chain: bytes) -> list[dict[str, Any]]:
    """Return the heads of what was sealed after `signed`, checked against its records."""
    heads: list[dict[str, Any]] = []
    records: list[tuple[int, str]] = []
    expected, algorithm = signed + 1, ""
    for row in sealed_rows(session, signed):
        leaf = b"" if row.line is None else leaf_of(row.algorithm, row.line)
        chain = link(row.algorithm, chain, row.seq, leaf)
        if row.seq != expected or leaf != row.leaf or chain != row.chain:
            raise HeadsError(f"place {expected} is not what was sealed: it is not signed")
        records.append((row.record_id, leaf[:SHORT].hex()))
        algorithm = row.algorithm
        if len(records) == MOST_IN_HEAD:
            heads.append(_head(expected, chain, records, algorithm))
            records = []
        expected += 1
    if records:
        heads.append(_head(expected - 1, chain, records, algorithm))
    return heads


def _head(
    until: int, chain: bytes, records: list[tuple[int, str]], algorithm: str
) -> dict[str, Any]:
    return {
        "kind": "head",
        "from": until + 1 - len(records),
        "until": until,
        "chain": chain.hex(),
        "algorithm": algorithm,
        "records": records,
    }


def _last_words(session: Session, bounds: tuple[datetime, datetime]) -> dict[str, Any]:
    """Return what must be kept of a month that goes: how many records, where the chain goes on,
    from which digest, and the leaves of its places that lie between later ones."""
    inside = (Seal.record_at >= bounds[0]) & (Seal.record_at < bounds[1])
    records = session.scalar(select(func.count()).select_from(Seal).where(inside)) or 0
    kept = session.scalar(select(func.min(Seal.seq)).where(~inside))
    last = session.scalar(select(func.max(Seal.seq)).where(inside)) or 0
    first_kept = kept if kept is not None else last + 1
    before = session.scalar(select(Seal.chain).where(Seal.seq == first_kept - 1))
    gaps = session.execute(
        select(Seal.seq, Seal.leaf, Seal.algorithm)
        .where(inside, Seal.seq > first_kept)
        .order_by(Seal.seq)
    )
    return {
        "records": records,
        "first_kept": first_kept,
        "before": (before or GENESIS).hex(),
        "gaps": [(row.seq, row.leaf.hex(), row.algorithm) for row in gaps],
    }


def _month(day: date, ahead: int) -> date:
    """Return the first day of the month `ahead` months after that of a day.

    Examples
    --------
    >>> _month(date(2026, 11, 22), 2)
    datetime.date(2027, 1, 1)
    """
    months = day.year * 12 + day.month - 1 + ahead
    return date(months // 12, months % 12 + 1, 1)
