"""The private cluster in a data folder: opened, used by its URL, closed."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Self
from urllib.parse import quote

from data.store.embedded.account import ServerAccount, server_account
from data.store.embedded.binaries import Binaries, cluster_major, find_installed
from data.store.embedded.errors import DatabaseStartError
from data.store.embedded.external import ensure_database
from data.store.embedded.folders import check_folder, make_folder, make_private, socket_folder
from data.store.embedded.lock import FileLock, is_locked
from data.store.embedded.packages import fetch_packages
from data.store.embedded.postmaster import Postmaster, clear_leftover, last_cause, stop
from data.store.embedded.settings import (
    HBA,
    PORT,
    SUPERUSER,
    SYNCHRONOUS_FILE,
    configuration,
    measure_memory,
)

DATABASE = "muster"


def _silent(_message: str) -> None:
    """Tell nobody."""


class EmbeddedPostGIS:
    """A private PostgreSQL with PostGIS below a data folder: a thing that opens and closes.

    In the folder: `pg` (the cluster, of the server's account alone), `run` (its socket),
    `logs/postgresql.log`, `muster.lock`, and `postgis` (unpacked packages) unless `packages` names
    another place for them.

    Parameters
    ----------
    folder
        The data folder; made when absent.
    packages
        Where PostGIS is unpacked, so that several data folders can share it.
    durable
        False only for tests: faster, but a crash of the machine may lose data.
    installed
        Whether to use PostgreSQL and PostGIS of the machine when it has them.
    report
        Called with a short English phrase as each longer step begins.
    """

    def __init__(
        self,
        folder: Path,
        *,
        packages: Path | None = None,
        durable: bool = True,
        installed: bool = True,
        report: Callable[[str], None] = _silent,
    ) -> None:
        self.folder = folder.absolute()
        self.cluster = self.folder / "pg"
        self.log = self.folder / "logs" / "postgresql.log"
        self.sockets = socket_folder(self.folder)
        self._packages = (packages or self.folder / "postgis").absolute()
        self._durable = durable
        self._installed = installed
        self._report = report
        self._lock = FileLock(self.folder / "muster.lock")
        self._postmaster: Postmaster | None = None
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Find or fetch the programs, make the cluster if there is none, start the server.

        Raises
        ------
        DatabaseInUseError, DatabaseFolderError, DatabaseBinariesError, DatabaseStartError
            Each with one line that names the cause.
        """
        account = server_account(self.cluster)
        check_folder(self.folder, account)
        self._lock.acquire()
        try:
            clear_leftover(self.cluster)
            binaries = self.programs()
            self._make_cluster(binaries, account)
            make_private(self.sockets, account)
            make_folder(self.log.parent)
            self._report("starting PostgreSQL")
            self._postmaster = Postmaster(binaries, account, self.cluster, self.log)
            self.process = self._postmaster.start()
        except BaseException:
            self._lock.release()
            raise

    def restart(self) -> subprocess.Popen[bytes]:
        """Start the server again after it has ended by itself; the data folder stays ours.

        Raises
        ------
        DatabaseStartError
            When it does not start, or was never started.
        """
        if self._postmaster is None:
            raise DatabaseStartError("PostgreSQL was not started yet")
        clear_leftover(self.cluster)
        self.process = self._postmaster.start()
        return self.process

    def stop(self) -> None:
        """Stop the server cleanly; does nothing when it is not running."""
        if self.process is not None:
            stop(self.process)
            self.process = None
            if self.sockets.parent != self.folder:
                shutil.rmtree(self.sockets, ignore_errors=True)
        self._lock.release()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def url(self, database: str = DATABASE) -> str:
        """Return the URL of a database in this cluster, running or not."""
        host = quote(str(self.sockets), safe="")
        return f"postgresql://{SUPERUSER}@/{database}?host={host}&port={PORT}"

    def ensure_database(self, name: str = DATABASE) -> str:
        """Make the database with PostGIS in it unless it is there; return its URL."""
        return ensure_database(self.url("postgres"), name)

    def is_running_elsewhere(self) -> bool:
        """Tell whether another process runs a Muster on this data folder."""
        return is_locked(self._lock.path)

    def programs(self, major: int | None = None) -> Binaries:
        """Return PostgreSQL's programs of this cluster, or of a major version to come.

        Raises
        ------
        DatabaseBinariesError
            When there are none and none can be fetched.
        """
        major = cluster_major(self.cluster) or major
        if self._installed and (found := find_installed(major=major)) is not None:
            return found
        make_folder(self._packages.parent)
        return fetch_packages(self._packages, major=major, report=self._report)

    def _make_cluster(self, binaries: Binaries, account: ServerAccount) -> None:
        if cluster_major(self.cluster) is None:
            self._report("making the database cluster")
            self._initialise(binaries, account)
        (self.cluster / SYNCHRONOUS_FILE).unlink(missing_ok=True)  # nobody follows yet
        text = configuration(self.sockets, measure_memory(account), durable=self._durable)
        for name, content in (("postgresql.conf", text), ("pg_hba.conf", HBA)):
            path = self.cluster / name
            path.write_text(content)
            if account.switch:
                os.chown(path, account.uid, account.gid)

    def _initialise(self, binaries: Binaries, account: ServerAccount) -> None:
        """Make the cluster in a folder beside it and rename that, so a half one is never met."""
        partial = self.cluster.with_name("pg.partial")
        if partial.exists():
            shutil.rmtree(partial)
        make_private(partial, account)
        done = account.run(
            [
                binaries.bin / "initdb",
                "--pgdata",
                partial,
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                f"--username={SUPERUSER}",
                "--auth-local=trust",
                "--auth-host=reject",
                "--no-instructions",
            ],
            env=binaries.environment(),
        )
        if done.returncode != 0:
            log = self.folder / "logs" / "initdb.log"
            make_folder(log.parent)
            log.write_text(done.stdout)
            raise DatabaseStartError(
                f"could not make the database cluster: {last_cause(log, 0)} (log: {log})"
            )
        partial.rename(self.cluster)
