"""Areas over HTTP: the names behind the codes of other answers."""

import httpx
import pytest


@pytest.mark.usefixtures("small_city")
def test_areas_are_listed_with_what_holds_them(person: httpx.Client) -> None:
    items = person.get("/api/v1/areas").raise_for_status().json()["items"]
    named = {area["code"]: (area["level"], area["name_zh"], area["parent_code"]) for area in items}
    assert named["4201"] == ("city", "试验市", None)
    assert named["420101"] == ("district", "东区", "4201")
    assert [area["code"] for area in items] == sorted(named)


@pytest.mark.usefixtures("small_city")
def test_areas_of_one_level_come_page_by_page(person: httpx.Client) -> None:
    districts = person.get("/api/v1/areas", params={"level": "district"}).json()
    assert {area["level"] for area in districts["items"]} == {"district"}
    first = person.get("/api/v1/areas", params={"limit": 1}).json()
    second = person.get("/api/v1/areas", params={"limit": 1, "after": first["next"]}).json()
    assert [page["items"][0]["code"] for page in (first, second)] == ["4201", "420101"]
    assert person.get("/api/v1/areas", params={"level": "planet"}).status_code == 422
