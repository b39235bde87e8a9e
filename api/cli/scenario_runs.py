"""Works at runs of scenarios in a process of low priority, which ends when none waits.

Started by the worker: `python -m api.cli.scenario_runs`. What it holds in memory goes with it, and
a kill leaves a run that the next one takes up again.
"""

import logging
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress

from api import tables  # noqa: F401 (rows of other rooms are named by keys)
from api.cli.children import die_with_supervisor, log_to_standard_error
from api.cli.configuration import settings_with_database
from api.cli.places import ROOT
from api.cli.supervise import SUPERVISOR
from data.store import Store
from dispatch.scenarios.runs import Runner, runs_wait

LOOK_EVERY_S = 2.0
STOP_S = 5.0
NICENESS = 15
"""Whoever answers a call goes first."""

log = logging.getLogger("muster.scenarios")


def main() -> int:
    """Work at all runs that wait; return the exit code."""
    die_with_supervisor()
    os.nice(NICENESS)
    log_to_standard_error()
    told_to_stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: told_to_stop.set())
    settings = settings_with_database()
    store = Store.open(settings.database_url, pool_size=2)
    runner = Runner(store, settings.network_cache)
    try:
        log.info("runs of scenarios ended: %d", runner.work(told_to_stop.is_set))
    finally:
        runner.close()
        store.close()
    return 0


def start_looking(store: Store, told_to_stop: threading.Event) -> threading.Thread:
    """Look for runs that wait every two seconds, in a thread; start a process for them."""

    def run() -> None:
        while not told_to_stop.wait(LOOK_EVERY_S):
            try:
                if runs_wait(store):
                    _run_process(told_to_stop)
            except Exception:  # the thread's border: the next round tries again
                log.exception("runs of scenarios could not be worked at")

    thread = threading.Thread(target=run, name="scenarios", daemon=True)
    thread.start()
    return thread


def _run_process(told_to_stop: threading.Event) -> None:
    """Start a process for the runs that wait, and wait for its end or ours."""
    environment = {**os.environ, SUPERVISOR: str(os.getpid())}
    process = subprocess.Popen(
        [sys.executable, "-m", "api.cli.scenario_runs"], cwd=ROOT, env=environment
    )
    while process.poll() is None:
        if told_to_stop.is_set():
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(STOP_S)
            process.kill()
        with suppress(subprocess.TimeoutExpired):
            process.wait(LOOK_EVERY_S)
    if process.returncode:
        log.warning("the process of scenario runs ended with %d", process.returncode)


if __name__ == "__main__":
    sys.exit(main())
