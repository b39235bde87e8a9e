"""Talk between centre and field about an incident: sent, listed, read."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.privacy.clearance import for_many
from data.store.engine import acting
from data.store.errors import NotFoundError, RefusedError
from data.store.outbox import record_change
from dispatch.attachments.tables import AttachmentKind
from dispatch.incidents.sites import get_site
from dispatch.messages.errors import EmptyMessageError
from dispatch.messages.tables import Message, MessageRead, Side
from dispatch.messages.views import MessageView, ReadMarkView, TalkView
from dispatch.tasks.queries import names_of

LONGEST: Final = 2_000
_SELECT: Final = (
    "SELECT m.*, a.kind AS attachment_kind, a.duration_s, i.area_code FROM messages m"
    " JOIN incidents i ON i.id = m.incident_id LEFT JOIN attachments a ON a.id = m.attachment_id"
)
_BY_ID = text(f"{_SELECT} WHERE m.id = :message_id")
_TALK = text(
    f"{_SELECT} WHERE m.incident_id = :incident_id AND m.id > :after ORDER BY m.id LIMIT :limit"
)
_READS = text(
    "SELECT account_id, last_message_id, read_at FROM message_reads"
    " WHERE incident_id = :incident_id ORDER BY account_id"
)
_UNREAD = text(
    "SELECT count(*) FROM messages WHERE incident_id = :incident_id"
    " AND account_id IS DISTINCT FROM :account_id AND id > coalesce((SELECT last_message_id"
    " FROM message_reads WHERE incident_id = :incident_id AND account_id = :account_id), 0)"
)
_OF_INCIDENT = text(
    "SELECT 1 FROM attachments WHERE id = :attachment_id AND incident_id = :incident_id"
)
_NEWEST = text(
    "SELECT max(id) FROM messages WHERE incident_id = :incident_id AND id <= :message_id"
)


@dataclass(frozen=True, slots=True)
class NewMessage:
    """Something to say about an incident."""

    incident_id: int
    side: Side
    text: str | None = None
    attachment_id: int | None = None


def send_message(session: Session, new: NewMessage, *, now: datetime | None = None) -> MessageView:
    """Say something about an incident, also of one that is archived; its sender has read it.

    Raises
    ------
    EmptyMessageError
        When nothing is said.
    RefusedError
        When the words are too many, or the attachment is none of the incident's.
    NotFoundError
        When there is no such incident that the sender may see.
    """
    at = now or datetime.now(UTC)
    words = (new.text or "").strip() or None
    if words is None and new.attachment_id is None:
        raise EmptyMessageError("say something, or send a photo or voice note", field="text")
    if words is not None and len(words) > LONGEST:
        raise RefusedError(f"a message has at most {LONGEST} characters", field="text")
    site = get_site(session, new.incident_id)
    _check_attachment(session, new)
    actor = acting(session)
    row = Message(
        incident_id=site.id,
        side=new.side,
        text=words,
        attachment_id=new.attachment_id,
        sent_at=at,
        sent_by=actor.name,
        account_id=actor.account_id,
        training=site.training,
    )
    session.add(row)
    session.flush()
    if actor.account_id is not None:
        _mark(session, site.id, actor.account_id, row.id, at)
    view = _view(session.execute(_BY_ID, {"message_id": row.id}).one())
    record_change(
        session,
        "message.sent",
        entity_id=row.id,
        body={"message": for_many(view)},
        area_code=site.area_code,
    )
    return view


def read_up_to(
    session: Session, incident_id: int, message_id: int, *, now: datetime | None = None
) -> ReadMarkView:
    """Note that the one who acts has read up to a message; a mark never goes back.

    Raises
    ------
    NotFoundError
        When the incident has no message up to there.
    """
    at = now or datetime.now(UTC)
    site = get_site(session, incident_id)
    account_id = acting(session).account_id
    newest = session.scalar(_NEWEST, {"incident_id": incident_id, "message_id": message_id})
    if newest is None or account_id is None:
        raise NotFoundError(f"incident {incident_id} has no message {message_id}")
    moved = _mark(session, incident_id, account_id, newest, at)
    row = next(
        row
        for row in session.execute(_READS, {"incident_id": incident_id})
        if row.account_id == account_id
    )
    view = _read_view(row, site.id, site.area_code, names_of(session, {account_id}))
    if moved:
        record_change(
            session,
            "message.read",
            entity_id=incident_id,
            body={"message_read": for_many(view)},
            area_code=site.area_code,
        )
    return view


def talk_of(session: Session, incident_id: int, *, limit: int = 100, after: int = 0) -> TalkView:
    """Return one page of the talk of an incident, with who has read how far.

    Raises
    ------
    NotFoundError
        When there is no such incident that the reader may see.
    """
    site = get_site(session, incident_id)
    named: dict[str, Any] = {"incident_id": incident_id}
    rows = session.execute(_TALK, {**named, "after": after, "limit": limit + 1}).all()
    reads = session.execute(_READS, named).all()
    names = names_of(session, {row.account_id for row in reads})
    unread = session.scalar(_UNREAD, {**named, "account_id": acting(session).account_id})
    return TalkView(
        items=[_view(row) for row in rows[:limit]],
        next=str(rows[limit - 1].id) if len(rows) > limit else None,
        reads=[_read_view(row, site.id, site.area_code, names) for row in reads],
        unread=unread or 0,
    )


def _check_attachment(session: Session, new: NewMessage) -> None:
    named = {"attachment_id": new.attachment_id, "incident_id": new.incident_id}
    if new.attachment_id is not None and session.scalar(_OF_INCIDENT, named) is None:
        raise RefusedError(
            f"attachment {new.attachment_id} is not of this incident", field="attachment_id"
        )


def _mark(
    session: Session, incident_id: int, account_id: int, message_id: int, at: datetime
) -> bool:
    """Set a mark where it is not there yet; say whether it moved."""
    wanted = insert(MessageRead).values(
        incident_id=incident_id, account_id=account_id, last_message_id=message_id, read_at=at
    )
    moved = session.scalar(
        wanted.on_conflict_do_update(
            index_elements=[MessageRead.incident_id, MessageRead.account_id],
            set_={"last_message_id": message_id, "read_at": at},
            where=MessageRead.last_message_id < message_id,
        ).returning(MessageRead.id)
    )
    return moved is not None


def _view(row: Any) -> MessageView:
    return MessageView(
        **{name: getattr(row, name) for name in _PLAIN},
        side=Side(row.side),
        attachment_kind=(
            None if row.attachment_kind is None else AttachmentKind(row.attachment_kind)
        ),
    )


def _read_view(
    row: Any, incident_id: int, area_code: str | None, names: dict[int, str]
) -> ReadMarkView:
    return ReadMarkView(
        incident_id=incident_id,
        area_code=area_code,
        account_id=row.account_id,
        name=names.get(row.account_id, ""),
        last_message_id=row.last_message_id,
        read_at=row.read_at,
    )


_PLAIN = tuple(name for name in MessageView.model_fields if name not in {"side", "attachment_kind"})
