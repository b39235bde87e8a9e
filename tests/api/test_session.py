"""Signing in and out over HTTP."""

import time
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from sqlalchemy import update

from data.access.commands import issue_sign_in
from data.access.tables import SignInSession
from data.store import Store
from data.store.actors import process_actor
from tests.api.conftest import sign_in
from tests.api.serving import Serving


def test_a_one_time_sign_in_opens_one_session(served: Serving, store: Store) -> None:
    with store.transaction(process_actor("test")) as session:
        token = issue_sign_in(session, "chen", "陈", timedelta(hours=1))
    with served.client() as first, served.client() as second:
        opened = first.post("/api/v1/session", json={"token": token})
        again = second.post("/api/v1/session", json={"token": token})
        read = first.get("/api/v1/session")
    assert opened.status_code == 200
    assert opened.json()["account"]["name"] == "陈"
    assert opened.json()["city"]["name_en"] == "Trial City"
    assert read.json() == opened.json()
    cookie = opened.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert again.status_code == 401
    assert again.json()["code"] == "sign_in_refused"


def test_without_a_session_nothing_is_read(served: Serving) -> None:
    with served.client() as client:
        answer = client.get("/api/v1/units")
    assert answer.status_code == 401
    assert answer.json()["code"] == "not_signed_in"
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_write_by_cookie_without_its_token_is_refused(person: httpx.Client) -> None:
    del person.headers["X-CSRF-Token"]
    answer = person.patch("/api/v1/session", json={"locale": "en"})
    assert answer.status_code == 403
    assert answer.json()["code"] == "csrf"


def test_a_write_from_another_origin_is_refused(person: httpx.Client) -> None:
    answer = person.patch(
        "/api/v1/session", json={"locale": "en"}, headers={"Origin": "https://elsewhere.example"}
    )
    assert answer.status_code == 403
    assert answer.json()["code"] == "csrf"


@pytest.mark.parametrize("origin", ["null", "http://[elsewhere", "://", ""])
def test_an_origin_that_is_none_is_refused_like_another(person: httpx.Client, origin: str) -> None:
    answer = person.patch("/api/v1/session", json={"locale": "en"}, headers={"Origin": origin})
    assert answer.status_code == 403
    assert answer.json()["code"] == "csrf"


def test_no_cache_keeps_an_answer_and_a_401_says_how_to_sign_in(
    person: httpx.Client, served: Serving
) -> None:
    assert person.get("/api/v1/units").headers["Cache-Control"] == "no-store"
    with served.client() as client:
        refused = client.get("/api/v1/units")
    assert refused.headers["Cache-Control"] == "no-store"
    assert refused.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize(
    "over",
    [
        {"expires_at": datetime(2020, 1, 1, tzinfo=UTC)},
        {"last_seen_at": datetime(2020, 1, 1, tzinfo=UTC)},
        {"ended_at": datetime(2020, 1, 1, tzinfo=UTC)},
    ],
    ids=["absolute time passed", "unused too long", "ended"],
)
def test_a_session_that_is_over_is_signed_out(
    person: httpx.Client, store: Store, over: dict[str, datetime]
) -> None:
    with store.transaction(process_actor("test")) as session:
        session.execute(update(SignInSession).values(**over))
    answer = person.get("/api/v1/session")
    assert answer.status_code == 401


def test_signing_out_ends_the_session_at_once(person: httpx.Client) -> None:
    secret = person.cookies["muster_session"]
    assert person.get("/api/v1/session").status_code == 200
    assert person.delete("/api/v1/session").status_code == 204
    kept = {"Cookie": f"muster_session={secret}"}
    assert person.get("/api/v1/session", headers=kept).status_code == 401


def test_a_session_ended_elsewhere_is_refused_within_a_second(
    person: httpx.Client, store: Store
) -> None:
    assert person.get("/api/v1/session").status_code == 200
    with store.transaction(process_actor("test")) as session:
        session.execute(update(SignInSession).values(ended_at=datetime.now(UTC)))
    ended_s = sent_s = time.monotonic()
    while person.get("/api/v1/session").status_code == 200:
        assert sent_s - ended_s < 1.0  # when it was sent: how long its answer takes is no matter
        sent_s = time.monotonic()
    assert person.get("/api/v1/session").status_code == 401


def test_a_new_name_is_shown_at_once_in_every_session(served: Serving, store: Store) -> None:
    with sign_in(served, store) as other, sign_in(served, store) as client:
        assert other.get("/api/v1/session").json()["account"]["name"] == "Chen"
        client.patch("/api/v1/session", json={"display_name": "陈"}).raise_for_status()
        for one in (other, client):
            assert one.get("/api/v1/session").json()["account"]["name"] == "陈"


def test_a_new_password_signs_in_and_ends_the_other_sessions(served: Serving, store: Store) -> None:
    with sign_in(served, store) as other, sign_in(served, store) as client:
        assert other.get("/api/v1/session").status_code == 200
        changed = client.patch("/api/v1/session", json={"password": "correct horse battery"})
        assert changed.status_code == 200
        assert other.get("/api/v1/session").status_code == 401
        assert client.get("/api/v1/session").status_code == 200
    with served.client() as client:
        asked = {"name": "chen", "password": "correct horse battery"}
        assert client.post("/api/v1/session", json=asked).status_code == 200


def test_a_weak_password_names_its_field(person: httpx.Client) -> None:
    answer = person.patch("/api/v1/session", json={"password": "short"})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "password"


def test_the_eleventh_wrong_password_must_wait(served: Serving) -> None:
    asked = {"name": "nobody", "password": "wrong password"}
    with served.client() as client:
        statuses = [client.post("/api/v1/session", json=asked).status_code for _ in range(11)]
        answer = client.post("/api/v1/session", json=asked)
    assert statuses == [401] * 10 + [429]
    assert int(answer.headers["Retry-After"]) > 0


def test_a_key_needs_no_token_and_an_unknown_key_is_refused(
    system: httpx.Client, served: Serving
) -> None:
    assert system.get("/api/v1/session").json()["account"]["kind"] == "system"
    with served.client() as client:
        answer = client.get("/api/v1/session", headers={"Authorization": "Bearer mk_unknown"})
    assert answer.status_code == 401
