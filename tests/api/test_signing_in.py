"""Signing in under attack, one's own sessions, and keys of systems, over HTTP."""

import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import delete, func, select, update

from api.settings import Settings
from data.access.password_commands import set_password
from data.access.passwords import Passwords
from data.access.profiles import ProfileName, get_profile
from data.access.secrets import digest
from data.access.tables import Account, AccountKind, ApiKey, SignInFailure, SignInSession
from data.store import Store
from data.store.actors import process_actor
from data.store.trail import AuditRecord, Outcome
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving, serving

API = "/api/v1"
TEST = process_actor("test")
PASSWORD = "correct horse battery"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def with_password(store: Store, name: str, *, temporary: bool = False) -> int:
    """Give a dispatcher a password; return the account's id."""
    account_id = give_roles(store, name, AccountKind.PERSON, ["dispatcher"])
    with Passwords() as passwords:
        encoded = passwords.hash(PASSWORD)
    profile = get_profile(ProfileName.STANDARD)
    with store.transaction(TEST) as session:
        set_password(
            session, account_id, encoded, profile, temporary=temporary, at=datetime.now(UTC)
        )
    return account_id


def by_password(client: httpx.Client, name: str, password: str = PASSWORD) -> httpx.Response:
    answer = client.post(f"{API}/session", json={"name": name, "password": password})
    if answer.status_code == 200:
        client.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
    return answer


def test_a_refusal_is_the_same_for_nobody_for_a_wrong_password_and_for_the_disabled(
    served: Serving, store: Store
) -> None:
    with_password(store, "chen")
    gone = with_password(store, "gone")
    with store.transaction(TEST) as session:
        session.execute(
            update(Account).where(Account.id == gone).values(disabled_at=datetime.now(UTC))
        )
    with served.client() as client:
        answers = [
            by_password(client, "nobody"),
            by_password(client, "chen", "wrong horse battery"),
            by_password(client, "gone"),
        ]
    told = [(one.status_code, {**one.json(), "request_id": ""}) for one in answers]
    assert told[0][0] == 401
    assert told[0] == told[1] == told[2]


def test_the_time_of_a_refusal_does_not_tell_who_has_an_account(
    settings: Settings, store: Store
) -> None:
    """Interleaved, so that load meets both alike; the medians differ by less than each spreads."""
    with_password(store, "chen")
    took: dict[str, list[float]] = {"chen": [], "nobody": []}
    free = settings.model_copy(update={"rate_limits": False})
    with serving(free) as running, running.client() as client:
        for _ in range(40):
            for name, times in took.items():
                began_s = time.perf_counter()
                assert by_password(client, name, "wrong horse battery").status_code == 401
                times.append(time.perf_counter() - began_s)
            with store.transaction(TEST) as session:
                session.execute(delete(SignInFailure))
    known, nobody = (statistics.median(times) for times in took.values())
    spread = max(
        quarters[2] - quarters[0]
        for quarters in (statistics.quantiles(times, n=4) for times in took.values())
    )
    assert abs(known - nobody) <= max(spread, 0.5 * min(known, nobody))


@pytest.mark.slow
def test_ten_thousand_attempts_are_refused_and_take_little(
    settings: Settings, store: Store
) -> None:
    """From one address with ever new names: most are refused before a password is looked at."""
    with_password(store, "chen")
    statuses: dict[int, int] = {}
    wait = "0"
    free = settings.model_copy(update={"rate_limits": False})
    with serving(free) as running, running.client() as client:
        for number in range(10_000):
            answer = by_password(client, f"name {number}", "a guess")
            wait = answer.headers.get("Retry-After", "0")
            statuses[answer.status_code] = statuses.get(answer.status_code, 0) + 1
            assert "Traceback" not in answer.text
        assert int(wait) > 0
    assert set(statuses) == {401, 429}
    assert statuses[429] > 9_900
    with store.reading(TEST) as session:
        kept = session.scalar(select(func.count()).select_from(SignInFailure))
        opened = session.scalar(select(func.count()).select_from(SignInSession))
        refused = session.scalar(
            select(func.count())
            .select_from(AuditRecord)
            .where(AuditRecord.outcome == Outcome.REFUSED)
        )
    assert kept == statuses[401] + 1  # a name for each that was looked at, and the address
    assert refused == statuses[401]
    assert opened == 0


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": "chen"},
        {"password": PASSWORD},
        {"token": "x", "name": "chen", "password": PASSWORD},
        {"token": "x", "passkey": {}},
        {"token": ["x"]},
        {"token": ""},
        {"name": "chen", "password": PASSWORD, "admin": True},
        {"name": "chen\u0000", "password": PASSWORD},
        [],
    ],
)
def test_a_sign_in_is_one_way_and_nothing_more(served: Serving, body: object) -> None:
    with served.client() as client:
        assert client.post(f"{API}/session", json=body).status_code == 422


@pytest.mark.parametrize(
    "authorization",
    ["Bearer mk_x mk_y", "Basic eDp5", "Bearer \u00ff", "mk_x", "Bearer"],
)
def test_what_is_no_key_is_refused(served: Serving, authorization: str) -> None:
    with served.client() as client:
        headers = {b"Authorization": authorization.encode("latin-1")}
        answer = client.get(f"{API}/session", headers=headers)
    assert answer.status_code == 401


def test_a_sign_in_from_another_origin_is_refused(served: Serving, store: Store) -> None:
    """Or a page elsewhere could sign a browser in to an account of its own."""
    with_password(store, "chen")
    with served.client() as client:
        client.headers["Origin"] = "https://elsewhere.example"
        answer = by_password(client, "chen")
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf")


def test_a_password_that_somebody_else_set_is_changed_before_all_else(
    served: Serving, store: Store
) -> None:
    with_password(store, "chen", temporary=True)
    with served.client() as client:
        opened = by_password(client, "chen")
        assert opened.json()["assurance"]["need"] == "new_password"
        refused = client.get(f"{API}/incidents")
        assert (refused.status_code, refused.json()["code"]) == (403, "new_password_required")
        change = {"password": "lemon tree on the roof"}
        without = client.patch(f"{API}/session", json=change)
        assert without.json()["errors"][0]["field"] == "current_password"
        wrong = client.patch(f"{API}/session", json={**change, "current_password": "wrong one"})
        assert wrong.status_code == 422
        same = {"password": PASSWORD, "current_password": PASSWORD}
        assert client.patch(f"{API}/session", json=same).status_code == 422
        changed = client.patch(f"{API}/session", json={**change, "current_password": PASSWORD})
        assert changed.status_code == 200, changed.text
        assert client.get(f"{API}/incidents").status_code == 200


def test_the_cookie_is_this_hosts_own_behind_tls(settings: Settings, store: Store) -> None:
    with_password(store, "chen")
    behind = settings.model_copy(update={"secure_cookies": True})
    with serving(behind) as running, running.client() as client:
        opened = by_password(client, "chen")
        cookie = opened.headers["set-cookie"]
        assert cookie.startswith("__Host-muster_session=")
        for part in ("HttpOnly", "Secure", "Path=/", "SameSite=strict"):
            assert part in cookie
        assert "Domain" not in cookie
        secret = cookie.partition("=")[2].partition(";")[0]
        planted = {"Cookie": f"muster_session={secret}"}  # as another host of the domain could
        own = {"Cookie": f"__Host-muster_session={secret}"}
        with running.client() as bare:
            assert bare.get(f"{API}/session", headers=planted).status_code == 401
            assert bare.get(f"{API}/session", headers=own).status_code == 200


def test_signing_in_anew_ends_the_session_before(served: Serving, store: Store) -> None:
    with_password(store, "chen")
    with served.client() as client, served.client() as other:
        by_password(client, "chen")
        before = client.cookies["muster_session"]
        by_password(client, "chen")
        assert client.cookies["muster_session"] != before
        kept = {"Cookie": f"muster_session={before}"}
        assert other.get(f"{API}/session", headers=kept).status_code == 401


def test_one_sees_and_ends_ones_own_sessions_and_no_other(served: Serving, store: Store) -> None:
    with_password(store, "chen")
    with served.client() as client, served.client() as other, sign_in(served, store, "lin") as lin:
        client.headers["User-Agent"] = FIREFOX
        by_password(client, "chen")
        by_password(other, "chen")
        listed = client.get(f"{API}/sessions").json()["items"]
        assert [one["current"] for one in listed].count(True) == 1
        assert {one["device"] for one in listed} == {"Firefox, Linux", "python-httpx"}
        assert {one["address"] for one in listed} == {"127.0.0.1"}
        assert not any("token" in key or "sha" in key for key in listed[0])
        theirs = next(one["id"] for one in listed if not one["current"])
        assert lin.delete(f"{API}/sessions/{theirs}").status_code == 404
        assert other.get(f"{API}/session").status_code == 200
        assert client.delete(f"{API}/sessions/{theirs}").status_code == 204
        assert other.get(f"{API}/session").status_code == 401
        assert client.delete(f"{API}/sessions/{theirs}").status_code == 404
        by_password(other, "chen")
        assert client.delete(f"{API}/sessions").status_code == 204
        assert other.get(f"{API}/session").status_code == 401
        assert client.get(f"{API}/session").status_code == 200


def test_administrators_are_signed_out_sooner(served: Serving, store: Store) -> None:
    with sign_in(served, store, "lin", ["system_administrator"]) as client:
        (own,) = client.get(f"{API}/sessions").json()["items"]
    lasts = datetime.fromisoformat(own["expires_at"]) - datetime.fromisoformat(own["created_at"])
    assert lasts == timedelta(hours=4)
    with store.reading(TEST) as session:
        assert session.scalars(select(SignInSession.idle_s)).one() == 15 * 60


def test_a_session_from_the_future_is_over(served: Serving, store: Store) -> None:
    """The clock was put back while no process of ours ran."""
    with_password(store, "chen")
    with served.client() as client:
        by_password(client, "chen")
        with store.transaction(TEST) as session:
            later = datetime.now(UTC) + timedelta(hours=1)
            session.execute(update(SignInSession).values(created_at=later, last_seen_at=later))
        assert client.get(f"{API}/session").status_code == 401


@pytest.fixture
def administrator(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A system administrator who has just proved a second factor."""
    with sign_in(served, store, "lin", ["system_administrator"]) as client:
        yield client


@pytest.fixture
def system_id(store: Store) -> int:
    """A system that may report positions and read units."""
    return give_roles(store, "trackers", AccountKind.SYSTEM, ["position_source"])


def in_days(days: int) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).isoformat()


def make(client: httpx.Client, account_id: int, **asked: object) -> dict[str, Any]:
    body = {"label": "trackers", "expires_at": in_days(30), **asked}
    answer = client.post(f"{API}/accounts/{account_id}/keys", json=body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


def status_with(served: Serving, secret: str, path: str = "/session") -> int:
    with served.client() as client:
        headers = {"Authorization": f"Bearer {secret}"}
        return client.get(f"{API}{path}", headers=headers).status_code


def test_a_key_is_shown_once_and_never_kept(
    administrator: httpx.Client, served: Serving, store: Store, system_id: int
) -> None:
    made = make(administrator, system_id)
    assert status_with(served, made["secret"]) == 200
    listed = administrator.get(f"{API}/accounts/{system_id}/keys")
    assert made["secret"] not in listed.text
    assert digest(made["secret"]) not in listed.text
    assert listed.json()["items"][0]["last_used_at"] is not None
    with store.reading(TEST) as session:
        assert session.scalars(select(ApiKey.key_sha256)).all() == [digest(made["secret"])]


def test_a_key_is_for_its_actions_only(
    administrator: httpx.Client, served: Serving, store: Store
) -> None:
    account_id = give_roles(store, "reader", AccountKind.SYSTEM, ["dispatcher"])
    secret = make(administrator, account_id, scopes=["units.read"])["secret"]
    assert status_with(served, secret, "/units") == 200
    assert status_with(served, secret, "/incidents") == 403


def test_a_key_is_used_as_often_as_it_may(
    administrator: httpx.Client, served: Serving, system_id: int
) -> None:
    secret = make(administrator, system_id, per_minute=3)["secret"]
    assert [status_with(served, secret) for _ in range(4)] == [200, 200, 200, 429]


def test_a_revoked_key_is_refused_at_once(
    administrator: httpx.Client, served: Serving, system_id: int
) -> None:
    made = make(administrator, system_id)
    assert status_with(served, made["secret"]) == 200
    path = f"{API}/accounts/{system_id}/keys/{made['key']['id']}/revoke"
    assert administrator.post(path, json={}).status_code == 200
    assert status_with(served, made["secret"]) == 401


def test_a_key_that_follows_another_is_good_beside_it_for_a_while(
    administrator: httpx.Client, served: Serving, store: Store, system_id: int
) -> None:
    old = make(administrator, system_id, per_minute=100)
    path = f"{API}/accounts/{system_id}/keys/{old['key']['id']}/turn-over"
    answer = administrator.post(path, json={"expires_at": in_days(60), "overlap_s": 600})
    assert answer.status_code == 201, answer.text
    new = answer.json()
    assert new["key"]["per_minute"] == 100
    assert status_with(served, old["secret"]) == status_with(served, new["secret"]) == 200
    with store.reading(TEST) as session:
        ends_at = session.scalars(
            select(ApiKey.expires_at).where(ApiKey.id == old["key"]["id"])
        ).one()
    assert ends_at is not None
    assert ends_at < datetime.now(UTC) + timedelta(minutes=11)


@pytest.mark.parametrize(
    "asked",
    [
        {"expires_at": in_days(400)},
        {"expires_at": in_days(-1)},
        {"scopes": []},
        {"scopes": ["no.such"]},
        {"per_minute": 0},
        {"expires_at": None},
    ],
)
def test_a_key_without_an_end_or_a_use_is_refused(
    administrator: httpx.Client, system_id: int, asked: dict[str, object]
) -> None:
    body = {"label": "trackers", "expires_at": in_days(30), **asked}
    answer = administrator.post(f"{API}/accounts/{system_id}/keys", json=body)
    assert answer.status_code == 422


def test_a_person_gets_no_key_and_keys_of_others_are_not_there(
    administrator: httpx.Client, store: Store, system_id: int
) -> None:
    person_id = with_password(store, "chen")
    body = {"label": "x", "expires_at": in_days(30)}
    refused = administrator.post(f"{API}/accounts/{person_id}/keys", json=body)
    assert refused.status_code == 422
    key_id = make(administrator, system_id)["key"]["id"]
    foreign = administrator.post(f"{API}/accounts/{person_id}/keys/{key_id}/revoke", json={})
    missing = administrator.post(f"{API}/accounts/{person_id}/keys/999999/revoke", json={})
    assert foreign.status_code == missing.status_code == 404
