"""PostgreSQL programs with PostGIS: those on the machine, or a release's packages unpacked."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

OLDEST_MAJOR = 13
_BIN_PATTERNS = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
)


@dataclass(frozen=True, slots=True)
class Binaries:
    """Where the programs are and what environment they run in.

    `library_paths` and `proj_data` are empty for programs that the machine itself has installed.
    """

    major: int
    bin: Path
    library_paths: tuple[Path, ...] = ()
    proj_data: Path | None = None

    def environment(self) -> dict[str, str]:
        """Return the whole environment of the programs: nothing of ours leaks into them."""
        environment = {"PATH": f"{self.bin}:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        if self.library_paths:
            environment["LD_LIBRARY_PATH"] = ":".join(map(str, self.library_paths))
        if self.proj_data is not None:
            environment["PROJ_DATA"] = environment["PROJ_LIB"] = str(self.proj_data)
        return environment


def find_installed(
    *, major: int | None = None, folders: Sequence[Path] | None = None
) -> Binaries | None:
    """Return the newest installed PostgreSQL that has PostGIS, None when there is none.

    PostgreSQL without PostGIS's control file is passed over.

    Parameters
    ----------
    major
        Only this major version: an existing cluster can be run by no other.
    folders
        Folders of programs to look in; by default the usual places and that of `pg_config`.
    """
    found = [
        Binaries(version, folder)
        for folder in (_usual_folders() if folders is None else folders)
        if (version := _major(folder)) is not None
        and version >= OLDEST_MAJOR
        and major in (None, version)
        and (_share(folder, version) / "extension" / "postgis.control").is_file()
    ]
    return max(found, key=lambda binaries: binaries.major, default=None)


def unpacked(root: Path) -> Binaries | None:
    """Return the programs in packages unpacked below `root`, None when they are not whole.

    Where several major versions lie there, the newest.
    """
    libraries = [
        path
        for pattern in ("usr/lib/*-linux-*", "lib/*-linux-*")
        for base in sorted(root.glob(pattern))
        for path in (base, base / "blas", base / "lapack")
        if path.is_dir()
    ]
    folders = sorted(root.glob("usr/lib/postgresql/*/bin"), key=lambda path: int(path.parent.name))
    for folder in reversed(folders):
        major = int(folder.parent.name)
        if (_share(folder, major) / "extension" / "postgis.control").is_file():
            return Binaries(major, folder, tuple(libraries), root / "usr/share/proj")
    return None


def cluster_major(cluster: Path) -> int | None:
    """Return the major version of the cluster in folder `cluster`, None when there is none."""
    try:
        return int((cluster / "PG_VERSION").read_text())
    except FileNotFoundError:
        return None


def _usual_folders() -> Iterator[Path]:
    for pattern in _BIN_PATTERNS:
        yield from Path("/").glob(pattern.removeprefix("/"))
    if pg_config := shutil.which("pg_config"):
        yield Path(_output([pg_config, "--bindir"]) or "/nonexistent")


def _major(folder: Path) -> int | None:
    if not (folder / "initdb").is_file():
        return None
    version = re.search(r"\b(\d+)(\.|beta|rc|devel)", _output([str(folder / "postgres"), "-V"]))
    return int(version[1]) if version else None


def _share(folder: Path, major: int) -> Path:
    if (folder / "pg_config").is_file() and (
        share := _output([str(folder / "pg_config"), "--sharedir"])
    ):
        return Path(share)
    return folder.parents[3] / "share" / "postgresql" / str(major)


def _output(command: list[str]) -> str:
    try:
        return subprocess.run(
            command, capture_output=True, text=True, check=True, timeout=20
        ).stdout.strip()
    except (OSError, subprocess.SubprocessError):
        return ""
