"""Takes base backups with PostgreSQL's own programs, and verifies them."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from psycopg.conninfo import conninfo_to_dict

from data.store.embedded.account import ServerAccount
from data.store.embedded.archive import (
    ABOUT,
    FORMAT,
    About,
    Archive,
    sha256_of,
    stamp,
    write_json,
)
from data.store.embedded.binaries import Binaries
from data.store.embedded.errors import BackupError
from data.store.embedded.external import connect

SPARE = 1.2
"""Free space wanted for a backup, as a multiple of the database's size."""

_VARIABLES = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
}


def take_backup(
    url: str,
    archive: Archive,
    *,
    binaries: Binaries,
    account: ServerAccount,
    now: datetime,
    about: Mapping[str, object],
) -> About:
    """Take a base backup of the server at `url` into `archive`, verify it, and return what it is.

    It is made in a folder beside its place and renamed at the end: half a backup is never met.

    Parameters
    ----------
    about
        `version` and `not_inside`, for its `muster.json`.

    Raises
    ------
    BackupError
        One line: no space, no right to it, a disk that fills meanwhile, a copy that is not whole.
    """
    archive.prepare(account)
    facts = _facts(url, binaries)
    _check_space(archive, int(str(facts["size_bytes"])))
    name = stamp(now)
    partial = archive.bases / f"{name}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    try:
        run_program(account, binaries, "pg_basebackup", _basebackup(partial, name), connection(url))
        verify_files(partial, binaries=binaries, account=account)
        label = (partial / "backup_label").read_text()
        made = About(
            **facts,  # type: ignore[arg-type]
            **about,  # type: ignore[arg-type]
            format=FORMAT,
            name=name,
            made_at=now.isoformat(),
            first_segment=_labelled(label, r"START WAL LOCATION: .* \(file ([0-9A-F]{24})\)"),
            timeline=int(_labelled(label, r"START TIMELINE: (\d+)")),
            manifest_sha256=sha256_of(partial / "backup_manifest"),
        )
        write_json(partial / ABOUT, asdict(made))
        partial.rename(archive.bases / name)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    return made


def verify_files(backup: Path, *, binaries: Binaries, account: ServerAccount) -> None:
    """Check every file of a backup against its manifest, and that its log can be read.

    Raises
    ------
    BackupError
        With the first file that is not as it was.
    """
    try:
        run_program(account, binaries, "pg_verifybackup", ["-i", ABOUT, "-q", backup], {})
    except BackupError as error:
        raise BackupError(f"{backup.name} is damaged: {error}") from None


def verify_backup(
    archive: Archive, about: About, *, binaries: Binaries, account: ServerAccount
) -> None:
    """Check a backup whole: the manifest by its sum, then all files by the manifest.

    Raises
    ------
    BackupError
        When anything is missing or was changed.
    """
    backup = archive.bases / about.name
    if sha256_of(backup / "backup_manifest") != about.manifest_sha256:
        raise BackupError(f"{about.name} is damaged: its manifest is not the one that was written")
    verify_files(backup, binaries=binaries, account=account)


def run_program(
    account: ServerAccount,
    binaries: Binaries,
    program: str,
    arguments: list[str | Path],
    environment: Mapping[str, str],
) -> str:
    """Run a program of PostgreSQL to its end and return what it said.

    Raises
    ------
    BackupError
        With its last error, in one line.
    """
    if not (path := binaries.bin / program).is_file():
        raise BackupError(f"{path} is missing: install the whole of PostgreSQL {binaries.major}")
    done = account.run([path, *arguments], env={**binaries.environment(), **environment})
    if done.returncode != 0:
        lines = [line.strip() for line in done.stdout.splitlines() if line.strip()]
        errors = [line for line in lines if "error:" in line or "FATAL:" in line] or lines
        cause = errors[0] if errors else f"code {done.returncode}"
        plain = cause.removeprefix(f"{program}: ").removeprefix("error: ")
        raise BackupError(f"{program}: {plain}")
    return done.stdout


def connection(url: str) -> dict[str, str]:
    """Return how a program of PostgreSQL finds the server at `url`: never on its command line."""
    known = conninfo_to_dict(url.replace("postgresql+psycopg://", "postgresql://", 1))
    found = {_VARIABLES[name]: str(value) for name, value in known.items() if name in _VARIABLES}
    return found | {"PGCONNECT_TIMEOUT": "10", "PGAPPNAME": "muster_backup"}


def _basebackup(target: Path, label: str) -> list[str | Path]:
    return [
        "--pgdata",
        target,
        "--checkpoint=fast",
        "--wal-method=stream",
        "--manifest-checksums=SHA256",
        f"--label=muster {label}",
        "--no-password",
    ]


def _facts(url: str, binaries: Binaries) -> dict[str, object]:
    with connect(url) as session:
        major = session.info.server_version // 10_000
        if major > binaries.major:
            raise BackupError(
                f"the server is PostgreSQL {major}, the programs here are {binaries.major}:"
                f" install those of {major}"
            )
        row = session.execute(
            "SELECT system_identifier::text, (SELECT sum(pg_database_size(oid))::bigint"
            " FROM pg_database), to_regclass('public.alembic_version') IS NOT NULL"
            " FROM pg_control_system()"
        ).fetchone()
        assert row is not None  # noqa: S101 (one row by nature)
        schema = ""
        if row[2]:
            found = session.execute("SELECT version_num FROM alembic_version").fetchone()
            schema = str(found[0]) if found else ""
    return {
        "postgres_major": major,
        "system": str(row[0]),
        "size_bytes": int(str(row[1])),
        "schema": schema,
    }


def _check_space(archive: Archive, size_bytes: int) -> None:
    free, wanted = shutil.disk_usage(archive.folder).free, int(size_bytes * SPARE)
    if free < wanted:
        raise BackupError(
            f"disk nearly full: {archive.folder} has {free >> 20} MB free, {wanted >> 20} MB needed"
        )


def _labelled(label: str, pattern: str) -> str:
    found = re.search(pattern, label)
    if found is None:
        raise BackupError("half a backup: its label cannot be read")
    return found[1]
