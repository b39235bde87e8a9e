"""Folders that the database's account can really use, and a socket path short enough."""

import errno
import hashlib
import os
import re
import shutil
import stat
import tempfile
from pathlib import Path

from data.store.embedded.account import ServerAccount, server_account
from data.store.embedded.errors import DatabaseFolderError
from data.store.embedded.settings import PORT

SOCKET_PATH_MAX_BYTES = 107  # sun_path of Linux holds 108 with its closing zero (unix(7))
_PLAIN = re.compile(r"[\w./-]+", re.ASCII)  # written the same in a URL and in a configuration file
NEEDED_BYTES = 300 << 20  # an empty cluster and its first write-ahead log


def choose_folder(explicit: Path | None, preferred: Path) -> Path:
    """Return the data folder: `explicit` if given, else `preferred` if the database can use it.

    Root cannot lend the database a folder inside a home that only root may enter; then it is
    `/var/lib/muster/<hash of preferred>`.
    """
    if explicit is not None:
        return explicit.expanduser().absolute()
    if os.geteuid() != 0:
        return preferred
    make_folder(preferred)
    if server_account(preferred / "pg").can_enter(preferred):
        return preferred
    digest = hashlib.sha256(str(preferred).encode()).hexdigest()[:8]
    return Path("/var/lib/muster") / digest


def make_folder(folder: Path) -> None:
    """Make `folder` with its parents, those that are made enterable by all.

    Folders that are there already keep their permissions: they are somebody's choice.

    Raises
    ------
    DatabaseFolderError
        When it cannot be made; one line with the folder and the cause.
    """
    try:
        absent = [path for path in (folder, *folder.parents) if not path.exists()]
        for path in reversed(absent):
            path.mkdir(exist_ok=True)
            path.chmod(path.stat().st_mode | 0o755)
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise DatabaseFolderError(f"cannot make folder {folder}: {_cause(error)}") from error


def check_folder(folder: Path, account: ServerAccount, *, needed_bytes: int = NEEDED_BYTES) -> None:
    """Refuse a data folder that cannot be written, entered by `account`, or has too little space.

    Raises
    ------
    DatabaseFolderError
        One line with the folder and the cause.
    """
    make_folder(folder)
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"muster")
    except OSError as error:
        raise DatabaseFolderError(f"cannot write in {folder}: {_cause(error)}") from error
    free = shutil.disk_usage(folder).free
    if free < needed_bytes:
        raise DatabaseFolderError(
            f"disk nearly full: {folder} has {free >> 20} MB free, {needed_bytes >> 20} MB needed"
        )
    if not account.can_enter(folder):
        raise DatabaseFolderError(
            f"user {account.name}, under which root runs PostgreSQL, may not enter {folder}:"
            " choose a folder with --data that all may enter"
        )


def make_private(folder: Path, account: ServerAccount) -> None:
    """Make `folder` belong to `account` alone (mode 0700).

    Raises
    ------
    DatabaseFolderError
        When it cannot, or when something else stands there.
    """
    try:
        if not os.path.lexists(folder):
            folder.mkdir(mode=0o700)
            if account.switch:
                os.chown(folder, account.uid, account.gid)
        found = folder.lstat()
    except OSError as error:
        raise DatabaseFolderError(f"cannot make folder {folder}: {_cause(error)}") from error
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != account.uid:
        raise DatabaseFolderError(f"{folder} is not a folder of user {account.name}; remove it")
    if stat.S_IMODE(found.st_mode) != 0o700:
        folder.chmod(0o700)


def socket_folder(folder: Path) -> Path:
    """Return where the sockets of the cluster in data folder `folder` lie: a short, plain path.

    Inside the data folder when that path fits; else in /tmp, in a folder named by its hash. (Not in
    `XDG_RUNTIME_DIR`: another shell of the same user, without it, must find the same place.)
    """
    inside = folder / "run"
    if _fits(inside):
        return inside
    digest = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
    return Path("/tmp") / f"muster-{digest}"  # noqa: S108 (make_private refuses a squatter)


def _fits(folder: Path) -> bool:
    path = f"{folder}/.s.PGSQL.{PORT}"
    return bool(_PLAIN.fullmatch(path)) and len(path) <= SOCKET_PATH_MAX_BYTES


def _cause(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "the disk is full"
    return (error.strerror or str(error)).lower()
