"""Citizens without an account: report, ask, dispute; and nothing that is not theirs."""

import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from api.deps.rates import BY_ADDRESS, RequestClass
from data.store import Store
from tests.api.asking import new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving
from tests.api.small_city import CENTRE

PHONE = "13912345678"
WRONG = "0000000000"


@pytest.fixture
def citizen(served: Serving) -> Iterator[httpx.Client]:
    """Somebody who is not signed in."""
    with served.client() as client:
        yield client


def report(client: httpx.Client, **more: Any) -> dict[str, str]:
    answer = client.post("/api/v1/public/reports", json=body(**more), headers=new_key())
    assert answer.status_code == 201, answer.text
    receipt: dict[str, str] = answer.json()
    return receipt


def body(**more: Any) -> dict[str, Any]:
    return {
        "category": "item:06010",
        "description": "小区门口垃圾成堆",
        "lon": CENTRE[0],
        "lat": CENTRE[1],
        "reporter_name": "欧阳娜",
        "reporter_phone": PHONE,
        **more,
    }


def status(client: httpx.Client, receipt: dict[str, str]) -> dict[str, Any]:
    answer = client.get(
        f"/api/v1/public/reports/{receipt['number']}", params={"code": receipt["code"]}
    )
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def find(client: httpx.Client, number: str) -> dict[str, Any]:
    items = client.get("/api/v1/incidents", params={"state": "all"}).json()["items"]
    found: dict[str, Any] = next(one for one in items if one["number"] == number)
    return found


def close(client: httpx.Client, number: str) -> None:
    """Archive an incident as its law has it: sent, done, and closed by a dispatcher."""
    incident = find(client, number)
    answer = client.post(
        f"/api/v1/incidents/{incident['id']}/close",
        json={"reason": "已清理"},
        headers=new_key(),
    )
    assert answer.status_code == 200, answer.text


def mark_done(store: Store) -> None:
    """Let what was closed count as done, as if it had gone through all stages."""
    with store.engine.begin() as connection:
        connection.exec_driver_sql(
            "SELECT set_config('muster.low', '0', true),"
            " set_config('muster.high', '2147483646', true), set_config('muster.grade', '4', true)"
        )
        connection.exec_driver_sql("UPDATE incidents SET outcome = 'done', marks = '{}'")


def test_a_citizen_reports_and_asks_with_number_and_code(
    citizen: httpx.Client, person: httpx.Client
) -> None:
    receipt = report(citizen)
    assert set(receipt) == {"number", "code"}
    found = status(citizen, receipt)
    assert found["stage"]["key"] == "report"
    assert found["category_zh"] == "暴露垃圾"
    assert not found["disputable"]
    assert PHONE not in str(found)
    filed = find(person, receipt["number"])
    assert filed["source"] == "citizen"
    reporters = person.get(f"/api/v1/incidents/{filed['id']}/reporters").json()
    assert [one["phone"] for one in reporters["items"]] == ["139****5678"]
    assert reporters["unanswered"] == 1


def test_a_wrong_code_and_a_number_that_there_is_not_answer_alike(citizen: httpx.Client) -> None:
    receipt = report(citizen)
    address = "/api/v1/public/reports"
    wrong = citizen.get(f"{address}/{receipt['number']}", params={"code": WRONG})
    unknown = citizen.get(f"{address}/261122-9999", params={"code": receipt["code"]})
    for answer in (wrong, unknown):
        assert answer.status_code == 404
        assert answer.json()["code"] == "not_found"
    assert wrong.json()["detail"] == unknown.json()["detail"]


def test_codes_of_one_report_are_tried_ten_times_and_no_more(citizen: httpx.Client) -> None:
    receipt = report(citizen)
    address = f"/api/v1/public/reports/{receipt['number']}"
    codes = [citizen.get(address, params={"code": WRONG}).status_code for _ in range(11)]
    assert codes == [404] * 10 + [429]


def test_an_address_that_floods_is_told_to_wait() -> None:
    rate = BY_ADDRESS[RequestClass.PUBLIC]
    assert rate.burst <= 30
    assert rate.per_s <= 1


def test_the_same_key_gives_the_same_receipt_and_files_once(
    citizen: httpx.Client, person: httpx.Client
) -> None:
    key = new_key()
    answers = [citizen.post("/api/v1/public/reports", json=body(), headers=key) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    other = citizen.post("/api/v1/public/reports", json=body(description="别的"), headers=key)
    assert other.status_code == 409
    assert len(person.get("/api/v1/incidents").json()["items"]) == 1


def test_two_at_once_with_one_key_file_once(citizen: httpx.Client, served: Serving) -> None:
    key, found = new_key(), []

    def send() -> None:
        with served.client() as client:
            found.append(client.post("/api/v1/public/reports", json=body(), headers=key).json())

    threads = [threading.Thread(target=send) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found[0] == found[1]
    assert status(citizen, found[0])["stage"]["key"] == "report"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"category": "incident:0102"}, "category"),
        ({"category": "no:such"}, "category"),
        ({"description": ""}, "description"),
        ({"lon": 0.0}, "lon"),
        ({"reporter_phone": "x"}, "reporter_phone"),
        ({"priority": 1}, "priority"),
        ({"training": True}, "training"),
    ],
)
def test_what_cannot_be_taken_is_refused_by_its_field(
    citizen: httpx.Client, change: dict[str, Any], field: str
) -> None:
    answer = citizen.post("/api/v1/public/reports", json=body(**change), headers=new_key())
    assert answer.status_code == 422, answer.text
    assert field in [one["field"] for one in answer.json()["errors"]]


def test_a_page_of_another_origin_files_nothing(citizen: httpx.Client) -> None:
    headers = {**new_key(), "Origin": "https://elsewhere.example"}
    answer = citizen.post("/api/v1/public/reports", json=body(), headers=headers)
    assert answer.status_code == 403


def test_who_reported_reads_the_answer_also_when_the_report_was_merged(
    citizen: httpx.Client, person: httpx.Client
) -> None:
    first, second = report(citizen), report(citizen, description="垃圾没人清")
    one, other = (find(person, receipt["number"]) for receipt in (first, second))
    likely = person.get(f"/api/v1/incidents/{other['id']}/duplicates").json()["items"]
    assert [found["incident_id"] for found in likely] == [one["id"]]
    merged = person.post(
        f"/api/v1/incidents/{other['id']}/actions",
        json={"action": "merge", "reason": "同一处", "incident": one["id"]},
        headers=new_key(),
    )
    assert merged.status_code == 200, merged.text
    assert status(citizen, second)["joined"]
    assert status(citizen, second)["stage"]["key"] == "report"
    reporters = person.get(f"/api/v1/incidents/{one['id']}/reporters").json()["items"]
    assert [who["merged"] for who in reporters] == [False, True]
    told = person.post(
        f"/api/v1/incidents/{one['id']}/answer",
        json={"answer": "已安排清运", "everybody": True},
        headers=new_key(),
    )
    assert told.json()["unanswered"] == 0
    assert [status(citizen, receipt)["answer"] for receipt in (first, second)] == ["已安排清运"] * 2
    split = person.post(
        f"/api/v1/incidents/{other['id']}/actions",
        json={"action": "split", "reason": "不是同一处"},
        headers=new_key(),
    )
    assert split.status_code == 200, split.text
    assert not status(citizen, second)["joined"]


def test_what_is_not_closed_as_done_cannot_be_disputed(
    citizen: httpx.Client, person: httpx.Client
) -> None:
    receipt = report(citizen)
    address = f"/api/v1/public/reports/{receipt['number']}/dispute"
    asked = {"code": receipt["code"], "reason": "还在"}
    early = citizen.post(address, json=asked, headers=new_key())
    assert early.status_code == 409, early.text
    close(person, receipt["number"])
    assert status(citizen, receipt)["outcome"] == "forced"
    assert not status(citizen, receipt)["disputable"]
    wrong = citizen.post(address, json={**asked, "code": WRONG}, headers=new_key())
    assert wrong.status_code == 404


def test_what_was_closed_as_done_and_is_not_is_looked_at_again_by_one_call(
    citizen: httpx.Client, person: httpx.Client, store: Store
) -> None:
    receipt = report(citizen)
    close(person, receipt["number"])
    mark_done(store)
    assert status(citizen, receipt)["disputable"]
    key = new_key()
    address = f"/api/v1/public/reports/{receipt['number']}/dispute"
    asked = {"code": receipt["code"], "reason": "垃圾还在原地"}
    answers = [citizen.post(address, json=asked, headers=key) for _ in range(2)]
    assert answers[0].status_code == 200, answers[0].text
    assert answers[0].json() == answers[1].json()
    assert answers[0].json()["stage"]["key"] == "verify"
    again = citizen.post(address, json=asked, headers=new_key())
    assert again.status_code == 409


def test_a_law_that_hears_no_dispute_offers_none(
    citizen: httpx.Client, person: httpx.Client, store: Store
) -> None:
    receipt = report(citizen, category="emergency:fire")
    close(person, receipt["number"])
    mark_done(store)
    assert status(citizen, receipt)["outcome"] == "done"
    assert not status(citizen, receipt)["disputable"]


def test_what_can_be_reported_and_what_it_may_be_are_told_to_everybody(
    citizen: httpx.Client,
) -> None:
    items = citizen.get("/api/v1/public/categories").json()["items"]
    assert {"item:06010", "emergency:fire"} <= {one["key"] for one in items}
    assert "incident:0102" not in {one["key"] for one in items}
    found = citizen.post(
        "/api/v1/public/suggestions", json={"description": "井盖没有了"}, headers=new_key()
    ).json()["items"]
    assert found[0]["key"] == "component:01001"


def test_a_sensor_that_sends_the_same_twice_makes_one_incident(
    system: httpx.Client, served: Serving, store: Store
) -> None:
    asked = {
        **{name: value for name, value in body().items() if not name.startswith("reporter")},
        "source": "sensor",
        "foreign_id": "bin-7/3",
    }
    answers = [
        system.post("/api/v1/incidents", json=asked, headers=new_key()).json() for _ in range(2)
    ]
    assert [one["repeated"] for one in answers] == [False, True]
    assert answers[0]["incident"]["id"] == answers[1]["incident"]["id"]


def test_a_report_is_looked_at_before_it_is_filed(
    person: httpx.Client, citizen: httpx.Client
) -> None:
    report(citizen)
    asked = {"description": "门口一堆垃圾", "lon": CENTRE[0], "lat": CENTRE[1]}
    first = person.post("/api/v1/intake/look", json=asked, headers=new_key()).json()
    assert first["suggestions"][0]["key"] == "item:06010"
    assert first["proposal"] is None
    asked["category"] = "item:06010"
    found = person.post("/api/v1/intake/look", json=asked, headers=new_key()).json()
    assert found["proposal"]["priority"] == 3
    assert found["proposal"]["areas"][0]["level"] == "city"
    assert len(found["duplicates"]) == 1
    assert 0 < found["duplicates"][0]["likeness"] < 1


def test_nobody_without_a_role_looks_at_reports(
    served: Serving, store: Store, citizen: httpx.Client
) -> None:
    assert citizen.get("/api/v1/incidents/1/reporters").status_code == 401
    with sign_in(served, store, "mo", ("citizen",)) as client:
        assert client.get("/api/v1/incidents/1/duplicates").status_code == 403
