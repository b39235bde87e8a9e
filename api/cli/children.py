"""What a child process of `muster up` owes its supervisor."""

import ctypes
import logging
import os
import signal
import sys
import time

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
    """Write log lines with time (UTC), level and logger to standard error."""
    logging.basicConfig(
        level=os.environ.get("MUSTER_LOG_LEVEL", "INFO").upper(),
        format="%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s %(message)s",
        datefmt="%Y-%m-%dT%H:%M:%S",
    )
    logging.Formatter.converter = time.gmtime
