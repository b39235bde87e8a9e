"""How long a look behind a mask takes over HTTP, and what sealing costs: for `muster bench trust`.

`python -m benchmarks.reveal [--json]` measures it alone, on a database of its own.
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
from sqlalchemy import text

from api.app.assembly import create_app
from api.app.server import make_server
from api.cli.scratch_server import scratch_database, scratch_server
from api.settings import Settings
from benchmarks.figures import Figure, percentile, report, say
from data.access.commands import ensure_account, issue_sign_in
from data.access.grant_commands import ensure_roles
from data.access.tables import AccountKind
from data.privacy.reveals import MOST_REVEALS
from data.privacy.vault import Place, Vault
from data.store import Store
from data.store.actors import Grade, process_actor
from data.store.migrate import migrate
from data.store.trail import record_audit
from dispatch.incidents.commands import NewIncident
from dispatch.incidents.commands import report as file_incident
from dispatch.incidents.reporters import Reporter, keep_reporter

PHONE = "13912345678"
WARM_UP = 5
SEALED = 20_000
BENCH = process_actor("benchmark")


def reveal_figures() -> list[Figure]:
    """Measure `MOST_REVEALS` looks, all that an account has in an hour, and sealing by itself."""
    with (
        tempfile.TemporaryDirectory() as folder,
        scratch_server() as server,
        scratch_database(server) as url,
    ):
        migrate(url)
        settings = Settings(database_url=url, data_dir=Path(folder), rate_limits=False)
        with _served(settings) as address:
            times_ms = _reveal_times_ms(settings, address)
        sealing_us, opening_us = _cipher_times_us(Path(folder) / "alone")
    return [
        Figure("reveal_p50_ms", percentile(times_ms, 0.50), "ms", 100),
        Figure("reveal_p99_ms", percentile(times_ms, 0.99), "ms", 100),
        Figure("seal_us", sealing_us, "us", 100),
        Figure("open_us", opening_us, "us", 100),
    ]


def _reveal_times_ms(settings: Settings, address: str) -> list[float]:
    store = Store.open(settings.database_url, pool_size=2)
    try:
        incidents, token = _prepare(store, Vault.open(settings.keys))
        with httpx.Client(base_url=f"{address}/api/v1", timeout=20) as client:
            signed_in = client.post("/session", json={"token": token}).raise_for_status().json()
            client.headers["X-CSRF-Token"] = signed_in["csrf_token"]
            with store.transaction(BENCH) as session:
                session.execute(text("UPDATE sign_in_sessions SET second_factor_at = now()"))
                record_audit(session, "benchmark", "sign_in_session", 0)
            return [_one_ms(client, incident_id) for incident_id in incidents][WARM_UP:]
    finally:
        store.close()


def _one_ms(client: httpx.Client, incident_id: int) -> float:
    body = {
        "entity": "incidents",
        "entity_id": incident_id,
        "field": "reporter_phone",
        "purpose": "review",
        "note": "benchmark",
    }
    began = time.perf_counter()
    answer = client.post("/reveals", json=body)
    elapsed_ms = (time.perf_counter() - began) * 1000
    if answer.raise_for_status().json()["value"] != PHONE:
        raise RuntimeError("a reveal showed something else")
    return elapsed_ms


def _prepare(store: Store, vault: Vault) -> tuple[list[int], str]:
    """File incidents with a reporter; return their ids and a sign-in of somebody cleared."""
    now = datetime.now(UTC)
    with store.transaction(BENCH) as session:
        account_id = ensure_account(session, "bench", "Bench", AccountKind.PERSON)
        ensure_roles(session, account_id, ("dispatcher",), area_code=None, grade=Grade.L3, now=now)
        session.execute(
            text(
                "INSERT INTO totp_factors (account_id, secret, created_at, confirmed_at)"
                " VALUES (:id, 'none', now(), now())"
            ),
            {"id": account_id},
        )
        token = issue_sign_in(session, "bench", "Bench", timedelta(hours=1))
        filed = [
            file_incident(session, NewIncident("emergency:fire", "benchmark", 114.3, 30.6))
            for _ in range(MOST_REVEALS)
        ]
        for one in filed:
            keep_reporter(session, vault, one.id, Reporter("张三", PHONE), at=now)
    return [one.id for one in filed], token


def _cipher_times_us(folder: Path) -> tuple[float, float]:
    vault, place = Vault.open(folder), Place("incidents", "reporter_phone", 1)
    began = time.perf_counter()
    sealed = [vault.seal(place, PHONE) for _ in range(SEALED)]
    between = time.perf_counter()
    for one in sealed:
        vault.open_sealed(place, one)
    ended = time.perf_counter()
    return (between - began) / SEALED * 1e6, (ended - between) / SEALED * 1e6


@contextmanager
def _served(settings: Settings) -> Iterator[str]:
    """Serve the application in a thread and yield its address."""
    server = make_server(settings, create_app(settings))
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            if not server.serving.wait(60):
                raise RuntimeError("the server did not start")
            yield address
        finally:
            server.should_exit = True
            thread.join()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    say("looks behind masks over HTTP")
    sizes = {"reveals": MOST_REVEALS, "sealed": SEALED}
    raise SystemExit(report(reveal_figures(), sizes, as_json=given.json))


if __name__ == "__main__":
    main()
