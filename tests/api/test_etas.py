"""Units on their way, followed over HTTP and in the live feed; routes with what to do."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from tests.api.asking import file_incident, new_key
from tests.api.reading import feed
from tests.api.serving import Serving
from tests.api.small_city import CENTRE, SmallCity, crossing


@pytest.fixture
def roads(served: Serving) -> None:
    """Wait until the road network is there."""
    assert served.app.state.services.roads.wait(60)


def stand(system: httpx.Client, unit_id: int, lon: float, lat: float) -> datetime:
    """Say where a unit is now; return that moment."""
    at = datetime.now(UTC)
    fix = {"unit_id": unit_id, "lon": lon, "lat": lat, "fix_at": at.isoformat()}
    assert system.post("/api/v1/positions", json={"fixes": [fix]}).json()["accepted"] == 1
    return at


def set_off(person: httpx.Client, unit_id: int) -> dict[str, Any]:
    """Send a unit to the central crossing and let it set off; return the assignment."""
    incident = file_incident(person)["id"]
    sent = person.post(
        f"/api/v1/incidents/{incident}/assignments", json={"unit_id": unit_id}, headers=new_key()
    )
    assert sent.status_code == 201, sent.text
    path = f"/api/v1/assignments/{sent.json()['assignment']['id']}/status"
    answer = person.post(path, json={"status": "en_route"}, headers=new_key())
    assignment: dict[str, Any] = answer.json()["assignment"]
    return assignment


def moment(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC)


@pytest.mark.usefixtures("roads")
def test_screens_are_told_when_a_unit_arrives_and_again_as_it_moves(
    person: httpx.Client, system: httpx.Client, small_city: SmallCity
) -> None:
    unit_id, (west, lat) = small_city.unit_ids[0], crossing(0, 1)
    started_at = stand(system, unit_id, west, lat)
    with feed(person) as reader:
        reader.next("snapshot")
        assignment = set_off(person, unit_id)
        ((assignment_id, eta_ms, remaining_m),) = reader.next("etas").data["etas"]
        assert assignment_id == assignment["id"]
        left_s = (moment(eta_ms) - started_at).total_seconds()
        assert left_s == pytest.approx(assignment["travel_time_s"], abs=0.01)
        assert remaining_m == pytest.approx(assignment["distance_m"], abs=0.2)
        half_at = stand(system, unit_id, (west + CENTRE[0]) / 2, lat)
        ((_, eta_ms, remaining_m),) = reader.next("etas").data["etas"]
    assert remaining_m == pytest.approx(assignment["distance_m"] / 2, rel=0.01)
    left_s = (moment(eta_ms) - half_at).total_seconds()
    assert left_s == pytest.approx(assignment["travel_time_s"] / 2, rel=0.01)

    now = person.get(f"/api/v1/assignments/{assignment['id']}").json()
    assert now["remaining"]["distance_m"] == pytest.approx(remaining_m)
    assert now["eta"] == now["remaining"]["eta"]
    assert now["travel_time_s"] == assignment["travel_time_s"]  # what was offered stays
    with feed(person) as reader:
        assert [row[0] for row in reader.next("snapshot").data["etas"]] == [assignment["id"]]


@pytest.mark.usefixtures("roads")
def test_nothing_is_left_of_an_assignment_that_has_arrived(
    person: httpx.Client, system: httpx.Client, small_city: SmallCity
) -> None:
    unit_id = small_city.unit_ids[0]
    stand(system, unit_id, *crossing(0, 1))
    with feed(person) as reader:
        reader.next("snapshot")
        assignment = set_off(person, unit_id)
        reader.next("etas")
    path = f"/api/v1/assignments/{assignment['id']}"
    person.post(f"{path}/status", json={"status": "on_scene"}, headers=new_key())
    now = person.get(path).json()
    assert (now["remaining"], now["eta"]) == (None, None)


@pytest.mark.usefixtures("roads")
def test_route_of_a_unit_that_moves_goes_on_where_it_heads(person: httpx.Client) -> None:
    (west, lat), to = crossing(0, 1), {"lon": CENTRE[0], "lat": CENTRE[1]}
    middle = {"lon": (west + CENTRE[0]) / 2, "lat": lat}

    def route(**moving: float) -> dict[str, Any]:
        answer = person.post("/api/v1/routes", json={"from": {**middle, **moving}, "to": to})
        found: dict[str, Any] = answer.json()
        return found

    ahead, behind = route(heading_deg=90, speed_mps=10), route(heading_deg=270, speed_mps=10)
    assert ahead["travel_time_s"] == route()["travel_time_s"]
    # To the western corner, round the block and back: three blocks more at least.
    assert behind["distance_m"] > 3 * ahead["distance_m"]
    assert [step["turn"] for step in ahead["steps"]] == ["depart", "arrive"]
    assert {(step["name_zh"], step["name_en"]) for step in behind["steps"]} == {("大道", "Avenue")}
    assert sum(step["distance_m"] for step in behind["steps"]) == pytest.approx(
        behind["distance_m"], abs=0.5
    )
    assert sum(step["travel_time_s"] for step in behind["steps"]) == pytest.approx(
        behind["travel_time_s"], abs=0.1
    )  # a middle between degrees lies some centimetres off the road
