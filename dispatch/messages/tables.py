"""Messages between centre and field, notices to people, and what is sent to them outside."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, Integer, func
from sqlalchemy import text as sql
from sqlalchemy.orm import Mapped, mapped_column

from data.access.tables import Account
from data.store.base import Base
from data.store.georeferenced import InArea


class Side(StrEnum):
    """From where a message comes."""

    CENTRE = "centre"
    FIELD = "field"


class Channel(StrEnum):
    """A way outside by which notices go."""

    WEBHOOK = "webhook"
    EMAIL = "email"
    SMS = "sms"


class DeliveryState(StrEnum):
    """How far a delivery is."""

    WAITING = "waiting"
    SENT = "sent"
    DEAD = "dead"  # tried as often as it is; somebody must look


class Message(InArea, Base):
    """What somebody said about an incident: words, a photo or a voice note."""

    __tablename__ = "messages"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id", ondelete="CASCADE"))
    side: Mapped[Side]
    text: Mapped[str | None]
    attachment_id: Mapped[int | None] = mapped_column(
        ForeignKey("attachments.id", ondelete="SET NULL")
    )
    sent_at: Mapped[datetime] = mapped_column(server_default=func.now())
    sent_by: Mapped[str]
    account_id: Mapped[int | None]
    training: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_messages_incident", "incident_id", "id"),
        Index("ix_messages_sent_at", "sent_at"),
        Index(
            "ix_messages_attachment",
            "attachment_id",
            postgresql_where=sql("attachment_id IS NOT NULL"),
        ),
    )


class MessageRead(InArea, Base):
    """Up to which message of an incident an account has read."""

    __tablename__ = "message_reads"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey(Account.id, ondelete="CASCADE"), index=True)
    last_message_id: Mapped[int]
    read_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = (Index("ix_message_reads_once", "incident_id", "account_id", unique=True),)


class Notice(Base):
    """What an account is told, in both languages; the same thing is told once."""

    __tablename__ = "notices"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey(Account.id, ondelete="CASCADE"))
    rule: Mapped[str]
    title_zh: Mapped[str]
    title_en: Mapped[str]
    body_zh: Mapped[str]
    body_en: Mapped[str]
    incident_id: Mapped[int | None]
    dedupe_key: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())
    read_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_notices_once", "account_id", "dedupe_key", unique=True),
        Index("ix_notices_account", "account_id", "id"),
        Index("ix_notices_made_at", "made_at"),
    )


class NoticeContact(Base):
    """Where an account is reached outside; the address is sealed (`data.privacy.vault`)."""

    __tablename__ = "notice_contacts"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey(Account.id, ondelete="CASCADE"))
    channel: Mapped[Channel]
    address: Mapped[str | None]
    changed_at: Mapped[datetime] = mapped_column(server_default=func.now())

    __table_args__ = (Index("ix_notice_contacts_once", "account_id", "channel", unique=True),)


class Delivery(Base):
    """One notice on its way outside: waiting until `next_at`, sent, or dead.

    `account_id` is whom an e-mail or SMS is for, `target` the address of a webhook. Whoever
    receives it twice knows it by `dedupe_key`.
    """

    __tablename__ = "notice_deliveries"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    channel: Mapped[Channel]
    account_id: Mapped[int | None] = mapped_column(ForeignKey(Account.id, ondelete="CASCADE"))
    target: Mapped[str]
    dedupe_key: Mapped[str]
    payload: Mapped[dict[str, Any]]
    state: Mapped[DeliveryState]
    attempts: Mapped[int] = mapped_column(Integer, server_default=sql("0"))
    made_at: Mapped[datetime] = mapped_column(server_default=func.now())
    next_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    fault: Mapped[str | None]

    __table_args__ = (
        Index("ix_notice_deliveries_once", "channel", "target", "dedupe_key", unique=True),
        Index(
            "ix_notice_deliveries_waiting",
            *("next_at", "id"),
            postgresql_where=sql("state = 'waiting'"),
        ),
        Index("ix_notice_deliveries_made_at", "made_at"),
        CheckConstraint("(state = 'waiting') = (next_at IS NOT NULL)", name="waiting_has_a_time"),
    )
