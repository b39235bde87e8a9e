"""The engine and the one place where transactions begin and end."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any, Self, TypeVar

import orjson
import psycopg
from data.store.actors import Actor
from data.store.outbox import NOTIFY_CHANNEL
from data.store.trail import Unrecorded, write_trail
from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

CONNECT_TIMEOUT_S = 10
_ACTOR = "actor"
_SNAPSHOT = "snapshot"


def _dumps(value: object) -> str:
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()


class Store:
    """An open database: a thing that opens and closes.

    Parameters
    ----------
    engine
        A SQLAlchemy engine over psycopg 3 whose database has PostGIS.
    lax
        Let writes be committed that recorded nothing: only for what tests set up.
    """

    def __init__(self, engine: Engine, *, lax: bool = False) -> None:
        self.engine = engine
        self._lax = lax
        self._sessions = sessionmaker(engine, expire_on_commit=False)
        self._readers = sessionmaker(
            engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True),
            expire_on_commit=False,
        )

    @classmethod
    def open(
        cls, url: str, *, pool_size: int = 10, max_overflow: int = 10, lax: bool = False
    ) -> Self:
        """Return a store on `url` (`postgresql+psycopg://…` or `postgresql://…`)."""
        engine = create_engine(
            sqlalchemy_url(url),
            pool_size=pool_size,
            max_overflow=max_overflow,
            pool_use_lifo=True,  # few connections stay warm, each with its prepared statements
            json_serializer=_dumps,
            json_deserializer=orjson.loads,
            connect_args={
                "connect_timeout": CONNECT_TIMEOUT_S,
                "options": "-c timezone=UTC",
            },
        )
        event.listen(engine, "checkout", _check_still_there)
        return cls(engine, lax=lax)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    @contextmanager
    def transaction(self, actor: Actor, unrecorded: Unrecorded | None = None) -> Iterator[Session]:
        """Yield a session whose work is committed when the block ends and undone when it raises.

        Nobody else commits. What it did is recorded in the audit with it; `unrecorded` declares
        work that is not. When the transaction recorded changes, listeners get a hint (`NOTIFY`) as
        it commits.

        Raises
        ------
        AuditUnavailableError
            When the audit cannot be written: nothing is committed then.
        """
        with self._sessions() as session, session.begin():
            session.info[_ACTOR] = actor
            yield session
            session.flush()
            write_trail(session, actor, unrecorded, lax=self._lax)
            if session.info.get("changes_recorded"):
                session.execute(text(f"NOTIFY {NOTIFY_CHANNEL}"))

    @contextmanager
    def reading(self, actor: Actor) -> Iterator[Session]:
        """Yield a session in which `actor` reads one consistent state; a write is refused."""
        with self._readers() as session, session.begin():
            session.info[_ACTOR] = actor
            session.info[_SNAPSHOT] = {}
            yield session


def _check_still_there(
    connection: psycopg.Connection, _record: ConnectionPoolEntry, _proxy: PoolProxiedConnection
) -> None:
    """Let the pool replace a connection that the server has closed while nobody used it.

    Its end is there to be read, after a last message perhaps: so it is looked for twice, without
    the round trip of a ping.
    """
    try:
        for _ in range(2):
            connection.pgconn.consume_input()
    except psycopg.OperationalError as error:
        raise DisconnectionError("the server has closed the connection") from error


Fact = TypeVar("Fact")


def snapshot_memory(session: Session) -> dict[Hashable, Any] | None:
    """Return what has been read in a session of `Store.reading`, by name; None in a transaction."""
    memory: dict[Hashable, Any] | None = session.info.get(_SNAPSHOT)
    return memory


def once(session: Session, name: Hashable, read: Callable[[], Fact]) -> Fact:
    """Return what `read` reads: once in a session of `Store.reading`, whose state never changes.

    In a transaction it is read each time.
    """
    kept: dict[Hashable, Fact] | None = snapshot_memory(session)
    if kept is None:
        return read()
    if name not in kept:
        kept[name] = read()
    return kept[name]


def acting(session: Session) -> Actor:
    """Return who acts in the transaction of `session`."""
    actor = session.info[_ACTOR]
    if not isinstance(actor, Actor):
        raise TypeError("the session was not begun by Store.transaction")
    return actor


def sqlalchemy_url(url: str) -> str:
    """Return `url` with the psycopg 3 driver named."""
    for prefix in ("postgresql://", "postgres://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url
