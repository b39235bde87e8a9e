"""What is practice is marked as such, and nothing real passes for practice."""

from datetime import UTC, datetime

import httpx
import pytest
from sqlalchemy import text

from data.access.commands import allow_training
from data.store import Store
from data.store.actors import process_actor
from dispatch.units.commands import NewUnit, create_unit
from dispatch.units.tables import UnitStatus
from tests.api.asking import file_incident, fire, new_key
from tests.api.small_city import CENTRE, SmallCity


@pytest.fixture
def driver(system: httpx.Client, store: Store) -> httpx.Client:
    """The training driver: a system with that right."""
    with store.transaction(process_actor("test")) as session:
        allow_training(session, "trackers")
    return system


@pytest.fixture
def real_city(store: Store) -> None:
    """The small city is no sample: what happens in it is real."""
    with store.transaction(process_actor("test")) as session:
        session.execute(text("UPDATE cities SET training = false"))


@pytest.mark.parametrize("said", [{}, {"training": True}, {"training": False}])
def test_everything_in_a_training_city_is_practice(
    person: httpx.Client, said: dict[str, object]
) -> None:
    assert file_incident(person, **said)["training"] is True


@pytest.mark.parametrize("who", ["person", "system"])
def test_nobody_else_may_say_that_an_incident_is_practice(
    who: str, request: pytest.FixtureRequest, real_city: None
) -> None:
    client: httpx.Client = request.getfixturevalue(who)
    answer = client.post("/api/v1/incidents", json=fire(training=True), headers=new_key())
    assert answer.status_code == 403
    problem = answer.json()
    assert problem["code"] == "forbidden"
    assert [error["field"] for error in problem["errors"]] == ["training"]
    assert client.get("/api/v1/incidents").json()["items"] == []
    assert file_incident(client, training=False)["training"] is False


@pytest.mark.parametrize("said", [{}, {"training": True}, {"training": False}])
def test_all_that_the_training_driver_files_is_practice(
    driver: httpx.Client, real_city: None, said: dict[str, object]
) -> None:
    assert file_incident(driver, **said)["training"] is True


@pytest.fixture
def real_unit(store: Store) -> int:
    """A unit that is real, and available."""
    with store.transaction(process_actor("test")) as session:
        new = NewUnit(
            code="真-01", kind="fire_engine", name_zh="真-01", name_en="Real-01",
            status=UnitStatus.AVAILABLE, training=False,
        )  # fmt: skip
        return create_unit(session, new).id


def test_the_training_driver_neither_sends_nor_moves_what_is_real(
    driver: httpx.Client, person: httpx.Client, real_city: None, real_unit: int
) -> None:
    incident = file_incident(person)["id"]
    fix = {
        "unit_id": real_unit,
        "lon": CENTRE[0],
        "lat": CENTRE[1],
        "fix_at": datetime.now(UTC).isoformat(),
    }
    sending = (
        f"/api/v1/incidents/{incident}/assignments",
        {"unit_id": real_unit, "override_reason": "no fix"},
    )
    sent = person.post(sending[0], json=sending[1], headers=new_key())
    assert sent.status_code == 201
    progress = f"/api/v1/assignments/{sent.json()['assignment']['id']}/status"
    for path, body in (
        sending,
        ("/api/v1/allocations/commit", {"items": [{"incident_id": incident, **sending[1]}]}),
        (progress, {"status": "en_route"}),
        (f"/api/v1/units/{real_unit}/status", {"status": "off_duty"}),
        ("/api/v1/positions", {"fixes": [fix]}),
    ):
        answer = driver.post(path, json=body, headers=new_key())
        assert answer.status_code == 403, path
        assert [error["field"] for error in answer.json()["errors"]] == ["unit_id"]
    unit = person.get(f"/api/v1/units/{real_unit}").json()
    assert (unit["status"], unit["position"]) == ("assigned", None)


def test_the_training_driver_sends_and_moves_what_trains(
    driver: httpx.Client, small_city: SmallCity
) -> None:
    incident = file_incident(driver)["id"]
    sent = driver.post(
        f"/api/v1/incidents/{incident}/assignments",
        json={"unit_id": small_city.unit_ids[0], "override_reason": "no fix"},
        headers=new_key(),
    )
    assert sent.status_code == 201, sent.text


def test_practice_and_what_is_real_are_never_mixed(
    driver: httpx.Client,
    person: httpx.Client,
    small_city: SmallCity,
    real_city: None,
    real_unit: int,
) -> None:
    practice, real = file_incident(driver), file_incident(person)
    trainee = small_city.unit_ids[0]
    for incident, unit in ((practice, real_unit), (real, trainee)):
        answer = person.post(
            f"/api/v1/incidents/{incident['id']}/assignments",
            json={"unit_id": unit, "override_reason": "nobody else"},
            headers=new_key(),
        )
        assert answer.status_code == 409, answer.text
        problem = answer.json()
        assert problem["code"] == "training_mismatch"
        assert problem["incident_training"] is incident["training"]
        assert problem["unit_training"] is not incident["training"]
    for unit in (real_unit, trainee):
        assert person.get(f"/api/v1/units/{unit}").json()["status"] == "available"
