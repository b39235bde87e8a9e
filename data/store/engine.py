"""The engine and the one place where transactions begin and end."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Self, TypeVar

import orjson
import psycopg
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.orm import Session, SessionTransaction, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from data.store.actors import Actor
from data.store.errors import StoreUnavailableError
from data.store.outbox import NOTIFY_CHANNEL
from data.store.scoping import APPLICATION_ROLE, SETTINGS_SQL, setting_values
from data.store.time_limits import LIMITED_SETTINGS_SQL, statement_limit_ms
from data.store.trail import Unrecorded, write_trail

CONNECT_TIMEOUT_S = 10
_ACTOR = "actor"
_SNAPSHOT = "snapshot"
_TOLD_WITH_READ = "scope is told with the first read"
_UNTOLD = "scope is not told yet"
CONNECT_OPTIONS = f"-c timezone=UTC -c role={APPLICATION_ROLE}"
"""Of every connection that serves: from its first statement on it is the application's role."""


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
        for sessions in (self._sessions, self._readers):
            event.listen(sessions, "after_begin", _begin)

    @classmethod
    def open(
        cls, url: str, *, pool_size: int = 10, max_overflow: int = 10, lax: bool = False
    ) -> Self:
        """Return a store on `url` (`postgresql+psycopg://…` or `postgresql://…`).

        Whoever the URL names, all is done in the role of the application. A connection raises
        StoreUnavailableError where that role cannot be taken.
        """
        engine = create_engine(
            sqlalchemy_url(url),
            pool_size=pool_size,
            max_overflow=max_overflow,
            pool_use_lifo=True,  # few connections stay warm, each with its prepared statements
            json_serializer=_dumps,
            json_deserializer=orjson.loads,
            connect_args={
                "connect_timeout": CONNECT_TIMEOUT_S,
                "options": CONNECT_OPTIONS,
            },
        )
        event.listen(engine, "do_connect", _connect)
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


def _connect(
    _dialect: object, _record: object, arguments: Sequence[Any], named: dict[str, Any]
) -> psycopg.Connection:
    try:
        return psycopg.connect(*arguments, **named)
    except psycopg.OperationalError as error:
        cause = str(error)
        if f'role "{APPLICATION_ROLE}"' not in cause and '"role"' not in cause:
            raise
        raise StoreUnavailableError(
            f"this database's user cannot take the role {APPLICATION_ROLE}: run ./muster migrate as"
            f" the owner of the tables, and GRANT {APPLICATION_ROLE} TO the user of DATABASE_URL"
        ) from error


def _begin(session: Session, transaction: SessionTransaction, connection: Connection) -> None:
    """Tell a transaction that begins the scope of who acts, in one round trip with BEGIN."""
    if transaction.nested:
        return
    if session.info.pop(_TOLD_WITH_READ, False):
        session.info[_UNTOLD] = True
        return
    with driver_of(connection, SETTINGS_SQL) as driver, driver.pipeline():
        tell_scope(driver, acting(session))


def tell_scope(driver: psycopg.Connection[Any], actor: Actor) -> None:
    """Say to the transaction of `driver` which rows it may reach, inside a pipeline."""
    values, limit_ms = setting_values(actor), statement_limit_ms()
    if limit_ms is None:
        driver.execute(SETTINGS_SQL, values, prepare=True)
    else:
        driver.execute(LIMITED_SETTINGS_SQL, (*values, str(limit_ms)), prepare=True)


@contextmanager
def reaching(session: Session, actor: Actor) -> Iterator[None]:
    """Let the statements of a block reach the rows that another actor reaches.

    For looks that an answer depends on and does not show: who is nearest, whether a photo came
    before. When a statement fails, the settings go with its savepoint or transaction.
    """
    connection = session.connection()
    with driver_of(connection, SETTINGS_SQL) as driver:
        tell_scope(driver, actor)
    try:
        yield
    except DBAPIError:
        raise
    except BaseException:
        _tell_again(session)
        raise
    _tell_again(session)


def _tell_again(session: Session) -> None:
    with driver_of(session.connection(), SETTINGS_SQL) as driver:
        tell_scope(driver, acting(session))


def connection_for_reads(session: Session) -> tuple[Connection, Actor | None]:
    """Return a session's connection, and whose scope is to be told with the reads, if it is."""
    session.info[_TOLD_WITH_READ] = True
    try:
        connection = session.connection()
    finally:
        session.info.pop(_TOLD_WITH_READ, None)
    return connection, acting(session) if session.info.pop(_UNTOLD, False) else None


@contextmanager
def driver_of(connection: Connection, statement: str) -> Iterator[psycopg.Connection[Any]]:
    """Yield psycopg's connection; its errors are raised as the toolkit raises them."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, psycopg.Connection):
        raise TypeError("the store is open on another driver than psycopg")
    try:
        yield driver
    except psycopg.Error as error:
        if driver.closed:
            connection.invalidate(error)
        raise DBAPIError.instance(
            statement,
            None,
            error,
            psycopg.Error,
            connection_invalidated=driver.closed,
            dialect=connection.dialect,
        ) from error


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
