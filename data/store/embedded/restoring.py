"""Puts a base backup and the write-ahead log since it into an empty data folder."""

import os
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import psycopg

from data.store.embedded.account import ServerAccount, server_account
from data.store.embedded.archive import (
    SEGMENT,
    SEGMENT_BYTES,
    About,
    Archive,
    check_sum,
    position,
)
from data.store.embedded.backups import verify_backup
from data.store.embedded.cluster import EmbeddedPostGIS
from data.store.embedded.errors import BackupError
from data.store.embedded.external import connect
from data.store.embedded.folders import check_folder, make_private
from data.store.embedded.postmaster import last_cause
from data.store.errors import StoreUnavailableError

REPLAYED_S = 600.0
MOST_UNREAD = 64 * 1024
"""The log is written in pages, so it may end within a record; further back it has broken off."""

_POLL_S = 0.05
_RECOVERY = """
restore_command = 'false'
recovery_target_timeline = 'latest'
recovery_target_action = 'promote'
"""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back.

    Parameters
    ----------
    backup
        The base backup it began with.
    position
        Up to where in the write-ahead log.
    last_commit
        The time of the last transaction in it after the backup; None when there was none.
    segments
        Files of the log that were taken.
    unread_bytes
        At the end of the log: the beginning of a record whose transaction was never acknowledged.
    """

    backup: About
    position: str
    last_commit: datetime | None
    segments: int
    unread_bytes: int = 0


def choose_backup(archive: Archive, until: datetime | None, name: str | None) -> About:
    """Return the base backup to begin with: the one named, else the newest made before `until`.

    Raises
    ------
    BackupError
        When there is none.
    """
    backups = archive.backups()
    if name is not None:
        found = [about for about in backups if about.name == name]
    else:
        found = [about for about in backups if until is None or about.made <= until]
    if found:
        return found[-1]
    halves = sorted(path.name for path in archive.bases.glob("*") if path.is_dir())
    known = ", ".join(about.name for about in backups) or ", ".join(halves) or "none at all"
    raise BackupError(f"{archive.folder} has no whole backup to begin with; it has {known}")


def restore(
    archive: Archive,
    about: About,
    cluster: EmbeddedPostGIS,
    *,
    until: datetime | None,
    report: Callable[[str], None],
) -> Restored:
    """Put a backup into the data folder of `cluster` and leave it running.

    Parameters
    ----------
    until
        Up to which moment; None for everything there is.

    Raises
    ------
    BackupError
        When the folder holds a database, the backup is damaged, or the log breaks off.
    """
    if cluster.cluster.exists() and any(cluster.cluster.iterdir()):
        raise BackupError(f"{cluster.cluster} holds a database: give an empty folder with --data")
    account = server_account(cluster.cluster)
    check_folder(cluster.folder, account, needed_bytes=int(about.size_bytes * 1.2))
    binaries = cluster.programs(about.postgres_major)
    report("verifying the backup")
    verify_backup(archive, about, binaries=binaries, account=account)
    segments = _segments(archive, about)
    report("copying the backup and the log since")
    partial = cluster.cluster.with_name("pg.restoring")
    shutil.rmtree(partial, ignore_errors=True)
    try:
        _lay_out(archive, about, partial, segments, until)
        _hand_over(partial, account)
        if cluster.cluster.exists():
            cluster.cluster.rmdir()
        partial.rename(cluster.cluster)
    except OSError as error:
        raise BackupError(f"cannot copy the backup: {(error.strerror or '').lower()}") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    report("replaying the log")
    return _replay(archive, about, cluster, until=until, segments=len(segments))


def _segments(archive: Archive, about: About) -> list[tuple[Path, str]]:
    """Return which files of the log are needed, and under which name, oldest first.

    The last file of a timeline may be partial; where it is there whole too, that one is taken.

    Raises
    ------
    BackupError
        When one is missing in between, has not its size, or is not as it was received.
    """
    chosen: dict[str, Path] = {}
    for path in sorted(archive.wal(about.system).glob("*/*")):
        name = path.name.removesuffix(".partial")
        if name.endswith(".history"):
            chosen[name] = path
        elif SEGMENT.fullmatch(name) and name[8:] >= about.first_segment[8:]:
            if path.stat().st_size != SEGMENT_BYTES:
                raise BackupError(f"the log is damaged: {path.name} has not its size")
            if not path.name.endswith(".partial"):
                check_sum(path)
            if not path.name.endswith(".partial") or name not in chosen:
                chosen[name] = path
    inside = {path.name for path in (archive.bases / about.name / "pg_wal").iterdir()}
    numbers = sorted({_number(name) for name in {*chosen, *inside} if SEGMENT.fullmatch(name)})
    if numbers and numbers != list(range(numbers[0], numbers[-1] + 1)):
        gap = next(n for n in range(numbers[0], numbers[-1]) if n not in numbers)
        raise BackupError(f"the log has a gap: segment {gap:X} is missing after {about.name}")
    return [(path, name) for name, path in sorted(chosen.items())]


def _number(name: str) -> int:
    """Return the place of a segment of 16 MiB in the log, whatever its timeline."""
    return int(name[8:16], 16) * 256 + int(name[16:24], 16)


def _lay_out(
    archive: Archive,
    about: About,
    target: Path,
    segments: Sequence[tuple[Path, str]],
    until: datetime | None,
) -> None:
    shutil.copytree(archive.bases / about.name, target, symlinks=True)
    (target / "backup_manifest").unlink()
    for path, name in segments:
        shutil.copyfile(path, target / "pg_wal" / name)
    own = target / "postgresql.auto.conf"
    shutil.copyfile(own, target / "postgresql.auto.conf.own")
    wanted = "" if until is None else f"recovery_target_time = '{until.isoformat()}'\n"
    own.write_text(own.read_text() + _RECOVERY + wanted)
    (target / "recovery.signal").touch()


def _hand_over(folder: Path, account: ServerAccount) -> None:
    if account.switch:
        for parent, folders, files in os.walk(folder):
            for name in (*folders, *files):
                os.chown(Path(parent) / name, account.uid, account.gid, follow_symlinks=False)
        os.chown(folder, account.uid, account.gid)
    make_private(folder, account)


def _replay(
    archive: Archive,
    about: About,
    cluster: EmbeddedPostGIS,
    *,
    until: datetime | None,
    segments: int,
) -> Restored:
    before = cluster.log.stat().st_size if cluster.log.exists() else 0
    try:
        cluster.start()
        reached, last = _wait_promoted(cluster)
    except (StoreUnavailableError, psycopg.Error) as error:
        cluster.stop()
        shutil.rmtree(cluster.cluster, ignore_errors=True)
        if _ended_early(cluster.log, before):
            said = f"the log ends before {until}: leave out --to for all of it"
            raise BackupError(said) from None
        cause = last_cause(cluster.log, before)
        raise BackupError(f"the log could not be replayed: {cause}") from error
    own = cluster.cluster / "postgresql.auto.conf"
    (cluster.cluster / "postgresql.auto.conf.own").replace(own)
    unread = 0 if until is not None else _unread_bytes(archive, about, reached)
    if unread > MOST_UNREAD:
        raise BackupError(
            f"the log breaks off at {reached}, {unread} bytes before its end: a file of it is"
            f" damaged. What there is was put back into {cluster.folder}"
        )
    return Restored(about, reached, last, segments, unread)


def _unread_bytes(archive: Archive, about: About, reached: str) -> int:
    """Return how much of the log that was received was not replayed."""
    received = archive.received()
    if received is None or received.system != about.system or not received.flushed:
        return 0
    return max(0, position(received.flushed) - position(reached))


def _ended_early(log: Path, offset: int) -> bool:
    with log.open("rb") as file:
        file.seek(offset)
        return b"before configured recovery target" in file.read()


def _wait_promoted(cluster: EmbeddedPostGIS) -> tuple[str, datetime | None]:
    deadline = time.monotonic() + REPLAYED_S
    with connect(cluster.url("postgres")) as session:
        while True:
            row = session.execute(
                "SELECT pg_is_in_recovery(), pg_last_wal_replay_lsn()::text,"
                " pg_last_xact_replay_timestamp()"
            ).fetchone()
            assert row is not None  # noqa: S101 (one row by nature)
            if not row[0]:
                last = row[2] if isinstance(row[2], datetime) else None
                return str(row[1] or "0/0"), last
            if time.monotonic() > deadline:
                raise BackupError("the log takes more than ten minutes to replay")
            time.sleep(_POLL_S)
