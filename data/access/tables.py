"""Accounts, their sessions, keys and one-time sign-ins."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, func
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base


class AccountKind(StrEnum):
    """Who signs in."""

    PERSON = "person"
    SYSTEM = "system"


class Account(Base):
    """Who signs in: a person, or a system with a key.

    `trains` is the right of the training driver: all that it files is practice and marked so.
    """

    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    sign_in_name: Mapped[str] = mapped_column(unique=True)
    display_name: Mapped[str]
    kind: Mapped[AccountKind]
    trains: Mapped[bool] = mapped_column(default=False)
    password_hash: Mapped[str | None]  # argon2id
    locale: Mapped[str] = mapped_column(default="zh")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    disabled_at: Mapped[datetime | None]

    __table_args__ = (CheckConstraint("NOT trains OR kind = 'system'", name="only_systems_train"),)


class SignInToken(Base):
    """A one-time sign-in: only the SHA-256 of its secret is kept."""

    __tablename__ = "sign_in_tokens"

    token_sha256: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class SignInSession(Base):
    """A browser's session, opaque to it: only the SHA-256 of the cookie's secret is kept."""

    __tablename__ = "sign_in_sessions"

    token_sha256: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    csrf_token: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    last_seen_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class ApiKey(Base):
    """A system's key: only its SHA-256 is kept."""

    __tablename__ = "api_keys"

    key_sha256: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    label: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
