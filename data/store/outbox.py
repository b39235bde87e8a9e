"""The change feed: facts written with the business row, read in commit order.

A transaction writes its changes to the outbox without a number. A sequencer, of which only one
runs at a time (a transaction-level advisory lock), numbers all visible unnumbered rows. So a number
is given only after its transaction has committed, and numbers appear in order: a reader of
`seq > last` misses nothing, and a long import elsewhere in the cluster does not hold it up
(see docs/adr/0003-change-feed.md). NOTIFY is only a hint.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Identity, Index, Sequence, func, insert, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from data.store.base import Base
from data.store.trail import record_audit

NOTIFY_CHANNEL = "muster_changes"
_SEQUENCER_LOCK = 0x6D757374  # "must"; any constant that no other lock of ours uses

change_seq = Sequence("outbox_seq", metadata=Base.metadata)


class OutboxRow(Base):
    """One committed fact, waiting for or having its number in the feed."""

    __tablename__ = "outbox"

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    seq: Mapped[int | None] = mapped_column(unique=True)
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.now())
    topic: Mapped[str]
    entity: Mapped[str]
    entity_id: Mapped[str]
    area_code: Mapped[str | None]
    account_id: Mapped[int | None]
    body: Mapped[dict[str, Any]]

    __table_args__ = (
        Index("ix_outbox_unnumbered", "id", postgresql_where=text("seq IS NULL")),
        Index("ix_outbox_entity", "entity", "entity_id"),
        Index("ix_outbox_recorded_at", "recorded_at", postgresql_using="brin"),
    )


@dataclass(frozen=True, slots=True)
class Change:
    """One fact of the feed.

    `seq` grows by commit order; `topic` says what happened (`incident.reported`); `body` holds the
    public views of what changed, keyed by entity (`{"incident": {…}, "unit": {…}}`).
    """

    seq: int
    at: datetime
    topic: str
    entity: str
    entity_id: str
    area_code: str | None
    body: dict[str, Any]


def record_change(
    session: Session,
    topic: str,
    *,
    entity_id: int | str,
    body: dict[str, Any],
    area_code: str | None = None,
) -> None:
    """Write one change in the session's transaction, and record it; `topic` is `entity.verb`."""
    actor = session.info["actor"]
    entity = topic.partition(".")[0]
    session.execute(
        insert(OutboxRow).values(
            topic=topic,
            entity=entity,
            entity_id=str(entity_id),
            area_code=area_code,
            account_id=actor.account_id,
            body=body,
        )
    )
    session.info["changes_recorded"] = True
    record_audit(session, topic, entity, entity_id, {"views": sorted(body)}, area_code=area_code)


def sequence_changes(session: Session) -> int:
    """Number every committed change that has no number yet, in the order written; return how many.

    Waits for another sequencer to end first: one at a time, until its transaction has ended.
    """
    session.execute(select(func.pg_advisory_xact_lock(_SEQUENCER_LOCK)))
    result = session.execute(
        text(
            "UPDATE outbox SET seq = numbered.seq FROM ("
            "  SELECT id, nextval('outbox_seq') AS seq FROM"
            "    (SELECT id FROM outbox WHERE seq IS NULL ORDER BY id) AS waiting"
            ") AS numbered WHERE outbox.id = numbered.id RETURNING outbox.id"
        )
    )
    return len(result.all())


def read_changes(session: Session, *, after: int, limit: int = 1000) -> list[Change]:
    """Return numbered changes after `after`, in order, at most `limit`."""
    rows = session.scalars(
        select(OutboxRow).where(OutboxRow.seq > after).order_by(OutboxRow.seq).limit(limit)
    )
    return [
        Change(
            seq=row.seq or 0,
            at=row.recorded_at,
            topic=row.topic,
            entity=row.entity,
            entity_id=row.entity_id,
            area_code=row.area_code,
            body=row.body,
        )
        for row in rows
    ]


def last_seq(session: Session) -> int:
    """Return the number of the newest numbered change, 0 when there is none."""
    return session.scalar(select(func.max(OutboxRow.seq))) or 0
