"""Messages and notices as the interface shows them."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, FieldSerializationInfo, field_serializer

from data.privacy.clearance import Personal, Whereabouts, shown
from dispatch.attachments.tables import AttachmentKind
from dispatch.messages.tables import Channel, DeliveryState, Side


class MessageView(BaseModel):
    """What somebody said about an incident; photo or voice note are asked for by their id."""

    model_config = ConfigDict(frozen=True)

    id: int
    incident_id: int
    area_code: str | None
    side: Side
    text: str | None
    attachment_id: int | None
    attachment_kind: AttachmentKind | None
    duration_s: float | None
    sent_at: datetime
    sent_by: str
    account_id: int | None
    training: bool

    @field_serializer("text")
    def _shown_text(self, text: str | None) -> str | None:
        return None if text is None else shown("messages.text", text, self.area_code)

    @field_serializer("sent_by")
    def _shown_name(self, name: str) -> str:
        return shown("messages.sent_by", name, self.area_code)


class ReadMarkView(BaseModel):
    """Up to which message of an incident an account has read."""

    model_config = ConfigDict(frozen=True)

    incident_id: int
    area_code: str | None
    account_id: int
    name: str
    last_message_id: int
    read_at: datetime

    @field_serializer("name")
    def _shown_name(self, name: str) -> str:
        return shown("accounts.display_name", name, self.area_code)


class TalkView(BaseModel):
    """One page of the talk of an incident, oldest first, with who has read how far.

    `next` is the `after` of the following page, None on the last; `unread` counts what others have
    said since one's own mark.
    """

    model_config = ConfigDict(frozen=True)

    items: list[MessageView]
    next: str | None
    reads: list[ReadMarkView]
    unread: int


class UnreadView(BaseModel):
    """How much of the talk about an open incident the reader has not read."""

    model_config = ConfigDict(frozen=True)

    incident_id: int
    unread: int


class UnreadList(BaseModel):
    """What the reader has not read, by incident; what is all read is left out."""

    model_config = ConfigDict(frozen=True)

    items: list[UnreadView]


class NoticeView(BaseModel):
    """What the reader is told; `read_at` is None while it is new."""

    model_config = ConfigDict(frozen=True, from_attributes=True)

    id: int
    rule: str
    title_zh: str
    title_en: str
    body_zh: str
    body_en: str
    incident_id: int | None
    made_at: datetime
    read_at: datetime | None
    area: Whereabouts = None

    @field_serializer("body_zh", "body_en")
    def _shown_body(self, body: str, info: FieldSerializationInfo) -> str:
        return shown(f"notices.{info.field_name}", body, self.area)


class NoticePage(BaseModel):
    """One page of one's notices, newest first, and how many are new."""

    model_config = ConfigDict(frozen=True)

    items: list[NoticeView]
    next: str | None
    unread: int


class ContactView(BaseModel):
    """Where one is reached outside; the address is a mask."""

    model_config = ConfigDict(frozen=True)

    channel: Channel
    address: Personal | None
    changed_at: datetime


class ContactList(BaseModel):
    """One's own contacts."""

    model_config = ConfigDict(frozen=True)

    items: list[ContactView]


class DeliveryView(BaseModel):
    """A notice on its way outside, without what it says."""

    model_config = ConfigDict(frozen=True)

    id: int
    channel: Channel
    state: DeliveryState
    rule: str
    attempts: int
    made_at: datetime
    next_at: datetime | None
    sent_at: datetime | None
    fault: str | None


class DeliveryPage(BaseModel):
    """One page of deliveries, newest first."""

    model_config = ConfigDict(frozen=True)

    items: list[DeliveryView]
    next: str | None
