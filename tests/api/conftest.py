"""What the tests of the interface start from: a small city, served, and who asks."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from api.settings import Settings
from data.access.commands import issue_key, issue_sign_in
from data.store import Store
from data.store.actors import process_actor
from tests.api.serving import Serving, serving
from tests.api.small_city import SmallCity, build_small_city


@pytest.fixture
def small_city(store: Store) -> SmallCity:
    """A city of sixteen crossings, committed."""
    return build_small_city(store)


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    """Settings of an application on this test's database."""
    return Settings(database_url=database_url, data_dir=tmp_path, database_pool=8, threads=8)


@pytest.fixture
def served(small_city: SmallCity, settings: Settings) -> Iterator[Serving]:
    """The application, serving the small city."""
    with serving(settings) as running:
        yield running


@contextmanager
def sign_in(running: Serving, store: Store, name: str = "chen") -> Iterator[httpx.Client]:
    """Yield a client signed in as a person, ready to write."""
    with store.transaction(process_actor("test")) as session:
        token = issue_sign_in(session, name, name.title(), timedelta(hours=1))
    with running.client() as client:
        answer = client.post("/api/v1/session", json={"token": token})
        answer.raise_for_status()
        client.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
        yield client


@pytest.fixture
def person(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A person, signed in with a cookie."""
    with sign_in(served, store) as client:
        yield client


@pytest.fixture
def system(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A system with a key."""
    with store.transaction(process_actor("test")) as session:
        key = issue_key(session, "trackers", "Trackers", "test")
    with served.client() as client:
        client.headers["Authorization"] = f"Bearer {key}"
        yield client
