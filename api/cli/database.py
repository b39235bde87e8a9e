"""The database of a command: one that is named, one that runs already, or one of our own."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from api.cli.errors import CommandError
from api.cli.places import packages_folder
from data.store.embedded import EmbeddedPostGIS, check_external

URL_VARIABLES = ("MUSTER_DATABASE_URL", "DATABASE_URL")


def named_url() -> str | None:
    """Return the URL of the database that the environment names, None when it names none."""
    return next((url for name in URL_VARIABLES if (url := os.environ.get(name))), None)


def _silent(_message: str) -> None:
    """Tell nobody."""


def embedded(data: Path, report: Callable[[str], None] = _silent) -> EmbeddedPostGIS:
    """Return the private cluster of data folder `data`, not started."""
    return EmbeddedPostGIS(data, packages=packages_folder(), report=report)


@contextmanager
def opened_database(data: Path, report: Callable[[str], None]) -> Iterator[str]:
    """Yield the URL of the database for as long as the block lasts.

    The named database must answer and have PostGIS. The private cluster of `data` is used as it is
    when a `muster up` runs on it, else started and stopped again.
    """
    if (url := named_url()) is not None:
        check_external(url)
        yield url
        return
    cluster = embedded(data, report)
    if cluster.is_running_elsewhere():
        yield cluster.ensure_database()
        return
    with cluster:
        yield cluster.ensure_database()


def running_database(data: Path) -> str:
    """Return the URL of the private cluster of `data`, which a `muster up` must be running.

    Raises
    ------
    CommandError
        When none runs.
    """
    cluster = embedded(data)
    if not cluster.is_running_elsewhere():
        raise CommandError(
            f"no database: set DATABASE_URL, or run ./muster up, which runs one on {data}"
        )
    return cluster.url()
