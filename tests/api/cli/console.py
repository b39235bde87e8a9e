"""Commands run as a person runs them: as processes, with nobody's settings."""

import os
import subprocess
import sys
from pathlib import Path

from api.cli.places import ROOT


def started(*arguments: str | Path, **environment: str) -> "subprocess.Popen[str]":
    """Start `muster ARGUMENTS` without the caller's Muster settings."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("MUSTER_", "DATABASE_"))}
    return subprocess.Popen(
        [sys.executable, "-m", "api.cli", *arguments],
        cwd=ROOT,
        env={**clean, "PYTHONPATH": str(ROOT), **environment},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(*arguments: str | Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run `muster ARGUMENTS` to its end without the caller's Muster settings."""
    with started(*arguments, **environment) as process:
        output, errors = process.communicate()
    return subprocess.CompletedProcess(arguments, process.returncode, output, errors)


def complaint(done: "subprocess.CompletedProcess[str]") -> str:
    """Return the one line on standard error of a command that failed."""
    assert done.returncode == 1, done
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("muster: ")
    return lines[0].removeprefix("muster: ")
