"""Backups for real: a data directory is lost, and nothing that was acknowledged with it."""

import json
import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import psycopg
import pytest

from data.store.embedded import EmbeddedPostGIS, receiving
from data.store.embedded.account import server_account
from data.store.embedded.archive import ABOUT, About, Archive, position
from data.store.embedded.backups import take_backup, verify_backup
from data.store.embedded.errors import BackupError
from data.store.embedded.receiving import Receiver
from data.store.embedded.restoring import Restored, choose_backup, restore
from tests.data.store.embedded.conftest import NewCluster

pytestmark = pytest.mark.slow  # each test makes clusters and copies them
ABOUT_US: dict[str, object] = {"version": "0", "not_inside": ("keys",)}


class Kept(NamedTuple):
    """A running cluster whose log is kept."""

    cluster: EmbeddedPostGIS
    archive: Archive
    url: str


@contextmanager
def keeping(cluster: EmbeddedPostGIS, archive: Archive) -> Iterator[Receiver]:
    """Keep the log of a running cluster while the block runs; commits wait for it."""
    account = server_account(cluster.cluster)
    archive.prepare(account)
    receiver = Receiver(
        cluster.url("postgres"), cluster.cluster, archive, cluster.programs(), account
    )
    stopping, waits = threading.Event(), threading.Event()

    def look() -> None:
        received = archive.received()
        if received is not None and received.synchronous:
            waits.set()

    def follow() -> None:
        try:
            receiver.run(stopping, look)
        except psycopg.Error:
            return  # the server was killed

    following = threading.Thread(target=follow)
    following.start()
    try:
        assert waits.wait(30), archive.received()
        yield receiver
    finally:
        stopping.set()
        following.join(20)
        receiver.close()


@pytest.fixture
def kept(
    new_cluster: NewCluster, open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Kept]:
    monkeypatch.setattr(receiving, "STALLED_S", 60.0)  # the machine may be busy with other tests
    cluster = new_cluster(open_folder / "data")
    cluster.start()
    url = cluster.url("postgres")  # PostGIS is not what is tried here
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE kept (value int PRIMARY KEY)")
    archive = Archive(open_folder / "backup")
    with keeping(cluster, archive):
        yield Kept(cluster, archive, url)


def backed_up(kept: Kept) -> About:
    return take_backup(
        kept.url,
        kept.archive,
        binaries=kept.cluster.programs(),
        account=server_account(kept.cluster.cluster),
        now=datetime.now(UTC),
        about=ABOUT_US,
    )


def write(url: str, *values: int) -> datetime:
    with psycopg.connect(url, autocommit=True) as connection:
        for value in values:
            connection.execute("INSERT INTO kept VALUES (%s)", [value])
        row = connection.execute("SELECT clock_timestamp()").fetchone()
    assert row is not None
    moment: datetime = row[0]
    return moment


def rows(url: str) -> set[int]:
    with psycopg.connect(url) as connection:
        return {int(row[0]) for row in connection.execute("SELECT value FROM kept")}


def lose(kept: Kept) -> None:
    """Kill the server and remove its data directory."""
    assert kept.cluster.process is not None
    os.killpg(kept.cluster.process.pid, signal.SIGKILL)
    kept.cluster.process.wait()
    shutil.rmtree(kept.cluster.cluster)


def put_back(
    kept: Kept, new_cluster: NewCluster, until: datetime | None = None
) -> tuple[EmbeddedPostGIS, Restored]:
    again = new_cluster(kept.cluster.folder.with_name("again"))
    about = choose_backup(kept.archive, until, None)
    return again, restore(kept.archive, about, again, until=until, report=lambda _text: None)


def write_until_lost(url: str, first: int, acknowledged: list[int]) -> None:
    """Write one row after another and note each that was acknowledged."""
    value = first
    try:
        with psycopg.connect(url, autocommit=True) as connection:
            while True:
                connection.execute("INSERT INTO kept VALUES (%s)", [value])
                acknowledged.append(value)
                value += 1
    except psycopg.Error:
        return


def test_what_was_acknowledged_before_the_data_directory_was_lost_is_there_after_a_restore(
    kept: Kept, new_cluster: NewCluster
) -> None:
    write(kept.url, 1, 2, 3)
    backed_up(kept)
    acknowledged: list[int] = []
    enough = threading.Event()
    writers = [
        threading.Thread(target=write_until_lost, args=(kept.url, number * 1_000_000, acknowledged))
        for number in range(1, 5)
    ]
    for writer in writers:
        writer.start()
    while len(acknowledged) < 2_000:
        enough.wait(0.01)
    lose(kept)
    for writer in writers:
        writer.join(20)
    again, done = put_back(kept, new_cluster)
    found = rows(again.url("postgres"))
    assert {1, 2, 3} | set(acknowledged) <= found
    assert len(found) <= len(acknowledged) + 3 + len(writers)  # at most what was on its way
    assert done.last_commit is not None


def test_a_restored_server_is_kept_on_in_a_timeline_of_its_own_and_can_be_lost_again(
    kept: Kept, new_cluster: NewCluster
) -> None:
    backed_up(kept)
    write(kept.url, 1)
    lose(kept)
    again, _ = put_back(kept, new_cluster)
    with keeping(again, kept.archive):
        write(again.url("postgres"), 2)
        assert again.process is not None
        os.killpg(again.process.pid, signal.SIGKILL)
        again.process.wait()
    again.stop()
    shutil.rmtree(again.cluster)
    once_more = new_cluster(again.folder)
    about = choose_backup(kept.archive, None, None)
    restore(kept.archive, about, once_more, until=None, report=lambda _text: None)
    assert rows(once_more.url("postgres")) == {1, 2}


def test_a_restore_up_to_a_moment_has_what_was_before_and_nothing_after(
    kept: Kept, new_cluster: NewCluster
) -> None:
    backed_up(kept)
    moment = write(kept.url, 1)
    write(kept.url, 2)
    again, _ = put_back(kept, new_cluster, moment)
    assert rows(again.url("postgres")) == {1}


def test_a_moment_that_the_log_does_not_reach_is_said(kept: Kept, new_cluster: NewCluster) -> None:
    backed_up(kept)
    write(kept.url, 1)
    lose(kept)
    with pytest.raises(BackupError, match="the log ends before"):
        put_back(kept, new_cluster, datetime.now(UTC) + timedelta(hours=1))
    again, _ = put_back(kept, new_cluster)
    assert rows(again.url("postgres")) == {1}


def test_commits_wait_no_more_when_the_archive_is_gone_and_again_when_it_is_back(
    kept: Kept,
) -> None:
    first = kept.archive.received()
    assert first is not None
    assert first.synchronous
    away = kept.archive.wal(first.system)
    hidden = away.with_name("hidden")
    away.rename(hidden)
    receivers = [
        int(path.name)
        for path in Path("/proc").glob("[0-9]*")
        if str(kept.archive.folder).encode() in _command(path)
    ]
    for process in receivers:
        os.kill(process, signal.SIGKILL)
    write(kept.url, 7)  # it would hang here for ever if commits still waited
    assert receivers


def _command(process: Path) -> bytes:
    try:
        return (process / "cmdline").read_bytes()
    except OSError:
        return b""


def test_each_thing_that_is_wrong_with_a_backup_is_said_before_anything_is_put_back(
    kept: Kept, new_cluster: NewCluster
) -> None:
    about = backed_up(kept)
    backup = kept.archive.bases / about.name
    binaries, account = kept.cluster.programs(), server_account(kept.cluster.cluster)
    verify_backup(kept.archive, about, binaries=binaries, account=account)
    victim = max(
        (path for path in (backup / "base").glob("*/*") if path.is_file()),
        key=lambda path: path.stat().st_size,
    )
    whole = victim.read_bytes()
    flipped = bytearray(whole)
    flipped[len(whole) // 2] ^= 1
    again = new_cluster(kept.cluster.folder.with_name("again"))
    for damage, words in (
        (bytes(flipped), f"checksum mismatch for file .*{victim.name}"),
        (whole[:-1], "has size"),
        (None, "is present in the manifest but not on disk"),
    ):
        victim.unlink(missing_ok=True)
        if damage is not None:
            victim.write_bytes(damage)
            os.chown(victim, account.uid, account.gid)
        with pytest.raises(BackupError, match=words):
            restore(kept.archive, about, again, until=None, report=lambda _text: None)
        assert not again.cluster.exists()
    victim.write_bytes(whole)
    os.chown(victim, account.uid, account.gid)
    (backup / "backup_manifest").write_text("{}")
    with pytest.raises(BackupError, match="manifest is not the one"):
        restore(kept.archive, about, again, until=None, report=lambda _text: None)


def test_half_a_backup_is_not_taken_for_one(kept: Kept) -> None:
    about = backed_up(kept)
    backup = kept.archive.bases / about.name
    (backup / ABOUT).unlink()
    with pytest.raises(BackupError, match="no whole backup to begin with"):
        choose_backup(kept.archive, None, None)


def test_a_backup_of_another_layout_is_refused_by_number(kept: Kept) -> None:
    about = backed_up(kept)
    path = kept.archive.bases / about.name / ABOUT
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 99}))
    with pytest.raises(BackupError, match="has layout 99, this release knows 1"):
        kept.archive.backups()


def test_a_folder_with_a_database_is_not_written_over(kept: Kept) -> None:
    about = backed_up(kept)
    with pytest.raises(BackupError, match="holds a database"):
        restore(kept.archive, about, kept.cluster, until=None, report=lambda _text: None)
    assert rows(kept.url) == set()


def test_a_folder_with_something_else_does_not_become_an_archive(open_folder: Path) -> None:
    (open_folder / "letters").mkdir()
    with pytest.raises(BackupError, match="holds something else"):
        Archive(open_folder).prepare(server_account(open_folder / "pg"))


@pytest.fixture
def small_disk(open_folder: Path) -> Iterator[Path]:
    """Return a folder that is a file system of 8 MB: only root can make one."""
    folder = open_folder / "small"
    folder.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder], check=False, capture_output=True
    )
    if made.returncode != 0:
        pytest.skip(f"no file system may be mounted here: {made.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_a_full_disk_is_said_and_leaves_no_half_backup(kept: Kept, small_disk: Path) -> None:
    archive = Archive(small_disk / "backup")
    archive.prepare(server_account(kept.cluster.cluster))
    with pytest.raises(BackupError, match=r"disk nearly full: .* has \d MB free, \d+ MB needed"):
        backed_up(kept._replace(archive=archive))
    assert list(archive.bases.iterdir()) == []


def test_a_segment_that_is_missing_or_was_changed_is_named(
    kept: Kept, new_cluster: NewCluster
) -> None:
    about = backed_up(kept)
    with psycopg.connect(kept.url, autocommit=True) as connection:
        for value in range(3):
            connection.execute("INSERT INTO kept VALUES (%s)", [value])
            connection.execute("SELECT pg_switch_wal()")
    write(kept.url, 9)
    timeline = kept.archive.wal(about.system) / "00000001"
    segments = sorted(path for path in timeline.iterdir() if len(path.name) == 24)
    middle = next(path for path in segments if path.name > about.first_segment)
    middle.with_name(f"{middle.name}.sha256").write_text("0" * 64)
    lose(kept)
    with pytest.raises(BackupError, match=f"{middle.name} is not as it was received"):
        put_back(kept, new_cluster)
    middle.with_name(f"{middle.name}.sha256").unlink()
    middle.rename(middle.with_suffix(".away"))
    with pytest.raises(BackupError, match="the log has a gap: segment"):
        put_back(kept, new_cluster)


def test_only_the_newest_backups_are_kept_and_the_log_that_they_need(kept: Kept) -> None:
    for day in range(4):
        take_backup(
            kept.url,
            kept.archive,
            binaries=kept.cluster.programs(),
            account=server_account(kept.cluster.cluster),
            now=datetime(2026, 11, 20 + day, tzinfo=UTC),
            about=ABOUT_US,
        )
    assert kept.archive.prune(2) == ["20261120T000000Z", "20261121T000000Z"]
    names = [about.name for about in kept.archive.backups()]
    assert names == ["20261122T000000Z", "20261123T000000Z"]
    first = kept.archive.backups()[0].first_segment
    left = sorted((kept.archive.wal(kept.archive.backups()[0].system) / "00000001").iterdir())
    assert left[0].name[:24] >= first


def test_positions_in_the_log_are_ordered() -> None:
    assert position("0/FFFFFFFF") < position("1/0") == 1 << 32
