"""Where the scratch PostGIS keeps its cluster: in memory where there is enough of it, else on disk.

A test clones a database and drops it again: a thousand files each time. On a disk that others use
too, that takes longer than most tests.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from api.cli.places import HOME
from data.store.embedded import choose_folder
from data.store.embedded.lock import is_locked
from data.store.embedded.postmaster import clear_leftover
from data.store.embedded.settings import SHARED_MEMORY

MOST_AT_ONCE: Final = 20
NEEDED_THERE: Final = 3 << 30
"""Bytes: the cluster, its log, and the databases of two workers with the sample city."""

NEEDED_IN_ALL: Final = 6 << 30
"""Bytes of memory that nobody uses: what tests themselves take comes on top."""

_NAME: Final = "muster-test-"


@contextmanager
def scratch_folder(*, in_memory: bool) -> Iterator[Path]:
    """Yield a folder that no other run uses.

    One in memory is removed afterwards; one on disk stays, so that the next start is quick.
    """
    if not in_memory or not _fits():
        yield folder_on_disk()
        return
    _clear_left()
    folder = SHARED_MEMORY / f"{_NAME}{os.getpid()}"
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def folder_on_disk() -> Path:
    """Return the first test folder of this checkout that no other run uses."""
    folders = (choose_folder(None, HOME / f"test{number or ''}") for number in range(MOST_AT_ONCE))
    return next(folder for folder in folders if not is_locked(folder / "muster.lock"))


def _fits() -> bool:
    if not os.access(SHARED_MEMORY, os.W_OK):
        return False
    free = shutil.disk_usage(SHARED_MEMORY).free
    return free >= NEEDED_THERE and _available() >= NEEDED_IN_ALL


def _available() -> int:
    """Return the bytes of memory that programs could have, 0 where Linux does not say."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    said = dict(line.split(":", 1) for line in lines)
    return int(said.get("MemAvailable", "0 kB").split()[0]) << 10


def _clear_left() -> None:
    """Remove what runs left that were killed, and the servers that still run on it."""
    for folder in SHARED_MEMORY.glob(f"{_NAME}*"):
        number = folder.name.removeprefix(_NAME)
        alive = Path("/proc", number).exists()
        if number.isdecimal() and not alive and folder.stat().st_uid == os.geteuid():
            clear_leftover(folder / "pg")
            shutil.rmtree(folder, ignore_errors=True)
