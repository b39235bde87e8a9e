"""What is refused at the border: floods, ambiguity, other types, slowness; each as a problem."""

import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from fastapi import APIRouter, FastAPI, Query

from api.app import connections
from api.app.headers import SECURITY_HEADERS
from api.app.limits import is_json, repeated_member
from api.app.parameters import RepeatableParameters
from api.deps.rates import BY_ACCOUNT, Rates, RequestClass
from api.settings import Settings
from data.store import Store
from tests.api.asking import fire, new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving, serving

GIVEN = "0a1b2c3d-0000-4000-8000-00000000abcd"
SMUGGLING = b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
NOT_OURS_TO_ASK = "/api/v1/session"


def test_an_id_that_comes_with_a_request_is_in_answer_and_problem(served: Serving) -> None:
    with served.client() as client:
        answer = client.get(NOT_OURS_TO_ASK, headers={"X-Request-Id": GIVEN})
        other = client.get(NOT_OURS_TO_ASK, headers={"X-Request-Id": "13800138000"})
    assert answer.status_code == 401
    assert answer.headers["X-Request-Id"] == answer.json()["request_id"] == GIVEN
    assert other.headers["X-Request-Id"] == other.json()["request_id"]
    assert len(other.headers["X-Request-Id"]) == 32


def test_a_flood_is_answered_429_with_when_to_come_again(served: Serving) -> None:
    with served.client() as client:
        answers = [client.post("/api/v1/session", json={"token": "x"}) for _ in range(240)]
        statuses = {answer.status_code for answer in answers}
        limited = next(answer for answer in answers if answer.json()["code"] == "rate_limited")
        assert statuses <= {401, 429}
        assert int(limited.headers["Retry-After"]) == limited.json()["retry_after_s"] >= 1
        assert limited.headers["content-type"] == "application/problem+json"
        assert client.get("/healthz").status_code == 200


def test_an_account_has_its_limit_too_and_dispatches_on(
    served: Serving, person: httpx.Client
) -> None:
    account = person.get("/api/v1/session").json()["account"]["id"]
    served.app.state.rates = still = Rates(clock=lambda: 0.0)
    for _ in range(BY_ACCOUNT[RequestClass.READ].burst):
        still.admit_account(RequestClass.READ, account)
    refused = person.get("/api/v1/units")
    assert (refused.status_code, refused.json()["code"]) == (429, "rate_limited")
    assert refused.headers["Retry-After"] == "1"
    filed = person.post("/api/v1/incidents", json=fire(), headers=new_key())
    assert filed.status_code == 201


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("limit=1&limit=500", 422),
        ("limit=1&%6cimit=500", 422),
        ("state=open&state=all", 422),
        ("limit=1", 200),
    ],
)
def test_a_parameter_that_comes_twice_is_refused_by_name(
    person: httpx.Client, query: str, status: int
) -> None:
    answer = person.get(f"/api/v1/incidents?{query}")
    assert answer.status_code == status, answer.text
    if status == 422:
        assert answer.json()["errors"][0]["message"] == "comes more than once"


def test_a_parameter_that_is_a_list_may_come_again(person: httpx.Client) -> None:
    assert person.get("/api/v1/facilities?category=a&category=b").status_code == 200


def test_lists_are_known_by_their_type() -> None:
    app, router = FastAPI(), APIRouter()

    @router.get("/things")
    def things(one: int, many: list[int] | None = Query(None)) -> None: ...

    app.include_router(router)
    dependants = [route.dependant for route in router.routes if hasattr(route, "dependant")]
    repeatable = RepeatableParameters(dependants)
    assert "many" in repeatable
    assert "one" not in repeatable


@pytest.mark.parametrize("name", ["Idempotency-Key", "X-CSRF-Token", "Authorization"])
def test_a_header_that_says_one_thing_comes_once(person: httpx.Client, name: str) -> None:
    headers = [*person.headers.items(), (name, "a"), (name, "b")]
    with httpx.Client(base_url=person.base_url, cookies=person.cookies) as client:
        answer = client.post("/api/v1/incidents", json=fire(), headers=headers)
    assert answer.status_code == 400
    assert "twice" in answer.json()["detail"]


def test_two_session_cookies_are_refused(served: Serving) -> None:
    with served.client() as client:
        cookies = "muster_session=a; muster_session=b"
        answer = client.get("/api/v1/session", headers={"Cookie": cookies})
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (b'{"a": 1, "a": 2}', "a"),
        (b'{"x": [{"lon": 1, "lat": 2, "lon": 3}]}', "lon"),
        (b'{"\\u0061": 1, "a": 2}', "a"),
        (b'[{"a": 1}, {"a": 1}]', None),
        (b"{", None),
        (b"[" * 5000, None),
        (b"\xff", None),
    ],
)
def test_a_member_that_comes_twice_is_found(body: bytes, name: str | None) -> None:
    assert repeated_member(body) == name


def test_a_command_with_a_member_twice_is_not_carried_out(person: httpx.Client) -> None:
    body = json.dumps(fire())[:-1] + ', "priority": 1, "priority": 4}'
    headers = {"content-type": "application/json", **new_key()}
    answer = person.post("/api/v1/incidents", content=body, headers=headers)
    assert answer.status_code == 422
    assert answer.json()["errors"] == [{"field": "priority", "message": "comes more than once"}]
    assert person.get("/api/v1/incidents").json()["items"] == []


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "text/json", None]
)
def test_a_body_of_another_type_is_415(person: httpx.Client, content_type: str | None) -> None:
    headers = new_key() | ({"content-type": content_type} if content_type else {})
    answer = person.post("/api/v1/incidents", content=json.dumps(fire()), headers=headers)
    assert answer.status_code == 415
    assert answer.json()["code"] == "unsupported_media_type"
    assert answer.headers["Accept"] == "application/json"


def test_json_in_another_encoding_is_another_type() -> None:
    assert is_json('application/json; charset="UTF-8"')
    assert not is_json("application/json;charset=utf-16")


@contextmanager
def connected(running: Serving) -> Iterator[socket.socket]:
    """Yield a bare connection."""
    parts = urlsplit(running.address)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=20) as opened:
        yield opened


def everything(connection: socket.socket) -> tuple[int, dict[str, str], dict[str, object]]:
    """Return status, headers and problem of what comes until the server closes."""
    answer = b""
    try:
        while chunk := connection.recv(65536):
            answer += chunk
    except ConnectionResetError:
        pass
    head, _, body = answer.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines)
    return int(first.split()[1]), headers, json.loads(body)


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET / HTTP/9.9\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        (SMUGGLING, 400),
        (b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: a\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 70_000, 431),
        (b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: a\r\n" * 101 + b"\r\n", 431),
    ],
    ids=["version", "TLS hello", "two lengths", "smuggling", "address", "endless", "many"],
)
def test_what_is_no_good_request_gets_a_problem_document(
    served: Serving, sent: bytes, status: int
) -> None:
    with connected(served) as connection:
        connection.sendall(sent)
        got, headers, problem = everything(connection)
    assert got == status
    assert headers["content-type"] == "application/problem+json"
    assert problem["status"] == status
    assert headers["x-request-id"] == problem["request_id"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"] == SECURITY_HEADERS["Content-Security-Policy"]


def test_headers_that_drip_are_cut_off(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "HEADERS_WITHIN_S", 0.3)
    with serving(settings) as running, connected(running) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow")
        status, _, problem = everything(connection)
    assert (status, problem["code"]) == (408, "request_timeout")


def test_who_connects_and_says_nothing_is_cut_off(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "HEADERS_WITHIN_S", 0.3)
    with serving(settings) as running, connected(running) as connection:
        assert connection.recv(1) == b""


def test_one_address_has_so_many_connections_and_others_their_own(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "MOST_FROM_ONE_ADDRESS", 3)
    with serving(settings) as running:
        held = [socket.create_connection(("127.0.0.1", urlsplit(running.address).port or 0), 20)]
        for _ in range(3):
            held.append(socket.create_connection(held[0].getpeername(), 20))
        for connection in held:
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
        answered = 0
        for connection in held:
            with suppress(ConnectionResetError):
                answered += connection.recv(12) == b"HTTP/1.1 200"
            connection.close()
    assert answered == 3


def test_a_reader_that_takes_nothing_is_let_go(
    settings: Settings, store: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(connections, "STALLED_S", 0.3)
    basemap = tmp_path / "city.pmtiles"
    basemap.write_bytes(bytes(32 * 1024 * 1024))
    changed = settings.model_copy(update={"basemap_path": basemap})
    with serving(changed) as running, sign_in(running, store) as person:
        cookie = "; ".join(f"{name}={value}" for name, value in person.cookies.items())
        with connected(running) as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            ask = f"GET /basemap/city.pmtiles HTTP/1.1\r\nHost: a\r\nCookie: {cookie}\r\n\r\n"
            connection.sendall(ask.encode())
            _wait_until_gone(running)
    assert len(running.server.server_state.connections) <= 1  # the person's own


def _wait_until_gone(running: Serving) -> None:
    """Wait until the reader's connection has been there and is closed by the server."""
    state = running.server.server_state
    seen = False
    for _ in range(2000):
        held = len(state.connections)
        seen = seen or held > 1
        if seen and held <= 1:
            return
        running.thread.join(0.01)
    raise AssertionError("the reader is still held")
