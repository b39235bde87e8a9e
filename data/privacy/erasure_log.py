"""Who is forgotten, outside the database: a restore brings rows back, and this takes them again.

One line of JSON for each erasure, added before it is done and never changed. It names rows, not
persons.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from data.privacy.errors import KeysUnusableError

RowKeys = Mapping[str, Sequence[str]]
"""Keys of rows by table."""

FIRST_PURPOSE: Final = "request"
"""Of lines that say none: they were written before purposes were."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One erasure as it was asked for."""

    id: str
    asked_at: datetime
    asked_by: str
    asked_by_account: int | None
    reason: str
    row_keys: RowKeys
    purpose: str = FIRST_PURPOSE


def append(path: Path, asked: Asked) -> None:
    """Add an erasure; it is on the disk when this returns.

    Raises
    ------
    KeysUnusableError
        When it cannot be written: nothing may be erased then, or a restore would bring it back.
    """
    line = json.dumps(
        {
            "id": asked.id,
            "asked_at": asked.asked_at.isoformat(),
            "asked_by": asked.asked_by,
            "asked_by_account": asked.asked_by_account,
            "purpose": asked.purpose,
            "reason": asked.reason,
            "row_keys": {table: list(keys) for table, keys in asked.row_keys.items()},
        },
        ensure_ascii=False,
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(descriptor, f"{line}\n".encode())
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise KeysUnusableError(f"the log of erasures cannot be written: {error}") from error


def read(path: Path) -> list[Asked]:
    """Return all erasures in the order in which they were asked for; none when there is no file.

    A last line that a fault cut short is left out: its erasure was not done.

    Raises
    ------
    KeysUnusableError
        When another line cannot be read: its number is said.
    """
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    found = []
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        try:
            found.append(_parsed(line))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            if number == len(lines):
                break
            raise KeysUnusableError(f"line {number} of {path} cannot be read") from error
    return found


def _parsed(line: str) -> Asked:
    said = json.loads(line)
    return Asked(
        id=said["id"],
        asked_at=datetime.fromisoformat(said["asked_at"]),
        asked_by=said["asked_by"],
        asked_by_account=said["asked_by_account"],
        purpose=said.get("purpose", FIRST_PURPOSE),
        reason=said["reason"],
        row_keys={
            str(table): [str(key) for key in keys] for table, keys in said["row_keys"].items()
        },
    )
