"""What OSRM and Valhalla build from a network, kept in a folder for the next time.

The programs come in the packages; where the interpreter has them not, there is nothing to build.
"""

import importlib
import importlib.metadata
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from benchmarks.figures import say
from benchmarks.osm_files import NetworkFile
from spatial.network import RoadNetwork

_FORMAT = 1  # of the folders that are kept
_PROFILE = Path(__file__).with_name("osrm_profile.lua")


def osrm_folder(network: RoadNetwork, folder: Path) -> Path | None:
    """Return where OSRM's data of a network is, built when it is not there; None without OSRM."""
    version = version_of("osrm-bindings")
    if version is None:
        return None
    osrm = importlib.import_module("osrm")

    def build(part: Path) -> None:
        shutil.copyfile(_PROFILE, part / _PROFILE.name)
        file = NetworkFile(network)
        file.write_turns(part / "turns.lua")
        file.write(part / "network.osm.pbf")
        profile = str(part / _PROFILE.name)
        _run(osrm, "osrm-extract", "--profile", profile, str(part / "network.osm.pbf"))
        _run(osrm, "osrm-contract", str(part / "network.osrm"))

    return _kept(folder / f"osrm-{version}-{_FORMAT}-{network.version}", build)


def valhalla_folder(network: RoadNetwork, folder: Path) -> Path | None:
    """Return where Valhalla's tiles of a network are, as `osrm_folder` does OSRM's data."""
    version = version_of("pyvalhalla")
    if version is None:
        return None
    valhalla = importlib.import_module("valhalla")

    def build(part: Path) -> None:
        NetworkFile(network).write(part / "network.osm.pbf")
        (part / "tiles").mkdir()
        settings = valhalla.get_config(tile_extract="", tile_dir=part / "tiles")
        (part / "valhalla.json").write_text(json.dumps(settings), "utf-8")
        given = str(part / "valhalla.json"), str(part / "network.osm.pbf")
        _run(valhalla, "valhalla_build_tiles", "--config", *given)

    return _kept(folder / f"valhalla-{version}-{_FORMAT}-{network.version}", build)


def version_of(package: str) -> str | None:
    """Return the version of a package, None where the interpreter has it not."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _run(module: ModuleType, program: str, *arguments: str) -> None:
    """Run a program that comes in a package."""
    path = Path(str(module.__file__)).parent / "bin" / program
    subprocess.run([str(path), *arguments], check=True, capture_output=True)


def _kept(folder: Path, build: Callable[[Path], None]) -> Path | None:
    """Return a folder that `build` fills when it is not there; None where that fails."""
    if folder.exists():
        return folder
    say(f"building {folder.name}")
    part = Path(tempfile.mkdtemp(prefix=folder.name, dir=folder.parent))
    try:
        build(part)
        part.rename(folder)
    except (OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, "stderr", None) or b""
        say(f"cannot build it: {error} {said.decode(errors='replace')[-300:]}")
        shutil.rmtree(part, ignore_errors=True)
        return None
    return folder
