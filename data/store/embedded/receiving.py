"""Keeps the write-ahead log outside the data folder while the server runs, as it is written.

`pg_receivewal` takes the log through a slot and says what is on its disk; commits wait for that
(synchronous replication), so that what was acknowledged is in the archive. Where the archive does
not follow, commits stop waiting within two seconds: dispatch goes on, and it is said loudly.
"""

import logging
import os
import subprocess
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import psycopg

from data.store.embedded.account import ServerAccount
from data.store.embedded.archive import Archive, Received, make_private_for, note_sums
from data.store.embedded.backups import connection
from data.store.embedded.binaries import Binaries
from data.store.embedded.errors import BackupError
from data.store.embedded.external import connect
from data.store.embedded.postmaster import last_cause
from data.store.embedded.settings import SYNCHRONOUS_FILE

SLOT: Final = "muster_archive"
LOOK_EVERY_S: Final = 0.25
STALLED_S: Final = 1.5
"""An archive that has not written what was sent for so long does not follow."""

RESTART_S: Final = 2.0

log = logging.getLogger("muster.archive")


class Receiver:
    """Follows one cluster: a thing that opens and closes.

    Parameters
    ----------
    url
        Of the cluster.
    cluster
        Its folder.
    """

    def __init__(
        self, url: str, cluster: Path, archive: Archive, binaries: Binaries, account: ServerAccount
    ) -> None:
        self._url, self._cluster, self._archive = url, cluster, archive
        self._binaries, self._account = binaries, account
        self._process: subprocess.Popen[bytes] | None = None
        self._restart_at = 0.0
        self._behind_since: float | None = None
        self.needs_base = False
        """Whether the log has a gap, so that only a new base backup makes it whole."""
        self._session = connect(url)
        self.system, self.timeline = self._identify()
        self._synchronous = False
        self._since = _now()
        self._trouble = "starting"
        self._ensure_slot()

    def close(self) -> None:
        """Let commits wait no more, then stop following."""
        try:
            self._let_wait(wait=False, trouble="Muster was stopped")
        except (psycopg.Error, OSError):
            log.warning("the server is gone already")
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            self._process.wait(10)
        self._session.close()

    def run(self, told_to_stop: threading.Event, chore: Callable[[], None]) -> None:
        """Follow until told to stop, doing a quick `chore` each time.

        Raises
        ------
        psycopg.Error
            When the server is gone: whoever started this starts it again.
        """
        while not told_to_stop.wait(LOOK_EVERY_S):
            self.look(time.monotonic())
            chore()

    def look(self, now_s: float) -> None:
        """See how far it has got, and let commits wait for it or not."""
        if self._process is None or self._process.poll() is not None:
            self._start(now_s)
        row = self._session.execute(
            "SELECT state, pg_current_wal_flush_lsn()::text, flush_lsn::text,"
            " coalesce(pg_wal_lsn_diff(sent_lsn, flush_lsn), 0) FROM pg_stat_replication"
            " WHERE application_name = %s",
            [SLOT],
        ).fetchone()
        following = row is not None and row[0] == "streaming"
        behind = not following or row is None or int(str(row[3])) > 0
        if not behind:
            self._behind_since = None
        elif self._behind_since is None:
            self._behind_since = now_s
        stalled = self._behind_since is not None and now_s - self._behind_since > STALLED_S
        if not following or stalled:
            self._let_wait(wait=False, trouble=self._why(following=following))
        elif not behind:
            self._let_wait(wait=True, trouble="")
        self._note("" if row is None else str(row[2] or ""))

    def note_sums(self) -> None:
        """Note the sums of segments that have become whole."""
        note_sums(self._archive.wal(self.system) / f"{self.timeline:08X}")

    def _why(self, *, following: bool) -> str:
        if following:
            return "the archive does not keep up"
        return last_cause(self._said, 0) if self._said.exists() else "pg_receivewal is not there"

    @property
    def _said(self) -> Path:
        return self._archive.folder / "receivewal.log"

    def _start(self, now_s: float) -> None:
        if now_s < self._restart_at:
            return
        self._restart_at = now_s + RESTART_S
        folder = self._archive.wal(self.system)
        target = folder / f"{self.timeline:08X}"
        for each in (folder, target):
            make_private_for(each, self._account)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC
        descriptor = os.open(self._said, flags, 0o600)
        environment = {**self._binaries.environment(), **connection(self._url), "PGAPPNAME": SLOT}
        try:
            self._process = self._account.popen(
                [
                    self._binaries.bin / "pg_receivewal",
                    "--directory",
                    target,
                    f"--slot={SLOT}",
                    "--synchronous",
                    "--no-loop",
                    "--no-password",
                    "--status-interval=1",
                ],
                env=environment,
                cwd=Path("/"),
                log=descriptor,
            )
        finally:
            os.close(descriptor)

    def _let_wait(self, *, wait: bool, trouble: str) -> None:
        if wait == self._synchronous:
            self._trouble = trouble
            return
        path = self._cluster / SYNCHRONOUS_FILE
        path.write_text(f"synchronous_standby_names = '{SLOT if wait else ''}'\n")
        path.chmod(0o644)
        self._session.execute("SELECT pg_reload_conf()")
        self._synchronous, self._since, self._trouble = wait, _now(), trouble
        if wait:
            log.info("commits wait for the archive: what is acknowledged is in it")
        else:
            log.error("commits do not wait for the archive any more: %s", trouble)

    def _note(self, flushed: str) -> None:
        state = (self._synchronous, self._since, self._trouble)
        try:
            self._archive.note(Received(_now(), self.system, self.timeline, flushed, *state))
        except OSError as error:
            log.error("cannot write in %s: %s", self._archive.folder, error.strerror)  # noqa: TRY400

    def _identify(self) -> tuple[str, int]:
        row = self._session.execute(
            "SELECT s.system_identifier::text, c.timeline_id FROM pg_control_system() s,"
            " pg_control_checkpoint() c"
        ).fetchone()
        assert row is not None  # noqa: S101 (one row by nature)
        return str(row[0]), int(str(row[1]))

    def _ensure_slot(self) -> None:
        row = self._session.execute(
            "SELECT wal_status = 'lost' FROM pg_replication_slots WHERE slot_name = %s", [SLOT]
        ).fetchone()
        if row is not None and row[0]:
            self._session.execute("SELECT pg_drop_replication_slot(%s)", [SLOT])
            log.error("the archive has lost the thread of the log: a new base backup is needed")
            self.needs_base, row = True, None
        if row is None:
            try:
                create = "SELECT pg_create_physical_replication_slot(%s, true)"
                self._session.execute(create, [SLOT])
            except psycopg.Error as error:
                raise BackupError(f"cannot keep the log: {' '.join(str(error).split())}") from error


def _now() -> str:
    return datetime.now(UTC).isoformat()
