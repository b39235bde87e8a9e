"""A private PostGIS for tests and checks: fast, and nobody's data."""

import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from psycopg import sql
from sqlalchemy import make_url

from api.cli.places import packages_folder
from api.cli.scratch_folder import scratch_folder
from data.store.embedded import EmbeddedPostGIS
from data.store.embedded.external import connect

URL_VARIABLE = "MUSTER_TEST_DATABASE_URL"


def silent(_message: str) -> None:
    """Tell nobody."""


@contextmanager
def scratch_server(
    report: Callable[[str], None] = silent, *, in_memory: bool = False
) -> Iterator[str]:
    """Yield the URL of a server where databases may be made.

    The one that `MUSTER_TEST_DATABASE_URL` names; else a private one in a folder that no other run
    uses, stopped afterwards.

    Parameters
    ----------
    in_memory
        Whether its cluster may lie in memory: for tests, and not for what is measured.
    """
    if url := os.environ.get(URL_VARIABLE):
        yield url
        return
    with (
        scratch_folder(in_memory=in_memory) as folder,
        EmbeddedPostGIS(folder, packages=packages_folder(), durable=False, report=report) as server,
    ):
        yield server.url("postgres")


@contextmanager
def scratch_database(server_url: str, *, template: str | None = None) -> Iterator[str]:
    """Yield the URL of a new database of the server, dropped afterwards.

    `template` names a database to copy; nobody may be connected to it.
    """
    name = f"muster_test_{os.getpid()}_{uuid.uuid4().hex[:12]}"
    create = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
    if template is not None:
        create += sql.SQL(" TEMPLATE {} STRATEGY file_copy").format(sql.Identifier(template))
    _administer(server_url, create)
    try:
        yield make_url(server_url).set(database=name).render_as_string(hide_password=False)
    finally:
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
        _administer(server_url, drop)


def _administer(server_url: str, statement: sql.Composed) -> None:
    with connect(server_url) as connection:
        connection.execute(statement)
