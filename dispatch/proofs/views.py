"""Proofs of closure as the interface shows them; nothing in them is personal."""

from datetime import datetime
from typing import Any, Self

import orjson
from pydantic import BaseModel, ConfigDict


class ClosureProofView(BaseModel):
    """What proved the closure of an incident.

    `document` is the text whose bytes (UTF-8) were digested and signed: Ed25519, `signature` and
    `public_key` in hexadecimal digits, null for the second until the worker has signed it.
    `shown` is the same document, read.
    """

    model_config = ConfigDict(frozen=True)

    number: str
    round: int
    made_at: datetime
    met: bool
    document: str
    shown: dict[str, Any]
    sha256: str
    signed_at: datetime | None
    signature: str | None
    public_key: str | None

    @classmethod
    def of(cls, row: Any) -> Self:
        """Return the view of a row."""
        return cls(
            number=row.number,
            round=row.round,
            made_at=row.made_at,
            met=row.met,
            document=row.document,
            shown=orjson.loads(row.document),
            sha256=row.sha256,
            signed_at=row.signed_at,
            signature=row.signature,
            public_key=row.public_key,
        )


class ShownView(BaseModel):
    """One thing that a closure must show: whether it is, and why."""

    model_config = ConfigDict(frozen=True)

    item: str
    met: bool
    reason: str
    title_zh: str
    title_en: str
    details: dict[str, Any]


class ClosureStateView(BaseModel):
    """What an incident's closure shows so far, and the proof that was kept when it was archived.

    `code` is what its reporter may be told to look the proof up with. `practice` is archived
    without photos and other proof.
    """

    model_config = ConfigDict(frozen=True)

    incident_id: int
    met: bool
    practice: bool
    items: list[ShownView]
    proof: ClosureProofView | None
    code: str


class PublicProofView(ClosureProofView):
    """A proof of closure for everybody, and how to check that nobody has changed it."""

    how_zh: str
    how_en: str
