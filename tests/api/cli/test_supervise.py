"""Supervision with real processes: restart, order of stopping, and death of the supervisor."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from api.cli.logs import last_line, turn_over
from api.cli.places import ROOT
from api.cli.supervise import Child, Ended, Supervisor, Told, restart_delay_s, terminate

ENDS_AT_ONCE = "import sys; print('first words'); print('last words'); sys.exit(3)"
RUNS = "import signal; signal.pause()"


def child(name: str, code: str, folder: Path) -> Child:
    log = folder / f"{name}.log"

    def start() -> "subprocess.Popen[bytes]":
        with log.open("ab") as output:
            return subprocess.Popen([sys.executable, "-c", code], stdout=output, stderr=output)

    return Child(name, start, terminate, log)


def test_delay_doubles_from_one_second_to_half_a_minute() -> None:
    assert [restart_delay_s(n) for n in range(7)] == [1, 2, 4, 8, 16, 30, 30]
    assert restart_delay_s(100_000) == 30  # weeks of failing later


def test_child_that_ends_is_told_with_its_last_words_and_started_again(tmp_path: Path) -> None:
    said: list[str] = []

    def tell(line: str) -> None:
        said.append(line)
        if len(said) == 2:
            supervisor.events.put(Told(signal.SIGTERM))

    supervisor = Supervisor(tell)
    supervisor.add(child("worker", ENDS_AT_ONCE, tmp_path))
    supervisor.run()
    supervisor.stop()
    assert said[0].startswith("worker ended (code 3), starting again in 1 s: last words")
    assert said[1] == "worker runs again"


def test_killed_child_is_told_by_its_signal(tmp_path: Path) -> None:
    said: list[str] = []
    supervisor = Supervisor(said.append)
    runner = child("serve", RUNS, tmp_path)
    supervisor.add(runner)
    assert runner.process is not None
    runner.process.kill()
    event = supervisor.next_event()
    assert event == Ended("serve", -signal.SIGKILL)


def test_children_stop_in_the_reverse_order_of_their_start(tmp_path: Path) -> None:
    stopped: list[str] = []
    supervisor = Supervisor(stopped.append)
    for name in ("postgresql", "serve", "worker"):
        runner = child(name, RUNS, tmp_path)

        def stop(process: "subprocess.Popen[bytes]", name: str = name) -> None:
            stopped.append(name)
            terminate(process)

        runner.stop = stop
        supervisor.add(runner)
    supervisor.stop()
    assert stopped == ["worker", "serve", "postgresql"]


def test_signal_ends_the_run_and_is_returned(tmp_path: Path) -> None:
    supervisor = Supervisor(print)
    supervisor.add(child("serve", RUNS, tmp_path))
    supervisor.events.put(Told(signal.SIGHUP))
    assert supervisor.run() == signal.SIGHUP
    supervisor.stop()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel's part is Linux's")
def test_child_dies_with_a_supervisor_that_is_killed(tmp_path: Path) -> None:
    waits = (
        "from api.cli.children import die_with_supervisor; import signal, sys\n"
        "die_with_supervisor(); print('ready', flush=True); signal.pause()"
    )
    supervises = (
        "import os, subprocess, sys\n"
        "p = subprocess.Popen([sys.executable, '-c', sys.argv[1]],"
        " env={**os.environ, 'MUSTER_SUPERVISOR': str(os.getpid())}, stdout=subprocess.PIPE)\n"
        "p.stdout.readline(); print(p.pid, flush=True); p.wait()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", supervises, waits],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
    ) as supervisor:
        assert supervisor.stdout is not None
        ended = os.pidfd_open(int(supervisor.stdout.readline()))
        supervisor.kill()
    readable, _, _ = select.select([ended], [], [], 30)  # readable once the process has ended
    os.close(ended)
    assert readable == [ended]


def test_grown_log_is_turned_over_while_its_writer_goes_on(tmp_path: Path) -> None:
    log = tmp_path / "serve.log"
    with log.open("a") as writer:
        for turn in range(5):
            writer.write(f"line of turn {turn}\n" * 100)
            writer.flush()
            assert turn_over([log], largest_bytes=100) == [log]
        writer.write("after\n")
    assert log.read_text() == "after\n"
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert kept == ["serve.log", "serve.log.1", "serve.log.2", "serve.log.3"]
    assert last_line(tmp_path / "serve.log.1") == "line of turn 4"
    assert last_line(tmp_path / "serve.log.3") == "line of turn 2"


def test_log_that_cannot_be_copied_is_emptied_all_the_same(tmp_path: Path) -> None:
    log, kept = tmp_path / "serve.log", tmp_path / "serve.log.1"
    kept.write_text("kept before\n")
    log.write_text("x" * 1000)
    (tmp_path / "serve.log.part").symlink_to("/dev/full")  # a full disk
    assert turn_over([log], largest_bytes=100) == [log]
    assert log.read_text() == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["serve.log", "serve.log.1"]
    assert kept.read_text() == "kept before\n"


def test_small_or_absent_log_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "small.log").write_text("x\n\n")
    assert turn_over([tmp_path / "small.log", tmp_path / "absent.log"]) == []
    assert last_line(tmp_path / "small.log") == "x"
    assert last_line(tmp_path / "absent.log") == ""
