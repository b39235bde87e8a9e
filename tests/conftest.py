"""A real PostGIS for tests: one migrated template database per worker, cloned for each test.

`MUSTER_TEST_DATABASE_URL` names a server to use; without it a private one is started, in memory
where there is enough, and stopped at the end. With several workers, the process that starts them
runs it.
"""

import os
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from sqlalchemy import make_url

from api.cli.scratch_server import URL_VARIABLE, scratch_database, scratch_server
from data.store import Store
from data.store.migrate import migrate
from tests.sharing import JOURNEYS, ByModule

ROOT = Path(__file__).resolve().parents[1]

settings.register_profile("muster", deadline=None)  # how long an example takes tells of the machine
settings.load_profile("muster")

_open_servers = ExitStack()


def pytest_configure(config: pytest.Config) -> None:
    """Start the server before the workers, which then find its URL in the environment."""
    if config.getoption("numprocesses", None):
        os.environ[URL_VARIABLE] = _open_servers.enter_context(scratch_server(in_memory=True))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Share tests out by module, unless another way is asked for."""
    return ByModule(config, log) if config.getoption("dist") == "load" else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the journeys, in whatever order: their city is closed after the last of them."""
    items.sort(key=lambda item: not item.nodeid.startswith(JOURNEYS))


def pytest_unconfigure() -> None:
    """Stop the server after the workers."""
    _open_servers.close()


@pytest.fixture(scope="session")
def admin_url() -> Iterator[str]:
    """URL of a PostGIS server where databases may be made."""
    with scratch_server(in_memory=True) as url:
        yield url


@pytest.fixture(scope="session")
def template_database(admin_url: str) -> Iterator[str]:
    """Name of a migrated database to clone; nobody connects to it."""
    with scratch_database(admin_url) as url:
        migrate(url)
        name = make_url(url).database
        assert name is not None
        yield name


@pytest.fixture
def database_url(admin_url: str, template_database: str) -> Iterator[str]:
    """URL of this test's own migrated database."""
    with scratch_database(admin_url, template=template_database) as url:
        yield url


@pytest.fixture
def blank_database_url(admin_url: str) -> Iterator[str]:
    """URL of this test's own database with nothing in it, not even PostGIS."""
    with scratch_database(admin_url) as url:
        yield url


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """Return an open store on this test's own migrated database; commits are real.

    What a test sets up by hand need not be recorded.
    """
    opened = Store.open(database_url, lax=True)
    yield opened
    opened.close()


def _anybody_can_run(python: str) -> bool:
    account: dict[str, Any] = {"user": "nobody", "extra_groups": []} if os.geteuid() == 0 else {}
    try:
        return subprocess.run([python, "-c", ""], check=False, **account).returncode == 0
    except OSError:
        return False


@pytest.fixture(scope="session")
def python_for_anybody() -> tuple[str, dict[str, str]]:
    """Return a Python that every account may run, and the environment in which it finds ours.

    An environment made by root from a Python in root's own folder is closed to others; the
    system's Python of the same version reads the same packages.
    """
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    for candidate in (sys.executable, f"/usr/bin/python{version}"):
        if _anybody_can_run(candidate):
            paths = os.pathsep.join([str(ROOT), sysconfig.get_path("purelib")])
            return candidate, {"PYTHONPATH": paths, "PATH": os.environ["PATH"]}
    pytest.skip(f"no Python {version} on this machine that an unprivileged account may run")
