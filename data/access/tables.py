"""Accounts, their sessions, keys and one-time sign-ins."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import (
    ARRAY,
    BigInteger,
    CheckConstraint,
    ForeignKey,
    Identity,
    Integer,
    LargeBinary,
    Text,
    func,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base


class AccountKind(StrEnum):
    """Who signs in."""

    PERSON = "person"
    SYSTEM = "system"


class SignInMethod(StrEnum):
    """How the owner of a session proved who they are."""

    PASSWORD = "password"  # noqa: S105 (a word, not a password)
    ONE_TIME = "one_time"
    OIDC = "oidc"
    PASSKEY = "passkey"


class AttemptKind(StrEnum):
    """What failed sign-ins are counted by."""

    ACCOUNT = "account"
    ADDRESS = "address"


class Account(Base):
    """Who signs in: a person, or a system with a key.

    `trains` is the right of the training driver: all that it files is practice and marked so.
    `password_is_temporary` says that somebody else set it: it must be changed before anything else.
    `passkey_handle` is the random name by which authenticators know the account.
    """

    __tablename__ = "accounts"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    sign_in_name: Mapped[str] = mapped_column(unique=True)
    display_name: Mapped[str]
    kind: Mapped[AccountKind]
    trains: Mapped[bool] = mapped_column(default=False)
    password_hash: Mapped[str | None]  # argon2id
    password_set_at: Mapped[datetime | None]
    password_is_temporary: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    passkey_handle: Mapped[bytes | None] = mapped_column(LargeBinary, unique=True)
    last_signed_in_at: Mapped[datetime | None]
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
    """A browser's session, opaque to it: only the SHA-256 of the cookie's secret is kept.

    `second_factor_at` is when a second factor was last proved in it, None when never; `device` what
    the browser says it is, in a few words; `idle_s` how long it may be unused.
    """

    __tablename__ = "sign_in_sessions"

    token_sha256: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), unique=True)
    csrf_token: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    last_seen_at: Mapped[datetime] = mapped_column(server_default=func.now())
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    idle_s: Mapped[int] = mapped_column(server_default=text("7200"))
    method: Mapped[SignInMethod] = mapped_column(server_default=SignInMethod.ONE_TIME.value)
    second_factor_at: Mapped[datetime | None]
    address: Mapped[str | None]
    device: Mapped[str | None]


class ApiKey(Base):
    """A system's key: only its SHA-256 is kept.

    `scopes` are the actions that it may be used for, None for all of its account; `per_minute` and
    `per_day` how often, None for as often as it likes.
    """

    __tablename__ = "api_keys"

    key_sha256: Mapped[str] = mapped_column(primary_key=True)
    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), unique=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    label: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())
    created_by: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    expires_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]
    scopes: Mapped[list[str] | None] = mapped_column(ARRAY(Text))
    per_minute: Mapped[int | None]
    per_day: Mapped[int | None]

    __table_args__ = (CheckConstraint("per_minute > 0 AND per_day > 0", name="quota_is_positive"),)


class KeyUses(Base):
    """How often a key was used in its present minute or day, by all processes that serve."""

    __tablename__ = "key_uses"

    key_id: Mapped[int] = mapped_column(
        ForeignKey("api_keys.id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    window_s: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    began_at: Mapped[datetime]
    uses: Mapped[int]


class FormerPassword(Base):
    """A password that an account had: kept as its hash, so that it is not taken again."""

    __tablename__ = "former_passwords"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    password_hash: Mapped[str]
    replaced_at: Mapped[datetime]


class SignInFailure(Base):
    """Failed sign-ins in a row of one name or from one address, known by a digest of it.

    The name may be nobody's: it is counted and made to wait just the same.
    """

    __tablename__ = "sign_in_failures"

    key_sha256: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[AttemptKind]
    failures: Mapped[int]
    last_at: Mapped[datetime] = mapped_column(index=True)
    waits_until: Mapped[datetime | None]


class OidcLink(Base):
    """Which account is a subject's of an outside provider."""

    __tablename__ = "oidc_links"

    issuer: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    linked_at: Mapped[datetime]


class OidcFlow(Base):
    """A sign-in with an outside provider that has begun: single use, for a few minutes.

    `browser_sha256` is of the cookie of the browser that began it.
    """

    __tablename__ = "oidc_flows"

    state_sha256: Mapped[str] = mapped_column(primary_key=True)
    browser_sha256: Mapped[str]
    nonce: Mapped[str]
    code_verifier: Mapped[str]
    redirect_uri: Mapped[str]
    expires_at: Mapped[datetime] = mapped_column(index=True)
