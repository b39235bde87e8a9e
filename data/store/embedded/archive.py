"""Where backups lie: base backups, and the write-ahead log since, outside the data folder.

ARCHIVE/base/20261122T040000Z/      a cluster, with backup_manifest and muster.json
ARCHIVE/wal/<system>/<timeline>/    segments; the newest ends in .partial
ARCHIVE/archive.json                how far the log has got, and whether commits wait for it
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from data.store.embedded.account import ServerAccount
from data.store.embedded.errors import BackupError
from data.store.embedded.folders import make_private

FORMAT = 1
SEGMENT = re.compile(r"[0-9A-F]{24}")
SEGMENT_BYTES = 16 << 20
ABOUT = "muster.json"


@dataclass(frozen=True, slots=True)
class Received:
    """How far the write-ahead log in an archive has got.

    Parameters
    ----------
    at
        When this was written (RFC 3339).
    system, timeline
        Of the cluster.
    flushed
        Everything before this position is on the archive's disk.
    synchronous
        Whether commits wait for the archive: then nothing acknowledged is missing from it.
    since
        Since when it has been so, or not.
    trouble
        Why commits do not wait; empty when they do.
    """

    at: str
    system: str
    timeline: int
    flushed: str
    synchronous: bool
    since: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a base backup without opening it: its `muster.json`."""

    format: int
    name: str
    made_at: str
    version: str
    postgres_major: int
    system: str
    timeline: int
    first_segment: str
    schema: str
    size_bytes: int
    manifest_sha256: str
    not_inside: tuple[str, ...] = ()

    @property
    def made(self) -> datetime:
        """When it was complete."""
        return datetime.fromisoformat(self.made_at)


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder with backups."""

    folder: Path

    @property
    def bases(self) -> Path:
        """Where base backups lie."""
        return self.folder / "base"

    def wal(self, system: str) -> Path:
        """Return where the log of a cluster lies, a folder for each timeline."""
        return self.folder / "wal" / system

    def prepare(self, account: ServerAccount) -> None:
        """Make the folders, for the server's account alone.

        Raises
        ------
        BackupError
            When that account may not get there.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            strange = any(self.folder.iterdir()) and not self.bases.exists()
        except OSError as error:
            raise BackupError(f"cannot make {self.folder}: {cause_of(error)}") from error
        if strange:
            raise BackupError(f"{self.folder} holds something else: choose an empty folder")
        for folder in (self.folder, self.bases, self.folder / "wal"):
            make_private_for(folder, account)
        if not account.can_write(self.folder):
            raise BackupError(
                f"user {account.name}, who runs PostgreSQL, may not enter {self.folder}"
            )

    def backups(self) -> list[About]:
        """Return the whole backups, oldest first; half ones are not named so.

        Raises
        ------
        BackupError
            When one cannot be read.
        """
        found = [read_about(path.parent) for path in self.bases.glob(f"*/{ABOUT}")]
        whole = [about for about in found if not about.name.endswith(".partial")]
        return sorted(whole, key=lambda about: about.made)

    def received(self) -> Received | None:
        """Return how far the log has got, None when it was never kept."""
        try:
            return Received(**json.loads((self.folder / "archive.json").read_text()))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError) as error:
            raise BackupError(f"cannot read {self.folder / 'archive.json'}: {error}") from error

    def note(self, received: Received) -> None:
        """Say how far the log has got."""
        write_json(self.folder / "archive.json", asdict(received))

    def prune(self, keep: int) -> list[str]:
        """Remove all but the newest `keep` base backups, and the log that none of them needs."""
        backups = self.backups()
        gone = backups[: max(0, len(backups) - keep)]
        for about in gone:
            shutil.rmtree(self.bases / about.name)
        for half in self.bases.glob("*.partial"):
            shutil.rmtree(half, ignore_errors=True)
        kept = backups[len(gone) :]
        for system in {about.system for about in kept}:
            first = min(about.first_segment[8:] for about in kept if about.system == system)
            for segment in self.wal(system).glob("*/*"):
                name = segment.name.removesuffix(".sha256")
                if SEGMENT.fullmatch(name) and name[8:] < first:
                    segment.unlink()
        return [about.name for about in gone]


def note_sums(timeline: Path) -> int:
    """Write the sum of each whole segment in a folder beside it, once; return how many were."""
    noted = 0
    for segment in timeline.glob("*"):
        sums = segment.with_name(f"{segment.name}.sha256")
        if SEGMENT.fullmatch(segment.name) and not sums.exists():
            sums.write_text(sha256_of(segment))
            noted += 1
    return noted


def check_sum(segment: Path) -> None:
    """Check a segment of the log against its sum, where that was noted already.

    Raises
    ------
    BackupError
        When it was changed since.
    """
    sums = segment.with_name(f"{segment.name}.sha256")
    if sums.exists() and sums.read_text().strip() != sha256_of(segment):
        raise BackupError(f"the log is damaged: {segment.name} is not as it was received")


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file.

    Raises
    ------
    BackupError
        When it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise BackupError(f"half a backup: cannot read {path}: {cause_of(error)}") from error


def make_private_for(folder: Path, account: ServerAccount) -> None:
    """Make `folder` of `account` alone; one that root made is handed over."""
    if folder.exists() and account.switch and folder.stat().st_uid == 0:
        os.chown(folder, account.uid, account.gid)
    make_private(folder, account)


def read_about(backup: Path) -> About:
    """Return what a backup says of itself.

    Raises
    ------
    BackupError
        When it is half a backup, or of a layout that this release does not know.
    """
    path = backup / ABOUT
    try:
        held: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        about = About(**{**held, "not_inside": tuple(held.get("not_inside", ()))})
    except FileNotFoundError:
        raise BackupError(f"{backup} is half a backup: it has no {ABOUT}") from None
    except (OSError, ValueError, TypeError) as error:
        raise BackupError(f"cannot read {path}: {error}") from error
    if about.format != FORMAT:
        raise BackupError(f"{backup} has layout {about.format}, this release knows {FORMAT}")
    return about


def write_json(path: Path, members: Mapping[str, object]) -> None:
    """Write a file whole or not at all."""
    partial = path.with_name(f"{path.name}.partial")
    partial.write_text(json.dumps(members, indent=1, ensure_ascii=False), encoding="utf-8")
    partial.replace(path)


def stamp(moment: datetime) -> str:
    """Return the name of a backup that begins at `moment`.

    >>> stamp(datetime(2026, 11, 22, 4, 0, tzinfo=UTC))
    '20261122T040000Z'
    """
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def cause_of(error: OSError) -> str:
    """Return why a file could not be worked with, in lower case."""
    return (error.strerror or str(error)).lower()


def position(lsn: str) -> int:
    """Return a position in the write-ahead log as a number of bytes.

    >>> position("1/0000000F") - position("0/FFFFFFFF")
    16
    """
    high, _, low = lsn.partition("/")
    return (int(high, 16) << 32) + int(low, 16)
