"""Mutual aid over HTTP."""

import httpx
import pytest

from data.access.commands import allow_training
from data.store import Store
from data.store.actors import process_actor
from tests.api.asking import new_key

AID = {"from_area": "4201", "to_area": "420101", "kinds": ["grid_patrol"], "reason": "台风"}
PATH = "/api/v1/mutual-aid"


def test_aid_is_granted_read_and_ended(person: httpx.Client) -> None:
    answer = person.post(PATH, json=AID, headers=new_key())
    assert answer.status_code == 201, answer.text
    grant = answer.json()
    assert {name: grant[name] for name in AID} == AID
    assert (grant["granted_by"], grant["training"], grant["ended_at"]) == ("Chen", True, None)
    assert person.get(PATH).json()["items"] == [grant]
    twice = person.post(PATH, json=AID, headers=new_key())
    assert (twice.status_code, twice.json()["code"]) == (409, "grant_exists")
    assert twice.json()["grant_id"] == grant["id"]
    ending = f"{PATH}/{grant['id']}/end"
    ended = person.post(ending, json={}, headers=new_key()).json()
    assert ended["ended_by"] == "Chen"
    assert person.get(PATH).json()["items"] == []
    assert person.get(PATH, params={"state": "all"}).json()["items"] == [ended]
    assert person.get(f"{PATH}/{grant['id']}").json() == ended
    again = person.post(ending, json={}, headers=new_key())
    assert (again.status_code, again.json()["code"]) == (409, "grant_over")


@pytest.mark.parametrize(
    ("change", "field"), [({"to_area": "99"}, "to_area"), ({"kinds": ["tank"]}, "kinds")]
)
def test_unknown_codes_are_refused_by_field(
    person: httpx.Client, change: dict[str, object], field: str
) -> None:
    answer = person.post(PATH, json={**AID, **change}, headers=new_key())
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, field)


def test_the_training_driver_grants_nothing(system: httpx.Client, store: Store) -> None:
    with store.transaction(process_actor("test")) as session:
        allow_training(session, "trackers")
    assert system.post(PATH, json=AID, headers=new_key()).status_code == 403
