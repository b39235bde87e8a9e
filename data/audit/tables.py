"""Places in the chain, and what verifications found."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Identity, Index, LargeBinary, func
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base


class Seal(Base):
    """The place of one record in the chain; rows are added, never changed.

    `leaf` is the digest of the record, `chain` that of everything up to it, both by `algorithm`.
    """

    __tablename__ = "audit_seals"

    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    record_at: Mapped[datetime] = mapped_column(primary_key=True)
    record_id: Mapped[int]
    algorithm: Mapped[str]
    leaf: Mapped[bytes] = mapped_column(LargeBinary)
    chain: Mapped[bytes] = mapped_column(LargeBinary)

    __table_args__ = (
        Index("ix_audit_seals_record", "record_id"),
        {"postgresql_partition_by": "RANGE (record_at)"},
    )


class Verdict(StrEnum):
    """What a verification found."""

    SOUND = "sound"
    BROKEN = "broken"


class AuditCheck(Base):
    """One verification: how far it went and what it found."""

    __tablename__ = "audit_checks"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    at: Mapped[datetime] = mapped_column(server_default=func.now())
    verdict: Mapped[Verdict]
    records: Mapped[int]
    until_seq: Mapped[int]
    fault: Mapped[str | None]
    fault_seq: Mapped[int | None]
    fault_record_id: Mapped[int | None]
    message: Mapped[str]
