"""Keeps the processes of `muster up` running: starts them, restarts them, stops them in order."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from types import FrameType

from api.cli.logs import last_line, open_log, turn_over
from api.cli.places import ROOT
from data.store.errors import MusterError

SUPERVISOR = "MUSTER_SUPERVISOR"
_MALLOC = {"MALLOC_ARENA_MAX": "2"}
"""Few pools for the many threads of a server: what one thread has freed another may use."""
FIRST_DELAY_S = 1.0
LONGEST_DELAY_S = 30.0
_MOST_DOUBLINGS = 10  # beyond the longest delay; a power of any number of failures overflows
STEADY_S = 60.0  # who ran this long starts again without delay's memory
STOP_S = 15.0
TURN_OVER_EVERY_S = 30.0


def restart_delay_s(failures: int) -> float:
    """Return how long to wait before a restart after `failures` quick ends in a row (0, 1, …).

    >>> [restart_delay_s(n) for n in (0, 1, 2, 9, 10_000)]
    [1.0, 2.0, 4.0, 30.0, 30.0]
    """
    return min(FIRST_DELAY_S * 2.0 ** min(failures, _MOST_DOUBLINGS), LONGEST_DELAY_S)


@dataclass(frozen=True, slots=True)
class Ended:
    """A process ended by itself."""

    name: str
    code: int


@dataclass(frozen=True, slots=True)
class Told:
    """We were told to stop, by this signal."""

    signal: int


@dataclass(slots=True)
class Child:
    """One supervised process: how it is started and where it stands."""

    name: str
    start: Callable[[], "subprocess.Popen[bytes]"]
    stop: Callable[["subprocess.Popen[bytes]"], None]
    log: Path
    process: "subprocess.Popen[bytes] | None" = None
    started_at: float = 0.0
    failures: int = 0
    restart_at: float | None = None


@dataclass(slots=True)
class Supervisor:
    """Runs children until it is told to stop.

    Children start in the order they were added and stop in the reverse order. All events arrive in
    one queue, which signal handlers may write too.
    """

    tell: Callable[[str], None]
    events: "SimpleQueue[Ended | Told]" = field(default_factory=SimpleQueue)
    children: list[Child] = field(default_factory=list)
    chores: list[Callable[[], None]] = field(default_factory=list)
    """Done every half minute while it runs."""

    _stopping: bool = False

    def add(self, child: Child) -> None:
        """Start `child` and look after it; one that runs already is taken over."""
        self.children.append(child)
        if child.process is None:
            child.process = child.start()
        self._watch(child)

    def run(self) -> int:
        """Look after the children until a signal says to stop; return that signal."""
        while True:
            event = self.next_event()
            match event:
                case Told():
                    return event.signal
                case Ended():
                    self._ended(event)
                case None:
                    turn_over(child.log for child in self.children)
                    for chore in self.chores:
                        chore()
                    self._restart_due()

    def next_event(self, timeout_s: float = TURN_OVER_EVERY_S) -> Ended | Told | None:
        """Return the next event, None when a restart is due or `timeout_s` has passed."""
        due = [child.restart_at for child in self.children if child.restart_at is not None]
        wait = min([timeout_s, *(max(at - time.monotonic(), 0.0) for at in due)])
        try:
            return self.events.get(timeout=wait)
        except Empty:
            return None

    def stop(self) -> None:
        """Stop all children, the last started first."""
        self._stopping = True
        for child in reversed(self.children):
            if child.process is not None and child.process.poll() is None:
                child.stop(child.process)
        self.children.clear()

    def _ended(self, event: Ended) -> None:
        child = next(child for child in self.children if child.name == event.name)
        if time.monotonic() - child.started_at > STEADY_S:
            child.failures = 0
        delay_s = restart_delay_s(child.failures)
        child.failures += 1
        child.restart_at = time.monotonic() + delay_s
        how = f"signal {-event.code}" if event.code < 0 else f"code {event.code}"
        self.tell(
            f"{child.name} ended ({how}), starting again in {delay_s:.0f} s:"
            f" {last_line(child.log) or 'it said nothing'} ({child.log})"
        )

    def _restart_due(self) -> None:
        for child in self.children:
            if child.restart_at is None or child.restart_at > time.monotonic():
                continue
            child.restart_at = None
            try:
                child.process = child.start()
            except (MusterError, OSError) as error:
                self.tell(f"{child.name} did not start: {error}")
                child.restart_at = time.monotonic() + restart_delay_s(child.failures)
                child.failures += 1
                continue
            self._watch(child)
            self.tell(f"{child.name} runs again")

    def _watch(self, child: Child) -> None:
        process = child.process
        assert process is not None  # noqa: S101 (just started)
        child.started_at = time.monotonic()

        def wait() -> None:
            code = process.wait()
            if not self._stopping:
                self.events.put(Ended(child.name, code))

        threading.Thread(target=wait, name=f"watch-{child.name}", daemon=True).start()


def start_command(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    log: Path,
    *,
    output: int | None = None,
) -> "subprocess.Popen[bytes]":
    """Start `muster ARGUMENTS` in a session of its own: Ctrl-C is for us, who stop it in order.

    What it says is appended to `log`; its standard output goes to `output` when that is given.
    """
    descriptor = open_log(log)
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "api.cli", *arguments],
            cwd=ROOT,
            env={**_MALLOC, **environment, SUPERVISOR: str(os.getpid()), "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            stdout=descriptor if output is None else output,
            stderr=descriptor,
            start_new_session=True,
        )
    finally:
        os.close(descriptor)


def command_child(
    name: str, arguments: Sequence[str], environment: Mapping[str, str], logs: Path
) -> Child:
    """Return a child that runs `muster ARGUMENTS`, logs to `name.log` and stops on SIGTERM."""
    log = logs / f"{name}.log"
    return Child(name, lambda: start_command(arguments, environment, log), terminate, log)


def terminate(process: "subprocess.Popen[bytes]") -> None:
    """End a process: asked first, killed when it does not answer in time."""
    process.terminate()
    try:
        process.wait(STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def signals_as_events(events: "SimpleQueue[Ended | Told]") -> Iterator[None]:
    """Turn SIGINT, SIGTERM and SIGHUP into events for as long as the block lasts."""

    def tell(number: int, _frame: object) -> None:
        events.put(Told(number))

    with handling((signal.SIGINT, signal.SIGTERM, signal.SIGHUP), tell):
        yield


@contextmanager
def handling(
    numbers: Sequence[signal.Signals], handler: Callable[[int, FrameType | None], None]
) -> Iterator[None]:
    """Handle signals for as long as the block lasts.

    A SIGHUP that is ignored stays so (`nohup`). A SIGINT does not: a script that starts us in the
    background has it ignored without meaning it.
    """
    before = {number: signal.getsignal(number) for number in numbers}
    ignored = before.get(signal.SIGHUP) is signal.SIG_IGN
    heard = [number for number in numbers if number is not signal.SIGHUP or not ignored]
    for number in heard:
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number in heard:
            signal.signal(number, before[number])
