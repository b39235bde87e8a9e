"""Processes that are ours: what one owes its supervisor, and waiting for one to end."""

import ctypes
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from api.cli.log_lines import TEXT, JsonLines, PlainLines
from api.cli.places import ROOT
from api.cli.supervise import SUPERVISOR

_PR_SET_PDEATHSIG = 1  # prctl(2)


def die_with_supervisor() -> None:
    """Let the kernel end this process when its supervisor dies in whatever way (Linux).

    Does nothing in a process that was not started by a supervisor.
    """
    supervisor = os.environ.get(SUPERVISOR)
    if supervisor is None or not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != int(supervisor):  # it died before we asked
        raise SystemExit(1)


def log_to_standard_error() -> None:
    """Write log lines to standard error: JSON, or with `MUSTER_LOG_FORMAT=text` for people."""
    lines = logging.StreamHandler()
    if os.environ.get("MUSTER_LOG_FORMAT", "json") == "json":
        lines.setFormatter(JsonLines())
    else:
        lines.setFormatter(PlainLines(TEXT, datefmt="%Y-%m-%dT%H:%M:%S"))
    logging.basicConfig(level=os.environ.get("MUSTER_LOG_LEVEL", "INFO").upper(), handlers=[lines])
    logging.Formatter.converter = time.gmtime


def run_to_its_end(command: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run a program of the checkout and return its exit code.

    An interruption reaches the program too, which ends in its own way.
    """
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue
