"""Incidents under their law over HTTP: what is offered, done, refused and told."""

from collections.abc import Iterator

import httpx
import pytest

from data.store import Store
from tests.api.asking import new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving
from tests.api.small_city import crossing

HEAP = {"category": "item:06010", "description": "暴露垃圾一堆"}
"""Exposed rubbish: a matter of city management."""


@pytest.fixture
def acceptor(served: Serving, store: Store) -> Iterator[httpx.Client]:
    with sign_in(served, store, "acceptor", ("acceptor",)) as client:
        yield client


def filed(client: httpx.Client, **more: object) -> int:
    lon, lat = crossing(1, 1)
    body = {**HEAP, "lon": lon, "lat": lat, **more}
    answer = client.post("/api/v1/incidents", json=body, headers=new_key())
    assert answer.status_code == 201, answer.text
    number: int = answer.json()["incident"]["id"]
    return number


def do(client: httpx.Client, incident_id: int, action: str, **more: object) -> httpx.Response:
    body = {"action": action, **more}
    return client.post(f"/api/v1/incidents/{incident_id}/actions", json=body, headers=new_key())


def test_what_may_be_done_is_offered_with_titles_fields_and_reasons(
    acceptor: httpx.Client,
) -> None:
    incident_id = filed(acceptor)
    offered = acceptor.get(f"/api/v1/incidents/{incident_id}/actions").json()
    assert (offered["law"], offered["stage"]) == ("city_management", "report")
    by_action = {one["action"]: one for one in offered["items"]}
    assert by_action["accept"]["title_zh"] == "受理"
    assert by_action["accept"]["to_stage"] == "accept"
    assert by_action["void"]["reason_needed"] is True
    assert by_action["void"]["reasons"]
    assert [field["field"] for field in by_action["merge"]["fields"]] == ["incident"]
    assert "assign" not in by_action


def test_doing_moves_the_incident_and_is_told_in_its_story(acceptor: httpx.Client) -> None:
    incident_id = filed(acceptor)
    assert do(acceptor, incident_id, "accept").status_code == 200
    opened = do(acceptor, incident_id, "open").json()
    assert opened["incident"]["stage"] == "assign"
    assert opened["incident"]["marks"] == ["opened"]
    assert opened["step"]["title_en"] == "Open"
    story = acceptor.get(f"/api/v1/incidents/{incident_id}/story").json()
    assert [moment["title_zh"] for moment in story["moments"]] == ["上报", "受理", "立案"]
    assert [(one["clock"], one["state"]) for one in story["clocks"]] == [
        ("accept", "stopped"),
        ("assign", "running"),
    ]
    # 15 minutes of the assignment's clock, less what the test took.
    assert 13 < story["clocks"][1]["minutes_left"] <= 15


def test_the_same_key_again_gives_the_same_answer_and_does_nothing(acceptor: httpx.Client) -> None:
    incident_id = filed(acceptor)
    path, key = f"/api/v1/incidents/{incident_id}/actions", new_key()
    answers = [acceptor.post(path, json={"action": "accept"}, headers=key) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    story = acceptor.get(f"/api/v1/incidents/{incident_id}/story").json()
    assert len(story["moments"]) == 2


@pytest.mark.parametrize(
    ("body", "status", "code", "cause"),
    [
        ({"action": "open"}, 409, "action_refused", "stage"),
        ({"action": "assign", "department": "d"}, 409, "action_refused", "stage"),
        ({"action": "void"}, 422, "action_incomplete", "reason_missing"),
        ({"action": "merge", "reason": "same"}, 422, "action_incomplete", "field_missing"),
        ({"action": "fly"}, 422, "action_incomplete", "unknown_action"),
        ({"action": "follow_units"}, 403, "action_forbidden", "role"),
        ({"action": "accept", "level": 2}, 422, "action_incomplete", "field_unknown"),
    ],
)
def test_what_the_law_does_not_allow_is_refused_with_the_cause_and_what_is_allowed(
    acceptor: httpx.Client, body: dict[str, object], status: int, code: str, cause: str
) -> None:
    incident_id = filed(acceptor)
    path = f"/api/v1/incidents/{incident_id}/actions"
    answer = acceptor.post(path, json=body, headers=new_key())
    problem = answer.json()
    assert (answer.status_code, problem["code"], problem["cause"]) == (status, code, cause)
    assert "accept" in [one["action"] for one in problem["allowed"]]
    assert problem["message_zh"]
    assert acceptor.get(f"/api/v1/incidents/{incident_id}").json()["stage"] == "report"


def test_what_is_named_and_is_not_there_is_refused_by_a_code_and_leaves_nothing(
    served: Serving, store: Store, acceptor: httpx.Client
) -> None:
    kept, merged, opened = filed(acceptor), filed(acceptor), filed(acceptor)
    assert do(acceptor, merged, "merge", incident=kept, reason="同一件事").status_code == 200
    for action in ("accept", "open"):
        assert do(acceptor, opened, action).status_code == 200
    story = acceptor.get(f"/api/v1/incidents/{opened}/story").json()["moments"]
    elsewhere = do(acceptor, opened, "merge", incident=merged, reason="同一件事")
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (422, "merge_target_over")
    number = acceptor.get(f"/api/v1/incidents/{merged}").json()["number"]
    assert elsewhere.json()["incident_number"] == number
    with sign_in(served, store, "wu", ("dispatcher",)) as dispatcher:
        nobody = do(dispatcher, opened, "assign", department="nowhere")
    assert (nobody.status_code, nobody.json()["code"]) == (422, "department_unknown")
    assert acceptor.get(f"/api/v1/incidents/{opened}/story").json()["moments"] == story


def test_two_at_once_one_is_done_and_the_other_told_what_is_allowed_now(
    acceptor: httpx.Client,
) -> None:
    incident_id = filed(acceptor)
    version = acceptor.get(f"/api/v1/incidents/{incident_id}").json()["version"]
    assert do(acceptor, incident_id, "accept", version=version).status_code == 200
    late = do(acceptor, incident_id, "void", reason="误报", version=version)
    assert (late.status_code, late.json()["code"]) == (409, "version_conflict")
    assert "open" in [one["action"] for one in late.json()["allowed"]]


def test_lists_are_narrowed_by_stage_law_category_text_and_deadline(
    acceptor: httpx.Client,
) -> None:
    heap = filed(acceptor)
    fire = filed(acceptor, category="emergency:fire", description="仓库起火", priority=1)
    assert do(acceptor, heap, "accept").status_code == 200

    def listed(**wanted: str | int | bool) -> list[int]:
        answer = acceptor.get("/api/v1/incidents", params=wanted)
        assert answer.status_code == 200, answer.text
        return sorted(one["id"] for one in answer.json()["items"])

    assert listed() == [heap, fire]
    assert listed(stage="accept") == [heap]
    assert listed(law="emergency") == [fire]
    assert listed(category="item:06") == [heap]
    assert listed(text="起火") == [fire]
    assert listed(overdue="true") == []
    assert listed(overdue="false") == [heap, fire]
    assert listed(supervised="true") == []
    assert do(acceptor, heap, "supervise", reason="群众反映强烈").status_code == 200
    assert listed(supervised="true") == [heap]


def test_closing_early_is_the_side_door(acceptor: httpx.Client) -> None:
    incident_id = filed(acceptor)
    path = f"/api/v1/incidents/{incident_id}/close"
    closed = acceptor.post(path, json={"reason": "现场已恢复"}, headers=new_key())
    assert closed.status_code == 200
    assert closed.json()["outcome"] == "forced"
    story = acceptor.get(f"/api/v1/incidents/{incident_id}/story").json()
    assert story["moments"][-1]["title_en"] == "Close by force"
