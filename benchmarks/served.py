"""The sample city with its training fleet, served as users have it: by a process of its own."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import httpx

from api.cli.places import packages_folder
from api.cli.ports import answers
from api.cli.preparation import prepared
from api.cli.supervise import start_command, terminate
from benchmarks.instance import free_port
from data.access.commands import issue_sign_in
from data.store import Store
from data.store.actors import process_actor
from data.store.embedded import EmbeddedPostGIS

READY_WITHIN_S = 180.0
LOOK_EVERY_S = 0.1
BENCH = process_actor("benchmark")


@dataclass(frozen=True, slots=True)
class City:
    """A served city: its address, and its database, opened."""

    address: str
    store: Store

    @contextmanager
    def signed_in(self, name: str) -> Iterator[httpx.Client]:
        """Yield a client signed in with a one-time sign-in, for reads and writes."""
        with self.store.transaction(BENCH) as session:
            token = issue_sign_in(session, name, name, timedelta(hours=1))
        with httpx.Client(base_url=f"{self.address}/api/v1", timeout=60) as client:
            answer = client.post("/session", json={"token": token}).raise_for_status()
            client.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
            yield client


@contextmanager
def served_city() -> Iterator[City]:
    """Yield the city on a database that waits for its disk; both are gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="muster-bench-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the database may run as somebody else
        with EmbeddedPostGIS(folder / "database", packages=packages_folder()) as database:
            url, port = database.url("postgres"), free_port()
            given = {key: value for key, value in os.environ.items() if "MUSTER_" not in key}
            environment = {
                **given,
                "MUSTER_DATABASE_URL": url,
                "MUSTER_DATA_DIR": str(folder / "data"),
                "MUSTER_PORT": str(port),
            }
            (folder / "data" / "logs").mkdir(parents=True)
            prepared(environment, folder / "data" / "logs", lambda _told: None, training=True)
            store = Store.open(url, pool_size=2)
            try:
                with _served(environment, folder / "serve.log", port):
                    yield City(f"http://127.0.0.1:{port}", store)
            finally:
                store.close()


@contextmanager
def _served(environment: dict[str, str], log: Path, port: int) -> Iterator[None]:
    process = start_command(["serve"], environment, log)
    try:
        deadline_s = time.monotonic() + READY_WITHIN_S
        while not answers("127.0.0.1", port, "/readyz"):
            if process.poll() is not None or time.monotonic() > deadline_s:
                said = log.read_text("utf-8", errors="replace")[-2000:]
                raise RuntimeError(f"the server did not start: {said}")
            time.sleep(LOOK_EVERY_S)
        yield
    finally:
        terminate(process)
