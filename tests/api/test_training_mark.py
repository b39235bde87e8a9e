"""What is practice is marked as such, and nothing real passes for practice."""

import httpx
import pytest

from data.access.commands import allow_training
from data.store import Store
from data.store.actors import process_actor
from tests.api.asking import file_incident, fire, new_key


@pytest.fixture
def driver(system: httpx.Client, store: Store) -> httpx.Client:
    """The training driver: a system with that right."""
    with store.transaction(process_actor("test")) as session:
        allow_training(session, "trackers")
    return system


@pytest.mark.parametrize("who", ["person", "system"])
def test_nobody_else_may_say_that_an_incident_is_practice(
    who: str, request: pytest.FixtureRequest
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
    driver: httpx.Client, said: dict[str, object]
) -> None:
    assert file_incident(driver, **said)["training"] is True
