"""Fifty who guess passwords at once, each attempt from another address: a process of its own."""

import http.client
import json
import random
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from benchmarks.instance import ROOT

AT_ONCE = 50
_PROGRAM = "from benchmarks.guessing import guess_until_told; guess_until_told()"


@contextmanager
def guessing(address: str) -> Iterator[Counter[int]]:
    """Let fifty guess until the block ends; yield how often which status was answered by then."""
    answered: Counter[int] = Counter()
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, address],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the process has no pipes")
        try:
            process.stdout.readline()  # all have begun
            yield answered
        finally:
            process.stdin.close()
            told = process.stdout.read()
            answered.update({int(status): times for status, times in json.loads(told).items()})


def guess_until_told() -> None:
    """Guess at the address of the first argument until standard input ends; print what came."""
    address, over = sys.argv[1], threading.Event()
    answered: Counter[int] = Counter()
    begun = threading.Barrier(AT_ONCE + 1)
    threads = [
        threading.Thread(
            target=_guess, args=(address, random.Random(number), begun, over, answered)
        )
        for number in range(AT_ONCE)
    ]
    for one in threads:
        one.start()
    begun.wait()
    print(flush=True)
    sys.stdin.read()
    over.set()
    for one in threads:
        one.join()
    print(json.dumps(answered))


def _guess(
    address: str,
    chance: random.Random,
    begun: threading.Barrier,
    over: threading.Event,
    answered: Counter[int],
) -> None:
    """Guess again and again, and come again when one is told to."""
    begun.wait()
    while not over.is_set():
        status, wait_s = _one(address, chance)
        answered[status] += 1
        over.wait(wait_s)


def _one(address: str, chance: random.Random) -> tuple[int, float]:
    """Return the status of one guess and when to come again."""
    source = ".".join(["127", *(str(chance.randint(1, 250)) for _ in range(3))])
    where = urlsplit(address)
    connection = http.client.HTTPConnection(
        where.hostname or "", where.port, timeout=60, source_address=(source, 0)
    )
    try:
        guess = json.dumps({"name": f"guess {chance.random()}", "password": "a guess of mine"})
        connection.request("POST", "/api/v1/session", guess, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        return answer.status, float(answer.getheader("Retry-After") or 0.0)
    finally:
        connection.close()
