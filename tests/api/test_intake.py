"""Reports at the desk over HTTP: a look before filing, one more report of what is there already."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from data.store import Store
from tests.api.asking import file_incident, fire, new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving


@pytest.fixture
def operator(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """Somebody who takes calls and decides nothing."""
    with sign_in(served, store, "wu", roles=("operator",)) as client:
        yield client


def same_as(client: httpx.Client, incident: object, **changes: object) -> httpx.Response:
    """File one more report of an incident."""
    same = {"incident": incident, "reason": "同一问题重复上报"}
    body = fire(same_as=same, description="三楼冒烟", **changes)
    return client.post("/api/v1/incidents", json=body, headers=new_key())


def numbers(client: httpx.Client) -> list[str]:
    """Return the numbers of the open incidents."""
    return [one["number"] for one in client.get("/api/v1/incidents").json()["items"]]


def test_one_more_report_is_filed_and_merged_at_once_with_its_reporter(
    person: httpx.Client,
) -> None:
    main = file_incident(person)
    answer = same_as(person, main["id"], source="phone", reporter_name="王芳")
    assert answer.status_code == 201, answer.text
    filed = answer.json()["incident"]
    assert (filed["merged_into"], filed["outcome"]) == (main["id"], "merged")
    assert numbers(person) == [main["number"]]
    told = person.get(f"/api/v1/incidents/{main['id']}/reporters").json()["items"]
    assert [(one["number"], one["merged"], one["source"]) for one in told] == [
        (main["number"], False, "desk"),
        (filed["number"], True, "phone"),
    ]
    assert told[1]["name"] == "王*"


def test_who_takes_calls_adds_a_caller_to_a_known_incident_and_merges_nothing_else(
    person: httpx.Client, operator: httpx.Client
) -> None:
    main = file_incident(person)
    answer = same_as(operator, main["id"], source="phone", reporter_name="王芳")
    assert answer.status_code == 201, answer.text
    assert answer.json()["incident"]["merged_into"] == main["id"]
    told = person.get(f"/api/v1/incidents/{main['id']}/reporters").json()["items"]
    assert [(one["merged"], one["source"]) for one in told] == [(False, "desk"), (True, "phone")]
    other = file_incident(operator)
    merge = {"action": "merge", "reason": "同一问题重复上报", "incident": main["id"]}
    refused = operator.post(
        f"/api/v1/incidents/{other['id']}/actions", json=merge, headers=new_key()
    )
    assert (refused.status_code, refused.json()["code"]) == (403, "action_forbidden")


def test_what_may_not_be_merged_is_not_filed_either(person: httpx.Client) -> None:
    main = file_incident(person)
    assert same_as(person, 999_999).status_code == 404
    gone = person.post(
        f"/api/v1/incidents/{main['id']}/close", json={"reason": "误报"}, headers=new_key()
    )
    assert gone.status_code == 200
    over = same_as(person, main["id"])
    assert (over.status_code, over.json()["errors"][0]["field"]) == (422, "incident")
    assert numbers(person) == []


def test_a_look_says_which_words_make_a_report_more_urgent(person: httpx.Client) -> None:
    asked: dict[str, Any] = {**fire(category="item:06010"), "description": "垃圾堆着火，有人被困"}
    found = person.post("/api/v1/intake/look", json=asked, headers=new_key()).json()["proposal"]
    raised = {one["key"]: (one["priority"], one["words"]) for one in found["raised_by"]}
    assert raised == {
        "people-in-danger": (1, ["有人被困"]),
        "fire-or-blast": (1, ["着火"]),
    }
    assert found["priority"] == 1
    asked["description"] = "一堆垃圾"
    calm = person.post("/api/v1/intake/look", json=asked, headers=new_key()).json()["proposal"]
    assert (calm["priority"], calm["raised_by"]) == (3, [])


def test_categories_say_what_they_belong_to(person: httpx.Client) -> None:
    items = {one["key"]: one for one in person.get("/api/v1/categories").json()["items"]}
    assert (items["item:06010"]["major_zh"], items["item:06010"]["major_en"]) == (
        "市容环境",
        "City environment",
    )
    own = items["component:02"]
    assert (own["major"], own["major_en"]) == (own["key"], own["name_en"])


def test_a_page_may_use_the_microphone_for_voice_notes_and_nothing_else_may(
    person: httpx.Client,
) -> None:
    policy = person.get("/api/v1/session").headers["Permissions-Policy"]
    assert "microphone=(self)" in policy
    assert "payment=()" in policy
