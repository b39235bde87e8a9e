"""What proved the closure of an incident, signed."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, Integer, func, text
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base
from data.store.georeferenced import InArea


class ClosureProof(InArea, Base):
    """What was proved when an incident was archived.

    `document` is JSON with sorted keys, without any personal data; `sha256` is its digest. The
    worker signs it a moment later with the key of the audit's heads: `signature` over the bytes of
    `document`, `public_key` is the one that checks it, both hexadecimal. An incident that is opened
    again and archived again has a second one, `round` 2.
    """

    __tablename__ = "closure_proofs"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id", ondelete="CASCADE"))
    round: Mapped[int] = mapped_column(Integer)
    number: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())
    met: Mapped[bool]
    document: Mapped[str]
    sha256: Mapped[str]
    signed_at: Mapped[datetime | None]
    signature: Mapped[str | None]
    public_key: Mapped[str | None]

    __table_args__ = (
        Index("ix_closure_proofs_round", "incident_id", "round", unique=True),
        Index("ix_closure_proofs_number", "number"),
        Index(
            "ix_closure_proofs_unsigned",
            "id",
            postgresql_where=text("signature IS NULL"),
        ),
        CheckConstraint(
            "(signature IS NULL) = (signed_at IS NULL)"
            " AND (signature IS NULL) = (public_key IS NULL)",
            name="signed_whole",
        ),
    )
