"""Verification: every record against its seal, every seal against the chain and the signed heads.

One pass over seals and records in order, streamed: O(n) time, O(1) memory beside what the heads say
(16 bytes a record). What is wrong is told apart only once something is (`data.audit.telling`).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.audit.chain import GENESIS, HASHES, SHORT, Sealed, leaf_of, link, sealed_rows
from data.audit.errors import HeadsError
from data.audit.findings import Fault, Finding, Report
from data.audit.heads import Truth, read_truth
from data.audit.signing import first_public
from data.audit.tables import Seal
from data.audit.telling import Teller

Progress = Callable[[int], None]
TELL_EVERY = 50_000
SIGNED_WITHIN = timedelta(minutes=10)
"""The worker signs every second; after a crash in between, when it runs again."""


@dataclass(frozen=True, slots=True)
class Span:
    """Which records are looked at: those recorded from … until …; None: from the first, to the
    last."""

    since: datetime | None = None
    until: datetime | None = None


WHOLE = Span()


def _tell_nobody(_done: int) -> None:
    """Tell nobody."""


def verify(
    session: Session,
    heads: Path,
    trusted: bytes | None,
    span: Span = WHOLE,
    progress: Progress = _tell_nobody,
) -> Report:
    """Verify the audit in a session of `Store.reading` and return what was found first.

    Parameters
    ----------
    heads
        The folder of signed heads.
    trusted
        The first public key; None where there is none: then nothing can be believed.
    """
    if trusted is None:
        if session.scalar(select(func.max(Seal.seq))) is None:
            return Report(0, 0, 0, None, ("nothing was sealed yet",))
        return _unbelieved("there is no public key to check the heads with")
    try:
        truth = read_truth(heads, trusted)
    except HeadsError as error:
        return _unbelieved(str(error))
    return _Walk(session, truth, span, progress).go()


def _unbelieved(why: str) -> Report:
    return Report(0, 0, 0, Finding(Fault.HEADS, None, None, why))


@dataclass(slots=True)
class _Walk:
    session: Session
    truth: Truth
    span: Span
    progress: Progress
    expected: int = 1
    chain: bytes = GENESIS
    records: int = 0
    last: int = field(default=0)

    def go(self) -> Report:
        """Walk along the chain; the first fault ends it."""
        self.expected, self.chain = self._begin()
        last = self._end()
        finding = self._follow(sealed_rows(self.session, self.expected - 1), last)
        whole = last is None
        if finding is None and whole and self.truth.until >= self.expected:
            finding = Teller(self.session, self.truth).cut_short(self.expected)
        if finding is None and whole and self.span.since is None:
            finding = Teller(self.session, self.truth).stray()
        notes = tuple(
            f"places {after + 1} to {until} were lost by a restore: {reason}"
            for after, until, reason in self.truth.breaks
        )
        unsigned = self.expected - 1 - self.truth.until
        if finding is None and unsigned > 0 and whole:
            finding = self._unsigned()
        if finding is None and unsigned > 0 and whole:
            notes += (f"{unsigned} places are sealed and not signed yet",)
        return Report(self.records, self.expected - 1, self.truth.until, finding, notes)

    def _unsigned(self) -> Finding | None:
        """Return the fault of places that should have been signed by now: heads are missing."""
        seq = self.truth.until + 1
        late = self.session.scalar(
            select(Seal.record_at < func.now() - SIGNED_WITHIN).where(Seal.seq == seq)
        )
        if self.truth.until > 0 and not late:
            return None
        why = "there are no heads" if self.truth.until == 0 else f"no head covers place {seq}"
        return Finding(Fault.HEADS, seq, None, f"{why}: they are missing, or nothing was signed")

    def _begin(self) -> tuple[int, bytes]:
        if self.span.since is None:
            return self.truth.start, self.truth.before
        first = self.session.scalar(
            select(func.min(Seal.seq)).where(Seal.record_at >= self.span.since)
        )
        if first is None or first <= self.truth.start:
            return self.truth.start, self.truth.before
        before = self.session.scalar(select(Seal.chain).where(Seal.seq == first - 1))
        return (first, before) if before is not None else (self.truth.start, self.truth.before)

    def _end(self) -> int | None:
        if self.span.until is None:
            return None
        return (
            self.session.scalar(select(func.max(Seal.seq)).where(Seal.record_at < self.span.until))
            or 0
        )

    def _follow(self, rows: Iterator[Sealed], last: int | None) -> Finding | None:
        for row in rows:
            if last is not None and row.seq > last:
                break
            self._pass_gaps(row.seq)
            if not self._is_sound(row):
                return self._tell(row, rows)
            self.chain = row.chain
            self.expected += 1
            self.records += 1
            if self.records % TELL_EVERY == 0:
                self.progress(self.records)
        return None

    def _pass_gaps(self, seq: int) -> None:
        """Step over places whose records went with a month that retention dropped."""
        while self.expected < seq and self.expected in self.truth.gaps:
            leaf, algorithm = self.truth.gaps[self.expected]
            self.chain = link(algorithm, self.chain, self.expected, leaf)
            self.expected += 1

    def _is_sound(self, row: Sealed) -> bool:
        if row.seq != self.expected or row.line is None or row.algorithm not in HASHES:
            return False
        leaf = leaf_of(row.algorithm, row.line)
        if leaf != row.leaf or link(row.algorithm, self.chain, row.seq, leaf) != row.chain:
            return False
        known = self.truth.of(row.seq)
        if known is not None and known != (row.record_id, leaf[:SHORT]):
            return False
        end = self.truth.ends.get(row.seq)
        return end is None or end == row.chain

    def _tell(self, row: Sealed, rows: Iterator[Sealed]) -> Finding:
        for _ in rows:  # the rest of the stream: the connection has other questions to answer
            pass
        return Teller(self.session, self.truth).first_fault(self.expected, row, self.chain)


def trusted_key(keys: Path) -> bytes | None:
    """Return the public key that the heads of an installation begin with, None without one."""
    return first_public(keys)
