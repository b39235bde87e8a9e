"""Housekeeping of history: partitions ahead, training tracks and old bookkeeping away."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.store.actors import process_actor
from data.store.engine import Store

PARTITIONS_BEHIND = 1
PARTITIONS_AHEAD = 2
KEEP_TRAINING_TRACKS = timedelta(days=2)
KEEP_CHANGES = timedelta(days=7)
KEEP_NEWEST_CHANGES = 10_000
KEEP_IDEMPOTENCY_KEYS = timedelta(hours=48)
_MAINTENANCE_LOCK = 0x6D61696E  # "main"; any constant that no other lock of ours uses
_PREFIX = "unit_tracks_"


@dataclass(frozen=True, slots=True)
class Maintained:
    """What one round of housekeeping did."""

    partitions_created: list[str]
    partitions_dropped: list[str]
    track_points_deleted: int
    changes_deleted: int
    keys_deleted: int


def maintain(store: Store, now: datetime) -> Maintained:
    """Create partitions from yesterday to the day after tomorrow, and remove what has expired.

    Training tracks go two days after their day has ended: with their partition when nothing else is
    in it, else row by row; other tracks are kept. Numbered changes go after `KEEP_CHANGES`, but the
    newest `KEEP_NEWEST_CHANGES` stay; idempotency keys after `KEEP_IDEMPOTENCY_KEYS`. Several
    processes may call it at once: one works, the others wait. Each part is a transaction of its
    own, so that a long one does not hold back positions.
    """
    actor = process_actor("maintenance")
    today = now.astimezone(UTC).date()
    with store.transaction(actor) as session:
        _lock(session)
        created = create_partitions(session, today)
    with store.transaction(actor) as session:
        _lock(session)
        dropped, points = expire_training_tracks(session, now)
    with store.transaction(actor) as session:
        _lock(session)
        changes = prune_changes(session, now)
        keys = prune_keys(session, now)
    return Maintained(created, dropped, points, changes, keys)


def create_partitions(session: Session, today: date) -> list[str]:
    """Create the missing daily partitions around `today` (UTC days); return their names."""
    present = set(_partitions(session))
    created = []
    for offset in range(-PARTITIONS_BEHIND, PARTITIONS_AHEAD + 1):
        day = today + timedelta(days=offset)
        name = f"{_PREFIX}{day:%Y%m%d}"
        if name in present:
            continue
        session.execute(
            text(
                f"CREATE TABLE {name} PARTITION OF unit_tracks"
                f" FOR VALUES FROM ('{day}T00:00:00Z') TO ('{day + timedelta(days=1)}T00:00:00Z')"
            )
        )
        created.append(name)
    return created


def expire_training_tracks(session: Session, now: datetime) -> tuple[list[str], int]:
    """Remove training tracks of days that ended more than two days ago.

    Returns
    -------
    tuple
        Names of the partitions dropped, and how many points were deleted from others.
    """
    limit = now.astimezone(UTC) - KEEP_TRAINING_TRACKS
    dropped: list[str] = []
    deleted = 0
    for name in _partitions(session):
        day = datetime.strptime(name.removeprefix(_PREFIX), "%Y%m%d").replace(tzinfo=UTC)
        if day + timedelta(days=1) > limit:
            continue
        kept = session.scalar(text(f"SELECT EXISTS (SELECT 1 FROM {name} WHERE NOT training)"))  # noqa: S608 (a name from the catalogue)
        if kept:
            rows = session.execute(text(f"DELETE FROM {name} WHERE training RETURNING unit_id"))  # noqa: S608
            deleted += len(rows.all())
        else:
            session.execute(text(f"DROP TABLE {name}"))
            dropped.append(name)
    return dropped, deleted


def prune_changes(session: Session, now: datetime) -> int:
    """Delete numbered changes that are older than `KEEP_CHANGES`, except the newest ones."""
    deleted = session.execute(
        text(
            "DELETE FROM outbox WHERE recorded_at < :before AND seq IS NOT NULL"
            " AND seq <= (SELECT max(seq) FROM outbox) - :newest RETURNING id"
        ),
        {"before": now - KEEP_CHANGES, "newest": KEEP_NEWEST_CHANGES},
    )
    return len(deleted.all())


def prune_keys(session: Session, now: datetime) -> int:
    """Delete idempotency keys that are older than `KEEP_IDEMPOTENCY_KEYS`."""
    deleted = session.execute(
        text("DELETE FROM idempotency_keys WHERE created_at < :before RETURNING key"),
        {"before": now - KEEP_IDEMPOTENCY_KEYS},
    )
    return len(deleted.all())


def _lock(session: Session) -> None:
    session.execute(text(f"SELECT pg_advisory_xact_lock({_MAINTENANCE_LOCK})"))


def _partitions(session: Session) -> list[str]:
    names = session.scalars(
        text(
            "SELECT c.relname FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid"
            " WHERE inhparent = 'unit_tracks'::regclass"
            " AND c.relname ~ '^unit_tracks_[0-9]{8}$' ORDER BY 1"
        )
    )
    return [str(name) for name in names]
