"""Commands as a person runs them: what goes wrong is one clear line, never a trace."""

import doctest
import importlib
import io
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from rich.console import Console
from sqlalchemy import create_engine, text
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from api.cli import documents
from api.cli.main import COMMANDS, build_app, main
from api.cli.places import ROOT, Instance, find_instance, remove_instance, write_instance
from api.cli.steps import Steps
from data.store.embedded.external import connect
from data.store.embedded.lock import is_locked
from data.store.engine import sqlalchemy_url
from tests.api.cli.console import complaint, run, started

MODULES = ("api.cli.places", "api.cli.supervise", "data.store.embedded.packages")


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield int(listener.getsockname()[1])


@pytest.fixture
def open_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="muster-cli-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.parametrize("module", MODULES)
def test_examples_in_docstrings_hold(module: str) -> None:
    assert doctest.testmod(importlib.import_module(module)).failed == 0


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - {"test"}))  # its options are pytest's
def test_every_command_tells_how_it_is_used(command: str) -> None:
    told = CliRunner().invoke(build_app([command]), [command, "--help"], prog_name="./muster")
    assert told.exit_code == 0, told.output
    assert f"Usage: ./muster {command}" in told.output


def test_help_lists_the_commands_that_people_use() -> None:
    shown = CliRunner().invoke(build_app([]), ["--help"], prog_name="./muster").output
    assert all(f" {name} " in shown for name in COMMANDS if COMMANDS[name].summary)


@pytest.mark.parametrize("command", [name for name in COMMANDS if COMMANDS[name].summary])
def test_the_list_says_of_a_command_what_it_says_of_itself(command: str) -> None:
    made = get_command(build_app([command]))
    assert isinstance(made, TyperGroup)
    first, _, _ = (made.commands[command].help or "").partition("\n\n")
    said = " ".join(first.split())
    assert said == COMMANDS[command].summary


def test_the_list_of_commands_needs_neither_arrays_nor_database() -> None:
    code = (
        "import sys; from api.cli.main import build_app; build_app(['--help'])\n"
        "print({'numpy', 'shapely', 'sqlalchemy', 'psycopg', 'fastapi'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=True
    )
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("module", ["api.cli.up", "api.cli.documents"])
def test_light_commands_load_no_geometry(module: str) -> None:
    code = f"import sys, {module}; print({{'numpy', 'shapely', 'fastapi'}} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=True
    )
    assert done.stdout == "set()\n"


def test_only_the_module_of_the_command_is_imported() -> None:
    code = (
        "import sys; from api.cli.main import build_app; build_app(['worker'])\n"
        "print('fastapi' in sys.modules, 'api.cli.working' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, text=True, capture_output=True, check=True
    )
    assert done.stdout == "False True\n"


def test_unknown_command_is_named_and_the_known_ones_are_offered() -> None:
    done = run("nosuch")
    assert done.returncode == 2
    assert "nosuch" in done.stderr


def test_taken_port_is_named_before_anything_is_made(taken_port: int, open_folder: Path) -> None:
    done = run("up", "--port", str(taken_port), "--data", open_folder / "data")
    said = complaint(done)
    assert f"port {taken_port}: address already in use" in said
    assert "--port" in said
    assert not (open_folder / "data" / "pg").exists()


def test_address_that_is_not_this_machines_is_named(open_folder: Path) -> None:
    # 192.0.2.0/24 is for documentation and nobody's (RFC 5737).
    done = run("up", "--host", "192.0.2.1", "--port", "8619", "--data", open_folder)
    assert "cannot listen on 192.0.2.1" in complaint(done)


def test_data_folder_that_is_a_file_is_named(open_folder: Path) -> None:
    (open_folder / "file").write_text("")
    done = run("up", "--port", "8619", "--data", open_folder / "file")
    assert f"cannot make folder {open_folder / 'file'}" in complaint(done)


def test_data_folder_without_the_right_to_write_is_named(
    open_folder: Path, python_for_anybody: tuple[str, dict[str, str]]
) -> None:
    open_folder.chmod(0o555)
    if os.geteuid() != 0:
        done = run("up", "--port", "8619", "--data", open_folder)
    else:  # root may write anywhere: be somebody else
        python, environment = python_for_anybody
        done = subprocess.run(
            [python, "-m", "api.cli", "up", "--port", "8619", "--data", open_folder],
            cwd=ROOT,
            env=environment,
            user="nobody",
            extra_groups=[],
            text=True,
            capture_output=True,
            check=False,
        )
        if "Permission denied" in done.stderr and "muster:" not in done.stderr:
            pytest.skip("the unprivileged account may not read this checkout")
    assert f"cannot make folder {open_folder / 'logs'}: permission denied" in complaint(done)


def test_database_url_that_cannot_be_reached_starts_nothing(open_folder: Path) -> None:
    url = "postgresql://somebody:secret@127.0.0.1:1/muster"
    done = run("up", "--port", "8619", "--data", open_folder, DATABASE_URL=url)
    said = complaint(done)
    assert "cannot reach postgresql://somebody:***@127.0.0.1:1/muster" in said
    assert "secret" not in done.stdout + done.stderr
    assert not (open_folder / "pg").exists()


@pytest.mark.slow
def test_set_up_that_is_interrupted_stops_the_database_and_says_so(open_folder: Path) -> None:
    with started("up", "--port", "8619", "--data", open_folder) as process:
        assert process.stdout is not None
        seen = [process.stdout.readline() for _ in range(2)]
        assert "PostGIS" in seen[1]
        assert (open_folder / "pg" / "postmaster.pid").exists()
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate()
    assert process.returncode == 130
    assert errors.startswith("muster: interrupted")
    assert not (open_folder / "pg" / "postmaster.pid").exists()
    assert not is_locked(open_folder / "muster.lock")


def test_serving_without_a_database_says_how_to_get_one(open_folder: Path) -> None:
    said = complaint(run("serve", MUSTER_DATA_DIR=str(open_folder)))
    assert "set DATABASE_URL, or run ./muster up" in said


@pytest.mark.parametrize("command", ["serve", "worker", "sign-in"])
def test_database_without_the_schema_is_told_what_makes_it(
    command: str, open_folder: Path, blank_database_url: str
) -> None:
    done = run(command, MUSTER_DATA_DIR=str(open_folder), DATABASE_URL=blank_database_url)
    assert "the database has no schema: run ./muster migrate" in complaint(done)


def test_database_of_another_release_is_told_in_one_line(
    open_folder: Path, database_url: str
) -> None:
    with connect(database_url) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0005'")
    for command in ("serve", "migrate"):
        done = run(command, MUSTER_DATA_DIR=str(open_folder), DATABASE_URL=database_url)
        assert "has schema 0005, which another release of Muster made" in complaint(done)


def test_database_that_goes_away_under_a_command_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, database_url: str
) -> None:
    def loses_its_database(app: typer.Typer) -> None:
        def lose() -> None:
            engine = create_engine(sqlalchemy_url(database_url))
            with engine.connect() as connection:
                connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

        app.command("version")(lose)

    monkeypatch.setattr(documents, "register", loses_its_database)
    with pytest.raises(SystemExit) as ended:
        main(["version"])
    assert ended.value.code == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert said[0].startswith("muster: the database does not answer: ")


def test_wrong_setting_is_named_by_its_variable(open_folder: Path) -> None:
    said = complaint(run("serve", MUSTER_PORT="many", MUSTER_DATA_DIR=str(open_folder)))
    assert said.startswith("MUSTER_PORT: ")


def test_unknown_benchmark_is_named_and_the_known_ones_are_listed() -> None:
    said = complaint(run("bench", "nosuch"))
    assert "no benchmark nosuch; there are: " in said
    assert {"main", "nearest", "trust", "loop"} <= {*said.split(": ")[-1].split(", ")}


def test_file_that_cannot_be_imported_is_named_and_nothing_is_written(
    open_folder: Path, database_url: str
) -> None:
    missing = open_folder / "absent.osm.pbf"
    done = run("import", "osm", missing, "--data", open_folder, DATABASE_URL=database_url)
    assert "absent.osm.pbf" in complaint(done)


def test_sign_in_link_is_for_the_address_of_the_running_instance(
    open_folder: Path, database_url: str
) -> None:
    write_instance(open_folder, Instance(os.getpid(), "http://127.0.0.1:8612"))
    done = run("sign-in", "Zhang San", "--data", open_folder, DATABASE_URL=database_url)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("http://127.0.0.1:8612/#sign-in=")
    remove_instance(open_folder)
    assert find_instance(open_folder) is None


def test_instance_that_is_gone_is_not_found(open_folder: Path) -> None:
    with subprocess.Popen(["true"]) as ended:
        ended.wait()
    write_instance(open_folder, Instance(ended.pid, "http://127.0.0.1:8612"))
    assert find_instance(open_folder) is None


def fails_in_its_second_step(console: Console) -> None:
    with Steps(3, console=console) as steps:
        steps.begin("city", "城市数据")
        steps.note("not shown off a terminal")
        steps.done("武汉市")
        steps.begin("server", "服务")
        raise OSError("no")


def test_steps_are_numbered_in_both_languages_and_the_failed_one_is_marked() -> None:
    output = io.StringIO()
    with pytest.raises(OSError, match="no"):
        fails_in_its_second_step(Console(file=output, width=200))
    first, second = output.getvalue().splitlines()
    assert first.startswith("✓ [1/3] city · 城市数据  0.0 s  武汉市")
    assert second == "✗ [2/3] server · 服务"
