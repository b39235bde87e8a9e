"""Second factors of accounts: time codes, recovery codes, passkeys and their challenges."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ARRAY, BigInteger, ForeignKey, Identity, Index, LargeBinary, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from data.store.base import Base


class ChallengePurpose(StrEnum):
    """What a passkey is asked to sign for."""

    REGISTER = "register"
    SIGN_IN = "sign_in"
    STEP_UP = "step_up"


class TotpFactor(Base):
    """The shared secret of an authenticator app (RFC 6238), encrypted.

    One that is not confirmed yet is no factor; an account has at most one of each.
    """

    __tablename__ = "totp_factors"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    secret: Mapped[str]  # sealed for this row by `data.privacy`
    created_at: Mapped[datetime]
    confirmed_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]

    __table_args__ = (
        Index(
            "ix_totp_factors_confirmed",
            "account_id",
            unique=True,
            postgresql_where=text("confirmed_at IS NOT NULL"),
        ),
        Index(
            "ix_totp_factors_pending",
            "account_id",
            unique=True,
            postgresql_where=text("confirmed_at IS NULL"),
        ),
    )


class TotpUse(Base):
    """A time step whose code was used: the primary key refuses it a second time."""

    __tablename__ = "totp_uses"

    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    step: Mapped[int] = mapped_column(primary_key=True)
    used_at: Mapped[datetime]


class RecoveryCode(Base):
    """A code for when the other factors are lost: used once, kept as a digest."""

    __tablename__ = "recovery_codes"

    code_sha256: Mapped[str] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    created_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class Passkey(Base):
    """A public key of an authenticator.

    `regressed_at` is when its counter last went back: perhaps there are two of it.
    """

    __tablename__ = "passkeys"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    name: Mapped[str]
    credential_id: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    sign_count: Mapped[int]
    transports: Mapped[list[str]] = mapped_column(ARRAY(Text))
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    regressed_at: Mapped[datetime | None]


class PasskeyChallenge(Base):
    """A challenge that a passkey is to sign: single use, for two minutes.

    `account_id` is None for a sign-in by passkey alone.
    """

    __tablename__ = "passkey_challenges"

    challenge: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    purpose: Mapped[ChallengePurpose]
    expires_at: Mapped[datetime] = mapped_column(index=True)
