"""A real PostGIS for tests: one migrated template database per worker, cloned for each test.

`MUSTER_TEST_DATABASE_URL` names a server to use; without it a private one is started in
`.muster/test` and stopped at the end. With several workers, the process that starts them runs it.
"""

import os
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from data.store import Store
from data.store.embedded import EmbeddedPostGIS, choose_folder
from data.store.embedded.lock import is_locked
from data.store.migrate import migrate

ROOT = Path(__file__).resolve().parents[1]
URL_VARIABLE = "MUSTER_TEST_DATABASE_URL"


def with_database(url: str, name: str) -> str:
    """Return `url` with its database replaced by `name`."""
    return make_url(url).set(database=name).render_as_string(hide_password=False)


def _administer(admin_url: str, statement: sql.Composed) -> None:
    with psycopg.connect(
        admin_url.replace("postgresql+psycopg://", "postgresql://"), autocommit=True
    ) as connection:
        connection.execute(statement)


@contextmanager
def _database(admin_url: str, *, template: str | None = None) -> Iterator[str]:
    """Yield the URL of a new database, dropped afterwards."""
    name = f"muster_test_{os.getpid()}_{uuid.uuid4().hex[:12]}"
    create = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
    if template is not None:
        create += sql.SQL(" TEMPLATE {} STRATEGY file_copy").format(sql.Identifier(template))
    _administer(admin_url, create)
    try:
        yield with_database(admin_url, name)
    finally:
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        _administer(admin_url, drop)


@contextmanager
def _private_server() -> Iterator[str]:
    """Yield the URL of a private server, in the first test folder that no other run uses."""
    packages = choose_folder(None, ROOT / ".muster" / "postgis")
    folders = (choose_folder(None, ROOT / ".muster" / f"test{n or ''}") for n in range(20))
    folder = next(folder for folder in folders if not is_locked(folder / "muster.lock"))
    with EmbeddedPostGIS(folder, packages=packages, durable=False) as server:
        yield server.url("postgres")


_open_servers = ExitStack()


def pytest_configure(config: pytest.Config) -> None:
    """Start the server before the workers, which then find its URL in the environment."""
    if config.getoption("numprocesses", None) and not os.environ.get(URL_VARIABLE):
        os.environ[URL_VARIABLE] = _open_servers.enter_context(_private_server())


def pytest_unconfigure() -> None:
    """Stop the server after the workers."""
    _open_servers.close()


@pytest.fixture(scope="session")
def admin_url() -> Iterator[str]:
    """URL of a PostGIS server where databases may be made."""
    if url := os.environ.get(URL_VARIABLE):
        yield url
        return
    with _private_server() as url:
        yield url


@pytest.fixture(scope="session")
def template_database(admin_url: str) -> Iterator[str]:
    """Name of a migrated database to clone; nobody connects to it."""
    with _database(admin_url) as url:
        migrate(url)
        name = make_url(url).database
        assert name is not None
        yield name


@pytest.fixture
def database_url(admin_url: str, template_database: str) -> Iterator[str]:
    """URL of this test's own migrated database."""
    with _database(admin_url, template=template_database) as url:
        yield url


@pytest.fixture
def blank_database_url(admin_url: str) -> Iterator[str]:
    """URL of this test's own database with nothing in it, not even PostGIS."""
    with _database(admin_url) as url:
        yield url


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Return an open store on this test's own migrated database; commits are real."""
    opened = Store.open(database_url)
    yield opened
    opened.close()
