"""`muster bench` and `muster screenshots`: programs of `benchmarks/`, run as they are."""

import os
import sys
from collections.abc import Sequence

import typer

from api.cli.children import run_to_its_end
from api.cli.errors import CommandError
from api.cli.places import ROOT
from api.cli.testing import PASS_ON

FOLDER = ROOT / "benchmarks"


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("bench", context_settings=PASS_ON)(bench)
    app.command("screenshots", context_settings=PASS_ON)(screenshots)


def bench(context: typer.Context, name: str) -> None:
    """Run benchmark NAME; with --json it prints machine, sizes and figures · 性能测试."""
    raise typer.Exit(run_program(name, context.args))


def screenshots(context: typer.Context) -> None:
    """Take the pictures in docs/screenshots · 截图."""
    raise typer.Exit(run_program("screenshots", context.args))


def run_program(name: str, arguments: Sequence[str]) -> int:
    """Run `benchmarks/NAME.py` in a process of its own; return its exit code.

    Raises
    ------
    CommandError
        When there is none of that name.
    """
    if not name.isidentifier() or not runnable(name):
        known = sorted(path.stem for path in FOLDER.glob("*.py") if runnable(path.stem))
        raise CommandError(f"no benchmark {name}; there are: {', '.join(known)}")
    command = [sys.executable, "-m", f"benchmarks.{name}", *arguments]
    return run_to_its_end(command, {**os.environ, "PYTHONPATH": str(ROOT)})


def runnable(name: str) -> bool:
    """Tell whether `benchmarks/NAME.py` is a program and not only a part of one."""
    path = FOLDER / f"{name}.py"
    return path.is_file() and '__name__ == "__main__"' in path.read_text(encoding="utf-8")
