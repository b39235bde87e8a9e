"""What was done to the audit, told from the first place that is not sound.

The signed heads say which record stood at each place; where they do not reach, the seals do.
"""

from typing import Final

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from data.audit.chain import HASHES, SHORT, Sealed, leaf_of, link, moved, sealed_rows, stray_lines
from data.audit.findings import Fault, Finding
from data.audit.heads import Truth
from data.audit.tables import Seal

MOST_STRAYS: Final = 10_000
_MISSING: Final = text(
    "SELECT u.record_id FROM audit_unsealed u WHERE NOT EXISTS (SELECT FROM audit_records r"
    " WHERE r.id = u.record_id AND r.at = u.record_at) ORDER BY 1 LIMIT 1"
)
_AFTER: Final = text(
    "SELECT EXISTS (SELECT FROM audit_seals s JOIN audit_records r"
    " ON r.id = s.record_id AND r.at = s.record_at WHERE s.seq > :seq)"
)


class Teller:
    """Tells one fault from another.

    Parameters
    ----------
    session
        A session of `Store.reading`, with no stream open.
    truth
        What the heads say.
    """

    def __init__(self, session: Session, truth: Truth) -> None:
        self._session = session
        self._truth = truth

    def first_fault(self, expected: int, row: Sealed, chain: bytes) -> Finding:
        """Return what is wrong at place `expected`, where `row` was met after the link `chain`."""
        known = self._truth.of(expected)
        if row.seq > expected:
            return self._missing_place(expected, row)
        if row.seq < expected:
            return _found(Fault.INSERTED, row.seq, row.record_id, "two records have one place")
        if known is not None and known[0] != row.record_id:
            return self._other_record(row, known)
        if row.line is None:
            return self._without_record(row)
        return self._with_record(row, known, chain)

    def cut_short(self, expected: int) -> Finding:
        """Return the fault of a chain that ends before the heads do."""
        known = self._truth.of(expected)
        return _found(
            Fault.TRUNCATED, expected, known and known[0], "the end of the chain is missing"
        )

    def stray(self) -> Finding | None:
        """Return a record that Muster did not write, or one that went before its seal."""
        strays = stray_lines(self._session, 1)
        if strays:
            return _found(Fault.INSERTED, None, _id_of(strays[0]), "it was not written by Muster")
        gone = self._session.scalar(_MISSING)
        if gone is not None:
            return _found(Fault.DELETED, None, int(gone), "it went before it was sealed")
        return None

    def _missing_place(self, expected: int, row: Sealed) -> Finding:
        known = self._truth.of(expected)
        if known is None:
            return _found(Fault.DELETED, expected, None, "the place has no seal")
        elsewhere = self._place_of(known[0])
        if elsewhere is not None:  # its seal says another place
            fault = Fault.CHANGED if self._truth.of(elsewhere) is None else Fault.REORDERED
            return _found(fault, expected, known[0], f"its seal says place {elsewhere}")
        return _found(Fault.DELETED, expected, known[0], f"the next place is {row.seq}")

    def _other_record(self, row: Sealed, known: tuple[int, bytes]) -> Finding:
        """Return the fault of a place that has another record than the heads say."""
        if row.record_id not in self._truth.ids:
            if self._place_of(known[0]) is not None:
                return _found(Fault.INSERTED, row.seq, row.record_id, "no head knows it")
            if row.leaf[:SHORT] == known[1]:
                return _found(Fault.CHANGED, row.seq, known[0], "its seal names another record")
            return _found(Fault.DELETED, row.seq, known[0], "another record has its place")
        if self._place_of(known[0]) is not None:
            return _found(Fault.REORDERED, row.seq, known[0], "another record has its place")
        if row.leaf[:SHORT] == known[1]:
            return _found(Fault.CHANGED, row.seq, known[0], "its seal names another record")
        return _found(Fault.DELETED, row.seq, known[0], "later records have moved up")

    def _without_record(self, row: Sealed) -> Finding:
        """Return the fault of a seal whose record is not there as it says."""
        wanted = str(row.record_id).encode()
        strays = stray_lines(self._session, MOST_STRAYS)
        for line in strays:
            stray_id = _id_of(line)
            if self._is_leaf(row, line):
                return _found(Fault.CHANGED, row.seq, row.record_id, "its seal has another time")
            if not self._is_leaf(row, moved(line, wanted, row.record_at)):
                continue
            if stray_id != row.record_id and self._place_of(stray_id) is not None:
                return _found(Fault.REORDERED, row.seq, row.record_id, f"it is {stray_id} now")
            return _found(Fault.CHANGED, row.seq, row.record_id, "its id or time is other")
        if row.record_id in map(_id_of, strays):
            return _found(Fault.CHANGED, row.seq, row.record_id, "the record is other than it was")
        if self._session.scalar(_AFTER, {"seq": row.seq}):
            return _found(Fault.DELETED, row.seq, row.record_id, "the record is missing")
        return _found(Fault.TRUNCATED, row.seq, row.record_id, "it and all after it are missing")

    def _with_record(self, row: Sealed, known: tuple[int, bytes] | None, chain: bytes) -> Finding:
        """Return the fault of a place whose record is there."""
        assert row.line is not None  # noqa: S101 (the caller looked)
        if row.algorithm not in HASHES or self._is_leaf(row, row.line, known):
            sound = row.algorithm in HASHES and self._is_leaf(row, row.line)
            if sound and known is None and self._leaf_moved(row, chain):
                return _found(Fault.REORDERED, row.seq, row.record_id, "its seal was exchanged")
            return _found(Fault.CHANGED, row.seq, row.record_id, "its seal is other than it was")
        if self._is_of_another(row):
            return _found(Fault.REORDERED, row.seq, row.record_id, "it says what another said")
        return _found(Fault.CHANGED, row.seq, row.record_id, "the record is other than it was")

    def _is_leaf(self, row: Sealed, line: bytes, known: tuple[int, bytes] | None = None) -> bool:
        """Return whether a line is what was sealed: by the heads where they say, else the seal."""
        if row.algorithm not in HASHES:
            return False
        leaf = leaf_of(row.algorithm, line)
        known = known or self._truth.of(row.seq)
        return leaf == row.leaf if known is None else leaf[:SHORT] == known[1]

    def _leaf_moved(self, row: Sealed, chain: bytes) -> bool:
        """Return whether another seal follows `chain` at this place: the two were exchanged."""
        found = False
        for other in sealed_rows(self._session, row.seq):  # to its end, as below
            found = found or link(row.algorithm, chain, row.seq, other.leaf) == row.chain
        return found

    def _is_of_another(self, row: Sealed) -> bool:
        """Return whether a record's content was sealed as that of another."""
        line = row.line or b""
        found = False
        for other in sealed_rows(self._session, 0):  # to its end: the stream is not left open
            said = moved(line, str(other.record_id).encode(), other.record_at)
            same = other.seq != row.seq and other.algorithm in HASHES
            found = found or (same and leaf_of(other.algorithm, said) == other.leaf)
        return found

    def _place_of(self, record_id: int) -> int | None:
        return self._session.scalar(
            select(Seal.seq).where(Seal.record_id == record_id).order_by(Seal.seq).limit(1)
        )


def _found(fault: Fault, seq: int | None, record_id: int | None, why: str) -> Finding:
    place = "no place in the chain" if seq is None else f"place {seq}"
    record = "a record that is not known" if record_id is None else f"record {record_id}"
    return Finding(fault, seq, record_id, f"{record}, {place}: {fault.value}: {why}")


def _id_of(line: bytes) -> int:
    return int(line.split(b"\t", 1)[0])
