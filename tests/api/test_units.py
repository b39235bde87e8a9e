"""Units and members over HTTP: made, changed, and real ones in a city that was in training."""

from typing import Any

import httpx
import pytest

from data.access.commands import allow_training
from data.store import Store
from data.store.actors import process_actor
from tests.api.asking import file_incident, new_key
from tests.api.small_city import SmallCity

PATH = "/api/v1/units"


def make(client: httpx.Client, **said: Any) -> httpx.Response:
    """Ask for a fire engine, with changes."""
    body = {"code": "东区-11", "kind": "fire_engine", **said}
    return client.post(PATH, json=body, headers=new_key())


def test_a_unit_is_made_at_its_station_with_its_members_and_can_be_put_on_duty(
    person: httpx.Client, small_city: SmallCity
) -> None:
    said = {"station_id": small_city.facility_id, "members": ["李", "王"], "name_en": "Engine 11"}
    answer = make(person, **said)
    assert answer.status_code == 201, answer.text
    unit = answer.json()
    assert (unit["name_zh"], unit["name_en"]) == ("东区-11", "Engine 11")
    assert (unit["skills"], unit["crew"], unit["status"]) == (["fire", "rescue"], 6, "off_duty")
    assert (unit["area_code"], unit["training"]) == ("420101", True)  # the station's; the city's
    assert person.get(f"{PATH}/{unit['id']}").json() == unit
    members = person.get(f"{PATH}/{unit['id']}/members").json()
    assert [(one["name"], one["skills"]) for one in members["items"]] == [
        ("李", ["fire", "rescue"]),
        ("王", ["fire", "rescue"]),
    ]
    status = f"{PATH}/{unit['id']}/status"
    on = person.post(status, json={"status": "available"}, headers=new_key())
    assert on.json()["on_duty"]


@pytest.mark.parametrize(
    ("said", "status", "field"),
    [
        ({"kind": "tank"}, 422, "kind"),
        ({"code": "  "}, 422, "code"),
        ({"skills": ["flying"]}, 422, "skills"),
        ({"status": "en_route"}, 422, "status"),
        ({"crew": -1}, 422, "crew"),
        ({"station_id": 4711}, 422, "station_id"),
        ({"area_code": "99"}, 422, "area_code"),
        ({"responsibility": "moon"}, 422, "responsibility"),
        ({"members": [""]}, 422, "members"),
        ({"code": "试验-01"}, 409, "code"),
    ],
)
def test_a_unit_that_cannot_be_is_refused_by_field(
    person: httpx.Client, said: dict[str, Any], status: int, field: str
) -> None:
    answer = make(person, **said)
    assert answer.status_code == status, answer.text
    assert field in answer.text
    assert len(person.get(PATH).json()["items"]) == 3


def test_a_unit_is_changed_by_what_is_said_and_by_nothing_else(
    person: httpx.Client, small_city: SmallCity
) -> None:
    unit = make(person, station_id=small_city.facility_id).json()
    one = f"{PATH}/{unit['id']}"
    same = person.patch(one, json={"crew": None}, headers=new_key())
    assert same.json() == unit
    said = {"name_en": "Ladder", "crew": 4, "skills": ["fire"], "station_id": None}
    changed = person.patch(one, json=said, headers=new_key()).json()
    assert changed == {**unit, **said, "version": unit["version"] + 1}
    for wrong, field in (({"area_code": "99"}, "area_code"), ({"skills": ["x"]}, "skills")):
        refused = person.patch(one, json=wrong, headers=new_key())
        assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, field)
    assert person.get(one).json() == changed
    assert person.patch(f"{PATH}/4711", json={}, headers=new_key()).status_code == 404


def test_the_same_key_with_another_change_is_no_repetition(person: httpx.Client) -> None:
    one, key = f"{PATH}/{make(person, area_code='420101').json()['id']}", new_key()
    assert person.patch(one, json={}, headers=key).json()["area_code"] == "420101"
    again = person.patch(one, json={"area_code": None}, headers=key)
    assert (again.status_code, again.json()["code"]) == (409, "idempotency_conflict")


def test_members_join_and_leave(person: httpx.Client, small_city: SmallCity) -> None:
    members = f"{PATH}/{small_city.unit_ids[2]}/members"
    assert person.get(members).json() == {"items": [], "next": None}
    joined = [
        person.post(members, json=said, headers=new_key()).json()
        for said in ({"name": "陈"}, {"name": "Zhou", "skills": ["medical"]}, {"name": "Wu"})
    ]
    assert joined[1]["skills"] == ["medical"]
    page = person.get(members, params={"limit": 2}).json()
    assert page["items"] == joined[:2]
    rest = person.get(members, params={"after": page["next"]}).json()
    assert rest == {"items": joined[2:], "next": None}
    left = person.delete(f"{members}/{joined[0]['id']}", headers=new_key())
    assert left.json() == joined[0]
    assert person.get(members).json()["items"] == joined[1:]
    other = f"{PATH}/{small_city.unit_ids[0]}/members/{joined[1]['id']}"
    assert person.delete(other, headers=new_key()).status_code == 404
    unknown = person.post(members, json={"name": "Xu", "skills": ["flying"]}, headers=new_key())
    assert unknown.json()["errors"][0]["field"] == "skills"


def test_the_first_real_unit_ends_the_training_of_the_city_when_that_is_said(
    person: httpx.Client,
) -> None:
    refused = make(person, training=False)
    assert (refused.status_code, refused.json()["code"]) == (409, "city_in_training")
    assert person.get("/api/v1/session").json()["city"]["training"]
    made = make(person, training=False, ends_training=True)
    assert (made.status_code, made.json()["training"]) == (201, False)
    assert not person.get("/api/v1/session").json()["city"]["training"]
    incident = file_incident(person)
    assert not incident["training"]
    found = person.get(f"/api/v1/incidents/{incident['id']}/recommendation").json()
    causes = {one["unit_code"]: one["cause"] for one in found["excluded"]}
    assert causes == {"东区-11": "off_duty", "试验-01": "training", "试验-02": "training",
                      "试验-03": "training"}  # fmt: skip
    assert make(person, code="东区-12").json()["training"] is False
    assert make(person, code="东区-13", training=True).json()["training"]


def test_the_training_driver_makes_and_changes_no_units(
    system: httpx.Client, store: Store, small_city: SmallCity
) -> None:
    with store.transaction(process_actor("test")) as session:
        allow_training(session, "trackers")
    one = f"{PATH}/{small_city.unit_ids[0]}"
    assert make(system).status_code == 403
    assert system.patch(one, json={}, headers=new_key()).status_code == 403
    assert system.post(f"{one}/members", json={"name": "X"}, headers=new_key()).status_code == 403
    assert system.delete(f"{one}/members/1", headers=new_key()).status_code == 403
