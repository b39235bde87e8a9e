"""Keeps what proved a closure, and signs it."""

import hashlib
from datetime import datetime
from typing import Final

import orjson
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from data.audit.heads import Book
from data.audit.signing import SigningKey, find_key
from data.store import Store
from data.store.actors import process_actor
from data.store.trail import record_audit
from dispatch.incidents.tables import Incident
from dispatch.proofs.queries import get_proof, proof_of
from dispatch.proofs.rules import Plain, Proof, Shown
from dispatch.proofs.tables import ClosureProof
from dispatch.proofs.views import ClosureProofView

SIGNER: Final = process_actor("signer of proofs")
BATCH: Final = 200
PRACTICE_ZH: Final = "训练案件：归档不要求现场照片等佐证，缺项不代表未处置。"
PRACTICE_EN: Final = (
    "Practice: it is archived without photos and other proof; what is missing was not asked for."
)


def keep_proof(session: Session, incident: Incident, at: datetime) -> ClosureProofView:
    """Keep what is shown of the closure of an incident that was just archived, met or not.

    The worker signs it a moment later.
    """
    session.flush()
    proof = proof_of(session, incident.id, at, handlers=incident.handlers)
    before = session.scalar(
        select(func.max(ClosureProof.round)).where(ClosureProof.incident_id == incident.id)
    )
    number_of = (before or 0) + 1
    document = canonical(incident, proof, at, number_of)
    row = ClosureProof(
        incident_id=incident.id,
        round=number_of,
        number=incident.number,
        made_at=at,
        met=proof.met,
        document=document,
        sha256=hashlib.sha256(document.encode()).hexdigest(),
    )
    session.add(row)
    session.flush()
    record_audit(
        session,
        "proofs.make",
        "closure_proof",
        row.id,
        {"incident": incident.id, "met": proof.met, "sha256": row.sha256},
        area_code=incident.area_code,
    )
    return get_proof(session, incident.id)


def canonical(incident: Incident, proof: Proof, at: datetime, number_of: int) -> str:
    """Return the document of a proof: JSON with sorted keys and no blanks, no person in it.

    That of practice says so, and that nothing of it was needed.
    """
    said = {
        "format": "muster-closure-proof-1",
        "number": incident.number,
        "category": incident.category,
        "reported_at": incident.reported_at.isoformat(),
        "archived_at": at.isoformat(),
        "outcome": incident.outcome,
        "round": number_of,
        "met": proof.met,
        "items": [_said(one, incident) for one in proof.items],
    }
    if incident.training:
        said |= {"practice": True, "practice_zh": PRACTICE_ZH, "practice_en": PRACTICE_EN}
    return orjson.dumps(said, option=orjson.OPT_SORT_KEYS).decode()


def _said(one: Shown, incident: Incident) -> dict[str, Plain]:
    """Return an item as the document has it; what practice lacks was not asked of it."""
    said: dict[str, Plain] = {"item": one.item.value, "met": one.met, "reason": one.reason}
    if incident.training and not one.met:
        said["needed"] = False
    return said | dict(one.details)


def sign_proofs(store: Store, book: Book, now: datetime) -> int:
    """Sign what is not signed yet with the key of the audit's heads; return how many there were.

    Nothing is signed before the audit has made its key. A proof that was signed is not signed
    again: one that a crash left is signed in the next round.
    """
    key = find_key(book.keys)
    if key is None:
        return 0
    with store.transaction(SIGNER) as session:
        rows = session.scalars(
            select(ClosureProof)
            .where(ClosureProof.signature.is_(None))
            .order_by(ClosureProof.id)
            .limit(BATCH)
            .with_for_update(skip_locked=True)
        ).all()
        for row in rows:
            _sign(row, key, now)
            record_audit(session, "proofs.sign", "closure_proof", row.id, {"key": key.name})
    return len(rows)


def _sign(row: ClosureProof, key: SigningKey, now: datetime) -> None:
    row.signature = key.private.sign(row.document.encode()).hex()
    row.public_key = key.public.hex()
    row.signed_at = now
