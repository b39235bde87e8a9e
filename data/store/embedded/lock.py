"""One process at a time: a lock file that names its holder and is freed when the holder dies."""

import fcntl
import os
from pathlib import Path
from typing import Self

from data.store.embedded.errors import DatabaseFolderError, DatabaseInUseError


class FileLock:
    """An exclusive `flock` on a file that holds the process id of its holder.

    The kernel frees it when the holder ends in whatever way, so it is never stale.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def acquire(self, *, wait: bool = False) -> None:
        """Take the lock.

        Raises
        ------
        DatabaseInUseError
            When another process holds it and `wait` is false; names that process.
        DatabaseFolderError
            When the file cannot be opened: it is another account's, or the disk is full.
        """
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            cause = (error.strerror or str(error)).lower()
            raise DatabaseFolderError(f"cannot open {self.path}: {cause}") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            holder = os.pread(descriptor, 20, 0).decode(errors="replace").strip() or "unknown"
            os.close(descriptor)
            raise DatabaseInUseError(
                f"another muster (process {holder}) already runs on {self.path.parent}",
                process=holder,
            ) from None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        self._descriptor = descriptor

    def release(self) -> None:
        """Free the lock; does nothing when it is not held."""
        if self._descriptor is not None:
            os.ftruncate(self._descriptor, 0)
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        self.acquire(wait=True)
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def is_locked(path: Path) -> bool:
    """Tell whether another process holds the lock at `path`; false when the file is absent.

    A file that we may not even read is another account's: it counts as held. Nobody holds one where
    there can be none; whoever goes on to make it says why.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except PermissionError:
        return True
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
