"""A statement that takes too long is given up: clean, and nothing is half done."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import copy_context

import httpx
import psycopg
import pytest
from sqlalchemy import text

from api.settings import Settings
from data.store import Store
from data.store.actors import process_actor
from data.store.reads import Read, read_ahead
from data.store.time_limits import limit_statements
from tests.api.asking import fire, new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving, serving

API = "/api/v1"
TEST = process_actor("test")


@pytest.fixture
def hurried(settings: Settings) -> Iterator[Serving]:
    """A server whose short statements may take a second."""
    with serving(settings.model_copy(update={"statement_limit_s": 1})) as running:
        yield running


@pytest.fixture
def client(hurried: Serving, store: Store) -> Iterator[httpx.Client]:
    with sign_in(hurried, store) as signed_in:
        yield signed_in


@contextmanager
def locked(url: str, table: str) -> Iterator[None]:
    """Keep everybody from a table while the block runs."""
    with psycopg.connect(url) as owner:
        owner.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
        yield
        owner.rollback()


@pytest.mark.parametrize(
    ("method", "path", "table"),
    [
        ("GET", "/incidents", "incidents"),
        ("GET", "/units", "units"),
        ("POST", "/recommendations", "unit_positions"),
    ],
)
def test_a_read_that_takes_too_long_is_told_when_to_come_again(
    client: httpx.Client, database_url: str, method: str, path: str, table: str
) -> None:
    body = {k: v for k, v in fire().items() if k != "description"} if method == "POST" else None
    with locked(database_url, table):
        answer = client.request(method, API + path, json=body)
    assert answer.status_code == 503, answer.text
    assert answer.json()["code"] == "took_too_long"
    assert answer.headers["content-type"] == "application/problem+json"
    assert int(answer.headers["Retry-After"]) > 0
    assert answer.json()["detail"] == (
        "the database takes too long for this; ask for less, or try again later"
    )
    assert client.request(method, API + path, json=body).status_code == 200


def test_a_write_that_takes_too_long_is_not_done_and_can_be_sent_again(
    client: httpx.Client, database_url: str
) -> None:
    key = new_key()
    with locked(database_url, "incidents"):
        refused = client.post(f"{API}/incidents", json=fire(), headers=key)
    assert (refused.status_code, refused.json()["code"]) == (503, "took_too_long")
    assert client.get(f"{API}/incidents").json()["items"] == []
    filed = client.post(f"{API}/incidents", json=fire(), headers=key)
    assert filed.status_code == 201
    again = client.post(f"{API}/incidents", json=fire(), headers=key)
    assert again.json() == filed.json()
    assert len(client.get(f"{API}/incidents").json()["items"]) == 1


def test_the_limit_is_told_with_the_scope_and_ends_with_the_transaction(store: Store) -> None:
    """PostgreSQL says how long a statement may take: `SHOW statement_timeout`."""

    def limited() -> list[str]:
        limit_statements(1234)
        with store.reading(TEST) as session:
            alone = session.execute(text("SHOW statement_timeout")).scalar_one()
        ahead = Read("limit", "SHOW statement_timeout", lambda rows: str(rows[0][0]))
        with store.reading(TEST) as session:
            read_ahead(session, ahead)
            together = session.info["snapshot"]["limit"]
        with store.transaction(TEST) as session:
            writing = session.execute(text("SHOW statement_timeout")).scalar_one()
        return [alone, together, writing]

    assert copy_context().run(limited) == ["1234ms"] * 3
    with store.reading(TEST) as session:  # the same connection, of somebody without a limit
        assert session.execute(text("SHOW statement_timeout")).scalar_one() == "0"
