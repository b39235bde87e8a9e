"""Code lists over HTTP: read, taken in whole or not at all, and what follows from them."""

import base64
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from data.codes.commands import ensure_codes
from data.store import Store
from data.store.actors import process_actor
from tests.api.asking import fire, new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving

HEADING = "code,name_zh,name_en,area_code,starts_on,ends_on\n"


@pytest.fixture
def planner(served: Serving, store: Store) -> Iterator[httpx.Client]:
    """A planner of the whole city, where the shipped lists are written."""
    with store.transaction(process_actor("set-up")) as session:
        ensure_codes(session, samples=True)
    with sign_in(served, store, "lin", ("planner", "dispatcher")) as client:
        yield client


def take(client: httpx.Client, sheet: str, content: bytes, **more: object) -> httpx.Response:
    body = {"content_base64": base64.b64encode(content).decode(), **more}
    return client.post(f"/api/v1/codes/sheets/{sheet}", json=body, headers=new_key())


def departments(client: httpx.Client) -> list[str]:
    items = client.get("/api/v1/departments", params={"everything": "true"}).json()["items"]
    return [one["code"] for one in items]


def test_both_editions_are_there_and_say_which_is_in_force(planner: httpx.Client) -> None:
    lists = {one["key"]: one for one in planner.get("/api/v1/codes/lists").json()["items"]}
    assert not lists["gb30428-2-2013"]["in_force"]
    assert lists["gb47678-5-2026"]["in_force"]
    page = planner.get("/api/v1/codes/lists/gb30428-2-2013", params={"limit": 500}).json()
    codes = {one["key"]: one for one in page["items"]}
    assert codes["incident:0102"]["followed_by"] == [
        {
            "key": "item:06010",
            "name_zh": "暴露垃圾",
            "name_en": "Exposed rubbish",
            "relation": "same",
        }
    ]
    assert not codes["incident:0102"]["verified"]


def test_codes_come_in_pages(planner: httpx.Client) -> None:
    address = "/api/v1/codes/lists/gb30428-2-2013"
    found: list[str] = []
    after: str | None = "0"
    while after is not None:
        page = planner.get(address, params={"limit": 25, "after": after}).json()
        found += [one["key"] for one in page["items"]]
        after = page["next"]
    whole = planner.get(address, params={"limit": 500}).json()
    assert found == [one["key"] for one in whole["items"]]
    assert planner.get("/api/v1/codes/lists/none").status_code == 404


def test_a_category_of_the_edition_before_is_refused_with_what_replaces_it(
    planner: httpx.Client,
) -> None:
    answer = planner.post(
        "/api/v1/incidents", json=fire(category="incident:0102"), headers=new_key()
    )
    assert answer.status_code == 422
    problem = answer.json()
    assert problem["code"] == "category_not_in_force"
    assert problem["errors"][0]["field"] == "category"
    assert problem["ends_on"] == "2026-06-30"
    assert [one["key"] for one in problem["replaced_by"]] == ["item:06010"]


def test_a_gbk_file_with_one_bad_row_is_refused_whole(planner: httpx.Client) -> None:
    before = departments(planner)
    sheet = HEADING + "parks,公园处,Parks,,,\n" + "zoo,动物园,Zoo,,2026-02-30,\n"
    answer = take(planner, "departments", sheet.encode("gbk"))
    assert answer.status_code == 422
    problem = answer.json()
    assert problem["code"] == "sheet_refused"
    assert problem["faults"] == [
        {
            "row": 3,
            "column": "starts_on",
            "message": "2026-02-30 is no day of the calendar",
            "fault": "no_day",
            "parameters": {"day": "2026-02-30"},
            "sheet": "",
            "entry": "",
        }
    ]
    assert departments(planner) == before
    good = take(planner, "departments", sheet.replace("2026-02-30", "2026-02-28").encode("gbk"))
    assert good.status_code == 200, good.text
    assert (good.json()["encoding"], good.json()["new"]) == ("GBK", 2)
    assert departments(planner) == [*before, "parks", "zoo"]


def test_a_look_first_writes_nothing_and_rows_are_taken_like_a_file(planner: httpx.Client) -> None:
    before = departments(planner)
    rows = [{"code": "parks", "name_zh": "公园处", "name_en": "Parks"}]
    address = "/api/v1/codes/sheets/departments"
    looked = planner.post(address, json={"rows": rows, "dry_run": True}, headers=new_key())
    assert looked.json()["applied"] is False
    assert looked.json()["added"] == [{"row": 2, "identity": ["parks"], "fields": []}]
    assert departments(planner) == before
    planner.post(address, json={"rows": rows}, headers=new_key()).raise_for_status()
    assert departments(planner) == [*before, "parks"]


def test_a_sheet_comes_out_as_it_goes_in(planner: httpx.Client) -> None:
    for sheet in planner.get("/api/v1/codes/sheets").json()["items"]:
        answer = planner.get(f"/api/v1/codes/sheets/{sheet['key']}")
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert answer.content.startswith(b"\xef\xbb\xbf")
        again = take(planner, sheet["key"], answer.content)
        assert again.status_code == 200, again.text
        assert (again.json()["new"], again.json()["differing"]) == (0, 0)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"content_base64": "***"},
        {"content_base64": "AAAA", "rows": [{"code": "x"}]},
        {"rows": []},
        {"rows": [{"no_such": "x"}]},
        {"rows": [{"code": "x\u0000"}]},
    ],
)
def test_what_is_no_sheet_is_refused(planner: httpx.Client, body: dict[str, Any]) -> None:
    answer = planner.post("/api/v1/codes/sheets/departments", json=body, headers=new_key())
    assert answer.status_code == 422


def test_only_planners_change_codes_and_others_read_them(
    served: Serving, store: Store, planner: httpx.Client
) -> None:
    for name, role in (("wei", "dispatcher"), ("ren", "system_administrator")):
        with sign_in(served, store, name, (role,)) as client:
            assert take(client, "departments", HEADING.encode()).status_code == 403
            assert client.get("/api/v1/codes/sheets/departments").status_code == 200
    row = HEADING + "parks,公园处,Parks,,,\n"
    assert take(planner, "departments", row.encode()).status_code == 200


def test_a_new_category_may_be_filed_as_soon_as_it_is_taken_in(planner: httpx.Client) -> None:
    rows = [
        {
            "list_key": "gb47678-5-2026",
            "key": "item:06011",
            "parent_key": "item:06",
            "name_zh": "积存垃圾渣土",
            "name_en": "Rubble",
            "usable": "yes",
            "law": "city_management",
            "priority": "3",
            "skills": "sanitation",
            "crew": "1",
            "limit_s": "3600",
            "verified": "no",
        }
    ]
    refused = planner.post("/api/v1/incidents", json=fire(category="item:06011"), headers=new_key())
    assert refused.status_code == 422
    taken = planner.post("/api/v1/codes/sheets/codes", json={"rows": rows}, headers=new_key())
    assert taken.status_code == 200, taken.text
    filed = planner.post("/api/v1/incidents", json=fire(category="item:06011"), headers=new_key())
    assert filed.status_code == 201, filed.text
    keys = [one["key"] for one in planner.get("/api/v1/categories").json()["items"]]
    assert "item:06011" in keys
    number = filed.json()["incident"]["id"]
    assert planner.get(f"/api/v1/incidents/{number}/recommendation").status_code == 200


def test_standards_and_responsibilities_are_told_by_day(planner: httpx.Client) -> None:
    def keys(**params: str) -> list[str]:
        found = planner.get("/api/v1/standards", params=params).json()["items"]
        return [one["key"] for one in found]

    assert keys(category="emergency:pipe_burst") == ["pipe-burst-stop", "pipe-burst-repair"]
    assert keys(category="emergency:pipe_burst", on="2026-06-30") == []
    assert "building-finished" in keys(on="2026-06-30")
    lines = planner.get("/api/v1/responsibilities", params={"department": "water"}).json()["items"]
    assert {one["category"] for one in lines} == {"emergency:pipe_burst", "component:01001"}


def test_an_identifier_is_checked_and_not_repeated(planner: httpx.Client) -> None:
    def check(template: str, value: str) -> dict[str, Any]:
        body = {"template": template, "value": value}
        answer = planner.post("/api/v1/codes/identifiers", json=body, headers=new_key())
        found: dict[str, Any] = answer.json()
        assert value not in answer.text
        return found

    assert check("component_id", "42010601001000001") == {
        "valid": True,
        "faults": [],
        "division": ["湖北省", "武汉市", "武昌区"],
    }
    assert check("citizen_id", "110105194912310021")["faults"] == [
        {
            "part": "check",
            "message": "does not fit what is before it",
            "fault": "check_sign",
            "parameters": {},
        }
    ]
    assert check("none", "42010601001000001")["status"] == 422
