"""The import direction holds, and the check that says so can fail."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("spatial", "data", "dispatch", "layers", "web", "api")
LINT = (sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()")


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [*LINT, "--config", str(folder / "pyproject.toml"), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def _copy_of_the_house(folder: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", folder)
    for room in ROOMS:
        shutil.copytree(
            ROOT / room,
            folder / room,
            ignore=shutil.ignore_patterns("node_modules", "dist", "src", "__pycache__"),
        )


def test_rooms_import_in_one_direction_only() -> None:
    result = _lint(ROOT)
    assert result.returncode == 0, result.stdout


def test_an_import_against_the_direction_is_found(tmp_path: Path) -> None:
    _copy_of_the_house(tmp_path)
    (tmp_path / "spatial" / "cells" / "planted.py").write_text("import data.store.base\n")
    result = _lint(tmp_path)
    assert result.returncode != 0
    assert "spatial.cells.planted -> data.store.base" in result.stdout


def test_a_room_that_nobody_placed_is_found(tmp_path: Path) -> None:
    _copy_of_the_house(tmp_path)
    (tmp_path / "dispatch" / "planted").mkdir()
    (tmp_path / "dispatch" / "planted" / "__init__.py").write_text('"""Planted."""\n')
    result = _lint(tmp_path)
    assert result.returncode != 0
    assert "planted" in result.stdout
