"""A Muster of the benchmark's own, started from a fresh clone with the command of the README."""

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil

ROOT = Path(__file__).resolve().parents[1]
LINK = re.compile(r"(http://[^/\s]+)/#sign-in=([\w.\-]+)")
START_LIMIT_S = 900
STOP_LIMIT_S = 60


@dataclass(frozen=True, slots=True)
class Running:
    """A running instance: address, data folder, a one-time sign-in, how long it took to start."""

    address: str
    data: Path
    token: str
    start_s: float
    process: psutil.Process


def free_port() -> int:
    """Return a TCP port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def clone(folder: Path) -> Path:
    """Clone the committed state of the repository into `folder`; return the clone."""
    checkout = folder / "muster"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(checkout)], check=True)
    return checkout


@contextmanager
def running(
    checkout: Path, port: int, data: Path, *options: str, stop: bool = True
) -> Iterator[Running]:
    """Run `./muster up` in `checkout` until the block ends, then stop it as Ctrl-C does.

    What it says goes to a log beside `data`, its data folder. With `stop=False` the block itself
    ends it. The start is timed from the command to the line with the one-time sign-in.

    Raises
    ------
    RuntimeError
        When it does not start or does not stop cleanly; the message ends with its last words.
    """
    log = data.with_suffix(".log")
    began = time.perf_counter()
    environment = {k: v for k, v in os.environ.items() if not k.startswith("MUSTER_")}
    with log.open("w+", encoding="utf-8") as output:
        process = subprocess.Popen(
            ["./muster", "up", "--port", str(port), "--data", str(data), *options],
            cwd=checkout,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
            start_new_session=True,
        )
        try:
            match = _wait_for_link(process, log)
            start_s = time.perf_counter() - began
            yield Running(match[1], data, match[2], start_s, psutil.Process(process.pid))
        finally:
            if stop or process.poll() is None:
                _stop(process, log)


def _wait_for_link(process: subprocess.Popen[bytes], log: Path) -> re.Match[str]:
    deadline = time.monotonic() + START_LIMIT_S
    while time.monotonic() < deadline:
        if match := LINK.search(log.read_text("utf-8", errors="replace")):
            return match
        try:
            process.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            continue
        break
    raise RuntimeError(f"muster up did not start: {log.read_text('utf-8')[-2000:]}")


def _stop(process: subprocess.Popen[bytes], log: Path) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    try:
        code = process.wait(timeout=STOP_LIMIT_S)
    except subprocess.TimeoutExpired:
        process.kill()
        raise RuntimeError("muster up did not stop within a minute") from None
    if code != 0:
        raise RuntimeError(f"muster up ended with {code}: {log.read_text('utf-8')[-2000:]}")


def resident_mb(process: psutil.Process) -> float:
    """Return the resident memory of `process` and its descendants, PostgreSQL's left out, in MB.

    Pages shared between processes count once per sharer's part (PSS).
    """
    family = [process, *process.children(recursive=True)]
    ours = [p for p in family if "postgres" not in p.name()]
    return sum(p.memory_full_info().pss for p in ours) / 1e6


def outside_connections(process: psutil.Process) -> int:
    """Return how many connections `process` and its descendants hold to other machines."""
    family = [process, *process.children(recursive=True)]
    peers = [c.raddr for p in family for c in p.net_connections("inet")]
    hosts = [str(host) for host, *_ in filter(None, peers)]
    return sum(not host.startswith("127.") and host != "::1" for host in hosts)


@contextmanager
def signed_in(instance: Running) -> Iterator[httpx.Client]:
    """Yield a client signed in with the instance's one-time token, for reads and writes."""
    with httpx.Client(base_url=f"{instance.address}/api/v1", timeout=30) as client:
        answer = client.post("/session", json={"token": instance.token})
        answer.raise_for_status()
        client.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
        yield client


def new_link(instance: Running, name: str) -> str:
    """Return a one-time link for another person, as `./muster sign-in NAME` prints it."""
    command = ["./muster", "sign-in", name, "--data", str(instance.data)]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    match = LINK.search(printed)
    if match is None:
        raise RuntimeError(f"muster sign-in printed no link: {printed}")
    return match[0]


def facility_places(client: httpx.Client) -> list[tuple[float, float]]:
    """Return lon, lat of 500 facilities of the city: places to ask about."""
    answer = client.get("/layers/facilities/features", params={"limit": 500})
    answer.raise_for_status()
    points = [feature["geometry"]["coordinates"] for feature in answer.json()["features"]]
    return [(lon, lat) for lon, lat in points]
