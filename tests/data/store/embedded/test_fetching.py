"""The whole way of a newcomer without root: download, unpack, start, use, stop."""

import json
import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from data.store.embedded.account import UNPRIVILEGED
from data.store.embedded.binaries import find_installed

ROOT = Path(__file__).resolve().parents[4]
pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

Python = tuple[str, dict[str, str]]
"""A program and the environment in which it finds Muster."""

PROGRAM = """
import json, os, sys
from pathlib import Path
import psycopg
from data.store.embedded import EmbeddedPostGIS

said = []
cluster = EmbeddedPostGIS(Path(sys.argv[1]), installed=False, report=said.append)
with cluster:
    assert cluster.process is not None
    owner = Path(f"/proc/{cluster.process.pid}").stat().st_uid
    with psycopg.connect(cluster.ensure_database()) as connection:
        moved, tile = connection.execute(
            "SELECT ST_X(ST_Transform(ST_SetSRID(ST_Point(117, 0), 4326), 32650)),"
            " (SELECT length(ST_AsMVT(q)) FROM (SELECT 1 AS id, ST_AsMVTGeom(ST_Point(1, 1),"
            "  ST_MakeEnvelope(0, 0, 9, 9)) AS geom) AS q)"
        ).fetchone()
print(json.dumps({"said": said, "uid": owner, "easting_m": moved, "tile_bytes": tile}))
"""


@dataclass(frozen=True)
class Account:
    """Numbers of another account when we are root, None for ourselves."""

    uid: int | None = None
    gid: int | None = None

    def run(
        self, python: Python, *arguments: str | Path, home: Path
    ) -> subprocess.CompletedProcess[str]:
        program, environment = python
        return subprocess.run(
            [program, "-c", *arguments],
            cwd=ROOT,
            env={**os.environ, **environment, "HOME": str(home)},
            user=self.uid,
            group=self.gid,
            extra_groups=None if self.uid is None else [],
            text=True,
            capture_output=True,
            check=False,
        )


def unprivileged() -> Account:
    if os.geteuid() != 0:
        return Account()
    known = {entry.pw_name: Account(entry.pw_uid, entry.pw_gid) for entry in pwd.getpwall()}
    return next(known[name] for name in reversed(UNPRIVILEGED) if name in known)


@pytest.fixture
def own_folder(open_folder: Path, python_for_anybody: Python) -> Path:
    """Return a folder of the unprivileged account, who must be able to read this checkout."""
    account = unprivileged()
    if (
        account.run(python_for_anybody, "import data.store.embedded", home=open_folder).returncode
        != 0
    ):
        pytest.skip("the unprivileged account may not read this checkout")
    if account.uid is not None:
        os.chown(open_folder, account.uid, -1)
    return open_folder


def run(python: Python, folder: Path) -> dict[str, Any]:
    done = unprivileged().run(python, PROGRAM, folder, home=folder)
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def test_unprivileged_account_downloads_unpacks_starts_and_uses_postgis(
    own_folder: Path, python_for_anybody: Python
) -> None:
    installed_before = find_installed()
    first = run(python_for_anybody, own_folder)
    # 117° E is the central meridian of UTM zone 50: easting 500 km by definition.
    assert first["easting_m"] == pytest.approx(500_000, abs=1e-3)
    assert first["tile_bytes"] > 10
    assert first["uid"] == (unprivileged().uid or os.geteuid())
    assert any("downloading" in said for said in first["said"])
    assert find_installed() == installed_before  # the machine is as it was
    second = run(python_for_anybody, own_folder)
    assert not any("downloading" in said for said in second["said"])


def test_folder_of_packages_that_is_not_whole_is_fetched_anew(
    own_folder: Path, python_for_anybody: Python
) -> None:
    half = own_folder / "postgis" / "root" / "usr" / "lib" / "postgresql" / "15" / "bin"
    half.mkdir(parents=True)
    (half / "initdb").write_text("")
    for folder in (own_folder / "postgis", *(own_folder / "postgis").rglob("*")):
        os.chown(folder, unprivileged().uid or os.geteuid(), -1)
    assert any("downloading" in said for said in run(python_for_anybody, own_folder)["said"])
