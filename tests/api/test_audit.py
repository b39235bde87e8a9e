"""The audit over HTTP: for its administrator alone, who is recorded reading it."""

import csv
import hashlib
import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import psycopg
import pytest

from api.settings import Settings
from data.access.roles import DAILY_ROLES
from data.audit.heads import Book
from data.audit.keeping import Keeper
from data.store import Store
from tests.api.asking import file_incident
from tests.api.conftest import sign_in
from tests.api.serving import Serving

AUDIT = "/api/v1/audit"
CALLS = [
    ("GET", "/records"),
    ("GET", "/records/1"),
    ("GET", "/state"),
    ("GET", "/export"),
    ("POST", "/verify"),
]
OTHERS: dict[str, tuple[str, ...]] = {
    "citizen": ("citizen",),
    "daily": tuple(DAILY_ROLES),
    "system": ("system_administrator",),
    "security": ("security_administrator",),
}


@pytest.fixture
def auditor(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """The audit administrator, with a second factor proved."""
    with sign_in(served, store, "an", ["audit_administrator"]) as client:
        yield client


def records(client: httpx.Client, **wanted: object) -> list[dict[str, Any]]:
    """Return the records that are asked for, newest first."""
    params = {name: str(value) for name, value in wanted.items()}
    answer = client.get(f"{AUDIT}/records", params=params)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def seal(store: Store, settings: Settings) -> None:
    """Do what the worker does every second."""
    Keeper(store, Book(settings.audit_heads, settings.keys)).seal()


def test_a_write_is_found_by_each_filter_and_by_no_other_value(
    person: httpx.Client, auditor: httpx.Client
) -> None:
    incident = file_incident(person)
    (found,) = records(auditor, entity="incident", entity_id=incident["id"])
    assert found["actor_kind"] == "person"
    assert found["outcome"] == "done"
    assert found["area_code"] == incident["areas"][-1]["code"]
    assert found["credential"].startswith("session:")
    assert found["address"] == "127.0.0.1"
    by_one = {name: found[name] for name in ("account_id", "action", "area_code", "outcome")}
    for name, value in by_one.items():
        assert found in records(auditor, **{name: value})
    others = {
        "account_id": found["account_id"] + 1_000,
        "action": "incident.none",
        "area_code": "420199",
        "outcome": "refused",
        "entity_id": "0",
        "entity": "unit",
        "since": (datetime.now(UTC) + timedelta(hours=1)).isoformat(),
        "until": (datetime.now(UTC) - timedelta(hours=1)).isoformat(),
    }
    for name, value in others.items():
        assert found not in records(auditor, **{name: value})


def test_pages_follow_each_other_without_a_gap_or_a_record_twice(
    person: httpx.Client, auditor: httpx.Client
) -> None:
    filed = {str(file_incident(person)["id"]) for _ in range(7)}
    seen: list[dict[str, Any]] = []
    after: dict[str, str] = {}
    while True:
        page = auditor.get(
            f"{AUDIT}/records", params={"entity": "incident", "limit": "3", **after}
        ).json()
        assert len(page["items"]) <= 3
        seen += page["items"]
        if page["next"] is None:
            break
        after = {"after": page["next"]}
    ids = [one["id"] for one in seen]
    assert ids == sorted(set(ids), reverse=True)
    assert {one["entity_id"] for one in seen} == filed


@pytest.mark.parametrize(
    "query", ["limit=0", "limit=501", "after=x", "after=-1", "since=today", "outcome=perhaps"]
)
def test_what_is_no_filter_is_refused_with_its_name(auditor: httpx.Client, query: str) -> None:
    answer = auditor.get(f"{AUDIT}/records?{query}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == query.partition("=")[0]


def test_a_record_has_its_proof_once_it_is_sealed(
    person: httpx.Client, auditor: httpx.Client, store: Store, settings: Settings, database_url: str
) -> None:
    """The leaf is SHA-256 of a zero byte and the record's line as COPY writes it (RFC 9162)."""
    incident = file_incident(person)
    (found,) = records(auditor, entity="incident", entity_id=incident["id"])
    waiting = auditor.get(f"{AUDIT}/records/{found['id']}").json()
    assert waiting == {"record": found, "proof": None}
    assert auditor.get(f"{AUDIT}/state").json()["waiting"] > 0
    seal(store, settings)
    proof = auditor.get(f"{AUDIT}/records/{found['id']}").json()["proof"]
    columns = (
        "id, at, account_id, actor_name, actor_kind, credential, address, request_id, action,"
        " entity, entity_id, area_code, grade, outcome, details"
    )
    with psycopg.connect(database_url, options="-c timezone=UTC") as owner:
        wanted = f"COPY (SELECT {columns} FROM audit_records WHERE id = {found['id']}) TO STDOUT"
        with owner.cursor().copy(wanted) as copied:
            line = b"".join(bytes(piece) for piece in copied).removesuffix(b"\n")
    assert proof["algorithm"] == "sha256"
    assert proof["leaf"] == hashlib.sha256(b"\0" + line).hexdigest()
    assert auditor.get(f"{AUDIT}/state").json()["sealed_until"] >= proof["seq"]


def test_a_record_that_does_not_exist_is_not_found(auditor: httpx.Client) -> None:
    assert auditor.get(f"{AUDIT}/records/999999999").status_code == 404


def test_a_verification_names_the_record_that_was_changed_behind_its_back(
    person: httpx.Client, auditor: httpx.Client, store: Store, settings: Settings, database_url: str
) -> None:
    incident = file_incident(person)
    (found,) = records(auditor, entity="incident", entity_id=incident["id"])
    seal(store, settings)
    sound = auditor.post(f"{AUDIT}/verify").json()
    assert (sound["sound"], sound["fault_record_id"]) == (True, None)
    with psycopg.connect(database_url) as owner:
        owner.execute("ALTER TABLE audit_records DISABLE TRIGGER USER")
        owner.execute("UPDATE audit_records SET actor_name = 'x' WHERE id = %s", [found["id"]])
    broken = auditor.post(f"{AUDIT}/verify").json()
    assert (broken["sound"], broken["fault_record_id"]) == (False, found["id"])
    state = auditor.get(f"{AUDIT}/state").json()
    assert state["last_check"]["verdict"] == "broken"
    assert [alarm["fault_record_id"] for alarm in state["alarms"]] == [found["id"]]


def test_an_export_is_what_is_listed_and_harmless_in_a_spreadsheet(
    served: Serving, store: Store, auditor: httpx.Client
) -> None:
    with sign_in(served, store, "=1+1") as client:
        incident = file_incident(client)
    answer = auditor.get(f"{AUDIT}/export", params={"entity": "incident"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.content.startswith(b"\xef\xbb\xbf")  # spreadsheets take it for UTF-8 then
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    listed = records(auditor, entity="incident")
    assert [row["id"] for row in rows] == [str(one["id"]) for one in listed]
    assert rows[0]["entity_id"] == str(incident["id"])
    assert rows[0]["actor_name"].startswith("'=")


@pytest.mark.parametrize("who", OTHERS)
def test_nobody_but_the_audit_administrator_reads_or_verifies_it(
    served: Serving, store: Store, who: str
) -> None:
    with sign_in(served, store, f"not-{who}", OTHERS[who]) as client:
        statuses = {client.request(method, AUDIT + path).status_code for method, path in CALLS}
    assert statuses == {403}


def test_who_is_not_signed_in_reads_nothing_of_it(served: Serving) -> None:
    with served.client() as client:
        statuses = {client.request(method, AUDIT + path).status_code for method, path in CALLS}
    assert statuses == {401}


def test_without_a_second_factor_its_administrator_reads_nothing(
    served: Serving, store: Store
) -> None:
    with sign_in(served, store, "bo", ["audit_administrator"]) as client:
        with store.engine.begin() as owner:
            owner.exec_driver_sql("SET LOCAL ROLE NONE")
            owner.exec_driver_sql("UPDATE sign_in_sessions SET second_factor_at = NULL")
        served.app.state.services.sessions.forget(
            client.get("/api/v1/session").json()["account"]["id"]
        )
        answer = client.get(f"{AUDIT}/records")
    assert answer.status_code == 403
    assert answer.json()["code"] == "second_factor_required"


def test_reading_it_is_recorded_with_what_was_asked_and_not_with_what_was_found(
    person: httpx.Client, auditor: httpx.Client, store: Store, settings: Settings
) -> None:
    incident = file_incident(person)
    (found,) = records(auditor, entity="incident", entity_id=incident["id"])
    seal(store, settings)
    auditor.get(f"{AUDIT}/records/{found['id']}")
    auditor.get(f"{AUDIT}/export", params={"action": "incident.none"})
    auditor.post(f"{AUDIT}/verify")
    own = auditor.get("/api/v1/session").json()["account"]["id"]
    told = [(one["action"], one["details"]) for one in records(auditor, account_id=own)]
    assert ("audit.read", {"records": 1, "filters": ["entity", "entity_id"]}) in told
    assert ("audit.read", {"records": 1, "record": found["id"]}) in told
    assert ("audit.export", {"records": 0, "filters": ["action"]}) in told
    assert [details["records"] > 0 for action, details in told if action == "audit.verify"] == [
        True
    ]
