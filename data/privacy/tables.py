"""Rows about personal data: which keys there are, who looked behind masks, who is forgotten."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, Identity, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from data.privacy.key_ring import KeyUse
from data.store.base import Base


class DataKey(Base):
    """A key that the database's values are sealed or indexed with: never the key itself.

    `proof` is the key's own id, sealed or hashed with it: a key of that id that does not give it is
    another. `lost_at` says since when it is known to be gone for good.
    """

    __tablename__ = "data_keys"

    id: Mapped[str] = mapped_column(primary_key=True)
    use: Mapped[KeyUse]
    provider: Mapped[str]
    made_at: Mapped[datetime]
    proof: Mapped[str]
    lost_at: Mapped[datetime | None]


class Reveal(Base):
    """One look behind a mask: who, at which field of which row, what for. The value is not here.

    `found` is how many rows a search by exact value came upon, None for a look at one row.
    """

    __tablename__ = "reveals"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    revealed_at: Mapped[datetime]
    account_id: Mapped[int]
    account_name: Mapped[str]
    element: Mapped[str]
    row_key: Mapped[str | None]
    purpose: Mapped[str]
    note: Mapped[str]
    found: Mapped[int | None]

    __table_args__ = (
        Index("ix_reveals_account_id_revealed_at", "account_id", "revealed_at"),
        Index("ix_reveals_element_row_key", "element", "row_key"),
    )


class RevealSweep(Base):
    """Somebody looked at many different rows in a short time: for the security administrator.

    Of an account one is open at most, until somebody has seen it.
    """

    __tablename__ = "reveal_sweeps"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int]
    account_name: Mapped[str]
    began_at: Mapped[datetime]
    raised_at: Mapped[datetime]
    rows_seen: Mapped[int]
    seen_at: Mapped[datetime | None]
    seen_by: Mapped[str | None]

    __table_args__ = (
        Index(
            "ix_reveal_sweeps_one_open",
            "account_id",
            unique=True,
            postgresql_where=text("seen_at IS NULL"),
        ),
        CheckConstraint("(seen_at IS NULL) = (seen_by IS NULL)", name="seen_by_somebody"),
    )


class Erasure(Base):
    """Somebody is forgotten: which rows were theirs, on which ground. Done again after a restore.

    `row_keys` is `{"members": ["5"], "incidents": ["7", "9"]}`: keys of rows, nothing about whom.
    """

    __tablename__ = "erasures"

    id: Mapped[str] = mapped_column(primary_key=True)
    asked_at: Mapped[datetime]
    asked_by: Mapped[str]
    asked_by_account: Mapped[int | None]
    purpose: Mapped[str] = mapped_column(server_default=text("'request'"))
    reason: Mapped[str]
    row_keys: Mapped[dict[str, Any]]
    done_at: Mapped[datetime | None]
    fields: Mapped[int] = mapped_column(default=0)
