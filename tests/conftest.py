"""A real PostGIS for tests: one migrated template database per worker, cloned for each test."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import make_url

from data.store import Store
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


@pytest.fixture(scope="session")
def admin_url() -> str:
    """URL of a PostGIS server where databases may be made."""
    if url := os.environ.get(URL_VARIABLE):
        return url
    pytest.skip(f"{URL_VARIABLE} is not set")


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
