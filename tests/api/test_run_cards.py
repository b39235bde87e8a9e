"""Run cards over HTTP: whom to send for each line, what is short, what a higher level still needs.

The cards of the shipped law: a fire of priority 1 takes 2 engines, 1 ambulance and 1 patrol at the
first level, and at the second 2 engines, 1 ambulance, 1 gas and 1 power repair more.
"""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from tests.api.asking import file_incident, new_key
from tests.api.serving import Serving
from tests.api.small_city import SmallCity, crossing

COMMIT = "/api/v1/allocations/commit"


@pytest.fixture
def placed(served: Serving, system: httpx.Client, small_city: SmallCity) -> SmallCity:
    """Place the engines one and two blocks west of the fire, the patrol one block east of it."""
    assert served.app.state.services.roads.wait(60)
    places = [crossing(0, 1), crossing(1, 1), crossing(3, 1)]
    fixes = [
        {"unit_id": unit, "lon": lon, "lat": lat, "fix_at": datetime.now(UTC).isoformat()}
        for unit, (lon, lat) in zip(small_city.unit_ids, places, strict=True)
    ]
    assert system.post("/api/v1/positions", json={"fixes": fixes}).json()["accepted"] == 3
    return small_city


def burning(client: httpx.Client) -> int:
    lon, lat = crossing(2, 1)
    incident_id: int = file_incident(client, lon=lon, lat=lat, priority=1)["id"]
    return incident_id


def card(client: httpx.Client, incident_id: int, **params: int) -> dict[str, Any]:
    answer = client.get(f"/api/v1/incidents/{incident_id}/run-card", params=params)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def amounts(shown: dict[str, Any]) -> dict[str, tuple[int, int, int, int]]:
    """Return by kind how many are wanted, there, missing and short."""
    return {
        line["kind"]: (line["wanted"], line["there"], line["missing"], line["short"])
        for line in shown["lines"]
    }


def send(client: httpx.Client, incident_id: int, shown: dict[str, Any]) -> dict[str, Any]:
    items = [
        {"incident_id": incident_id, **{key: unit[key] for key in ("unit_id", "rank")}}
        | ({"override_reason": unit["override_reason"]} if unit["override_reason"] else {})
        for line in shown["lines"]
        for unit in line["units"]
    ]
    answer = client.post(COMMIT, json={"items": items}, headers=new_key())
    assert answer.status_code == 200, answer.text
    done: dict[str, Any] = answer.json()
    return done


def on_duty(client: httpx.Client, unit_id: int) -> None:
    path = f"/api/v1/units/{unit_id}/status"
    answer = client.post(path, json={"status": "available"}, headers=new_key())
    assert answer.status_code == 200, answer.text


def test_each_line_offers_the_nearest_of_its_kind_and_says_what_is_short(
    person: httpx.Client, placed: SmallCity
) -> None:
    shown = card(person, burning(person))
    assert amounts(shown) == {
        "fire_engine": (2, 0, 2, 0),
        "ambulance": (1, 0, 1, 1),
        "police_patrol": (1, 0, 1, 1),
    }
    engines, ambulance, patrol = shown["lines"]
    near, far = placed.unit_ids[1], placed.unit_ids[0]
    assert [unit["unit_id"] for unit in engines["units"]] == [near, far]
    assert engines["units"][0]["travel_time_s"] < engines["units"][1]["travel_time_s"]
    assert [unit["override_reason"] for unit in engines["units"]] == [None, None]
    assert (ambulance["units"], ambulance["excluded"]) == ([], {})
    assert (patrol["units"], patrol["excluded"]) == ([], {"off_duty": 1})
    assert (shown["alarm_level"], shown["missing"], shown["short"]) == (1, 4, 2)
    assert [one["level"] for one in shown["levels"]] == [1, 2, 3]


def test_what_is_offered_is_sent_in_one_act_and_then_only_the_rest_is_missing(
    person: httpx.Client, placed: SmallCity
) -> None:
    incident_id = burning(person)
    on_duty(person, placed.unit_ids[2])
    shown = card(person, incident_id)
    (patrol,) = shown["lines"][2]["units"]
    assert patrol["override_reason"] == "run_card: 1"  # a fire's category asks for engines alone
    sent = send(person, incident_id, shown)
    assert (sent["done"], sent["refused"]) == (3, 0)
    again = card(person, incident_id)
    assert amounts(again) == {
        "fire_engine": (2, 2, 0, 0),
        "ambulance": (1, 0, 1, 1),
        "police_patrol": (1, 1, 0, 0),
    }
    assert all(line["units"] == [] for line in again["lines"])


def test_a_higher_alarm_asks_only_for_what_is_missing(
    person: httpx.Client, placed: SmallCity
) -> None:
    incident_id = burning(person)
    send(person, incident_id, card(person, incident_id))
    ahead = card(person, incident_id, level=2)
    assert (ahead["alarm_level"], ahead["level"]) == (1, 2)
    # Together 4 engines, 2 ambulances, 1 patrol, 1 gas and 1 power repair; two engines are there.
    expected = {
        "fire_engine": (4, 2, 2, 2),
        "ambulance": (2, 0, 2, 2),
        "police_patrol": (1, 0, 1, 1),
        "gas_repair": (1, 0, 1, 1),
        "power_repair": (1, 0, 1, 1),
    }
    assert amounts(ahead) == expected
    raised = person.post(
        f"/api/v1/incidents/{incident_id}/actions",
        json={"action": "raise_alarm", "reason": "火势蔓延", "level": 2},
        headers=new_key(),
    )
    assert raised.status_code == 200, raised.text
    assert amounts(card(person, incident_id)) == expected
    sends = raised.json()["step"]["details"]["sends"]
    assert sends == {kind: missing for kind, (_, _, missing, _) in expected.items()}
    assert placed.unit_ids


@pytest.mark.usefixtures("placed")
def test_a_level_that_the_law_has_not_and_an_incident_that_is_closed_are_refused(
    person: httpx.Client,
) -> None:
    incident_id = burning(person)
    path = f"/api/v1/incidents/{incident_id}/run-card"
    unknown = person.get(path, params={"level": 7})
    assert (unknown.status_code, unknown.json()["errors"][0]["field"]) == (422, "level")
    close = person.post(
        f"/api/v1/incidents/{incident_id}/close", json={"reason": "误报"}, headers=new_key()
    )
    assert close.status_code == 200, close.text
    closed = person.get(path)
    assert (closed.status_code, closed.json()["code"]) == (409, "incident_closed")
    assert person.get("/api/v1/incidents/999999/run-card").status_code == 404


@pytest.mark.usefixtures("placed")
def test_a_matter_without_a_card_has_no_lines(person: httpx.Client) -> None:
    lon, lat = crossing(2, 1)
    incident_id = file_incident(person, category="item:06013", lon=lon, lat=lat)["id"]
    shown = card(person, incident_id)
    assert (shown["lines"], shown["levels"], shown["missing"]) == ([], [], 0)
