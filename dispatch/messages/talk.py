"""Talk between centre and field about an incident: sent, listed, read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from data.privacy.clearance import for_many
from data.store.actors import EVERY_AREA, Scope, process_actor
from data.store.engine import acting, reaching
from data.store.errors import NotFoundError, RefusedError
from data.store.outbox import record_change
from dispatch.attachments.tables import AttachmentKind
from dispatch.incidents.sites import get_site
from dispatch.messages.errors import EmptyMessageError
from dispatch.messages.tables import Message, MessageRead, Side
from dispatch.messages.views import MessageView, ReadMarkView, TalkView, UnreadList, UnreadView
from dispatch.tasks.queries import names_of

LONGEST: Final = 2_000

UNREAD_FOR: Final = timedelta(days=7)
"""How far back one is told of what one has not read: who was away for longer begins anew."""

MOST_UNREAD: Final = 500
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
_UNREAD_ACROSS = text(
    "SELECT m.incident_id, count(*) AS unread FROM messages m"
    " JOIN incidents i ON i.id = m.incident_id AND i.closed_at IS NULL"
    " LEFT JOIN message_reads r"
    " ON r.incident_id = m.incident_id AND r.account_id = :account_id"
    " WHERE m.sent_at > :since AND m.account_id IS DISTINCT FROM :account_id"
    " AND m.id > coalesce(r.last_message_id, 0)"
    " GROUP BY m.incident_id ORDER BY max(m.id) DESC LIMIT :most"
)
_OF_INCIDENT = text(
    "SELECT 1 FROM attachments WHERE id = :attachment_id AND incident_id = :incident_id"
)
_NEWEST = text(
    "SELECT max(id) FROM messages WHERE incident_id = :incident_id AND id <= :message_id"
)


_SEEN = text("SELECT 1 FROM incidents WHERE id = :incident_id")
_SENT = text(
    "SELECT 1 FROM assignments a JOIN members m ON m.unit_id = a.unit_id"
    " WHERE a.incident_id = :incident_id AND a.ended_at IS NULL AND m.account_id = :account_id"
    " UNION ALL SELECT 1 FROM tasks WHERE incident_id = :incident_id AND ended_at IS NULL"
    " AND account_id = :account_id LIMIT 1"
)
_LOOKING: Final = process_actor("talk")


@contextmanager
def joining(session: Session, incident_id: int) -> Iterator[None]:
    """Let who was sent to an incident outside their own areas take part in its talk.

    That is who is with a unit that is on it, or has an open task for it: as long as they are, and
    up to their own grade. Everybody else reaches what they reach.
    """
    actor = acting(session)
    named = {"incident_id": incident_id, "account_id": actor.account_id}
    if actor.account_id is None or session.scalar(_SEEN, named) is not None:
        yield
        return
    with reaching(session, _LOOKING):
        sent = session.scalar(_SENT, named) is not None
    if not sent:
        yield
        return
    everywhere = Scope(areas=(EVERY_AREA,), grade=actor.scope.grade)
    with reaching(session, replace(actor, scope=everywhere)):
        yield


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
    with joining(session, new.incident_id):
        return _send(session, new, now or datetime.now(UTC))


def _send(session: Session, new: NewMessage, at: datetime) -> MessageView:
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
    with joining(session, incident_id):
        return _read_up_to(session, incident_id, message_id, now or datetime.now(UTC))


def _read_up_to(session: Session, incident_id: int, message_id: int, at: datetime) -> ReadMarkView:
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
    with joining(session, incident_id):
        return _talk_of(session, incident_id, limit, after)


def _talk_of(session: Session, incident_id: int, limit: int, after: int) -> TalkView:
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


def list_unread(session: Session, *, now: datetime | None = None) -> UnreadList:
    """Return how much others have said that the reader has not read, by open incident.

    Of the last week, the incident that was talked about latest first, 500 at most; an incident
    whose talk is all read is left out.
    """
    since = (now or datetime.now(UTC)) - UNREAD_FOR
    named = {"account_id": acting(session).account_id, "since": since, "most": MOST_UNREAD}
    rows = session.execute(_UNREAD_ACROSS, named)
    return UnreadList(
        items=[UnreadView(incident_id=row.incident_id, unread=row.unread) for row in rows]
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
