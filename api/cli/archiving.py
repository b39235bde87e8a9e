"""`muster archive`: keeps the log of the private cluster in the backup folder while it runs."""

import logging
import os
import shutil
import signal
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import typer

from api.cli.backup import about_this, base_backup
from api.cli.children import die_with_supervisor, log_to_standard_error
from api.cli.configuration import settings_with_database
from api.cli.database import embedded
from api.cli.errors import CommandError
from api.settings import Settings
from data.store.embedded.account import server_account
from data.store.embedded.archive import Archive
from data.store.embedded.errors import BackupError
from data.store.embedded.receiving import Receiver

BASE_EVERY = timedelta(days=1)
KEPT = 3
CHORES_EVERY_S = 30.0
RETRY = timedelta(minutes=10)

log = logging.getLogger("muster.archive")


def register(app: typer.Typer) -> None:
    """Add this module's command."""
    app.command("archive", hidden=True)(archive)


def archive() -> None:
    """Keep the log of the private cluster in the backup folder, with a base backup a day."""
    die_with_supervisor()
    log_to_standard_error()
    settings = settings_with_database()
    if settings.backup_dir is None:
        raise CommandError("MUSTER_BACKUP_DIR is not set")
    told_to_stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told_to_stop.set())
    keeping = Keeping(settings, Archive(settings.backup_dir), told_to_stop)
    try:
        keeping.run()
    except psycopg.Error as error:
        raise CommandError(f"the server is gone: {' '.join(str(error).split())}") from None


class Keeping:
    """Keeps one archive: the log at all times, base backups and sums now and then."""

    def __init__(self, settings: Settings, kept: Archive, told_to_stop: threading.Event) -> None:
        self._settings, self._archive, self._told_to_stop = settings, kept, told_to_stop
        self._cluster = embedded(settings.data_dir)
        self._working: threading.Thread | None = None
        self._chores_at = 0.0
        self._base_at = datetime.min.replace(tzinfo=UTC)

    def run(self) -> None:
        """Follow the server until told to stop."""
        account = server_account(self._cluster.cluster)
        self._archive.prepare(account)
        self._receiver = Receiver(
            self._cluster.url("postgres"),
            self._cluster.cluster,
            self._archive,
            self._cluster.programs(),
            account,
        )
        try:
            self._receiver.run(self._told_to_stop, self._chores)
        finally:
            self._receiver.close()
            if self._working is not None:
                self._working.join(20)

    def _chores(self) -> None:
        """Keep a copy of what was erased; begin the slow work where it is time for it."""
        keep_copy(self._settings.erasures, self._archive.folder / "erasures.jsonl")
        if time.monotonic() < self._chores_at or (self._working and self._working.is_alive()):
            return
        self._chores_at = time.monotonic() + CHORES_EVERY_S
        self._working = threading.Thread(target=self._work, name="chores", daemon=True)
        self._working.start()

    def _work(self) -> None:
        try:
            self._receiver.note_sums()
            if self._base_is_due(datetime.now(UTC)):
                made = base_backup(
                    self._cluster.url(), self._archive, self._cluster, about_this(self._settings)
                )
                self._receiver.needs_base = False
                gone = self._archive.prune(KEPT)
                log.info("base backup %s was taken; removed: %s", made.name, gone or "none")
        except (BackupError, OSError, psycopg.Error) as error:
            log.error("no base backup: %s", error)  # noqa: TRY400 (its message says all)
            self._base_at = datetime.now(UTC) + RETRY

    def _base_is_due(self, now: datetime) -> bool:
        if now < self._base_at:
            return False
        own = [each for each in self._archive.backups() if each.system == self._receiver.system]
        return self._receiver.needs_base or not own or now - own[-1].made > BASE_EVERY


def keep_copy(source: Path, target: Path) -> None:
    """Copy a small file that has grown; it is whole or as before."""
    try:
        wanted = source.stat()
    except FileNotFoundError:
        return
    if target.exists() and target.stat().st_size == wanted.st_size:
        return
    partial = target.with_name(f"{target.name}.partial")
    shutil.copyfile(source, partial)
    partial.chmod(0o600)
    with partial.open("rb") as file:
        os.fsync(file.fileno())
    partial.replace(target)
