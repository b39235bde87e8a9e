"""A whole Muster for journeys: started by the README's command, driven by a real browser.

What journeys share is closed after the last of them: a city that runs on, though idle, and a
browser would take time from all other tests.
"""

import os
import tempfile
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from benchmarks import instance
from benchmarks.browser import CHROMIUM, chromium

HERE = Path(__file__).parent

expect.set_options(timeout=30_000)  # a machine that runs the other tests beside is slow

_shared = ExitStack()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> Generator[None, object, object]:
    """Close what journeys share after the last of them, whatever became of it.

    `tests/conftest.py` keeps journeys together.
    """
    try:
        return (yield)
    finally:
        if nextitem is None or HERE not in nextitem.path.parents:
            _shared.close()


@pytest.fixture(scope="session")
def open_folder() -> Path:
    """Return a folder that PostgreSQL's unprivileged user may enter, unlike pytest's own."""
    folder = Path(_shared.enter_context(tempfile.TemporaryDirectory(prefix="muster-journeys-")))
    folder.chmod(0o755)
    return folder


@pytest.fixture(scope="session")
def city(open_folder: Path) -> instance.Running:
    """Return a running Muster with the sample city and its training driver."""
    data = open_folder / "city"
    return _shared.enter_context(instance.running(instance.ROOT, instance.free_port(), data))


@pytest.fixture(scope="session")
def one_browser() -> Browser:
    """Return Debian's Chromium; its driver runs an event loop in this thread until it is closed."""
    if not os.access(CHROMIUM, os.X_OK):
        pytest.skip("Debian's chromium is not installed")
    return _shared.enter_context(chromium())


@pytest.fixture
def browser(one_browser: Browser) -> Iterator[Browser]:
    """Return the browser, in which nobody is: what a journey leaves open is closed."""
    yield one_browser
    for context in one_browser.contexts:
        context.close()
