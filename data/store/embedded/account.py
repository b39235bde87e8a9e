"""The account PostgreSQL runs under: ours, or an unprivileged one when we are root."""

import os
import pwd
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.store.embedded.errors import DatabaseFolderError, DatabaseStartError

UNPRIVILEGED = ("postgres", "nobody")


@dataclass(frozen=True, slots=True)
class ServerAccount:
    """Who PostgreSQL runs as.

    `switch` tells whether we are root and must become this account first.
    """

    name: str
    uid: int
    gid: int
    switch: bool

    def run(
        self, command: Sequence[str | Path], *, env: Mapping[str, str], cwd: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run `command` as this account to its end; its output is captured, both streams in one."""
        return subprocess.run(
            command,
            env=env,
            cwd=cwd or "/",
            text=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            user=self.uid if self.switch else None,
            group=self.gid if self.switch else None,
            extra_groups=[] if self.switch else None,
            umask=0o077,
        )

    def popen(
        self, command: Sequence[str | Path], *, env: Mapping[str, str], cwd: Path, log: int
    ) -> subprocess.Popen[bytes]:
        """Start `command` as this account in a session of its own, so that Ctrl-C spares it."""
        return subprocess.Popen(
            command,
            env=env,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
            user=self.uid if self.switch else None,
            group=self.gid if self.switch else None,
            extra_groups=[] if self.switch else None,
            umask=0o077,
        )

    def can_enter(self, folder: Path) -> bool:
        """Tell whether this account can enter `folder`, all its parents included."""
        return self._succeeds('cd "$1"', folder)

    def can_write(self, folder: Path) -> bool:
        """Tell whether this account can make files in `folder`; false when it is absent."""
        return self._succeeds('test -d "$1" && test -w "$1" && test -x "$1"', folder)

    def _succeeds(self, question: str, folder: Path) -> bool:
        try:
            asked = self.run(["/bin/sh", "-c", question, "sh", folder], env={})
        except (PermissionError, subprocess.SubprocessError) as error:
            raise DatabaseStartError(
                f"root may not become {self.name} here ({error}); run as an ordinary user"
            ) from error
        return asked.returncode == 0


def server_account(cluster: Path) -> ServerAccount:
    """Return who runs the cluster in folder `cluster`.

    We ourselves, unless we are root: then the owner of an existing cluster, else `postgres`, else
    `nobody`.

    Raises
    ------
    DatabaseFolderError
        When the cluster belongs to somebody else and we are not root.
    DatabaseStartError
        When the account has no entry in the password database, which PostgreSQL insists on.
    """
    owner = cluster.stat().st_uid if cluster.exists() else None
    me = os.geteuid()
    if me != 0:
        if owner not in (None, me):
            raise DatabaseFolderError(
                f"{cluster} belongs to {_name(owner)}, not to {_name(me)}: run as its owner,"
                " or choose another folder with --data"
            )
        return _account(me, switch=False)
    if owner:
        return _account(owner, switch=True)
    for name in UNPRIVILEGED:
        try:
            return _account(pwd.getpwnam(name).pw_uid, switch=True)
        except KeyError:
            continue
    raise DatabaseStartError(
        f"PostgreSQL refuses to run as root and there is no account {' or '.join(UNPRIVILEGED)}"
    )


def _account(uid: int, *, switch: bool) -> ServerAccount:
    try:
        entry = pwd.getpwuid(uid)
    except KeyError:
        raise DatabaseStartError(
            f"user {uid} has no entry in /etc/passwd, which PostgreSQL needs; add one"
        ) from None
    return ServerAccount(entry.pw_name, entry.pw_uid, entry.pw_gid, switch)


def _name(uid: int | None) -> str:
    try:
        return pwd.getpwuid(uid or 0).pw_name
    except KeyError:
        return f"user {uid}"
