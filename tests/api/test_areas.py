"""Areas and facilities over HTTP: what the codes and ids of other answers name."""

import httpx
import pytest

from tests.api.small_city import SmallCity


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


@pytest.mark.usefixtures("small_city")
def test_areas_right_below_one_are_listed(person: httpx.Client) -> None:
    listed = person.get("/api/v1/areas").json()["items"]
    below = person.get("/api/v1/areas", params={"parent": "4201"}).json()["items"]
    assert below == [area for area in listed if area["parent_code"] == "4201"] != []
    assert person.get("/api/v1/areas", params={"parent": "nowhere"}).json()["items"] == []


def test_facilities_are_listed_by_category_page_by_page(
    person: httpx.Client, small_city: SmallCity
) -> None:
    path = "/api/v1/facilities"
    page = person.get(path, params={"category": ["hydrant", "fire_station"]}).json()
    (station,) = page["items"]
    assert (station["id"], station["name_en"]) == (small_city.facility_id, "Fire Station 1")
    assert (station["area_code"], page["next"]) == ("420101", None)
    assert person.get(path, params={"category": "hydrant"}).json() == {"items": [], "next": None}
    assert person.get(path, params={"limit": 1}).json() == {"items": [station], "next": None}
    assert person.get(path, params={"after": station["id"]}).json()["items"] == []
