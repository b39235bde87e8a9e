"""A whole Muster for journeys: started by the README's command, driven by a real browser."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from benchmarks import instance
from benchmarks.browser import CHROMIUM, chromium

expect.set_options(timeout=30_000)  # a machine that runs the other tests beside is slow


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """Return a folder that PostgreSQL's unprivileged user may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory(prefix="muster-journeys-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture(scope="session")
def city(open_folder: Path) -> Iterator[instance.Running]:
    """Return a running Muster with the sample city and its training driver."""
    data = open_folder / "city"
    with instance.running(instance.ROOT, instance.free_port(), data) as running:
        yield running


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Return Debian's Chromium, for one test: its driver runs an event loop in this thread."""
    if not os.access(CHROMIUM, os.X_OK):
        pytest.skip("Debian's chromium is not installed")
    with chromium() as opened:
        yield opened
