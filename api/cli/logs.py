"""Log files of the processes: appended to, and turned over when they grow."""

import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

LARGEST_BYTES = 10 << 20
KEPT = 3  # older ones are named .1 (newest) to .3


def open_log(path: Path) -> int:
    """Return a descriptor that appends to the log at `path`; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o644)


def turn_over(paths: Iterable[Path], *, largest_bytes: int = LARGEST_BYTES) -> list[Path]:
    """Copy each log that has grown past `largest_bytes` aside and empty it; return those.

    Writers keep their descriptors: since they append, they go on at the start of the emptied file.
    Lines written between copy and emptying are lost, at most a few. A log that cannot be copied
    (the disk is full) is emptied all the same, and the copies that are there stay.
    """
    turned = []
    for path in paths:
        try:
            if path.stat().st_size <= largest_bytes:
                continue
            _keep_copy(path)
            os.truncate(path, 0)
        except OSError:
            continue
        turned.append(path)
    return turned


def _keep_copy(path: Path) -> None:
    newest = path.with_name(f"{path.name}.1")
    part = path.with_name(f"{path.name}.part")
    try:
        shutil.copyfile(path, part)
    except OSError:
        part.unlink(missing_ok=True)
        return
    for number in range(KEPT - 1, 0, -1):
        older = path.with_name(f"{path.name}.{number}")
        if older.exists():
            older.replace(path.with_name(f"{path.name}.{number + 1}"))
    part.replace(newest)


def last_line(path: Path) -> str:
    """Return the last line of the log at `path` that is not blank; empty when there is none."""
    try:
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - 4096, 0))
            lines = file.read().decode(errors="replace").splitlines()
    except FileNotFoundError:
        return ""
    return _plain(next((line.strip() for line in reversed(lines) if line.strip()), ""))


def _plain(line: str) -> str:
    """Return what a line of JSON says; any other line as it is."""
    try:
        told = json.loads(line)
    except ValueError:
        return line
    if not isinstance(told, dict) or "message" not in told:
        return line
    return " ".join(str(told[name]) for name in ("message", "error") if name in told)
