"""The training driver against the real server of a small city."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from sqlalchemy import text

from api.cli.training import TrainingSettings, drive, settings_from_environment
from api.cli.training_client import (
    CallRefusedError,
    Recommended,
    ServerAwayError,
    TrainingClient,
)
from api.settings import Settings
from data.access.commands import allow_training, issue_key
from data.access.roles import TRAINING_DRIVER
from data.access.tables import AccountKind
from data.store import Store
from data.store.actors import process_actor
from data.store.errors import RefusedError
from tests.api.asking import file_incident, new_key
from tests.api.conftest import give_roles
from tests.api.serving import Serving, serving
from tests.api.small_city import SmallCity, crossing
from tests.owner import as_owner

PATIENCE_S = 60.0
NEAR = 0.0005  # degrees: some 50 m
Change = dict[str, Any]


@pytest.fixture
def key(store: Store) -> str:
    """The key of the training system."""
    with store.transaction(process_actor("test")) as session:
        key = issue_key(session, "training", "训练 Training", "test")
        allow_training(session, "training")
    give_roles(store, "training", AccountKind.SYSTEM, [TRAINING_DRIVER])
    return key


@pytest.fixture
def ready(served: Serving, small_city: SmallCity, system: httpx.Client) -> Serving:
    """The server with its roads there and the first engine standing at a crossing."""
    assert served.app.state.services.roads.wait(60)
    lon, lat = crossing(1, 1)
    fix_at = datetime.now(UTC).isoformat()
    fix = {"unit_id": small_city.unit_ids[0], "lon": lon, "lat": lat, "fix_at": fix_at}
    system.post("/api/v1/positions", json={"fixes": [fix]}).raise_for_status()
    return served


@asynccontextmanager
async def driving(address: str, key: str) -> AsyncIterator[TrainingClient]:
    """Run the driver for as long as the block lasts; yield a client of its own to look on."""
    onlooker = TrainingClient(address, key)
    driver = asyncio.create_task(drive(TrainingSettings(address, key, seed=1)))
    try:
        async with asyncio.timeout(PATIENCE_S):
            yield onlooker
        assert not driver.done()
    finally:
        driver.cancel()
        await asyncio.gather(driver, return_exceptions=True)
        await onlooker.close()


async def changes_until(
    client: TrainingClient, wanted: Callable[[Change], bool], act: Callable[[], object]
) -> list[Change]:
    """Do something once the feed is open; return the changes up to the first wanted one."""
    seen: list[Change] = []
    async for event in client.feed(None):
        if event.name == "snapshot":
            await asyncio.to_thread(act)
        elif event.name == "change":
            seen.append(event.data)
            if wanted(event.data):
                break
    return seen


def send(person: httpx.Client, unit_id: int) -> None:
    """File an incident some metres beside the crossing where the unit stands, and send it."""
    lon, lat = crossing(1, 1)
    incident = file_incident(person, lon=lon + NEAR, lat=lat)
    path = f"/api/v1/incidents/{incident['id']}/assignments"
    person.post(path, json={"unit_id": unit_id}, headers=new_key()).raise_for_status()


def is_on_scene(change: Change) -> bool:
    """Tell whether a change says that a unit has arrived."""
    return change["topic"] == "assignment.status" and bool(
        change["body"]["assignment"]["on_scene_at"]
    )


def test_a_unit_that_a_person_sends_sets_off_and_arrives(
    ready: Serving, small_city: SmallCity, person: httpx.Client, key: str
) -> None:
    unit_id = small_city.unit_ids[0]

    async def watch() -> list[Change]:
        async with driving(ready.address, key) as onlooker:
            return await changes_until(onlooker, is_on_scene, lambda: send(person, unit_id))

    seen = asyncio.run(watch())
    said = [c["body"]["unit"]["status"] for c in seen if c["topic"] == "assignment.status"]
    assert said == ["en_route", "on_scene"]


def test_incidents_happen_and_are_training(ready: Serving, key: str) -> None:
    async def watch() -> list[Change]:
        async with driving(ready.address, key) as onlooker:
            return await changes_until(
                onlooker, lambda change: change["topic"] == "incident.reported", lambda: None
            )

    incident = asyncio.run(watch())[-1]["body"]["incident"]
    assert incident["training"] is True
    assert incident["reported_by"] == "训练 Training"


def test_the_driver_goes_on_when_the_server_comes_back(
    small_city: SmallCity, settings: Settings, store: Store, key: str
) -> None:
    async def watch() -> tuple[list[Change], list[Change]]:
        first = serving(settings)
        running = first.__enter__()
        port = int(running.address.rpartition(":")[2])
        async with driving(running.address, key) as onlooker:

            def reported(change: Change) -> bool:
                return bool(change["topic"] == "incident.reported")

            before = await changes_until(onlooker, reported, lambda: None)
            await asyncio.to_thread(first.__exit__, None, None, None)
            with pytest.raises(ServerAwayError):
                await onlooker.city()
            second = serving(settings, port)
            await asyncio.to_thread(second.__enter__)
            try:
                return before, await changes_until(onlooker, reported, lambda: None)
            finally:
                await asyncio.to_thread(second.__exit__, None, None, None)

    before, after = asyncio.run(watch())
    assert after[-1]["seq"] > before[-1]["seq"]


def test_practice_takes_no_unit_of_real_life_however_near(
    ready: Serving, store: Store, small_city: SmallCity, system: httpx.Client, key: str
) -> None:
    real, training, _ = small_city.unit_ids
    with as_owner(store) as connection:
        connection.execute(text("UPDATE units SET training = false WHERE id = :id"), {"id": real})
    lon, lat = crossing(3, 3)
    fix = {"unit_id": training, "lon": lon, "lat": lat, "fix_at": datetime.now(UTC).isoformat()}
    system.post("/api/v1/positions", json={"fixes": [fix]}).raise_for_status()

    async def ask(incident_id: int) -> Recommended | None:
        client = TrainingClient(ready.address, key)
        try:
            return await client.recommended(incident_id)
        finally:
            await client.close()

    lon, lat = crossing(1, 1)  # where the real engine stands
    incident = file_incident(system, lon=lon, lat=lat)
    found = asyncio.run(ask(incident["id"]))
    assert found is not None
    assert (found.unit_id, found.rank) == (training, 1)


def test_a_refusal_is_told_by_its_code(ready: Serving, key: str) -> None:
    async def ask() -> None:
        client = TrainingClient(ready.address, key)
        try:
            await client.assignment(4711)
        finally:
            await client.close()

    with pytest.raises(CallRefusedError) as refused:
        asyncio.run(ask())
    assert (refused.value.status, refused.value.code) == (404, "not_found")


def test_without_a_key_there_is_no_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MUSTER_TRAINING_KEY", raising=False)
    with pytest.raises(RefusedError):
        settings_from_environment()


def test_the_server_is_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MUSTER_TRAINING_KEY", "k")
    monkeypatch.delenv("MUSTER_URL", raising=False)
    monkeypatch.setenv("MUSTER_HOST", "0.0.0.0")  # noqa: S104 (what a server listens on)
    monkeypatch.setenv("MUSTER_PORT", "8611")
    assert settings_from_environment().base_url == "http://127.0.0.1:8611"


def test_what_somebody_wrote_does_not_break_the_feed_apart(
    ready: Serving, person: httpx.Client, key: str
) -> None:
    written = "一楼\u2028二楼"  # a line separator: JSON holds it as it is, no event ends there
    file_incident(person, description=written)

    async def first_snapshot() -> Change:
        client = TrainingClient(ready.address, key)
        try:
            async for event in client.feed(None):
                return dict(event.data)
        finally:
            await client.close()
        raise AssertionError("the feed was empty")

    snapshot = asyncio.run(first_snapshot())
    assert [incident["description"] for incident in snapshot["incidents"]] == [written]
