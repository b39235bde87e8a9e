"""Who belongs to a department: told to its people, changed by who leads it or plans."""

from collections.abc import Iterator

import httpx
import pytest

from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import AccountId
from tests.api.asking import new_key
from tests.api.conftest import give_roles, sign_in
from tests.api.serving import Serving
from tests.api.test_tasks import account_of, post

MEMBERS = "departments/water/members"


@pytest.fixture
def water(person: httpx.Client) -> httpx.Client:
    """A dispatcher and planner, in a city with two departments."""
    rows = [
        {"code": "water", "name_zh": "水务", "name_en": "Water", "area_code": "4201"},
        {"code": "green", "name_zh": "园林", "name_en": "Parks", "area_code": "4201"},
    ]
    taken = post(person, "codes/sheets/departments", {"rows": rows})
    assert taken.json()["applied"], taken.text
    return person


@pytest.fixture
def leader(served: Serving, store: Store, water: httpx.Client) -> Iterator[httpx.Client]:
    """Who leads the department of water, signed in."""
    with sign_in(served, store, "wu", roles=("department",)) as client:
        made = post(water, MEMBERS, {"account_id": account_of(client), "leads": True})
        assert made.status_code == 201, made.text
        yield client


def candidates(client: httpx.Client, **query: str) -> list[str]:
    answer = client.get("/api/v1/departments/water/candidates", params=query)
    assert answer.status_code == 200, answer.text
    return [one["name"] for one in answer.json()["items"]]


def handler(store: Store, name: str, role: str = "department") -> AccountId:
    return give_roles(store, name, AccountKind.PERSON, (role,))


def test_one_is_told_which_departments_one_belongs_to_and_leads(
    leader: httpx.Client, water: httpx.Client
) -> None:
    (mine,) = leader.get("/api/v1/departments/mine").json()["items"]
    assert mine == {"code": "water", "name_zh": "水务", "name_en": "Water", "leads": True}
    assert water.get("/api/v1/departments/mine").json()["items"] == []


def test_who_leads_finds_adds_and_removes_people_of_the_department(
    leader: httpx.Client, store: Store
) -> None:
    handler(store, "zhou")
    handler(store, "zhu", "member")
    handler(store, "zeng", "planner")
    assert candidates(leader) == ["Zhou", "Zhu"]
    assert candidates(leader, q="HOU") == ["Zhou"]
    assert candidates(leader, q="%") == []
    other = handler(store, "zhou")
    added = post(leader, MEMBERS, {"account_id": other})
    assert added.status_code == 201, added.text
    assert candidates(leader) == ["Zhu"]
    gone = leader.delete(f"/api/v1/{MEMBERS}/{added.json()['id']}", headers=new_key())
    assert gone.status_code == 200, gone.text
    assert candidates(leader) == ["Zhou", "Zhu"]


def test_who_leads_makes_no_leader_removes_none_and_has_no_other_department(
    leader: httpx.Client, store: Store
) -> None:
    other = handler(store, "zhou")
    promoted = post(leader, MEMBERS, {"account_id": other, "leads": True})
    assert (promoted.status_code, promoted.json()["action"]) == (403, "members.change")
    (own,) = leader.get(f"/api/v1/{MEMBERS}").json()["items"]
    gone = leader.delete(f"/api/v1/{MEMBERS}/{own['id']}", headers=new_key())
    assert gone.status_code == 403
    assert post(leader, "departments/green/members", {"account_id": other}).status_code == 403
    assert leader.get("/api/v1/departments/green/candidates").status_code == 403


def test_who_belongs_without_leading_changes_nobody(
    served: Serving, store: Store, leader: httpx.Client
) -> None:
    other = handler(store, "zhou")
    assert post(leader, MEMBERS, {"account_id": other}).status_code == 201
    third = handler(store, "zhu")
    with sign_in(served, store, "zhou", roles=("department",)) as client:
        assert post(client, MEMBERS, {"account_id": third}).status_code == 403
        assert len(client.get(f"/api/v1/{MEMBERS}").json()["items"]) == 2


def test_who_may_change_members_does_so_in_every_department(
    water: httpx.Client, store: Store
) -> None:
    other = handler(store, "zhou")
    made = post(water, "departments/green/members", {"account_id": other, "leads": True})
    assert made.status_code == 201
    gone = water.delete(f"/api/v1/departments/green/members/{made.json()['id']}", headers=new_key())
    assert gone.status_code == 200
    none = water.delete("/api/v1/departments/green/members/999", headers=new_key())
    assert none.status_code == 404
