"""pgRouting on a private PostGIS: the same turns in a table, the same question in SQL."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import psycopg
from numpy.typing import NDArray

from api.cli.places import packages_folder
from benchmarks.figures import say
from benchmarks.peers import Aim, ranked_ms
from data.store.embedded import EmbeddedPostGIS
from data.store.embedded.errors import DatabaseBinariesError
from data.store.embedded.packages import Apt, fetch_packages, needed_packages, unpack
from spatial.network import NEVER_MS, Metric, Places

_QUESTION = (
    "SELECT end_vid, agg_cost FROM pgr_dijkstraCost(%s, -1::bigint, %s::bigint[], directed => true)"
)
_TURNS = "SELECT id, source, target, cost, -1.0::float8 AS reverse_cost FROM turns"


class PgRouting:
    """pgr_dijkstraCost from the destination to the arcs of all units, on turns turned round."""

    name = "pgrouting"

    def __init__(self, metric: Metric, connection: psycopg.Connection[tuple[int, float]]) -> None:
        turns = metric.topology.network.turns
        self._metric, self._connection = metric, connection
        connection.execute("CREATE EXTENSION IF NOT EXISTS pgrouting CASCADE")
        connection.execute("DROP TABLE IF EXISTS turns")
        connection.execute(
            "CREATE TABLE turns (id bigint, source bigint, target bigint, cost float8)"
        )
        with (
            connection.cursor() as cursor,
            cursor.copy("COPY turns (id, source, target, cost) FROM STDIN") as copy,
        ):
            for row in np.flatnonzero(metric.weights_ms < NEVER_MS).tolist():
                ends = int(turns.to_arc[row]), int(turns.from_arc[row])
                copy.write_row((row, *ends, float(metric.weights_ms[row])))
        connection.execute("ANALYZE turns")

    def nearest_ms(self, fleet: Places, destination: Places, k: int) -> list[int]:
        """Return the k least travel times of a fleet to one place; fewer when fewer arrive."""
        aim = Aim.at(self._metric, destination)
        arcs = np.unique(fleet.arc)
        shared = [arc for arc in aim.seeds if arc in set(arcs.tolist())]
        turns = self._metric.topology.network.turns
        onward = [turns.to_arc[turns.start[arc] : turns.start[arc + 1]] for arc in shared]
        wanted = np.unique(np.concatenate([arcs, *onward])).astype(np.int64)
        seeds = ",".join(f"({-arc - 1},-1,{arc},{ms},-1.0)" for arc, ms in aim.seeds.items())
        edges = f"{_TURNS} UNION ALL VALUES {seeds}"
        rows = self._connection.execute(_QUESTION, (edges, wanted.tolist())).fetchall()
        found = dict(rows)

        def to_end(asked: NDArray[np.int64]) -> NDArray[np.float64]:
            return np.array([found.get(arc, np.inf) for arc in asked.tolist()])

        return ranked_ms(self._metric, fleet, aim, to_end, k)


@contextmanager
def pgrouting(folder: Path) -> Iterator[psycopg.Connection[tuple[int, float]] | None]:
    """Yield a connection to a private PostGIS with pgRouting; None, and a word, where none is."""
    try:
        packages = _packages(folder)
    except (DatabaseBinariesError, OSError) as error:
        say(f"pgRouting cannot be had here: {error}")
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="muster-pgr-", dir=_open_folder()) as name:
        scratch = Path(name)
        scratch.chmod(0o755)
        with (
            EmbeddedPostGIS(scratch, packages=packages, installed=False) as cluster,
            psycopg.connect(cluster.ensure_database(), autocommit=True) as connection,
        ):
            yield connection


def _open_folder() -> str | None:
    """Return where a folder that the server's account may enter can be made."""
    return "/var/tmp" if os.geteuid() == 0 else None  # noqa: S108 (a folder of a random name in it)


def _packages(folder: Path) -> Path:
    """Return a folder with PostGIS and pgRouting unpacked; made once."""
    whole = folder / "postgis-pgrouting"
    if (whole / "stamp.json").exists():
        return whole
    say("fetching pgRouting from the release's packages")
    postgis = packages_folder()
    binaries = fetch_packages(postgis, report=say)
    partial = whole.with_name(f"{whole.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    stamp = json.loads((postgis / "stamp.json").read_text())
    apt = Apt(partial / "apt")
    apt.run("update")
    name = f"postgresql-{binaries.major}-pgrouting"
    wanted = needed_packages(apt.run("--simulate", "install", name))
    more = [package for package in wanted if package not in stamp["packages"]]
    archives = partial / "archives"
    archives.mkdir()
    apt.run("download", *more, cwd=archives)
    shutil.copytree(postgis / "root", partial / "root", symlinks=True)
    unpack(sorted(archives.glob("*.deb")), partial / "root")
    shutil.rmtree(archives)
    shutil.rmtree(partial / "apt")
    (partial / "stamp.json").write_text(json.dumps(stamp))
    partial.chmod(0o755)
    partial.rename(whole)
    return whole
