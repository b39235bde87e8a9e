"""Folders that PostgreSQL's unprivileged account may enter, and clusters in them."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from api.cli.places import packages_folder
from data.store.embedded import EmbeddedPostGIS

NewCluster = Callable[..., EmbeddedPostGIS]


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that all may enter: pytest's own are closed to other accounts."""
    folder = Path(tempfile.mkdtemp(prefix="muster-embedded-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def new_cluster() -> Iterator[NewCluster]:
    """Return how to make a cluster in a folder; all of them are stopped afterwards."""
    made: list[EmbeddedPostGIS] = []

    def make(folder: Path) -> EmbeddedPostGIS:
        made.append(EmbeddedPostGIS(folder, packages=packages_folder(), durable=True))
        return made[-1]

    yield make
    for cluster in made:
        cluster.stop()
