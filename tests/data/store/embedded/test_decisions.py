"""What is decided without running anything: which binaries, which packages, which settings."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from psycopg import sql
from sqlalchemy import make_url

from data.store.embedded import DatabaseBinariesError, DatabaseFolderError, DatabaseInUseError
from data.store.embedded.account import server_account
from data.store.embedded.binaries import find_installed, unpacked
from data.store.embedded.external import check_external, connect
from data.store.embedded.folders import (
    check_folder,
    choose_folder,
    make_folder,
    make_private,
    socket_folder,
)
from data.store.embedded.lock import FileLock, is_locked
from data.store.embedded.packages import choose_package, needed_packages
from data.store.embedded.postmaster import last_cause
from data.store.embedded.settings import Memory, configuration
from data.store.errors import StoreUnavailableError

ROOT = Path(__file__).resolve().parents[4]
GIB = 1 << 30

# The beginning and the end of what apt-get --simulate said on Debian 12.
SIMULATION = """\
Inst gcc-12-base (12.2.0-14+deb12u1 Debian:12.11/oldstable [amd64]) []
Inst libc6 (2.36-9+deb12u10 Debian:12.11/oldstable [amd64]) []
Inst libgcc-s1 (12.2.0-14+deb12u1 Debian:12.11/oldstable [amd64])
Inst libllvm14 (1:14.0.6-12 Debian:12.11/oldstable [amd64])
Inst postgresql-15 (15.13-0+deb12u1 Debian-Security:12/oldstable-security [amd64])
Inst postgresql-15-postgis-3 (3.3.2+dfsg-1+b1 Debian:12.11/oldstable [amd64])
Conf libc6 (2.36-9+deb12u10 Debian:12.11/oldstable [amd64])
"""


def fake_postgresql(root: Path, major: int, *, postgis: bool) -> Path:
    """Make what Debian's layout looks like, with a program that only tells its version."""
    programs = root / "usr/lib/postgresql" / str(major) / "bin"
    programs.mkdir(parents=True)
    (programs / "initdb").write_text("")
    server = programs / "postgres"
    server.write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {major}.4 (Debian)'\n")
    server.chmod(0o755)
    extensions = root / "usr/share/postgresql" / str(major) / "extension"
    extensions.mkdir(parents=True)
    if postgis:
        (extensions / "postgis.control").write_text("")
    return programs


def test_postgresql_without_postgis_is_passed_over(tmp_path: Path) -> None:
    newer = fake_postgresql(tmp_path, 17, postgis=False)
    older = fake_postgresql(tmp_path, 15, postgis=True)
    found = find_installed(folders=[newer, older])
    assert found is not None
    assert (found.major, found.bin) == (15, older)


def test_existing_cluster_is_run_only_by_its_own_major_version(tmp_path: Path) -> None:
    folders = [fake_postgresql(tmp_path, major, postgis=True) for major in (15, 17)]
    found = find_installed(major=15, folders=folders)
    assert found is not None
    assert found.major == 15
    assert find_installed(major=16, folders=folders) is None


def test_postgresql_older_than_thirteen_is_passed_over(tmp_path: Path) -> None:
    assert find_installed(folders=[fake_postgresql(tmp_path, 12, postgis=True)]) is None


def test_unpacked_packages_without_postgis_are_not_whole(tmp_path: Path) -> None:
    fake_postgresql(tmp_path, 15, postgis=False)
    assert unpacked(tmp_path) is None


def test_unpacked_libraries_come_with_their_blas_and_lapack_folders(tmp_path: Path) -> None:
    fake_postgresql(tmp_path, 15, postgis=True)
    base = tmp_path / "usr/lib/x86_64-linux-gnu"
    (base / "blas").mkdir(parents=True)
    (base / "lapack").mkdir()
    found = unpacked(tmp_path)
    assert found is not None
    assert found.library_paths == (base, base / "blas", base / "lapack")
    assert set(found.environment()) == {
        "PATH", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "PROJ_DATA", "PROJ_LIB",
    }  # fmt: skip


def test_the_releases_version_is_asked_for_and_the_newest_taken() -> None:
    names = ["postgresql-9.6-postgis-2.3", "postgresql-15-postgis-3", "postgresql-17-postgis-3"]
    assert choose_package(names, None) == "postgresql-17-postgis-3"
    assert choose_package(names, 15) == "postgresql-15-postgis-3"


def test_release_without_postgis_for_the_clusters_version_says_so() -> None:
    with pytest.raises(DatabaseBinariesError, match="no PostGIS 3 for PostgreSQL 14"):
        choose_package(["postgresql-15-postgis-3"], 14)
    with pytest.raises(DatabaseBinariesError, match="no PostGIS 3:"):
        choose_package(["postgresql-common"], None)


def test_c_library_llvm_and_installation_tools_are_not_fetched() -> None:
    assert needed_packages(SIMULATION) == [
        "libgcc-s1=12.2.0-14+deb12u1",
        "postgresql-15-postgis-3=3.3.2+dfsg-1+b1",
        "postgresql-15=15.13-0+deb12u1",
    ]


@given(total=st.integers(1, 4096 * GIB), shared=st.integers(0, 4096 * GIB))
def test_shared_buffers_stay_between_128_mb_and_2_gb(total: int, shared: int) -> None:
    text = configuration(Path("/run/x"), Memory(total, shared), durable=True)
    found = re.search(r"^shared_buffers = (\d+)MB$", text, re.MULTILINE)
    assert found is not None
    assert 128 <= int(found[1]) <= 2048
    assert "listen_addresses = ''" in text
    assert "fsync" not in text


def test_container_with_little_shared_memory_uses_files_instead() -> None:
    small = configuration(Path("/run/x"), Memory(8 * GIB, 64 << 20), durable=True)
    large = configuration(Path("/run/x"), Memory(8 * GIB, 4 * GIB), durable=True)
    assert "dynamic_shared_memory_type = mmap" in small
    assert "dynamic_shared_memory_type = posix" in large


@given(st.text(st.characters(blacklist_characters="/\0", blacklist_categories=["Cs"]), min_size=1))
def test_socket_path_always_fits_and_is_plain(name: str) -> None:
    sockets = str(socket_folder(Path("/srv") / name) / ".s.PGSQL.5432")
    assert len(sockets.encode()) <= 107
    assert re.fullmatch(r"[A-Za-z0-9_./-]+", sockets)


def test_folder_of_somebody_else_is_not_taken_for_a_private_one(tmp_path: Path) -> None:
    account = server_account(tmp_path / "absent")
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(DatabaseFolderError, match="is not a folder of user"):
        make_private(tmp_path / "link", account)


def test_folder_with_too_little_space_is_refused_with_both_numbers(tmp_path: Path) -> None:
    account = server_account(tmp_path / "absent")
    with pytest.raises(DatabaseFolderError, match=r"disk nearly full: .* MB free, \d+ MB needed"):
        check_folder(tmp_path, account, needed_bytes=1 << 62)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may drop to another account")
def test_default_folder_in_a_closed_home_moves_to_var_lib(tmp_path: Path) -> None:
    closed = tmp_path / "root"
    closed.mkdir(mode=0o700)
    chosen = choose_folder(None, closed / "checkout" / ".muster" / "data")
    assert chosen.parent == Path("/var/lib/muster")
    assert choose_folder(closed / "named", closed / "x") == closed / "named"


def test_lock_names_its_holder_and_is_free_once_the_holder_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "muster.lock"
    code = (
        "import sys; from pathlib import Path; from data.store.embedded.lock import FileLock\n"
        "FileLock(Path(sys.argv[1])).acquire(); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, path],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert is_locked(path)
        with pytest.raises(DatabaseInUseError, match=rf"process {holder.pid}\)"):
            FileLock(path).acquire()
        holder.kill()
    assert not is_locked(path)
    with FileLock(path):
        assert path.read_text() == f"{os.getpid()}\n"


def test_nobody_holds_a_lock_where_there_can_be_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert not is_locked(tmp_path / "file" / "muster.lock")
    assert not is_locked(tmp_path / ("x" * 300))


def test_lock_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "muster.lock").mkdir()
    with pytest.raises(DatabaseFolderError, match=r"cannot open .*/muster\.lock: is a directory"):
        FileLock(tmp_path / "muster.lock").acquire()


def test_folder_that_is_there_keeps_its_permissions_and_new_ones_let_all_in(
    tmp_path: Path,
) -> None:
    closed, new = tmp_path / "closed", tmp_path / "a" / "b"
    closed.mkdir(mode=0o700)
    before = os.umask(0o077)
    try:
        make_folder(closed)
        make_folder(new)
    finally:
        os.umask(before)
    modes = [path.stat().st_mode & 0o777 for path in (closed, new, new.parent)]
    assert modes == [0o700, 0o755, 0o755]


@pytest.mark.parametrize(
    "url",
    [
        "mysql://somebody:swordfish@127.0.0.1/muster",
        "postgresql://somebody:swordfish@127.0.0.1:port/muster",
        "postgresql://somebody:a@swordfish@127.0.0.1:1/muster",
        "postgresql://somebody:%zzswordfish@127.0.0.1:1/muster",
        "postgresql://127.0.0.1:1/muster?password=swordfish",
        "host=127.0.0.1 port=1 password=swordfish",
    ],
)
def test_no_password_is_told_of_a_url_that_is_wrong(url: str) -> None:
    with pytest.raises(StoreUnavailableError) as refused:
        connect(url)
    assert "swordfish" not in str(refused.value)
    assert refused.value.__cause__ is None


def test_cause_is_the_last_severe_line_written_since_the_start(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("x FATAL:  an old one\n")
    before = log.stat().st_size
    with log.open("a") as file:
        file.write(
            "x LOG:  starting\nx FATAL:  could not write: No space left on device\nx LOG:  bye\n"
        )
    assert last_cause(log, before) == "could not write: No space left on device"


@pytest.mark.parametrize(
    ("url", "cause"),
    [
        ("postgresql://somebody:secret@127.0.0.1:1/x", "cannot reach postgresql://somebody:"),
        ("postgresql+psycopg://127.0.0.1:1/x", "cannot reach"),
        ("no url at all", "cannot reach the URL"),
    ],
)
def test_database_that_cannot_be_reached_is_named_without_its_password(
    url: str, cause: str
) -> None:
    with pytest.raises(StoreUnavailableError, match=re.escape(cause)) as refused:
        check_external(url)
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)


def test_account_that_may_not_add_postgis_is_told_what_an_administrator_must_do(
    admin_url: str, blank_database_url: str
) -> None:
    role = f"muster_test_plain_{os.getpid()}"
    url = make_url(blank_database_url).set(username=role).render_as_string(hide_password=False)
    with connect(admin_url) as connection:
        connection.execute(sql.SQL("CREATE ROLE {} LOGIN").format(sql.Identifier(role)))
        try:
            with pytest.raises(StoreUnavailableError, match="CREATE EXTENSION postgis"):
                check_external(url)
        finally:
            connection.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(role)))
