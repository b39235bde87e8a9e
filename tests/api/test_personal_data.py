"""Personal data over HTTP: masked everywhere, shown once for a purpose, told of when it is much."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from data.access.roles import DAILY_ROLES
from data.access.tables import AccountKind
from data.privacy.reveals import MOST_REVEALS, SWEEP_ROWS
from data.store import Store
from data.store.actors import Grade, process_actor
from data.store.trail import record_audit
from tests.api.asking import file_incident, new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving
from tests.api.small_city import CENTRE, SmallCity

PHONE = "13912345678"
CITIZEN_ID = "11010519491231002X"  # GB 11643-1999, 4.2.1
TEST = process_actor("test")


def run(store: Store, sql: str, **values: object) -> list[Any]:
    """Run a statement as a process of our own and return its rows."""
    with store.transaction(TEST) as session:
        result = session.connection().execute(text(sql), values)
        rows = list(result) if result.returns_rows else []
        record_audit(session, "test.run", "test", 0)
        return rows


def step_up(served: Serving, store: Store, name: str) -> None:
    """Have a person's session prove a second factor just now."""
    run(
        store,
        "INSERT INTO totp_factors (account_id, secret, created_at, confirmed_at)"
        " SELECT id, 'not used here', now(), now() FROM accounts WHERE sign_in_name = :name",
        name=name,
    )
    run(
        store,
        "UPDATE sign_in_sessions SET second_factor_at = now() WHERE account_id ="
        " (SELECT id FROM accounts WHERE sign_in_name = :name)",
        name=name,
    )
    ((account_id,),) = run(store, "SELECT id FROM accounts WHERE sign_in_name = :name", name=name)
    served.app.state.services.sessions.forget(account_id)
    served.app.state.services.permissions.forget(account_id)


@contextmanager
def cleared(
    served: Serving,
    store: Store,
    name: str = "lin",
    grade: Grade = Grade.L3,
    roles: tuple[str, ...] = DAILY_ROLES,
) -> Iterator[httpx.Client]:
    """Yield a person with a clearance, whose second factor is fresh."""
    give_roles(store, name, AccountKind.PERSON, roles, None, grade)
    with sign_in(served, store, name, ()) as client:
        step_up(served, store, name)
        yield client


def ask(client: httpx.Client, incident_id: int, **changes: object) -> httpx.Response:
    """Ask for the telephone number of who reported an incident."""
    body = {
        "entity": "incidents",
        "entity_id": incident_id,
        "field": "reporter_phone",
        "purpose": "call_back",
        "note": "现场找不到人",
    }
    return client.post("/api/v1/reveals", json={**body, **changes})


@pytest.fixture
def reported(person: httpx.Client) -> int:
    """Return an incident of which is known who reported it."""
    filed = file_incident(person, reporter_name="欧阳娜娜", reporter_phone="+86 139-1234-5678")
    return int(filed["id"])


def test_a_reporter_is_a_mask_in_the_incident_and_nothing_elsewhere(
    person: httpx.Client, reported: int
) -> None:
    detail = person.get(f"/api/v1/incidents/{reported}").json()
    assert detail["reporter"] == {"name": "欧阳*", "phone": "139****5678"}
    listed = person.get("/api/v1/incidents").json()["items"]
    assert all("reporter" not in incident for incident in listed)


def test_what_is_stored_of_a_reporter_is_sealed(store: Store, reported: int) -> None:
    tables = ("incidents", "outbox", "idempotency_keys", "audit_records", "data_keys")
    for table in tables:
        stored = str(run(store, f"SELECT row_to_json(t)::text FROM {table} t"))
        assert PHONE not in stored, table
        assert "欧阳" not in stored, table
    ((sealed, index),) = run(
        store,
        "SELECT reporter_phone, reporter_phone_index FROM incidents WHERE id = :id",
        id=reported,
    )
    assert re.fullmatch(r"m1\.aes-256-gcm\.s[0-9]{6}[0-9a-f]{6}\.[\w=-]+", sealed)
    assert re.fullmatch(r"i[0-9]{6}[0-9a-f]{6}\.[0-9a-f]{32}", index)


def test_a_telephone_number_that_is_none_is_refused_by_field(person: httpx.Client) -> None:
    body = {"category": "emergency:fire", "description": "x", "lon": CENTRE[0], "lat": CENTRE[1]}
    answer = person.post(
        "/api/v1/incidents", json={**body, "reporter_phone": "call me"}, headers=new_key()
    )
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "reporter_phone"
    assert "call me" not in answer.text


def test_a_reveal_gives_the_value_and_is_recorded_without_it(
    served: Serving, store: Store, reported: int
) -> None:
    with cleared(served, store) as client:
        answer = ask(client, reported)
    assert answer.status_code == 200, answer.text
    assert answer.json()["value"] == PHONE
    assert answer.headers["cache-control"] == "no-store"
    ((who, element, row, purpose),) = run(
        store, "SELECT account_name, element, row_key, purpose FROM reveals"
    )
    assert (who, element, row) == ("Lin", "incidents.reporter_phone", str(reported))
    assert purpose == "call_back"
    ((entity_id, grade, details),) = run(
        store,
        "SELECT entity_id, grade, details FROM audit_records WHERE action = 'personal.reveal'",
    )
    assert (entity_id, grade) == (str(reported), 3)
    assert details == {"field": "reporter_phone", "purpose": "call_back"}


def test_a_reveal_needs_the_clearance(served: Serving, store: Store, reported: int) -> None:
    with cleared(served, store, grade=Grade.L2) as client:
        answer = ask(client, reported)
    assert answer.status_code == 403
    assert answer.json()["grade"] == "L3"
    assert PHONE not in answer.text


def test_a_reveal_needs_a_fresh_second_factor(served: Serving, store: Store, reported: int) -> None:
    with cleared(served, store) as client:
        run(store, "UPDATE sign_in_sessions SET second_factor_at = now() - interval '6 minutes'")
        ((account_id,),) = run(store, "SELECT id FROM accounts WHERE sign_in_name = 'lin'")
        served.app.state.services.sessions.forget(account_id)
        answer = ask(client, reported)
    assert answer.status_code == 403
    assert answer.json()["code"] in {"step_up_required", "second_factor_required"}
    assert PHONE not in answer.text


def test_a_key_of_a_system_reveals_nothing(
    served: Serving, store: Store, system: httpx.Client, reported: int
) -> None:
    give_roles(store, "trackers", AccountKind.SYSTEM, ("dispatcher",), None, Grade.L3)
    assert ask(system, reported).status_code == 403


@pytest.mark.parametrize(
    ("changes", "status", "field"),
    [
        ({"purpose": "curiosity"}, 422, "purpose"),
        ({"note": " "}, 422, "note"),
        ({"field": "description"}, 422, "field"),
        ({"entity": "accounts", "field": "password_hash"}, 422, "field"),
        ({"entity": "totp_factors", "field": "secret"}, 422, "field"),
        ({"entity": "pg_authid", "field": "rolpassword"}, 422, "field"),
        ({"entity_id": 0}, 422, "entity_id"),
    ],
)
def test_a_reveal_without_a_purpose_or_of_what_is_never_shown_is_refused(
    served: Serving,
    store: Store,
    reported: int,
    changes: dict[str, object],
    status: int,
    field: str,
) -> None:
    with cleared(served, store) as client:
        answer = ask(client, reported, **changes)
    assert answer.status_code == status
    assert answer.json()["errors"][0]["field"] == field
    assert run(store, "SELECT count(*) FROM reveals") == [(0,)]


def test_nothing_in_the_field_answers_like_no_such_row(
    served: Serving, store: Store, person: httpx.Client
) -> None:
    silent = file_incident(person)["id"]
    with cleared(served, store) as client:
        empty, absent = ask(client, silent), ask(client, 10**15)
    assert empty.status_code == absent.status_code == 404
    assert empty.json()["detail"].replace(str(silent), "?") == absent.json()["detail"].replace(
        str(10**15), "?"
    )


def test_a_swapped_value_is_refused_recorded_and_never_shown(
    served: Serving, store: Store, person: httpx.Client, reported: int
) -> None:
    other = file_incident(person, reporter_phone="13800000000")["id"]
    run(
        store,
        "UPDATE incidents SET reporter_phone = (SELECT reporter_phone FROM incidents WHERE id ="
        " :a) WHERE id = :b",
        a=reported,
        b=other,
    )
    with cleared(served, store) as client:
        answer = ask(client, other)
        shown = client.get(f"/api/v1/incidents/{other}").json()["reporter"]["phone"]
    assert answer.status_code == 409
    assert answer.json()["code"] == "seal_broken"
    assert "5678" not in answer.text
    assert shown == "***"
    assert run(store, "SELECT outcome FROM audit_records WHERE action = 'personal.reveal'") == [
        ("refused",)
    ]


def test_too_many_reveals_are_refused_and_the_security_administrator_is_told_of_a_sweep(
    served: Serving, store: Store, person: httpx.Client
) -> None:
    ids = [file_incident(person, reporter_phone=PHONE)["id"] for _ in range(SWEEP_ROWS)]
    with cleared(served, store) as client:
        answers = [ask(client, incident_id).status_code for incident_id in ids]
        assert run(store, "SELECT count(*) FROM reveal_sweeps") == [(1,)]
        more = [ask(client, ids[0]).status_code for _ in range(MOST_REVEALS - SWEEP_ROWS)]
        refused = ask(client, ids[0])
    assert set(answers + more) == {200}
    assert refused.status_code == 429
    assert 0 < refused.json()["retry_after_s"] <= 3600
    with cleared(served, store, "wu", Grade.L2, ("security_administrator",)) as security:
        (sweep,) = security.get("/api/v1/reveals/sweeps").json()["items"]
        assert (sweep["account_name"], sweep["rows_seen"]) == ("Lin", SWEEP_ROWS)
        seen = security.post(f"/api/v1/reveals/sweeps/{sweep['id']}/seen").json()
    assert seen["seen_by"] == "Wu"


def test_a_number_is_found_by_its_blind_index(served: Serving, store: Store, reported: int) -> None:
    asked = {
        "entity": "incidents",
        "field": "reporter_phone",
        "purpose": "review",
        "note": "重复报案核查",
    }
    with cleared(served, store) as client:
        found = client.post("/api/v1/reveals/search", json={**asked, "value": "139 1234 5678"})
        none = client.post("/api/v1/reveals/search", json={**asked, "value": "13912345679"})
    assert found.json()["items"] == [reported]
    assert none.json()["items"] == []


def test_members_numbers_are_masks_and_a_wrong_citizen_id_is_refused(
    person: httpx.Client, small_city: SmallCity
) -> None:
    where = f"/api/v1/units/{small_city.unit_ids[0]}/members"
    body = {"name": "张三", "phone": "13812345678", "citizen_id": CITIZEN_ID.lower()}
    made = person.post(where, json=body, headers=new_key())
    assert made.status_code == 201, made.text
    assert made.json()["phone"] == "138****5678"
    assert made.json()["citizen_id"] == "110***********002X"
    wrong = person.post(where, json={**body, "citizen_id": "110105194912310021"}, headers=new_key())
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "citizen_id")
    changed = person.patch(f"{where}/{made.json()['id']}", json={"phone": None}, headers=new_key())
    assert (changed.json()["phone"], changed.json()["name"]) == (None, "张三")


def test_one_key_with_another_number_is_a_conflict(
    person: httpx.Client, small_city: SmallCity
) -> None:
    where, key = f"/api/v1/units/{small_city.unit_ids[0]}/members", new_key()
    first = person.post(where, json={"name": "张三", "phone": PHONE}, headers=key)
    again = person.post(where, json={"name": "张三", "phone": PHONE}, headers=key)
    other = person.post(where, json={"name": "张三", "phone": "13800000000"}, headers=key)
    assert (first.status_code, again.status_code, other.status_code) == (201, 201, 409)
    assert first.json() == again.json()


def test_a_track_looked_up_is_shown_to_those_who_were_on_the_unit(
    served: Serving, store: Store, person: httpx.Client, small_city: SmallCity
) -> None:
    unit_id = small_city.unit_ids[0]
    account_id = give_roles(store, "zhao", AccountKind.PERSON, ("member",), None, Grade.L2)
    person.post(
        f"/api/v1/units/{unit_id}/members",
        json={"name": "赵", "account_id": account_id},
        headers=new_key(),
    ).raise_for_status()
    now = datetime.now(UTC)
    asked = {
        "unit_id": unit_id,
        "since": (now - timedelta(hours=1)).isoformat(),
        "until": (now + timedelta(minutes=1)).isoformat(),
        "purpose": "staff_safety",
        "note": "失去联系",
    }
    run(
        store,
        "INSERT INTO unit_tracks (unit_id, fix_at, geom, cell, training) VALUES"
        " (:unit, now(), ST_SetSRID(ST_MakePoint(114.3, 30.6), 4326), 0, false)",
        unit=unit_id,
    )
    with cleared(served, store) as client:
        assert client.get("/api/v1/tracks/own").status_code == 404
        track = client.post("/api/v1/tracks/lookups", json=asked)
        assert track.status_code == 200, track.text
        assert [(p["lon"], p["lat"]) for p in track.json()["points"]] == [(114.3, 30.6)]
        assert client.get("/api/v1/tracks/lookups").json()["items"] == []
    with cleared(served, store, "guo", Grade.L2) as low:
        assert low.post("/api/v1/tracks/lookups", json=asked).status_code == 403
    with sign_in(served, store, "zhao", ()) as member:
        (told,) = member.get("/api/v1/tracks/lookups").json()["items"]
        assert (told["looked_by"], told["purpose"], told["note"]) == (
            "Lin",
            "staff_safety",
            "失去联系",
        )
        own = member.get("/api/v1/tracks/own").json()
    assert (own["unit_id"], len(own["points"])) == (unit_id, 1)


def test_the_register_is_for_administrators(
    served: Serving, store: Store, person: httpx.Client
) -> None:
    assert person.get("/api/v1/elements").status_code == 403
    with cleared(served, store, "wu", Grade.L2, ("security_administrator",)) as security:
        items = {one["element"]: one for one in security.get("/api/v1/elements").json()["items"]}
    phone = items["incidents.reporter_phone"]
    assert (phone["grade"], phone["mask"], phone["sealed"]) == ("L3", "phone", True)
    assert (phone["keep_days"], phone["keep_after"]) == (180, "closed_at")


def test_keys_lie_in_a_folder_of_their_own_for_their_owner_alone(
    served: Serving, tmp_path: Path
) -> None:
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o700
    assert [path.name for path in (tmp_path / "keys").glob("*.json")] == ["ring.json"]
