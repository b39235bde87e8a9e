"""How soon a second server answers under a closure that was filed at the first."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx

from api.cli.ports import answers
from benchmarks import instance
from benchmarks.closures import across_longest
from benchmarks.two_browsers import post

REPETITIONS = 30
READY_WITHIN_S = 120.0
CATEGORY = "emergency:fire"


def closure_to_other_process_ms(
    folder: Path, repetitions: int = REPETITIONS
) -> tuple[list[float], int]:
    """Return milliseconds from filing a closure to another process's next answer, and how often
    that answer was not under it.

    An instance is started from a fresh clone in `folder`, and a second server on its database. Each
    repetition asks the second server whom to send to a place, files a closure across the longest of
    the ways at the first, and asks the second again at once. The clock runs from before the
    closure is sent until the answer has come. What was closed is opened again.
    """
    checkout = instance.clone(folder)
    data = folder / "city"
    with (
        instance.running(checkout, instance.free_port(), data) as first,
        instance.signed_in(first) as client,
        _second_server(checkout, data) as address,
        httpx.Client(base_url=f"{address}/api/v1", timeout=30) as other,
    ):
        other.cookies.update(client.cookies)
        other.headers["X-CSRF-Token"] = client.headers["X-CSRF-Token"]
        generator = random.Random(20261122)
        places = generator.sample(instance.facility_places(client), repetitions)
        taken = [_one(client, other, place) for place in places]
    return [ms for ms, _ in taken], sum(not followed for _, followed in taken)


def _one(
    client: httpx.Client, other: httpx.Client, place: tuple[float, float]
) -> tuple[float, bool]:
    question = {"lon": place[0], "lat": place[1], "category": CATEGORY, "k": 5}
    before = _answer(other, question)
    body = {"geometry": across_longest(before["units"]), "reason": "measured"}
    began = time.perf_counter()
    closure = post(client, "/closures", body).json()
    after = _answer(other, question)
    ms = (time.perf_counter() - began) * 1000.0
    post(client, f"/closures/{closure['id']}/end", {})
    return ms, after["network"]["version"] != before["network"]["version"]


def _answer(client: httpx.Client, question: dict[str, Any]) -> dict[str, Any]:
    answer = client.post("/recommendations", json=question)
    answer.raise_for_status()
    found: dict[str, Any] = answer.json()
    return found


@contextmanager
def _second_server(checkout: Path, data: Path) -> Iterator[str]:
    """Yield the address of another `./muster serve` on the database of a running instance."""
    port = instance.free_port()
    process = subprocess.Popen(
        ["./muster", "serve"],
        cwd=checkout,
        env={**os.environ, "MUSTER_DATA_DIR": str(data), "MUSTER_PORT": str(port)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait_until_ready(process, port)
        yield f"http://localhost:{port}"  # as the first, whose cookie it is given
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=instance.STOP_LIMIT_S)


def _wait_until_ready(process: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + READY_WITHIN_S
    while not answers("127.0.0.1", port, "/readyz"):
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("the second server did not start")
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=0.1)
