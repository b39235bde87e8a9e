"""The main job over HTTP: file, recommend, assign, and follow to the end."""

import threading
import time
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from data.store import Store
from tests.api.asking import file_incident, fire, new_key
from tests.api.conftest import sign_in
from tests.api.serving import Serving
from tests.api.small_city import CENTRE, STEP, SmallCity, crossing


@pytest.fixture
def roads(served: Serving) -> None:
    """Wait until the road network is there."""
    assert served.app.state.services.roads.wait(60)


@pytest.fixture
def placed(system: httpx.Client, small_city: SmallCity) -> SmallCity:
    """Place the first engine at the crossing west of the centre, the second two further east."""
    places = [crossing(0, 1), crossing(3, 1), crossing(1, 0)]
    fixes = [
        {"unit_id": unit, "lon": lon, "lat": lat, "fix_at": datetime.now(UTC).isoformat()}
        for unit, (lon, lat) in zip(small_city.unit_ids, places, strict=True)
    ]
    answer = system.post("/api/v1/positions", json={"fixes": fixes})
    assert answer.json()["accepted"] == 3
    return small_city


def _assign(
    client: httpx.Client, incident: int, unit: int, key: dict[str, str] | None = None
) -> httpx.Response:
    path = f"/api/v1/incidents/{incident}/assignments"
    body = {"unit_id": unit, "rank": 1, "override_reason": "nobody else is near"}
    return client.post(path, json=body, headers=key or new_key())


def _progress(client: httpx.Client, assignment: int, **body: str) -> httpx.Response:
    path = f"/api/v1/assignments/{assignment}/status"
    return client.post(path, json=body, headers=new_key())


@pytest.mark.usefixtures("roads")
def test_the_nearest_engine_is_recommended_first_and_the_patrol_not_at_all(
    person: httpx.Client, placed: SmallCity
) -> None:
    incident = file_incident(person)
    path = f"/api/v1/incidents/{incident['id']}/recommendation"
    answer = person.get(path, params={"k": 5}).json()
    first, second, patrol = placed.unit_ids
    assert [unit["unit"]["id"] for unit in answer["units"]] == [first, second]
    near, far = (unit["distance_m"] for unit in answer["units"])
    assert far == pytest.approx(2 * near, rel=0.01)  # two blocks against one
    assert {unit["unit_id"]: unit["cause"] for unit in answer["excluded"]} == {patrol: "off_duty"}
    assert answer["certificate"]["exact"] is True


@pytest.mark.usefixtures("roads", "placed")
def test_before_anything_is_filed_the_same_is_recommended(person: httpx.Client) -> None:
    incident = file_incident(person)
    filed = person.get(f"/api/v1/incidents/{incident['id']}/recommendation").json()
    question = {"lon": CENTRE[0], "lat": CENTRE[1], "category": "emergency:fire"}
    asked = person.post("/api/v1/recommendations", json=question).json()
    assert [unit["unit"]["id"] for unit in asked["units"]] == [
        unit["unit"]["id"] for unit in filed["units"]
    ]


@pytest.mark.usefixtures("roads")
def test_an_assignment_runs_to_its_end_with_its_route(
    person: httpx.Client, placed: SmallCity
) -> None:
    incident, unit_id = file_incident(person)["id"], placed.unit_ids[0]
    sent = _assign(person, incident, unit_id)
    assert sent.status_code == 201, sent.text
    body = sent.json()
    assert body["unit"]["status"] == "assigned"
    assert body["incident"]["stage"] == "assign"
    assignment = body["assignment"]
    assert assignment["route"]["coordinates"][-1] == pytest.approx(CENTRE, abs=1e-5)
    assert assignment["travel_time_s"] > 0
    assert assignment["network_version"]
    statuses = [
        _progress(person, assignment["id"], status=status).json()["unit"]["status"]
        for status in ("en_route", "on_scene", "done")
    ]
    assert statuses[:2] == ["en_route", "on_scene"]
    read = person.get(f"/api/v1/incidents/{incident}").json()
    assert [one["outcome"] for one in read["assignments"]] == ["done"]
    closed = person.post(
        f"/api/v1/incidents/{incident}/close", json={"reason": "火已灭"}, headers=new_key()
    )
    assert closed.json()["stage"] == "archive"
    assert (_assign(person, incident, unit_id)).json()["code"] == "incident_closed"


def test_a_unit_without_a_position_is_sent_with_a_reason_which_is_kept(
    person: httpx.Client, small_city: SmallCity
) -> None:
    incident = file_incident(person)["id"]
    path = f"/api/v1/incidents/{incident}/assignments"
    body = {"unit_id": small_city.unit_ids[0]}
    refused = person.post(path, json=body, headers=new_key())
    assert (refused.status_code, refused.json()["code"]) == (409, "unit_not_eligible")
    assert refused.json()["causes"] == [{"cause": "no_fix", "detail": {}}]
    assert [error["field"] for error in refused.json()["errors"]] == ["override_reason"]
    sent = _assign(person, incident, small_city.unit_ids[0])
    assert sent.status_code == 201
    assert sent.json()["assignment"]["override_reason"] == "nobody else is near"
    assert sent.json()["assignment"]["route"] is None


@pytest.mark.usefixtures("roads")
def test_all_that_speaks_against_a_unit_is_told_before_it_is_sent(
    person: httpx.Client, placed: SmallCity
) -> None:
    incident = file_incident(person)["id"]
    engine, _, patrol = placed.unit_ids
    free = person.get(f"/api/v1/incidents/{incident}/units/{engine}").json()
    assert (free["unit"]["id"], free["causes"]) == (engine, [])
    assert free["travel_time_s"] > 0
    assert len(free["route"]["coordinates"]) >= 2
    judged = person.get(f"/api/v1/incidents/{incident}/units/{patrol}").json()
    told = [(one["cause"], one["overridable"]) for one in judged["causes"]]
    assert told == [("off_duty", False), ("lacks_skill", True), ("crew_too_small", True)]
    assert judged["causes"][1]["detail"] == {"skills": ["fire"]}
    assert person.get(f"/api/v1/incidents/{incident}/units/999").status_code == 404


def test_a_key_that_comes_again_gets_the_same_answer_and_sends_nothing(
    person: httpx.Client, small_city: SmallCity
) -> None:
    incident, key = file_incident(person)["id"], new_key()
    first = _assign(person, incident, small_city.unit_ids[0], key)
    again = _assign(person, incident, small_city.unit_ids[0], key)
    other = _assign(person, incident, small_city.unit_ids[1], key)
    assert (again.status_code, again.json()) == (201, first.json())
    assert (other.status_code, other.json()["code"]) == (409, "idempotency_conflict")
    assert len(person.get(f"/api/v1/incidents/{incident}").json()["assignments"]) == 1


def test_the_same_key_of_two_people_is_two_keys(
    served: Serving, store: Store, person: httpx.Client
) -> None:
    key = new_key()
    with sign_in(served, store, "lin") as other:
        mine = person.post("/api/v1/incidents", json=fire(), headers=key).json()
        theirs = other.post("/api/v1/incidents", json=fire(), headers=key).json()
    assert mine["incident"]["id"] != theirs["incident"]["id"]
    assert theirs["incident"]["reported_by"] == "Lin"


def test_two_dispatchers_send_one_unit_and_the_other_is_told_who_has_it(
    served: Serving, store: Store, person: httpx.Client, small_city: SmallCity
) -> None:
    incidents = [file_incident(person), file_incident(person)]
    together = threading.Barrier(2)
    answers: list[httpx.Response] = []

    def send(client: httpx.Client, incident: dict[str, Any]) -> None:
        together.wait()
        answers.append(_assign(client, incident["id"], small_city.unit_ids[0]))

    with sign_in(served, store, "lin") as other:
        threads = [
            threading.Thread(target=send, args=(client, incident))
            for client, incident in zip((person, other), incidents, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    won, lost = sorted(answers, key=lambda answer: answer.status_code)
    assert (won.status_code, lost.status_code) == (201, 409)
    problem, assignment = lost.json(), won.json()["assignment"]
    assert problem["code"] == "unit_taken"
    assert problem["assigned_by"] == assignment["assigned_by"]
    assert problem["incident_id"] == assignment["incident_id"]
    assert datetime.fromisoformat(problem["assigned_at"]) == datetime.fromisoformat(
        assignment["assigned_at"]
    )


def test_an_incident_with_a_unit_on_it_is_not_closed(
    person: httpx.Client, small_city: SmallCity
) -> None:
    incident = file_incident(person)["id"]
    _assign(person, incident, small_city.unit_ids[0])
    path = f"/api/v1/incidents/{incident}/close"
    answer = person.post(path, json={"reason": "done"}, headers=new_key())
    assert (answer.status_code, answer.json()["code"]) == (409, "incident_has_units")
    assert answer.json()["units"] == ["试验-01"]


def test_places_are_found_by_name_coordinates_and_cell(person: httpx.Client) -> None:
    def kinds(text: str) -> list[str]:
        found = person.get("/api/v1/places", params={"q": text, "near": "114.3,30.6"}).json()
        return [place["kind"] for place in found["items"]]

    here = person.get("/api/v1/places/at", params={"lon": CENTRE[0], "lat": CENTRE[1]}).json()
    assert kinds("消防站") == ["facility"]
    assert kinds("fire station 1") == ["facility"]
    assert kinds("114.3,30.6") == ["coordinates"]
    assert kinds(here["cell"]) == ["cell"]
    assert kinds("nothing of the kind") == []


def test_an_unknown_unit_is_named(person: httpx.Client) -> None:
    answer = _assign(person, file_incident(person)["id"], 4711)
    assert answer.status_code == 404
    assert answer.json()["errors"][0]["field"] == "unit_id"


def test_a_bad_fix_is_refused_by_its_row_and_the_others_count(
    system: httpx.Client, small_city: SmallCity
) -> None:
    at = datetime.now(UTC).isoformat()
    good = {"unit_id": small_city.unit_ids[0], "lon": 114.3, "lat": 30.6, "fix_at": at}
    fixes = [good, {**good, "lat": 91}, {**good, "lon": 540}, {**good, "unit_id": 4711}]
    answer = system.post("/api/v1/positions", json={"fixes": fixes}).json()
    assert (answer["accepted"], answer["stale"]) == (1, 0)
    assert [(row["index"], row["field"]) for row in answer["refused"]] == [
        (1, "lat"),
        (2, "lon"),
        (3, "unit_id"),
    ]


def test_a_person_reports_no_positions(person: httpx.Client) -> None:
    answer = person.post("/api/v1/positions", json={"fixes": []})
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


@pytest.mark.usefixtures("roads")
def test_a_route_goes_along_the_streets(person: httpx.Client) -> None:
    """Two blocks east and one north: its length is that of three blocks along the grid."""
    (west, south), (east, north) = crossing(0, 0), crossing(2, 1)
    ends = {"from": {"lon": west, "lat": south}, "to": {"lon": east, "lat": north}}
    route = person.post("/api/v1/routes", json=ends).json()
    one_degree_m = 111_195.0  # of a great circle on a sphere of 6,371 km
    along_m = one_degree_m * STEP * (2 * 0.8604 + 1)  # cos 30.64° = 0.8604
    assert route["distance_m"] == pytest.approx(along_m, rel=0.01)
    assert route["steps"]


@pytest.mark.usefixtures("roads")
@pytest.mark.usefixtures("roads")
@pytest.mark.parametrize("call", ["routes", "matrix"])
def test_a_way_on_foot_is_never_told_as_that_of_a_car(person: httpx.Client, call: str) -> None:
    ends = [{"lon": lon, "lat": lat} for lon, lat in (crossing(0, 0), crossing(1, 0))]
    body: dict[str, Any] = {"from": ends[0], "to": ends[1]}
    if call == "matrix":
        body = {"origins": ends[:1], "destinations": ends[1:]}
    deadline_s = time.monotonic() + 30
    while True:  # the roads for feet are opened when they are asked for
        answer = person.post(f"/api/v1/{call}", json={**body, "profile": "foot"})
        if answer.status_code == 200 or time.monotonic() > deadline_s:
            break
        assert (answer.status_code, answer.json()["code"]) == (503, "network_not_ready")
    told = answer.json()["travel_time_s"]
    taken_s = told if call == "routes" else told[0][0]
    # 0.02 degrees of longitude at 30.56° north are 1,917 m (WGS 84): 23 minutes at 5 km/h.
    assert taken_s == pytest.approx(1_917 * 3.6 / 5, rel=0.01)


def test_a_route_from_outside_names_the_end_at_fault(person: httpx.Client) -> None:
    ends = {"from": {"lon": 116.4, "lat": 39.9}, "to": {"lon": 114.3, "lat": 30.6}}
    answer = person.post("/api/v1/routes", json=ends)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == "from"


def test_a_unit_goes_off_duty_and_not_while_it_is_sent(
    person: httpx.Client, small_city: SmallCity
) -> None:
    first, second, _ = small_city.unit_ids
    off = person.post(
        f"/api/v1/units/{second}/status", json={"status": "off_duty"}, headers=new_key()
    )
    assert off.json()["status"] == "off_duty"
    _assign(person, file_incident(person)["id"], first)
    refused = person.post(
        f"/api/v1/units/{first}/status", json={"status": "off_duty"}, headers=new_key()
    )
    assert (refused.status_code, refused.json()["code"]) == (409, "unit_on_assignment")


def test_an_edit_is_made_on_the_version_that_was_seen_and_on_no_other(
    person: httpx.Client, small_city: SmallCity
) -> None:
    incident = file_incident(person)
    path = f"/api/v1/incidents/{incident['id']}"
    edit = {"version": incident["version"], "description": "三楼起火", "priority": 2}
    edited = person.patch(path, json=edit, headers=new_key()).json()
    assert (edited["description"], edited["priority"]) == ("三楼起火", 2)
    assert edited == {
        key: value
        for key, value in person.get(path).json().items()
        if key not in {"assignments", "clocks", "reporter"}
    }
    late = person.patch(path, json=edit | {"priority": 3}, headers=new_key())
    assert (late.status_code, late.json()["code"]) == (409, "version_conflict")
    assert late.json()["version"] == edited["version"]
    for bad in ({"priority": 1}, {"version": 1, "priority": 4}, {"version": 1, "stage": "handle"}):
        assert person.patch(path, json=bad, headers=new_key()).status_code == 422
