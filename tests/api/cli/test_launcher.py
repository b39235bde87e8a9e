"""The launcher: makes the environment once, again when it is stale or broken, and never twice."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from api.cli.places import ROOT

PINS = ("annotated-doc", "mdurl")  # small, pure, without dependencies
PROGRAM = "import sys\nimport annotated_doc, mdurl\nprint('ran', *sys.argv[1:])\n"

pytestmark = pytest.mark.timeout(600)


def pin(name: str) -> str:
    """Return the entry of a package in the real lock file, hashes and all."""
    lock = (ROOT / "requirements" / "runtime.lock").read_text("utf-8")
    found = re.search(rf"^{name}==[^\n]*\n(?:    [^\n]*\n)+", lock, re.MULTILINE)
    assert found is not None
    return found[0]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout with the real launcher, two pinned packages, and a program that runs."""
    folder = tmp_path / "a checkout 检出"
    (folder / "requirements").mkdir(parents=True)
    (folder / "api" / "cli").mkdir(parents=True)
    shutil.copy(ROOT / "muster", folder / "muster")
    write_locks(folder, *PINS)
    (folder / "api" / "cli" / "__main__.py").write_text(PROGRAM)
    return folder


def write_locks(folder: Path, *names: str) -> None:
    for lock in ("runtime", "dev"):
        text = "".join(map(pin, names))
        (folder / "requirements" / f"{lock}.lock").write_text(f"# {lock}\n{text}")


def copy_words(checkout: Path) -> None:
    """Put in what says which commands, sub-commands and benchmarks there are."""
    for name in ("main", "importing", "network"):
        shutil.copy(ROOT / "api" / "cli" / f"{name}.py", checkout / "api" / "cli")
    shutil.copytree(ROOT / "benchmarks", checkout / "benchmarks")


def started(checkout: Path, *arguments: str, **environment: str) -> "subprocess.Popen[str]":
    clean = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "MUSTER_PYTHON"}}
    return subprocess.Popen(
        [checkout / "muster", *arguments],
        cwd="/",
        env={**clean, **environment},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(checkout: Path, *arguments: str, **environment: str) -> tuple[int, str, str]:
    """Return exit code, standard output and standard error of a launch."""
    with started(checkout, *arguments, **environment) as process:
        output, errors = process.communicate()
    return process.returncode, output, errors


def test_first_launch_sets_up_on_standard_error_and_the_second_says_nothing(
    checkout: Path,
) -> None:
    code, output, errors = run(checkout, "up", "--port", "1")
    assert (code, output) == (0, "ran up --port 1\n"), errors
    assert [line[:3] for line in errors.splitlines() if line[1:2] == "/"] == ["1/3", "2/3", "3/3"]
    assert run(checkout, "up") == (0, "ran up\n", "")
    code, _, errors = run(checkout, "test")  # wants the packages of development too
    assert code == 0
    assert "dev.lock" in errors
    assert run(checkout, "test") == (0, "ran test\n", "")
    assert run(checkout, "up") == (0, "ran up\n", "")


@pytest.mark.parametrize(
    ("words", "refused", "offered"),
    [
        (["nope"], "no command nope", "up"),
        (["bench", "nope"], "no benchmark nope", "main"),
        (["bench"], "no benchmark is named", "nearest"),
        (["network", "nope"], "no command network nope", "times"),
        (["import", "nope"], "no command import nope", "osm"),
    ],
)
def test_unknown_words_are_refused_before_anything_is_set_up(
    checkout: Path, words: list[str], refused: str, offered: str
) -> None:
    copy_words(checkout)
    code, output, errors = run(checkout, *words)
    assert (code, output) == (2, "")
    assert refused in errors
    assert offered in errors.split()
    assert len(errors.splitlines()) == 1
    assert not (checkout / ".muster").exists()


def test_known_words_are_let_through(checkout: Path) -> None:
    copy_words(checkout)
    for line in ("--help", "up --port 1", "bench --help", "bench main", "import osm nope.pbf"):
        code, output, errors = run(checkout, *line.split())
        assert (code, output) == (0, f"ran {line}\n"), errors


def test_environment_that_an_interrupted_set_up_left_is_made_anew(checkout: Path) -> None:
    programs = checkout / ".muster" / "env" / "bin"
    programs.mkdir(parents=True)
    (programs / "python").symlink_to(sys.executable)
    (programs.parent / "rubbish").write_text("")
    code, output, errors = run(checkout, "x")
    assert (code, output) == (0, "ran x\n"), errors
    assert not (programs.parent / "rubbish").exists()


def test_changed_lock_file_brings_the_environment_up_to_date_without_making_it_anew(
    checkout: Path,
) -> None:
    write_locks(checkout, "mdurl")
    code, _, errors = run(checkout, "x")
    assert code == 1
    assert "annotated_doc" in errors
    write_locks(checkout, *PINS)
    code, output, errors = run(checkout, "x")
    assert (code, output) == (0, "ran x\n")
    assert "1/3" not in errors
    assert "2/3" in errors


def test_moved_checkout_gets_an_environment_of_its_place(checkout: Path) -> None:
    assert run(checkout, "x")[0] == 0
    moved = checkout.rename(checkout.with_name("moved"))
    code, output, errors = run(moved, "x")
    assert (code, output) == (0, "ran x\n"), errors
    assert "1/3" in errors


def test_two_launches_at_once_set_up_once(checkout: Path) -> None:
    launches = [started(checkout, name) for name in ("one", "two")]
    ends = [launch.communicate() for launch in launches]
    assert [launch.returncode for launch in launches] == [0, 0], ends
    assert sorted(output for output, _ in ends) == ["ran one\n", "ran two\n"]
    assert sum("1/3" in errors for _, errors in ends) == 1


def test_package_whose_hash_is_not_the_locks_is_refused_in_one_line(checkout: Path) -> None:
    lock = checkout / "requirements" / "runtime.lock"
    lock.write_text(re.sub(r"sha256:[0-9a-f]{64}", "sha256:" + "0" * 64, lock.read_text()))
    code, output, errors = run(checkout, "x")
    assert (code, output) == (1, "")
    assert errors.splitlines()[-1].startswith("muster: could not install the packages: ERROR: ")
    assert run(checkout, "x")[0] == 1  # it does not pass for done


def test_folder_in_the_callers_place_does_not_shadow_a_room(checkout: Path) -> None:
    assert run(checkout, "x")[0] == 0
    elsewhere = checkout.parent / "elsewhere"
    (elsewhere / "api" / "cli").mkdir(parents=True)
    (elsewhere / "api" / "cli" / "__main__.py").write_text("print('shadow')")
    done = subprocess.run(
        [checkout / "muster", "x"], cwd=elsewhere, capture_output=True, text=True, check=True
    )
    assert done.stdout == "ran x\n"


def test_launcher_works_through_a_link(checkout: Path) -> None:
    link = checkout.parent / "link"
    link.symlink_to(checkout / "muster")
    done = subprocess.run([link, "x"], cwd="/", capture_output=True, text=True, check=True)
    assert done.stdout == "ran x\n"


@pytest.fixture
def programs_without_python(tmp_path: Path) -> Path:
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("sh", "readlink", "dirname", "cksum", "grep", "mkdir", "flock", "cat"):
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    old = folder / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")  # any Python that is not new enough
    old.chmod(0o755)
    return folder


def test_machine_without_a_new_enough_python_is_told_which_is_needed(
    checkout: Path, programs_without_python: Path
) -> None:
    code, _, errors = run(checkout, "x", PATH=str(programs_without_python))
    assert code == 1
    assert errors.startswith("muster: Python 3.11, 3.12 or 3.13 is needed")
