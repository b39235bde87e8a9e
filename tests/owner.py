"""The owner of a test's database: for what the application itself may not do."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, create_engine

from data.store import Store


@contextmanager
def as_owner(store: Store) -> Iterator[Connection]:
    """Yield a connection to the store's database as its owner, in a transaction."""
    engine = create_engine(store.engine.url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
