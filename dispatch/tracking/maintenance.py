"""Housekeeping of history: partitions ahead; what has long been over away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from data.access.pruning import prune_sign_ins
from data.codes.elements import elements
from data.store.actors import process_actor
from data.store.engine import Store
from data.store.trail import Unrecorded, record_audit
from dispatch.alerts.pruning import prune_alerts
from dispatch.roads.closure_pruning import prune_closures
from dispatch.units.history import prune_statuses

PARTITIONS_BEHIND = 1
PARTITIONS_AHEAD = 7
"""A fix without a partition is lost: so many days may pass without housekeeping."""

KEEP_TRAINING_TRACKS = timedelta(days=2)
KEEP_CHANGES = timedelta(days=7)
KEEP_NEWEST_CHANGES = 10_000
KEEP_IDEMPOTENCY_KEYS = timedelta(hours=48)
_MAINTENANCE_LOCK = 0x6D61696E  # "main"; any constant that no other lock of ours uses
_PREFIX = "unit_tracks_"
_EXPIRED = "training tracks have expired"
_PARTITIONS = text(
    "SELECT c.relname, obj_description(c.oid, 'pg_class') IS NOT DISTINCT FROM :mark AS marked"
    " FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid"
    " WHERE inhparent = 'unit_tracks'::regclass AND c.relname ~ '^unit_tracks_[0-9]{8}$' ORDER BY 1"
)


@dataclass(frozen=True, slots=True)
class Maintained:
    """What one round of housekeeping did."""

    partitions_created: list[str]
    partitions_dropped: list[str]
    track_points_deleted: int
    changes_deleted: int
    keys_deleted: int
    sign_ins_deleted: int
    alerts_deleted: int
    closures_deleted: int
    statuses_deleted: int


def maintain(store: Store, now: datetime) -> Maintained:
    """Create partitions from yesterday to a week ahead, and remove what has expired.

    Training tracks go two days after their day has ended: with their partition when nothing else is
    in it, else row by row; a day of other tracks goes when the register of data elements says.
    Numbered changes go after `KEEP_CHANGES`, but the newest `KEEP_NEWEST_CHANGES` stay; idempotency
    keys after `KEEP_IDEMPOTENCY_KEYS`; sign-ins, alerts, closures and statuses of units that are
    over when they say.
    Several processes may call it at once: one works, the others wait. Each part and each day that
    expires is a transaction of its own, for dropping a partition shuts out positions until it is
    committed.
    """
    actor = process_actor("maintenance")
    with store.transaction(actor, Unrecorded.HOUSEKEEPING) as session:
        _lock(session)
        created = create_partitions(session, now.astimezone(UTC).date())
        outlived = outlived_partitions(session, now)
        expired = [name for name in expired_partitions(session, now) if name not in outlived]
    dropped: list[str] = []
    points = 0
    for name in outlived:
        with store.transaction(actor, Unrecorded.HOUSEKEEPING) as session:
            _lock(session)
            dropped += drop_day(session, name)
    for name in expired:
        with store.transaction(actor, Unrecorded.HOUSEKEEPING) as session:
            _lock(session)
            kept, deleted = expire_training_tracks(session, name)
        points += deleted
        dropped += [] if kept else [name]
    with store.transaction(actor, Unrecorded.HOUSEKEEPING) as session:
        _lock(session)
        changes = prune_changes(session, now)
        keys = prune_keys(session, now)
        sign_ins = prune_sign_ins(session, now)
        alerts = prune_alerts(session, now)
        closures = prune_closures(session, now)
        statuses = prune_statuses(session, now)
    return Maintained(created, dropped, points, changes, keys, sign_ins, alerts, closures, statuses)


def create_partitions(session: Session, today: date) -> list[str]:
    """Create the missing daily partitions around `today` (UTC days); return their names."""
    present = _partitions(session)
    created = []
    for offset in range(-PARTITIONS_BEHIND, PARTITIONS_AHEAD + 1):
        day = today + timedelta(days=offset)
        name = f"{_PREFIX}{day:%Y%m%d}"
        if name in present:
            continue
        session.execute(text("SELECT muster_tracks_make_day(:day)"), {"day": day})
        created.append(name)
    return created


def expired_partitions(session: Session, now: datetime) -> list[str]:
    """Return the partitions whose training tracks are to go and have not gone yet, oldest first."""
    limit = now.astimezone(UTC) - KEEP_TRAINING_TRACKS
    return [
        name
        for name, marked in _partitions(session).items()
        if not marked and _day_of(name) + timedelta(days=1) <= limit
    ]


def outlived_partitions(session: Session, now: datetime) -> list[str]:
    """Return the days whose tracks have been kept as long as they may be, oldest first."""
    keep = elements()["unit_tracks.geom"].keep
    if keep is None:
        return []
    limit = now.astimezone(UTC) - keep
    return [name for name in _partitions(session) if _day_of(name) + timedelta(days=1) <= limit]


def drop_day(session: Session, name: str) -> list[str]:
    """Drop a day of tracks for good; return its name, nothing when another process was faster."""
    dropped = session.scalar(
        text("SELECT muster_tracks_drop_day(:day)"), {"day": _day_of(name).date()}
    )
    if not dropped:
        return []
    record_audit(session, "personal.expire", "unit_tracks", name, {"how": "partition"})
    return [name]


def expire_training_tracks(session: Session, name: str) -> tuple[bool, int]:
    """Remove the training tracks of one partition, for good: it is marked and not read again.

    Returns
    -------
    tuple
        Whether the partition stays, because other tracks are in it, and how many points were
        deleted from it.
    """
    if name not in _partitions(session):  # another process was here meanwhile
        return True, 0
    deleted = session.scalar(
        text("SELECT muster_tracks_expire_day(:day, :mark)"),
        {"day": _day_of(name).date(), "mark": _EXPIRED},
    )
    return deleted is not None, deleted or 0


def prune_changes(session: Session, now: datetime) -> int:
    """Delete numbered changes that are older than `KEEP_CHANGES`, except the newest ones."""
    return _delete(
        session,
        "FROM outbox WHERE recorded_at < :before AND seq IS NOT NULL"
        " AND seq <= (SELECT max(seq) FROM outbox) - :newest",
        {"before": now - KEEP_CHANGES, "newest": KEEP_NEWEST_CHANGES},
    )


def prune_keys(session: Session, now: datetime) -> int:
    """Delete idempotency keys that are older than `KEEP_IDEMPOTENCY_KEYS`."""
    return _delete(
        session,
        "FROM idempotency_keys WHERE created_at < :before",
        {"before": now - KEEP_IDEMPOTENCY_KEYS},
    )


def _delete(session: Session, which: str, values: Mapping[str, object] | None = None) -> int:
    """Delete rows and return how many: only their number is fetched, a day has tens of millions."""
    return session.connection().execute(text(f"DELETE {which}"), values or {}).rowcount


def _lock(session: Session) -> None:
    session.execute(text(f"SELECT pg_advisory_xact_lock({_MAINTENANCE_LOCK})"))


def _partitions(session: Session) -> dict[str, bool]:
    """Return the daily partitions, oldest first, with whether their training tracks have gone."""
    return {row.relname: row.marked for row in session.execute(_PARTITIONS, {"mark": _EXPIRED})}


def _day_of(name: str) -> datetime:
    return datetime.strptime(name.removeprefix(_PREFIX), "%Y%m%d").replace(tzinfo=UTC)
