"""A private cluster, for real: started, stopped, killed, started again."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from data.store.embedded import (
    DatabaseFolderError,
    DatabaseInUseError,
    DatabaseStartError,
    EmbeddedPostGIS,
)
from data.store.embedded.postmaster import pid_file_lines

ROOT = Path(__file__).resolve().parents[4]
NewCluster = Callable[[Path], EmbeddedPostGIS]

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has somebody to drop to")


def write(url: str, value: int) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept (value int)")
        connection.execute("INSERT INTO kept VALUES (%s)", [value])


def read(url: str) -> list[int]:
    with psycopg.connect(url) as connection:
        return [int(row[0]) for row in connection.execute("SELECT value FROM kept ORDER BY value")]


def lives(process: int) -> bool:
    """Tell whether a process runs; one that has ended and is not yet waited for does not."""
    return Path(f"/proc/{process}/cwd").exists()


def test_new_folder_gets_a_database_with_postgis_checksums_and_no_network_port(
    new_cluster: NewCluster, open_folder: Path
) -> None:
    cluster = new_cluster(open_folder / "data")
    cluster.start()
    with psycopg.connect(cluster.ensure_database()) as connection:
        row = connection.execute(
            "SELECT current_setting('listen_addresses'), current_setting('data_checksums'),"
            " current_setting('jit'), current_setting('wal_level'), current_setting('timezone'),"
            " ST_X(ST_Transform(ST_SetSRID(ST_Point(117, 0), 4326), 32650))"
        ).fetchone()
    # 117° E is the central meridian of UTM zone 50: easting 500 km by definition.
    assert row is not None
    assert row[:5] == ("", "on", "off", "logical", "UTC")
    assert row[5] == pytest.approx(500_000, abs=1e-3)
    assert (cluster.sockets.stat().st_mode & 0o777) == 0o700
    assert (cluster.cluster.stat().st_mode & 0o777) == 0o700


def test_clean_stop_leaves_nothing_running_and_the_next_start_finds_the_rows(
    new_cluster: NewCluster, open_folder: Path
) -> None:
    first = new_cluster(open_folder)
    first.start()
    write(first.ensure_database(), 1)
    first.stop()
    assert pid_file_lines(first.cluster) == []
    assert "shut down" in control_data_state(first)
    second = new_cluster(open_folder)
    second.start()
    assert read(second.ensure_database()) == [1]


def control_data_state(cluster: EmbeddedPostGIS) -> str:
    """Return what pg_controldata says of the stopped cluster's state."""
    from_packages = sorted(ROOT.glob(".muster/postgis/root/usr/lib/postgresql/*/bin"))
    program = from_packages[-1] / "pg_controldata" if from_packages else Path("pg_controldata")
    environment = {"LC_ALL": "C", "PATH": os.environ["PATH"]}
    output = subprocess.run(
        [program, cluster.cluster], capture_output=True, text=True, env=environment, check=True
    ).stdout
    return next(line for line in output.splitlines() if "cluster state" in line)


def test_killed_server_starts_again_with_all_committed_rows(
    new_cluster: NewCluster, open_folder: Path
) -> None:
    cluster = new_cluster(open_folder)
    cluster.start()
    url = cluster.ensure_database()
    write(url, 7)
    assert cluster.process is not None
    with psycopg.connect(url):  # a backend that outlives its postmaster for a moment
        cluster.process.send_signal(signal.SIGKILL)
        cluster.process.wait()
        cluster.restart()
    assert read(url) == [7]


def test_server_that_outlived_a_killed_muster_is_taken_down_by_the_next(
    new_cluster: NewCluster, open_folder: Path
) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path\n"
        "from api.cli.places import packages_folder\n"
        "from data.store.embedded import EmbeddedPostGIS\n"
        "c = EmbeddedPostGIS(Path(sys.argv[1]), packages=packages_folder()); c.start()\n"
        "c.ensure_database(); os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, open_folder], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    cluster = new_cluster(open_folder)
    left_over = int(pid_file_lines(cluster.cluster)[0])
    assert lives(left_over)
    cluster.start()
    assert not lives(left_over)
    write(cluster.ensure_database(), 3)


def test_pid_file_that_names_somebody_elses_process_is_forgotten_and_that_process_spared(
    new_cluster: NewCluster, open_folder: Path
) -> None:
    cluster = new_cluster(open_folder)
    cluster.start()
    cluster.stop()
    with subprocess.Popen(["sleep", "60"], cwd="/") as bystander:
        lines = f"{bystander.pid}\n{cluster.cluster}\n0\n5432\n\n\n\nready\n"
        (cluster.cluster / "postmaster.pid").write_text(lines)
        cluster.start()
        assert bystander.poll() is None
        bystander.kill()


def test_second_muster_on_the_same_folder_is_told_the_first_ones_process(
    new_cluster: NewCluster, open_folder: Path
) -> None:
    new_cluster(open_folder).start()
    second = new_cluster(open_folder)
    with pytest.raises(DatabaseInUseError, match=rf"process {os.getpid()}\) already runs"):
        second.start()
    assert second.is_running_elsewhere()


def test_half_made_cluster_is_made_anew(new_cluster: NewCluster, open_folder: Path) -> None:
    (open_folder / "pg.partial").mkdir()
    (open_folder / "pg.partial" / "PG_VERSION").write_text("15\n")
    cluster = new_cluster(open_folder)
    cluster.start()
    write(cluster.ensure_database(), 1)
    assert not (open_folder / "pg.partial").exists()


def test_long_path_with_spaces_and_chinese_works_through_a_short_socket_path(
    new_cluster: NewCluster, open_folder: Path
) -> None:
    cluster = new_cluster(open_folder / ("数据 of the city " * 6))
    cluster.start()
    write(cluster.ensure_database(), 1)
    assert len(str(cluster.sockets / ".s.PGSQL.5432")) <= 107
    cluster.stop()
    assert not cluster.sockets.exists()


def test_cluster_that_does_not_start_names_the_servers_own_cause(
    new_cluster: NewCluster, open_folder: Path
) -> None:
    cluster = new_cluster(open_folder)
    cluster.start()
    cluster.stop()
    (cluster.cluster / "global" / "pg_control").unlink()
    with pytest.raises(DatabaseStartError, match='pg_control": No such file') as refused:
        cluster.start()
    assert "\n" not in str(refused.value)


@as_root
def test_root_runs_the_server_as_an_unprivileged_account(
    new_cluster: NewCluster, open_folder: Path
) -> None:
    cluster = new_cluster(open_folder)
    cluster.start()
    assert cluster.process is not None
    assert Path(f"/proc/{cluster.process.pid}").stat().st_uid != 0


@as_root
def test_folder_that_the_unprivileged_account_may_not_enter_is_refused_by_name(
    new_cluster: NewCluster, open_folder: Path
) -> None:
    closed = open_folder / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(DatabaseFolderError, match=rf"may not enter {closed}/data"):
        new_cluster(closed / "data").start()


def test_folder_in_whose_place_a_file_stands_is_refused_by_name(
    new_cluster: NewCluster, open_folder: Path
) -> None:
    (open_folder / "file").write_text("")
    with pytest.raises(DatabaseFolderError, match=r"cannot make folder .*/file"):
        new_cluster(open_folder / "file").start()
