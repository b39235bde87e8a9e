"""Imports: the file in its pieces, how far they are, which rows came in and which did not."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Identity,
    Index,
    LargeBinary,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base


class ImportState(StrEnum):
    """How far an import is."""

    SENDING = "sending"  # pieces of the file are missing
    READY = "ready"
    CHECKING = "checking"  # every row is looked at
    CHECKED = "checked"
    RUNNING = "running"  # rows are written
    DONE = "done"
    FAILED = "failed"
    UNDOING = "undoing"  # what was written is taken back
    CANCELLED = "cancelled"


class Import(Base):
    """A file that is to come in, or has.

    Parameters
    ----------
    position
        The last row of the file that a committed batch of the present state holds.
    claimed_by, claimed_until
        Which process works on it, and until when it is given time to say that it still does.
    attempts
        How often it was taken up since it last came on.
    """

    __tablename__ = "imports"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id", ondelete="CASCADE"), index=True
    )
    target: Mapped[str]
    name: Mapped[str]
    size_bytes: Mapped[int]
    sha256: Mapped[str | None]
    format: Mapped[str | None]
    state: Mapped[ImportState]
    options: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    keep_good: Mapped[bool] = mapped_column(server_default=text("false"))
    total: Mapped[int | None]
    position: Mapped[int] = mapped_column(server_default=text("0"))
    seen: Mapped[int] = mapped_column(server_default=text("0"))
    good: Mapped[int] = mapped_column(server_default=text("0"))
    refused: Mapped[int] = mapped_column(server_default=text("0"))
    repeated: Mapped[int] = mapped_column(server_default=text("0"))
    written: Mapped[int] = mapped_column(server_default=text("0"))
    report: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'::jsonb"))
    failure: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())
    started_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    claimed_by: Mapped[str | None]
    claimed_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(server_default=text("0"))

    __table_args__ = (
        CheckConstraint("size_bytes > 0", name="has_bytes"),
        Index(
            "ix_imports_waiting",
            "id",
            postgresql_where=text("state IN ('checking', 'running', 'undoing')"),
        ),
        Index("ix_imports_sha256", "sha256", postgresql_where=text("sha256 IS NOT NULL")),
    )


class ImportPiece(Base):
    """A piece of a file, until the file has come in."""

    __tablename__ = "import_pieces"

    import_id: Mapped[int] = mapped_column(
        ForeignKey("imports.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    account_id: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    sent_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = (Index("ix_import_pieces_sent_at", "sent_at"),)


class ImportRefusal(Base):
    """A row of a file that does not come in, and why."""

    __tablename__ = "import_refusals"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id", ondelete="CASCADE"))
    account_id: Mapped[int]
    row: Mapped[int]
    field: Mapped[str]
    code: Mapped[str]
    value: Mapped[str]
    details: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'::jsonb"))

    __table_args__ = (Index("ix_import_refusals_row", "import_id", "row", "id"),)


class ImportedRow(Base):
    """A row that came in, by what tells it apart: no other like it does."""

    __tablename__ = "imported_rows"

    digest: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    import_id: Mapped[int]
    row: Mapped[int]

    __table_args__ = (Index("ix_imported_rows_import", "import_id", "row"),)


class ImportMapping(Base):
    """How columns of such headings were taken the last time."""

    __tablename__ = "import_mappings"

    target: Mapped[str] = mapped_column(primary_key=True)
    headings_sha256: Mapped[str] = mapped_column(primary_key=True)
    options: Mapped[dict[str, Any]] = mapped_column(JSONB)
    saved_at: Mapped[datetime] = mapped_column(server_default=func.now())
    account_id: Mapped[int | None]
