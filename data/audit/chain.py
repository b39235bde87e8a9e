"""The chain: how a record is written down canonically, and how digests follow from each other.

A record's canonical form is its line in PostgreSQL's COPY text format (columns in `COLUMNS`,
UTF-8, ISO dates in UTC): unambiguous, since tabs, line ends and backslashes in values are escaped.
Leaves and links are hashed under different first bytes, so that none passes for the other
(RFC 9162, 2.1.1).
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import psycopg
from cryptography.hazmat.primitives import hashes
from sqlalchemy.orm import Session

COLUMNS: Final = (
    "id", "at", "account_id", "actor_name", "actor_kind", "credential", "address", "request_id",
    "action", "entity", "entity_id", "area_code", "grade", "outcome", "details",
)  # fmt: skip
LINE_SQL: Final = ", ".join(f"r.{name}" for name in COLUMNS)
GENESIS: Final = bytes(32)
"""What the first link follows."""

SHORT: Final = 8
"""Bytes of a leaf that a head keeps: another record with the same ones is not found by chance."""

_NULL = rb"\N"
_CANONICAL: Final = (
    "SET LOCAL timezone = 'UTC'",
    "SET LOCAL datestyle = 'ISO, YMD'",
    "SET LOCAL client_encoding = 'UTF8'",
)


class Algorithm(StrEnum):
    """How is hashed; each seal says by which."""

    SHA256 = "sha256"
    SM3 = "sm3"  # GB/T 32905


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def _sm3(data: bytes) -> bytes:
    hashing = hashes.Hash(hashes.SM3())
    hashing.update(data)
    return hashing.finalize()


HASHES: Final[dict[str, Callable[[bytes], bytes]]] = {
    Algorithm.SHA256.value: _sha256,
    Algorithm.SM3.value: _sm3,
}


def leaf_of(algorithm: str, line: bytes) -> bytes:
    """Return the digest of a record's canonical line."""
    return HASHES[algorithm](b"\0" + line)


def link(algorithm: str, before: bytes, seq: int, leaf: bytes) -> bytes:
    """Return the digest of everything up to `seq`, from that of everything before it."""
    return HASHES[algorithm](b"\1" + before + seq.to_bytes(8) + leaf)


def moved(line: bytes, record_id: bytes, at: bytes) -> bytes:
    """Return a canonical line as it would be under another id and time.

    Examples
    --------
    >>> moved(b"1\\t2026-01-01 00:00:00+00\\t7", b"2", b"2026-02-01 00:00:00+00")
    b'2\\t2026-02-01 00:00:00+00\\t7'
    """
    return b"\t".join((record_id, at, line.split(b"\t", 2)[2]))


@dataclass(frozen=True, slots=True)
class Sealed:
    """A seal, and the record it is of: `line` is None when that is not there."""

    seq: int
    record_id: int
    record_at: bytes
    algorithm: str
    leaf: bytes
    chain: bytes
    line: bytes | None


_SEALED: Final = (
    "COPY (SELECT s.seq, s.record_id, s.record_at, s.algorithm, encode(s.leaf, 'hex'),"  # noqa: S608 (our own text and a number)
    f" encode(s.chain, 'hex'), {LINE_SQL} FROM audit_seals s"
    " LEFT JOIN audit_records r ON r.id = s.record_id AND r.at = s.record_at"
    " WHERE s.seq > {after} ORDER BY s.seq, s.record_id) TO STDOUT"
)
_UNSEALED: Final = (
    f"COPY (SELECT {LINE_SQL} FROM audit_records r WHERE {{where}} ORDER BY r.id, r.at"  # noqa: S608
    " LIMIT {most}) TO STDOUT"
)


def sealed_rows(session: Session, after: int) -> Iterator[Sealed]:
    """Yield the seals after `after` in order, each with its record; the rows are streamed."""
    for row in copied(session, _SEALED.format(after=int(after))):
        seq, record_id, at, algorithm, leaf, chain, line = row.split(b"\t", 6)
        yield Sealed(
            int(seq),
            int(record_id),
            at,
            algorithm.decode(),
            bytes.fromhex(leaf.decode()),
            bytes.fromhex(chain.decode()),
            None if line.startswith(_NULL) else line,
        )


def waiting_lines(session: Session, most: int) -> list[bytes]:
    """Return the canonical lines of records that wait for their seal, by id."""
    where = (
        "(r.id, r.at) IN (SELECT record_id, record_at FROM audit_unsealed"  # noqa: S608 (a number)
        f" ORDER BY record_id LIMIT {int(most)})"
    )
    return list(copied(session, _UNSEALED.format(where=where, most=int(most))))


def stray_lines(session: Session, most: int) -> list[bytes]:
    """Return the canonical lines of records that neither have a seal nor wait for one."""
    where = (
        "NOT EXISTS (SELECT FROM audit_seals s WHERE s.record_id = r.id AND s.record_at = r.at)"
        " AND NOT EXISTS (SELECT FROM audit_unsealed u"
        " WHERE u.record_id = r.id AND u.record_at = r.at)"
    )
    return list(copied(session, _UNSEALED.format(where=where, most=int(most))))


def copied(session: Session, statement: str) -> Iterator[bytes]:
    """Yield the rows of a COPY to standard output, without their line ends."""
    driver = session.connection().connection.driver_connection
    if not isinstance(driver, psycopg.Connection):
        raise TypeError("the store is open on another driver than psycopg")
    with driver.cursor() as cursor:
        for setting in _CANONICAL:
            cursor.execute(setting)
        with cursor.copy(statement.encode()) as rows:
            for row in rows:
                yield bytes(row)[:-1]
