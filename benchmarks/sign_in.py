"""What signing in costs, and what it costs others: for `muster bench trust`.

`python -m benchmarks.sign_in [--json]` measures it alone, on a database of its own.
"""

import argparse
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx

from api.app.assembly import create_app
from api.app.server import make_server
from api.cli.scratch_server import scratch_database, scratch_server
from api.settings import Settings
from benchmarks.figures import Figure, percentile, report, say
from data.access.commands import end_session, ensure_account, issue_sign_in
from data.access.grant_commands import ensure_roles
from data.access.password_commands import set_password
from data.access.passwords import Passwords
from data.access.profiles import ProfileName, get_profile
from data.access.roles import DAILY_ROLES
from data.access.secrets import digest
from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import Grade, process_actor
from data.store.migrate import migrate

NAME, PASSWORD = "benchmark", "correct horse battery"
ALONE, READS, AT_ONCE, ENDS = 10, 100, 50, 3
COOKIE = "muster_session"
BENCH = process_actor("benchmark")


def sign_in_figures() -> list[Figure]:
    """Measure signing in alone, a read while fifty try at once, and how soon a feed ends.

    The read is that of the categories: it is short, so that what sign-ins take shows.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        scratch_server() as server,
        scratch_database(server) as url,
    ):
        migrate(url)
        settings = Settings(database_url=url, data_dir=Path(folder), rate_limits=False)
        store = Store.open(url, pool_size=2)
        try:
            _account(store)
            with _served(settings) as address:
                alone_ms = [_sign_in_ms(address) for _ in range(ALONE + 1)][1:]
                quiet_ms, busy_ms = _reads_ms(store, address)
                ends_ms = [_end_ms(store, address) for _ in range(ENDS)]
        finally:
            store.close()
    quiet, busy = percentile(quiet_ms, 0.99), percentile(busy_ms, 0.99)
    return [
        Figure("sign_in_alone_p50_ms", percentile(alone_ms, 0.50), "ms", 250),
        Figure("sign_in_alone_max_ms", max(alone_ms), "ms", 250),
        Figure(
            "read_p99_50_attempts_ratio", busy / quiet, "", 2.0, note=f"{busy:.0f}/{quiet:.0f} ms"
        ),
        Figure("feed_ends_after_revocation_ms", max(ends_ms), "ms", 1000),
    ]


def _account(store: Store) -> None:
    now = datetime.now(UTC)
    with Passwords() as passwords:
        encoded = passwords.hash(PASSWORD)
    with store.transaction(BENCH) as session:
        account_id = ensure_account(session, NAME, NAME, AccountKind.PERSON)
        ensure_roles(session, account_id, DAILY_ROLES, area_code=None, grade=Grade.L2, now=now)
        profile = get_profile(ProfileName.STANDARD)
        set_password(session, account_id, encoded, profile, temporary=False, at=now)


def _sign_in_ms(address: str) -> float:
    with httpx.Client(base_url=f"{address}/api/v1", timeout=20) as client:
        began_s = time.perf_counter()
        answer = client.post("/session", json={"name": NAME, "password": PASSWORD})
        took_ms = (time.perf_counter() - began_s) * 1000
        answer.raise_for_status()
        return took_ms


def _reads_ms(store: Store, address: str) -> tuple[list[float], list[float]]:
    with _signed_in(store, address) as client:
        quiet = [_read_ms(client) for _ in range(READS)]
        stop = threading.Event()
        guessing = [
            threading.Thread(target=_guess, args=(address, number, stop))
            for number in range(AT_ONCE)
        ]
        for one in guessing:
            one.start()
        try:
            busy = [_read_ms(client) for _ in range(READS)]
        finally:
            stop.set()
            for one in guessing:
                one.join()
    return quiet, busy


def _guess(address: str, number: int, stop: threading.Event) -> None:
    """Try once a second, as somebody at a keyboard does at most."""
    with httpx.Client(base_url=f"{address}/api/v1", timeout=60) as client:
        while not stop.is_set():
            client.post("/session", json={"name": f"guess {number}", "password": "a guess"})
            stop.wait(1.0)


def _read_ms(client: httpx.Client) -> float:
    began_s = time.perf_counter()
    client.get("/categories").raise_for_status()
    return (time.perf_counter() - began_s) * 1000


def _end_ms(store: Store, address: str) -> float:
    """Return how long an open feed goes on after its session was ended elsewhere."""
    with _signed_in(store, address) as client:
        secret = client.cookies[COOKIE]
        with client.stream("GET", "/stream") as feed:
            chunks = feed.iter_raw()
            next(chunks)
            with store.transaction(BENCH) as session:
                end_session(session, digest(secret), at=datetime.now(UTC))
            began_s = time.perf_counter()
            for _ in chunks:
                pass
            return (time.perf_counter() - began_s) * 1000


@contextmanager
def _signed_in(store: Store, address: str) -> Iterator[httpx.Client]:
    with store.transaction(BENCH) as session:
        token = issue_sign_in(session, NAME, NAME, timedelta(hours=1))
    with httpx.Client(base_url=f"{address}/api/v1", timeout=30) as client:
        client.post("/session", json={"token": token}).raise_for_status()
        yield client


@contextmanager
def _served(settings: Settings) -> Iterator[str]:
    server = make_server(settings, create_app(settings))
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        server.serving.wait(60)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(20)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    say("signing in, alone and while fifty try")
    sizes = {"sign_ins": ALONE, "reads": READS, "at_once": AT_ONCE}
    raise SystemExit(report(sign_in_figures(), sizes, as_json=given.json))


if __name__ == "__main__":
    main()
