"""Sealing: records get their place in the chain, behind the hot path and one sealer at a time."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from data.audit.chain import GENESIS, Algorithm, leaf_of, link, waiting_lines
from data.audit.tables import Seal
from data.store.actors import process_actor
from data.store.engine import Store
from data.store.trail import Unrecorded

MOST_AT_ONCE: Final = 5_000
SEALER: Final = process_actor("audit")
_SEALING_LOCK = 0x7365616C  # "seal"; any constant that no other lock of ours uses
_ADD: Final = text(
    "INSERT INTO audit_seals (seq, record_at, record_id, algorithm, leaf, chain)"
    " SELECT seq, record_at, record_id, :algorithm, leaf, chain FROM unnest("
    "CAST(:seqs AS bigint[]), CAST(:ats AS timestamptz[]), CAST(:ids AS bigint[]),"
    " CAST(:leaves AS bytea[]), CAST(:chains AS bytea[]))"
    " AS new(seq, record_at, record_id, leaf, chain)"
)
_TAKE: Final = text("DELETE FROM audit_unsealed WHERE record_id = ANY(:ids)")


@dataclass(frozen=True, slots=True)
class Top:
    """The end of the chain."""

    seq: int
    chain: bytes


def top_of(session: Session) -> Top:
    """Return the end of the chain, place 0 before the first seal."""
    row = session.execute(select(Seal.seq, Seal.chain).order_by(Seal.seq.desc()).limit(1)).first()
    return Top(0, GENESIS) if row is None else Top(row.seq, row.chain)


def seal_waiting(store: Store, algorithm: Algorithm = Algorithm.SHA256) -> int:
    """Seal every committed record that waits, in the order written; return how many."""
    total = 0
    while (done := _seal_some(store, algorithm)) > 0:
        total += done
    return total


def _seal_some(store: Store, algorithm: Algorithm) -> int:
    with store.transaction(SEALER, Unrecorded.SEALING) as session:
        session.execute(select(func.pg_advisory_xact_lock(_SEALING_LOCK)))
        lines = waiting_lines(session, MOST_AT_ONCE)
        if lines:
            _add(session, lines, algorithm.value)
        return len(lines)


def _add(session: Session, lines: list[bytes], algorithm: str) -> None:
    top = top_of(session)
    chain = top.chain
    heads = [line.split(b"\t", 2)[:2] for line in lines]
    leaves = [leaf_of(algorithm, line) for line in lines]
    seqs = range(top.seq + 1, top.seq + 1 + len(lines))
    chains = []
    for seq, leaf in zip(seqs, leaves, strict=True):
        chain = link(algorithm, chain, seq, leaf)
        chains.append(chain)
    ids = [int(record_id) for record_id, _ in heads]
    values = {
        "algorithm": algorithm,
        "seqs": list(seqs),
        "ats": [at.decode() for _, at in heads],
        "ids": ids,
        "leaves": leaves,
        "chains": chains,
    }
    session.execute(_ADD, values)
    session.execute(_TAKE, {"ids": ids})
