"""The server process of a cluster: start it, know when it is ready, stop it, clear what was left.

PostgreSQL keeps `postmaster.pid` in the cluster: process id on line 1, state on line 8 (source:
src/include/utils/pidfile.h).
"""

import os
import re
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from data.store.embedded.account import ServerAccount
from data.store.embedded.binaries import Binaries
from data.store.embedded.errors import DatabaseStartError

RETRY_S = 30.0  # backends of a killed server let go of its shared memory within moments
READY_S = 600.0  # recovery after a crash replays at most max_wal_size
FAST_STOP_S = 60.0
IMMEDIATE_STOP_S = 20.0
_POLL_S = 0.05
_PID_LINE, _STATE_LINE = 0, 7
_TRANSIENT = re.compile(r"pre-existing shared memory block|lock file .* already exists")
_SEVERE = re.compile(r"\b(?:FATAL|PANIC|ERROR):\s+(.*)")


@dataclass(frozen=True, slots=True)
class Postmaster:
    """How to run one cluster: programs, account, folder, log file."""

    binaries: Binaries
    account: ServerAccount
    cluster: Path
    log: Path

    def start(self) -> subprocess.Popen[bytes]:
        """Start the server and return it when it takes connections.

        Tries again for half a minute while processes of a server that was killed still hold its
        shared memory.

        Raises
        ------
        DatabaseStartError
            When it ends instead, with the last cause that its log names.
        """
        deadline = time.monotonic() + RETRY_S
        while True:
            written_before = self.log.stat().st_size if self.log.exists() else 0
            process = self._launch()
            try:
                ready = self._wait_ready(process)
            except BaseException:  # Ctrl-C too: leave no server behind
                stop(process)
                raise
            if ready:
                return process
            cause = last_cause(self.log, written_before)
            if not _TRANSIENT.search(cause) or time.monotonic() > deadline:
                raise DatabaseStartError(f"PostgreSQL did not start: {cause} (log: {self.log})")
            time.sleep(_POLL_S * 4)

    def _launch(self) -> subprocess.Popen[bytes]:
        log = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o640)
        try:
            return self.account.popen(
                [self.binaries.bin / "postgres", "-D", self.cluster],
                env=self.binaries.environment(),
                cwd=self.cluster,
                log=log,
            )
        except OSError as error:
            raise DatabaseStartError(f"PostgreSQL did not start: {error}") from error
        finally:
            os.close(log)

    def _wait_ready(self, process: subprocess.Popen[bytes]) -> bool:
        deadline = time.monotonic() + READY_S
        while process.poll() is None:
            lines = pid_file_lines(self.cluster)
            ours = lines[:1] == [str(process.pid)]
            if ours and len(lines) > _STATE_LINE and lines[_STATE_LINE] == "ready":
                return True
            if time.monotonic() > deadline:
                stop(process)
                return False
            time.sleep(_POLL_S)
        return False


def stop(process: subprocess.Popen[bytes]) -> None:
    """Stop a server cleanly: connections are cut, work not committed is undone, all is written.

    When that takes longer than a minute it is ended at once, which the next start repairs.
    """
    if process.poll() is not None:
        return
    process.send_signal(signal.SIGINT)
    try:
        process.wait(FAST_STOP_S)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGQUIT)
        process.wait(IMMEDIATE_STOP_S)


def clear_leftover(cluster: Path) -> None:
    """Stop a server that an earlier Muster left running on `cluster`; forget one that is gone.

    To be called only while holding the data folder's lock. A process that merely has got the same
    number since (after a restart of the machine or container) is left alone.

    Raises
    ------
    DatabaseStartError
        When the server cannot be stopped.
    """
    lines = pid_file_lines(cluster)
    if not lines or not lines[_PID_LINE].isdigit():
        return
    pid = int(lines[_PID_LINE])
    if not _runs_on(pid, cluster):
        (cluster / "postmaster.pid").unlink(missing_ok=True)
        return
    try:
        os.kill(pid, signal.SIGINT)
    except ProcessLookupError:
        return
    except PermissionError as error:
        raise DatabaseStartError(
            f"a PostgreSQL of another user (process {pid}) still runs on {cluster}"
        ) from error
    deadline = time.monotonic() + FAST_STOP_S
    while _runs_on(pid, cluster):
        if time.monotonic() > deadline:
            raise DatabaseStartError(f"process {pid} still runs on {cluster} and does not stop")
        time.sleep(_POLL_S)


def pid_file_lines(cluster: Path) -> list[str]:
    """Return the lines of the cluster's `postmaster.pid`, stripped; none when it is absent."""
    try:
        return [line.strip() for line in (cluster / "postmaster.pid").read_text().splitlines()]
    except FileNotFoundError:
        return []


def last_cause(log: Path, offset: int) -> str:
    """Return the last severe message in `log` after byte `offset`, or its last line."""
    try:
        with log.open("rb") as file:
            file.seek(offset)
            written = file.read().decode(errors="replace")
    except FileNotFoundError:
        return "no log was written"
    severe = _SEVERE.findall(written)
    lines = [line for line in written.splitlines() if line.strip()]
    return (severe or lines or ["no cause was logged"])[-1].strip()


def _runs_on(pid: int, cluster: Path) -> bool:
    """Tell whether process `pid` is a server of `cluster`: it lives and works in that folder."""
    try:
        return Path(f"/proc/{pid}/cwd").resolve() == cluster.resolve()
    except (FileNotFoundError, ProcessLookupError):
        return False
    except PermissionError:
        return True
