"""Many at once over HTTP: a table of times, a plan, and the plan carried out."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from tests.api.asking import file_incident, new_key
from tests.api.serving import Serving
from tests.api.small_city import BOX, SmallCity, crossing

PLAN, COMMIT, MATRIX = "/api/v1/allocations", "/api/v1/allocations/commit", "/api/v1/matrix"


@pytest.fixture
def roads(served: Serving) -> None:
    """Wait until the road network is there."""
    assert served.app.state.services.roads.wait(60)


@pytest.fixture
def placed(roads: None, system: httpx.Client, small_city: SmallCity) -> SmallCity:
    """Place the first engine at the western end of a street, the second at its eastern end."""
    fixes = [
        {"unit_id": unit, "lon": lon, "lat": lat, "fix_at": datetime.now(UTC).isoformat()}
        for unit, (lon, lat) in zip(
            small_city.unit_ids, [crossing(0, 1), crossing(3, 1), crossing(1, 0)], strict=True
        )
    ]
    assert system.post("/api/v1/positions", json={"fixes": fixes}).json()["accepted"] == 3
    return small_city


def point(column: int, row: int) -> dict[str, float]:
    lon, lat = crossing(column, row)
    return {"lon": lon, "lat": lat}


def burning(client: httpx.Client, column: int, row: int) -> int:
    """File a fire at a crossing; return its id."""
    incident_id: int = file_incident(client, **point(column, row))["id"]
    return incident_id


def errand(item: dict[str, Any]) -> dict[str, Any]:
    return {
        key: item[key] for key in ("incident_id", "unit_id", "rank", "takes_off", "override_reason")
    }


@pytest.mark.usefixtures("roads")
def test_table_holds_the_times_of_routes(person: httpx.Client) -> None:
    places = [point(0, 0), point(3, 2), point(1, 1)]
    found = person.post(MATRIX, json={"origins": places, "destinations": places[:2]}).json()
    for row, start in enumerate(places):
        for column, end in enumerate(places[:2]):
            route = person.post("/api/v1/routes", json={"from": start, "to": end}).json()
            assert found["travel_time_s"][row][column] == route["travel_time_s"]
            assert found["network_version"] == route["network_version"]


@pytest.mark.usefixtures("roads")
def test_place_far_from_roads_has_no_time(person: httpx.Client) -> None:
    far = {"lon": crossing(0, 0)[0] - 0.04, "lat": crossing(0, 0)[1] - 0.04}
    found = person.post(MATRIX, json={"origins": [far], "destinations": [point(0, 0)]}).json()
    assert found["travel_time_s"] == [[None]]


@pytest.mark.usefixtures("roads")
@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"origins": [point(0, 0)] * 201}, "origins"),
        ({"destinations": []}, "destinations"),
        ({"origins": [point(0, 0), {"lon": BOX.bounds[0] - 1, "lat": 30.6}]}, "origins.1.lon"),
    ],
)
def test_table_that_cannot_be_made_is_refused_by_field(
    person: httpx.Client, changes: dict[str, object], field: str
) -> None:
    body = {"origins": [point(0, 0)], "destinations": [point(0, 0)], **changes}
    answer = person.post(MATRIX, json=body)
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == [field]


def test_plan_is_proposed_carried_out_once_and_nothing_is_left(
    person: httpx.Client, placed: SmallCity
) -> None:
    first, second = burning(person, 1, 1), burning(person, 0, 2)
    plan = person.post(PLAN, json={}).json()
    west, east, _ = placed.unit_ids
    # One by one the western engine would take the first, and the eastern one go all the way to
    # the second; together the eastern one takes the first.
    assert {item["incident_id"]: item["unit_id"] for item in plan["items"]} == {
        first: east,
        second: west,
    }
    assert plan["gain_s"] > 0
    assert plan["excluded_counts"] == {"off_duty": 1}
    assert person.get(f"/api/v1/incidents/{first}").json()["units"] == []  # nothing was written

    key, body = new_key(), {"items": [errand(item) for item in plan["items"]]}
    answer = person.post(COMMIT, json=body, headers=key)
    assert answer.status_code == 200, answer.text
    assert (answer.json()["done"], answer.json()["refused"]) == (2, 0)
    times = {item["unit_id"]: item["travel_time_s"] for item in plan["items"]}
    for item in answer.json()["items"]:
        assert item["assignment"]["travel_time_s"] == times[item["unit_id"]]
        assert item["assignment"]["route"]["type"] == "LineString"
    assert person.post(COMMIT, json=body, headers=key).json() == answer.json()
    assert person.post(PLAN, json={}).json()["items"] == []


def test_errand_that_comes_too_late_is_told_who_has_the_unit(
    person: httpx.Client, placed: SmallCity
) -> None:
    first, second = burning(person, 1, 1), burning(person, 0, 2)
    unit = placed.unit_ids[0]
    sent = person.post(
        f"/api/v1/incidents/{second}/assignments", json={"unit_id": unit}, headers=new_key()
    )
    assert sent.status_code == 201
    items = [
        {"incident_id": first, "unit_id": unit},
        {"incident_id": first, "unit_id": 10**9},
        {"incident_id": first, "unit_id": placed.unit_ids[1]},
    ]
    answer = person.post(COMMIT, json={"items": items}, headers=new_key()).json()
    assert [item["outcome"] for item in answer["items"]] == ["refused", "refused", "done"]
    assert answer["items"][0]["refusal"]["code"] == "unit_taken"
    assert answer["items"][0]["refusal"]["details"]["incident_id"] == second
    assert answer["items"][1]["refusal"]["code"] == "not_found"


def test_unit_on_its_way_is_moved_when_the_dispatcher_names_its_assignment(
    person: httpx.Client, placed: SmallCity
) -> None:
    first, unit = burning(person, 3, 2), placed.unit_ids[0]
    sent = person.post(
        f"/api/v1/incidents/{first}/assignments", json={"unit_id": unit}, headers=new_key()
    ).json()
    second = burning(person, 0, 2)
    assert [item["unit_id"] for item in person.post(PLAN, json={}).json()["items"]] == [
        placed.unit_ids[1]
    ]
    plan = person.post(PLAN, json={"reconsider": True}).json()
    moved = next(item for item in plan["items"] if item["incident_id"] == second)
    assert (moved["change"], moved["unit_id"]) == ("moves", unit)
    assert moved["takes_off"] == [sent["assignment"]["id"]]
    body = {"items": [errand(item) for item in plan["items"]]}
    answer = person.post(COMMIT, json=body, headers=new_key()).json()
    assert answer["refused"] == 0
    old = person.get(f"/api/v1/assignments/{sent['assignment']['id']}").json()
    assert old["outcome"] == "cancelled"


@pytest.mark.usefixtures("placed")
@pytest.mark.parametrize(
    "body",
    [
        {"incidents": [{"incident_id": 1, "needs": [{"skills": ["cooking"]}]}]},
        {"incidents": [{"incident_id": 1}, {"incident_id": 1}]},
        {"incidents": [{"incident_id": 1, "needs": [{"skills": [], "units": 0}]}]},
        {"weights": {"1": 0}},
        {"unassigned_s": {"4": 60}},
        {"stay_s": -1},
    ],
)
def test_plan_that_makes_no_sense_is_refused(person: httpx.Client, body: dict[str, object]) -> None:
    assert person.post(PLAN, json=body).status_code == 422


@pytest.mark.usefixtures("placed")
def test_incident_that_is_none_cannot_be_planned_for(person: httpx.Client) -> None:
    answer = person.post(PLAN, json={"incidents": [{"incident_id": 10**9}]})
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
