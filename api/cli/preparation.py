"""Runs `muster prepare` as a process of its own and passes on what it tells."""

import json
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from api.cli.errors import CommandError
from api.cli.logs import last_line
from api.cli.supervise import start_command, terminate


def prepared(
    environment: Mapping[str, str], logs: Path, show: Callable[[Mapping[str, Any]], None]
) -> str:
    """Run `muster prepare` to its end; return the one-time sign-in it made.

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
    token, failure = "", ""
    with start_command(["prepare"], environment, log, output=subprocess.PIPE) as process:
        try:
            for line in process.stdout or ():
                told = _told(line)
                show(told)
                token = told.get("sign_in", token)
                failure = told.get("error", failure)
        except BaseException:
            terminate(process)
            raise
    if process.returncode != 0 or not token:
        raise CommandError(failure or f"set-up failed: {last_line(log)} ({log})")
    return token


def _told(line: bytes) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
