"""Runs `muster prepare` as a process of its own and passes on what it tells."""

import json
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.cli.errors import CommandError
from api.cli.logs import last_line
from api.cli.supervise import start_command, terminate


@dataclass(frozen=True, slots=True)
class Prepared:
    """What set-up made for this run: a one-time sign-in, and the training driver's key if any."""

    sign_in: str
    training_key: str


def prepared(
    environment: Mapping[str, str],
    logs: Path,
    show: Callable[[Mapping[str, Any]], None],
    *,
    training: bool,
) -> Prepared:
    """Run `muster prepare` to its end; return the secrets it made.

    Parameters
    ----------
    environment
        The settings, as variables.
    logs
        Folder for its log, `prepare.log`.
    show
        Called with each thing it tells: `{"step"}`, `{"note"}`, `{"done"}`, `{"error"}`.

    Raises
    ------
    CommandError
        With what it told as the error, else with the last line of its log.
    """
    log = logs / "prepare.log"
    all_told: dict[str, Any] = {}
    command = ["prepare", "--training" if training else "--no-training"]
    with start_command(command, environment, log, output=subprocess.PIPE) as process:
        try:
            for line in process.stdout or ():
                told = _told(line)
                show(told)
                all_told |= told
        except BaseException:
            terminate(process)
            raise
    if process.returncode != 0 or "sign_in" not in all_told:
        raise CommandError(all_told.get("error") or f"set-up failed: {last_line(log)} ({log})")
    return Prepared(all_told["sign_in"], all_told.get("training_key", ""))


def _told(line: bytes) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
