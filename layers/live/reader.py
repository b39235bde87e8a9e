"""Reads the change feed and the positions in a thread of its own and hands them on.

NOTIFY is only a hint: everything is also looked for every second.
"""

import logging
import selectors
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import psycopg
from psycopg import sql
from sqlalchemy import func
from sqlalchemy import select as select_rows
from sqlalchemy.orm import Session

from data.areas.tables import Area
from data.pool.commands import DATA_LOADED
from data.store import Change, Store
from data.store.actors import NumberRange, process_actor
from data.store.outbox import NOTIFY_CHANNEL, last_seq, read_changes, sequence_changes
from data.store.trail import Unrecorded
from dispatch.alerts.queries import open_alerts
from dispatch.incidents.queries import incident_views
from dispatch.incidents.tables import Incident
from dispatch.roads.closure_queries import active_closures
from dispatch.tracking.queries import Position, positions_since
from dispatch.units.queries import unit_views
from layers.live.pacing import Pacing

POSITIONS_CHANNEL = "muster_positions"
OVERLAP = timedelta(seconds=15)
"""A batch of positions is looked for this long after it was written, however late it commits."""

RETRY_S = 1.0
_PAGE = 500

_AREAS = select_rows(Area.code, Area.leaf_from, Area.leaf_to)

logger = logging.getLogger("muster.feed")


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything as it is: the feed begins (again) from here."""

    seq: int
    units: list[dict[str, Any]]
    incidents: list[dict[str, Any]]
    alerts: list[dict[str, Any]]
    closures: list[dict[str, Any]]
    areas: dict[str, NumberRange]
    grades: dict[int, int]


@dataclass(frozen=True, slots=True)
class Changed:
    """Changes in commit order, and the grades of the incidents in them."""

    changes: list[Change]
    grades: dict[int, int]


@dataclass(frozen=True, slots=True)
class Moved:
    """Newest fixes of the units that moved."""

    positions: list[Position]


@dataclass(frozen=True, slots=True)
class Alive:
    """The database was asked and answered."""


News = Loaded | Changed | Moved | Alive


@dataclass(slots=True)
class _Seen:
    """How far the reader has come."""

    seq: int = 0
    received_at: datetime | None = None
    fix_at: dict[int, datetime] = field(default_factory=dict)


class FeedReader:
    """A thread that reads; it opens with `start` and closes with `stop`.

    Parameters
    ----------
    store
        Where to read.
    publish
        Called in the reader's thread with everything new, in order.
    """

    def __init__(self, store: Store, publish: Callable[[News], None]) -> None:
        self._store = store
        self._publish = publish
        self._seen = _Seen()
        self._stopping = threading.Event()
        self._again = threading.Event()
        self._wake_in, self._wake_out = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="feed-reader", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def begin_again(self) -> None:
        """Tell everything anew, in a moment: something that was told could not be taken in."""
        self._again.set()

    def stop(self) -> None:
        """Stop reading and wait until the thread has ended."""
        self._stopping.set()
        self._wake_out.send(b"!")
        self._thread.join()
        self._wake_in.close()
        self._wake_out.close()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                with self._listen() as connection:
                    self._load()
                    self._follow(connection)
            except Exception:
                logger.exception("the feed broke off; it begins again")
                self._stopping.wait(RETRY_S)

    def _listen(self) -> psycopg.Connection:
        url = self._store.engine.url.set(drivername="postgresql")
        connection = psycopg.connect(url.render_as_string(hide_password=False), autocommit=True)
        for channel in (NOTIFY_CHANNEL, POSITIONS_CHANNEL):
            connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(channel)))
        return connection

    def _follow(self, connection: psycopg.Connection) -> None:
        pacing = Pacing()
        with selectors.DefaultSelector() as sockets:  # select() ends at descriptor 1023
            for watched in (connection.fileno(), self._wake_in.fileno()):
                sockets.register(watched, selectors.EVENT_READ)
            while not self._stopping.is_set():
                if self._again.is_set():
                    self._again.clear()
                    self._stopping.wait(RETRY_S)
                    return
                self._look(pacing)
                sockets.select(pacing.wait_s(time.monotonic()))
                _take_hints(connection, pacing)

    def _look(self, pacing: Pacing) -> None:
        poll = pacing.polls(time.monotonic())
        if pacing.takes_changes():
            self._read_changes()
        if pacing.takes_positions(time.monotonic()) and self._read_positions():
            pacing.told_positions(time.monotonic())
        if poll:
            self._publish(Alive())

    def _load(self) -> None:
        with self._store.transaction(process_actor("feed"), Unrecorded.NUMBERING) as session:
            sequence_changes(session)
        with self._store.reading(process_actor("feed")) as session:
            seq = last_seq(session)
            units = [view.model_dump(mode="json") for view in unit_views(session)]
            incidents = [view.model_dump(mode="json") for view in incident_views(session)]
            alerts = [view.model_dump(mode="json") for view in open_alerts(session)]
            closures = [view.model_dump(mode="json") for view in active_closures(session)]
            areas = {code: (first, last) for code, first, last in session.execute(_AREAS)}
            grades = _grades(session, [incident["id"] for incident in incidents])
            received_at = session.scalar(select_rows(func.now()))
        self._seen = _Seen(seq=seq, received_at=received_at)
        self._publish(Loaded(seq, units, incidents, alerts, closures, areas, grades))

    def _read_changes(self) -> None:
        with self._store.transaction(process_actor("feed"), Unrecorded.NUMBERING) as session:
            sequence_changes(session)
        while True:
            with self._store.reading(process_actor("feed")) as session:
                changes = read_changes(session, after=self._seen.seq, limit=_PAGE)
                told = (change.body.get("incident") for change in changes)
                grades = _grades(session, [view["id"] for view in told if view is not None])
            if not changes:
                return
            self._seen.seq = changes[-1].seq
            self._publish(Changed(changes, grades))
            if any(change.topic == DATA_LOADED for change in changes):
                self._load()

    def _read_positions(self) -> bool:
        """Tell newest fixes; return whether there were any."""
        if self._seen.received_at is None:
            return False
        with self._store.reading(process_actor("feed")) as session:
            found = positions_since(session, self._seen.received_at, overlap=OVERLAP)
        fresh = [at for at in found if self._seen.fix_at.get(at.unit_id) != at.fix_at]
        if not fresh:
            return False
        self._seen.received_at = max(self._seen.received_at, *(at.received_at for at in fresh))
        self._seen.fix_at.update((at.unit_id, at.fix_at) for at in fresh)
        self._publish(Moved(fresh))
        return True


def _take_hints(connection: psycopg.Connection, pacing: Pacing) -> None:
    connection.pgconn.consume_input()
    while (notice := connection.pgconn.notifies()) is not None:
        if notice.relname == NOTIFY_CHANNEL.encode():
            pacing.changes = True
        else:
            pacing.positions = True


def _grades(session: Session, incident_ids: list[int]) -> dict[int, int]:
    """Return the grade of each incident; without any the database is not asked."""
    if not incident_ids:
        return {}
    graded = select_rows(Incident.id, Incident.grade).where(Incident.id.in_(incident_ids))
    return {row.id: row.grade for row in session.execute(graded)}
