"""PostGIS from the release's own packages, fetched with a private apt state and unpacked.

Nothing is installed: apt works on an empty package status below the data folder, so it needs no
root, and the machine stays as it was. Packages are verified by apt against the signed index.
"""

import json
import os
import re
import shutil
import stat
import subprocess
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from data.store.embedded.binaries import Binaries, find_installed, unpacked
from data.store.embedded.errors import DatabaseBinariesError, DatabaseFolderError
from data.store.embedded.lock import FileLock

Report = Callable[[str], None]

LAYOUT = 1  # raise it when what is unpacked, or how, changes: folders of another layout are rebuilt
NEEDED_BYTES = 700 << 20  # 100 MB of packages beside 340 MB unpacked, and room to work

# Not needed to run PostGIS: the C library and its data are the machine's own; LLVM (with libz3)
# serves only JIT, which is off; perl, debconf and the rest are tools for an installation.
NOT_NEEDED = re.compile(
    r"libc6|libc-bin|libc-l10n|locales|tzdata|libllvm\d+|libz3-4|perl.*|libperl.*|lib.*-perl|gcc-\d+-base"
    r"|dpkg|tar|passwd|adduser|debconf|usrmerge|init-system-helpers|sysvinit-utils|ucf|sensible-utils"
    r"|lsb-base|netbase|openssl|ssl-cert|postgresql-common|postgresql-client-common|libpam-modules.*"
    r"|libpam-runtime|readline-common|fonts-.*|mysql-common|mariadb-common|libc\d.*"
)


def fetch_packages(folder: Path, *, major: int | None = None, report: Report) -> Binaries:
    """Return PostGIS unpacked in `folder`, fetching it unless it is there whole already.

    The work is done in a folder beside it that is renamed at the end, so an interrupted run leaves
    nothing that looks whole. Two processes at once: one works, the other waits.

    Parameters
    ----------
    major
        The major version wanted, for an existing cluster; by default the newest of the release.

    Raises
    ------
    DatabaseBinariesError
        When apt is absent, cannot reach its sources, or the release has no PostGIS.
    DatabaseFolderError
        When the disk has too little space.
    """
    with FileLock(folder.with_name(folder.name + ".lock")):
        if (ready := _whole(folder, major)) is not None:
            return ready
        free = shutil.disk_usage(folder.parent).free
        if free < NEEDED_BYTES:
            raise DatabaseFolderError(
                f"disk nearly full: {folder.parent} has {free >> 20} MB free,"
                f" {NEEDED_BYTES >> 20} MB needed to unpack PostGIS"
            )
        partial = folder.with_name(folder.name + ".partial")
        _remove(partial)
        partial.mkdir(mode=0o755)
        partial.chmod(0o755)
        try:
            _fill(partial, major, report)
            _remove(folder)
            partial.rename(folder)
        finally:
            _remove(partial)
        ready = _whole(folder, major)
    if ready is None:
        raise DatabaseBinariesError(f"the packages unpacked in {folder} hold no PostGIS")
    return ready


def _whole(folder: Path, major: int | None) -> Binaries | None:
    try:
        stamp = json.loads((folder / "stamp.json").read_text())
    except (FileNotFoundError, ValueError):
        return None
    found = unpacked(folder / "root") if stamp.get("layout") == LAYOUT else None
    return found if found is not None and major in (None, found.major) else None


def _fill(partial: Path, major: int | None, report: Report) -> None:
    apt = Apt(partial / "apt")
    report("reading the release's list of packages")
    apt.run("update")
    name = choose_package(apt.run("pkgnames", "postgresql-", program="apt-cache").split(), major)
    wanted = needed_packages(apt.run("--simulate", "install", name))
    report(f"downloading {name} ({len(wanted)} packages, about 100 MB)")
    archives = partial / "archives"
    archives.mkdir()
    apt.run("download", *wanted, cwd=archives)
    report("unpacking")
    root = partial / "root"
    root.mkdir()
    unpack(sorted(archives.glob("*.deb")), root)
    shutil.rmtree(archives)
    shutil.rmtree(apt.state)
    stamp = {"layout": LAYOUT, "package": name, "packages": wanted}
    (partial / "stamp.json").write_text(json.dumps(stamp, indent=1))


def install_on_system(report: Report) -> None:
    """Install the release's PostGIS with apt, on the machine itself: for `--system-postgis`.

    Raises
    ------
    DatabaseBinariesError
        When we are not root, or apt fails.
    """
    if find_installed() is not None:
        return
    if os.geteuid() != 0:
        raise DatabaseBinariesError("--system-postgis installs with apt, which only root can")
    report("reading the release's list of packages")
    _run(["apt-get", "-q", "update"])
    names = _run(["apt-cache", "pkgnames", "postgresql-"]).split()
    name = choose_package(names, None)
    report(f"installing {name}")
    _run(["apt-get", "-q", "-y", "--no-install-recommends", "install", name])


class Apt:
    """apt with a state of its own in folder `state`: sources and keys are the machine's."""

    def __init__(self, state: Path) -> None:
        if shutil.which("apt-get") is None or shutil.which("dpkg-deb") is None:
            raise DatabaseBinariesError(
                "no PostGIS on this machine and no apt to fetch it: install PostgreSQL with"
                " PostGIS, or set DATABASE_URL to a database that has it"
            )
        self.state = state
        for folder in ("lists/partial", "cache/archives/partial"):
            (state / folder).mkdir(parents=True)
        (state / "status").touch()
        self._options = [
            f"-oDir::State={state}",
            f"-oDir::State::Lists={state}/lists",
            f"-oDir::State::status={state}/status",
            f"-oDir::Cache={state}/cache",
            "-oDebug::NoLocking=1",
            "-oAPT::Sandbox::User=",
            "-oAPT::Install-Recommends=false",
            "-oAPT::Update::Error-Mode=any",
            "-oAcquire::Languages=none",
            "-oAcquire::Retries=3",
        ]

    def run(self, *arguments: str, program: str = "apt-get", cwd: Path | None = None) -> str:
        """Run an apt program and return what it printed.

        Raises
        ------
        DatabaseBinariesError
            When it fails: one line with the first error it named.
        """
        return _run([program, "-q", *self._options, *arguments], cwd=cwd)


def _run(command: list[str], *, cwd: Path | None = None) -> str:
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, "LC_ALL": "C", "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise DatabaseBinariesError(f"could not fetch PostGIS: {_first_error(done.stderr)}")
    return done.stdout


def choose_package(names: Sequence[str], major: int | None) -> str:
    """Return which of `names` is PostGIS for PostgreSQL `major`, or for the newest one there is.

    >>> choose_package(["postgresql-15-postgis-3", "postgresql-15-postgis-3-scripts"], None)
    'postgresql-15-postgis-3'
    """
    offered = {
        int(match[1]): name
        for name in names
        if (match := re.fullmatch(r"postgresql-(\d+)-postgis-3", name))
    }
    wanted = max(offered, default=None) if major is None else major
    if wanted is None or wanted not in offered:
        what = "PostGIS 3" if wanted is None else f"PostGIS 3 for PostgreSQL {wanted}"
        raise DatabaseBinariesError(
            f"this machine's package sources offer no {what}: install it, or set DATABASE_URL"
        )
    return offered[wanted]


def needed_packages(simulation: str) -> list[str]:
    """Return `name=version` of each package a simulated installation names and PostGIS needs.

    >>> needed_packages("Inst libc6 (2.36 Debian:12 [amd64])\\nInst libpq5 (15.1 Debian [amd64])")
    ['libpq5=15.1']
    """
    named = re.findall(r"^Inst (\S+) \((\S+) ", simulation, flags=re.MULTILINE)
    return sorted(f"{name}={version}" for name, version in named if not NOT_NEEDED.fullmatch(name))


def unpack(archives: Sequence[Path], root: Path) -> None:
    """Unpack `archives` below `root`, without set-user-id bits, and name PostGIS's control files.

    The packages hold `postgis-3.control`; an installation would link `postgis.control` to it.
    """

    def extract(archive: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["dpkg-deb", "-x", archive, root], capture_output=True, text=True, check=False
        )

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done in pool.map(extract, archives):
            if done.returncode != 0:
                raise DatabaseFolderError(f"could not unpack PostGIS: {_first_error(done.stderr)}")
    for folder, _, files in os.walk(root):
        for name in files:
            path = Path(folder) / name
            mode = path.lstat().st_mode
            if stat.S_ISREG(mode) and mode & (stat.S_ISUID | stat.S_ISGID):
                path.chmod(mode & 0o755)
    for control in root.glob("usr/share/postgresql/*/extension/*-3.control"):
        shutil.copy(control, control.with_name(control.name.replace("-3.control", ".control")))


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def _first_error(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(("E:", "dpkg-deb: error", "Err:"))]
    return (errors or lines or ["no cause given"])[0].removeprefix("E: ")
